import type { RoundState } from './types';

/** How a round that is over came to its end, after its title: a round that lapsed has no paper on record. */
export function endedWords({ status }: Pick<RoundState, 'status'>): string {
  if (status === 'cancelled') return 'đã huỷ';
  return status === 'lapsed' ? 'đã kết thúc, không ghi nhận báo cáo' : 'đã xong';
}

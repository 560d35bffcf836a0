import type { Measure } from './types';

/** What the Standing Committee may decide on an item, as lists, letters and papers name it. */
export const MEASURE_LABELS: Record<Measure, string> = {
  extend: 'Gia hạn',
  remind: 'Nhắc nhở',
  criticise: 'Phê bình',
  inspect: 'Kiểm tra',
};

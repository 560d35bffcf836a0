import { createHash } from 'node:crypto';
import { gapLines } from '../../client/terminal/gap-view';
import { acceptedGaps } from '../../domain/reports/accepted-gaps';
import type { Gap, Snapshot } from '../../domain/reports/types';
import type { Store } from '../../store';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { refuse, UsageProblem } from '../problems';

export interface GapsWish {
  snapshot: Snapshot;
  sha256: string;
  acceptGaps: boolean;
  as?: string | undefined;
  reason?: string | undefined;
}

/**
 * The gaps that a final paper lists. They are shown first, and refused until they are settled or a person answers for them
 * by name: the audit trail keeps who did.
 */
export async function settleGaps(context: Context, store: Store, wish: GapsWish): Promise<Gap[]> {
  const { snapshot, sha256, acceptGaps, as, reason } = wish;
  if (acceptGaps && (as === undefined || reason === undefined))
    throw new UsageProblem('--accept-gaps cần người chấp nhận và lý do: thêm --as và --reason.', '--as');
  const gaps = await lazy.reports().gapsAt(store, snapshot);
  if (gaps.length === 0) return gaps;
  for (const line of gapLines(gaps, context.paper())) context.tell(line);
  if (!acceptGaps)
    throw refuse(
      'gaps-open',
      `Báo cáo tổng kết còn ${gaps.length} điểm trống. Xử lý từng điểm (giao nhiệm vụ, ghi kết quả, hoặc với điều khoản không ` +
        'giao việc thì ghi lý do vào mục clauses của tệp kế hoạch), hoặc chấp nhận: --accept-gaps --as "họ tên" --reason "lý do"; ' +
        'báo cáo nêu các điểm ấy ở một phụ lục.',
      '--accept-gaps',
    );
  const word = { sha256, gaps, by: as!, reason: reason!, at: Date.now() };
  const line = acceptedGaps(snapshot, word, hashOf);
  if (!line.ok) throw new UsageProblem(line.refusal.message, line.refusal.at ?? '--reason');
  await store.records.saveAssignments([], [line.value]);
  return gaps;
}

/** The tờ trình goes with the final paper: whoever answers for what that leaves open does so where it is made. */
export async function requireAnswered(
  context: Context,
  store: Store,
  { snapshot, sha256 }: Pick<GapsWish, 'snapshot' | 'sha256'>,
): Promise<void> {
  const { gapsAt, gapsAnswered } = lazy.reports();
  const gaps = await gapsAt(store, snapshot);
  if (gaps.length === 0 || (await gapsAnswered(store, snapshot, sha256))) return;
  for (const line of gapLines(gaps, context.paper())) context.tell(line);
  throw refuse(
    'gaps-open',
    `Báo cáo tổng kết còn ${gaps.length} điểm trống chưa ai chấp nhận; tờ trình đi kèm báo cáo ấy. ` +
      `Hãy lập báo cáo trước: dondoc report final --round ${snapshot.round.id} --accept-gaps --as "họ tên" --reason "lý do".`,
    '--round',
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

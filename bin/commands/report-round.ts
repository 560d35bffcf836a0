import { ROUND_KIND_LABELS } from '../../client/terminal/round-words';
import type { RoundKind } from '../../domain/plan/schema';
import { knownRound, roundsIn } from './round-find';
import type { Review } from '../../domain/reports/review';
import type { RoundRecord } from '../../domain/rounds/types';
import { formatVn } from '../../domain/time/local-date';
import type { Store } from '../../store';
import { lazy } from '../lazy';
import { refuse, UsageProblem } from '../problems';

/** Which frozen round a paper is asked of. */
export interface RoundWish {
  cycle?: string | undefined;
  round?: string | undefined;
  year?: number | undefined;
  fromSnapshot?: string | undefined;
}

export interface FrozenRound {
  sha256: string;
  review: Review;
}

/** The frozen figures that a paper of that kind is asked for. Refuses in words where they are not there yet. */
export async function frozenOf(store: Store, kind: RoundKind | null, wish: RoundWish): Promise<FrozenRound> {
  const sha256 = wish.fromSnapshot ?? snapshotOf(await roundOf(store, kind, wish));
  const review = await lazy.reports().reviewAt(store, sha256);
  const { round } = review.snapshot;
  if (kind !== null && round.kind !== kind) throw otherKind(round.id, round.kind);
  return { sha256, review };
}

/** The snapshot of a round; refuses where there is none, with the day on which there will be. */
export function snapshotOf({ plan: { id }, state: { status, snapshot, days } }: RoundRecord): string {
  if (snapshot !== null) return snapshot;
  if (status === 'cancelled')
    throw refuse('round-ended', `Kỳ ${id} đã huỷ khi chưa chốt; không có số liệu để lập báo cáo.`, 'round');
  if (status === 'planned' || status === 'open')
    throw refuse(
      'parts-open',
      `Kỳ ${id} chưa chốt: kỳ chốt vào 24 giờ ngày ${formatVn(days.partsDue)}. ` +
        'Báo cáo chỉ lập từ số liệu đã chốt; số liệu hôm nay: dondoc figures.',
      'round',
    );
  throw refuse(
    'figures-not-frozen',
    `Kỳ ${id} đã chốt phần báo cáo, số liệu đang được chốt; hãy thử lại sau ít phút.`,
    'round',
  );
}

async function roundOf(store: Store, kind: RoundKind | null, wish: RoundWish): Promise<RoundRecord> {
  const { cycle, round, year } = wish;
  if (round !== undefined) return knownRound(store, round, cycle);
  const ofKind = (await roundsIn(store, cycle)).filter(({ plan }) => kind === null || plan.kind === kind);
  const found =
    year === undefined ? ofKind : ofKind.filter(({ plan }) => plan.period.startsWith(String(year)));
  const frozen = found.filter(({ state }) => state.snapshot !== null);
  // Without a year the newest that can be told of; with one, what stands of it.
  const candidates = frozen.length > 0 ? frozen : found;
  const chosen = year === undefined && frozen.length > 0 ? newestOf(candidates) : candidates;
  if (chosen.length === 1) return chosen[0]!;
  if (chosen.length === 0) throw noneOf(kind, year, ofKind);
  if (frozen.length === 0 && year === undefined) return chosen[0]!;
  const names = chosen.map(({ plan, cycle: id }) => `${plan.id} (chu kỳ ${id})`).join(', ');
  throw new UsageProblem(`Có nhiều kỳ như vậy: ${names}. Ghi rõ bằng --round và --cycle.`, '--round');
}

/** Of each cycle the last one. */
function newestOf(rounds: RoundRecord[]): RoundRecord[] {
  return [...new Map(rounds.map((record) => [record.cycle, record])).values()];
}

function noneOf(kind: RoundKind | null, year: number | undefined, known: RoundRecord[]) {
  const what = kind === null ? 'kỳ báo cáo' : `kỳ ${ROUND_KIND_LABELS[kind].toLocaleLowerCase('vi')}`;
  const none =
    year === undefined
      ? `Không có ${what}`
      : kind === 'annual'
        ? `Không có kỳ báo cáo năm năm ${year}`
        : `Không có ${what} năm ${year}`;
  const there = known.map(({ plan }) => plan.id);
  const hint = there.length === 0 ? 'Xem các kỳ bằng "dondoc round list".' : `Có: ${there.join(', ')}.`;
  return refuse('no-such-round', `${none}. ${hint}`, year === undefined ? '--cycle' : '--year');
}

function otherKind(id: string, kind: RoundKind) {
  return refuse(
    'other-kind',
    `Kỳ ${id} là ${ROUND_KIND_LABELS[kind].toLocaleLowerCase('vi')}; dùng "dondoc report ${kind} --round ${id}".`,
    '--round',
  );
}

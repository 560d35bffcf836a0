import { accepted, refused, type Outcome } from '../refusal';
import { minDate, printedDate, type LocalDate } from '../time/epoch';
import { roundDays, roundSteps, type DaysContext } from './days';
import type { RoundsPolicy, StepsPolicy } from './policy';
import type { RoundDays, RoundPlan, RoundSteps } from './types';

/** What a person asks for when a round is moved; the other days follow. */
export interface MoveWish {
  /** Thời điểm chốt số liệu. */
  cutoff?: LocalDate | undefined;
  partsDue?: LocalDate | undefined;
  collateDue?: LocalDate | undefined;
  committeeDue?: LocalDate | undefined;
}

/** The rules by which the steps of a round are counted. */
function stepsPolicyOf({ kind }: Pick<RoundPlan, 'kind'>, policy: RoundsPolicy): StepsPolicy {
  if (kind === 'annual') return policy.annual;
  return kind === 'periodic' ? policy.periodic : policy.review;
}

/**
 * The days of a round that is moved. Only the cut-off named: parts are due as long after it as the rules say. Only the
 * parts' day named: the cut-off stays, or comes forward to it. Other days stay where they can.
 */
function movedDays(
  before: RoundDays,
  { cutoff, partsDue, collateDue, committeeDue }: MoveWish,
  context: Omit<DaysContext, 'given'>,
): RoundDays {
  const { calendar, steps } = context;
  const ends = cutoff ?? (partsDue === undefined ? before.cutoff : minDate(before.cutoff, partsDue));
  const due = calendar.onOrAfter(
    partsDue ?? (cutoff === undefined ? before.partsDue : calendar.shift(cutoff, steps.partsAfter)),
  );
  const partsMove = due !== before.partsDue;
  const given = {
    opensOn: before.opensOn,
    partsDue: due,
    collateDue: collateDue ?? (partsMove ? calendar.shift(due, steps.collateAfter) : before.collateDue),
    committeeDue: committeeDue ?? before.committeeDue,
  };
  return roundDays({ from: before.dataFrom, cutoff: ends }, null, { ...context, given });
}

const WISHES = {
  cutoff: (day: string) => `Thời điểm chốt số liệu ${day}`,
  partsDue: (day: string) => `Hạn gửi phần báo cáo ${day}`,
  collateDue: (day: string) => `Hạn tổng hợp ${day}`,
  committeeDue: (day: string) => `Hạn trình ${day}`,
} as const;

/** Days and desks' steps of a moved round. Refuses days that stand in no order, and days beyond the calendar. */
export function movedRound(
  plan: Pick<RoundPlan, 'kind'>,
  before: RoundDays,
  wish: MoveWish,
  { policy, ...context }: Omit<DaysContext, 'given' | 'steps' | 'lapseAfterDays'> & { policy: RoundsPolicy },
): Outcome<{ days: RoundDays; steps: RoundSteps }> {
  const { calendar } = context;
  const steps = stepsPolicyOf(plan, policy);
  try {
    const days = movedDays(before, wish, { ...context, steps, lapseAfterDays: policy.lapseAfterDays });
    for (const name of Object.keys(WISHES) as (keyof typeof WISHES)[]) {
      const asked = wish[name];
      const wanted = asked === undefined || name === 'cutoff' ? asked : calendar.onOrAfter(asked);
      if (wanted !== undefined && days[name] !== wanted)
        return refusedBecauseOutOfOrder(name, wanted, { ...days, ...given(wish) });
    }
    return accepted({ days, steps: roundSteps(days, policy, calendar) });
  } catch (error) {
    // The calendar of the cycle ends soon after its plan: nothing can be dated beyond it.
    if (!(error instanceof RangeError)) throw error;
    return refused('beyond-calendar', `Không tính được các ngày của kỳ: ${error.message}.`, 'days');
  }
}

/** The days that were asked for, as they were. */
function given(wish: MoveWish): Partial<RoundDays> {
  return Object.fromEntries(Object.entries(wish).filter(([, day]) => day !== undefined));
}

function refusedBecauseOutOfOrder(
  name: keyof typeof WISHES,
  wanted: LocalDate,
  { dataFrom, cutoff, partsDue, collateDue, committeeDue }: RoundDays,
): Outcome<never> {
  const order = [dataFrom, cutoff, partsDue, collateDue, committeeDue].map(printedDate).join(', ');
  return refused(
    'days-order',
    `${WISHES[name](printedDate(wanted))} không đúng thứ tự: ngày đầu kỳ số liệu, chốt số liệu, gửi, tổng hợp, trình phải nối nhau (đang là: ${order}).`,
    `days.${name}`,
  );
}

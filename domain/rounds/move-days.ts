import { minDate, type LocalDate } from '../time/epoch';
import { roundDays, roundSteps, type DaysContext } from './days';
import type { RoundsPolicy, StepsPolicy } from './policy';
import type { RoundDays, RoundPlan, RoundSteps } from './types';

/** What a person asks for when a round is moved; the other days follow. */
export interface MoveWish {
  /** Thời điểm chốt số liệu. */
  cutoff?: LocalDate | undefined;
  partsDue?: LocalDate | undefined;
}

/** The rules by which the steps of a round are counted. */
export function stepsPolicyOf({ kind }: Pick<RoundPlan, 'kind'>, policy: RoundsPolicy): StepsPolicy {
  if (kind === 'annual') return policy.annual;
  return kind === 'periodic' ? policy.periodic : policy.review;
}

/**
 * The days of a round that is moved. Only the cut-off named: parts are due as long after it as the rules say. Only the
 * parts' day named: the cut-off stays, or comes forward to it. The Standing Committee's day stays where it can.
 */
export function movedDays(
  before: RoundDays,
  { cutoff, partsDue }: MoveWish,
  context: Omit<DaysContext, 'given'>,
): RoundDays {
  const { calendar, steps } = context;
  const ends = cutoff ?? (partsDue === undefined ? before.cutoff : minDate(before.cutoff, partsDue));
  const due = calendar.onOrAfter(
    partsDue ?? (cutoff === undefined ? before.partsDue : calendar.shift(cutoff, steps.partsAfter)),
  );
  const given = {
    opensOn: before.opensOn,
    partsDue: due,
    collateDue: calendar.shift(due, steps.collateAfter),
    committeeDue: before.committeeDue,
  };
  return roundDays({ from: before.dataFrom, cutoff: ends }, null, { ...context, given });
}

/** Days and desks' steps of a moved round. */
export function movedRound(
  plan: Pick<RoundPlan, 'kind'>,
  before: RoundDays,
  wish: MoveWish,
  { policy, ...context }: Omit<DaysContext, 'given' | 'steps' | 'lapseAfterDays'> & { policy: RoundsPolicy },
): { days: RoundDays; steps: RoundSteps } {
  const steps = stepsPolicyOf(plan, policy);
  const days = movedDays(before, wish, { ...context, steps, lapseAfterDays: policy.lapseAfterDays });
  return { days, steps: roundSteps(days, policy, context.calendar) };
}

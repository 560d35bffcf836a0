import type { WorkingCalendar } from '../calendar/working-days';
import type { DeadlineReading, Occurrence } from '../deadline/types';
import type { BodyRef } from '../lifecycle/types';
import { deadlineReader, groupMembers, readOrThrow, resolveBodies } from '../plan/expand';
import type { Obligation, Plan } from '../plan/schema';
import {
  dateFromParts,
  daysBetween,
  minDate,
  monthOf,
  plusDays,
  yearOf,
  type LocalDate,
} from '../time/epoch';
import { monthDayIn, periodWindow, roundDays, roundSteps, termWindow, type DataWindow } from './days';
import { participantsOf } from './participants';
import type { RoundsPolicy, StepsPolicy } from './policy';
import { roundKindOf } from './round-of';
import { roundTitle } from './titles';
import type { RoundPlan } from './types';

/*
 * The rounds of a plan: those its clauses ask for, and those the office's rules bring where no clause does. Dated once,
 * when a cycle starts.
 */

export interface ScheduleContext {
  calendar: WorkingCalendar;
  startsOn: LocalDate;
  policy: RoundsPolicy;
}

export interface Schedule {
  rounds: RoundPlan[];
  /** Whose parts were due before the cycle began: listed, never started. */
  before: RoundPlan[];
}

/** Every round of a plan, in order of their opening. Throws where the plan was not checked before. */
export function scheduleRounds(plan: Plan, context: ScheduleContext): Schedule {
  const reviews = ownReviews(plan, context);
  const rounds = [
    ...inOneLine([...reviews, ...annualRounds(plan, context, reviews)]),
    ...plan.obligations.flatMap((obligation) => singleRounds(plan, obligation, context)),
  ].sort((a, b) => compare(a.days.opensOn, b.days.opensOn) || compare(a.id, b.id));
  return {
    rounds: rounds.filter(({ days }) => days.partsDue >= context.startsOn),
    before: rounds.filter(({ days }) => days.partsDue < context.startsOn),
  };
}

/** The data of a year begin where those of the report before ended: no day falls between two papers. */
function inOneLine(rounds: RoundPlan[]): RoundPlan[] {
  const ordered = [...rounds].sort((a, b) => compare(a.days.cutoff, b.days.cutoff));
  return ordered.map((round, i) => {
    const before = ordered[i - 1];
    if (round.kind !== 'annual' || before === undefined) return round;
    return { ...round, days: { ...round.days, dataFrom: plusDays(before.days.cutoff, 1) } };
  });
}

// ---- sơ kết and tổng kết of the plan itself

function ownReviews(plan: Plan, context: ScheduleContext): RoundPlan[] {
  return (['midterm', 'final'] as const).flatMap((kind) => {
    const asking = plan.obligations.filter((obligation) => roundKindOf(obligation) === kind);
    const asked = asking.flatMap((obligation) =>
      occurrencesOf(plan, obligation, context).map((occurrence) => ({ obligation, ...occurrence })),
    );
    if (asked.length > 0)
      return asked.map(({ obligation, ...due }) =>
        ownReview(plan, kind, due, obligation, context, asked.length > 1),
      );
    const due = reviewDue(plan, kind, context.policy);
    if (due === null) return [];
    return [ownReview(plan, kind, { nominalDue: due, effectiveDue: due }, null, context, false)];
  });
}

/** No clause names a day: the plan's own word, else the office's rule, else none. */
function reviewDue({ plan }: Plan, kind: 'midterm' | 'final', { review }: RoundsPolicy): LocalDate | null {
  const own = plan.rounds?.[kind];
  if (own === false) return null;
  if (own !== undefined) return own.due;
  const { start, end } = plan.term;
  if (yearOf(end) - yearOf(start) + 1 < review.minTermYears) return null;
  if (kind === 'final') return end;
  return minDate(dateFromParts(yearOf(start) + review.midtermYear - 1, 12, 31), end);
}

function ownReview(
  plan: Plan,
  kind: 'midterm' | 'final',
  { nominalDue, effectiveDue }: Pick<Occurrence, 'nominalDue' | 'effectiveDue'>,
  obligation: Obligation | null,
  context: ScheduleContext,
  several: boolean,
): RoundPlan {
  // As written: a year's last day that rolls over is still of that year.
  const year = String(yearOf(nominalDue));
  return roundOf(plan, context, {
    id: several ? `${kind}/${year}/${obligation!.code}` : `${kind}/${year}`,
    kind,
    period: year,
    window: termWindow(plan.plan.term.start, nominalDue),
    steps: context.policy.review,
    due: effectiveDue,
    obligation,
  });
}

// ---- every year

function annualRounds(plan: Plan, context: ScheduleContext, reviews: RoundPlan[]): RoundPlan[] {
  const { term, rounds } = plan.plan;
  const { annual: rule, absorbedWithinDays } = context.policy;
  const own = rounds?.annual;
  const asking = plan.obligations.find((obligation) => roundKindOf(obligation) === 'annual') ?? null;
  const years = yearOf(term.end) - yearOf(term.start) + 1;
  if (own === false || (own === undefined && asking === null && years < rule.minTermYears)) return [];
  const due = new Map(
    asking === null
      ? []
      : occurrencesOf(plan, asking, context).map(({ effectiveDue }) => [
          reportedYear(effectiveDue),
          effectiveDue,
        ]),
  );
  return Array.from({ length: years }, (_, i) => yearOf(term.start) + i)
    .map((year) => annualRound(plan, context, year, asking, due.get(year) ?? null))
    .filter((annual) => !reviews.some((review) => isAbsorbed(annual, review, absorbedWithinDays)));
}

/** A report that is asked for in the first half of a year is that of the year before. */
function reportedYear(due: LocalDate): number {
  return monthOf(due) <= 6 ? yearOf(due) - 1 : yearOf(due);
}

/** The sơ kết or tổng kết of a year tells what the report of that year would. */
function isAbsorbed(annual: RoundPlan, review: RoundPlan, within: number): boolean {
  const apart = Math.abs(daysBetween(annual.days.partsDue, review.days.partsDue));
  return annual.period === review.period && apart <= within;
}

function annualRound(
  plan: Plan,
  context: ScheduleContext,
  year: number,
  obligation: Obligation | null,
  due: LocalDate | null,
): RoundPlan {
  const rule = context.policy.annual;
  const own = plan.plan.rounds?.annual || {};
  const cutoff = monthDayIn(year, own.cutoff ?? rule.cutoff);
  // A step on a day before the cut-off's lies in the new year: data of a year are collated in January.
  const step = (monthDay: string | undefined) =>
    monthDay === undefined ? undefined : afterOrOn(cutoff, year, monthDay);
  const given = defined({
    opensOn: own.opensOn === undefined ? undefined : monthDayIn(year, own.opensOn),
    partsDue: step(own.partsDue),
    collateDue: step(own.collateDue),
    committeeDue: step(own.committeeDue),
  });
  return roundOf(plan, context, {
    id: `annual/${year}`,
    kind: 'annual',
    period: String(year),
    window: { from: monthDayIn(year - 1, own.dataFrom ?? rule.dataFrom), cutoff },
    steps: rule,
    due,
    obligation,
    given,
  });
}

function afterOrOn(cutoff: LocalDate, year: number, monthDay: string): LocalDate {
  const inYear = monthDayIn(year, monthDay);
  return inYear >= cutoff ? inYear : monthDayIn(year + 1, monthDay);
}

// ---- periodic reports, and reviews of a single paper

function singleRounds(plan: Plan, obligation: Obligation, context: ScheduleContext): RoundPlan[] {
  const kind = roundKindOf(obligation);
  if (kind !== 'periodic' && kind !== 'review') return [];
  return occurrencesOf(plan, obligation, context).map(({ period, effectiveDue }) => {
    const window =
      (kind === 'periodic' ? periodWindow(period, context.policy.periodic.cutoffDay) : null) ??
      termWindow(plan.plan.term.start, effectiveDue);
    return roundOf(plan, context, {
      id: `${kind}/${obligation.code}/${period}`,
      kind,
      period,
      window,
      steps: kind === 'periodic' ? context.policy.periodic : context.policy.review,
      due: effectiveDue,
      obligation,
    });
  });
}

// ---- what all have in common

interface Wanted extends Pick<RoundPlan, 'id' | 'kind' | 'period'> {
  window: DataWindow;
  steps: StepsPolicy;
  due: LocalDate | null;
  obligation: Obligation | null;
  given?: NonNullable<Parameters<typeof roundDays>[2]['given']>;
}

function roundOf(plan: Plan, context: ScheduleContext, wanted: Wanted): RoundPlan {
  const { calendar, startsOn, policy } = context;
  const { obligation, id, kind, period, window, steps, due, given } = wanted;
  const days = roundDays(window, due, {
    steps,
    calendar,
    startsOn,
    lapseAfterDays: policy.lapseAfterDays,
    ...(given === undefined ? {} : { given }),
  });
  return {
    id,
    kind,
    period,
    title: roundTitle(plan, { kind, period, obligation }),
    obligation:
      obligation === null
        ? null
        : {
            code: obligation.code,
            clause: obligation.clause,
            line: obligation.line,
            deadlineText: obligation.deadline.text,
          },
    days,
    steps: roundSteps(days, policy, calendar),
    collator: collatorOf(plan, obligation),
    participants: participantsOf(plan, obligation, kind),
  };
}

/** Who leads the clause; of a clause with several leads, and where none asks, whom the plan names, else the secretariat. */
function collatorOf(plan: Plan, obligation: Obligation | null): BodyRef | null {
  const leads = obligation === null ? [] : resolveBodies(obligation.lead, groupMembers(plan));
  const id = leads.length === 1 ? leads[0] : plan.plan.rounds?.collator;
  const body = plan.bodies.find((one) => one.id === id);
  return body === undefined ? null : { id: body.id, name: body.name };
}

function occurrencesOf(plan: Plan, obligation: Obligation, { calendar }: ScheduleContext): Occurrence[] {
  const reading: DeadlineReading = readOrThrow(deadlineReader(plan, calendar), obligation);
  return reading.occurrences;
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

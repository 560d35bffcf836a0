import { calendarData } from '../config/calendars/load';
import { ladderPolicies } from '../config/ladders';
import { officePolicy } from '../config/policy';
import { roundsPolicy } from '../config/rounds';
import type { CalendarYear } from '../domain/calendar/types';
import type { LadderPolicy } from '../domain/ladder/types';
import { withOverrides } from '../domain/lifecycle/policy';
import { YEARS_AFTER_TERM, YEARS_BEFORE_TERM } from '../domain/plan/check-term';
import type { CycleSource } from '../domain/plan/cycle-source';
import { startsOnOf } from '../domain/plan/expand';
import type { Plan } from '../domain/plan/schema';
import { yearOf, type LocalDate } from '../domain/time/epoch';

/** The years of the calendar that the ladders of a plan may touch. */
export function calendarSpanOf({ plan: { term } }: Plan): { from: number; to: number } {
  return { from: yearOf(term.start) - YEARS_BEFORE_TERM, to: yearOf(term.end) + YEARS_AFTER_TERM };
}

/** What an office has set on its own, over what is shipped: it goes into every cycle that starts from then on. */
export interface OfficeRules {
  years: readonly CalendarYear[];
  ladders: readonly LadderPolicy[];
}

/** Nothing of its own: all as shipped. */
export const SHIPPED_RULES: OfficeRules = { years: [], ladders: [] };

/** What a cycle of a checked plan starts from: its calendar and the ladders it names, frozen as they are now. */
export function cycleSourceOf(
  plan: Plan,
  {
    startsOn,
    calendarsDir,
    office,
  }: {
    startsOn?: LocalDate | undefined;
    calendarsDir?: string | undefined;
    office?: OfficeRules | undefined;
  } = {},
): CycleSource {
  const named = new Set([plan.plan.ladder, ...plan.obligations.map(({ ladder }) => ladder)]);
  return {
    plan: withoutQuotes(plan),
    calendar: calendarData({ ...calendarSpanOf(plan), dir: calendarsDir, years: office?.years }),
    ladders: laddersWith(office?.ladders ?? []).filter(({ name }) => named.has(name)),
    startsOn: startsOn ?? startsOnOf(plan),
    policy: withOverrides(officePolicy(), plan.plan.policy),
    rounds: roundsPolicy(),
  };
}

/** The ladders that a plan may name, as the office has them. */
export function laddersWith(own: readonly LadderPolicy[]): LadderPolicy[] {
  const set = new Map(own.map((policy) => [policy.name, policy]));
  return ladderPolicies().map((policy) => set.get(policy.name) ?? policy);
}

/** The sentences of the paper stay with its file: a cycle needs who confirmed what, not the words that were compared. */
function withoutQuotes(plan: Plan): Plan {
  const obligations = plan.obligations.map((obligation) =>
    obligation.reading === undefined
      ? obligation
      : { ...obligation, reading: { ...obligation.reading, quote: null } },
  );
  return { ...plan, obligations };
}

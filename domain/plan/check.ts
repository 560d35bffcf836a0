import type { WorkingCalendar } from '../calendar/working-days';
import type { LocalDate } from '../time/epoch';
import { checkClauses } from './check-clauses';
import { checkDeadlines } from './check-deadlines';
import { checkDependencies } from './check-dependencies';
import { checkLengths, checkNames, checkReferences } from './check-names';
import { checkReadings } from './check-readings';
import { checkStart, checkTerm } from './check-term';
import { startsOnOf } from './expand';
import type { PlanProblem } from './problems';
import type { Plan } from './schema';

export interface CheckContext {
  calendar: WorkingCalendar;
  /** The ladder policies that a plan may name. */
  ladders: readonly { name: string }[];
  /** When the cycle is to begin, if not on the day that the plan says. */
  startsOn?: LocalDate | undefined;
}

/** Everything that is wrong with a plan of the right shape, in one go. Where the term makes no sense nothing can be dated. */
export function checkPlan(plan: Plan, context: CheckContext): PlanProblem[] {
  const term = checkTerm(plan, context.calendar);
  const start = term.length > 0 ? [] : checkStart(plan, context.startsOn);
  const startsOn = start.length > 0 ? plan.plan.term.start : (context.startsOn ?? startsOnOf(plan));
  return [
    ...term,
    ...start,
    ...checkNames(plan),
    ...checkLengths(plan),
    ...checkReferences(plan, context.ladders),
    ...checkClauses(plan),
    ...checkDependencies(plan),
    ...checkReadings(plan),
    ...(term.length > 0 ? [] : checkDeadlines(plan, { calendar: context.calendar, startsOn })),
  ];
}

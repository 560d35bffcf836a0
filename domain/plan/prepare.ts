import type { WorkingCalendar } from '../calendar/working-days';
import { workingCalendar } from '../calendar/working-days';
import { buildLadder } from '../ladder/build';
import { repeatsBetween } from '../ladder/repeats';
import type { Ladder, LadderPolicy } from '../ladder/types';
import {
  dateFromParts,
  endOfDay,
  maxDate,
  startOfDay,
  yearOf,
  type Instant,
  type LocalDate,
} from '../time/epoch';
import type { Assignment } from './assignment';
import type { CycleSource } from './cycle-source';
import { expandPlan } from './expand';
import type { Plan, PlanBody } from './schema';

/** An assignment with the dated ladder it will run on. */
export interface PreparedAssignment {
  assignment: Assignment;
  leadName: string;
  ladder: Ladder;
}

export interface PreparedCycle {
  assignments: PreparedAssignment[];
  before: Assignment[];
  calendar: WorkingCalendar;
}

/** What a cycle will run, computed once: the preview prints it, the cycle freezes it. */
export function prepareCycle(source: CycleSource): PreparedCycle {
  const { plan, startsOn } = source;
  const calendar = workingCalendar(source.calendar);
  const { assignments, before } = expandPlan(plan, { calendar, startsOn });
  const names = new Map(plan.bodies.map((body) => [body.id, body.name]));
  const policies = new Map(source.ladders.map((policy) => [policy.name, policy]));
  const context = { calendar, termEnd: plan.plan.term.end, bodiesWithHead: bodiesWithHead(plan) };
  return {
    calendar,
    before,
    assignments: assignments.map((assignment) => ({
      assignment,
      leadName: names.get(assignment.lead) ?? assignment.lead,
      ladder: buildLadder(assignment, policyOf(assignment, policies), context),
    })),
  };
}

/** Bodies whose head has an address of its own: a head who reads the body's mail is not written to twice. */
export function bodiesWithHead(plan: Plan): Set<string> {
  return new Set(plan.bodies.filter(hasOwnHead).map((body) => body.id));
}

function hasOwnHead(body: PlanBody): boolean {
  const { head, contacts } = body;
  return head !== null && !contacts.some(({ email }) => email.toLowerCase() === head.email.toLowerCase());
}

function policyOf(assignment: Assignment, policies: ReadonlyMap<string, LadderPolicy>): LadderPolicy {
  const policy = policies.get(assignment.ladder);
  if (policy === undefined)
    throw new RangeError(`Không có lịch nhắc "${assignment.ladder}" (${assignment.id})`);
  return policy;
}

/** The last day on which any ladder of the cycle speaks, and at least the end of the term. */
export function lastStepOn({ assignments, calendar }: PreparedCycle, termEnd: LocalDate): LocalDate {
  let last = termEnd;
  for (const { ladder } of assignments) {
    for (const step of [...ladder.steps, ...ladder.escalations]) last = maxDate(last, step.on);
    const repeats =
      ladder.repeat === null ? [] : repeatsBetween(ladder.repeat, ladder.repeat.after, termEnd, calendar);
    for (const step of repeats) last = maxDate(last, step.on);
  }
  return last;
}

/** When a cycle looks after itself: each turn of the year, and the evening of its very last step. */
export function looksOf(prepared: PreparedCycle, source: CycleSource): Instant[] {
  const last = lastStepOn(prepared, source.plan.plan.term.end);
  const looks: Instant[] = [];
  for (let year = yearOf(source.startsOn) + 1; year <= yearOf(last); year += 1) {
    looks.push(startOfDay(dateFromParts(year, 1, 1)));
  }
  return [...looks, endOfDay(last)];
}

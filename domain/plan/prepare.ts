import type { WorkingCalendar } from '../calendar/working-days';
import { workingCalendar } from '../calendar/working-days';
import { repeatsBetween } from '../ladder/repeats';
import type { Ladder } from '../ladder/types';
import { EARLIEST_POLICY, type AssignmentPolicy } from '../lifecycle/policy';
import {
  dateFromParts,
  endOfDay,
  maxDate,
  startOfDay,
  yearOf,
  type Instant,
  type LocalDate,
} from '../time/epoch';
import { scheduleRounds, type Schedule } from '../rounds/schedule';
import type { Assignment } from './assignment';
import type { CycleSource } from './cycle-source';
import { predecessorsOf } from './dependencies';
import { expandPlan } from './expand';
import { openingLadder } from './ladders';
import type { PlanBody } from './schema';

/** An assignment with the dated ladder it will run on. */
export interface PreparedAssignment {
  assignment: Assignment;
  leadName: string;
  ladder: Ladder;
  policy: AssignmentPolicy;
  /** Mã nhiệm vụ of what it builds on. */
  awaits: string[];
}

export interface PreparedCycle {
  assignments: PreparedAssignment[];
  before: Assignment[];
  rounds: Schedule;
  calendar: WorkingCalendar;
}

/** What a cycle will run, computed once: the preview prints it, the cycle freezes it. */
export function prepareCycle(source: CycleSource): PreparedCycle {
  const { plan, startsOn } = source;
  const calendar = workingCalendar(source.calendar);
  const { assignments, before } = expandPlan(plan, {
    calendar,
    startsOn,
    withRounds: source.rounds !== undefined,
  });
  const awaited = predecessorsOf(assignments);
  const bodies = new Map(plan.bodies.map((body) => [body.id, body]));
  return {
    calendar,
    before,
    rounds:
      source.rounds === undefined
        ? { rounds: [], before: [] }
        : scheduleRounds(plan, { calendar, startsOn, policy: source.rounds }),
    assignments: assignments.map((assignment) => {
      const lead = bodies.get(assignment.lead);
      const awaits = awaited.get(assignment.id) ?? [];
      return {
        assignment,
        leadName: lead?.name ?? assignment.lead,
        ladder: openingLadder(source, assignment, awaits, calendar),
        policy: policyFor(source, lead),
        awaits,
      };
    }),
  };
}

/** The office's rules as they hold for what a body leads. */
export function policyFor(
  { policy = EARLIEST_POLICY }: CycleSource,
  lead: PlanBody | undefined,
): AssignmentPolicy {
  return { ...policy, approval: lead?.approval ?? policy.approval };
}

/** The last day on which any ladder or round of the cycle has a step, and at least the end of the term. */
export function lastStepOn({ assignments, rounds, calendar }: PreparedCycle, termEnd: LocalDate): LocalDate {
  let last = termEnd;
  for (const { days } of rounds.rounds) last = maxDate(last, days.lapsesOn);
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

import type { WorkingCalendar } from '../calendar/working-days';
import { buildLadder, withoutStart, type LadderContext } from '../ladder/build';
import type { Ladder, LadderPolicy, Step } from '../ladder/types';
import { EARLIEST_POLICY } from '../lifecycle/policy';
import type { BodyRef, NewDue } from '../lifecycle/types';
import { maxDate, plusDays, type LocalDate } from '../time/epoch';
import type { Assignment } from './assignment';
import type { Charged } from './charged';
import type { CycleSource } from './cycle-source';
import { openingDay } from './opening-day';
import { calendarOf } from './source-calendar';
import type { Plan, PlanBody } from './schema';

/* Ladders and due days as the source of a cycle gives them: for its start, and for every later change of a day or a body. */

/** Bodies whose head has an address of its own: a head who reads the body's mail is not written to twice. */
export function bodiesWithHead(plan: Plan): Set<string> {
  return new Set(plan.bodies.filter(hasOwnHead).map((body) => body.id));
}

function hasOwnHead({ head, contacts }: PlanBody): boolean {
  return head !== null && !contacts.some(({ email }) => email.toLowerCase() === head.email.toLowerCase());
}

function contextOf(
  { plan, policy = EARLIEST_POLICY }: CycleSource,
  calendar: WorkingCalendar,
): LadderContext {
  return {
    calendar,
    termEnd: plan.plan.term.end,
    bodiesWithHead: bodiesWithHead(plan),
    receiptWithin: policy.receiptWithin,
  };
}

function ladderPolicyOf({ ladders }: CycleSource, { ladder, id }: Assignment): LadderPolicy {
  const policy = ladders.find(({ name }) => name === ladder);
  if (policy === undefined) throw new RangeError(`Không có lịch nhắc "${ladder}" (${id})`);
  return policy;
}

/** The ladder at the start of a cycle; a follower's begins at its latest start, since nobody may have answered by then. */
export function openingLadder(
  source: CycleSource,
  assignment: Assignment,
  awaits: string[],
  calendar: WorkingCalendar,
): Ladder {
  return buildLadder(
    { ...assignment, opensOn: openingDay(source, assignment, awaits, calendar) },
    ladderPolicyOf(source, assignment),
    contextOf(source, calendar),
  );
}

/** What changes: the day, the lead, who coordinates, and from which day it is told. */
export interface LadderChange extends Charged {
  effectiveDue: LocalDate | null;
  from: LocalDate;
  /** Whether it is given anew from that day: then it begins with a start and waits for receipt. */
  anew: boolean;
}

/** The ladder after a change, told from the day of the change on. */
export function changedLadder(
  source: CycleSource,
  assignment: Assignment,
  { anew, from, giving, awaits: _awaits, ...change }: LadderChange,
  calendar: WorkingCalendar = calendarOf(source),
): Ladder {
  const dated = { ...assignment, ...change };
  const build = (opensOn: LocalDate) =>
    buildLadder({ ...dated, opensOn }, ladderPolicyOf(source, assignment), contextOf(source, calendar));
  if (anew) return build(from);
  // What goes on is told from the very day: of a Sunday, too, the rung of Monday is still to come.
  const ladder = withoutStart(build(calendar.onOrBefore(from)));
  return giving === 'unconfirmed' ? { ...ladder, receipt: build(from).receipt ?? null } : ladder;
}

/** A new due day as the plan's own rules roll it, with the ladder that leads to it from today on. */
export function dueOn(
  source: CycleSource,
  assignment: Assignment,
  charged: Charged,
  nominalDue: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar = calendarOf(source),
): NewDue {
  const effectiveDue = source.plan.plan.options.roll ? calendar.onOrAfter(nominalDue) : nominalDue;
  // What was not given to its lead yet moves with its start.
  const anew = charged.giving === 'toCome';
  const opens = openingDay(source, { ...assignment, effectiveDue }, charged.awaits, calendar);
  const from = anew ? maxDate(today, opens) : today;
  const ladder = changedLadder(source, assignment, { ...charged, effectiveDue, from, anew }, calendar);
  return { nominalDue, effectiveDue, ladder };
}

/**
 * The due day after a suspension: as many working days are left (or overdue) as when the clock was stopped.
 * `suspendedOn`, `resumedOn`: days in Vietnam.
 */
export function dueAfterSuspension(
  source: CycleSource,
  assignment: Assignment,
  charged: Charged,
  effectiveDue: LocalDate,
  { suspendedOn, resumedOn }: { suspendedOn: LocalDate; resumedOn: LocalDate },
): NewDue {
  const calendar = calendarOf(source);
  const left = calendar.workingDaysBetween(suspendedOn, effectiveDue);
  const moved = maxDate(effectiveDue, shifted(resumedOn, left, suspendedOn > effectiveDue, calendar));
  return dueOn(source, assignment, charged, moved, resumedOn, calendar);
}

/** Of a clock that was stopped on its very last day this day is left, be it the next working one. */
function shifted(day: LocalDate, left: number, wasOverdue: boolean, calendar: WorkingCalendar): LocalDate {
  if (wasOverdue) return calendar.shift(day, Math.min(left, -1));
  return left === 0 ? calendar.onOrAfter(day) : calendar.shift(day, left);
}

/** Days before the date and after it on which a part or an explanation is asked for: a small ladder of its own. */
const SIDE_BEFORE = [3, 1];
const SIDE_AFTER = [1, 3];

/** The steps of something asked from one body by a date, from today on; the first is said on the next morning. */
export function sideSteps(
  source: CycleSource,
  { id }: Pick<BodyRef, 'id'>,
  day: LocalDate,
  today: LocalDate,
): Step[] {
  const calendar = calendarOf(source);
  const first = calendar.onOrAfter(plusDays(today, 1));
  const audience = { kind: 'body', id } as const;
  const step = (on: LocalDate, kind: Step['kind'], n: number): Step => ({
    on,
    audience,
    kind,
    rung: n > 0 ? `+${n}` : String(n),
  });
  const start = step(first, 'start', calendar.workingDaysBetween(day, first));
  const later = [
    ...SIDE_BEFORE.map((n) => step(calendar.shift(day, -n), 'reminder', -n)),
    step(calendar.onOrAfter(day), 'due', 0),
    ...SIDE_AFTER.map((n) => step(calendar.shift(day, n), 'overdue', n)),
  ].filter(({ on }) => on > first);
  return [start, ...later];
}

import type { CalendarYear } from '../calendar/types';
import type { Ladder, LadderPolicy, StepKind } from '../ladder/types';
import type { LocalDate } from '../time/epoch';
import type { CycleSource } from './cycle-source';
import { prepareCycle, type PreparedCycle } from './prepare';
import { previewSteps } from './preview';

/** An assignment that would fall due on another day. */
export interface MovedDue {
  id: string;
  before: LocalDate;
  after: LocalDate;
}

export interface CalendarEffect {
  dues: MovedDue[];
  /** Assignments of which some step would lie on another day. */
  movedSteps: number;
  assignments: number;
}

/** What another reading of one year would do to a cycle, were it started with it. Nothing changes. */
export function effectOfYear(source: CycleSource, year: CalendarYear): CalendarEffect {
  const before = prepareCycle(source);
  const years = source.calendar.years.map((one) => (one.year === year.year ? year : one));
  const after = prepareCycle({ ...source, calendar: { ...source.calendar, years } });
  const was = byId(before);
  const dues: MovedDue[] = [];
  let movedSteps = 0;
  for (const { assignment, ladder } of after.assignments) {
    const earlier = was.get(assignment.id);
    if (earlier === undefined) continue;
    const [from, to] = [earlier.assignment.effectiveDue, assignment.effectiveDue];
    if (from !== null && to !== null && from !== to)
      dues.push({ id: assignment.id, before: from, after: to });
    if (daysOf(earlier.ladder) !== daysOf(ladder)) movedSteps += 1;
  }
  return { dues, movedSteps, assignments: after.assignments.length };
}

/** On which days who is told: the rung says how far that is from the due day, which is no change for anybody. */
function daysOf({ steps, escalations, repeat }: Ladder): string {
  const told = [...steps, ...escalations].map(({ on, kind, audience }) => [
    on,
    kind,
    audience.kind,
    audience.id,
  ]);
  return JSON.stringify([told, repeat]);
}

function byId({ assignments }: PreparedCycle) {
  return new Map(assignments.map((one) => [one.assignment.id, one]));
}

/** How many steps of a kind there are, and on which days the first and the last of them lie. */
export interface KindOfSteps {
  n: number;
  first: LocalDate;
  last: LocalDate;
}

export interface LadderEffect {
  before: Partial<Record<StepKind, KindOfSteps>>;
  after: Partial<Record<StepKind, KindOfSteps>>;
}

/** What another ladder of that name would do to a cycle; null where the cycle does not use it. */
export function effectOfLadder(source: CycleSource, policy: LadderPolicy): LadderEffect | null {
  if (!source.ladders.some(({ name }) => name === policy.name)) return null;
  const ladders = source.ladders.map((one) => (one.name === policy.name ? policy : one));
  return { before: kindsOf(source), after: kindsOf({ ...source, ladders }) };
}

function kindsOf(source: CycleSource): LadderEffect['before'] {
  const kinds: LadderEffect['before'] = {};
  for (const { kind, date } of previewSteps(prepareCycle(source))) {
    const known = kinds[kind];
    if (known === undefined) kinds[kind] = { n: 1, first: date, last: date };
    else {
      known.n += 1;
      known.last = date;
    }
  }
  return kinds;
}

import type { WorkingCalendar } from '../calendar/working-days';
import type { Assignment } from '../plan/assignment';
import type { LocalDate } from '../time/epoch';
import { committeeDay } from './committee-day';
import { rungOn, signed } from './rung';
import type {
  Audience,
  AudienceKind,
  EscalationStep,
  Ladder,
  LadderPolicy,
  MonthlyRepeat,
  Step,
  StepKind,
} from './types';

export interface LadderContext {
  calendar: WorkingCalendar;
  /** The last day of the plan's term: monthly repeats end here. */
  termEnd: LocalDate;
  /** Bodies whose head has an address apart from the body's own: level 1 goes to the head, else into the body's digest. */
  bodiesWithHead: ReadonlySet<string>;
  /** Working days for confirming receipt; null: nobody asks. */
  receiptWithin: number | null;
}

/**
 * The dated ladder of one assignment, computed once when a cycle starts (or a new date is set) and frozen as data.
 * Every step lies on a working day; rungs that are already past on the first morning are left out.
 */
export function buildLadder(assignment: Assignment, policy: LadderPolicy, context: LadderContext): Ladder {
  const first = context.calendar.onOrAfter(assignment.opensOn);
  const due = assignment.effectiveDue;
  const steps = [
    ...leadSteps(assignment, policy, first, context),
    ...partnerSteps(assignment, policy, first, context),
  ];
  return {
    steps: steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    escalations: due === null ? [] : escalationSteps(assignment.lead, due, policy, first, context),
    repeat: due === null ? null : monthlyRepeat(assignment.lead, due, policy, context),
    receipt: receiptStep(due ?? assignment.progressOn, first, context),
    ownHead: context.bodiesWithHead.has(assignment.lead),
  };
}

/** The ladder of an assignment that goes on with another day: as at first, without a new start. */
export function withoutStart(ladder: Ladder): Ladder {
  return { ...ladder, steps: ladder.steps.filter((step) => step.kind !== 'start'), receipt: null };
}

/** The morning after the working days for confirming receipt have passed. */
function receiptStep(
  reference: LocalDate | null,
  first: LocalDate,
  { calendar, receiptWithin }: LadderContext,
): NonNullable<Ladder['receipt']> | null {
  if (receiptWithin === null) return null;
  const on = calendar.shift(first, receiptWithin + 1);
  return { on, rung: reference === null ? '0' : rungOn(on, reference, calendar) };
}

function leadSteps(
  assignment: Assignment,
  policy: LadderPolicy,
  first: LocalDate,
  { calendar }: LadderContext,
): Step[] {
  const audience: Audience = { kind: 'body', id: assignment.lead };
  const due = assignment.effectiveDue;
  const reference = due ?? assignment.progressOn;
  const start: Step = {
    on: first,
    audience,
    kind: 'start',
    rung: reference === null ? '0' : rungOn(first, reference, calendar),
  };
  const later = (kind: StepKind, from: LocalDate, offsets: number[]): Step[] =>
    offsets
      .map((days) => ({ on: calendar.shift(from, days), audience, kind, rung: signed(days) }))
      .filter((step) => step.on > first);

  if (due === null) {
    return reference === null
      ? [start]
      : [start, ...later('reminder', reference, policy.standing.map(negate))];
  }
  const reminders = later('reminder', due, policy.beforeDue.map(negate));
  // Without rolling a due day may be off: its last working day already has the reminder of one day before.
  const dueDay = later('due', due, policy.onDue ? [0] : []).filter(
    ({ on }) => !reminders.some((r) => r.on === on),
  );
  return [start, ...reminders, ...dueDay, ...later('overdue', due, overdueOffsets(policy))];
}

/** Working days after the due day of every dated overdue rung: the listed ones, then the weekly ones. */
function overdueOffsets(policy: LadderPolicy): number[] {
  const last = policy.overdue.at(-1) ?? 0;
  const weekly = Array.from(
    { length: policy.overdueWeekly.times },
    (_, i) => last + (i + 1) * policy.overdueWeekly.everyWorkingDays,
  );
  return [...policy.overdue, ...weekly];
}

function partnerSteps(
  assignment: Assignment,
  policy: LadderPolicy,
  first: LocalDate,
  { calendar }: LadderContext,
): Step[] {
  const due = assignment.effectiveDue;
  const coordinating =
    due === null
      ? []
      : assignment.coordinating.flatMap((id) =>
          coordinatingSteps({ kind: 'body', id }, due, policy, first, calendar),
        );
  const informed = assignment.informed.map((id): Step => {
    const reference = due ?? assignment.progressOn;
    const rung = reference === null ? '0' : rungOn(first, reference, calendar);
    return { on: first, audience: { kind: 'body', id }, kind: 'start', rung };
  });
  return [...coordinating, ...informed];
}

/** Rungs already past on the first morning merge into one line of that morning, while the work is still to come. */
function coordinatingSteps(
  audience: Audience,
  due: LocalDate,
  policy: LadderPolicy,
  first: LocalDate,
  calendar: WorkingCalendar,
): Step[] {
  const planned = policy.coordinatingBeforeDue
    .map((days): Step => ({
      on: calendar.shift(due, -days),
      audience,
      kind: 'reminder',
      rung: signed(-days),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const coming = planned.filter((step) => step.on >= first);
  const missed = planned.length > coming.length && coming[0]?.on !== first && due >= first;
  if (!missed) return coming;
  return [{ on: first, audience, kind: 'reminder', rung: rungOn(first, due, calendar) }, ...coming];
}

function escalationSteps(
  lead: string,
  due: LocalDate,
  policy: LadderPolicy,
  first: LocalDate,
  { calendar, bodiesWithHead }: LadderContext,
): EscalationStep[] {
  const audienceOf = (kind: Exclude<AudienceKind, 'body'>): Audience => {
    if (kind !== 'head') return { kind, id: kind };
    return { kind: bodiesWithHead.has(lead) ? 'head' : 'body', id: lead };
  };
  return policy.escalation
    .map(({ level, audience, afterWorkingDays }): EscalationStep => {
      const reached = calendar.shift(due, afterWorkingDays);
      const on =
        audience === 'committee'
          ? committeeDay(reached, policy.committeeWeekday, calendar, policy.committeeEvery)
          : reached;
      return {
        on,
        audience: audienceOf(audience),
        kind: 'escalation',
        rung: signed(afterWorkingDays),
        level,
      };
    })
    .filter((step) => step.on >= first)
    .sort((a, b) => a.level - b.level);
}

function monthlyRepeat(
  lead: string,
  due: LocalDate,
  policy: LadderPolicy,
  { calendar, termEnd }: LadderContext,
): MonthlyRepeat | null {
  if (!policy.overdueMonthly) return null;
  const last = overdueOffsets(policy).at(-1) ?? 0;
  const after = calendar.shift(due, last);
  return after >= termEnd ? null : { audience: { kind: 'body', id: lead }, after, until: termEnd, due };
}

function negate(days: number): number {
  return -days;
}

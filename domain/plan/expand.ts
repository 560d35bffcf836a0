import type { WorkingCalendar } from '../calendar/working-days';
import { readDeadline } from '../deadline';
import type { DeadlineReading, Occurrence } from '../deadline/types';
import { assignmentId } from '../ids';
import { roundKindOf } from '../rounds/round-of';
import type { Outcome } from '../refusal';
import { dateFromParts, maxDate, minDate, yearOf, type LocalDate } from '../time/epoch';
import type { Assignment } from './assignment';
import type { Obligation, Plan } from './schema';

export interface Expansion {
  assignments: Assignment[];
  /** Occurrences due before the cycle starts: listed as "trước khi khởi động", never started. */
  before: Assignment[];
}

export interface ExpandContext {
  calendar: WorkingCalendar;
  startsOn: LocalDate;
  /** Whether reports and reviews are rounds; else, as in earlier cycles, every obligation is work of its lead. */
  withRounds?: boolean;
}

/** The day a cycle begins when nobody says otherwise: `startsOn`, else the day the plan was signed, else its term. */
export function startsOnOf({ plan }: Plan): LocalDate {
  return plan.startsOn ?? plan.signedOn ?? plan.term.start;
}

export type DeadlineReader = (obligation: Obligation) => Outcome<DeadlineReading>;

/** Reads the deadlines of a plan with the plan's own options. Plans repeat their phrases, so each is read once. */
export function deadlineReader({ plan }: Plan, calendar: WorkingCalendar): DeadlineReader {
  const { options, term, signedOn } = plan;
  const read = new Map<string, Outcome<DeadlineReading>>();
  return ({ deadline: { text } }) => {
    const known = read.get(text);
    if (known) return known;
    const outcome = readDeadline(text, { calendar, options, term, signedOn });
    read.set(text, outcome);
    return outcome;
  };
}

/** Every assignment of a plan: obligation × lead body × period. Throws where the plan was not checked before. */
export function expandPlan(plan: Plan, context: ExpandContext): Expansion {
  const members = groupMembers(plan);
  const read = deadlineReader(plan, context.calendar);
  const expansion: Expansion = { assignments: [], before: [] };
  const isWork = (obligation: Obligation) =>
    obligation.track && (context.withRounds !== true || roundKindOf(obligation) === null);
  for (const obligation of plan.obligations.filter(isWork)) {
    for (const assignment of expandObligation(
      plan,
      obligation,
      readOrThrow(read, obligation),
      members,
      context,
    )) {
      const past = assignment.effectiveDue !== null && assignment.effectiveDue < context.startsOn;
      (past ? expansion.before : expansion.assignments).push(assignment);
    }
  }
  return expansion;
}

/** A plan that was checked has no deadline that cannot be read. */
export function readOrThrow(read: DeadlineReader, obligation: Obligation): DeadlineReading {
  const outcome = read(obligation);
  if (!outcome.ok) throw new RangeError(`${obligation.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

/** Group ids become their members, each body once, in the order written. */
export function resolveBodies(ids: string[], members: ReadonlyMap<string, string[]>): string[] {
  return [...new Set(ids.flatMap((id) => members.get(id) ?? [id]))];
}

export function groupMembers(plan: Plan): Map<string, string[]> {
  return new Map(plan.groups.map((group) => [group.id, group.members]));
}

function expandObligation(
  plan: Plan,
  obligation: Obligation,
  deadline: DeadlineReading,
  members: ReadonlyMap<string, string[]>,
  { startsOn }: ExpandContext,
): Assignment[] {
  const leads = resolveBodies(obligation.lead, members);
  const coordinating = resolveBodies(obligation.coordinating, members);
  const informed = resolveBodies(obligation.informed, members);
  const periods = periodsOf(plan, obligation, deadline, startsOn);
  return periods.flatMap((period) =>
    leads.map((lead): Assignment => ({
      id: assignmentId(obligation.code, period.period, leads.length > 1 ? lead : null),
      obligation: obligation.code,
      clause: obligation.clause,
      line: obligation.line,
      kind: obligation.kind,
      summary: obligation.summary,
      product: obligation.product,
      deadlineText: obligation.deadline.text,
      condition: obligation.condition,
      lead,
      coordinating: coordinating.filter((id) => id !== lead),
      informed: informed.filter((id) => id !== lead && !coordinating.includes(id)),
      dependsOn: obligation.dependsOn,
      ladder: obligation.ladder ?? plan.plan.ladder,
      ...(obligation.secrecy === undefined
        ? {}
        : { secrecy: obligation.secrecy, readers: obligation.readers ?? [] }),
      ...period,
    })),
  );
}

type Period = Pick<
  Assignment,
  'period' | 'windowStart' | 'nominalDue' | 'effectiveDue' | 'opensOn' | 'progressOn'
>;

/** The periods of an obligation; none where its deadline names a day that the plan does not let us compute. */
export function periodsOf(
  plan: Plan,
  obligation: Obligation,
  deadline: DeadlineReading,
  startsOn: LocalDate,
): Period[] {
  if (deadline.occurrences.length > 0) {
    return deadline.occurrences.map((occurrence) => datedPeriod(occurrence, deadline, startsOn));
  }
  // The plan file may name the condition where the words of the deadline do not show one.
  if (deadline.kind === 'conditional' || obligation.condition !== null)
    return [undated('once', startsOn, null)];
  return deadline.kind === 'continuous' || deadline.kind === 'none' ? standingYears(plan, startsOn) : [];
}

/** A recurring duty is told of when its period begins, any other when the cycle begins. */
function datedPeriod(occurrence: Occurrence, deadline: DeadlineReading, startsOn: LocalDate): Period {
  const { period, windowStart, nominalDue, effectiveDue } = occurrence;
  const opensOn =
    deadline.recurrence !== null && windowStart !== null ? maxDate(windowStart, startsOn) : startsOn;
  return { period, windowStart, nominalDue, effectiveDue, opensOn, progressOn: null };
}

/** Continuous and undated duties: the progress of each year of the term is asked for, nothing is ever overdue. */
function standingYears({ plan }: Plan, startsOn: LocalDate): Period[] {
  const periods: Period[] = [];
  for (let year = yearOf(plan.term.start); year <= yearOf(plan.term.end); year += 1) {
    const lastDay = minDate(dateFromParts(year, 12, 31), plan.term.end);
    if (lastDay < startsOn) continue;
    periods.push(undated(String(year), maxDate(dateFromParts(year, 1, 1), startsOn), lastDay));
  }
  return periods;
}

function undated(period: string, opensOn: LocalDate, progressOn: LocalDate | null): Period {
  return { period, windowStart: null, nominalDue: null, effectiveDue: null, opensOn, progressOn };
}

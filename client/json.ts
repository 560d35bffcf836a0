import type { LedgerRow } from '../domain/letters/ledger';
import type { CycleRecord } from '../domain/plan/cycle-record';
import { cellOf } from '../domain/lifecycle/cell';
import { completionRate, countCells, type CellCounts } from '../domain/figures/rates';
import type { AssignmentRecord, Cell } from '../domain/lifecycle/types';
import { isSecret, type Assignment } from '../domain/plan/assignment';
import { shownSummary } from '../domain/desk/subject';
import type { Recipient } from '../domain/plan/recipients';
import { isSamePerson, standingOn, type Substitution } from '../domain/substitutes';
import type { Succession } from '../domain/successors';
import { isoMinute, type Instant, type LocalDate } from '../domain/time/epoch';

/** Entities as programs read them (`--json`): plain days as `YYYY-MM-DD`, instants as `YYYY-MM-DDTHH:mm+07:00`. */

/** `reader`: for whose eyes; only those whom the plan names read the title of a secret duty. */
export function assignmentJson(record: AssignmentRecord, now: Instant, reader: string | null = null) {
  const { assignment, cycle, leadName, status, nominalDue, effectiveDue, overdue, escalationLevel } = record;
  return {
    id: assignment.id,
    cycle,
    obligation: assignment.obligation,
    clause: assignment.clause,
    kind: assignment.kind,
    ...titleFor(assignment, reader),
    secrecy: assignment.secrecy ?? null,
    lead: assignment.lead,
    leadName,
    coordinating: assignment.coordinating,
    informed: assignment.informed,
    period: assignment.period,
    deadlineText: assignment.deadlineText,
    nominalDue,
    effectiveDue,
    status,
    cell: cellOf(record, now),
    overdue,
    escalationLevel,
    receivedAt: minute(record.receivedAt),
    submittedAt: minute(record.submittedAt),
    acceptedAt: minute(record.acceptedAt),
    closedAt: minute(record.closedAt),
    returns: record.returns,
    updatedAt: isoMinute(record.updatedAt),
  };
}

function titleFor(assignment: Assignment, reader: string | null) {
  const { summary, product, readers = [] } = assignment;
  if (!isSecret(assignment) || (reader !== null && readers.some((name) => isSamePerson(name, reader))))
    return { summary, product };
  return { summary: shownSummary(assignment), product: null };
}

export type AssignmentJson = ReturnType<typeof assignmentJson>;

export function cycleJson(cycle: CycleRecord) {
  const { id, plan, n, title, status, startedBy, startedAt, endedAt, assignments, calendarVersion } = cycle;
  return {
    id,
    plan,
    n,
    title,
    status,
    startedBy,
    startedAt: isoMinute(startedAt),
    endedAt: minute(endedAt),
    assignments,
    calendarVersion,
  };
}

export type CycleJson = ReturnType<typeof cycleJson>;

/** Cells, rate with its denominator, and what is overdue, of one cycle. */
export function figuresJson(records: readonly AssignmentRecord[], now: Instant) {
  const cells: CellCounts = countCells(records.map((record): Cell => cellOf(record, now)));
  return {
    cells,
    completion: completionRate(cells),
    overdue: records
      .filter((record) => cellOf(record, now) === 'openOverdue')
      .map(({ assignment }) => assignment.id),
  };
}

export function minute(at: Instant | null): string | null {
  return at === null ? null : isoMinute(at);
}

/** A row of the ledger as programs read it. */
export function mailJson(row: LedgerRow) {
  const { key, audience, to, subject, day, urgent, state, code, response, rejected, resolution } = row;
  return {
    key,
    date: isoMinute(row.at),
    day,
    audience,
    to,
    subject,
    urgent,
    state,
    code,
    response,
    rejected,
    resolution,
  };
}

export type MailJson = ReturnType<typeof mailJson>;

export function substitutionJson(one: Substitution, today: LocalDate) {
  const { id, person, substitute, firstDay, lastDay, setBy, setAt, reason, endedOn, endedBy } = one;
  return {
    id,
    person,
    substitute,
    firstDay,
    lastDay,
    standing: standingOn(one, today),
    setBy,
    setAt: isoMinute(setAt),
    reason,
    endedOn,
    endedBy,
  };
}

export type SubstitutionJson = ReturnType<typeof substitutionJson>;

/** A body that the office knows, with who goes on with its duties where it was succeeded. */
export function bodyJson({ audience: { id }, name, emails }: Recipient, successions: readonly Succession[]) {
  const own = successions.find(({ body }) => body === id);
  return {
    id,
    name,
    emails,
    succeeded:
      own === undefined
        ? null
        : {
            by: own.successor,
            from: own.firstDay,
            paper: own.paper,
            reason: own.reason,
            setBy: own.setBy,
            setAt: isoMinute(own.setAt),
          },
  };
}

export type BodyJson = ReturnType<typeof bodyJson>;

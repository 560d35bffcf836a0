import type { LedgerRow } from '../domain/letters/ledger';
import type { CycleRecord } from '../domain/plan/cycle-record';
import { cellOf } from '../domain/lifecycle/cell';
import { completionRate, countCells, type CellCounts } from '../domain/lifecycle/figures';
import type { AssignmentRecord, AssignmentState, Cell, Paper } from '../domain/lifecycle/types';
import { isoMinute, type Instant } from '../domain/time/epoch';

/** Entities as programs read them (`--json`): plain days as `YYYY-MM-DD`, instants as `YYYY-MM-DDTHH:mm+07:00`. */

export function assignmentJson(record: AssignmentRecord, now: Instant) {
  const { assignment, cycle, leadName, status, nominalDue, effectiveDue, overdue, escalationLevel } = record;
  return {
    id: assignment.id,
    cycle,
    obligation: assignment.obligation,
    clause: assignment.clause,
    kind: assignment.kind,
    summary: assignment.summary,
    product: assignment.product,
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

export type AssignmentJson = ReturnType<typeof assignmentJson>;

export interface SubmissionJson {
  version: number;
  by: string;
  at: string;
  text: string;
  paper: Paper | null;
}

/** What the running assignment knows beyond its row. */
export function dossierJson({ submissions, returns }: AssignmentState) {
  return {
    submissions: submissions.map(({ version, by, text, paper, submittedAt }): SubmissionJson => ({
      version,
      by,
      at: isoMinute(submittedAt),
      text,
      paper,
    })),
    returnNotes: returns.map(({ by, reason, newNominalDue, newEffectiveDue, returnedAt }) => ({
      by,
      at: isoMinute(returnedAt),
      reason,
      newNominalDue,
      newEffectiveDue,
    })),
  };
}

export type DossierJson = ReturnType<typeof dossierJson>;

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

function minute(at: Instant | null): string | null {
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

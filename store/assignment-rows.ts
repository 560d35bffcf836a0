import type { Insertable, Selectable } from 'kysely';
import { attentionsOf, pendingExplanation } from '../domain/lifecycle/pending';
import { hasEnded, type AssignmentDetail, type AssignmentRecord } from '../domain/lifecycle/types';
import { json } from './encode';
import type { AssignmentsTable } from './schema';

export function toAssignmentRow(record: AssignmentRecord): Insertable<AssignmentsTable> {
  const { assignment, detail } = record;
  return {
    scope: record.scope,
    cycle: record.cycle,
    id: assignment.id,
    obligation: assignment.obligation,
    clause: assignment.clause,
    kind: assignment.kind,
    lead: assignment.lead,
    lead_name: record.leadName,
    period: assignment.period,
    nominal_due: record.nominalDue,
    effective_due: record.effectiveDue,
    status: record.status,
    overdue: record.overdue,
    escalation_level: record.escalationLevel,
    received_at: record.receivedAt,
    submitted_at: record.submittedAt,
    accepted_at: record.acceptedAt,
    closed_at: record.closedAt,
    returns: record.returns,
    seq: record.seq,
    updated_at: record.updatedAt,
    assignment: json(assignment),
    detail: json(detail),
    receipt_on: detail?.receipt?.on ?? null,
    needs_decision: detail !== null && attentionsOf(detail).some((what) => what !== 'submitted'),
    explanation_due: detail === null ? null : openExplanation(detail),
  };
}

/** What a record is read from; the rest of a row only serves to find it. */
export const RECORD_COLUMNS = [
  'scope',
  'cycle',
  'id',
  'lead_name',
  'status',
  'seq',
  'nominal_due',
  'effective_due',
  'overdue',
  'escalation_level',
  'received_at',
  'submitted_at',
  'accepted_at',
  'closed_at',
  'returns',
  'updated_at',
  'assignment',
  'detail',
] as const satisfies (keyof AssignmentsTable)[];

type RecordColumns = Pick<Selectable<AssignmentsTable>, (typeof RECORD_COLUMNS)[number]>;

export function toAssignmentRecord(row: RecordColumns): AssignmentRecord {
  return {
    scope: row.scope,
    cycle: row.cycle,
    assignment: row.assignment,
    leadName: row.lead_name,
    status: row.status,
    seq: row.seq,
    nominalDue: row.nominal_due,
    effectiveDue: row.effective_due,
    overdue: row.overdue,
    escalationLevel: row.escalation_level,
    receivedAt: row.received_at,
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
    closedAt: row.closed_at,
    returns: row.returns,
    updatedAt: row.updated_at,
    detail: row.detail,
  };
}

function openExplanation(detail: AssignmentDetail) {
  return hasEnded(detail.status) ? null : (pendingExplanation(detail)?.dueOn ?? null);
}

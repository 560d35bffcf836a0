import type { Scope } from './ids';
import type { LedgerRow, MailDecision } from './letters/ledger';
import type { AssignmentEvent, AssignmentRecord, AssignmentState } from './lifecycle/types';
import type { Instant } from './time/epoch';

/** One line of the append-only audit trail. */
export interface AuditLine {
  /** Workflow identity and seq, or update id: a repeated line is written once. */
  id: string;
  scope: Scope;
  at: Instant;
  actor: string;
  action: string;
  cycle: string | null;
  assignment: string | null;
  /** What changed, as plain JSON. */
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** The name under which the system itself acts when time changes a state. */
export const SYSTEM_ACTOR = 'Đôn Đốc';

/** The audit line of one event of an assignment. */
export function auditOfEvent(
  record: AssignmentRecord,
  before: AssignmentState,
  after: AssignmentState,
  event: AssignmentEvent,
): AuditLine {
  return {
    id: `${record.scope}|${record.cycle}|${record.assignment.id}|${after.seq}`,
    scope: record.scope,
    at: event.at,
    actor: 'by' in event ? event.by : SYSTEM_ACTOR,
    action: event.type,
    cycle: record.cycle,
    assignment: record.assignment.id,
    before: glance(before),
    after: { ...glance(after), ...detailsOf(event) },
    reason: 'reason' in event ? event.reason : null,
  };
}

/** The audit line of a person's word on a mail that needed one. */
export function mailDecided(
  { key, scope, state, code, subject }: LedgerRow,
  { decision, by, reason, at }: { decision: MailDecision; by: string; reason: string | null; at: Instant },
): AuditLine {
  return {
    id: `${scope}|mail|${key}|decided`,
    scope,
    at,
    actor: by,
    action: 'MailDecided',
    cycle: null,
    assignment: null,
    before: { key, state, code, subject },
    after: { decision },
    reason,
  };
}

function glance({ status, effectiveDue, overdue, escalationLevel }: AssignmentState) {
  return { status, effectiveDue, overdue, escalationLevel };
}

function detailsOf(event: AssignmentEvent): Record<string, unknown> {
  switch (event.type) {
    case 'Submitted':
      return { text: event.text, paper: event.paper };
    case 'Accepted':
      return { note: event.note };
    case 'Returned':
      return { newNominalDue: event.newNominalDue, newEffectiveDue: event.newEffectiveDue };
    case 'Escalated':
      return { level: event.level };
    case 'Received':
    case 'Closed':
    case 'BecameOverdue':
      return {};
  }
}

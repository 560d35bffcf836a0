import type { Scope } from '../ids';
import type { Assignment } from '../plan/assignment';
import type { Instant } from '../time/epoch';
import { submittedAt } from './cell';
import type { AssignmentRecord, AssignmentState } from './types';

/** The read model's row of an assignment. `assignment` is what it was started as; the row names who is charged now. */
export function recordOf(
  where: { scope: Scope; cycle: string; assignment: Assignment },
  state: AssignmentState,
  at: Instant,
): AssignmentRecord {
  const { scope, cycle, assignment } = where;
  const { ladder, ...detail } = state;
  const { status, seq, nominalDue, effectiveDue, overdue, escalationLevel } = state;
  const { receivedAt, acceptedAt, closedAt, lead, coordinating, informed } = state;
  return {
    scope,
    cycle,
    assignment: { ...assignment, lead: lead.id, coordinating, informed },
    leadName: lead.name,
    status,
    seq,
    nominalDue,
    effectiveDue,
    overdue,
    escalationLevel,
    receivedAt,
    submittedAt: submittedAt(state),
    acceptedAt,
    closedAt,
    returns: state.returns.length,
    updatedAt: at,
    detail: { ...detail, receipt: ladder.receipt ?? null },
  };
}

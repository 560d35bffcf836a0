import type { Scope } from '../ids';
import type { Assignment } from '../plan/assignment';
import type { Instant } from '../time/epoch';
import { submittedAt } from './cell';
import type { AssignmentRecord, AssignmentState } from './types';

/** The read model's row of an assignment. */
export function recordOf(
  where: { scope: Scope; cycle: string; assignment: Assignment; leadName: string },
  state: AssignmentState,
  at: Instant,
): AssignmentRecord {
  const {
    status,
    seq,
    nominalDue,
    effectiveDue,
    overdue,
    escalationLevel,
    receivedAt,
    acceptedAt,
    closedAt,
  } = state;
  return {
    ...where,
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
  };
}

import { endOfDay, type Instant } from '../time/epoch';
import type { AssignmentDetail, AssignmentRecord, AssignmentState, Cell } from './types';

type Judged = Pick<AssignmentRecord, 'status' | 'effectiveDue' | 'submittedAt' | 'overdue'> & {
  detail: Pick<AssignmentDetail, 'suspensions'> | null;
};

/**
 * The official cell at `now`. On time is judged by the submission that counts, not by its acceptance; a result that
 * was sent in time and waits for its answer is within its term. What is suspended stays where its clock was stopped;
 * what was withdrawn leaves the statistic.
 */
export function cellOf(record: Judged, now: Instant): Cell {
  if (record.effectiveDue === null) return 'none';
  const lateFrom = endOfDay(record.effectiveDue);
  const inTime = record.submittedAt !== null && record.submittedAt < lateFrom;
  switch (record.status) {
    case 'accepted':
      return inTime ? 'doneOnTime' : 'doneLate';
    case 'closed':
      return record.overdue ? 'openOverdue' : 'none';
    case 'submitted':
      return inTime || now < lateFrom ? 'openInTerm' : 'openOverdue';
    case 'withdrawn':
      return 'none';
    case 'suspended': {
      const stopped = record.detail?.suspensions.at(-1)?.suspendedAt ?? now;
      return stopped < lateFrom ? 'openInTerm' : 'openOverdue';
    }
    case 'awaitingReceipt':
    case 'declined':
    case 'inProgress':
    case 'awaitingHead':
    case 'returned':
      return now < lateFrom ? 'openInTerm' : 'openOverdue';
  }
}

/** The instant of the submission that counts: the last one. */
export function submittedAt(state: AssignmentState): Instant | null {
  return state.submissions.at(-1)?.submittedAt ?? null;
}

import type { Assignment } from '../plan/assignment';
import type { Ladder } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';

/** State keys of the glossary, without their prefix. */
export type AssignmentStatus =
  'awaitingReceipt' | 'inProgress' | 'submitted' | 'returned' | 'accepted' | 'closed';

/** The four official cells; `none` for what has no due date or left the statistic. */
export type Cell = 'openInTerm' | 'openOverdue' | 'doneOnTime' | 'doneLate' | 'none';

/** The paper a result was sent with; both parts as written on it. */
export interface Paper {
  number: string;
  date: LocalDate;
}

export interface Submission {
  version: number;
  by: string;
  text: string;
  paper: Paper | null;
  submittedAt: Instant;
}

export interface ReturnNote {
  by: string;
  reason: string;
  /** The day as decided, and after rolling. */
  newNominalDue: LocalDate;
  newEffectiveDue: LocalDate;
  returnedAt: Instant;
}

export interface AssignmentState {
  status: AssignmentStatus;
  /** Grows by one with every event: desks and the read model ignore what is older than they know. */
  seq: number;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  ladder: Ladder;
  overdue: boolean;
  /** 0 none, 1 head, 2 secretariat, 3 office, 4 Standing Committee. */
  escalationLevel: 0 | 1 | 2 | 3 | 4;
  /** The highest level it ever reached: a return begins the escalation anew, but who was alarmed hears the end. */
  alarmedLevel: 0 | 1 | 2 | 3 | 4;
  receivedAt: Instant | null;
  submissions: Submission[];
  returns: ReturnNote[];
  acceptedAt: Instant | null;
  closedAt: Instant | null;
}

export type AssignmentEvent =
  | { type: 'Received'; by: string; at: Instant }
  | { type: 'Submitted'; by: string; text: string; paper: Paper | null; at: Instant }
  | { type: 'Accepted'; by: string; note: string | null; at: Instant }
  | {
      type: 'Returned';
      by: string;
      reason: string;
      newNominalDue: LocalDate;
      newEffectiveDue: LocalDate;
      ladder: Ladder;
      at: Instant;
    }
  | { type: 'Closed'; by: string; reason: string; at: Instant }
  | { type: 'BecameOverdue'; at: Instant }
  | { type: 'Escalated'; level: 1 | 2 | 3 | 4; at: Instant };

/** What people ask for. `return` carries the ladder of its new date, computed by the caller with the calendar. */
export type AssignmentCommand =
  | { type: 'receive'; by: string }
  | { type: 'submit'; by: string; text: string; paper: Paper | null }
  | { type: 'accept'; by: string; note: string | null }
  | {
      type: 'return';
      by: string;
      reason: string;
      newNominalDue: LocalDate;
      newEffectiveDue: LocalDate;
      ladder: Ladder;
    }
  | { type: 'close'; by: string; reason: string };

/** A row of the read model: what lists, figures and pages read. */
export interface AssignmentRecord {
  scope: string;
  cycle: string;
  assignment: Assignment;
  leadName: string;
  status: AssignmentStatus;
  seq: number;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  overdue: boolean;
  escalationLevel: number;
  receivedAt: Instant | null;
  /** Of the submission that counts: the last one. */
  submittedAt: Instant | null;
  acceptedAt: Instant | null;
  closedAt: Instant | null;
  returns: number;
  updatedAt: Instant;
}

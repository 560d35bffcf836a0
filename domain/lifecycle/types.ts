import type { FileRef } from '../files/types';
import type { Ladder, Step } from '../ladder/types';
import type { Assignment } from '../plan/assignment';
import type { Instant, LocalDate } from '../time/epoch';
import type { AssignmentPolicy, Authority } from './policy';

/** State keys of the glossary, without their prefix. */
export const STATUSES = [
  'awaitingReceipt',
  /** Trả lại do không đúng thẩm quyền: waits for the secretariat's decision, and the clock goes on. */
  'declined',
  'inProgress',
  /** Handed in by the staff; waits for the head of the body, and the clock goes on. */
  'awaitingHead',
  'submitted',
  'returned',
  'suspended',
  'accepted',
  'withdrawn',
  'closed',
] as const;
export type AssignmentStatus = (typeof STATUSES)[number];

/** In which nothing is asked of anybody any more. */
export const ENDED: readonly AssignmentStatus[] = ['accepted', 'withdrawn', 'closed'];

/** In which the lead is asked for the result: neither does one wait for its answer, nor does the clock stand still. */
const ASKED: readonly AssignmentStatus[] = [
  'awaitingReceipt',
  'declined',
  'inProgress',
  'awaitingHead',
  'returned',
];

export function isAsked(status: AssignmentStatus): boolean {
  return ASKED.includes(status);
}

export function hasEnded(status: AssignmentStatus): boolean {
  return ENDED.includes(status);
}

/** The four official cells; `none` for what has no due date or left the statistic. */
export type Cell = 'openInTerm' | 'openOverdue' | 'doneOnTime' | 'doneLate' | 'none';

/** Through what a person acted. */
export type Through = 'cli' | 'link' | 'login' | 'rehearsal';

/** Who acts. `onBehalfOf`: for whom a substitute acts; both names stand in the audit trail. */
export interface Actor {
  by: string;
  onBehalfOf?: string | null;
  through?: Through | null;
}

export interface BodyRef {
  id: string;
  name: string;
}

/** A paper by number and date, both as written on it. */
export interface Paper {
  number: string;
  date: LocalDate;
}

/** A new due day and the ladder the calendar gives it, computed by the caller. */
export interface NewDue {
  /** As decided, and after rolling. */
  nominalDue: LocalDate;
  effectiveDue: LocalDate;
  ladder: Ladder;
}

/*
 * `trace` in a note: what later changes would wipe out, so that an assignment can be told as it stood on an earlier day
 * (`domain/reports/row-as-of.ts`). No rule reads it, it has no weight, and notes of earlier releases have none.
 */

export interface DueDays {
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
}

/** What a result is: said, attached, and the paper it came with. */
export interface Result {
  text: string;
  paper: Paper | null;
  files: FileRef[];
}

export interface Submission extends Result {
  version: number;
  by: string;
  /** When it was handed in; a paper brought by hand may carry an earlier instant than its receipt. */
  submittedAt: Instant;
  /** The stamp of receipt: the clock's, never anybody's word. */
  stampedAt: Instant;
  /** The head who let it go, where the body's policy wants one. */
  approvedBy: string | null;
}

export interface Draft extends Result {
  by: string;
  at: Instant;
  /** Of a paper brought by hand: when it was handed in. */
  submittedAt?: Instant;
  /** What the assignment was in before, and returns to when the head sends it back. */
  from: AssignmentStatus;
}

export interface ReturnNote {
  by: string;
  reason: string;
  /** The day as decided, and after rolling. */
  newNominalDue: LocalDate;
  newEffectiveDue: LocalDate;
  returnedAt: Instant;
}

export interface DeclineNote {
  by: string;
  reason: string;
  /** Whom the body thinks responsible. */
  suggested: string | null;
  at: Instant;
  decided: { kept: boolean; by: string; reason: string; at: Instant } | null;
}

export interface Contribution {
  n: number;
  kind: 'result' | 'opinion';
  by: string;
  text: string;
  files: FileRef[];
  at: Instant;
}

/** What the lead asked of a coordinating body, with the small ladder of its own. */
export interface PartAsked {
  by: string;
  what: string;
  dueOn: LocalDate;
  steps: Step[];
  at: Instant;
}

/** A coordinating body's part; it never completes the assignment. */
export interface Part {
  body: string;
  asked: PartAsked | null;
  contributions: Contribution[];
}

export interface ProgressReport {
  by: string;
  text: string;
  /** 0–100; null where nothing was measured. */
  percent: number | null;
  difficulties: string | null;
  proposals: string | null;
  at: Instant;
}

export interface ExtensionRequest {
  n: number;
  by: string;
  reason: string;
  /** As asked for, and after rolling. */
  wishedNominalDue: LocalDate;
  wishedEffectiveDue: LocalDate;
  /** Who must decide, by the policy. */
  authority: Authority;
  askedAt: Instant;
  /** The due day that stood when it was asked. */
  dueThen: LocalDate;
  decision: ExtensionDecision | null;
}

export interface ExtensionDecision {
  granted: boolean;
  by: string;
  authority: Authority;
  paper: Paper | null;
  reason: string | null;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  at: Instant;
}

export interface TransferNote {
  replaced: BodyRef;
  to: BodyRef;
  /** The lead, or a coordinating body that another takes over from. */
  role: 'lead' | 'coordinating';
  by: string;
  reason: string;
  paper: Paper | null;
  /** The day it takes effect. */
  on: LocalDate;
  at: Instant;
  trace?: { tookEffectAt: Instant; receivedBefore: Instant | null; coordinatingBefore: string[] };
}

/** A transfer that takes effect on a day to come. */
export interface PlannedTransfer extends TransferNote {
  /** Of the new lead; null where a coordinating body changes. */
  ladder: Ladder | null;
  approval: AssignmentPolicy['approval'];
}

export interface SuspensionNote {
  by: string;
  reason: string;
  paper: Paper | null;
  from: AssignmentStatus;
  suspendedAt: Instant;
  resumedAt: Instant | null;
  /** Due days since it was resumed. */
  trace?: DueDays;
}

export interface EndingNote {
  by: string;
  reason: string;
  paper: Paper | null;
  at: Instant;
}

/** Taken up again: its due days since, and how it had ended. */
export interface ReopeningNote extends EndingNote {
  trace?: DueDays & { acceptedAt: Instant | null; withdrawn: EndingNote | null };
}

export interface ProposedMove {
  n: number;
  /** Mã nhiệm vụ of the predecessor that moved. */
  because: string;
  predecessorDue: LocalDate;
  due: NewDue;
  at: Instant;
  decided: { accepted: boolean; by: string; reason: string | null; at: Instant } | null;
}

/** Another due day by an amended paper. */
export interface AmendmentNote {
  n: number;
  by: string;
  reason: string;
  paper: Paper;
  /** As the paper says it, and after rolling. */
  nominalDue: LocalDate;
  effectiveDue: LocalDate;
  /** The due day that stood before. */
  dueThen: LocalDate;
  at: Instant;
}

export interface UrgeNote {
  n: number;
  by: string;
  note: string;
  at: Instant;
}

export interface Explanation {
  n: number;
  by: string;
  question: string;
  dueOn: LocalDate;
  steps: Step[];
  askedAt: Instant;
  answer: { by: string; text: string; files: FileRef[]; at: Instant } | null;
}

/** What the Standing Committee may decide on an item of a dossier: gia hạn, nhắc nhở, phê bình, kiểm tra. */
export const MEASURES = ['extend', 'remind', 'criticise', 'inspect'] as const;
export type Measure = (typeof MEASURES)[number];

export interface CommitteeDecision {
  n: number;
  /** Id of the dossier it was decided on. */
  dossier: string;
  measure: Measure;
  by: string;
  paper: Paper;
  note: string | null;
  effectiveDue: LocalDate | null;
  at: Instant;
  trace?: { nominalDue: LocalDate };
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

  /** Rules that a run was started under: 1 before extensions and transfers were known. */
  rules: 1 | 2;
  policy: AssignmentPolicy;
  /** The day from which its body was told of it; absent in states of rule 1. */
  givenOn?: LocalDate;
  /** Who leads now: another body after a transfer. */
  lead: BodyRef;
  coordinating: string[];
  informed: string[];
  /** Duties without a due day whose progress is asked for each year. */
  standing: boolean;
  /** Secret duties: neither words nor files are taken. */
  secret: boolean;
  declines: DeclineNote[];
  parts: Part[];
  /** The newest ones. */
  progress: ProgressReport[];
  draft: Draft | null;
  extensions: ExtensionRequest[];
  transfers: TransferNote[];
  planned: PlannedTransfer[];
  suspensions: SuspensionNote[];
  withdrawn: EndingNote | null;
  reopened: ReopeningNote[];
  /** Why it is no longer followed; absent in states of an earlier release. */
  closing?: EndingNote;
  /** Mã nhiệm vụ of predecessors that are not accepted yet. */
  awaits: string[];
  moves: ProposedMove[];
  /** Absent in states of a release before amendments. */
  amendments?: AmendmentNote[];
  urges: UrgeNote[];
  explanations: Explanation[];
  decisions: CommitteeDecision[];
}

/** What the read model keeps of a state beside its columns. */
export type AssignmentDetail = Omit<AssignmentState, 'ladder'> & { receipt: Ladder['receipt'] };

/** A row of the read model: what lists, figures and pages read. */
export interface AssignmentRecord {
  scope: string;
  cycle: string;
  /** With the bodies that are charged now. */
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
  /** null in rows that were written before details were kept. */
  detail: AssignmentDetail | null;
}

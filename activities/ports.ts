import type { CalendarData } from '../domain/calendar/types';
import type { DeskOwner } from '../domain/desk/types';
import type { Dossier, NamedItem } from '../domain/dossier/types';
import type { LedgerEntry, LedgerRow, LedgerSettlement, MailDecision } from '../domain/letters/ledger';
import type { CycleRecord } from '../domain/plan/cycle-record';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { Tidings } from '../domain/lifecycle/commands';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Recipient } from '../domain/plan/recipients';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Snapshot } from '../domain/reports/types';
import type { PartContent } from '../domain/rounds/part';
import type { RoundKind } from '../domain/plan/schema';
import type { RoundRecord, RoundState, RoundStatus } from '../domain/rounds/types';
import type { Succession } from '../domain/successors';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { ClockInput } from '../workflows/clock';
import type { AssignmentInput, Deal, RoundInput } from '../workflows/messages';

/** Narrow ports: what activities need of the world. Adapters stand in `activities/adapters` and `store`. */

// ---- mail

export interface OutgoingMail {
  /** Ledger key; the local part of the Message-ID. */
  key: string;
  to: string[];
  toName: string;
  subject: string;
  text: string;
  html: string;
  /** The instant the letter speaks of: the mail's Date header, so that a rehearsal reads like the year it plays. */
  at: Instant;
}

export type MailResult =
  | { outcome: 'accepted'; response: string; rejected: string[] }
  /** Refused for good: 5xx, a bad address. */
  | { outcome: 'refused'; code: string; message: string }
  /** Certainly not accepted and worth another try: no connection, DNS, login, 4xx. */
  | { outcome: 'retry'; code: string; message: string }
  /** The connection was lost after DATA: it may have been accepted. */
  | { outcome: 'doubt'; code: string; message: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<MailResult>;
}

// ---- ledger

export interface MailLedger {
  /** Writes RESERVED if the key is new and returns null; otherwise returns the row that stands there. */
  reserve(entry: LedgerEntry, holder: string, now: Instant): Promise<LedgerRow | null>;
  settle(key: string, settlement: LedgerSettlement, now: Instant): Promise<void>;
  /** Writes a row that is settled from the start if the key is new and returns null; otherwise the row that stands there. */
  conclude(
    entry: LedgerEntry,
    holder: string,
    settlement: LedgerSettlement,
    now: Instant,
  ): Promise<LedgerRow | null>;
  /** Takes back a RESERVED row of this holder whose mail was certainly not accepted, so that a retry may reserve again. */
  release(key: string, holder: string): Promise<void>;
  /** Reads one row without writing. */
  find(key: string): Promise<LedgerRow | null>;
  /**
   * Writes a person's decision on a mail that needs one, with its audit line. null when there is nothing to decide,
   * or somebody has decided already: of two people at once, one gets the row. The state stays as history.
   */
  resolve(key: string, decision: MailDecision, audit: AuditLine): Promise<LedgerRow | null>;
}

// ---- directory

export interface Directory {
  recipient(scope: Scope, audience: Audience): Promise<Recipient | null>;
}

// ---- records

export interface Records {
  /** Writes the cycle, its source, its recipients, and one audit line; a repeat changes nothing. */
  openCycle(
    cycle: CycleRecord,
    source: CycleSource,
    recipients: Recipient[],
    audit: AuditLine,
  ): Promise<void>;
  cycleSource(scope: Scope, cycle: string): Promise<CycleSource | null>;
  updateCycle(
    scope: Scope,
    cycle: string,
    change: Partial<Pick<CycleRecord, 'status' | 'endedAt'>>,
    audit: AuditLine | null,
  ): Promise<void>;
  /** Upserts rows; a row with a smaller or equal `seq` than the stored one is left alone. Audit lines join the same transaction. */
  saveAssignments(records: AssignmentRecord[], audit: AuditLine[]): Promise<void>;
  /** Of the given assignments those that have a row, in no order. */
  assignmentRows(scope: Scope, ids: { cycle: string; assignment: string }[]): Promise<AssignmentRecord[]>;
  cycleHasEnded(scope: Scope, cycle: string): Promise<boolean>;
  /** Whether any assignment of the cycle is neither accepted nor closed. */
  hasOpen(scope: Scope, cycle: string): Promise<boolean>;
  openAssignments(scope: Scope, cycle: string): Promise<string[]>;
  /** Submitted and not yet answered, for the secretariat's morning. */
  awaitingAcceptance(scope: Scope): Promise<AssignmentRecord[]>;
  /** Receipt not confirmed though its morning came after `after` (null: ever), up to and including `through`. */
  unreceived(
    scope: Scope,
    span: { after: LocalDate | null; through: LocalDate },
  ): Promise<AssignmentRecord[]>;
  /** Declined, an extension asked for, or a move proposed: what the secretariat or the Committee must decide. */
  needingDecision(scope: Scope): Promise<AssignmentRecord[]>;
  /** Explanations that were due before `day` and are not there. */
  explanationsOverdue(scope: Scope, day: LocalDate): Promise<AssignmentRecord[]>;
  /** Overdue, not ended, and at some time reported to the Standing Committee. */
  reportedToCommittee(scope: Scope): Promise<AssignmentRecord[]>;
  /** Mails in doubt and refused that nobody has resolved, for the secretariat's morning. */
  unresolvedMails(scope: Scope): Promise<LedgerRow[]>;
}

// ---- dossiers to the Standing Committee

export interface Dossiers {
  /** Writes the dossier of its day if there is none yet; the one that stands is given back. */
  keep(dossier: Dossier): Promise<Dossier>;
  /** What the dossiers of the scope named, oldest first. */
  named(scope: Scope): Promise<NamedItem[]>;
  find(scope: Scope, id: string): Promise<Dossier | null>;
  /** Newest first. */
  list(scope: Scope): Promise<Dossier[]>;
}

// ---- the engine, seen from an activity

export interface Engine {
  /**
   * Delivers cards to a desk, starting it, with the calendar, where it does not run yet. Repeating it is harmless:
   * cards carry a seq.
   */
  deal(
    scope: Scope,
    owner: DeskOwner,
    deal: Deal,
    start: { clock: ClockInput; calendar: CalendarData },
  ): Promise<void>;
  /** Starts an assignment; one that runs or ran already is success. */
  start(input: AssignmentInput): Promise<void>;
  /** Asks an assignment to close as soon as it can. false: none of that id runs. */
  askToClose(order: {
    scope: Scope;
    cycle: string;
    assignment: string;
    by: string;
    reason: string;
  }): Promise<boolean>;
  /** Brings an assignment tidings of what it builds on. false: none of that id runs. */
  tell(order: {
    scope: Scope;
    cycle: string;
    assignment: string;
    tidings: Tidings;
    at: Instant;
  }): Promise<boolean>;
  /** Starts a round; one that runs or ran already is success. */
  startRound(input: RoundInput): Promise<void>;
  /** Asks a round to end with its cycle. false: none of that id runs. */
  askRoundToClose(order: {
    scope: Scope;
    cycle: string;
    round: string;
    by: string;
    reason: string;
    at: Instant;
  }): Promise<boolean>;
  /** Tells a cycle that nothing of it is open any more; one that ended already is success. */
  reportNothingOpen(scope: Scope, cycle: string, at: Instant): Promise<void>;
}

// ---- rounds

/** What an event changed of a round: its state without parts, and the parts that are other than before. */
export interface RoundChange {
  scope: Scope;
  cycle: string;
  /** `annual/2012`. */
  round: string;
  /** `parts`: the changed ones only; all of them, in their order, when the round opens. */
  state: RoundState;
  updatedAt: Instant;
}

export interface RoundFilter {
  scope: Scope;
  cycle?: string;
  statuses?: RoundStatus[];
  kind?: RoundKind;
  /** true: has not ended. */
  open?: boolean;
  /** A body that owes a part. */
  body?: string;
  /** Read with the parts of this body alone. */
  partsOf?: string;
}

export interface Rounds {
  /** Writes the rows of rounds that are to be started, as planned; one that stands is left alone. */
  planRounds(records: RoundRecord[]): Promise<void>;
  /**
   * Writes what an event changed, and its audit lines, in one transaction. A row or part with a greater or equal `seq`
   * is left alone, so that a repeat changes nothing.
   */
  saveRound(change: RoundChange, audit: AuditLine[]): Promise<void>;
  round(scope: Scope, cycle: string, round: string): Promise<RoundRecord | null>;
  /** In order of opening. */
  roundsOf(scope: Scope, cycle: string): Promise<RoundRecord[]>;
  /** In order of opening. */
  listRounds(filter: RoundFilter): Promise<RoundRecord[]>;
  /** Of the named rounds those that have a row, in no order: with the part of one body only, or with all (null). */
  roundsNamed(
    scope: Scope,
    ids: { cycle: string; round: string }[],
    body: string | null,
  ): Promise<RoundRecord[]>;
  hasOpenRound(scope: Scope, cycle: string): Promise<boolean>;
  /** Stores the content of a part under its SHA-256; a repeat changes nothing. */
  keepPart(content: PartContent): Promise<string>;
  /** Of those of the given names that are there. A changed one throws by name. */
  partContents(sha256: string[]): Promise<Record<string, PartContent>>;
  /**
   * Stores the snapshot of a round under its SHA-256, with its audit line. A round is frozen once: a second snapshot of
   * it is dropped. Returns the SHA-256 of the one that stands.
   */
  freeze(snapshot: Snapshot, audit: (sha256: string) => AuditLine): Promise<string>;
  /** SHA-256 of what was frozen of a round. */
  frozen(scope: Scope, cycle: string, round: string): Promise<string | null>;
  /** A changed one throws by name. */
  snapshot(sha256: string): Promise<Snapshot | null>;
  /** Every assignment of a cycle, or those that one body leads. */
  rowsOf(scope: Scope, cycle: string, lead?: string): Promise<AssignmentRecord[]>;
  /** Cycles of the scope whose plan serves a clause of the plan of that code. */
  cyclesServing(scope: Scope, plan: string): Promise<string[]>;
  /** Every body of the scope by id, and which body goes on with the duties of which. */
  bodiesOf(scope: Scope): Promise<{ names: Map<string, string>; successions: Succession[] }>;
}

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
import type { RoundRecord } from '../domain/rounds/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { ClockInput } from '../workflows/clock';
import type { AssignmentInput, Deal } from '../workflows/messages';

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
  /** Whether anything of the cycle is neither accepted nor closed. */
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
  /** Tells a cycle that none of its assignments is open any more; one that ended already is success. */
  reportNothingOpen(scope: Scope, cycle: string, at: Instant): Promise<void>;
}

// ---- rounds

export interface Rounds {
  /**
   * Writes a round's row and the given parts (all when it opens), and its audit lines, in one transaction. A row with a
   * smaller or equal `seq` than the stored one is left alone. `state.parts` of the record may hold changed parts only.
   */
  saveRound(record: RoundRecord, audit: AuditLine[]): Promise<void>;
  round(scope: Scope, cycle: string, round: string): Promise<RoundRecord | null>;
  /** In order of opening. */
  roundsOf(scope: Scope, cycle: string): Promise<RoundRecord[]>;
  hasOpenRound(scope: Scope, cycle: string): Promise<boolean>;
  /** Stores the content of a part under its SHA-256; a repeat changes nothing. */
  keepPart(content: PartContent): Promise<string>;
  /** Of those of the given names that are there. */
  partContents(sha256: string[]): Promise<Record<string, PartContent>>;
  /** Stores a snapshot under its SHA-256, with its audit line; a repeat changes nothing. Returns the SHA-256. */
  freeze(snapshot: Snapshot, audit: (sha256: string) => AuditLine): Promise<string>;
  snapshot(sha256: string): Promise<Snapshot | null>;
}

import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { Role } from '../domain/access/rights';
import type { SessionEnd } from '../domain/access/sessions';
import type { Letter } from '../domain/letters';
import type { LedgerEntry, LedgerState, MailDecision } from '../domain/letters/ledger';
import type { Scope } from '../domain/ids';
import type { AudienceKind } from '../domain/ladder/types';
import type { DossierItem, SettledItem } from '../domain/dossier/types';
import type { FigureRow } from '../domain/figures/figures-of';
import type { AssignmentDetail, AssignmentStatus, Cell, Paper, Through } from '../domain/lifecycle/types';
import type { Assignment } from '../domain/plan/assignment';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { ObligationKind, Plan, RoundKind } from '../domain/plan/schema';
import type { PartState, PartStatus, RoundPlan, RoundState, RoundStatus } from '../domain/rounds/types';
import type { Instant, LocalDate } from '../domain/time/epoch';

/** A `json` column: read parsed, written as text (see `json` in `encode.ts`). */
type Json<T extends object | null> = JSONColumnType<T, string, string>;

/**
 * The tables as rows come out of both engines: `date` columns are `YYYY-MM-DD` strings, instants are epoch
 * milliseconds in `bigint` columns and come out as numbers (see `column-types.ts`).
 */
export interface Database {
  meta: MetaTable;
  cycles: CyclesTable;
  cycle_sources: CycleSourcesTable;
  recipients: RecipientsTable;
  assignments: AssignmentsTable;
  assignment_words: AssignmentWordsTable;
  body_counts: BodyCountsTable;
  day_counts: DayCountsTable;
  quarter_counts: QuarterCountsTable;
  audit: AuditTable;
  audit_heads: AuditHeadsTable;
  mail_ledger: MailLedgerTable;
  substitutes: SubstitutesTable;
  successors: SuccessorsTable;
  dossiers: DossiersTable;
  dossier_items: DossierItemsTable;
  rounds: RoundsTable;
  round_parts: RoundPartsTable;
  part_contents: PartContentsTable;
  snapshots: SnapshotsTable;
  users: UsersTable;
  sessions: SessionsTable;
  links: LinksTable;
  feeds: FeedsTable;
  saved_views: SavedViewsTable;
  kept_drafts: KeptDraftsTable;
  plan_drafts: PlanDraftsTable;
  cycle_amendments: CycleAmendmentsTable;
  office_calendars: OfficeCalendarsTable;
  office_ladders: OfficeLaddersTable;
}

export interface MetaTable {
  key: string;
  value: string;
}

export interface CyclesTable {
  scope: Scope;
  id: string;
  plan: string;
  n: number;
  title: string;
  status: 'starting' | 'running' | 'ended';
  started_at: Instant;
  ended_at: Instant | null;
  assignments: number;
  calendar_version: string;
  started_by: string;
}

export interface CycleSourcesTable {
  scope: Scope;
  cycle: string;
  source: Json<CycleSource>;
}

export interface RecipientsTable {
  scope: Scope;
  kind: AudienceKind;
  id: string;
  name: string;
  emails: Json<string[]>;
}

/** The read model: one column for what lists filter and sort on, the frozen assignment as JSON. */
export interface AssignmentsTable {
  scope: Scope;
  cycle: string;
  id: string;
  obligation: string;
  clause: string;
  kind: ObligationKind;
  lead: string;
  lead_name: string;
  period: string;
  nominal_due: LocalDate | null;
  effective_due: LocalDate | null;
  status: AssignmentStatus;
  overdue: boolean;
  escalation_level: number;
  received_at: Instant | null;
  submitted_at: Instant | null;
  accepted_at: Instant | null;
  closed_at: Instant | null;
  returns: number;
  seq: number;
  updated_at: Instant;
  assignment: Json<Assignment>;
  detail: Json<AssignmentDetail | null>;
  /** The morning on which the secretariat hears that receipt was not confirmed. */
  receipt_on: LocalDate | null;
  /** Declined, an extension asked for, or a move proposed. */
  needs_decision: boolean;
  /** Of an explanation that is not there yet. */
  explanation_due: LocalDate | null;

  // Derived by the engine from the columns above (migrations/0006-views.ts).
  /** The cell that the row was told: `moving` rows go from `openInTerm` to `openOverdue` by the day alone. */
  cell: GeneratedAlways<Cell>;
  moving: GeneratedAlways<boolean>;
  /** It is due in; of what has no due day, that of its period. */
  year: GeneratedAlways<number | null>;
  /** It is due in: `2027-Q3`; empty for what has no due day. */
  quarter: GeneratedAlways<string>;
  line: GeneratedAlways<number | null>;
  /** `<scope> <body>` each. */
  coordinating: GeneratedAlways<string[]>;
  /** The highest level of escalation it ever reached. */
  alarmed_level: GeneratedAlways<number>;
  /** What figures ask of `detail`. */
  counted: GeneratedAlways<FigureRow['detail']>;
}

/** What an assignment is found by; a trigger keeps it. */
export interface AssignmentWordsTable {
  scope: Scope;
  cycle: string;
  id: string;
  words: string;
}

/** Kept by triggers; a count that fell to nothing stays as 0. */
export interface BodyCountsTable {
  scope: Scope;
  cycle: string;
  lead: string;
  status: AssignmentStatus;
  cell: Cell;
  n: number;
  /** Of which a result was ever returned, and how often in all. */
  returned: number;
  return_times: number;
  /** At level 1 or above. */
  escalated: number;
}

/** Kept by triggers: what has a due day. */
export interface DayCountsTable {
  scope: Scope;
  effective_due: LocalDate;
  cycle: string;
  cell: Cell;
  moving: boolean;
  n: number;
}

/** Kept by triggers. `quarter` is empty for what has no due day. */
export interface QuarterCountsTable {
  scope: Scope;
  cycle: string;
  lead: string;
  quarter: string;
  cell: Cell;
  n: number;
}

/** Append-only: triggers refuse everything but INSERT. */
export interface AuditTable {
  scope: Scope;
  /** 1, 2, 3 … within the scope. */
  n: number;
  id: string;
  at: Instant;
  actor: string;
  on_behalf_of: string | null;
  through: Through | null;
  action: string;
  cycle: string | null;
  assignment: string | null;
  before: Json<object | null>;
  after: Json<object | null>;
  reason: string | null;
  prev_hash: string;
  hash: string;
}

/** How long each scope's chain is and how it ends: without it, lines cut off the end would not be missed. */
export interface AuditHeadsTable {
  scope: Scope;
  n: number;
  hash: string;
}

/** Who acts for whom, from one day to another. */
export interface SubstitutesTable {
  scope: Scope;
  id: string;
  person: string;
  substitute: string;
  first_day: LocalDate;
  last_day: LocalDate;
  set_by: string;
  reason: string;
  set_at: Instant;
  ended_on: LocalDate | null;
  ended_by: string | null;
}

/** Which body goes on with the duties of one that was merged or dissolved. */
export interface SuccessorsTable {
  scope: Scope;
  body: string;
  successor: string;
  first_day: LocalDate;
  paper: Json<Paper | null>;
  reason: string;
  set_by: string;
  set_at: Instant;
}

/** What was laid before the Standing Committee on a day, as it stood that day. */
export interface DossiersTable {
  scope: Scope;
  id: string;
  day: LocalDate;
  at: Instant;
  items: Json<DossierItem[]>;
  settled: Json<SettledItem[]>;
}

/** What a dossier names, without the rows as they stood. */
export interface DossierItemsTable {
  scope: Scope;
  dossier: string;
  /** 1, 2, 3 … */
  position: number;
  cycle: string;
  assignment: string;
  due: LocalDate | null;
}

/** The read model of a round; its parts stand in rows of their own. */
export interface RoundsTable {
  scope: Scope;
  cycle: string;
  id: string;
  kind: RoundKind;
  period: string;
  status: RoundStatus;
  seq: number;
  opens_on: LocalDate;
  parts_due: LocalDate;
  snapshot: string | null;
  updated_at: Instant;
  plan: Json<RoundPlan>;
  state: Json<Omit<RoundState, 'parts'>>;
}

/** A part of a round that has opened. */
export interface RoundPartsTable {
  scope: Scope;
  cycle: string;
  round: string;
  body: string;
  /** Its place among the parts. */
  position: number;
  status: PartStatus;
  /** Of the event that changed it last. */
  seq: number;
  part: Json<PartState>;
}

/** Canonical JSON under its SHA-256. */
export interface PartContentsTable {
  sha256: string;
  content: string;
}

export interface SnapshotsTable {
  sha256: string;
  scope: Scope;
  cycle: string;
  round: string;
  content: string;
}

export interface MailLedgerTable {
  key: string;
  scope: Scope;
  kind: 'digest' | 'letter';
  audience_kind: AudienceKind;
  audience_id: string;
  recipients: Json<string[]>;
  subject: string;
  day: LocalDate;
  at: Instant;
  urgent: boolean;
  items: Json<LedgerEntry['items']>;
  state: LedgerState;
  holder: string;
  response: string | null;
  code: string | null;
  rejected: Json<string[]>;
  letter: Json<Letter | null>;
  reserved_at: Instant;
  settled_at: Instant | null;
  resolution: MailDecision | null;
}

export interface UsersTable {
  id: string;
  /** What is typed to log in: lower case. */
  login: string;
  name: string;
  role: Role;
  /** Of role `body`: for which. */
  body: string | null;
  /** argon2id, with its settings; null where another house proves who it is. */
  password: string | null;
  /** Somebody else knows the password: it must be changed at the first log-in. */
  temporary: boolean;
  /** Sealed; null until a second step was set up. */
  totp: string | null;
  /** The counter of the last code that was taken: none is taken twice. */
  totp_since: number | null;
  /** `issuer subject` of an OpenID provider. */
  oidc: string | null;
  failures: number;
  locked_until: Instant | null;
  created_at: Instant;
  created_by: string;
  ended_at: Instant | null;
}

export interface SessionsTable {
  /** SHA-256 of the secret in the cookie. */
  hash: string;
  user_id: string;
  created_at: Instant;
  seen_at: Instant;
  expires_at: Instant;
  address: string;
  agent: string;
  /** When the password was last given. */
  confirmed_at: Instant;
  ended_at: Instant | null;
  ended_why: SessionEnd | null;
}

export interface LinksTable {
  /** SHA-256 of the secret in the letter. */
  hash: string;
  scope: Scope;
  audience_kind: AudienceKind;
  audience_id: string;
  purpose: 'answer' | 'approve';
  /** What the link is about; null: all of that body. */
  cycle: string | null;
  /** Mã nhiệm vụ, or the id of a round. */
  assignment: string | null;
  issued_at: Instant;
  revoked_at: Instant | null;
  revoked_by: string | null;
  used_at: Instant | null;
  uses: number;
}

export interface FeedsTable {
  hash: string;
  scope: Scope;
  audience_kind: AudienceKind;
  audience_id: string;
  made_by: string;
  made_at: Instant;
  revoked_at: Instant | null;
  revoked_by: string | null;
  read_at: Instant | null;
}

export interface SavedViewsTable {
  id: string;
  scope: Scope;
  /** Id of the user. */
  owner: string;
  name: string;
  query: string;
  made_at: Instant;
}

export interface KeptDraftsTable {
  scope: Scope;
  /** `body:<id>` or `user:<id>`. */
  owner: string;
  /** Which form of what: `submit KH142/1 KH142-III.4-01/once`. */
  form: string;
  content: Json<Record<string, string>>;
  saved_at: Instant;
}

export interface CycleAmendmentsTable {
  scope: Scope;
  cycle: string;
  /** 1, 2, 3 … of the cycle. */
  n: number;
  plan: Json<Plan>;
  paper_number: string;
  paper_date: LocalDate;
  made_by: string;
  made_at: Instant;
}

export interface PlanDraftsTable {
  id: string;
  name: string;
  file_name: string;
  /** The text that was read, line by line. */
  paper: string;
  draft: Json<object>;
  made_by: string;
  made_at: Instant;
  changed_by: string;
  changed_at: Instant;
  /** Of two people who change it at once the second is told. */
  version: number;
  /** The cycle it was started as. */
  cycle: string | null;
}

export interface OfficeCalendarsTable {
  year: number;
  content: Json<object>;
  set_by: string;
  set_at: Instant;
}

export interface OfficeLaddersTable {
  name: string;
  content: Json<object>;
  set_by: string;
  set_at: Instant;
}

import type { Figures } from '../figures/figures-of';
import type { AssignmentStatus, BodyRef, Cell, Measure, Paper } from '../lifecycle/types';
import type { RoundKind, Target, ObligationKind } from '../plan/schema';
import type { PartContent } from '../rounds/part';
import type { RoundDays } from '../rounds/types';
import type { Instant, LocalDate } from '../time/epoch';

/**
 * Everything a paper of a round states, frozen when its parts were closed: plain JSON, written canonically, named by its
 * SHA-256. Papers are made from snapshots alone, so that the same one can be made again years later.
 */
export interface Snapshot {
  version: 1;
  scope: string;
  cycle: string;
  plan: {
    code: string;
    /** As letters cite it (`citePlan`). */
    cited: string;
    title: string;
    issuer: string;
    term: { start: LocalDate; end: LocalDate };
    secretariat: string;
    committee: string;
  };
  round: {
    id: string;
    kind: RoundKind;
    period: string;
    title: string;
    clause: string | null;
    days: RoundDays;
    collator: BodyRef | null;
  };
  closedAt: Instant;
  /** Every assignment of the cycle as it stood at 24:00 of the cut-off, in order of mã nhiệm vụ; secret ones masked. */
  rows: SnapshotRow[];
  /** Every participant, in the order of the plan. */
  parts: SnapshotPart[];
  targets: TargetReading[];
  figures: {
    whole: Figures;
    /** In the data window of the round only: what was due or done in it. */
    window: Figures;
    byBody: { id: string; name: string; figures: Figures }[];
    byClause: { clause: string; figures: Figures }[];
    byKind: { kind: ObligationKind; figures: Figures }[];
  };
  /** Frozen rounds of the cycle before this one, oldest first: multi-year papers are built from them. */
  earlier: { round: string; kind: RoundKind; period: string; sha256: string }[];
  /** Parts that came after an earlier round was closed, and that no paper has told of yet. */
  lateParts: { round: string; title: string; part: SnapshotPart }[];
  /** What is asked by clauses of this plan and carried out by plans of lower bodies. */
  subPlans: SubPlanFigures[];
}

/** What later rounds and lists of targets read of a snapshot. */
export type FrozenTargets = Pick<Snapshot, 'round' | 'targets'>;

export interface SnapshotRow {
  id: string;
  obligation: string;
  clause: string;
  line: number | null;
  kind: ObligationKind;
  summary: string;
  lead: string;
  leadName: string;
  coordinating: string[];
  period: string;
  deadlineText: string;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  status: AssignmentStatus;
  cell: Cell;
  /** Of the submission that counts, as of the cut-off. */
  submission: { n: number; at: Instant; paper: Paper | null } | null;
  acceptedAt: Instant | null;
  closedAt: Instant | null;
  returns: number;
  /** Calendar days after the due day; 0 where it is not overdue. */
  daysOverdue: number;
  extensions: { asked: number; granted: number };
  /** What the body last said of it; of a secret duty when it did, without a word (`text` empty). */
  progress: { at: Instant; text: string; percent: number | null } | null;
  /** Oldest first; in every report in which it was said. */
  difficulties: RowWords[];
  proposals: RowWords[];
  /** Why it is late or was not done, as recorded: explanations, reasons of extensions, withdrawal, suspension. Never invented. */
  reasons: RecordedReason[];
  decisions: { measure: Measure; paper: Paper; on: LocalDate }[];
}

/** What a report on the assignment said, and when. */
export interface RowWords {
  at: Instant;
  text: string;
}

export interface RecordedReason {
  /** `progress`: difficulties of a progress report; `part`: the body's remark in its part of this round. */
  kind:
    | 'explanation'
    | 'extension'
    | 'decline'
    | 'suspension'
    | 'withdrawal'
    | 'progress'
    | 'close'
    | 'return'
    | 'part';
  text: string;
  by: string;
  at: Instant;
}

export interface SnapshotPart {
  body: BodyRef;
  /** `missing`: nothing came, or what came was sent back and not repaired. */
  status: 'accepted' | 'submitted' | 'missing';
  /** Sent back at least once and not repaired at the close. */
  returned: boolean;
  n: number;
  content: PartContent | null;
  sha256: string | null;
  at: Instant | null;
  late: boolean;
}

export type CombineRule = NonNullable<Target['combine']>;

/** A target with what was reported of it in this round. */
export interface TargetReading {
  target: Target;
  /** Who should have reported it. */
  asked: BodyRef[];
  reported: { body: BodyRef; value: number; weight: number | null; reason: string | null }[];
  /** Sent no part, or no value in it; then `reason` is why, where it said so. */
  missing: (BodyRef & { reason: string | null })[];
  /** How the values became one: the target's own rule, but `average` where a weight is missing. */
  rule: CombineRule;
  /** By the rule (`each`: the worst); null where nobody reported. */
  value: number | null;
  /** null where there is no value. */
  met: boolean | null;
  /** Whether the goal is to be reached by now: always of a yearly target, else from its day on. */
  due: boolean;
  /** Of the same target in the latest earlier round, if any. */
  previous: { period: string; value: number } | null;
}

export interface SubPlanFigures {
  /** The clause it serves. */
  clause: string;
  cycle: string;
  plan: string;
  title: string;
  figures: Figures;
}

/** A clause without an obligation, or an obligation without an outcome: listed before a final paper is made. */
export type Gap =
  | { kind: 'clause-without-obligation'; clause: string; line: number | null; heading: string | null }
  | { kind: 'obligation-untracked'; clause: string; code: string; summary: string }
  | {
      kind: 'no-outcome';
      clause: string;
      code: string;
      assignment: string;
      summary: string;
      leadName: string;
    };

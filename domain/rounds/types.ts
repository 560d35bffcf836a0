import type { BodyRef, Paper } from '../lifecycle/types';
import type { RoundKind } from '../plan/schema';
import type { Step } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';

/** The days of a round. Steps are due at 24:00 of their day. */
export interface RoundDays {
  /** First and last day of the data; at 24:00 of `cutoff` stands what the figures say (thời điểm chốt số liệu). */
  dataFrom: LocalDate;
  cutoff: LocalDate;
  opensOn: LocalDate;
  /** Body → collating body: at 24:00 of this day parts are no longer taken and the figures are frozen. */
  partsDue: LocalDate;
  /** Collating body → Standing Committee. */
  collateDue: LocalDate;
  committeeDue: LocalDate;
  /** Until when late parts are taken and the paper is waited for. */
  lapsesOn: LocalDate;
}

export interface Participant extends BodyRef {
  /** Codes of the targets it reports. */
  targets: string[];
}

/** What the desks say of a round, dated: computed by whoever knows the calendar, carried as data. */
export interface RoundSteps {
  /** Of each participant; the audience is filled in by its card. */
  parts: Omit<Step, 'audience'>[];
  /** Of the collating body, from the close on. */
  collate: Omit<Step, 'audience'>[];
}

/** A round as the plan and the office's rules give it: dated once, frozen into the workflow's input. */
export interface RoundPlan {
  /** `annual/2012`, `periodic/KH142-IV.3-02/2021-Q3`, `midterm/2013`, `review/KH142-III.5.1-01/2025-Q2`: unique in its cycle. */
  id: string;
  kind: RoundKind;
  /** `2012`, `2021-Q3`, `2021-H1`. */
  period: string;
  /** `Báo cáo năm 2012`, `Sơ kết 3 năm (2011–2013)`. */
  title: string;
  /** The clause that asks for it; null where only the office's rules do. */
  obligation: { code: string; clause: string; line: number | null; deadlineText: string } | null;
  days: RoundDays;
  steps: RoundSteps;
  /** null: the secretariat. */
  collator: BodyRef | null;
  /** As the plan charges them; who really takes part is asked when the round opens. */
  participants: Participant[];
}

export const ROUND_STATUSES = [
  'planned',
  'open',
  /** Parts are closed and the figures frozen; the paper is being made. */
  'collating',
  /** The paper was sent to the Standing Committee, by number and day. */
  'reported',
  /** Nobody recorded a paper in time. */
  'lapsed',
  'cancelled',
] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const ROUND_ENDED: readonly RoundStatus[] = ['reported', 'lapsed', 'cancelled'];

/** Of a part: not there yet, handed in, accepted, sent back. */
export type PartStatus = 'awaited' | 'submitted' | 'returned' | 'accepted';

/** The content of a part stands in the store under its SHA-256; the engine carries no more than that. */
export interface PartVersion {
  /** 1, 2, 3 … */
  n: number;
  content: string;
  by: string;
  at: Instant;
  /** Came after the parts were closed: an annex of the next step, never in the frozen figures. */
  late: boolean;
}

export interface PartState {
  body: Participant;
  status: PartStatus;
  /** The newest last; all are kept. */
  versions: PartVersion[];
  /** Why it was sent back, each time. */
  returns: { by: string; reason: string; at: Instant }[];
  acceptedAt: Instant | null;
}

export interface RoundState {
  status: RoundStatus;
  seq: number;
  days: RoundDays;
  steps: RoundSteps;
  parts: PartState[];
  openedAt: Instant | null;
  /** `by` null: time closed it. */
  closed: { at: Instant; by: string | null; reason: string | null } | null;
  /** SHA-256 of what was frozen. */
  snapshot: string | null;
  moves: { by: string; reason: string; before: RoundDays; at: Instant }[];
  reported: { by: string; paper: Paper; at: Instant } | null;
  ended: { by: string | null; reason: string | null; at: Instant } | null;
}

/** A row of the read model. */
export interface RoundRecord {
  scope: string;
  cycle: string;
  plan: RoundPlan;
  state: RoundState;
  updatedAt: Instant;
}

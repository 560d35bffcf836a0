import type { RecordedReason, Snapshot, SnapshotRow, TargetReading } from './types';
import type { Target } from '../plan/schema';
import type { BodyRef } from '../lifecycle/types';

/**
 * What a paper over several years says, from the frozen rounds alone: the newest snapshot and those it builds on. Of an
 * annual paper `earlier` holds the years before, for comparison only.
 */
export interface Review {
  snapshot: Snapshot;
  /** Oldest first. */
  earlier: Snapshot[];
  /** Years of the term up to the newest snapshot: `2011` … */
  years: string[];
  /** Clause × year × result, clauses as in the plan. */
  matrix: { clause: string; cells: Record<string, MatrixCell> }[];
  targets: TargetTrend[];
  /** Ended or still open without a result when the newest snapshot was frozen, with the reasons on record. */
  neverDone: { row: SnapshotRow; reasons: RecordedReason[] }[];
  proposals: { body: BodyRef; period: string; text: string }[];
  difficulties: { body: BodyRef; period: string; text: string }[];
  /** What the next cycle should take over: open, and not withdrawn. */
  carryOver: SnapshotRow[];
}

/** Of the assignments of one clause in one year. `reported`: standing duties of which the year's progress was told. */
export interface MatrixCell {
  total: number;
  doneOnTime: number;
  doneLate: number;
  openInTerm: number;
  openOverdue: number;
  standing: number;
  reported: number;
}

export interface TargetTrend {
  target: Target;
  /** One a frozen round, oldest first. */
  points: { period: string; value: number | null; met: boolean | null }[];
  /** The newest reading. */
  reading: TargetReading;
  /** Against the goal at the end: what is missing in the target's unit; 0 when it is met; null without a value. */
  short: number | null;
}

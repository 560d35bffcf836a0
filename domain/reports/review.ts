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
  /**
   * Clause × year × result, clauses as in the plan. Every row stands in exactly one cell: under the year of its
   * period, else the one it is nominally due in, else under `''`; what belongs to a year after `years` under that year too.
   */
  matrix: { clause: string; cells: Record<string, MatrixCell> }[];
  targets: TargetTrend[];
  /**
   * Overdue (handed in but not confirmed too), suspended, withdrawn or no longer followed without a result when the newest snapshot was frozen, with the
   * reasons on record, oldest first: those of earlier snapshots too. Standing duties are not in it.
   */
  neverDone: { row: SnapshotRow; reasons: RecordedReason[] }[];
  /** Of parts and of reports on assignments, by whom and in which period first; the same words of a body once. */
  proposals: Voice[];
  difficulties: Voice[];
  /** What the next cycle should take over: open, but for the yearly reports on standing duties, which end with their year. */
  carryOver: SnapshotRow[];
}

/** What a body said. */
export interface Voice {
  body: BodyRef;
  period: string;
  text: string;
}

/** Of the assignments of one clause in one year; `total` is the sum of all but `reported`. `reported`: standing duties of which the year's progress was told. */
export interface MatrixCell {
  total: number;
  doneOnTime: number;
  doneLate: number;
  openInTerm: number;
  openOverdue: number;
  standing: number;
  reported: number;
  /** Withdrawn, or no longer followed before it was due. */
  left: number;
}

export interface TargetTrend {
  target: Target;
  /** One a frozen round that asked for it, oldest first. */
  points: { period: string; value: number | null; met: boolean | null }[];
  /** Of the newest round that asked for it. */
  reading: TargetReading;
  /** Against the goal at the end: what is missing in the target's unit; 0 when it is met; null without a value. */
  short: number | null;
}

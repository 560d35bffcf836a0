import { hasEnded } from '../lifecycle/types';
import { groupBy } from '../plan/group-by';
import { asksWholePlan, isSameSeries } from '../rounds/series';
import { matrixOf, yearsOf } from './matrix';
import { compare } from './order';
import { inOrder } from './reasons';
import type { Review, TargetTrend } from './review';
import { shortOf } from './targets';
import type { RecordedReason, Snapshot, SnapshotRow, TargetReading } from './types';
import { voicesOf } from './voices';

/** What a paper says over the years: from what was frozen alone, whatever the records say by now. */
export function reviewOf(snapshot: Snapshot, earlier: readonly Snapshot[]): Review {
  const before = earlier.filter(({ round }) => round.id !== snapshot.round.id).sort(byCutoff);
  const all = [...before, snapshot];
  const isComparable = ({ round }: Snapshot) => asksWholePlan(round) || isSameSeries(round, snapshot.round);
  const reasons = reasonsIn(all);
  return {
    snapshot,
    earlier: before,
    years: yearsOf(snapshot),
    matrix: matrixOf(snapshot),
    targets: snapshot.targets.map((reading) => trendOf(reading, all.filter(isComparable))),
    neverDone: snapshot.rows.filter(isNeverDone).map((row) => ({ row, reasons: reasons(row) })),
    proposals: voicesOf(all, 'proposals'),
    difficulties: voicesOf(all, 'difficulties'),
    carryOver: snapshot.rows.filter(isCarriedOver),
  };
}

export function byCutoff(a: Snapshot, b: Snapshot): number {
  return (
    compare(a.round.days.cutoff, b.round.days.cutoff) ||
    a.closedAt - b.closedAt ||
    compare(a.round.id, b.round.id)
  );
}

// ---- targets

function trendOf(newest: TargetReading, snapshots: readonly Snapshot[]): TargetTrend {
  const { target } = newest;
  const readings = snapshots.flatMap(({ round, targets }) =>
    targets
      .filter((reading) => reading.target.code === target.code && reading.asked.length > 0)
      .map((reading) => ({ period: round.period, reading })),
  );
  const reading = readings.at(-1)?.reading ?? newest;
  return {
    target,
    points: readings.map(({ period, reading: { value, met } }) => ({ period, value, met })),
    reading,
    short: reading.value === null ? null : shortOf(target, reading.value),
  };
}

// ---- assignments

/** Late and handed in is not done yet: nobody has confirmed it. */
function isNeverDone({ cell, status, effectiveDue }: SnapshotRow): boolean {
  if (status === 'withdrawn' || status === 'suspended') return true;
  if (status === 'closed') return effectiveDue !== null;
  return cell === 'openOverdue';
}

/** A standing duty has a row for each year. */
function isCarriedOver({ status, effectiveDue, period }: SnapshotRow): boolean {
  return !hasEnded(status) && (effectiveDue !== null || !/^\d{4}$/.test(period));
}

/** Oldest first, each once: a remark in an earlier part stands in its snapshot alone. */
function reasonsIn(snapshots: readonly Snapshot[]): (row: SnapshotRow) => RecordedReason[] {
  const known = groupBy(
    snapshots.flatMap(({ rows }) => rows),
    ({ id }) => id,
  );
  return ({ id }) => inOrder((known.get(id) ?? []).flatMap(({ reasons }) => reasons));
}

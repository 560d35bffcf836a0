import { groupBy } from '../../plan/group-by';
import type { Snapshot, SnapshotRow } from '../../reports/types';
import {
  dateOf,
  dateFromParts,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  monthOf,
  plusDays,
  yearOf,
  type LocalDate,
} from '../../time/epoch';

/** Which rows of a snapshot a sentence speaks of. */

export function isDone({ cell }: SnapshotRow): boolean {
  return cell === 'doneOnTime' || cell === 'doneLate';
}

export function isRated({ cell }: SnapshotRow): boolean {
  return isDone({ cell } as SnapshotRow) || cell === 'openOverdue';
}

export function overdueRows({ rows }: Snapshot): SnapshotRow[] {
  return rows.filter(({ cell }) => cell === 'openOverdue');
}

export function standingRows({ rows }: Snapshot): SnapshotRow[] {
  return rows.filter(
    ({ cell, effectiveDue, status }) => cell === 'none' && effectiveDue === null && status !== 'withdrawn',
  );
}

/** Fell due in the data window, or was accepted in it: as the figures of the window count. */
export function windowRows(snapshot: Snapshot): SnapshotRow[] {
  return snapshot.rows.filter(
    (row) => isWithin(snapshot, row.effectiveDue) || isWithin(snapshot, acceptedOn(row)),
  );
}

export function doneInWindow(snapshot: Snapshot): SnapshotRow[] {
  return snapshot.rows.filter((row) => isDone(row) && isWithin(snapshot, acceptedOn(row)));
}

export function isWithin({ round: { days } }: Snapshot, day: LocalDate | null): boolean {
  return day !== null && days.dataFrom <= day && day <= days.cutoff;
}

function acceptedOn({ acceptedAt }: SnapshotRow): LocalDate | null {
  return acceptedAt === null ? null : dateOf(acceptedAt);
}

/** Open and due in the period after this one. */
export function nextRows(snapshot: Snapshot): SnapshotRow[] {
  const until = nextPeriodEnd(snapshot);
  const { cutoff } = snapshot.round.days;
  return snapshot.rows.filter(
    ({ cell, effectiveDue }) =>
      cell === 'openInTerm' && effectiveDue !== null && cutoff < effectiveDue && effectiveDue <= until,
  );
}

/** As long after the cut-off as this round's data reach; of a review, the end of the term. */
export function nextPeriodEnd({ round: { kind, days }, plan: { term } }: Snapshot): LocalDate {
  if (kind !== 'annual' && kind !== 'periodic') return term.end;
  if (kind === 'annual') {
    const [year, month] = [yearOf(days.cutoff) + 1, monthOf(days.cutoff)];
    return dateFromParts(year, month, Math.min(dayOfMonth(days.cutoff), daysInMonth(year, month)));
  }
  return plusDays(days.cutoff, daysBetween(days.dataFrom, days.cutoff) + 1);
}

/** Rows by clause, clauses as the snapshot has them: in the order of the plan. */
export function byClause({ figures }: Snapshot, rows: SnapshotRow[]): [string, SnapshotRow[]][] {
  const groups = groupBy(rows, ({ clause }) => clause);
  const known = figures.byClause.map(({ clause }) => clause).filter((clause) => groups.has(clause));
  return known.map((clause) => [clause, groups.get(clause)!]);
}

export function longestFirst(rows: SnapshotRow[]): SnapshotRow[] {
  return [...rows].sort((a, b) => b.daysOverdue - a.daysOverdue);
}

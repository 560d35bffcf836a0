import type { AssignmentStatus } from '../../lifecycle/types';
import { groupBy } from '../../plan/group-by';
import type { Review } from '../../reports/review';
import type { RecordedReason, Snapshot, SnapshotRow } from '../../reports/types';
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
import { isReason } from './words';

/** Which rows of a snapshot a sentence speaks of. */

export function isDone({ cell }: SnapshotRow): boolean {
  return cell === 'doneOnTime' || cell === 'doneLate';
}

export function isRated({ cell }: SnapshotRow): boolean {
  return isDone({ cell } as SnapshotRow) || cell === 'openOverdue';
}

/** In the order of the plan, as lists have them. */
export function overdueRows(snapshot: Snapshot): SnapshotRow[] {
  return inPlanOrder(
    snapshot,
    snapshot.rows.filter(({ cell }) => cell === 'openOverdue'),
  );
}

function inPlanOrder(snapshot: Snapshot, rows: SnapshotRow[]): SnapshotRow[] {
  return byClause(snapshot, rows).flatMap(([, some]) => some);
}

const GIVEN_UP: readonly AssignmentStatus[] = ['withdrawn', 'closed', 'suspended'];

/**
 * Without a result that was accepted: of a final paper all that is on record, of any other what was given up, since what
 * is open is either in its term or told of as overdue.
 */
export function undoneOf({
  snapshot,
  neverDone,
}: Pick<Review, 'snapshot' | 'neverDone'>): Review['neverDone'] {
  const told = neverDone.filter(
    ({ row: { status } }) => snapshot.round.kind === 'final' || GIVEN_UP.includes(status),
  );
  const places = new Map(
    inPlanOrder(
      snapshot,
      told.map(({ row }) => row),
    ).map(({ id }, place) => [id, place]),
  );
  return [...told].sort((a, b) => (places.get(a.row.id) ?? 0) - (places.get(b.row.id) ?? 0));
}

export function standingRows({ rows }: Snapshot): SnapshotRow[] {
  return rows.filter(
    ({ cell, effectiveDue, status }) => cell === 'none' && effectiveDue === null && status !== 'withdrawn',
  );
}

/** A standing duty has a row for each year: those of the round's own year, of a paper over several years all. */
export function standingOfRound(snapshot: Snapshot): SnapshotRow[] {
  const { kind, period } = snapshot.round;
  const year = /^\d{4}/.exec(period)?.[0] ?? '';
  return standingRows(snapshot).filter(
    (row) => (kind !== 'annual' && kind !== 'periodic') || !/^\d{4}$/.test(row.period) || row.period === year,
  );
}

/** The duties themselves, whatever the number of their years. */
export function dutiesOf(rows: SnapshotRow[]): SnapshotRow[][] {
  return [...groupBy(rows, ({ obligation, lead }) => JSON.stringify([obligation, lead])).values()];
}

/** Where standing duties have more rows than there are duties: a row for each year. */
export function yearsOfDuties(rows: SnapshotRow[]): { rows: number; duties: number } | null {
  const duties = dutiesOf(rows).length;
  return duties === rows.length ? null : { rows: rows.length, duties };
}

/** Why a duty is late or was not done: what earlier snapshots have on record too. */
export function reasonsIn({ neverDone }: Pick<Review, 'neverDone'>): (row: SnapshotRow) => RecordedReason[] {
  const known = new Map(neverDone.map(({ row, reasons }) => [row.id, reasons]));
  return (row) => known.get(row.id) ?? row.reasons;
}

/** The newest reasons on record, and the newest remark of the body in its part. */
export function newestReasons(reasons: readonly RecordedReason[], most: number): RecordedReason[] {
  const remark = reasons.findLast((one) => !isReason(one));
  return [...reasons.filter(isReason).slice(-most), ...(remark === undefined ? [] : [remark])];
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

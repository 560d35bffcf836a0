import { groupBy } from '../plan/group-by';
import { yearOf } from '../time/epoch';
import type { MatrixCell, Review } from './review';
import type { Snapshot, SnapshotRow } from './types';

/** Years of the term up to the newest snapshot; earlier ones where something was due before the term. */
export function yearsOf({ plan, round, rows }: Snapshot): string[] {
  const last = yearOf(round.days.cutoff);
  const due = rows.map(yearOfRow).filter((year) => year !== '');
  const first = Math.min(yearOf(plan.term.start), last, ...due.map(Number));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** Clauses in the order in which the snapshot has their figures. */
export function matrixOf({ rows, figures }: Snapshot): Review['matrix'] {
  const clauses = groupBy(rows, ({ clause }) => clause);
  const order = new Set([...figures.byClause.map(({ clause }) => clause), ...clauses.keys()]);
  return [...order].map((clause) => ({
    clause,
    cells: Object.fromEntries(
      [...groupBy(clauses.get(clause) ?? [], yearOfRow)].map(([year, members]) => [
        year,
        cellOfRows(members),
      ]),
    ),
  }));
}

/** The year its period begins with (`2022`, `2022-Q3`), also where its last day rolls over New Year; else the one it is due in. */
export function yearOfRow({ nominalDue, effectiveDue, period }: SnapshotRow): string {
  const named = /^\d{4}(?!\d)/.exec(period)?.[0];
  if (named !== undefined) return named;
  const due = nominalDue ?? effectiveDue;
  return due === null ? '' : String(yearOf(due));
}

function cellOfRows(rows: readonly SnapshotRow[]): MatrixCell {
  const cell: MatrixCell = {
    total: rows.length,
    doneOnTime: 0,
    doneLate: 0,
    openInTerm: 0,
    openOverdue: 0,
    standing: 0,
    reported: 0,
    left: 0,
  };
  for (const row of rows) {
    const place = placeOf(row);
    cell[place] += 1;
    if (place === 'standing' && isReported(row)) cell.reported += 1;
  }
  return cell;
}

function placeOf({
  cell,
  status,
  effectiveDue,
}: SnapshotRow): Exclude<keyof MatrixCell, 'total' | 'reported'> {
  if (cell !== 'none') return cell;
  return effectiveDue === null && status !== 'withdrawn' ? 'standing' : 'left';
}

export function isReported({ progress, submission }: SnapshotRow): boolean {
  return progress !== null || submission !== null;
}

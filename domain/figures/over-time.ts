import type { CellCounts } from './rates';

/** Assignments alike in when they were due and when they were done; `2027-Q3`. */
export interface ProgressGroup {
  due: string;
  /** Of the confirmation; null: not done. */
  done: string | null;
  /** The result that counts came in time. */
  inTime: boolean;
  count: number;
}

export type FourCells = Omit<CellCounts, 'none'>;

/**
 * The four cells at the end of each quarter, as far as the rows of now can tell: what was returned or moved in between
 * counts by how it stands now. A result that came in time and waits for its answer is within its term.
 */
export function cellsOverTime(groups: readonly ProgressGroup[], quarters: readonly string[]): FourCells[] {
  return quarters.map((quarter) => {
    const cells: FourCells = { doneOnTime: 0, doneLate: 0, openInTerm: 0, openOverdue: 0 };
    for (const group of groups) cells[cellAt(group, quarter)] += group.count;
    return cells;
  });
}

function cellAt({ due, done, inTime }: ProgressGroup, quarter: string): keyof FourCells {
  if (done !== null && done <= quarter) return inTime ? 'doneOnTime' : 'doneLate';
  return due > quarter || inTime ? 'openInTerm' : 'openOverdue';
}

/** Quarters from one to another, both included: `2026-Q4`, `2027-Q1`, … */
export function quartersBetween(from: string, to: string): string[] {
  const all: string[] = [];
  let [year, quarter] = [Number(from.slice(0, 4)), Number(from.slice(6))];
  for (let key = from; key <= to; key = `${year}-Q${quarter}`) {
    all.push(key);
    year += quarter === 4 ? 1 : 0;
    quarter = quarter === 4 ? 1 : quarter + 1;
  }
  return all;
}

/** `2027-Q3` of `2027-08-15`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

import type { Cell } from './types';

export type CellCounts = Record<Exclude<Cell, 'none'>, number> & { none: number };

export function countCells(cells: Iterable<Cell>): CellCounts {
  const counts: CellCounts = { openInTerm: 0, openOverdue: 0, doneOnTime: 0, doneLate: 0, none: 0 };
  for (const cell of cells) counts[cell] += 1;
  return counts;
}

export interface CompletionRate {
  done: number;
  /** Printed beside every rate: what is within its term is not in it. */
  denominator: number;
  /** 0–1; null when nothing was due or done yet. */
  rate: number | null;
}

/** Tỷ lệ hoàn thành = (đúng hạn + quá hạn) / (đúng hạn + quá hạn + chưa hoàn thành quá hạn), as BC 1270/BC-TCTTTg counts. */
export function completionRate(counts: CellCounts): CompletionRate {
  const done = counts.doneOnTime + counts.doneLate;
  const denominator = done + counts.openOverdue;
  return { done, denominator, rate: denominator === 0 ? null : done / denominator };
}

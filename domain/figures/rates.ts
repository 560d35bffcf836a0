import type { Cell } from '../lifecycle/types';

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
  return { done, denominator, rate: quotient(done, denominator) };
}

export interface OnTimeRate {
  onTime: number;
  /** What was completed at all. */
  denominator: number;
  /** 0–1; null when nothing was completed yet. */
  rate: number | null;
}

/** Tỷ lệ đúng hạn = đúng hạn / đã hoàn thành. */
export function onTimeRate({ doneOnTime, doneLate }: CellCounts): OnTimeRate {
  const denominator = doneOnTime + doneLate;
  return { onTime: doneOnTime, denominator, rate: quotient(doneOnTime, denominator) };
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

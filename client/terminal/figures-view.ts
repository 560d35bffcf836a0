import { completionRate, onTimeRate, type CellCounts } from '../../domain/figures/rates';
import type { Cell } from '../../domain/lifecycle/types';
import type { Paper } from './style';
import { grouped, padEnd, padStart, percent } from './text';
import { CELL_COLOURS, CELL_LABELS } from './words';

const CELLS: readonly Cell[] = ['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue'];

/** The four official cells, what is outside them, and the rate with its denominator. */
export function figuresView(counts: CellCounts, { style }: Paper): string[] {
  const shown: readonly Cell[] = counts.none > 0 ? [...CELLS, 'none'] : CELLS;
  const lines = shown.map((cell) => {
    const label = padEnd(CELL_LABELS[cell], 30);
    return `  ${style[CELL_COLOURS[cell]]('■')} ${label}${padStart(grouped(counts[cell]), 7)}`;
  });
  return [...lines, `  ${completionWords(counts)}`];
}

function completionWords(counts: CellCounts): string {
  const { done, denominator, rate } = completionRate(counts);
  if (rate === null) return 'Tỷ lệ hoàn thành: chưa có nhiệm vụ nào đến hạn hoặc hoàn thành';
  return `Tỷ lệ hoàn thành: ${percent(rate)} (${grouped(done)} trên ${grouped(denominator)} nhiệm vụ đã đến hạn hoặc đã hoàn thành)`;
}

export function onTimeWords(counts: CellCounts): string {
  const { onTime, denominator, rate } = onTimeRate(counts);
  if (rate === null) return 'Tỷ lệ đúng hạn: chưa có nhiệm vụ nào hoàn thành';
  return `Tỷ lệ đúng hạn: ${percent(rate)} (${grouped(onTime)} trên ${grouped(denominator)} nhiệm vụ đã hoàn thành)`;
}

import type { PaperTable } from '../../domain/papers/paper';
import { widthOf } from './letters';

const POINT = 72 / 25.4;
/** Lines of a row that may still be kept whole: about half a page across. */
const MOST_LINES = 16;

/** Widths of the columns, in the unit of `width`. */
export function columnWidths({ columns }: PaperTable, width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / all);
}

/** For each row, whether it stays on one page. A longer one is parted: kept whole it would run out of its page. `width`: millimetres. */
export function keptWhole(table: PaperTable, size: number, width: number): boolean[] {
  const widths = columnWidths(table, width);
  return table.rows.map((cells) =>
    cells.every((cell, i) => linesOf(cell, widths[i] ?? 1, size) <= MOST_LINES),
  );
}

/** At least as many as it takes: words leave a tenth of their lines empty. */
function linesOf(cell: string[], width: number, size: number): number {
  const room = Math.max(size, (width - 2.4) * POINT * 0.9);
  return cell.reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text, size) / room)), 0);
}

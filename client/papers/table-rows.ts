import type { PaperTable } from '../../domain/papers/paper';
import { widthOf } from './letters';

const POINT = 72 / 25.4;
/** Lines of a row that may still be kept whole: about half a page across. */
const MOST_LINES = 16;

/** Of both edges of a cell together, millimetres. */
export const CELL_EDGES = 2.4;
/** No column is widened beyond this share of all for the sake of one long word. */
const WIDEST = 0.25;

/**
 * Widths of the columns by their shares, those widened in which a word (a date, a code) would break; the others give
 * it up. `size`: of the letters, points; widths in millimetres.
 */
export function columnWidths(table: PaperTable, size: number, width: number): number[] {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  const shares = table.columns.map(({ share }) => (width * share) / all);
  const needed = table.columns.map((_, i) => Math.min(neededBy(table, i, size), width * WIDEST));
  const missing = sum(shares.map((one, i) => Math.max(0, needed[i]! - one)));
  const spare = sum(shares.map((one, i) => Math.max(0, one - needed[i]!)));
  if (missing === 0 || missing > spare) return shares;
  return shares.map((one, i) =>
    one < needed[i]! ? needed[i]! : one - ((one - needed[i]!) * missing) / spare,
  );
}

function neededBy({ columns, rows }: PaperTable, i: number, size: number): number {
  const longest = (text: string, bold: boolean) =>
    Math.max(0, ...text.split(/\s+|(?<=-)/u).map((word) => widthOf(word, size, { bold })));
  const head = longest(columns[i]!.title, true);
  const cells = rows.map((cells) => Math.max(0, ...(cells[i] ?? []).map((text) => longest(text, false))));
  return cells.reduce((most, one) => Math.max(most, one), head) / POINT + CELL_EDGES + 0.3;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** For each row, whether it stays on one page. A longer one is parted: kept whole it would run out of its page. `width`: millimetres. */
export function keptWhole(table: PaperTable, size: number, width: number): boolean[] {
  const widths = columnWidths(table, size, width);
  return table.rows.map((cells) =>
    cells.every((cell, i) => linesOf(cell, widths[i] ?? 1, size) <= MOST_LINES),
  );
}

/** At least as many as it takes: words leave a tenth of their lines empty. */
function linesOf(cell: string[], width: number, size: number): number {
  const room = Math.max(size, (width - CELL_EDGES) * POINT * 0.9);
  return cell.reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text, size) / room)), 0);
}

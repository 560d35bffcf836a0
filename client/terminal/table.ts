import type { Paper } from './style';
import { said } from './tongue';
import { columnsOf, padEnd, padStart, shorten } from './text';

export interface Column {
  title: string;
  align?: 'right';
  /** Gives way where the table is wider than the paper, down to this many columns. */
  atLeast?: number;
}

/** A cell: unstyled text, so that it can be shortened, and the paint to put on afterwards. */
export type Cell = string | { text: string; paint: (text: string) => string };

const GAP = '  ';

/** Head, rule and rows; without rows only what to say of that. */
export function table(columns: Column[], rows: Cell[][], paper: Paper, none: string): string[] {
  if (rows.length === 0) return [said(none)];
  const widths = widthsOf(columns, rows, paper.width);
  const line = (cells: Cell[]) =>
    cells
      .map((cell, i) => drawn(cell, columns[i]!, widths[i]!))
      .join(GAP)
      .trimEnd();
  const head = columns.map(({ title }): Cell => ({ text: title, paint: paper.style.bold }));
  const rule = paper.style.dim(widths.map((width) => '─'.repeat(width)).join(GAP));
  return [line(head), rule, ...rows.map(line)];
}

function widthsOf(columns: Column[], rows: Cell[][], width: number): number[] {
  const widths = columns.map(({ title }, i) =>
    Math.max(columnsOf(said(title)), ...rows.map((row) => columnsOf(textOf(row[i]!)))),
  );
  let excess = widths.reduce((sum, w) => sum + w, 0) + GAP.length * (columns.length - 1) - width;
  // The widest gives way first, so that short columns stay whole as long as possible.
  while (excess > 0) {
    const yielding = columns
      .map(({ atLeast }, i) => ({ i, spare: atLeast === undefined ? 0 : widths[i]! - atLeast }))
      .filter(({ spare }) => spare > 0)
      .sort((a, b) => widths[b.i]! - widths[a.i]!)[0];
    if (yielding === undefined) break;
    widths[yielding.i]! -= 1;
    excess -= 1;
  }
  return widths;
}

function drawn(cell: Cell, { align }: Column, width: number): string {
  const text = shorten(textOf(cell), width);
  const aligned = align === 'right' ? padStart(text, width) : padEnd(text, width);
  return typeof cell === 'string' ? aligned : aligned.replace(text, () => cell.paint(text));
}

function textOf(cell: Cell): string {
  return said(typeof cell === 'string' ? cell : cell.text);
}

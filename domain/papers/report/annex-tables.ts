import type { PaperBlock, PaperColumn, PaperTable } from '../paper';

/** Building of annex tables. */

export function column(title: string, share: number, align: PaperColumn['align'] = 'left'): PaperColumn {
  return { title, share, align };
}

export function table(columns: PaperColumn[], rows: (string | string[])[][], caption?: string): PaperBlock {
  const cells: PaperTable['rows'] = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? [cell] : cell)),
  );
  return { type: 'table', table: { columns, rows: cells }, ...(caption === undefined ? {} : { caption }) };
}

/** With a first column that counts the rows. */
export function countedTable(
  columns: PaperColumn[],
  rows: (string | string[])[][],
  caption?: string,
): PaperBlock {
  return table(
    [column('TT', 4, 'center'), ...columns],
    rows.map((row, i) => [String(i + 1), ...row]),
    caption,
  );
}

import type { Block } from '../outline';

/** A table that hands out work: one task a row, its bodies and its time in columns of their own. */

export type Column = 'task' | 'lead' | 'partners' | 'time';

/** Words of a column's head. "Đơn vị thực hiện" leads where no column says "chủ trì". */
const HEADS: [Column, RegExp][] = [
  ['partners', /phối hợp/iu],
  ['lead', /chủ trì|(?:cơ quan|đơn vị) (?:được giao|thực hiện|chịu trách nhiệm)|đầu mối/iu],
  ['time', /thời (?:gian|hạn)|tiến độ|hạn hoàn thành|thời điểm/iu],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động/iu],
];
const LONGEST_HEAD = 60;
/** The head may stand below a title row. */
const ROWS_OF_HEAD = 3;

export interface TableRow {
  cells: Map<number, Block[]>;
}

/** The tables of a paper by rows, in reading order. */
export function tablesOf(blocks: Block[]): TableRow[][] {
  const tables = new Map<number, Map<number, TableRow>>();
  for (const block of blocks) {
    const { cell } = block.paragraph.look;
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? new Map<number, TableRow>();
    const row = rows.get(cell.row) ?? { cells: new Map<number, Block[]>() };
    row.cells.set(cell.column, [...(row.cells.get(cell.column) ?? []), block]);
    rows.set(cell.row, row);
    tables.set(cell.table, rows);
  }
  return [...tables.values()].map((rows) => [...rows.values()]);
}

export function cellText(blocks: Block[] | undefined): string {
  return (blocks ?? []).map(({ clause }) => clause.text).join('; ');
}

function columnOf(head: string): Column | null {
  if (head.length > LONGEST_HEAD) return null;
  return HEADS.find(([, words]) => words.test(head))?.[0] ?? null;
}

export interface TaskTable {
  columns: Map<Column, number>;
  /** Rows below the head. */
  rows: TableRow[];
}

/** "I", "B", "II.": the number of a row that heads those below it. */
const NUMBER_OF_A_HEADING = /^(?:[IVXLC]+|\p{Lu})[.)]?$/u;

/**
 * A row that only names the group of the rows below it: a number as headings have and a cell of words; words alone only
 * where the rows are numbered, since elsewhere they are a task whose other cells are merged with those above.
 */
export function isHeadingRow({ cells }: TableRow, numbered: boolean): boolean {
  const texts = [...cells.values()].map(cellText).filter((text) => text !== '');
  const [first = '', ...others] = texts;
  if (texts.length === 2) return NUMBER_OF_A_HEADING.test(first) && !NUMBER_OF_A_HEADING.test(others[0]!);
  return texts.length === 1 && numbered;
}

/** The table as one of tasks; null where no row of its first ones heads a task and a lead. */
export function taskTable(rows: TableRow[]): TaskTable | null {
  for (const [i, { cells }] of rows.slice(0, ROWS_OF_HEAD).entries()) {
    const columns = new Map<Column, number>();
    for (const [number, blocks] of cells) {
      const column = columnOf(cellText(blocks));
      if (column !== null && !columns.has(column)) columns.set(column, number);
    }
    if (columns.has('task') && columns.has('lead')) return { columns, rows: rows.slice(i + 1) };
  }
  return null;
}

import type { Mention } from '../bodies/mention';
import type { Block } from '../outline';
import { bodiesIn } from './body-cells';
import type { PaperContext } from './context';
import type { Duty } from './duty';
import {
  cellText,
  isHeadingRow,
  tablesOf,
  taskTable,
  type Column,
  type TableRow,
  type TaskTable,
} from './table-columns';
import { tagWords } from './tags';

export interface TableReading {
  duties: Duty[];
  /** Cells of tables that hand out: they are no running text. */
  cells: Set<Block>;
}

class TableReader {
  private leads: Mention[] = [];

  constructor(
    private readonly context: PaperContext,
    private readonly table: TaskTable,
  ) {}

  duties(): Duty[] {
    return this.table.rows.flatMap((row) => this.duty(row) ?? []);
  }

  private cell(row: TableRow, column: Column): Block[] | undefined {
    const number = this.table.columns.get(column);
    return number === undefined ? undefined : row.cells.get(number);
  }

  /** A row without a cell for the lead stands beside a merged one: the lead of the row above. */
  private duty(row: TableRow): Duty | null {
    if (isHeadingRow(row, this.table.columns.get('task')! > 1)) return null;
    const [block] = this.cell(row, 'task') ?? [];
    const leadCell = this.cell(row, 'lead');
    const named = bodiesIn(this.context, cellText(leadCell));
    if (named.length > 0) this.leads = named;
    if (!block || block.clause.text === '' || (leadCell && named.length === 0) || this.leads.length === 0)
      return null;
    const time = cellText(this.cell(row, 'time'));
    const dated = time !== '' && (this.context.readTime(time)?.kind ?? 'none') !== 'none';
    return {
      block,
      start: block.textStart,
      end: block.paragraph.text.length,
      place: block.clause.place,
      leads: this.leads,
      partners: bodiesIn(this.context, cellText(this.cell(row, 'partners'))),
      directed: [],
      source: named.length > 0 ? 'table' : 'before',
      opening: '',
      task: block.clause.text,
      core: 0,
      tag: dated ? { text: tagWords(time), ofTheBlock: false } : null,
      reportOnIt: false,
      part: 0,
    };
  }
}

/** The tables of a paper that hand out work. */
export function readTables(blocks: Block[], context: PaperContext): TableReading {
  const reading: TableReading = { duties: [], cells: new Set() };
  for (const rows of tablesOf(blocks)) {
    const table = taskTable(rows);
    if (!table) continue;
    for (const { cells } of rows)
      for (const cell of cells.values()) cell.forEach((block) => reading.cells.add(block));
    reading.duties.push(...new TableReader(context, table).duties());
  }
  return reading;
}

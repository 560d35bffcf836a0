import { Workbook, type Cell, type Worksheet } from '@protobi/exceljs';
import type { DraftPaper, PaperBlock, PaperColumn, PaperTable } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { zipWithoutTimes } from './zip-times';

/** A table of a paper, on a sheet of its own. */
interface Sheet {
  name: string;
  /** Over the table. */
  title: string;
  table: PaperTable;
}

/** Excel counts days from here. */
const NO_TIME = new Date(Date.UTC(1900, 0, 1));

/** The tables of a paper, of its text and of its annexes, as a workbook to count on in. */
export async function paperAsXlsx(paper: DraftPaper, { font }: PaperProfile): Promise<Uint8Array> {
  const workbook = new Workbook();
  // The same paper gives the same bytes: there is no time of writing in them.
  workbook.created = NO_TIME;
  workbook.modified = NO_TIME;
  workbook.creator = 'Đôn Đốc';
  workbook.lastModifiedBy = 'Đôn Đốc';
  const sheets = sheetsOf(paper);
  for (const sheet of sheets) addSheet(workbook, sheet, font);
  // A workbook without sheets opens nowhere.
  if (sheets.length === 0)
    workbook.addWorksheet('Văn bản').getCell('A1').value = 'Văn bản này không có bảng.';
  return zipWithoutTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function sheetsOf({ body, annexes }: DraftPaper): Sheet[] {
  const taken = new Set<string>();
  const parts = [
    { title: '', about: '', blocks: body },
    ...annexes.map(({ title, about, blocks }) => ({ title, about, blocks })),
  ];
  return parts.flatMap(({ title, about, blocks }) =>
    blocks.filter(isTable).map(({ table, caption }, i) => {
      const named = /^Bảng\s+\w+(?:\.\w+)*/u.exec(caption ?? '')?.[0];
      const name = freeName(named ?? (title === '' ? `Bảng ${i + 1}` : title), taken);
      return { name, title: caption ?? [title, about].filter((one) => one !== '').join(': '), table };
    }),
  );
}

function isTable(block: PaperBlock): block is Extract<PaperBlock, { type: 'table' }> {
  return block.type === 'table';
}

const LONGEST_NAME = 31;

/** As Excel takes it: at most 31 letters, without signs of addresses, once however it is written. */
function freeName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replaceAll(/[[\]:*?/\\']/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim() || 'Bảng';
  for (let i = 1; ; i += 1) {
    const suffix = i === 1 ? '' : ` (${i})`;
    const name = clean.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
    if (taken.has(name.toLocaleLowerCase('vi'))) continue;
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  }
}

const A4 = 9;
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.6, header: 0.3, footer: 0.3 };
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_ROW = 2;
/** Letters over a page across. */
const ALL_LETTERS = 140;
/** A date. */
const NARROWEST = 11;

function addSheet(workbook: Workbook, { name, title, table }: Sheet, font: string): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: MARGINS,
    },
    headerFooter: { oddHeader: '&C&P&RDỰ THẢO' },
  });
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  table.columns.forEach(({ share }, i) => {
    sheet.getColumn(i + 1).width = Math.max(NARROWEST, (ALL_LETTERS * share) / all);
  });
  addTitle(sheet, title, table.columns.length, font);
  table.columns.forEach((column, i) => {
    const cell = sheet.getCell(HEAD_ROW, i + 1);
    cell.value = column.title;
    dress(cell, font, 'center', true);
  });
  table.rows.forEach((cells, at) =>
    cells.forEach((lines, i) => {
      const cell = sheet.getCell(HEAD_ROW + 1 + at, i + 1);
      fill(cell, lines.join('\n'));
      dress(cell, font, table.columns[i]!.align);
    }),
  );
}

function addTitle(sheet: Worksheet, title: string, columns: number, font: string): void {
  sheet.mergeCells(1, 1, 1, Math.max(1, columns));
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  cell.font = { name: font, size: 12, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(1).height = 36;
}

/** No leading zero, at most fifteen digits: Excel keeps no more of them. */
const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/u;

/**
 * Whole numbers can be counted on; all else stays the words of the paper, of the format "text": what begins with "=" is
 * no formula here and does not become one when somebody edits it.
 */
function fill(cell: Cell, text: string): void {
  if (WHOLE.test(text)) {
    cell.value = Number(text);
    return;
  }
  cell.value = text;
  cell.numFmt = '@';
}

function dress(cell: Cell, font: string, horizontal: PaperColumn['align'], bold = false): void {
  cell.font = { name: font, size: 11, bold };
  cell.alignment = { horizontal, vertical: bold ? 'middle' : 'top', wrapText: true };
  cell.border = BORDER;
}

import { Workbook, type Cell, type Worksheet } from '@protobi/exceljs';
import type { DraftPaper, PaperBlock, PaperColumn, PaperTable } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { widthOf } from './letters';
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
  const widths = widthsOf(table);
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  addTitle(sheet, title, table.columns.length, font);
  const heads = table.columns.map((column) => [column.title]);
  [heads, ...table.rows].forEach((cells, at) => {
    const isHead = at === 0;
    const row = sheet.getRow(HEAD_ROW + at);
    cells.forEach((lines, i) => {
      const cell = row.getCell(i + 1);
      fill(cell, lines.join('\n'));
      dress(cell, font, isHead ? 'center' : table.columns[i]!.align, isHead);
    });
    row.height = heightOf(cells, widths, isHead);
  });
}

function widthsOf({ columns }: PaperTable): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.max(NARROWEST, (ALL_LETTERS * share) / all));
}

const SIZE = 11;
const LINE_POINTS = 14.5;
/** Of a digit in the font that widths of columns are counted in: 7 pixels. */
const LETTER_POINTS = 5.25;
const HIGHEST = 409;

/** Points. A program that opens the file sets no height of its own: what does not fit would lie over the next row. */
function heightOf(cells: string[][], widths: number[], bold: boolean): number {
  const lines = cells.map((cell, i) => {
    const room = (widths[i]! - 1) * LETTER_POINTS * 0.95;
    return cell.reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text, SIZE, { bold }) / room)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_POINTS + 3);
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

/** `1.290` and `79,2%`, as papers write them. */
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/u;
const SHARE = /^(-?\d{1,6})(?:,(\d{1,4}))?%$/u;

/**
 * Numbers can be counted on, and look as in the paper; all else stays its words, of the format "text": what begins with
 * "=" is no formula here and does not become one when somebody edits it.
 */
function fill(cell: Cell, text: string): void {
  if (WHOLE.test(text)) {
    cell.value = Number(text);
    return;
  }
  if (GROUPED.test(text)) {
    cell.value = Number(text.replaceAll('.', ''));
    cell.numFmt = '#,##0';
    return;
  }
  const share = SHARE.exec(text);
  if (share !== null) {
    const decimals = share[2]?.length ?? 0;
    // Two more places than are shown: a share is a hundredth of its percent.
    cell.value = Number((Number(`${share[1]}.${share[2] ?? '0'}`) / 100).toFixed(decimals + 2));
    cell.numFmt = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
    return;
  }
  cell.value = text;
  cell.numFmt = '@';
}

function dress(cell: Cell, font: string, horizontal: PaperColumn['align'], bold = false): void {
  cell.font = { name: font, size: SIZE, bold };
  cell.alignment = { horizontal, vertical: bold ? 'middle' : 'top', wrapText: true };
  cell.border = BORDER;
}

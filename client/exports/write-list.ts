import { Workbook, type Cell, type Worksheet } from '@protobi/exceljs';
import { isLocalDate, type LocalDate } from '../../domain/time/epoch';
import { escaped, linesOf } from '../draft/xlsx/written-text';
import { zipWithoutTimes } from '../papers/zip-times';

/** One column of a list. A day shows as dd/mm/yyyy and sorts as a day; a number can be counted on; all else is words. */
export interface ListColumn<Row> {
  title: string;
  /** In digits; 14 unless said otherwise. */
  width?: number;
  value: (row: Row) => string | number | null;
  /** The value is a `LocalDate`. */
  isDay?: boolean;
}

export interface ListExport {
  /** Over the list, and in the name of the file. */
  title: string;
  /** Said below the title: as of when, of which filter. */
  about: string;
  /** A name for the sheet; at most 31 letters are kept. */
  sheet: string;
}

/** What Excel and LibreOffice open without being asked to wait. */
export const MOST_ROWS = 20_000;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FONT = 'Arial';
const SIZE = 10;
const HEAD_ROW = 3;
const WIDTH = 14;
const LINE_POINTS = 13.5;
const HIGHEST = 409;
const A4 = 9;
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
/** The same list gives the same bytes: there is no time of writing in them. */
const NO_TIME = new Date(Date.UTC(1900, 0, 1));

/**
 * Any list as a workbook of one sheet. Words are cells of text and never formulas, whatever they begin with, and stay so
 * when somebody edits them. The caller bounds the rows (`MOST_ROWS`).
 */
export async function exportList<Row>(
  { title, about, sheet: name }: ListExport,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = NO_TIME;
  workbook.modified = NO_TIME;
  workbook.creator = 'Đôn Đốc';
  workbook.lastModifiedBy = 'Đôn Đốc';
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  });
  columns.forEach(({ width = WIDTH }, i) => (sheet.getColumn(i + 1).width = width));
  writeTitle(sheet, title, about);
  writeHead(sheet, columns);
  for (const row of rows) writeRow(sheet, columns, row);
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: columns.length },
  };
  return zipWithoutTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function writeTitle(sheet: Worksheet, title: string, about: string): void {
  const cell = sheet.getCell(1, 1);
  setWords(cell, title);
  cell.font = { name: FONT, size: 13, bold: true };
  const below = sheet.getCell(2, 1);
  setWords(below, about);
  below.font = { name: FONT, size: SIZE, italic: true };
}

function writeHead<Row>(sheet: Worksheet, columns: readonly ListColumn<Row>[]): void {
  columns.forEach(({ title }, i) => {
    const cell = sheet.getCell(HEAD_ROW, i + 1);
    setWords(cell, title);
    cell.font = { name: FONT, size: SIZE, bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E3DA' } };
    cell.border = BORDER;
  });
}

function writeRow<Row>(sheet: Worksheet, columns: readonly ListColumn<Row>[], row: Row): void {
  const written = sheet.addRow([]);
  let lines = 1;
  columns.forEach((column, i) => {
    const cell = written.getCell(i + 1);
    const value = column.value(row);
    setValue(cell, value, column.isDay ?? false);
    const horizontal = typeof value === 'number' ? 'right' : 'left';
    cell.font = { name: FONT, size: SIZE };
    cell.alignment = { vertical: 'top', horizontal, wrapText: true };
    cell.border = BORDER;
    if (typeof value === 'string' && !column.isDay)
      lines = Math.max(lines, linesOf(value, column.width ?? WIDTH));
  });
  written.height = Math.min(HIGHEST, lines * LINE_POINTS + 3);
}

function setValue(cell: Cell, value: string | number | null, isDay: boolean): void {
  if (value === null || value === '') return;
  if (typeof value === 'number') {
    cell.value = value;
  } else if (isDay && isLocalDate(value)) {
    cell.value = utcDay(value);
    cell.numFmt = 'dd/mm/yyyy';
  } else {
    setWords(cell, value);
  }
}

/** Excel takes no longer words in a cell. */
const LONGEST_WORDS = 32_767;

function setWords(cell: Cell, words: string): void {
  cell.value = escaped(withoutControls(words).slice(0, LONGEST_WORDS));
  cell.numFmt = '@';
}

/** XML 1.0 knows no other signs below the blank than these three. */
function withoutControls(words: string): string {
  return words.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Workbooks keep days without a zone. */
function utcDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function sheetName(wanted: string): string {
  const clean = wanted.replaceAll(/[[\]:*?/\\']/gu, ' ').trim();
  return clean.slice(0, 31) || 'Danh sách';
}

/** `Nhiệm vụ quá hạn 15-08-2027.xlsx`: a name that every system takes. */
export function exportName(title: string, day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${title.replaceAll(/[^\p{L}\p{N} _-]/gu, ' ').trim()} ${date}-${month}-${year}.xlsx`;
}

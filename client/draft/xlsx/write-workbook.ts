import { setImmediate as breathe } from 'node:timers/promises';
import { stream, type Cell, type Column, type Fill, type Worksheet } from '@protobi/exceljs';
import type { PlanSheets, SheetRow } from '../../../domain/draft/plan-sheets';
import {
  SHEET_FORMS,
  SHEET_KEYS,
  type CellKind,
  type SheetColumn,
  type SheetForm,
} from '../../../domain/draft/sheet-forms';
import type { Plan } from '../../../domain/plan/schema';
import { cellForm } from './cell-form';
import { BASE_SHEET, baseRows } from './base-sheet';
import { startOfUtcDay } from './serial-days';
import { guideLines } from './guide';
import { offerLists } from './offered-values';
import { escaped, heightOf, linesOf } from './written-text';

const HEAD_FILL = fill('FF1F4E5F');
const INFO_HEAD_FILL = fill('FF7A7A7A');
const INFO_FILL = fill('FFF3F3F3');
const GREY = 'FF4D4D4D';
const FONT = 'Arial';
const RULE = { style: 'thin', color: { argb: 'FFD0D0D0' } } as const;

const A4 = 9;
const NARROW_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

const BREATH_EVERY_ROWS = 200;

/**
 * Writes the sheets of a plan as a workbook, row by row. Text stays text: each cell that holds words is of the format
 * "text", so that what begins with "=" is no formula here and does not become one when somebody edits it.
 */
export async function writeWorkbook(
  file: string,
  plan: Plan,
  sheets: PlanSheets,
  said: (rows: number, of: number) => void = () => undefined,
): Promise<void> {
  const workbook = new stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = 'Đôn Đốc';
  const names = new Map([...plan.bodies, ...plan.groups].map(({ id, name }) => [id, name]));
  const counts = Object.fromEntries(SHEET_KEYS.map((key) => [key, sheets[key].length]));
  const of = Object.values(counts).reduce((sum, n) => sum + n, 0);
  let done = 0;
  writeGuide(
    workbook.addWorksheet('Hướng dẫn', { views: [{ showGridLines: false }] }),
    guideLines(plan, sheets),
  );
  for (const key of SHEET_KEYS) {
    const form = SHEET_FORMS[key];
    const sheet = addSheet(workbook, form);
    for (const row of sheets[key]) {
      writeRow(sheet, form, row, uniqueNames(names));
      done += 1;
      if (done % BREATH_EVERY_ROWS === 0) {
        said(done, of);
        await breathe();
      }
    }
    offerLists(sheet, form, sheets);
    sheet.commit();
  }
  writeBase(workbook.addWorksheet(BASE_SHEET, { state: 'veryHidden' }), plan, sheets);
  await workbook.commit();
  said(of, of);
}

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function addSheet(workbook: stream.xlsx.WorkbookWriter, form: SheetForm): Worksheet {
  const sheet = workbook.addWorksheet(form.title, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: form.key === 'head' ? 2 : 1 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: A4,
      fitToPage: true,
      fitToWidth: form.key === 'obligations' ? 2 : 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printTitlesColumn: 'A:A',
      margins: NARROW_MARGINS,
    },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  });
  sheet.columns = form.columns.map(({ key, width }): Partial<Column> => ({
    key,
    width,
    // The key of a field of the head is for the program.
    ...(form.key === 'head' && key === 'id' ? { hidden: true } : {}),
  }));
  const head = sheet.getRow(1);
  head.height = 32;
  form.columns.forEach(({ title, kind }, i) => {
    const cell = head.getCell(i + 1);
    cell.value = title;
    cell.font = { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = kind === 'info' ? INFO_HEAD_FILL : HEAD_FILL;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.border = { right: RULE, bottom: RULE };
  });
  head.commit();
  if (form.key !== 'head')
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: form.columns.length } };
  return sheet;
}

function writeRow(
  sheet: Worksheet,
  form: SheetForm,
  row: SheetRow,
  names: ReadonlyMap<string, string>,
): void {
  const target = sheet.addRow([]);
  let lines = 1;
  form.columns.forEach((column, i) => {
    const cell = target.getCell(i + 1);
    const shown = cellForm(form, column, row.id);
    writeCell(cell, shown, row.cells[column.key] ?? '', names);
    if (typeof cell.value === 'string') lines = Math.max(lines, linesOf(cell.value, column.width));
    cell.font = { name: FONT, size: 10, ...(shown.kind === 'info' ? { color: { argb: GREY } } : {}) };
    if (shown.kind === 'info') cell.fill = INFO_FILL;
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      ...(CENTRED.has(column.kind) ? { horizontal: 'center' } : {}),
    };
    cell.border = { right: RULE, bottom: RULE };
  });
  target.height = heightOf(lines);
  target.commit();
}

const CENTRED = new Set<CellKind>(['choice', 'date']);

function writeCell(
  cell: Cell,
  { kind, choices }: Pick<SheetColumn, 'kind' | 'choices'>,
  text: string,
  names: ReadonlyMap<string, string>,
): void {
  if (kind === 'date') cell.numFmt = 'dd/mm/yyyy';
  else if (kind === 'number') cell.numFmt = '#,##0.##';
  else cell.numFmt = '@';
  if (text === '') return;
  if (kind === 'date') cell.value = startOfUtcDay(text);
  else if (kind === 'number') cell.value = Number(text);
  else if (kind === 'choice') cell.value = choices?.[text] ?? text;
  else if (kind === 'names')
    cell.value = text
      .split('\n')
      .map((id) => names.get(id) ?? id)
      .join('\n');
  else cell.value = escaped(kind === 'info' ? text.slice(0, MOST_SHOWN) : text);
}

/** A cell of Excel holds 32,767 characters. */
const MOST_SHOWN = 32_000;

/** A name that two bodies share, or that looks like a list, is written as its id. */
function uniqueNames(names: ReadonlyMap<string, string>): Map<string, string> {
  const count = new Map<string, number>();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map([...names].filter(([, name]) => count.get(name) === 1 && !/[;\n]/.test(name)));
}

function writeGuide(sheet: Worksheet, lines: readonly { text: string; strong?: boolean }[]): void {
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', paperSize: A4 };
  sheet.columns = [{ width: 3 }, { width: 110 }];
  sheet.addRow([]).commit();
  for (const { text, strong } of lines) {
    const row = sheet.addRow([]);
    const cell = row.getCell(2);
    cell.value = text;
    cell.numFmt = '@';
    cell.font = { name: FONT, size: strong === true ? 14 : 10.5, bold: strong === true };
    cell.alignment = { wrapText: true, vertical: 'top' };
    row.height = (strong === true ? 1.4 : 1) * heightOf(linesOf(text, strong === true ? 80 : 105));
    row.commit();
  }
  sheet.commit();
}

function writeBase(sheet: Worksheet, { plan }: Plan, sheets: PlanSheets): void {
  for (const cells of baseRows(plan.code, sheets)) sheet.addRow(cells).commit();
  sheet.commit();
}

import { Workbook, type Cell, type DataValidation, type Fill, type Worksheet } from '@protobi/exceljs';
import { MAX_TEXT } from '../../domain/guard-text';
import { isPercent, isShare } from '../../domain/plan/percent';
import { MAX_REMARK } from '../../domain/rounds/part-check-texts';
import type { PartForm } from '../../domain/rounds/part-form';
import { escaped, heightOf, linesOf } from '../draft/xlsx/written-text';
import {
  ASSIGNMENT_COLUMNS,
  assignmentCells,
  FIGURE_COLUMNS,
  figureCells,
  FORM_COLOURS,
  FORM_FONT,
  guideLines,
  identification,
  NARRATIVE_SECTIONS,
  SECTIONS,
  type FormColumn,
} from './form-layout';

const HEAD_FILL = fill(`FF${FORM_COLOURS.head}`);
const HEAD_FILL_IN = fill(`FF${FORM_COLOURS.headFillIn}`);
const LOCKED_FILL = fill(`FF${FORM_COLOURS.locked}`);
const FILL_IN = fill(`FF${FORM_COLOURS.fillIn}`);
const LINE = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const A4 = 9;
const MARGINS = { left: 0.5, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Of the empty room for a section of words. */
const ROOM_LINES = 10;
/** In %: what a page that lies across takes of the two columns. */
const NARRATIVE_SCALE = 78;

/**
 * The form as a workbook. Every place to write is of the format "text": what somebody types stays as typed, whatever
 * the language of their Excel makes of "8.5" or "1.234", and is read by our own rules.
 */
export async function partAsXlsx(form: PartForm): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Đôn Đốc';
  workbook.title = `${form.head.round} – ${form.head.body}`;
  await writeGuide(addSheet(workbook, SECTIONS.guide, 'portrait'), form);
  if (form.targets.length > 0) await writeFigures(addSheet(workbook, SECTIONS.figures), form);
  if (form.assignments.length > 0) await writeAssignments(addSheet(workbook, SECTIONS.assignments), form);
  await writeNarrative(addSheet(workbook, SECTIONS.narrative), form);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function addSheet(workbook: Workbook, title: string, orientation: 'portrait' | 'landscape' = 'landscape') {
  return workbook.addWorksheet(title, {
    views: [{ showGridLines: false }],
    pageSetup: {
      orientation,
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  });
}

/** Without a password: it keeps from slips, and whoever must may lift it. */
function lock(sheet: Worksheet): Promise<void> {
  return sheet.protect('', { formatRows: true, formatColumns: true, formatCells: true });
}

async function writeGuide(sheet: Worksheet, form: PartForm): Promise<void> {
  sheet.columns = [{ width: 22 }, { width: 78 }];
  const title = sheet.addRow(['BIỂU BÁO CÁO CỦA CƠ QUAN']);
  title.getCell(1).font = { name: FORM_FONT, size: 16, bold: true };
  title.height = 28;
  for (const { label, text } of identification(form)) {
    const row = sheet.addRow([label, escaped(text)]);
    words(row.getCell(1), { bold: true });
    words(row.getCell(2));
    row.eachCell((cell) => Object.assign(cell, { border: BORDER, fill: LOCKED_FILL }));
    row.height = heightOf(linesOf(text, 78)) + 6;
  }
  if (form.head.returned !== null) {
    const row = sheet.addRow(['Lý do trả lại', escaped(form.head.returned)]);
    row.eachCell((cell) => Object.assign(words(cell, { bold: true }), { border: BORDER }));
    row.height = heightOf(linesOf(form.head.returned, 74)) + 6;
  }
  sheet.addRow([]);
  guideLines(form, 'xlsx').forEach((text, i) => {
    const row = sheet.addRow([i === 0 ? 'Cách ghi' : null, `${i + 1}. ${text}`]);
    words(row.getCell(1), { bold: true });
    words(row.getCell(2));
    row.height = heightOf(linesOf(text, 78)) + 6;
  });
  await lock(sheet);
}

async function writeFigures(sheet: Worksheet, form: PartForm): Promise<void> {
  const heads = writeHead(sheet, FIGURE_COLUMNS, 'Ghi kết quả, tổng số và lý do vào ô nền vàng.');
  form.targets.forEach((target, i) => {
    const cells = figureCells(target, form.content.figures[i]);
    const row = writeRow(sheet, FIGURE_COLUMNS, cells, ({ key }) => key !== 'weight' || target.weighted);
    const at = (key: string) => row.getCell(FIGURE_COLUMNS.findIndex((one) => one.key === key) + 1);
    for (const key of ['goal', 'earlier', 'unit'])
      at(key).alignment = { vertical: 'top', horizontal: 'center', wrapText: true };
    for (const key of ['value', 'weight'])
      at(key).alignment = { vertical: 'top', horizontal: 'right', wrapText: true };
    at('value').dataValidation = numberAsked(at('value').address, target.unit);
    if (target.weighted) at('weight').dataValidation = numberAsked(at('weight').address, '');
    at('reason').dataValidation = textAsked(MAX_REMARK);
  });
  await finish(sheet, heads);
}

async function writeAssignments(sheet: Worksheet, form: PartForm): Promise<void> {
  const heads = writeHead(
    sheet,
    ASSIGNMENT_COLUMNS,
    'Tình trạng lấy từ hệ thống; ghi chú, nếu có, ở cột nền vàng.',
  );
  form.assignments.forEach((one, i) => {
    const cells = assignmentCells(one, form.content.assignments[i]?.remark ?? null);
    const row = writeRow(sheet, ASSIGNMENT_COLUMNS, cells, () => true);
    row.getCell(ASSIGNMENT_COLUMNS.length).dataValidation = textAsked(MAX_REMARK);
  });
  await finish(sheet, heads);
}

/** One section: its title, then the room to write in. */
async function writeNarrative(sheet: Worksheet, { content }: PartForm): Promise<void> {
  sheet.columns = [{ width: 98 }, { width: 34 }];
  // Fitted to the width, a sheet takes no break of ours.
  Object.assign(sheet.pageSetup, { fitToPage: false, scale: NARRATIVE_SCALE });
  for (const [i, { key, title, hint }] of NARRATIVE_SECTIONS.entries()) {
    const head = sheet.addRow([title, hint]);
    Object.assign(words(head.getCell(1), { bold: true }), { fill: HEAD_FILL_IN, border: BORDER });
    words(head.getCell(2)).font = { name: FORM_FONT, size: 11, italic: true };
    head.height = heightOf(linesOf(hint, 34)) + 4;
    const text = content.narrative[key] ?? '';
    const row = sheet.addRow([text === '' ? null : escaped(text)]);
    const cell = words(row.getCell(1));
    Object.assign(cell, { fill: FILL_IN, border: BORDER, protection: { locked: false } });
    cell.dataValidation = {
      ...textAsked(MAX_TEXT),
      showInputMessage: true,
      promptTitle: title.slice(0, 32),
      prompt: hint,
    };
    row.height = heightOf(Math.max(ROOM_LINES, linesOf(text, 98)));
    // On paper three to a page: no title alone at its foot.
    if (i === 2) row.addPageBreak();
  }
  await finish(sheet, 0);
}

function writeHead<Key extends string>(
  sheet: Worksheet,
  columns: readonly FormColumn<Key>[],
  note: string,
): number {
  sheet.columns = columns.map(({ share }) => ({ width: share }));
  const above = sheet.addRow([note]);
  above.getCell(1).font = { name: FORM_FONT, size: 11, italic: true };
  const row = sheet.addRow(columns.map(({ title }) => title));
  row.height = 34;
  row.eachCell((cell, n) => {
    const headFill = columns[n - 1]?.fill === true ? HEAD_FILL_IN : HEAD_FILL;
    Object.assign(words(cell, { bold: true }), { fill: headFill, border: BORDER });
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  return row.number;
}

function writeRow<Key extends string>(
  sheet: Worksheet,
  columns: readonly FormColumn<Key>[],
  cells: Record<Key, string>,
  isAsked: (column: FormColumn<Key>) => boolean,
) {
  const row = sheet.addRow([]);
  let lines = 2;
  columns.forEach((column, i) => {
    const cell = words(row.getCell(i + 1));
    const text = cells[column.key];
    if (text !== '') cell.value = escaped(text);
    const isOpen = column.fill && isAsked(column);
    Object.assign(cell, {
      fill: isOpen ? FILL_IN : LOCKED_FILL,
      border: BORDER,
      protection: { locked: !isOpen },
    });
    lines = Math.max(lines, linesOf(text, column.share * 0.84));
  });
  row.height = heightOf(lines) + 4;
  return row;
}

function words(cell: Cell, { bold = false }: { bold?: boolean } = {}): Cell {
  cell.font = { name: FORM_FONT, size: 11, bold };
  cell.alignment = { vertical: 'top', wrapText: true };
  cell.numFmt = '@';
  return cell;
}

async function finish(sheet: Worksheet, headRow: number): Promise<void> {
  if (headRow > 0) {
    sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0, showGridLines: false }];
    sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  }
  await lock(sheet);
}

/**
 * A warning and not a bar: an old Excel does not know the function, and nobody should be locked out. A point is taken
 * for a comma; a number of thousands typed with both is let through by the second way of reading it.
 */
function numberAsked(address: string, unit: string): DataValidation {
  const isBounded = isShare(unit);
  const bare = `SUBSTITUTE(${address},"%","")`;
  const decimal = `_xlfn.NUMBERVALUE(SUBSTITUTE(${bare},".",","),",",".")`;
  const thousands = `_xlfn.NUMBERVALUE(${bare},",",".")`;
  const formula = isBounded
    ? `AND(ISNUMBER(${decimal}),${decimal}>=0,${decimal}<=100)`
    : isPercent(unit)
      ? `ISNUMBER(${decimal})`
      : `AND(ISNUMBER(${thousands}),${thousands}>=0)`;
  return {
    type: 'custom',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Cần một con số',
    error: isBounded
      ? 'Ghi tỷ lệ từ 0 đến 100, ví dụ 82,5. Chưa có số liệu thì để trống và ghi lý do.'
      : 'Ghi một con số, ví dụ 1.234 hoặc 12,5. Chưa có số liệu thì để trống và ghi lý do.',
  };
}

function textAsked(most: number): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [most],
    showErrorMessage: true,
    errorTitle: 'Quá dài',
    error: `Tối đa ${most} ký tự; hãy rút gọn.`,
  };
}

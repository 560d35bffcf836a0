import { foldName } from '../../../domain/draft/fold';
import { nameBook, type NameBook } from '../../../domain/draft/names';
import type { ReturnedRow, ReturnedSheets } from '../../../domain/draft/sheet-changes';
import {
  SHEET_FORMS,
  SHEET_KEYS,
  type SheetColumn,
  type SheetForm,
  type SheetKey,
} from '../../../domain/draft/sheet-forms';
import type { Plan } from '../../../domain/plan/schema';
import { newId } from '../new-id';
import { baseOf, BASE_SHEET, type Base } from './base-sheet';
import { cellForm, columnLetter } from './cell-form';
import { cellText, type CellReading } from './cell-text';
import type { RawRow, RawSheet } from './raw-sheet';
import type { RawWorkbook } from './raw-workbook';

/** One thing wrong in a workbook, or worth knowing, with the place where a person finds it. */
export interface SheetProblem {
  code: string;
  /** Title of the sheet; null for the workbook. */
  sheet: string | null;
  row: number | null;
  /** Its title: columns may have been moved. */
  column: string | null;
  message: string;
}

export interface ReturnedWorkbook {
  sheets: ReturnedSheets;
  base: Base | null;
  errors: SheetProblem[];
  warnings: SheetProblem[];
}

const NO_SHEETS: ReturnedSheets = {
  head: null,
  bodies: null,
  groups: null,
  obligations: null,
  targets: null,
};
const GUIDE = foldName('Hướng dẫn');

/** The cells of a workbook that came back, in the words that a plan is compared in. */
export function returnedSheets(workbook: RawWorkbook, plan: Plan): ReturnedWorkbook {
  const found: ReturnedWorkbook = { sheets: { ...NO_SHEETS }, base: null, errors: [], warnings: [] };
  const raw = sortSheets(workbook, found);
  if (raw.size === 0) {
    const titles = SHEET_KEYS.map((key) => SHEET_FORMS[key].title).join(', ');
    const message = `Không có trang nào trong các trang ${titles}; cần tệp do "dondoc plan export" tạo ra.`;
    found.errors.push({ code: 'no-sheets', sheet: null, row: null, column: null, message });
    return found;
  }
  const context = { from1904: workbook.from1904, book: bookOf(plan, raw) };
  for (const key of SHEET_KEYS) {
    const sheet = raw.get(key);
    if (sheet === undefined) {
      const { title } = SHEET_FORMS[key];
      warn(found, 'missing-sheet', title, `Không có trang “${title}”; phần ấy của kế hoạch giữ nguyên.`);
    } else found.sheets[key] = readSheet(sheet, SHEET_FORMS[key], context, found);
  }
  return found;
}

function warn({ warnings }: ReturnedWorkbook, code: string, sheet: string, message: string): void {
  warnings.push({ code, sheet, row: null, column: null, message });
}

function sortSheets({ sheets }: RawWorkbook, found: ReturnedWorkbook): Map<SheetKey, RawSheet> {
  const raw = new Map<SheetKey, RawSheet>();
  for (const sheet of sheets) {
    const key = SHEET_KEYS.find((one) => foldName(SHEET_FORMS[one].title) === foldName(sheet.name));
    if (sheet.name === BASE_SHEET) found.base = baseOf(sheet);
    else if (key !== undefined && !raw.has(key)) raw.set(key, sheet);
    else if (foldName(sheet.name) !== GUIDE) {
      warn(found, 'unknown-sheet', sheet.name, `Trang “${sheet.name}” không có trong mẫu nên được bỏ qua.`);
    }
  }
  return raw;
}

interface SheetContext {
  from1904: boolean;
  book: NameBook;
}

/** Names as the workbook gives them and as the file does: whoever renames a body need not rename it everywhere. */
function bookOf(plan: Plan, raw: ReadonlyMap<SheetKey, RawSheet>): NameBook {
  const taken = new Set([...plan.bodies, ...plan.groups].map(({ id }) => id));
  const named = (key: 'bodies' | 'groups') => {
    const sheet = raw.get(key);
    if (sheet === undefined) return [];
    const [head, ...rows] = sheet.rows;
    const columns = head === undefined ? new Map<string, number>() : columnsOf(head, SHEET_FORMS[key]).at;
    const text = (row: RawRow, column: string) => {
      const cell = row.cells.get(columns.get(column) ?? 0);
      return cell?.kind === 'text' ? cell.text.normalize('NFC').trim() : '';
    };
    return rows
      .map((row) => ({
        id: text(row, 'id'),
        name: text(row, 'name'),
        aliases: text(row, 'aliases').split('\n'),
      }))
      .filter(({ name }) => name !== '')
      .map((one) => ({
        ...one,
        id: one.id === '' ? newId(one.name, taken) : one.id,
        contacts: [],
        head: null,
        members: [],
      }));
  };
  return nameBook({
    bodies: [...named('bodies'), ...plan.bodies],
    groups: [...named('groups'), ...plan.groups],
  });
}

/** What is longer is no title, and is not compared whole. */
const LONGEST_TITLE = 100;

function columnsOf(head: RawRow, form: SheetForm) {
  const at = new Map<string, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [column, cell] of head.cells) {
    const title = cell.kind === 'text' ? cell.text.slice(0, LONGEST_TITLE) : '';
    const folded = foldName(title);
    const key = form.columns.find((one) => foldName(one.title) === folded)?.key;
    if (key === undefined) unknown.push(title === '' ? columnLetter(column) : title);
    else if (at.has(key)) twice.push(title);
    else at.set(key, column);
  }
  return { at, unknown, twice };
}

function readSheet(
  sheet: RawSheet,
  form: SheetForm,
  context: SheetContext,
  found: ReturnedWorkbook,
): ReturnedRow[] | null {
  const { title } = form;
  const wrong = (code: string, message: string, row: number | null = null, column: string | null = null) =>
    void found.errors.push({ code, sheet: title, row, column, message });
  if (sheet.merged.length > 0) {
    const where = sheet.merged.slice(0, 3).join(', ');
    wrong('merged-cells', `Có ô bị gộp (${where}); hãy bỏ gộp ô (Unmerge), mỗi ô một giá trị.`);
    return null;
  }
  const [head, ...rows] = sheet.rows;
  if (head === undefined) {
    warn(found, 'empty-sheet', title, `Trang “${title}” trống; phần ấy của kế hoạch giữ nguyên.`);
    return null;
  }
  const { at, unknown, twice } = columnsOf(head, form);
  if (!at.has('id')) {
    wrong(
      'no-id-column',
      `Không thấy cột “${form.columns[0]!.title}” ở dòng đầu (dòng ${head.row}); đừng xoá hay đổi tên cột này.`,
      head.row,
    );
    return null;
  }
  for (const name of twice) wrong('column-twice', `Cột “${name}” có hai lần; hãy bỏ một.`, head.row);
  for (const name of unknown)
    warn(found, 'unknown-column', title, `Cột “${name}” không có trong mẫu nên được bỏ qua.`);
  const lost = form.columns
    .filter(({ key, kind }) => !at.has(key) && kind !== 'info')
    .map((column) => column.title);
  if (lost.length > 0)
    warn(
      found,
      'missing-column',
      title,
      `Không có cột ${lost.map((one) => `“${one}”`).join(', ')}; các ô ấy giữ nguyên.`,
    );
  const read = rows.map((row) => readRow(row, form, at, context, found));
  return read.filter((row) => Object.values(row.cells).some((text) => text !== ''));
}

function readRow(
  row: RawRow,
  form: SheetForm,
  at: ReadonlyMap<string, number>,
  context: SheetContext,
  found: ReturnedWorkbook,
): ReturnedRow {
  const id = readingOf(row, form.columns[0]!, '', form, at, context);
  const returned: ReturnedRow = { row: row.row, id: 'text' in id ? id.text : '', cells: {} };
  for (const column of form.columns) {
    const place = at.get(column.key);
    if (place === undefined) continue;
    const reading = column.key === 'id' ? id : readingOf(row, column, returned.id, form, at, context);
    if ('text' in reading) returned.cells[column.key] = reading.text;
    // What nobody reads cannot be wrong.
    else if (column.kind !== 'info') {
      found.errors.push({ ...reading.fault, sheet: form.title, row: row.row, column: column.title });
    }
  }
  return returned;
}

function readingOf(
  row: RawRow,
  column: SheetColumn,
  id: string,
  form: SheetForm,
  at: ReadonlyMap<string, number>,
  context: SheetContext,
): CellReading {
  return cellText(row.cells.get(at.get(column.key) ?? 0), cellForm(form, column, id), context);
}

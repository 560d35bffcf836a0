import type { ReturnedRow, SheetChanges } from '../../domain/draft/sheet-changes';
import { SHEET_FORMS, SHEET_KEYS, type SheetKey } from '../../domain/draft/sheet-forms';
import type { DeadlineReader } from '../../domain/plan/expand';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import type { PlanFileProblem } from '../plan-file';
import { requiredHeadFields } from './sheet-edits';
import type { ReturnedWorkbook, SheetProblem } from './xlsx/returned-sheets';

export type ListKey = Exclude<SheetKey, 'head'>;

export interface NewRow {
  sheet: ListKey;
  row: ReturnedRow;
}

/** Choices that an added row may leave to their usual value, and that a row which is there always has. */
const HAVING_A_VALUE = new Set(['kind', 'track', 'op']);

/** Harmless in a cell of text; it becomes a formula in whatever opens a copy of it as CSV. */
const FORMULA_START = /^[=@]/;
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]/u;

/** What is wrong before anything is tried. */
export function ownErrors(
  found: SheetChanges,
  { base }: ReturnedWorkbook,
  plan: Plan,
  { word }: { word: Confirmation | null },
): SheetProblem[] {
  const errors: SheetProblem[] = [];
  if (base !== null && base.plan !== plan.plan.code) {
    const message = `Bảng tính này của kế hoạch ${base.plan}, còn tệp là kế hoạch ${plan.plan.code}; hãy chọn đúng tệp ở --into.`;
    return [{ code: 'other-plan', sheet: null, row: null, column: null, message }];
  }
  for (const { sheet, id, row, firstRow } of found.repeated) {
    errors.push(
      at(
        sheet,
        row,
        'id',
        'repeated-id',
        `Mã “${id}” đã có ở dòng ${firstRow}; dòng mới thì để trống cột mã.`,
      ),
    );
  }
  for (const { sheet, row, column, from, now, to } of found.conflicts) {
    const words = `Ô này đã được sửa ở hai nơi từ khi xuất ra: trong tệp là “${now}”, trong bảng là “${to}” (lúc xuất: “${from}”); hãy xuất lại bảng tính.`;
    errors.push(at(sheet, row, column, 'changed-twice', words));
  }
  const texts = [
    ...found.changes.map(({ sheet, row, column, to }) => ({ sheet, row, column, to })),
    ...found.added.flatMap(({ sheet, row }) =>
      Object.entries(row.cells).map(([column, to]) => ({ sheet, row: row.row, column, to })),
    ),
  ];
  const required = requiredHeadFields();
  for (const { sheet, row, column, to } of texts) {
    if (FORMULA_START.test(to) && column !== 'op') {
      errors.push(
        at(
          sheet,
          row,
          column,
          'formula-text',
          `Chữ bắt đầu bằng “${to[0]}” có thể bị hiểu là công thức; hãy bỏ ký tự ấy.`,
        ),
      );
    } else if (UNPRINTABLE.test(to)) {
      errors.push(at(sheet, row, column, 'unprintable', 'Ô có ký tự điều khiển không in được; hãy gõ lại.'));
    } else if (to === 'yes' && word === null) {
      errors.push(
        at(sheet, row, column, 'no-name', '“Đồng ý” cần biết ai xác nhận; thêm --as "Họ tên, chức vụ".'),
      );
    }
  }
  for (const { sheet, row, id, column, to } of found.changes) {
    const form = SHEET_FORMS[sheet].columns.find(({ key }) => key === column);
    const isNeeded =
      sheet === 'head'
        ? column === 'value' && required.has(id)
        : form?.required === true || HAVING_A_VALUE.has(column);
    if (to === '' && isNeeded)
      errors.push(at(sheet, row, column, 'empty-cell', 'Ô này không được để trống.'));
  }
  for (const { sheet, row } of found.added) {
    if (sheet === 'head')
      errors.push(at(sheet, row.row, 'id', 'unknown-field', 'Trang “Kế hoạch” không thêm dòng được.'));
    for (const { key, required: isNeeded, title } of SHEET_FORMS[sheet].columns) {
      if (isNeeded === true && (row.cells[key] ?? '') === '')
        errors.push(at(sheet, row.row, key, 'empty-cell', `Dòng thêm mới thiếu “${title}”.`));
    }
  }
  return errors;
}

export function ownWarnings(
  { ignored, gone, missing }: SheetChanges,
  added: readonly NewRow[],
): SheetProblem[] {
  const [first] = added;
  const renew = 'Dòng thêm mới có mã trong tệp, chưa có trong bảng; xuất lại bảng tính trước khi sửa tiếp.';
  return [
    ...(first === undefined ? [] : [at(first.sheet, first.row.row, null, 'export-again', renew)]),
    ...ignored.map(({ sheet, row, column }) =>
      at(sheet, row, column, 'read-only-column', 'Cột này chỉ để xem; chữ ghi vào đây được bỏ qua.'),
    ),
    ...gone.map(({ sheet, row, column, id, to }) =>
      at(
        sheet,
        row,
        column,
        'row-gone',
        `Chữ sửa ở đây (“${to}”) được bỏ qua: “${id}” không còn trong tệp kế hoạch; cần thì thêm lại thành dòng mới, để trống cột mã.`,
      ),
    ),
    ...missing.map(({ sheet, id }) => ({
      ...at(
        sheet,
        null,
        'id',
        'row-missing',
        `Không còn dòng “${id}” trong bảng; ${sheet === 'obligations' ? 'thêm --delete để tắt nhiệm vụ này' : 'thêm --delete để bỏ khỏi kế hoạch'}.`,
      ),
      column: null,
    })),
  ];
}

/** Obligations whose changed deadline gives no day: they would be followed without one, and nobody reminded. */
export function undatedWarnings(
  { plan, read, before }: { plan: Plan; read: DeadlineReader; before: Plan },
  found: SheetChanges,
  added: readonly NewRow[],
): SheetProblem[] {
  const rows = new Map<string, number>([
    ...found.changes
      .filter(({ sheet, column }) => sheet === 'obligations' && column === 'deadline')
      .map(({ id, row }) => [id, row] as const),
    ...added.filter(({ sheet }) => sheet === 'obligations').map(({ row }) => [row.id, row.row] as const),
  ]);
  return plan.obligations.flatMap((obligation) => {
    const { code, track, deadline } = obligation;
    const row = rows.get(code);
    if (row === undefined || !track) return [];
    const reading = read(obligation);
    if (reading.ok && reading.value.occurrences.length > 0) return [];
    const why = reading.ok ? reading.value.reason : reading.refusal.message;
    const was = before.obligations.find((one) => one.code === code)?.deadline.text;
    const words =
      `Từ “${deadline.text}” không tính ra ngày nào${why === null ? '' : ` (${why})`} nên nhiệm vụ không có ngày đến hạn và không ai được nhắc` +
      `${was === undefined || was === deadline.text ? '' : `; trước là “${was}”`}. Cần ngày thì ghi lại, ví dụ “trước ngày 30/6/2027”.`;
    return [at('obligations', row, 'deadline', 'no-due-day', words)];
  });
}

/** `column` by its key; people see its title. */
function at(
  sheet: SheetKey,
  row: number | null,
  column: string | null,
  code: string,
  message: string,
): SheetProblem {
  const form = SHEET_FORMS[sheet];
  const title = form.columns.find(({ key }) => key === column)?.title ?? column;
  return { code, sheet: form.title, row, column: title, message };
}

/** Which key of the plan stands in which column, where the names differ. */
const COLUMN_OF: Record<string, string> = {
  code: 'id',
  head: 'headEmail',
  reading: 'readingAgreed',
  question: 'agreed',
};

/** A problem of the changed plan, at the cell that it comes from. */
export function placed(
  { path, sentence, code }: PlanFileProblem,
  plan: Plan,
  found: SheetChanges,
  rows: readonly NewRow[],
): SheetProblem {
  const [list, index, key] = path.map((part) => (typeof part === 'number' ? part : String(part)));
  const sheet = SHEET_KEYS.find((one) => one === list);
  if (sheet === undefined || typeof index !== 'number' || sheet === 'head') {
    const id = path.map(String).join('.');
    const change = found.changes.find((one) => one.sheet === 'head' && id.startsWith(one.id));
    return at('head', change?.row ?? null, 'value', code, sentence);
  }
  const items = plan[sheet];
  const item = items[index];
  const id = item === undefined ? undefined : 'id' in item ? item.id : item.code;
  const added = rows.filter((one) => one.sheet === sheet)[index - items.length];
  const column = COLUMN_OF[String(key)] ?? String(key);
  const changed = found.changes.find((one) => one.sheet === sheet && one.id === id && one.column === column);
  const row =
    added?.row.row ??
    changed?.row ??
    found.changes.find((one) => one.sheet === sheet && one.id === id)?.row ??
    null;
  return at(sheet, row, column, code, id !== undefined && row === null ? `${id}: ${sentence}` : sentence);
}

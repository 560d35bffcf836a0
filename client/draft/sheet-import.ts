import { obligationCodeOf } from '../../domain/draft/plan-code';
import { planSheets } from '../../domain/draft/plan-sheets';
import {
  sheetChanges,
  type CellChange,
  type ReturnedRow,
  type SheetChanges,
} from '../../domain/draft/sheet-changes';
import { SHEET_FORMS, SHEET_KEYS, type SheetKey } from '../../domain/draft/sheet-forms';
import { groupBy } from '../../domain/plan/group-by';
import type { DeadlineReader } from '../../domain/plan/expand';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import type { Outcome } from '../../domain/refusal';
import { accepted } from '../../domain/refusal';
import { readPlanFrom, type PlanFileProblem } from '../plan-file';
import { editPlan, type PlanEditor } from '../plan-yaml/edit';
import {
  editBody,
  editGroup,
  editHead,
  editObligation,
  editTarget,
  newItem,
  requiredHeadFields,
  type RowEdit,
} from './sheet-edits';
import { newId } from './new-id';
import type { ReturnedWorkbook, SheetProblem } from './xlsx/returned-sheets';

export interface ImportOptions {
  /** Who imports, and when: the word behind every "Đồng ý". */
  word: Confirmation | null;
  /** Rows that the person has deleted: obligations are switched off, others taken out. Otherwise they are only told. */
  deleteMissing: boolean;
}

export interface SheetImport {
  /** The plan file with all changes; null where an error keeps everything as it is. */
  text: string | null;
  /** What the workbook asks for, also where it cannot be done. */
  changes: CellChange[];
  added: { sheet: SheetKey; row: number; id: string; words: string }[];
  missing: { sheet: SheetKey; id: string }[];
  errors: SheetProblem[];
  warnings: SheetProblem[];
}

type ListKey = Exclude<SheetKey, 'head'>;

/** Brings a workbook that came back into the text of a plan file: everything or, where anything is wrong, nothing. */
export function importSheets(
  text: string,
  plan: Plan,
  read: DeadlineReader,
  workbook: ReturnedWorkbook,
  options: ImportOptions,
): Outcome<SheetImport> {
  const editing = editPlan(text);
  if (!editing.ok) return editing;
  const base = workbook.base?.plan === plan.plan.code ? workbook.base.sheets : null;
  const found = sheetChanges(planSheets(plan, read), workbook.sheets, base);
  const rows = nameNewRows(found, plan);
  const errors = [...workbook.errors, ...ownErrors(found, workbook, plan, options)];
  const result = {
    changes: found.changes,
    added: rows.map(({ sheet, row }) => ({
      sheet,
      row: row.row,
      id: row.id,
      words: row.cells['summary'] ?? row.cells['name'] ?? row.cells['what'] ?? '',
    })),
    missing: found.missing,
    warnings: [...workbook.warnings, ...ownWarnings(found, rows)],
  };
  if (errors.length > 0) return accepted({ ...result, text: null, errors });
  apply(editing.value, plan, found, rows, options);
  const isSame =
    found.changes.length + rows.length + (options.deleteMissing ? found.missing.length : 0) === 0;
  const changed = isSame ? text : editing.value.text();
  const again = readPlanFrom(changed, 'tệp');
  if (again.ok) return accepted({ ...result, text: changed, errors: [] });
  const wrong = again.problems.filter(({ severity }) => severity === 'error');
  return accepted({ ...result, text: null, errors: wrong.map((one) => placed(one, plan, found, rows)) });
}

interface NewRow {
  sheet: ListKey;
  row: ReturnedRow;
}

/** Bodies first: the others name them. A new obligation is numbered within its clause. */
function nameNewRows({ added }: SheetChanges, plan: Plan): NewRow[] {
  const taken = new Set([...plan.bodies, ...plan.groups].map(({ id }) => id));
  const codes = new Set([...plan.obligations, ...plan.targets].map(({ code }) => code));
  const order: ListKey[] = ['bodies', 'groups', 'obligations', 'targets'];
  return order.flatMap((sheet) =>
    added
      .filter((one) => one.sheet === sheet)
      .map(({ row }): NewRow => {
        const id =
          row.id !== ''
            ? row.id
            : sheet === 'bodies' || sheet === 'groups'
              ? newId(row.cells['name'] ?? '', taken)
              : nextCode(plan, row.cells['clause'] ?? '', sheet, codes);
        return { sheet, row: { ...row, id, cells: { ...row.cells, id } } };
      }),
  );
}

function nextCode(plan: Plan, clause: string, sheet: ListKey, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const number = String(n).padStart(2, '0');
    const code = obligationCodeOf(plan.plan.code, `${clause}-${sheet === 'targets' ? 'CT' : ''}${number}`);
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

function apply(
  editor: PlanEditor,
  plan: Plan,
  found: SheetChanges,
  rows: NewRow[],
  { word, deleteMissing }: ImportOptions,
): void {
  const indexes = indexesOf(plan);
  for (const changes of groupBy(found.changes, ({ sheet, id }) =>
    sheet === 'head' ? 'head' : `${sheet}:${id}`,
  ).values()) {
    const { sheet, id } = changes[0]!;
    const edit: RowEdit = {
      editor,
      plan,
      index: sheet === 'head' ? -1 : indexes[sheet].get(id)!,
      changes,
      word,
    };
    EDITS[sheet](edit);
  }
  for (const { sheet, row } of rows) editor.append([sheet], withWord(newItem(sheet, row.cells), row, word));
  if (deleteMissing) removeMissing(editor, found, indexes);
}

const EDITS: Record<SheetKey, (edit: RowEdit) => void> = {
  head: editHead,
  bodies: editBody,
  groups: editGroup,
  obligations: editObligation,
  targets: editTarget,
};

/** A deadline that comes with "Đồng ý" in a new row. */
function withWord(item: object, { cells }: ReturnedRow, word: Confirmation | null): object {
  if (cells['deadlineAgreed'] !== 'yes' || !('deadline' in item)) return item;
  return { ...item, deadline: { text: cells['deadline'] ?? '', confirmed: word } };
}

/** From the end, so that the places of the others stay. */
function removeMissing(
  editor: PlanEditor,
  { missing }: SheetChanges,
  indexes: Record<ListKey, Map<string, number>>,
): void {
  const places = missing
    .filter((one): one is { sheet: ListKey; id: string } => one.sheet !== 'head')
    .map(({ sheet, id }) => ({ sheet, index: indexes[sheet].get(id)! }))
    .sort((a, b) => b.index - a.index);
  for (const { sheet, index } of places) {
    if (sheet === 'obligations') editor.set([sheet, index, 'track'], false);
    else editor.remove([sheet, index]);
  }
}

function indexesOf({ bodies, groups, obligations, targets }: Plan): Record<ListKey, Map<string, number>> {
  const byId = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]));
  const byCode = (items: readonly { code: string }[]) => new Map(items.map(({ code }, i) => [code, i]));
  return {
    bodies: byId(bodies),
    groups: byId(groups),
    obligations: byCode(obligations),
    targets: byCode(targets),
  };
}

/** Choices that an added row may leave to their usual value, and that a row which is there always has. */
const HAVING_A_VALUE = new Set(['kind', 'track', 'op']);

/** Harmless in a cell of text; it becomes a formula in whatever opens a copy of it as CSV. */
const FORMULA_START = /^[=@]/;
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]/u;

/** What is wrong before anything is tried. */
function ownErrors(
  found: SheetChanges,
  { base }: ReturnedWorkbook,
  plan: Plan,
  { word }: ImportOptions,
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

function ownWarnings({ ignored, missing }: SheetChanges, added: readonly NewRow[]): SheetProblem[] {
  const [first] = added;
  const renew = 'Dòng thêm mới có mã trong tệp, chưa có trong bảng; xuất lại bảng tính trước khi sửa tiếp.';
  return [
    ...(first === undefined ? [] : [at(first.sheet, first.row.row, null, 'export-again', renew)]),
    ...ignored.map(({ sheet, row, column }) =>
      at(sheet, row, column, 'read-only-column', 'Cột này chỉ để xem; chữ ghi vào đây được bỏ qua.'),
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
function placed(
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

import { obligationCodeOf } from '../../domain/draft/plan-code';
import { planSheets } from '../../domain/draft/plan-sheets';
import {
  sheetChanges,
  type CellChange,
  type ReturnedRow,
  type SheetChanges,
} from '../../domain/draft/sheet-changes';
import type { SheetKey } from '../../domain/draft/sheet-forms';
import { groupBy } from '../../domain/plan/group-by';
import { deadlineReader, type DeadlineReader } from '../../domain/plan/expand';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import type { Outcome } from '../../domain/refusal';
import { accepted } from '../../domain/refusal';
import type { OfficeRules } from '../cycle-source';
import { fullCalendar } from '../full-calendar';
import { readPlanFrom } from '../plan-file';
import { editPlan, type PlanEditor } from '../plan-yaml/edit';
import {
  editBody,
  editGroup,
  editHead,
  editObligation,
  editTarget,
  newItem,
  type RowEdit,
} from './sheet-edits';
import { newId } from './new-id';
import { ownErrors, ownWarnings, placed, undatedWarnings, type ListKey, type NewRow } from './sheet-problems';
import type { ReturnedWorkbook, SheetProblem } from './xlsx/returned-sheets';

export interface ImportOptions {
  /** Who imports, and when: the word behind every "Đồng ý". */
  word: Confirmation | null;
  /** Rows that the person has deleted: obligations are switched off, others taken out. Otherwise they are only told. */
  deleteMissing: boolean;
  /** The days and ladders that the plan is read by. */
  office: OfficeRules;
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
  const again = readPlanFrom(changed, 'tệp', { office: options.office });
  if (again.ok) {
    const later = {
      plan: again.plan,
      read: deadlineReader(again.plan, fullCalendar(options.office.years)),
      before: plan,
    };
    const warnings = [...result.warnings, ...undatedWarnings(later, found, rows)];
    return accepted({ ...result, warnings, text: changed, errors: [] });
  }
  const wrong = again.problems.filter(({ severity }) => severity === 'error');
  return accepted({ ...result, text: null, errors: wrong.map((one) => placed(one, plan, found, rows)) });
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

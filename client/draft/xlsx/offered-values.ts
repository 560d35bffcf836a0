import type { DataValidation, Worksheet } from '@protobi/exceljs';
import type { PlanSheets, SheetRow } from '../../../domain/draft/plan-sheets';
import { SHEET_FORMS, type SheetForm } from '../../../domain/draft/sheet-forms';
import { cellForm, columnLetter } from './cell-form';
import { startOfUtcDay } from './serial-days';

const AMBER = 'FFFFE3A8';

/** Rows below the last one that still offer their lists, for what a person adds. */
const ROWS_TO_ADD = 200;

/** Lists to choose from, and colours that follow what is chosen. */
export function offerLists(sheet: Worksheet, form: SheetForm, sheets: PlanSheets): void {
  const rows = sheets[form.key].length;
  const last = 1 + rows + (form.key === 'head' ? 0 : ROWS_TO_ADD);
  form.columns.forEach((column, i) => {
    const letter = columnLetter(i + 1);
    const area = `${letter}2:${letter}${last}`;
    if (column.key === 'value' && form.key === 'head') return offerHeadLists(sheet, letter, sheets.head);
    if (column.choices !== undefined) validate(sheet, area, listOf(column.choices));
    if (column.kind === 'date') validate(sheet, area, DATE_ONLY);
    if (column.kind === 'number') validate(sheet, area, NUMBER_ONLY);
    if (column.kind === 'names') validate(sheet, area, namesOffered(sheets));
    if (column.choices?.['no'] !== undefined)
      colour(sheet, area, `${letter}2="${column.choices['no']}"`, AMBER);
    if (column.key === 'track')
      colour(sheet, `A2:${columnLetter(form.columns.length)}${last}`, `$${letter}2="Không"`, 'FFE6E6E6');
  });
}

function offerHeadLists(sheet: Worksheet, letter: string, rows: readonly SheetRow[]): void {
  rows.forEach(({ id }, i) => {
    const { kind, choices } = cellForm(SHEET_FORMS.head, SHEET_FORMS.head.columns[2]!, id);
    const area = `${letter}${i + 2}`;
    if (choices !== undefined) validate(sheet, area, listOf(choices));
    if (kind === 'date') validate(sheet, area, DATE_ONLY);
  });
}

function listOf(choices: Record<string, string>): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${Object.values(choices).join(',')}"`],
    showErrorMessage: true,
    errorTitle: 'Chọn trong danh sách',
    error: `Chỉ nhận: ${Object.values(choices).join(', ')}.`,
  };
}

const DATE_ONLY: DataValidation = {
  type: 'date',
  operator: 'between',
  allowBlank: true,
  formulae: [startOfUtcDay('1990-01-01'), startOfUtcDay('2099-12-31')],
  showErrorMessage: true,
  errorTitle: 'Cần một ngày',
  error: 'Gõ ngày dạng dd/mm/yyyy, ví dụ 30/09/2021.',
};

const NUMBER_ONLY: DataValidation = {
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  formulae: [-1e12, 1e12],
  showErrorMessage: true,
  errorTitle: 'Cần một số',
  error: 'Chỉ nhận một số, ví dụ 80.',
};

/** A help and no bar: a cell may hold several names. */
function namesOffered({ bodies }: PlanSheets): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`'${SHEET_FORMS.bodies.title}'!$B$2:$B$${bodies.length + 1}`],
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: 'Tên cơ quan hoặc nhóm',
    prompt: 'Nhiều cơ quan: mỗi dòng một tên (Alt+Enter).',
  };
}

function validate(sheet: Worksheet, area: string, validation: DataValidation): void {
  (
    sheet as unknown as { dataValidations: { add(area: string, validation: DataValidation): void } }
  ).dataValidations.add(area, validation);
}

function colour(sheet: Worksheet, ref: string, formula: string, argb: string): void {
  const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } } as const;
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', formulae: [formula], priority: 1, style }],
  });
}

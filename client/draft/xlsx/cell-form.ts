import { HEAD_FIELDS, type SheetColumn, type SheetForm } from '../../../domain/draft/sheet-forms';

/** What a cell holds: in the sheet of the head each row is of a kind of its own. */
export function cellForm(
  form: SheetForm,
  column: SheetColumn,
  id: string,
): Pick<SheetColumn, 'kind' | 'choices'> {
  if (form.key !== 'head' || column.key !== 'value') return column;
  return HEAD_FIELDS.find(({ path }) => path.join('.') === id) ?? column;
}

/** 28 → `AB`. */
export function columnLetter(n: number): string {
  return n <= 26
    ? String.fromCharCode(64 + n)
    : columnLetter(Math.floor((n - 1) / 26)) + columnLetter(((n - 1) % 26) + 1);
}

import { foldName } from '../../domain/draft/fold';
import { looksLikeMark } from '../../domain/rounds/part-mark';
import type { ReturnedForm, ReturnedText } from '../../domain/rounds/part-returned';
import {
  ASSIGNMENT_COLUMNS,
  FIGURE_COLUMNS,
  LABELS,
  NARRATIVE_SECTIONS,
  SECTIONS,
  type FormColumn,
} from './form-layout';

/* Tables as they come from either kind of file, and the form that stands in them. */

/** What a cell says; `text` may be empty. */
export type TableCell = ReturnedText | { value: number; isPercent: boolean; place: string };

export interface TableRow {
  place: string;
  /** By column, counted from 1. Cells that nobody wrote in may be absent. */
  cells: ReadonlyMap<number, TableCell>;
  placeOf(this: void, column: number): string;
}

export function emptyForm(): ReturnedForm {
  return {
    mark: null,
    bodyName: null,
    roundTitle: null,
    figures: [],
    assignments: [],
    narrative: {},
    lost: [],
    problems: [],
  };
}

/** Takes what it knows from a table, wherever it stands; says whether it knew it. */
export function takeTable(rows: readonly TableRow[], form: ReturnedForm): boolean {
  const takes = [takeIdentification, takeFigures, takeAssignments, takeNarrative];
  return takes.map((take) => take(rows, form)).some((known) => known);
}

/** The label in a cell, what it says in the next one. */
function takeIdentification(rows: readonly TableRow[], form: ReturnedForm): boolean {
  const said = new Map(
    rows.flatMap((row) => {
      const [label, text] = [...row.cells.values()].map(textOf);
      return label === undefined || label === null ? [] : [[keyOf(label.text), text ?? null] as const];
    }),
  );
  const at = (label: string) => said.get(foldName(label)) ?? null;
  const mark = at(LABELS.mark);
  if (mark === null && !said.has(foldName(LABELS.mark))) return false;
  form.mark ??= mark ?? markSomewhere(rows) ?? { text: '', place: `dòng “${LABELS.mark}”` };
  form.bodyName ??= at(LABELS.body);
  form.roundTitle ??= at(LABELS.round);
  return true;
}

function markSomewhere(rows: readonly TableRow[]): ReturnedText | null {
  for (const row of rows)
    for (const cell of row.cells.values()) {
      const text = textOf(cell);
      if (text !== null && looksLikeMark(text.text)) return text;
    }
  return null;
}

function takeFigures(rows: readonly TableRow[], form: ReturnedForm): boolean {
  const table = tableUnder(rows, FIGURE_COLUMNS, 'target', SECTIONS.figures, form);
  if (table === null) return false;
  for (const { row, at } of table) {
    const target = wordsAt(at('target'));
    const [value, weight, reason] = [at('value'), at('weight'), textOf(at('reason'))];
    if (target === null && [value, weight, reason].every(isEmpty)) continue;
    const code = target ?? { text: '', place: row.place };
    form.figures.push({ target: code, value, unit: wordsAt(at('unit')), weight, reason, place: row.place });
  }
  return true;
}

function takeAssignments(rows: readonly TableRow[], form: ReturnedForm): boolean {
  const table = tableUnder(rows, ASSIGNMENT_COLUMNS, 'id', SECTIONS.assignments, form);
  if (table === null) return false;
  for (const { row, at } of table) {
    const [id, remark] = [wordsAt(at('id')), textOf(at('remark'))];
    if (id === null && isEmpty(remark)) continue;
    form.assignments.push({ id: id ?? { text: '', place: row.place }, remark, place: row.place });
  }
  return true;
}

/** A title, and below it, or below it in the same cell, what was written. */
function takeNarrative(rows: readonly TableRow[], form: ReturnedForm): boolean {
  const titles = new Map(NARRATIVE_SECTIONS.map(({ key, title }) => [foldName(title), key]));
  let key: (typeof NARRATIVE_SECTIONS)[number]['key'] | null = null;
  let isKnown = false;
  for (const row of rows) {
    for (const cell of row.cells.values()) {
      const said = textOf(cell);
      if (said === null || said.text.trim() === '') continue;
      const [first = '', ...behind] = said.text.trim().split('\n');
      const named = titles.get(keyOf(first));
      const text = named === undefined ? said.text : behind.join('\n');
      if (named !== undefined) {
        key = named;
        isKnown = true;
      }
      if (key !== null && text.trim() !== '') {
        const before = form.narrative[key];
        form.narrative[key] = {
          text: before === undefined ? text.trim() : `${before.text}\n${text.trim()}`,
          place: before?.place ?? said.place,
        };
      }
      // Beside a title stands what it asks for.
      if (named !== undefined) break;
    }
  }
  return isKnown;
}

/** Rows below the one that bears the titles of the columns; null where none does. */
function tableUnder<Key extends string>(
  rows: readonly TableRow[],
  columns: readonly FormColumn<Key>[],
  first: Key,
  section: string,
  form: ReturnedForm,
) {
  const key = foldName(columns.find((column) => column.key === first)!.title);
  const at = rows.findIndex((row) =>
    [...row.cells.values()].some((cell) => keyOf(textOf(cell)?.text ?? '') === key),
  );
  if (at < 0) return null;
  const places = new Map<Key, number>();
  for (const [n, cell] of rows[at]!.cells) {
    const folded = keyOf(textOf(cell)?.text ?? '');
    const column = columns.find(({ title }) => foldName(title) === folded);
    if (column !== undefined) places.set(column.key, n);
  }
  for (const { key: needed, title, fill } of columns)
    if (!places.has(needed) && fill) form.lost.push(`cột “${title}” ở phần “${section}”`);
  return rows.slice(at + 1).map((row) => ({
    row,
    at: (name: Key): TableCell | null => {
      const column = places.get(name);
      return column === undefined
        ? null
        : (row.cells.get(column) ?? { text: '', place: row.placeOf(column) });
    },
  }));
}

/** Titles are short; what is long is no title and is not folded to be compared. */
function keyOf(text: string): string {
  return text.length > 100 ? '' : foldName(text);
}

function textOf(cell: TableCell | null | undefined): ReturnedText | null {
  if (cell === undefined || cell === null) return null;
  return 'value' in cell ? { text: String(cell.value), place: cell.place } : cell;
}

function wordsAt(cell: TableCell | null): ReturnedText | null {
  const text = textOf(cell);
  return text === null || text.text.trim() === '' ? null : { ...text, text: text.text.trim() };
}

function isEmpty(cell: TableCell | null): boolean {
  return cell === null || (!('value' in cell) && cell.text.trim() === '');
}

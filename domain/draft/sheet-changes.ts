import type { PlanSheets, SheetRow } from './plan-sheets';
import { SHEET_FORMS, SHEET_KEYS, type CellKind, type SheetKey } from './sheet-forms';

/** A row as it stands in a workbook that came back. */
export interface ReturnedRow extends SheetRow {
  /** As the person sees it, counted from 1. */
  row: number;
  /** Empty: a row that a person has added. */
  id: string;
}

/** `null` for a sheet that is not in the workbook any more: nothing of it is touched. Cells of a lost column are absent. */
export type ReturnedSheets = Record<SheetKey, ReturnedRow[] | null>;

export interface CellChange {
  sheet: SheetKey;
  row: number;
  id: string;
  column: string;
  from: string;
  to: string;
}

export interface SheetChanges {
  changes: CellChange[];
  added: { sheet: SheetKey; row: ReturnedRow }[];
  /** In the plan and no longer in the workbook. */
  missing: { sheet: SheetKey; id: string }[];
  /** Changed in the workbook and, differently, in the file since it was exported. */
  conflicts: (CellChange & { now: string })[];
  /** Typed into a column that is only to be read. */
  ignored: CellChange[];
  /** Changed in the workbook since it was exported, of an item that the file holds no more. */
  gone: CellChange[];
  /** Twice in one sheet. */
  repeated: { sheet: SheetKey; id: string; row: number; firstRow: number }[];
}

/**
 * What a person did in a workbook. `base` is the plan as it was exported, where the workbook still knows: then a cell
 * that only the file has changed since stays as the file has it. Importing the same workbook again finds nothing.
 */
export function sheetChanges(
  now: PlanSheets,
  returned: ReturnedSheets,
  base: PlanSheets | null,
): SheetChanges {
  const found: SheetChanges = {
    changes: [],
    added: [],
    missing: [],
    conflicts: [],
    ignored: [],
    gone: [],
    repeated: [],
  };
  for (const sheet of SHEET_KEYS) {
    const rows = returned[sheet];
    if (rows !== null) compareSheet(found, sheet, now[sheet], rows, base?.[sheet] ?? null);
  }
  return found;
}

function compareSheet(
  found: SheetChanges,
  sheet: SheetKey,
  now: readonly SheetRow[],
  rows: readonly ReturnedRow[],
  base: readonly SheetRow[] | null,
): void {
  const current = new Map(now.map((row) => [row.id, row]));
  const exported = base === null ? null : new Map(base.map((row) => [row.id, row]));
  const seen = new Map<string, number>();
  for (const row of rows) {
    const firstRow = seen.get(row.id);
    if (row.id === '') continue;
    if (firstRow === undefined) seen.set(row.id, row.row);
    else found.repeated.push({ sheet, id: row.id, row: row.row, firstRow });
  }
  for (const row of rows) {
    const id =
      row.id !== ''
        ? row.id
        : idOfSame(row, sheet, now, (one) => seen.has(one) || exported?.has(one) === true);
    if (row.id !== '' && seen.get(row.id) !== row.row) continue;
    if (id !== null) seen.set(id, row.row);
    const mine = id === null ? undefined : current.get(id);
    if (mine !== undefined)
      compareRow(
        found,
        sheet,
        mine,
        row.id === '' ? named(row, mine.id) : row,
        exported?.get(mine.id) ?? null,
      );
    // Exported once and gone from the file since: whoever took it out meant it, and whoever edits it is told.
    else if (exported?.has(row.id) === true) tellGone(found, sheet, exported.get(row.id)!, row);
    else found.added.push({ sheet, row });
  }
  if (sheet === 'head') return;
  for (const { id } of now) {
    // A row that came into the file after the export was never in the workbook.
    const wasExported = exported === null || exported.has(id);
    if (!seen.has(id) && wasExported) found.missing.push({ sheet, id });
  }
}

/** What tells two rows without an id apart. */
const NAMING: Record<SheetKey, string[]> = {
  head: [],
  bodies: ['name'],
  groups: ['name'],
  obligations: ['clause', 'summary', 'lead'],
  targets: ['clause', 'what', 'unit'],
};

/** A row that an earlier import of the same workbook has already added: it has no id there, and one in the file. */
function idOfSame(
  row: ReturnedRow,
  sheet: SheetKey,
  now: readonly SheetRow[],
  isTaken: (id: string) => boolean,
): string | null {
  const keys = NAMING[sheet];
  const naming = (cells: Record<string, string>) =>
    keys.map((key) => comparable('long', cells[key] ?? '')).join('|');
  const wanted = naming(row.cells);
  return now.find(({ id, cells }) => !isTaken(id) && naming(cells) === wanted)?.id ?? null;
}

function tellGone(found: SheetChanges, sheet: SheetKey, base: SheetRow, row: ReturnedRow): void {
  for (const { key, kind } of SHEET_FORMS[sheet].columns) {
    const [from, to] = [base.cells[key] ?? '', row.cells[key]];
    if (key === 'id' || kind === 'info' || to === undefined) continue;
    if (comparable(kind, from) !== comparable(kind, to))
      found.gone.push({ sheet, row: row.row, id: row.id, column: key, from, to });
  }
}

/** What was left empty in a new row got its usual value when it was added: it asks for nothing now. */
function named(row: ReturnedRow, id: string): ReturnedRow {
  return {
    ...row,
    id,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([, text]) => text !== '')),
  };
}

function compareRow(
  found: SheetChanges,
  sheet: SheetKey,
  now: SheetRow,
  row: ReturnedRow,
  base: SheetRow | null,
): void {
  for (const { key, kind } of SHEET_FORMS[sheet].columns) {
    const to = row.cells[key];
    if (key === 'id' || to === undefined) continue;
    const current = now.cells[key] ?? '';
    const before = base?.cells[key] ?? current;
    const same = (text: string) => comparable(kind, text) === comparable(kind, to);
    if (same(before) || same(current)) continue;
    const change: CellChange = { sheet, row: row.row, id: row.id, column: key, from: current, to };
    // Without the base nobody can tell a note of the person from one of an older program.
    if (kind === 'info') found.ignored.push(...(base === null ? [] : [change]));
    else if (before !== current) found.conflicts.push({ ...change, from: before, now: current });
    else found.changes.push(change);
  }
}

/** A cell cannot tell every blank: blanks alone are no change. */
function comparable(kind: CellKind, text: string): string {
  if (kind === 'text') return text.replaceAll(/\s+/g, ' ').trim();
  if (kind !== 'long' && kind !== 'info') return text;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

import type { PlanSheets, SheetRow } from '../../../domain/draft/plan-sheets';
import { SHEET_FORMS, SHEET_KEYS, type SheetKey } from '../../../domain/draft/sheet-forms';
import type { RawSheet } from './raw-sheet';

/**
 * A sheet that nobody sees: the plan as it was exported. With it an import knows what the person changed in the
 * workbook and what others have changed in the file meanwhile. A workbook without it is compared with the file alone.
 */
export const BASE_SHEET = '_goc';

/** A cell of Excel holds 32,767 characters. */
const PIECE_CHARACTERS = 30_000;

/** The plan's code first, then a row for each row; what is only to be read need not be remembered. */
export function baseRows(plan: string, sheets: PlanSheets): string[][] {
  const rows = SHEET_KEYS.flatMap((key) =>
    sheets[key].map(({ id, cells }) => [key, id, ...pieces(JSON.stringify(remembered(key, cells)))]),
  );
  return [['plan', plan], ...rows];
}

function remembered(key: SheetKey, cells: Record<string, string>): Record<string, string> {
  const kept = SHEET_FORMS[key].columns.map((column) => [column.key, cells[column.key] ?? ''] as const);
  return Object.fromEntries(kept);
}

function pieces(text: string): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${PIECE_CHARACTERS}}`, 'g')) ?? [];
}

export interface Base {
  plan: string;
  sheets: PlanSheets;
}

/** null where somebody has spoilt it: then it is as good as absent. */
export function baseOf({ rows }: RawSheet): Base | null {
  const texts = rows.map(({ cells }) =>
    [...cells].sort(([a], [b]) => a - b).map(([, cell]) => (cell.kind === 'text' ? cell.text : '')),
  );
  const [head, ...others] = texts;
  if (head?.[0] !== 'plan' || head[1] === undefined) return null;
  const sheets: PlanSheets = { head: [], bodies: [], groups: [], obligations: [], targets: [] };
  for (const [key = '', id = '', ...json] of others) {
    const list = (sheets as Record<string, SheetRow[] | undefined>)[key];
    const cells = cellsFrom(json.join(''));
    if (list === undefined || cells === null) return null;
    list.push({ id, cells });
  }
  return { plan: head[1], sheets };
}

function cellsFrom(json: string): Record<string, string> | null {
  try {
    const value = JSON.parse(json) as unknown;
    const isCells =
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((one) => typeof one === 'string');
    return isCells ? (value as Record<string, string>) : null;
  } catch {
    return null;
  }
}

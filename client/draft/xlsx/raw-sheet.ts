import type { OfficePackage } from '../../documents/office/package';
import { walkXml } from '../../documents/office/xml';
import { fault } from '../../documents/fault';
import { MAX_LINE_CHARACTERS } from '../../documents/limits';
import { textCollector, unescaped, type NumberStyles } from './raw-texts';

export type RawCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; isDate: boolean; isPercent: boolean }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string }
  /** Nothing is computed here; `value`: the number that the program of the office left behind it, if it is one. */
  | { kind: 'formula'; value: number | null; isPercent: boolean };

export interface RawRow {
  /** Counted from 1, as the person sees it. */
  row: number;
  /** By column, counted from 1. Empty cells are absent. */
  cells: Map<number, RawCell>;
}

export interface RawSheet {
  name: string;
  rows: RawRow[];
  /** `B3:B5`. */
  merged: string[];
}

/** 4,000 obligations with all else are some 100,000 cells. */
export const MOST_CELLS = 2_000_000;
const MOST_COLUMNS = 500;

export interface SheetContext {
  texts: string[];
  styles: NumberStyles;
  budget: { cells: number; rows: number };
  said: (rows: number) => void;
  /** The command that made the workbook, as refusals name it. */
  madeBy: string;
}

/** The rows of one sheet, piece by piece, as far as the budget of cells goes. */
export async function readSheet(
  zip: OfficePackage,
  part: string,
  context: SheetContext,
): Promise<Omit<RawSheet, 'name'>> {
  const rows: RawRow[] = [];
  const merged: string[] = [];
  const collect = textCollector();
  let row: RawRow | null = null;
  let cell = newCell();
  await walkXml(zip, part, {
    open({ name, attribute }) {
      collect.open(name);
      if (name === '?:mergeCell') merged.push(attribute('ref') ?? '?');
      else if (name === '?:row')
        row = { row: Number(attribute('r') ?? (rows.at(-1)?.row ?? 0) + 1), cells: new Map() };
      else if (name === '?:c') {
        cell = newCell(attribute('r'), attribute('t'), Number(attribute('s') ?? 0));
        collect.start();
      } else if (name === '?:f') cell.formula = true;
      else if (name === '?:v') cell.inValue = true;
    },
    close(name) {
      collect.close(name);
      if (name === '?:v') cell.inValue = false;
      if (name === '?:c' && row !== null) {
        cell.column ||= Math.max(0, ...row.cells.keys()) + 1;
        const value = valueOf(cell, collect.take(), context);
        if (value !== null && cell.column <= MOST_COLUMNS) row.cells.set(cell.column, value);
        if ((context.budget.cells -= 1) < 0)
          fault(
            'xlsx-too-big-inside',
            `Bảng tính có quá nhiều ô; không phải tệp do "${context.madeBy}" tạo ra.`,
          );
      }
      if (name === '?:row' && row !== null) {
        if (row.cells.size > 0) rows.push(row);
        row = null;
        context.said((context.budget.rows += 1));
      }
    },
    text(text) {
      collect.text(text);
      if (cell.inValue) cell.value += text;
    },
  });
  return { rows, merged };
}

function newCell(place: string | null = null, type: string | null = null, style = 0) {
  return { column: columnOf(place ?? ''), type, style, formula: false, inValue: false, value: '' };
}

/** `AB12` → 28; 0 where the cell does not say. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function valueOf(
  cell: ReturnType<typeof newCell>,
  inline: string,
  { texts, styles: { days, percents } }: SheetContext,
): RawCell | null {
  const isPercent = percents.has(cell.style);
  if (cell.formula) return { kind: 'formula', value: cachedNumber(cell), isPercent };
  switch (cell.type) {
    case 's':
      return textCell(texts[Number(cell.value)] ?? '');
    case 'inlineStr':
      return textCell(inline);
    case 'str':
      return textCell(unescaped(cell.value));
    case 'b':
      return { kind: 'boolean', value: cell.value === '1' };
    case 'e':
      return { kind: 'error', code: cell.value };
    default: {
      if (cell.value.trim() === '') return null;
      const value = Number(cell.value);
      return Number.isFinite(value)
        ? { kind: 'number', value, isDate: days.has(cell.style), isPercent }
        : textCell(cell.value);
    }
  }
}

function cachedNumber({ type, value }: ReturnType<typeof newCell>): number | null {
  const isNumber = (type === null || type === 'n') && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? Number(value) : null;
}

/** Excel takes 32,767 letters; what is far longer was typed by nobody, and whoever reads it would hold all others up. */
function textCell(text: string): RawCell | null {
  if (text.length > MAX_LINE_CHARACTERS)
    fault(
      'xlsx-too-big-inside',
      `Bảng tính có một ô dài ${text.length} chữ, tối đa ${MAX_LINE_CHARACTERS}; hãy chia nội dung ra nhiều ô.`,
    );
  return text.trim() === '' ? null : { kind: 'text', text };
}

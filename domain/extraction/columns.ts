import { tidy, type KeptLine } from './kept-lines';
import { isCapitals } from './marks';
import type { Zone } from './paragraph';

/** A letterhead and a foot stand in two columns; as plain text both come on one line with a gap between. */
export interface Cell {
  text: string;
  /** 0 left, 1 right. */
  column: number;
}

const GAP = /\s{3,}|\t+/u;
/** What stands below an office: "(Đã ký)", a name. */
const SIGNED = /^(?:\(?[Đđ]ã ký\)?|(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}+)$/u;
const PLACE_AND_DATE = /^\p{Lu}[\p{L}\s.-]{1,30}, ngày/u;

export function cellsOf(line: KeptLine, zone: Zone): Cell[] {
  const { cell } = line.source.look;
  if (zone !== 'head' && zone !== 'foot') return [{ text: line.text, column: 0 }];
  if (cell) return [{ text: line.text, column: Math.min(cell.column, 2) - 1 }];
  const raw = line.source.text.replace(/\s+$/u, '');
  const [left = '', ...others] = raw.trim().split(GAP);
  const right = tidy(others.join(' '));
  if (others.length === 0) return [{ text: line.text, column: standsRight(raw, zone) ? 1 : 0 }];
  const two = zone === 'head' || isCapitals(right) || SIGNED.test(right);
  if (!two) return [{ text: line.text, column: 0 }];
  return [
    { text: tidy(left), column: 0 },
    { text: right, column: 1 },
  ];
}

/** The line of a right column whose left one has ended. */
function standsRight(raw: string, zone: Zone): boolean {
  if (PLACE_AND_DATE.test(raw.trim())) return zone === 'head';
  return /^\s{25,}\S/u.test(raw);
}

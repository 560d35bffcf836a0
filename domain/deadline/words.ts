import { matchAt, type Part, type Scan } from './scan';

/** Word edges: `\b` knows no Vietnamese letters. */
export const LEFT = '(?<![\\p{L}\\d])';
export const RIGHT = '(?![\\p{L}\\d])';

export const YEAR = '(?:19|20)\\d{2}';

/** A written day, for places where it is only to be passed over. */
export const ANY_DAY =
  '(?:\\d{1,2} ?[/.\\-] ?\\d{1,2} ?[/.\\-] ?\\d{2,4}|\\d{1,2} ?tháng ?\\d{1,2} ?(?:,? ?năm ?|[/\\-] ?)\\d{4})';

const PARTS: Record<string, Part> = { đầu: 'start', giữa: 'middle', cuối: 'end' };

export function partOf(word: string | undefined): Part | null {
  return word === undefined ? null : (PARTS[word] ?? null);
}

const NUMERALS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMERAL_WORDS: Record<string, number> = {
  ...Object.fromEntries(NUMERALS.map((word, value) => [word, value])),
  tư: 4,
  'mười một': 11,
  'mười hai': 12,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
  'bốn mươi lăm': 45,
  'sáu mươi': 60,
  'chín mươi': 90,
};

/** Longest first, so that "mười hai" is not read as "mười". */
export const NUMERAL = `(?:\\d{1,4}|${Object.keys(NUMERAL_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

export function numberOf(word: string): number {
  return NUMERAL_WORDS[word] ?? Number(word);
}

export interface YearSuffix {
  year: number | null;
  /** Two digits ("/21"): the century is ours. */
  assumed: boolean;
  next: boolean;
  end: number;
}

const FULL_YEAR = new RegExp(
  `(?: ?[/.\\-] ?|,? ?\\(?(?:của |trong |thuộc )?năm ?| )(${YEAR})(?!\\d)(?! ?- ?${YEAR})`,
  'u',
);
const SHORT_YEAR = / ?\/ ?(\d{2})(?![\d/])/u;
const NEXT_YEAR = /,? (?:của )?năm (?:sau|tới|tiếp theo|kế tiếp|liền kề)(?!\p{L})/u;

/** The year written behind a quarter, a month or a day: "/2021", " năm 2021", " của năm 2021", " 2021". */
export function yearSuffix(scan: Scan, at: number): YearSuffix {
  const full = matchAt(scan, FULL_YEAR, at);
  if (full) return { year: Number(full[1]), assumed: false, next: false, end: at + full[0].length };
  const short = matchAt(scan, SHORT_YEAR, at);
  if (short) return { year: 2000 + Number(short[1]), assumed: true, next: false, end: at + short[0].length };
  const next = matchAt(scan, NEXT_YEAR, at);
  return { year: null, assumed: false, next: next !== null, end: at + (next?.[0].length ?? 0) };
}

import { dateFromParts, lastDayOfMonth, type LocalDate } from '../time/epoch';

const YEAR = '((?:19|20)\\d{2})';
const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];

const BY_YEAR = new RegExp(
  `(?<!\\p{L})(?<how>đến|vào|trước|tới|trong)?\\s*(?:hết |cuối |khoảng )*năm ${YEAR}`,
  'giu',
);
const BY_QUARTER = new RegExp(
  `(?<!\\p{L})(?:đến|hết|trong|vào)(?: hết)? quý (IV|III|II|I|[1-4])(?: năm |/)${YEAR}`,
  'giu',
);
const BY_DAY = new RegExp(`(?<!\\p{L})(?:đến|trước)(?: hết)?(?: ngày)? (\\d{1,2})/(\\d{1,2})/${YEAR}`, 'giu');

export interface DatedSpot {
  start: number;
  end: number;
  by: LocalDate;
  /** A year without "đến", "vào" or "trong": when something was so, or when it is to be. */
  bare: boolean;
}

/** The days by which something is to be reached, as they stand in a text; the end of what is named. */
export function datesIn(text: string): DatedSpot[] {
  const spots: DatedSpot[] = [];
  const add = (match: RegExpExecArray, by: LocalDate | null, bare = false) => {
    if (by) spots.push({ start: match.index, end: match.index + match[0].length, by, bare });
  };
  for (const match of text.matchAll(BY_YEAR)) {
    const year = Number(match[2]);
    const before = /^trước$/iu.test(match.groups!['how'] ?? '');
    add(match, dateFromParts(before ? year - 1 : year, 12, 31), match.groups!['how'] === undefined);
  }
  for (const match of text.matchAll(BY_QUARTER)) {
    const quarter = ROMAN_QUARTERS.indexOf(match[1]!.toUpperCase()) + 1 || Number(match[1]);
    add(match, lastDayOfMonth(Number(match[2]), 3 * quarter));
  }
  for (const match of text.matchAll(BY_DAY)) {
    const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month < 1 || month > 12 || day < 1 || day > Number(lastDayOfMonth(year, month).slice(8))) continue;
    add(match, dateFromParts(year, month, day));
  }
  return spots.sort((a, b) => a.start - b.start);
}

const SPAN = new RegExp(`giai đoạn ${YEAR}\\s*(?:[-–]|đến)\\s*${YEAR}`, 'iu');

/** The day that a heading sets for all below it: "Phấn đấu đến năm 2025", "Chỉ tiêu giai đoạn 2021-2025". */
export function dateOfHeading(words: string): LocalDate | null {
  const span = SPAN.exec(words);
  if (span) return dateFromParts(Number(span[2]), 12, 31);
  return datesIn(words).at(-1)?.by ?? null;
}

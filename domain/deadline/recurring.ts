import { finding } from './lead-in';
import { eachMatch, matchAt, type Recurring, type Scan } from './scan';
import type { Recurrence } from './types';
import { LEFT, NUMERAL, numberOf, partOf, RIGHT } from './words';

/** "hằng" stands for hàng, mỗi and từng as well: the phrase was folded so. */

/** Not "năm" and "tư": "hằng năm tháng 12" is no five months. */
const COUNT = '(?:\\d{1,2}|hai|ba|sáu|chín|mười hai)';
const PLAIN_UNIT = `((?:${COUNT} )?(?:tuần|tháng|quý|năm)|nửa năm)`;
/** A unit that is not the head of a date ("quý III", "năm 2022", "6 tháng đầu năm"). */
const NOT_A_DATE = `(?! ?\\d{1,4}(?!\\d| ?lần)| [ivl]{1,3}${RIGHT}| (?:đầu|cuối|sau|tới|nay|này|học|qua|vị)${RIGHT})`;
const UNIT = `(?:(?:1|01|một) )?${PLAIN_UNIT}${RIGHT}${NOT_A_DATE}`;
const TIMES = `(?:(?:ít nhất|tối thiểu|tổ chức|báo cáo) )?(${NUMERAL}) lần`;

const EVERY = new RegExp(
  `${LEFT}(?:(?:theo )?định kỳ )?(?:(đầu|giữa|cuối) )?hằng ${PLAIN_UNIT}${RIGHT}`,
  'u',
);
/** "báo cáo quý, 6 tháng và năm" is a rhythm as well. */
const PERIODICALLY = new RegExp(`${LEFT}(?:(?:theo )?định kỳ|báo cáo)(?: theo)? ${UNIT}`, 'u');
const ONE_TIME = new RegExp(`${LEFT}(?:(?:1|01|một) )?${PLAIN_UNIT}(?:(?: ${TIMES})|/lần)${RIGHT}`, 'u');
const TIMES_PER = new RegExp(
  `${LEFT}${TIMES}(?: ?/ ?| (?:trong )?(?:một |1 |hằng ))(tuần|tháng|quý|năm)${RIGHT}`,
  'u',
);
/** "báo cáo quý (trước ngày 15), 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)". */
const BEFORE_BRACKET = new RegExp(
  `(?<=[),;] (?:và )?)${UNIT}(?= ?\\((?:trước|chậm|muộn|ngày|vào|xong))`,
  'u',
);
const YEARLY_WORD = new RegExp(`${LEFT}thường niên${RIGHT}`, 'u');
const UNSAID = new RegExp(`${LEFT}(?:theo )?định kỳ${RIGHT}`, 'u');

const BEHIND_TIMES = new RegExp(`,? ${TIMES}${RIGHT}`);
const NEXT_UNIT = new RegExp(`(,| và|,? hoặc) (?:hằng |báo cáo )?${UNIT}`);

const MONTHS: Record<string, number> = { tháng: 1, quý: 3, 'nửa năm': 6, năm: 12 };
const BY_MONTHS: Record<number, Recurrence> = {
  1: 'monthly',
  3: 'quarterly',
  6: 'half-yearly',
  12: 'yearly',
};

/** `unit` is "quý", "6 tháng", "nửa năm" …; null for a cycle that the reading does not have ("2 năm"). */
function recurrenceOf(unit: string, times = 1): Recurrence | null {
  const [, count, word] = /^(?:(.+) )?(tuần|tháng|quý|năm)$/u.exec(unit) ?? [];
  if (unit === 'nửa năm') return times === 1 ? 'half-yearly' : null;
  const amount = count === undefined ? 1 : numberOf(count);
  if (word === 'tuần') return amount === 1 && times === 1 ? 'weekly' : null;
  return BY_MONTHS[(amount * (MONTHS[word ?? ''] ?? 0)) / times] ?? null;
}

/** The words beside it make it the rhythm of the duty, and not of something the sentence mentions. */
const ANCHOR_BEFORE =
  /(?:^|[.;:!?(+*-]|(?<!\p{L})(?:thực hiện|tiến hành|(?<!vào )tổ chức|báo cáo|định kỳ|duy trì|theo|và)) ?$/u;
const ANCHOR_BEHIND =
  /^,? ?(?:báo cáo|tổ chức|trước|chậm nhất|vào|tiến hành|sơ kết|tổng kết|\(?trước|một lần)(?!\p{L})/u;

function anchoredAt(scan: Scan, start: number, end: number): boolean {
  const before = scan.phrase.open.slice(Math.max(0, start - 40), start);
  const said = /định kỳ|báo cáo|lần/u.test(scan.phrase.text.slice(start, end));
  return said || ANCHOR_BEFORE.test(before) || ANCHOR_BEHIND.test(scan.phrase.open.slice(end, end + 40));
}

function add(
  scan: Scan,
  start: number,
  end: number,
  rhythm: Pick<Recurring, 'every'> & Partial<Pick<Recurring, 'part' | 'anchored'>>,
): void {
  const found = finding(scan, start, end, anchoredAt(scan, start, end));
  const alone = { part: null, dues: [], opening: null, closing: null, bounds: null };
  scan.recurring.push({ ...found, ...alone, ...rhythm });
}

/** "hằng quý, 6 tháng và năm": one rhythm each. */
function addFurther(scan: Scan, from: number): number {
  const { anchored } = scan.recurring.at(-1)!;
  let end = from;
  for (let next = matchAt(scan, NEXT_UNIT, end); next; next = matchAt(scan, NEXT_UNIT, end)) {
    const start = end + next[1]!.length + 1;
    end += next[0].length;
    add(scan, start, end, { every: recurrenceOf(next[2]!), anchored });
  }
  return end;
}

function findUnits(scan: Scan, pattern: RegExp, unitGroup: number, partGroup: number | null): void {
  eachMatch(scan, pattern, (match) => {
    let end = match.index + match[0].length;
    const times = matchAt(scan, BEHIND_TIMES, end);
    end += times?.[0].length ?? 0;
    const part = partGroup === null ? null : partOf(match[partGroup]);
    const every = recurrenceOf(match[unitGroup]!, times ? numberOf(times[1]!) : 1);
    add(scan, match.index, end, { every, part });
    return addFurther(scan, end);
  });
}

export function findRecurring(scan: Scan): void {
  eachMatch(scan, TIMES_PER, (match) => {
    const end = match.index + match[0].length;
    add(scan, match.index, end, { every: recurrenceOf(match[2]!, numberOf(match[1]!)) });
    return end;
  });
  findUnits(scan, EVERY, 2, 1);
  findUnits(scan, PERIODICALLY, 1, null);
  eachMatch(scan, ONE_TIME, (match) => {
    const end = match.index + match[0].length;
    const times = match[2] === undefined ? 1 : numberOf(match[2]);
    add(scan, match.index, end, { every: recurrenceOf(match[1]!, times) });
    return end;
  });
  if (scan.recurring.length > 0) findUnits(scan, BEFORE_BRACKET, 1, null);
  eachMatch(scan, YEARLY_WORD, (match) => {
    const end = match.index + match[0].length;
    add(scan, match.index, end, { every: 'yearly' });
    return end;
  });
  eachMatch(scan, UNSAID, (match) => {
    const end = match.index + match[0].length;
    add(scan, match.index, end, { every: null, anchored: false });
    return end;
  });
}

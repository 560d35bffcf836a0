import { checkDay } from './faults';
import { pointAt } from './lead-in';
import { eachMatch, matchAt, type Scan } from './scan';
import { LEFT, YEAR, yearSuffix, type YearSuffix } from './words';

const NUMERIC = /(?<![\d/.]|\d-)(\d{1,2}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)(?! ?\/ ?\d)/u;
/** Two digits for the year only behind a stroke: "2.1.10" is a heading. */
const NUMERIC_SHORT = /(?<![\d/.]|\d-)(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/u;
const ISO = /(?<![\d/.\-])(\d{4})-(\d{2})-(\d{2})(?![\d\-])/u;
const IN_WORDS = new RegExp(`${LEFT}(ngày )?(\\d{1,2}) ?tháng ?(\\d{1,2})(?!\\d)`, 'u');
/** A day without a year needs a word in front: "24/7" and "2/3 số xã" are no dates. */
const NO_YEAR =
  /(?<=(?<!\p{L})(?:ngày|trước|sau|từ|nhất|đến|tới|hết|vào|là|hạn|chót):? )(\d{1,2}) ?\/ ?(\d{1,2})(?!\d|[/.]\d)(?! ?%| (?:số|tổng|thành viên|đại biểu|đảng viên|dân|diện)(?!\p{L}))/u;
const NO_YEAR_DASHED = /(?<=(?<!\p{L})ngày )(\d{1,2})-(\d{1,2})(?!\d|[/.\-]\d)(?! ?tháng)/u;
/** "15/12 hằng năm", or a whole phrase: nothing else could be meant. */
const UNMISTAKABLE = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?!\d|[/.]\d)/u;
const NEXT_NO_YEAR = /,? ?(?:và|hoặc|,) (?:ngày )?(\d{1,2})\/(\d{1,2})(?!\d|[/.]\d)/u;

interface DayParts {
  day: number;
  month: number;
  year: number | null;
  yearAssumed: boolean;
  nextYear: boolean;
}

function addDay(scan: Scan, start: number, end: number, parts: DayParts): void {
  if (!checkDay(scan, parts, start, end)) return;
  scan.points.push(pointAt(scan, start, end, { unit: 'day', month: parts.month, day: parts.day }, parts));
}

function parts(
  day: string,
  month: string,
  year: number | null,
  yearAssumed = false,
  nextYear = false,
): DayParts {
  return { day: Number(day), month: Number(month), year, yearAssumed, nextYear };
}

function findWritten(scan: Scan): void {
  eachMatch(scan, ISO, (match) => {
    const end = match.index + match[0].length;
    addDay(scan, match.index, end, parts(match[3]!, match[2]!, Number(match[1])));
    return end;
  });
  eachMatch(scan, NUMERIC, (match) => {
    const end = match.index + match[0].length;
    addDay(scan, match.index, end, parts(match[1]!, match[3]!, Number(match[4])));
    return end;
  });
  eachMatch(scan, NUMERIC_SHORT, (match) => {
    const end = match.index + match[0].length;
    addDay(scan, match.index, end, parts(match[1]!, match[2]!, 2000 + Number(match[3]), true));
    return end;
  });
}

const LIMIT_WORD = /(?<!\p{L})(?:trước|nhất|đến|tới|hết|vào) $/u;

/** "30 tháng 4" needs "ngày" or a limit in front or a year behind: "30 tháng" may be a length of time. */
function findInWords(scan: Scan): void {
  eachMatch(scan, IN_WORDS, (match) => {
    const suffix = yearSuffix(scan, match.index + match[0].length);
    const before = scan.phrase.open.slice(Math.max(0, match.index - 20), match.index);
    if (match[1] === undefined && suffix.year === null && !LIMIT_WORD.test(before)) return null;
    const dated = parts(match[2]!, match[3]!, suffix.year, suffix.assumed, suffix.next);
    addDay(scan, match.index, suffix.end, dated);
    return suffix.end;
  });
}

/** Reads "15/6 và 15/12 năm 2022" on from its first day. */
function findWithoutYear(scan: Scan, pattern: RegExp): void {
  eachMatch(scan, pattern, (match) => {
    if (pattern === UNMISTAKABLE && !isUnmistakable(scan, match)) return null;
    const days = [match];
    let end = match.index + match[0].length;
    for (let next = matchAt(scan, NEXT_NO_YEAR, end); next; next = matchAt(scan, NEXT_NO_YEAR, end)) {
      days.push(next);
      end += next[0].length;
    }
    const { year, assumed, next, end: behind } = withYear(scan, end);
    for (const [, day, month] of days) {
      addDay(scan, match.index, behind, parts(day!, month!, year, assumed, next));
    }
    return behind;
  });
}

function isUnmistakable(scan: Scan, match: RegExpExecArray): boolean {
  const behind = scan.phrase.text.slice(match.index + match[0].length);
  const before = scan.phrase.text.slice(0, match.index);
  return (
    /^ ?(?:của )?hằng năm/u.test(behind) ||
    /hằng năm[,:]? ?\(?$/u.test(before) ||
    (before + behind).trim() === ''
  );
}

const YEAR_IN_WORDS = new RegExp(`,? ?\\(?(?:của |trong )?năm (?:${YEAR}|\\p{L})`, 'u');

/** Only a year with its word: in "15/12 2022" the number may be anything. */
function withYear(scan: Scan, end: number): YearSuffix {
  const inWords = matchAt(scan, YEAR_IN_WORDS, end) !== null;
  return inWords ? yearSuffix(scan, end) : { year: null, assumed: false, next: false, end };
}

export function findDays(scan: Scan): void {
  findWritten(scan);
  findInWords(scan);
  findWithoutYear(scan, NO_YEAR);
  findWithoutYear(scan, NO_YEAR_DASHED);
  findWithoutYear(scan, UNMISTAKABLE);
}

import { checkDay } from './faults';
import { finding } from './lead-in';
import { eachMatch, matchAt, type RelativeBase, type RelativeUnit, type Scan } from './scan';
import { LEFT, NUMERAL, numberOf, RIGHT } from './words';

/** Lengths of time from a day: "trong vòng 30 ngày kể từ ngày ký", "10 ngày làm việc kể từ ngày 01/3/2022". */

const LENGTH = `(${NUMERAL})(?: ?\\([^)]{1,30}\\))? (ngày làm việc|ngày|tuần|tháng|năm)(?: làm việc)?${RIGHT}`;
const HEAD = `(?:(?:trong vòng|trong thời hạn|thời hạn|trong|chậm nhất(?: là)?|muộn nhất(?: là)?|không quá|sau) )?`;
const SINCE = `,? (?:(?:kể từ|tính từ)(?: (?:thời điểm|khi|ngày|lúc))?|(?:từ|sau) (?:thời điểm|khi|ngày)) `;
const COUNTED = new RegExp(`${LEFT}${HEAD}${LENGTH}${SINCE}`, 'u');
const UNSAID = new RegExp(`${LEFT}(?:trong vòng|trong thời hạn) ${LENGTH}`, 'u');

const UNITS: Record<string, RelativeUnit> = {
  ngày: 'day',
  'ngày làm việc': 'working-day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};

const NUMERIC_DAY = /(?:ngày )?(\d{1,2}) ?[/.\-] ?(\d{1,2}) ?[/.\-] ?(\d{4})(?!\d)/;
const WORDED_DAY = /(?:ngày )?(\d{1,2}) ?tháng ?(\d{1,2}) ?(?:,? ?năm ?|[/\-] ?)(\d{4})(?!\d)/;
const PAPER =
  '(?:(?:bản )?(?:kế hoạch|chỉ thị|nghị quyết|đề án|chương trình(?: hành động)?|văn bản|quyết định|công văn|hướng dẫn))';
/** The signing of this very paper; "ngày ký hợp đồng" is another event. */
const SIGNING = new RegExp(
  `(?:${PAPER}(?: này)? (?:được )?(?:ký ban hành|ký|ban hành)|(?:ký ban hành|ký|ban hành)(?: ${PAPER})?(?: này)?)(?= ?(?:$|[.,;:)]|và |phải |các ))`,
);
const EVENT = /[^.;,)]{1,80}/;

function baseAt(scan: Scan, at: number): { base: RelativeBase; end: number } {
  const day = matchAt(scan, NUMERIC_DAY, at) ?? matchAt(scan, WORDED_DAY, at);
  if (day) {
    const end = at + day[0].length;
    const parts = { day: Number(day[1]), month: Number(day[2]), year: Number(day[3]) };
    checkDay(scan, parts, at, end);
    return { base: { from: 'day', ...parts }, end };
  }
  const signing = matchAt(scan, SIGNING, at);
  if (signing) return { base: { from: 'signing' }, end: at + signing[0].length };
  const event = matchAt(scan, EVENT, at);
  if (!event) return { base: { from: 'unsaid' }, end: at };
  return { base: { from: 'event', words: event[0].trim() }, end: at + event[0].length };
}

function add(scan: Scan, start: number, end: number, match: RegExpExecArray, base: RelativeBase): void {
  const [amount, unit] = [numberOf(match[1]!), UNITS[match[2]!]!];
  scan.relatives.push({ ...finding(scan, start, end, true), amount, unit, base });
}

export function findRelative(scan: Scan): void {
  eachMatch(scan, COUNTED, (match) => {
    const { base, end } = baseAt(scan, match.index + match[0].length);
    add(scan, match.index, end, match, base);
    return end;
  });
  eachMatch(scan, UNSAID, (match) => {
    const end = match.index + match[0].length;
    if (match[2] === 'năm') return null;
    add(scan, match.index, end, match, { from: 'unsaid' });
    return end;
  });
}

import { pointAt } from './lead-in';
import { eachMatch, type Scan, type Window } from './scan';
import { LEFT, RIGHT, YEAR, yearSuffix } from './words';

const HALF = new RegExp(
  `${LEFT}(?:(?:(?:6|06|sáu) tháng|nửa) (đầu|cuối)(?: của)? năm|(?:6|06|sáu) tháng (đầu|cuối))${RIGHT}`,
  'u',
);
const THREE_MONTHS = new RegExp(`${LEFT}(?:3|03|ba) tháng (đầu|cuối)(?: của)? năm${RIGHT}`, 'u');
/** "9 tháng" alone is a length of time: the beginning of a year or a year must follow. */
const NINE = new RegExp(
  `${LEFT}(?<!ngày )(?:9|09|chín) tháng(?: đầu(?:(?: của)? năm)?${RIGHT}|(?=(?: của)?(?: năm)? ?/? ?${YEAR}))`,
  'u',
);

function find(scan: Scan, pattern: RegExp, windowFor: (word: string | undefined) => Window): void {
  eachMatch(scan, pattern, (match) => {
    const behind = match.index + match[0].length;
    const suffix = yearSuffix(scan, behind);
    const year = { year: suffix.year, yearAssumed: suffix.assumed, nextYear: suffix.next };
    scan.points.push(pointAt(scan, match.index, suffix.end, windowFor(match[1] ?? match[2]), year));
    return suffix.end;
  });
}

export function findHalfYears(scan: Scan): void {
  find(scan, HALF, (word) => ({ unit: 'half-year', half: word === 'đầu' ? 1 : 2 }));
  find(scan, THREE_MONTHS, (word) => ({ unit: 'quarter', quarter: word === 'đầu' ? 1 : 4, part: null }));
  find(scan, NINE, () => ({ unit: 'nine-months' }));
}

import { pointAt } from './lead-in';
import { eachMatch, type Part, type Scan, type Window } from './scan';
import { LEFT, partOf, RIGHT } from './words';

/** "cuối năm", "trong năm", "đầu quý", "giữa tháng": which one, only a period, the context or a person can say. */

const EDGE = '(đầu|giữa|cuối)(?: tiên| cùng)?(?: của)? ';
const WHICH = '(?: (?:nay|này))?(?! ?\\d)(?! (?:học|qua|trước|ngoái))';
const NEXT_YEAR = new RegExp(`${LEFT}(?:(đầu|giữa|cuối) )?năm (?:sau|tới|kế tiếp)${RIGHT}`, 'u');
const YEAR = new RegExp(`${LEFT}(?:${EDGE}|(?<=(?:trong|hết) ))năm${WHICH}${RIGHT}`, 'u');
const QUARTER = new RegExp(`${LEFT}${EDGE}quý${WHICH}${RIGHT}`, 'u');
const MONTH = new RegExp(`${LEFT}(?:${EDGE}|(?<=trong ))tháng${WHICH}${RIGHT}`, 'u');

function find(scan: Scan, pattern: RegExp, windowFor: (part: Part | null) => Window, nextYear = false): void {
  eachMatch(scan, pattern, (match) => {
    const end = match.index + match[0].length;
    scan.points.push(pointAt(scan, match.index, end, windowFor(partOf(match[1])), { year: null, nextYear }));
    return end;
  });
}

export function findUnnumbered(scan: Scan): void {
  find(scan, NEXT_YEAR, (part) => ({ unit: 'year', part }), true);
  find(scan, YEAR, (part) => ({ unit: 'year', part }));
  find(scan, QUARTER, (part) => ({ unit: 'quarter', quarter: null, part }));
  find(scan, MONTH, (part) => ({ unit: 'month', month: null, part }));
}

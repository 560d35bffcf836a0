import { checkDayOfMonth } from './faults';
import { pointAt } from './lead-in';
import { eachMatch, matchAt, type Scan, type Window } from './scan';
import { LEFT, RIGHT } from './words';

/** Days that only a period completes: "ngày 25", "ngày 10 của tháng cuối quý", "thứ Sáu". */

const DAY_OF_MONTH = new RegExp(`${LEFT}ngày (\\d{1,2})(?![\\d/.\\-]*\\d)(?! ?tháng ?\\d)(?! ?%)`, 'u');
const OF_WHICH_MONTH =
  / ?,? ?(?:của |trong )?tháng (đầu|cuối|sau|tiếp theo|kế tiếp|liền kề)(?: tiên| cùng)?(?: (?:của )?(?:quý|kỳ|năm))?( sau| tiếp theo| kế tiếp| liền kề)?(?!\p{L})/u;
const MONTHS: Record<string, 'first' | 'last'> = { đầu: 'first', cuối: 'last' };
const OF_THE_MONTH = / (?:của|trong) tháng(?! ?\d)(?! (?:đầu|cuối|sau|tiếp|kế|liền))(?!\p{L})/u;
const NEXT_DAY = /(?: và|,| hoặc) (?:ngày )?(\d{1,2})(?= ?(?:,|;|\.|$|và |hoặc |•|của tháng))/u;

export function findDaysOfMonth(scan: Scan): void {
  eachMatch(scan, DAY_OF_MONTH, (match) => {
    const days = [Number(match[1])];
    let end = match.index + match[0].length;
    for (let more = matchAt(scan, NEXT_DAY, end); more; more = matchAt(scan, NEXT_DAY, end)) {
      days.push(Number(more[1]));
      end += more[0].length;
    }
    const which = matchAt(scan, OF_WHICH_MONTH, end);
    end += (which ?? matchAt(scan, OF_THE_MONTH, end))?.[0].length ?? 0;
    const next = which !== null && (which[2] !== undefined || /^(?:sau|tiếp|kế|liền)/.test(which[1]!));
    const month = MONTHS[which?.[1] ?? ''] ?? null;
    for (const day of days) {
      if (!checkDayOfMonth(scan, day, match.index, end)) continue;
      const window: Window = { unit: 'day-of-month', day, month, next };
      scan.points.push(pointAt(scan, match.index, end, window, { year: null }));
    }
    return end;
  });
}

const WEEKDAYS: Record<string, number> = {
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ bẩy': 6,
  'thứ 7': 6,
  'chủ nhật': 7,
};
const WEEKDAY = new RegExp(`${LEFT}(${Object.keys(WEEKDAYS).join('|')})${RIGHT}`, 'u');

export function findWeekdays(scan: Scan): void {
  eachMatch(scan, WEEKDAY, (match) => {
    const end = match.index + match[0].length;
    scan.points.push(
      pointAt(scan, match.index, end, { unit: 'weekday', weekday: WEEKDAYS[match[1]!]! }, { year: null }),
    );
    return end;
  });
}

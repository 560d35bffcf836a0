import { checkMonth } from './faults';
import { pointAt } from './lead-in';
import { eachMatch, type Point, type Range, type Scan } from './scan';
import { seriesEnd, seriesFrom, type Series } from './series';
import { LEFT, numberOf, partOf } from './words';

const WORDED = 'một|hai|ba|tư|bốn|sáu|bảy|tám|chín|mười một|mười hai|mười';
const HEAD = '(?:(?:đầu|giữa|cuối) )?(?:các )?tháng ?';
const FIRST = new RegExp(
  `${LEFT}(?:(đầu|giữa|cuối) )?(?:các )?tháng ?(?:\\d{1,2}(?!\\d)|(?:${WORDED})(?= ?(?:năm |/)))`,
  'u',
);
const SERIES = {
  headed: new RegExp(`${HEAD}(\\d{1,2}|${WORDED})(?![\\d\\p{L}])`, 'u'),
  bare: /(\d{1,2})(?![\d\p{L}])/u,
  certain: /^$/,
  dated: true,
};
/** "12/2024" as a whole date; symbols of papers are blanked before. */
const BARE = /(?<![\d/.\-•\p{L}])t?\.?(0?[1-9]|1[0-2]) ?\/ ?((?:19|20)\d{2})(?![\d/\p{L}])/u;
/** "tháng 3-6/2022": one stretch of work with one end, unlike quarters. */
function spanOf(points: Point[], series: Series): Range | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length !== 2 || series.joins[0] !== 'span') return null;
  const { start, end, words, anchored } = first;
  return { start, end, words, anchored, first, last, named: false, bare: first.limit !== 'from' };
}

export function findMonths(scan: Scan): void {
  eachMatch(scan, FIRST, (match) => {
    const series = seriesFrom(scan, match.index, SERIES);
    if (!series) return null;
    const end = seriesEnd(series);
    const [part, points] = [partOf(match[1]), [] as Point[]];
    for (const item of series.items) {
      const month = numberOf(item.token);
      // "lương tháng 13": without a year a number that is no month is no date either
      if (item.year === null && (month < 1 || month > 12)) return null;
      if (!checkMonth(scan, month, item.start, item.end)) return end;
      points.push(pointAt(scan, match.index, end, { unit: 'month', month, part }, item));
    }
    const span = spanOf(points, series);
    if (span) scan.ranges.push(span);
    else scan.points.push(...points);
    return end;
  });
  eachMatch(scan, BARE, (match) => {
    const end = match.index + match[0].length;
    const window = { unit: 'month' as const, month: Number(match[1]), part: null };
    scan.points.push(pointAt(scan, match.index, end, window, { year: Number(match[2]) }));
    return end;
  });
}

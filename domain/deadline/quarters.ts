import { impossibleQuarter } from './faults';
import { pointAt } from './lead-in';
import { eachMatch, type Part, type Scan } from './scan';
import { seriesEnd, seriesFrom, type Series, type SeriesItem } from './series';
import { LEFT, numberOf, partOf, RIGHT } from './words';

/** l, | and 1 stand for I: what OCR makes of roman numerals. */
const NUMERAL = `(\\d{1,2}|[ivxl1|]{1,4}|một|hai|ba|bốn|tư)${RIGHT}`;
const FIRST = new RegExp(
  `${LEFT}(?:(đầu|giữa|cuối) )?(?:các )?(?:quý(?: thứ)? ?${NUMERAL}|q\\.? ?${NUMERAL})`,
  'u',
);
const SERIES = {
  headed: new RegExp(`(?:(?:đầu|giữa|cuối) )?(?:các )?(?:quý(?: thứ)? ?|q\\.? ?)${NUMERAL}`, 'u'),
  bare: new RegExp(NUMERAL, 'u'),
  certain: /^[ivl]+$/,
  dated: true,
};

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** 1–4; null for a numeral that is no quarter. */
function quarterOf(token: string): number | null {
  const roman = ROMAN.indexOf(token.replace(/[l|1]/g, 'i')) + 1;
  const plain = /^[\divxl1|]+$/.test(token) && !/^\d+$/.test(token) ? roman : numberOf(token);
  return plain >= 1 && plain <= 4 ? plain : null;
}

interface Quarter {
  quarter: number;
  item: SeriesItem;
}

/** Quarters since year 0, to walk a span over the turn of a year. */
const ordinal = (year: number, quarter: number) => year * 4 + quarter - 1;

function between(from: Quarter, to: Quarter): Quarter[] {
  const year = (q: Quarter) => q.item.year ?? 0;
  const [first, last] = [ordinal(year(from), from.quarter), ordinal(year(to), to.quarter)];
  const inner: Quarter[] = [];
  for (let n = first + 1; n < last; n += 1) {
    const own = from.item.year === null ? null : Math.floor(n / 4);
    inner.push({ quarter: (n % 4) + 1, item: { ...to.item, year: own } });
  }
  return inner;
}

/** Every quarter of a list, with those a span passes over. */
function quartersOf(scan: Scan, series: Series): Quarter[] {
  const quarters: Quarter[] = [];
  series.items.forEach((item, i) => {
    const quarter = quarterOf(item.token);
    if (quarter === null) return impossibleQuarter(scan, item.token, item.start, item.end);
    const previous = quarters.at(-1);
    const here = { quarter, item };
    if (previous && series.joins[i - 1] === 'span') quarters.push(...between(previous, here));
    quarters.push(here);
  });
  return quarters;
}

/** "Q.3" without a year is District 3. */
function isDistrict(words: string, { items }: Series): boolean {
  return !words.includes('quý') && items[0]!.year === null;
}

export function findQuarters(scan: Scan): void {
  eachMatch(scan, FIRST, (match) => {
    const series = seriesFrom(scan, match.index, SERIES);
    if (!series || isDistrict(match[0], series)) return null;
    const part: Part | null = partOf(match[1]);
    const end = seriesEnd(series);
    for (const { quarter, item } of quartersOf(scan, series)) {
      const point = pointAt(scan, match.index, end, { unit: 'quarter', quarter, part }, item);
      // "từ quý I đến quý III": each of them is due, none merely opens the work
      const limit = series.joins.includes('span') ? 'in' : point.limit;
      scan.points.push({ ...point, limit });
    }
    return end;
  });
}

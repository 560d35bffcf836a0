import type { Point, Range, Recurring, Scan, Window } from './scan';

/** Findings that belong together: a year written once, "từ … đến …", the day of a recurring duty, a closer word. */

/** Between members of one list. */
const CONNECT =
  /^ ?(?:[,;/&+]|và|hoặc|hay)?(?: ?(?:và|hoặc|trước|trong|vào|đến hết|chậm nhất|đến|ngày))* ?$/u;
/** Between a wide window and the closer point in it: "trong năm 2022, chậm nhất quý III". */
const REFINE =
  /^[ ,:(]*(?:(?:cụ thể|chậm nhất|muộn nhất|trước|trong|vào|là|xong|hoàn thành|đến|hết|ngày|thuộc|của|tức)[ ,:(]*)*$/u;
const TO = /^ ?(?:cho )?(?:đến|tới|-)(?: hết)?(?: ngày)? ?$/u;
/** Words that tie a recurring duty to its years: "hằng năm trong giai đoạn 2021-2025". */
const BOUND = /^[ ,(]*(?:(?:trong|của|cho|thuộc|suốt|bắt đầu|kể) ?)*$/u;
const SENTENCE_END = /[.;!?](?: |$)/u;

const WIDTH: Record<Window['unit'], number> = {
  day: 0,
  'day-of-month': 0,
  weekday: 0,
  month: 1,
  quarter: 2,
  'half-year': 3,
  'nine-months': 4,
  year: 5,
};

function gap(scan: Scan, a: { end: number }, b: { start: number }): string | null {
  return a.end <= b.start ? scan.phrase.text.slice(a.end, b.start) : null;
}

function sameClause(scan: Scan, a: Point | Recurring, b: Point | Recurring): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return !SENTENCE_END.test(scan.phrase.text.slice(first.end, second.start));
}

function needsYear(point: Point): boolean {
  return point.year === null && point.window.unit !== 'day-of-month' && point.window.unit !== 'weekday';
}

/** The months a window covers, 1–12; null for what has no fixed place in the year. */
function monthsOf(window: Window): [number, number] | null {
  switch (window.unit) {
    case 'day':
      return [window.month, window.month];
    case 'month':
      return window.month === null ? null : [window.month, window.month];
    case 'quarter':
      return window.quarter === null ? null : [window.quarter * 3 - 2, window.quarter * 3];
    case 'half-year':
      return window.half === 1 ? [1, 6] : [7, 12];
    case 'nine-months':
      return [1, 9];
    case 'year':
      return [1, 12];
    case 'day-of-month':
    case 'weekday':
      return null;
  }
}

function lies(inner: Point, wide: Point): boolean {
  const [a, b] = [monthsOf(inner.window), monthsOf(wide.window)];
  const sameYear = inner.year === null || wide.year === null || inner.year === wide.year;
  return a !== null && b !== null && sameYear && a[0] >= b[0] && a[1] <= b[1];
}

/** Keeps the closer of two points that say the same thing, and hands it the year of the wider. */
function refine(scan: Scan): void {
  const points = scan.points;
  for (let i = 0; i + 1 < points.length;) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const between = gap(scan, a, b);
    const [inner, wide] = WIDTH[a.window.unit] < WIDTH[b.window.unit] ? [a, b] : [b, a];
    const closer =
      between !== null && REFINE.test(between) && WIDTH[inner.window.unit] < WIDTH[wide.window.unit];
    if (closer && !inner.nextYear && lies(inner, wide)) {
      // "báo cáo năm 2021 trước ngày 15/01" may mean the January after: the year is only assumed
      if (inner.year === null && wide.year !== null && !wide.anchored)
        inner.yearAssumed = inner.window.unit === 'day';
      inner.year ??= wide.year;
      inner.anchored ||= wide.anchored;
      points.splice(points.indexOf(wide), 1);
    } else i += 1;
  }
}

/** "quý I và 15/6 … năm 2022": the year written last is that of the points before it. */
function shareYearBackwards(scan: Scan): void {
  for (let i = scan.points.length - 2; i >= 0; i -= 1) {
    const [point, next] = [scan.points[i]!, scan.points[i + 1]!];
    const between = gap(scan, point, next);
    if (between === null || !CONNECT.test(between)) continue;
    if (needsYear(point) && !point.nextYear) point.year = next.year;
    if (point.window.unit === 'day-of-month' && next.window.unit === 'day') {
      point.window = { ...next.window, day: point.window.day };
      point.year = next.year;
    }
  }
}

/** "trước ngày 15/6/2022 và 15/9": what stands before the first holds for those behind it; its year only perhaps. */
function shareForwards(scan: Scan): void {
  for (let i = 1; i < scan.points.length; i += 1) {
    const [previous, point] = [scan.points[i - 1]!, scan.points[i]!];
    const between = gap(scan, previous, point);
    if (between === null || !CONNECT.test(between)) continue;
    if (point.limit === 'in') point.limit = previous.limit;
    point.anchored ||= previous.anchored;
    if (needsYear(point) && !point.nextYear && previous.year !== null) {
      point.year = previous.year;
      point.yearAssumed = true;
    }
  }
}

/** "từ ngày … đến ngày …" becomes a range; "từ ngày …" alone only opens the work. */
function pairRanges(scan: Scan): void {
  const left: Point[] = [];
  for (let i = 0; i < scan.points.length; i += 1) {
    const [point, next] = [scan.points[i]!, scan.points[i + 1]];
    const between = next ? gap(scan, point, next) : null;
    const spans = point.limit === 'from' || (point.window.unit === 'day' && between?.trim() === '-');
    if (next && between !== null && spans && TO.test(between)) {
      scan.ranges.push(rangeOf(scan, point, next));
      i += 1;
    } else if (point.limit === 'from') scan.openings.push(point);
    else left.push(point);
  }
  scan.points = left;
}

function rangeOf(scan: Scan, first: Point, last: Point): Range {
  const words = scan.phrase.raw.slice(scan.phrase.starts[first.start], scan.phrase.ends[last.end - 1]);
  if (first.window.unit === 'day-of-month' && last.window.unit === 'day') {
    first.window = { ...last.window, day: first.window.day };
  }
  const opening = { ...first, year: first.year ?? last.year };
  return {
    start: first.start,
    end: last.end,
    words,
    anchored: true,
    first: opening,
    last,
    named: false,
    bare: false,
  };
}

/** A point without a year of its own is the due day of the recurring duty in its clause. */
function attachDues(scan: Scan): void {
  scan.points = scan.points.filter((point) => {
    if (point.year !== null) return true;
    const owner = ownerOf(scan, point);
    owner?.dues.push(point);
    return owner === undefined;
  });
}

/** "15/12 hằng năm" goes with what follows directly, else with the nearest before, else with the first behind. */
function ownerOf(scan: Scan, point: Point): Recurring | undefined {
  const near = scan.recurring.filter(
    (recurring) => recurring.every !== null && sameClause(scan, recurring, point),
  );
  const behind = near.filter((recurring) => recurring.start >= point.end);
  const direct = behind.find((recurring) => /^ ?(?:của |trong )?$/u.test(gap(scan, point, recurring) ?? '-'));
  const before = near.filter((recurring) => recurring.end <= point.start).sort((a, b) => b.end - a.end);
  return direct ?? before[0] ?? behind[0];
}

function takeOut<T>(list: T[], item: T | undefined): T | null {
  if (item === undefined) return null;
  list.splice(list.indexOf(item), 1);
  return item;
}

/** "hằng năm, từ năm 2022", "hằng năm trong giai đoạn 2021-2025", "hằng năm đến hết năm 2025". */
function boundRecurring(scan: Scan): void {
  const beside = (recurring: Recurring, other: { start: number; end: number }) => {
    const between = gap(scan, recurring, other) ?? gap(scan, other, recurring) ?? '-';
    return BOUND.test(between.replace(/ ?(?:từ|đến hết|đến|tới)(?: ngày)? ?$/u, ' '));
  };
  for (const recurring of scan.recurring) {
    recurring.bounds = takeOut(
      scan.ranges,
      scan.ranges.find((range) => beside(recurring, range)),
    );
    recurring.opening = takeOut(
      scan.openings,
      scan.openings.find((point) => point.year !== null && sameClause(scan, recurring, point)),
    );
    const closes = (point: Point) =>
      point.year !== null && (point.limit === 'through' || point.limit === 'by') && beside(recurring, point);
    recurring.closing = takeOut(scan.points, scan.points.find(closes));
  }
}

/** A bare "định kỳ" says nothing more where another rhythm is given. */
function dropUnsaid(scan: Scan): void {
  const said = scan.recurring.filter((recurring) => recurring.every !== null || recurring.anchored);
  if (said.length > 0) scan.recurring = said;
}

/** A day of a month or week without its period, and outside "trước", "vào" …, is a mere mention. */
function dropMentions(scan: Scan): void {
  scan.points = scan.points.filter(({ window, anchored }) => {
    if (window.unit === 'weekday') return false;
    return window.unit !== 'day-of-month' || anchored;
  });
}

export function link(scan: Scan): void {
  scan.points.sort((a, b) => a.start - b.start || a.end - b.end);
  shareYearBackwards(scan);
  pairRanges(scan);
  refine(scan);
  shareForwards(scan);
  dropUnsaid(scan);
  attachDues(scan);
  boundRecurring(scan);
  dropMentions(scan);
}

import { maxDate, minDate, monthOf, plusDays, weekday, yearOf, type LocalDate } from '../time/epoch';
import type { DeadlineContext } from './context';
import { dated, flagged, undated, type Dated, type Due } from './dating';
import { edgeOf, flagWords } from './point-dates';
import type { Point, Recurring } from './scan';
import type { Recurrence, Term } from './types';
import {
  dayIn,
  halfYearPeriod,
  monthPeriod,
  partDay,
  periodOf,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
  type Period,
} from './windows';

/** Dates of a recurring duty: one per period of the term. */

const PER_YEAR: Record<Exclude<Recurrence, 'weekly'>, (year: number) => Period[]> = {
  yearly: (year) => [yearPeriod(year)],
  'half-yearly': (year) => [halfYearPeriod(year, 1), halfYearPeriod(year, 2)],
  quarterly: (year) => [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter)),
  monthly: (year) => Array.from({ length: 12 }, (_, i) => monthPeriod(year, i + 1)),
};

function weeks(from: LocalDate, to: LocalDate): Period[] {
  const periods: Period[] = [];
  for (let monday = plusDays(from, 1 - weekday(from)); monday <= to; monday = plusDays(monday, 7)) {
    periods.push(weekPeriod(monday));
  }
  return periods;
}

/** Periods that the term touches; one that ended before it is another plan's. */
function periods(every: Recurrence, { start, end }: Term): Period[] {
  if (every === 'weekly') return weeks(start, end);
  const all: Period[] = [];
  for (let year = yearOf(start); year <= yearOf(end); year += 1) all.push(...PER_YEAR[every](year));
  return all.filter((period) => period.end >= start);
}

/** The year and month `count` months after the first month of the period. */
function monthFrom(period: Period, count: number): [number, number] {
  const index = yearOf(period.start) * 12 + monthOf(period.start) - 1 + count;
  return [Math.floor(index / 12), (index % 12) + 1];
}

function dayOfMonthIn(window: Extract<Point['window'], { unit: 'day-of-month' }>, period: Period): LocalDate {
  const length = monthOf(period.end) - monthOf(period.start) + 1;
  const inPeriod = window.month === 'first' ? 0 : length - 1;
  const shift = !window.next ? 0 : window.month === null ? 1 : length;
  return dayIn(...monthFrom(period, inPeriod + shift), window.day);
}

/** "cuối tháng", "cuối quý" without a number: the last month or quarter of the period. */
function lastOf(unit: Point['window']['unit'], period: Period): Period {
  const [year, month] = [yearOf(period.end), monthOf(period.end)];
  return unit === 'quarter' ? quarterPeriod(year, Math.ceil(month / 3)) : monthPeriod(year, month);
}

/** The day that a point gives a period, before "trước" is applied; null where it names another period's day. */
function dayInPeriod(point: Point, period: Period): LocalDate | null {
  const { window } = point;
  const year = yearOf(period.start) + (point.nextYear ? 1 : 0);
  switch (window.unit) {
    case 'day': {
      const day = dayIn(year, window.month, window.day);
      return point.nextYear || (day >= period.start && day <= period.end) ? day : null;
    }
    case 'day-of-month':
      return dayOfMonthIn(window, period);
    case 'weekday':
      return period.period.includes('W') ? plusDays(period.start, window.weekday - 1) : null;
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'nine-months':
    case 'year': {
      const named = periodOf(window, year) ?? lastOf(window.unit, period);
      const part = 'part' in window ? window.part : null;
      const day = part === null ? named.end : partDay(named, part);
      return point.nextYear || (day >= period.start && day <= period.end) ? day : null;
    }
  }
}

/** "trước" a day is strict or not by the plan; "trước" a window is before its first day. */
function applyLimit(point: Point, day: LocalDate, period: Period, context: DeadlineContext): Due {
  const base = { period: period.period, windowStart: period.start };
  if (point.limit !== 'before') return { ...base, nominalDue: day, before: null };
  const isDay = ['day', 'day-of-month', 'weekday'].includes(point.window.unit);
  if (isDay && context.options.beforeDay === 'inclusive') return { ...base, nominalDue: day, before: null };
  const named = isDay ? null : periodOf(point.window, yearOf(day));
  const limit = named?.start ?? day;
  return { ...base, nominalDue: plusDays(limit, -1), before: limit };
}

function duesIn(recurring: Recurring, period: Period, context: DeadlineContext, alone: boolean): Due[] {
  const named = recurring.dues.flatMap((point) => {
    const day = dayInPeriod(point, period);
    return day === null ? [] : [applyLimit(point, day, period, context)];
  });
  if (named.length > 0) return named;
  // "6 tháng (trước 15/6) và hằng năm (trước 15/12)": the second half-year is the yearly report
  if (recurring.dues.length > 0 && !alone) return [];
  const nominalDue = recurring.part === null ? period.end : partDay(period, recurring.part);
  return [{ period: period.period, windowStart: period.start, nominalDue, before: null }];
}

/** The plan's term, narrowed by what the phrase itself says; null where neither gives both ends. */
function termOf({ bounds, opening, closing }: Recurring, context: DeadlineContext): Term | null {
  const edge = (point: Point | null | undefined, side: 'start' | 'end') =>
    point ? edgeOf(point, side, context) : null;
  const own = { start: edge(bounds?.first ?? opening, 'start'), end: edge(bounds?.last ?? closing, 'end') };
  const start =
    own.start && context.term ? maxDate(own.start, context.term.start) : (own.start ?? context.term?.start);
  const end = own.end && context.term ? minDate(own.end, context.term.end) : (own.end ?? context.term?.end);
  return start && end ? { start, end } : null;
}

const WITHOUT_MONTH: Partial<Record<Recurrence, string>> = {
  quarterly: 'quý',
  'half-yearly': 'nửa năm',
  yearly: 'năm',
};

function flagRhythm(result: Dated, recurring: Recurring): Dated {
  let out = result;
  for (const point of recurring.dues) {
    out = flagWords(out, point, []);
    const { window } = point;
    const span = recurring.every === null ? undefined : WITHOUT_MONTH[recurring.every];
    if (window.unit === 'day-of-month' && window.month === null && !window.next && span) {
      out = flagged(out, 'vagueWindow', `“${point.words}” không nói tháng nào; tạm tính tháng cuối ${span}.`);
    }
  }
  if (recurring.part !== null) {
    out = flagged(out, 'vagueWindow', `“${recurring.words}” không chỉ rõ một ngày.`);
  }
  const { closing } = recurring;
  return closing?.limit === 'by' ? flagWords(out, closing, []) : out;
}

/** Every period whose nominal due day lies within the term. `alone`: no other rhythm stands in the phrase. */
export function dateRecurring(recurring: Recurring, context: DeadlineContext, alone: boolean): Dated {
  const { every, words } = recurring;
  if (every === null) {
    return flagged(
      undated('recurring', `“${words}” không cho biết rõ từng kỳ trong năm; cần ghi ngày cụ thể.`),
      'vagueWindow',
    );
  }
  const term = termOf(recurring, context);
  if (term === null) {
    const note =
      'Việc định kỳ: cần thời gian thực hiện của kế hoạch (từ ngày nào đến ngày nào) mới tính được từng kỳ.';
    return flagRhythm(undated('recurring', note), recurring);
  }
  const dues = periods(every, term)
    .flatMap((period) => duesIn(recurring, period, context, alone))
    .filter(({ nominalDue }) => nominalDue >= term.start && nominalDue <= term.end);
  if (dues.length > 0) return flagRhythm(dated('recurring', dues, context, words), recurring);
  const note = `“${words}”: không kỳ nào đến hạn trong thời gian thực hiện của kế hoạch.`;
  return flagRhythm(undated('recurring', note), recurring);
}

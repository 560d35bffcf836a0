import {
  dateFromParts,
  daysInMonth,
  lastDayOfMonth,
  plusDays,
  weekday,
  yearOf,
  type LocalDate,
} from '../time/epoch';
import type { Part, Window } from './scan';

/** Windows of the calendar: what period they are, where they begin, end, and what "đầu", "giữa", "cuối" mean in them. */

export interface Period {
  /** `2021`, `2021-Q3`, `2021-H1`, `2021-06`, `2021-W07` or `once`. */
  period: string;
  start: LocalDate;
  end: LocalDate;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

export function yearPeriod(year: number): Period {
  return { period: String(year), start: dateFromParts(year, 1, 1), end: dateFromParts(year, 12, 31) };
}

export function halfYearPeriod(year: number, half: 1 | 2): Period {
  const first = half === 1 ? 1 : 7;
  return {
    period: `${year}-H${half}`,
    start: dateFromParts(year, first, 1),
    end: lastDayOfMonth(year, first + 5),
  };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const first = quarter * 3 - 2;
  return {
    period: `${year}-Q${quarter}`,
    start: dateFromParts(year, first, 1),
    end: lastDayOfMonth(year, first + 2),
  };
}

export function monthPeriod(year: number, month: number): Period {
  return {
    period: `${year}-${twoDigits(month)}`,
    start: dateFromParts(year, month, 1),
    end: lastDayOfMonth(year, month),
  };
}

/** The ISO week of a Monday: numbered in the year its Thursday falls in. */
export function weekPeriod(monday: LocalDate): Period {
  const year = yearOf(plusDays(monday, 3));
  const fourth = dateFromParts(year, 1, 4);
  const firstMonday = plusDays(fourth, 1 - weekday(fourth));
  let week = 1;
  for (let start = firstMonday; start < monday; start = plusDays(start, 7)) week += 1;
  return { period: `${year}-W${twoDigits(week)}`, start: monday, end: plusDays(monday, 6) };
}

/** The day of a month, or its last day where it has none (Civil Code art. 148.3). */
export function dayIn(year: number, month: number, day: number): LocalDate {
  return dateFromParts(year, month, Math.min(day, daysInMonth(year, month)));
}

/** First day, middle and last day: Civil Code art. 146.2–3 for months and years; a quarter's middle is ours. */
export function partDay({ start, end, period }: Period, part: Part): LocalDate {
  if (part === 'start') return start;
  if (part === 'end') return end;
  if (period.length === 4) return dateFromParts(yearOf(start), 6, 30);
  const month = Number(start.slice(5, 7)) + (period.includes('Q') ? 1 : 0);
  return dateFromParts(yearOf(start), month, 15);
}

/** The period of a window in a year; null for a window that only a longer period completes. */
export function periodOf(window: Window, year: number): Period | null {
  switch (window.unit) {
    case 'month':
      return window.month === null ? null : monthPeriod(year, window.month);
    case 'quarter':
      return window.quarter === null ? null : quarterPeriod(year, window.quarter);
    case 'half-year':
      return halfYearPeriod(year, window.half);
    case 'nine-months':
      return { period: 'once', start: dateFromParts(year, 1, 1), end: dateFromParts(year, 9, 30) };
    case 'year':
      return yearPeriod(year);
    case 'day':
    case 'day-of-month':
    case 'weekday':
      return null;
  }
}

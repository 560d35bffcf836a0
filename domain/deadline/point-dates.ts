import { dateFromParts, daysInMonth, plusDays, type LocalDate } from '../time/epoch';
import { assumedYear, type DeadlineContext } from './context';
import { dated, daysVn, flagged, requireYear, Undatable, undated, type Dated, type Due } from './dating';
import type { Point } from './scan';
import type { DeadlineKind } from './types';
import { partDay, periodOf } from './windows';

/** Dates of a single point: a day, month, quarter, half-year, nine months or year. */

function kindOf(point: Point): DeadlineKind {
  const { unit } = point.window;
  const plainDay =
    unit === 'day' || unit === 'day-of-month' || unit === 'weekday' || point.limit === 'before';
  return plainDay ? 'date' : unit;
}

/** "trước" a day: the day before it, or the day itself where the plan reads it as "by". */
function beforeDay(written: LocalDate, context: DeadlineContext): Due {
  const strict = context.options.beforeDay === 'strict';
  return {
    period: 'once',
    windowStart: null,
    nominalDue: strict ? plusDays(written, -1) : written,
    before: strict ? written : null,
  };
}

function dayOf(point: Point, year: number): LocalDate | null {
  if (point.window.unit !== 'day') return null;
  const { day, month } = point.window;
  const last = daysInMonth(year, month);
  if (day <= last) return dateFromParts(year, month, day);
  const message = `Không có ngày ${day} tháng ${month}/${year}: tháng ${month}/${year} có ${last} ngày.`;
  throw new Undatable({ code: 'impossible-date', message, at: point.words });
}

/** The due day of a point in a given year; null where the phrase leaves out the month. */
function dueOf(point: Point, year: number, context: DeadlineContext): Due | null {
  requireYear(year, context, point.words);
  const day = dayOf(point, year);
  if (day !== null) {
    if (point.limit === 'before') return beforeDay(day, context);
    return { period: 'once', windowStart: null, nominalDue: day, before: null };
  }
  const period = periodOf(point.window, year);
  if (period === null) return null;
  const part = 'part' in point.window ? point.window.part : null;
  const due = part === null ? period.end : partDay(period, part);
  // before a window is before its first day, however the plan reads "trước ngày"
  if (point.limit === 'before') {
    const limit = part === null ? period.start : due;
    return { period: 'once', windowStart: null, nominalDue: plusDays(limit, -1), before: limit };
  }
  return { period: period.period, windowStart: period.start, nominalDue: due, before: null };
}

/** First or last day of what a point names; null without a written year. */
export function edgeOf(point: Point, side: 'start' | 'end', context: DeadlineContext): LocalDate | null {
  if (point.year === null) return null;
  const due = dueOf({ ...point, limit: 'in' }, point.year, context);
  return periodOf(point.window, point.year)?.[side] ?? due?.nominalDue ?? null;
}

/** The words with the "đến" that makes them doubtful. */
function wordsWith(point: Point): string {
  const limit = point.limit === 'by' ? 'đến ' : point.limit === 'before' ? 'trước ' : '';
  return `“${limit}${point.words}”`;
}

function isVague({ window, limit, vague }: Point): boolean {
  const part = 'part' in window && window.part !== null;
  const openEnd = limit === 'by' && (window.unit === 'month' || window.unit === 'quarter');
  return vague || part || openEnd;
}

/** The flags that the words of a point raise, with the sentence a person reads. */
export function flagWords(result: Dated, point: Point, due: LocalDate[]): Dated {
  let out = point.limit === 'before' ? flagged(result, 'beforeDay') : result;
  if (isVague(point)) {
    const dates = due.length === 0 ? '' : `; tạm tính ${daysVn(due)}`;
    out = flagged(out, 'vagueWindow', `${wordsWith(point)} không chỉ rõ một ngày${dates}.`);
  }
  const openYear = point.window.unit === 'year' && (point.limit === 'by' || point.limit === 'before');
  if (openYear && point.window.unit === 'year' && point.window.part === null) {
    const dates = due.length === 0 ? '' : `; tạm tính ${daysVn(due)}`;
    out = flagged(out, 'byYear', `${wordsWith(point)} có thể hiểu là đầu hoặc cuối năm${dates}.`);
  }
  return out;
}

function missing(point: Point): Dated {
  const { window } = point;
  const noMonth = window.unit === 'day-of-month' || (window.unit === 'month' && window.month === null);
  const noQuarter = window.unit === 'quarter' && window.quarter === null;
  const what = noMonth ? 'tháng và năm' : noQuarter ? 'quý và năm' : 'năm';
  const note = `“${point.words}” thiếu ${what}: cần ghi đủ, ví dụ “trước ngày 15/12/2024” hoặc “quý III/2021”.`;
  return undated(kindOf(point), note, true);
}

/** Without a year the context gives one; a paper asks for nothing before its own date. */
function fromContext(point: Point, context: DeadlineContext): { due: Due; year: number } | null {
  const assumed = assumedYear(context);
  if (assumed === null) return null;
  const year = assumed.year + (point.nextYear ? 1 : 0);
  const due = dueOf(point, year, context);
  if (due === null) return null;
  const past = assumed.fromSigning && !point.nextYear && due.nominalDue < (context.signedOn ?? '');
  if (!past) return { due, year };
  const later = dueOf(point, year + 1, context);
  return later === null ? null : { due: later, year: year + 1 };
}

export function datePoint(point: Point, context: DeadlineContext): Dated {
  const written = point.year === null ? null : dueOf(point, point.year, context);
  const assumed = point.year === null ? fromContext(point, context) : null;
  const due = written ?? assumed?.due;
  if (!due) return flagWords(missing(point), point, []);
  const result = flagWords(dated(kindOf(point), [due], context, point.words), point, [due.nominalDue]);
  if (assumed) {
    const note = `“${point.words}” không ghi năm; tạm lấy năm ${assumed.year} theo bối cảnh.`;
    return flagged(result, 'yearAssumed', note);
  }
  if (!point.yearAssumed) return result;
  return flagged(result, 'yearAssumed', `“${point.words}” không ghi rõ năm; tạm hiểu là năm ${point.year}.`);
}

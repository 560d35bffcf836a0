import type { Refusal } from '../refusal';
import { formatVn } from '../time/local-date';
import { dayNumber, plusDays, yearOf, type LocalDate } from '../time/epoch';
import type { DeadlineContext } from './context';
import type { DeadlineFlag, DeadlineKind, Occurrence } from './types';

/** One due date before rolling. */
export interface Due {
  period: string;
  windowStart: LocalDate | null;
  nominalDue: LocalDate;
  /** The day behind a strict "trước": due is the day before it. */
  before: LocalDate | null;
}

/** What one rule of the phrase comes to. */
export interface Dated {
  kind: DeadlineKind;
  occurrences: Occurrence[];
  flags: DeadlineFlag[];
  /** Vietnamese sentences: why a person must confirm, or why there is no date. */
  notes: string[];
  /** A point that cannot be dated before a person adds what is missing. */
  incomplete: boolean;
}

/** A day that was named but cannot be used; caught where the phrase is read. */
export class Undatable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

function outsideCalendar(year: number, { calendar }: DeadlineContext, at: string): Undatable {
  const message = `Lịch làm việc không có năm ${year} (chỉ có từ ${calendar.firstYear} đến ${calendar.lastYear}).`;
  return new Undatable({ code: 'year-outside-calendar', message, at });
}

/** Checked before any arithmetic on a year that somebody wrote. */
export function requireYear(year: number, context: DeadlineContext, at: string): void {
  const { firstYear, lastYear } = context.calendar;
  if (year < firstYear || year > lastYear) throw outsideCalendar(year, context, at);
}

function roll(date: LocalDate, context: DeadlineContext, at: string): LocalDate {
  const { calendar } = context;
  for (let day = date; calendar.covers(day); day = plusDays(day, 1))
    if (calendar.isWorkingDay(day)) return day;
  throw outsideCalendar(calendar.lastYear + 1, context, at);
}

/** The n-th working day after the day (art. 147: the day itself is not counted). */
export function shiftWithin(date: LocalDate, n: number, context: DeadlineContext, at: string): LocalDate {
  const { calendar } = context;
  const lastDay = `${calendar.lastYear}-12-31` as LocalDate;
  if (calendar.workingDaysBetween(date, lastDay) < n)
    throw outsideCalendar(calendar.lastYear + 1, context, at);
  return calendar.shift(date, n);
}

/** Rolls the due day (Civil Code art. 148.5) and says what the calendar adds to it. */
function occurrenceOf(
  due: Due,
  context: DeadlineContext,
  at: string,
): { occurrence: Occurrence; flags: DeadlineFlag[] } {
  const { calendar, options } = context;
  requireYear(yearOf(due.nominalDue), context, at);
  const effectiveDue = options.roll ? roll(due.nominalDue, context, at) : due.nominalDue;
  const flags: DeadlineFlag[] = [];
  const years = [yearOf(due.nominalDue), yearOf(effectiveDue)];
  if (options.roll && years.some((year) => calendar.statusOf(year) === 'estimate'))
    flags.push('futureCalendar');
  if (due.before !== null && dayNumber(effectiveDue) >= dayNumber(due.before))
    flags.push('rolledPastWritten');
  const { period, windowStart, nominalDue } = due;
  return { occurrence: { period, windowStart, nominalDue, effectiveDue }, flags };
}

export function dated(kind: DeadlineKind, dues: Due[], context: DeadlineContext, at: string): Dated {
  const rolled = dues.map((due) => occurrenceOf(due, context, at));
  return {
    kind,
    occurrences: rolled.map(({ occurrence }) => occurrence),
    flags: rolled.flatMap(({ flags }) => flags),
    notes: [],
    incomplete: false,
  };
}

export function undated(kind: DeadlineKind, note: string, incomplete = false): Dated {
  return { kind, occurrences: [], flags: [], notes: [note], incomplete };
}

export function flagged(result: Dated, flag: DeadlineFlag, note?: string): Dated {
  return { ...result, flags: [...result.flags, flag], notes: note ? [...result.notes, note] : result.notes };
}

export function daysVn(dates: LocalDate[]): string {
  return dates.map(formatVn).join(', ');
}

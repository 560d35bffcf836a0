import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { calendarData } from '../config/calendars/load';
import type { CalendarYear } from '../domain/calendar/types';
import { workingCalendar, type WorkingCalendar } from '../domain/calendar/working-days';

let known: { of: string; calendar: WorkingCalendar } | null = null;

/**
 * Every year there is a calendar for, those that the office set on its own among them: a deadline is read before anybody
 * knows the term. The files are read once.
 */
export function fullCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const of = JSON.stringify(years);
  if (known?.of !== of) {
    const span = { from: LUNAR_FIRST_YEAR, to: LUNAR_LAST_YEAR, years };
    known = { of, calendar: workingCalendar(calendarData(span)) };
  }
  return known.calendar;
}

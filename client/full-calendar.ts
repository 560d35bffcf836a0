import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { calendarData } from '../config/calendars/load';
import { workingCalendar, type WorkingCalendar } from '../domain/calendar/working-days';

let known: WorkingCalendar | null = null;

/** Every year there is a calendar for: a deadline is read before anybody knows the term. The files are read once. */
export function fullCalendar(): WorkingCalendar {
  known ??= workingCalendar(calendarData({ from: LUNAR_FIRST_YEAR, to: LUNAR_LAST_YEAR }));
  return known;
}

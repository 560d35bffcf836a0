import type { WorkingCalendar } from '../calendar/working-days';
import type { LocalDate } from '../time/epoch';

/** Signed working days as they are printed: `-15`, `0`, `+3`. */
export function signed(workingDays: number): string {
  return workingDays > 0 ? `+${workingDays}` : String(workingDays);
}

/** The rung of a day: signed working days from the due day. */
export function rungOn(day: LocalDate, due: LocalDate, calendar: WorkingCalendar): string {
  return signed(calendar.workingDaysBetween(due, day));
}

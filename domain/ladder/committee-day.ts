import type { WorkingCalendar } from '../calendar/working-days';
import { plusDays, weekday, type LocalDate } from '../time/epoch';

/** The first day on or after `day` on which the Standing Committee's desk speaks; a weekday off moves to the next working day. */
export function committeeDay(day: LocalDate, speaksOn: number, calendar: WorkingCalendar): LocalDate {
  // From the week before: a Friday off has moved to this Monday, and all days of Tết to the first one after it.
  for (let nominal = plusDays(day, speaksOn - weekday(day) - 7); ; nominal = plusDays(nominal, 7)) {
    const spoken = calendar.onOrAfter(nominal);
    if (spoken >= day) return spoken;
  }
}

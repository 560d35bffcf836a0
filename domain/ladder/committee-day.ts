import type { WorkingCalendar } from '../calendar/working-days';
import { dateFromParts, monthOf, plusDays, weekday, yearOf, type LocalDate } from '../time/epoch';
import type { CommitteeRhythm } from './types';

/**
 * The first day on or after `day` on which the Standing Committee's desk speaks: its weekday, each week or only the
 * first of the month. A weekday off moves to the next working day.
 */
export function committeeDay(
  day: LocalDate,
  speaksOn: number,
  calendar: WorkingCalendar,
  every: CommitteeRhythm = 'week',
): LocalDate {
  const nominalDay = every === 'week' ? weekdayOfWeek : weekdayOfMonth;
  // From the week or month before: a Friday off has moved to this Monday, and all days of Tết to the first one after it.
  for (let n = -1; ; n += 1) {
    const spoken = calendar.onOrAfter(nominalDay(day, speaksOn, n));
    if (spoken >= day) return spoken;
  }
}

/** The weekday in the week that lies `n` weeks after that of `day`. */
function weekdayOfWeek(day: LocalDate, speaksOn: number, n: number): LocalDate {
  return plusDays(day, speaksOn - weekday(day) + 7 * n);
}

/** The first such weekday of the month that lies `n` months after that of `day`. */
function weekdayOfMonth(day: LocalDate, speaksOn: number, n: number): LocalDate {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + n;
  const first = dateFromParts(Math.floor(month / 12), (month % 12) + 1, 1);
  return plusDays(first, (speaksOn - weekday(first) + 7) % 7);
}

import type { WorkingCalendar } from '../calendar/working-days';
import { maxDate, minDate, monthOf, yearOf, type LocalDate } from '../time/epoch';
import { signed } from './rung';
import type { MonthlyRepeat, Step } from './types';

/** The repeated step that falls first after `after`; null when the rule has ended. */
export function nextRepeat(repeat: MonthlyRepeat, after: LocalDate, calendar: WorkingCalendar): Step | null {
  return firstDays(repeat, after, repeat.until, calendar).next().value ?? null;
}

/** Every repeated step after `after` up to and including `through`. */
export function repeatsBetween(
  repeat: MonthlyRepeat,
  after: LocalDate,
  through: LocalDate,
  calendar: WorkingCalendar,
): Step[] {
  return [...firstDays(repeat, after, through, calendar)];
}

/** Month by month until the rule or the wish has ended. */
function* firstDays(
  repeat: MonthlyRepeat,
  after: LocalDate,
  through: LocalDate,
  calendar: WorkingCalendar,
): Generator<Step, undefined> {
  const from = maxDate(after, repeat.after);
  const last = minDate(through, repeat.until);
  let [year, month] = [yearOf(from), monthOf(from)];
  for (;;) {
    const on = calendar.firstWorkingDayOfMonth(year, month);
    if (on > last) return undefined;
    if (on > from) yield overdueOn(on, repeat, calendar);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function overdueOn(on: LocalDate, repeat: MonthlyRepeat, calendar: WorkingCalendar): Step {
  return {
    on,
    audience: repeat.audience,
    kind: 'overdue',
    rung: signed(calendar.workingDaysBetween(repeat.due, on)),
  };
}

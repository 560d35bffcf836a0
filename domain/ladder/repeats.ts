import type { WorkingCalendar } from '../calendar/working-days';
import { monthOf, yearOf, type LocalDate } from '../time/epoch';
import { signed } from './rung';
import type { MonthlyRepeat, Step } from './types';

/** The repeated step that falls first after `after`; null when the rule has ended. */
export function nextRepeat(repeat: MonthlyRepeat, after: LocalDate, calendar: WorkingCalendar): Step | null {
  const from = after > repeat.after ? after : repeat.after;
  let [year, month] = [yearOf(from), monthOf(from)];
  for (;;) {
    const on = calendar.firstWorkingDayOfMonth(year, month);
    if (on > repeat.until) return null;
    if (on > from) return overdueOn(on, repeat, calendar);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Every repeated step after `after` up to and including `through`. */
export function repeatsBetween(
  repeat: MonthlyRepeat,
  after: LocalDate,
  through: LocalDate,
  calendar: WorkingCalendar,
): Step[] {
  const steps: Step[] = [];
  for (
    let step = nextRepeat(repeat, after, calendar);
    step !== null && step.on <= through;
    step = nextRepeat(repeat, step.on, calendar)
  ) {
    steps.push(step);
  }
  return steps;
}

function overdueOn(on: LocalDate, repeat: MonthlyRepeat, calendar: WorkingCalendar): Step {
  return { on, audience: repeat.audience, kind: 'overdue', rung: signed(calendar.workingDaysBetween(repeat.due, on)) };
}

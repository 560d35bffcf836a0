/* When a desk speaks, and how it keeps quiet: the hours of its office. */
import type { WorkingCalendar } from '../calendar/working-days';
import { atHour, dateOf, plusDays, type Instant, type LocalDate } from '../time/epoch';
import type { DeskState, OfficeHours } from './types';

/** Desks speak at 08:00; what was missed is said later the same day, but never after office hours. */
export const OFFICE_HOURS: OfficeHours = { morning: 8, last: 17, quietMs: 5 * 60_000, lateMs: 6 * 60_000 };

/** A rehearsal's clock stands still while cards are dealt: there is nothing to wait for. */
export const REHEARSAL_HOURS: OfficeHours = { ...OFFICE_HOURS, quietMs: 0 };

/** Cards that never stop coming do not put off what was missed for ever. */
const LONGEST_BURST = 6;

export function quietAfter(heard: DeskState['heard'], quietMs: number): Instant {
  return heard === null ? -Infinity : Math.min(heard.to + quietMs, heard.from + LONGEST_BURST * quietMs);
}

export function heardAgain({ heard, hours }: DeskState, now: Instant): DeskState['heard'] {
  const goesOn = heard !== null && now - heard.to <= hours.quietMs;
  return { from: goesOn ? heard.from : now, to: now };
}

/** Whether a morning that woke the desk has passed: what is true by now, and may be said now, must be asked anew. */
export function isPast({ hours }: DeskState, morning: Instant, now: Instant): boolean {
  return now - morning > hours.lateMs;
}

/** The desk after a time in which it, or all about it, was down: it hears first what happened meanwhile. */
export function awake(state: DeskState, now: Instant): DeskState {
  return { ...state, heard: heardAgain(state, now) };
}

/** A morning's mail is tried for at least this long, however late in the day it begins. */
const LEAST_TRYING_MS = 15 * 60_000;

/** How long the mail of a morning is tried: until the office closes. */
export function speakingMs({ last }: OfficeHours, morning: Instant, now: Instant): number {
  return Math.max(LEAST_TRYING_MS, atHour(dateOf(morning), last) - now);
}

/** The day of the first working morning that is still to come. */
export function comingMorning(now: Instant, { morning }: OfficeHours, calendar: WorkingCalendar): LocalDate {
  const today = dateOf(now);
  const canToday = calendar.isWorkingDay(today) && now <= atHour(today, morning);
  return canToday ? today : calendar.onOrAfter(plusDays(today, 1));
}

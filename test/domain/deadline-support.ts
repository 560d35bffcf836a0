import { calendarData } from '../../config/calendars/load';
import { workingCalendar } from '../../domain/calendar/working-days';
import { readDeadline, type DeadlineContext } from '../../domain/deadline';
import { DEFAULT_DEADLINE_OPTIONS, type DeadlineReading, type Occurrence } from '../../domain/deadline/types';
import { localDate } from '../../domain/time/epoch';

export const calendar = workingCalendar(calendarData({ from: 1990, to: 2099 }));

export const TERM = { start: localDate('2020-01-01'), end: localDate('2025-12-31') };

export const PLAIN: DeadlineContext = { calendar, options: DEFAULT_DEADLINE_OPTIONS };

export function read(text: string, context: Partial<DeadlineContext> = {}): DeadlineReading {
  const outcome = readDeadline(text, { ...PLAIN, ...context });
  if (!outcome.ok) throw new Error(`refused "${text}": ${outcome.refusal.message}`);
  return outcome.value;
}

/** `2021-Q3 2021-07-01 2021-09-30`: period, first day or `-`, nominal due, and `> effective` where it differs. */
export function short({ period, windowStart, nominalDue, effectiveDue }: Occurrence): string {
  const rolled = effectiveDue === nominalDue ? '' : ` > ${effectiveDue}`;
  return `${period} ${windowStart ?? '-'} ${nominalDue}${rolled}`;
}

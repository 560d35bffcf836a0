import type { CalendarData } from '../calendar/types';
import { workingCalendar, type WorkingCalendar } from '../calendar/working-days';
import type { CycleSource } from './cycle-source';

/** Compiling the years of a plan takes longer than all that one act asks of them, and a bulk of acts asks a hundred times. */
const compiled = new WeakMap<CalendarData, WorkingCalendar>();

/** The calendar of a cycle, compiled once for as long as its source is held. */
export function calendarOf({ calendar }: Pick<CycleSource, 'calendar'>): WorkingCalendar {
  const known = compiled.get(calendar);
  if (known !== undefined) return known;
  const made = workingCalendar(calendar);
  compiled.set(calendar, made);
  return made;
}

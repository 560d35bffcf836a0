import { dateOf, yearOf, type Instant, type LocalDate } from '../time/epoch';
import type { CalendarData, CalendarStatus, CalendarYear } from './types';
import { workingCalendar, type WorkingCalendar } from './working-days';

/** Workflows import this file by value: no luxon, no zod, no Intl. */

const SURENESS: Record<CalendarStatus, number> = { official: 2, unverified: 1, estimate: 0 };

/** Two calendars in one: of two readings of a year the surer one stands, of two equally sure ones the given one. */
export function mergeCalendars(held: CalendarData, given: CalendarData): CalendarData {
  const years = new Map(held.years.map((year) => [year.year, year]));
  for (const year of given.years) {
    const known = years.get(year.year);
    if (known === undefined || SURENESS[year.status] >= SURENESS[known.status]) years.set(year.year, year);
  }
  return { version: given.version, years: [...years.values()].sort((a, b) => a.year - b.year) };
}

/** How far beyond today a desk must be able to count working days, whatever its cycles brought along. */
const YEARS_AHEAD = 2;

/**
 * A calendar that can be asked about every one of `days` and about today: years that no cycle brought count weekends
 * only. A desk outlives its cycles, and one that stumbles over a missing year would never speak again.
 */
export function coveringCalendar(
  data: CalendarData,
  now: Instant,
  days: readonly LocalDate[] = [],
): WorkingCalendar {
  const today = yearOf(dateOf(now));
  const asked = [today - 1, today + YEARS_AHEAD, ...days.map(yearOf), ...data.years.map(({ year }) => year)];
  const known = new Map(data.years.map((year) => [year.year, year]));
  const years: CalendarYear[] = [];
  const last = asked.reduce((a, b) => Math.max(a, b));
  for (let year = asked.reduce((a, b) => Math.min(a, b)); year <= last; year += 1) {
    years.push(known.get(year) ?? { year, status: 'estimate', off: [], work: [], source: WEEKENDS_ONLY });
  }
  return workingCalendar({ version: data.version, years });
}

/** The same calendar while it covers today and `asked`, else one that covers all that may be asked. */
export function keepCovering(
  working: WorkingCalendar,
  data: () => CalendarData,
  now: Instant,
  asked: readonly LocalDate[],
  all: () => readonly LocalDate[] = () => [],
): WorkingCalendar {
  const today = yearOf(dateOf(now));
  const covers =
    working.firstYear <= today && working.lastYear > today && asked.every((day) => working.covers(day));
  return covers ? working : coveringCalendar(data(), now, [...asked, ...all()]);
}

const WEEKENDS_ONLY = 'Chưa có lịch của năm; chỉ tính ngày nghỉ cuối tuần';

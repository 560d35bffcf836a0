import { dateFromParts, plusDays, weekday, type LocalDate } from '../time/epoch';
import { CULTURE_DAY_SINCE, GIO_TO_SINCE, lunarDates, tetRuleAt, type LunarTable } from './holidays';
import type { CalendarYear } from './types';

/** From here on a year without a published paper is an estimate; an earlier one merely was never checked. */
const CHECKED_SINCE = 2020;
const ADJACENT_DAY_SINCE = 2021;

/** Where the State put the day beside 2/9, by its weekday (Monday first): practice since 2021, not law. */
const BESIDE_NATIONAL_DAY = [+1, -1, -1, +1, -1, -1, +1] as const;

const SOURCE = {
  estimate: 'Dự kiến theo quy tắc ước tính; chưa có thông báo chính thức, không ước tính ngày hoán đổi',
  unverified: 'Tính theo luật lao động của năm; chưa đối chiếu với văn bản của năm, chưa có ngày hoán đổi',
};

/** The days off collected so far, each new one put on a weekday that is still free. */
class DaysOff {
  private readonly taken = new Set<LocalDate>();

  addNearest(date: LocalDate, step: 1 | -1): void {
    let free = date;
    while (weekday(free) > 5 || this.taken.has(free)) free = plusDays(free, step);
    this.taken.add(free);
  }

  sorted(): LocalDate[] {
    return [...this.taken].sort();
  }
}

/** Weekdays first: what moves off a weekend must find them taken. */
function addTet(off: DaysOff, tet: LocalDate): void {
  const rule = tetRuleAt(tet);
  const days = rule.days.map((offset) => plusDays(tet, offset));
  for (const day of days.filter((d) => weekday(d) <= 5)) off.addNearest(day, 1);
  for (const day of days.filter((d) => weekday(d) === 6)) off.addNearest(day, rule.saturdayMoves);
  for (const day of days.filter((d) => weekday(d) === 7)) off.addNearest(day, 1);
}

function addNationalDay(off: DaysOff, year: number): void {
  const day = dateFromParts(year, 9, 2);
  if (year >= ADJACENT_DAY_SINCE) off.addNearest(plusDays(day, BESIDE_NATIONAL_DAY[weekday(day) - 1]!), 1);
  off.addNearest(day, 1);
}

function otherHolidays(year: number, gioTo: LocalDate): LocalDate[] {
  const days = [dateFromParts(year, 1, 1), dateFromParts(year, 4, 30), dateFromParts(year, 5, 1)];
  if (year >= GIO_TO_SINCE) days.push(gioTo);
  if (year >= CULTURE_DAY_SINCE) days.push(dateFromParts(year, 11, 24));
  return [...days.filter((d) => weekday(d) <= 5), ...days.filter((d) => weekday(d) > 5).sort()];
}

/**
 * A year by the rules in force in it: Tết (see `tetRuleAt`), 2/9 with its adjacent day since 2021, every other holiday
 * on a weekend to the next free weekday (Labour Code 1994 art. 73, 2012 art. 115, 2019 art. 111.3 and 112). No swaps.
 */
export function estimateYear(year: number, lunar: LunarTable): CalendarYear {
  const { tet, gioTo } = lunarDates(year, lunar);
  const off = new DaysOff();
  addTet(off, tet);
  addNationalDay(off, year);
  for (const day of otherHolidays(year, gioTo)) off.addNearest(day, 1);
  const status = year < CHECKED_SINCE ? 'unverified' : 'estimate';
  return { year, status, off: off.sorted(), work: [], source: SOURCE[status] };
}

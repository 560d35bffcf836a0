import { dateFromParts, dayNumber, weekday, yearOf, type LocalDate } from '../time/epoch';
import type { WorkingCalendar } from './working-days';

/** Solar dates of the two lunar holidays of one year. */
export interface LunarDates {
  /** 1/1 lunar. */
  tet: LocalDate;
  /** 10/3 lunar. */
  gioTo: LocalDate;
}

export type LunarTable = Readonly<Record<string, LunarDates>>;

/** First year of a holiday that did not always exist (10/3 lunar: Law 84/2007/QH11). */
export const GIO_TO_SINCE = 2007;
export const CULTURE_DAY_SINCE = 2026;

/** How the days of Tết are reckoned under one law. */
export interface TetRule {
  /** First day on which the rule is in force. */
  since: LocalDate;
  /** Days off, counted from 1/1 lunar, before those on a weekend move. */
  days: readonly number[];
  /** A Saturday among them is made up before Tết (-1) or after it (+1); a Sunday always after. */
  saturdayMoves: 1 | -1;
}

/**
 * Newest first. Labour Code 1994 art. 73: the last day of the old year and three of the new, made up on the days that
 * follow. Labour Code 2012 art. 115 (in force 01/5/2013, so first at Tết 2014): five days. Decree 45/2013 art. 8 lets
 * two of the five stand before Tết, which the State has used since 2015 for a Saturday: practice, not law.
 */
const TET_RULES: readonly TetRule[] = [
  { since: dateFromParts(2015, 1, 1), days: [-1, 0, 1, 2, 3], saturdayMoves: -1 },
  { since: dateFromParts(2013, 5, 1), days: [-1, 0, 1, 2, 3], saturdayMoves: 1 },
  { since: dateFromParts(1990, 1, 1), days: [-1, 0, 1, 2], saturdayMoves: 1 },
];

/** The rule in force at a Tết; a Tết before the oldest one known takes that. */
export function tetRuleAt(tet: LocalDate): TetRule {
  return TET_RULES.find(({ since }) => tet >= since) ?? TET_RULES.at(-1)!;
}

export function lunarDates(year: number, lunar: LunarTable): LunarDates {
  const dates = lunar[String(year)];
  if (!dates) throw new RangeError(`Bảng âm lịch không có năm ${year}`);
  return dates;
}

function isTetDay(date: LocalDate, tet: LocalDate): boolean {
  return tetRuleAt(tet).days.includes(dayNumber(date) - dayNumber(tet));
}

function solarHoliday(date: LocalDate): string | null {
  switch (date.slice(5)) {
    case '01-01':
      return 'Tết Dương lịch (01/01)';
    case '04-30':
      return 'Ngày Giải phóng miền Nam (30/4)';
    case '05-01':
      return 'Ngày Quốc tế lao động (01/5)';
    case '09-02':
      return 'Quốc khánh (02/9)';
    case '11-24':
      return yearOf(date) >= CULTURE_DAY_SINCE ? 'Ngày Văn hoá Việt Nam (24/11)' : null;
    default:
      return null;
  }
}

/**
 * Why the day is a holiday, in words for a conflict report; null for an ordinary day or weekend. With a calendar
 * also the weekdays it lists as off (compensatory, adjacent and swapped days).
 */
export function holidayOn(date: LocalDate, lunar: LunarTable, calendar?: WorkingCalendar): string | null {
  const dates = lunarDates(yearOf(date), lunar);
  if (isTetDay(date, dates.tet)) return 'Tết Nguyên đán';
  const solar = solarHoliday(date);
  if (solar !== null) return solar;
  if (date === dates.gioTo && yearOf(date) >= GIO_TO_SINCE) return 'Giỗ Tổ Hùng Vương (10/3 âm lịch)';
  const listedOff = calendar !== undefined && weekday(date) <= 5 && !calendar.isWorkingDay(date);
  return listedOff ? 'Ngày nghỉ bù, nghỉ liền kề hoặc hoán đổi' : null;
}

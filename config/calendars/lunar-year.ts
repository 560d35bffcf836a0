import { dateFromParts, dayNumber, fromDayNumber } from '../../domain/time/epoch';
import type { LunarDates } from '../../domain/calendar/holidays';
import { newMoon, sunLongitude } from './astronomy';

/** Tết and Giỗ Tổ by the rules of the Vietnamese lunar calendar, reckoned at UTC+7. */

const UTC_PLUS_7 = 7 / 24;
/** Julian day of 1970-01-01T00:00Z. */
const EPOCH = 2_440_587.5;
const LUNATIONS_PER_YEAR = 12.3685;

/** Day number (since 1970-01-01) of the day in Vietnam on which the k-th new moon falls: the first of a lunar month. */
function firstOfMonth(k: number): number {
  return Math.floor(newMoon(k) + UTC_PLUS_7 - EPOCH);
}

/** Which of the twelve 30° sectors the sun is in at 00:00 of the day in Vietnam; 9 begins at the winter solstice. */
function sector(day: number): number {
  return Math.floor(sunLongitude(day + EPOCH - UTC_PLUS_7) / 30);
}

/** The lunation of lunar month 11: the month that holds the winter solstice of the solar year. */
function eleventhMonth(year: number): number {
  const yearEnd = dayNumber(dateFromParts(year, 12, 31));
  let k = Math.round((year + 1 - 2000) * LUNATIONS_PER_YEAR) + 1;
  while (firstOfMonth(k) > yearEnd) k -= 1;
  return sector(firstOfMonth(k)) >= 9 ? k - 1 : k;
}

/** A month without a principal solar term: the sun is in the same sector when it begins and when the next begins. */
function lacksPrincipalTerm(k: number): boolean {
  return sector(firstOfMonth(k)) === sector(firstOfMonth(k + 1));
}

/** The lunations of one lunar year from month 11 to the next month 11, with the leap month if thirteen lie between. */
function leapMonthAfter(k11: number, next11: number): number | null {
  if (next11 - k11 !== 13) return null;
  for (let k = k11 + 1; k < next11; k += 1) if (lacksPrincipalTerm(k)) return k;
  throw new Error(`Không tìm thấy tháng nhuận sau tuần trăng ${k11}`);
}

export function lunarYear(year: number): LunarDates {
  const k11 = eleventhMonth(year - 1);
  const leap = leapMonthAfter(k11, eleventhMonth(year));
  /** Months 12, 1, 2, 3 are 1, 2, 3, 4 after month 11, one later once a leap month has come between. */
  const lunationOf = (monthsAfter11: number) => {
    const plain = k11 + monthsAfter11;
    return leap !== null && leap <= plain ? plain + 1 : plain;
  };
  return {
    tet: fromDayNumber(firstOfMonth(lunationOf(2))),
    gioTo: fromDayNumber(firstOfMonth(lunationOf(4)) + 9),
  };
}

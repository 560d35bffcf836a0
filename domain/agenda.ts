import { daysInMonth, dateFromParts, monthOf, plusDays, weekday, yearOf, type LocalDate } from './time/epoch';

/** Weeks of a month as a calendar shows them, Monday first: days of the months around it fill the first and the last. */
export function weeksOf(month: LocalDate): LocalDate[][] {
  const first = dateFromParts(yearOf(month), monthOf(month), 1);
  const last = dateFromParts(yearOf(month), monthOf(month), daysInMonth(yearOf(month), monthOf(month)));
  const start = plusDays(first, 1 - weekday(first));
  const weeks: LocalDate[][] = [];
  for (let monday = start; monday <= last; monday = plusDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => plusDays(monday, i)));
  return weeks;
}

/** `2027-08` → its first day; null for what is no month. */
export function monthNamed(text: string): LocalDate | null {
  const match = /^((?:19|20|21)\d{2})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? null : dateFromParts(Number(match[1]), Number(match[2]), 1);
}

/** The first day of the month that lies so many months after. */
export function monthAfter(month: LocalDate, months: number): LocalDate {
  const at = yearOf(month) * 12 + monthOf(month) - 1 + months;
  return dateFromParts(Math.floor(at / 12), (at % 12) + 1, 1);
}

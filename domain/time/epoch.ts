/**
 * Calendar days and instants at the fixed offset +07:00 of Asia/Ho_Chi_Minh, by integer arithmetic only.
 * Workflows import this file by value, so it holds neither luxon nor Intl: what they print may change with the
 * Node release and with it a replay. A test holds every function against luxon.
 */

declare const localDateBrand: unique symbol;

/** A calendar day in Vietnam, written `YYYY-MM-DD`. Compares correctly as a string. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
const OFFSET_MS = 7 * HOUR_MS;

const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` is `YYYY-MM-DD` and names a day that exists. */
export function isLocalDate(text: string): text is LocalDate {
  const match = DATE_SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day that `text` (`YYYY-MM-DD`) names; throws a RangeError for a day that does not exist. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text))
    throw new RangeError(`Ngày không hợp lệ: "${text}" (cần YYYY-MM-DD, một ngày có thật)`);
  return text;
}

export function dateFromParts(year: number, month: number, day: number): LocalDate {
  return localDate(written(year, month, day));
}

function written(year: number, month: number, day: number): LocalDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1–12. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** 1–31. */
export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return dateFromParts(year, month, daysInMonth(year, month));
}

const DAYS_IN_ERA = 146_097;
/** Days from 0000-03-01, where the eras of this arithmetic begin, to 1970-01-01. */
const EPOCH_OFFSET = 719_468;

/**
 * Days since 1970-01-01. Integer arithmetic over years that begin in March, so that the leap day stands last: a `Date`
 * for every step of a ladder costs a hundred times as much inside a sandbox.
 */
export function dayNumber(date: LocalDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_OFFSET;
}

export function fromDayNumber(days: number): LocalDate {
  const shifted = days + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, day);
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** 00:00 of the day in Vietnam. */
export function startOfDay(date: LocalDate): Instant {
  return dayNumber(date) * DAY_MS - OFFSET_MS;
}

/** 24:00 of the day in Vietnam: the instant from which something due that day is late (Civil Code art. 148.6). */
export function endOfDay(date: LocalDate): Instant {
  return startOfDay(date) + DAY_MS;
}

/** The hour of a day in Vietnam; `hour` may be fractional (7.5 = 07:30). */
export function atHour(date: LocalDate, hour: number): Instant {
  return startOfDay(date) + Math.round(hour * HOUR_MS);
}

/** The calendar day in Vietnam on which the instant falls. */
export function dateOf(at: Instant): LocalDate {
  return fromDayNumber(Math.floor((at + OFFSET_MS) / DAY_MS));
}

/** `YYYY-MM-DDTHH:mm+07:00`, the form of every instant that a program reads. */
export function isoMinute(at: Instant): string {
  const minutes = Math.floor(((((at + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${dateOf(at)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}+07:00`;
}

/** dd/mm/yyyy, as people write days. */
export function printedDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function minDate(a: LocalDate, b: LocalDate): LocalDate {
  return a <= b ? a : b;
}

export function maxDate(a: LocalDate, b: LocalDate): LocalDate {
  return a >= b ? a : b;
}

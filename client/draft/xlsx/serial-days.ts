import { DAY_MS, dayNumber, fromDayNumber, localDate, type LocalDate } from '../../../domain/time/epoch';

/** Excel counts days from 30/12/1899, with the 29/02/1900 that never was behind all days we take. */
const EXCEL_EPOCH = dayNumber(localDate('1899-12-30'));
const EXCEL_1904_EPOCH = dayNumber(localDate('1904-01-01'));

/** A day for the writer, which takes the UTC day of a moment. */
export function startOfUtcDay(day: string): Date {
  return new Date(dayNumber(localDate(day)) * DAY_MS);
}

/** The day of a number in a cell; the hour is dropped. null outside the years that a plan may name. */
export function dayOfSerial(serial: number, from1904: boolean): LocalDate | null {
  const day = Math.floor(serial) + (from1904 ? EXCEL_1904_EPOCH : EXCEL_EPOCH);
  if (day < dayNumber(localDate('1950-01-01')) || day > dayNumber(localDate('2150-12-31'))) return null;
  return fromDayNumber(day);
}

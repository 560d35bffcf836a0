import { DateTime } from 'luxon';
import { dateFromParts, type LocalDate } from './epoch';

/** What integer arithmetic does not do with a calendar day. The only file that imports luxon; workflows never load it. */

const ZONE = 'Asia/Ho_Chi_Minh';
const WRITTEN = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/;
const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

function day(date: LocalDate): DateTime<true> {
  const at = DateTime.fromISO(date, { zone: ZONE });
  if (!at.isValid) throw new RangeError(`Ngày không hợp lệ: "${date}" (${at.invalidExplanation})`);
  return at;
}

/** The corresponding day `months` later, or that month's last day if it has none (Civil Code art. 148.3). */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const moved = day(date).plus({ months });
  return dateFromParts(moved.year, moved.month, moved.day);
}

/** `dd/mm/yyyy`, as letters and pages write a day. */
export function formatVn(date: LocalDate): string {
  return day(date).toFormat('dd/MM/yyyy');
}

/** `Thứ Hai` … `Chủ nhật`. */
export function weekdayVn(date: LocalDate): string {
  return WEEKDAYS[day(date).weekday - 1]!;
}

/** The day written `d/m/yyyy`; throws a RangeError for another shape or a day that does not exist. */
export function parseVn(text: string): LocalDate {
  const [, d, m, y] = WRITTEN.exec(text) ?? [];
  if (!d || !m || !y) throw new RangeError(`Ngày không hợp lệ: "${text}" (cần dd/mm/yyyy, ví dụ 30/09/2021)`);
  const at = DateTime.fromObject({ year: Number(y), month: Number(m), day: Number(d) }, { zone: ZONE });
  if (!at.isValid)
    throw new RangeError(`Ngày không có thật: "${text.trim()}" (cần dd/mm/yyyy, ví dụ 30/09/2021)`);
  return dateFromParts(at.year, at.month, at.day);
}

import type { Refusal } from '../refusal';
import { daysInMonth } from '../time/epoch';
import type { Scan } from './scan';
import { wordsOf } from './scan';

/** Days, months and quarters that do not exist: refused in words, with what would be right. */

function fault(scan: Scan, code: string, message: string, start: number, end: number): void {
  const refusal: Refusal = { code, message, at: wordsOf(scan, start, end) };
  scan.faults.push(refusal);
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Whether the day exists (29/02 does when no year is written); records the fault otherwise. */
export function checkDay(
  scan: Scan,
  { day, month, year }: { day: number; month: number; year: number | null },
  start: number,
  end: number,
): boolean {
  if (month < 1 || month > 12) {
    fault(scan, 'impossible-date', `Không có tháng ${month}: tháng từ 1 đến 12.`, start, end);
    return false;
  }
  const last = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= last) return true;
  const named = `tháng ${month}${year === null ? '' : `/${year}`}`;
  const example = `${twoDigits(last)}/${twoDigits(month)}${year === null ? '' : `/${year}`}`;
  fault(
    scan,
    'impossible-date',
    `Không có ngày ${day} ${named}: ${named} có ${last} ngày, ví dụ ${example}.`,
    start,
    end,
  );
  return false;
}

export function checkDayOfMonth(scan: Scan, day: number, start: number, end: number): boolean {
  if (day >= 1 && day <= 31) return true;
  fault(scan, 'impossible-date', `Không có ngày ${day}: ngày trong tháng từ 1 đến 31.`, start, end);
  return false;
}

export function checkMonth(scan: Scan, month: number, start: number, end: number): boolean {
  if (month >= 1 && month <= 12) return true;
  fault(scan, 'impossible-date', `Không có tháng ${month}: tháng từ 1 đến 12.`, start, end);
  return false;
}

export function impossibleQuarter(scan: Scan, numeral: string, start: number, end: number): void {
  const message = `Không có quý ${numeral.toUpperCase()}: một năm có quý I, II, III và IV.`;
  fault(scan, 'impossible-quarter', message, start, end);
}

export function impossibleRange(scan: Scan, start: number, end: number): void {
  const message = 'Mốc cuối đứng trước mốc đầu: cần ghi mốc đầu trước, ví dụ “giai đoạn 2021-2025”.';
  fault(scan, 'impossible-range', message, start, end);
}

import { dayNumber, weekday, yearOf, type LocalDate } from '../time/epoch';
import type { WorkingCalendar } from './working-days';

/** Solar dates of the two lunar holidays of one year. */
export interface LunarDates {
  /** 1/1 lunar. */
  tet: LocalDate;
  /** 10/3 lunar. */
  gioTo: LocalDate;
}

export type LunarTable = Readonly<Record<string, LunarDates>>;

/** First year of a holiday that did not always exist. */
export const GIO_TO_SINCE = 2007;
export const CULTURE_DAY_SINCE = 2026;

/** The Tết days off: the eve and the first four days of the lunar year, before moving those on a weekend. */
export const TET_WINDOW = [-1, 0, 1, 2, 3] as const;

export function lunarDates(year: number, lunar: LunarTable): LunarDates {
  const dates = lunar[String(year)];
  if (!dates) throw new RangeError(`Bảng âm lịch không có năm ${year}`);
  return dates;
}

function inTetWindow(date: LocalDate, tet: LocalDate): boolean {
  const offset = dayNumber(date) - dayNumber(tet);
  return offset >= TET_WINDOW[0] && offset <= TET_WINDOW.at(-1)!;
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
  if (inTetWindow(date, dates.tet)) return 'Tết Nguyên đán';
  const solar = solarHoliday(date);
  if (solar !== null) return solar;
  if (date === dates.gioTo && yearOf(date) >= GIO_TO_SINCE) return 'Giỗ Tổ Hùng Vương (10/3 âm lịch)';
  const listedOff = calendar !== undefined && weekday(date) <= 5 && !calendar.isWorkingDay(date);
  return listedOff ? 'Ngày nghỉ bù, nghỉ liền kề hoặc hoán đổi' : null;
}

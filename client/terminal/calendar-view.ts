import type { CalendarYear } from '../../domain/calendar/types';
import { monthOf, type LocalDate } from '../../domain/time/epoch';
import type { Paper, Style } from './style';
import { hanging, padEnd } from './text';
import { said } from './tongue';
import { CALENDAR_STATUS_LABELS, shortDay } from './words';

export interface CalendarModel {
  calendar: CalendarYear;
  /** Why a day is off, in words; null for a day that its paper alone explains. */
  reasonOf: (date: LocalDate) => string | null;
  workingDays: (month: number) => number;
}

/** A year by month: weekdays off, Saturdays worked, working days. */
export function calendarView(
  { calendar, reasonOf, workingDays }: CalendarModel,
  { style, width }: Paper,
): string[] {
  const { year, status, off, work, source } = calendar;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const lines = [style.bold(`Lịch làm việc năm ${year}`) + ` (${CALENDAR_STATUS_LABELS[status]})`, ''];
  for (const month of months) {
    lines.push(`${style.bold(`Tháng ${month}`)}: ${workingDays(month)} ngày làm việc`);
    const special = [...off, ...work].filter((date) => monthOf(date) === month).sort();
    for (const day of special) lines.push(dayLine(day, work.includes(day), reasonOf, style));
  }
  const total = months.reduce((sum, month) => sum + workingDays(month), 0);
  lines.push(
    '',
    `Cả năm: ${total} ngày làm việc, ${off.length} ngày nghỉ trong tuần, ${work.length} ngày làm bù.`,
  );
  return [...lines, ...hanging('Căn cứ: ', source, width)];
}

const KIND_COLUMNS = 8;

function dayLine(
  day: LocalDate,
  isWorked: boolean,
  reasonOf: CalendarModel['reasonOf'],
  style: Style,
): string {
  return isWorked
    ? `  ${padEnd(style.blue('làm việc'), KIND_COLUMNS)}  ${shortDay(day)}  ngày làm bù`
    : `  ${padEnd(style.red(said('nghỉ', 'ngày nghỉ')), KIND_COLUMNS)}  ${shortDay(day)}  ${reasonOf(day) ?? ''}`.trimEnd();
}

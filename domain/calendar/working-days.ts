import { dateFromParts, daysInMonth, weekday, yearOf, type LocalDate } from '../time/epoch';
import type { CalendarData, CalendarStatus } from './types';

/** Counting in working days. Workflows import this file by value: no luxon, no zod, no Intl. */
export interface WorkingCalendar {
  readonly version: string;
  readonly firstYear: number;
  readonly lastYear: number;
  covers(date: LocalDate): boolean;
  statusOf(year: number): CalendarStatus;
  isWorkingDay(date: LocalDate): boolean;
  /** The day itself if it is a working day, else the next one (Civil Code art. 148.5). */
  onOrAfter(date: LocalDate): LocalDate;
  onOrBefore(date: LocalDate): LocalDate;
  /** The n-th working day strictly after (n > 0) or before (n < 0) the day; n = 0 is `onOrBefore`. */
  shift(date: LocalDate, n: number): LocalDate;
  /** The n for which `shift(from, n) === to`, when `to` is another working day. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
  firstWorkingDayOfMonth(year: number, month: number): LocalDate;
}

interface Table {
  firstYear: number;
  lastYear: number;
  /** Position of each day since 1 January of the first year. */
  position: Map<LocalDate, number>;
  /** before[i]: working days earlier than the day at position i; one entry longer than the days covered. */
  before: Int32Array;
  workingDays: LocalDate[];
}

function spanOf(data: CalendarData): { firstYear: number; lastYear: number } {
  const years = data.years.map((entry) => entry.year).sort((a, b) => a - b);
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  if (firstYear === undefined || lastYear === undefined) {
    throw new RangeError('Lịch làm việc trống: cần ít nhất một năm');
  }
  const wrong = years.find((year, i) => year !== firstYear + i);
  if (wrong !== undefined) throw new RangeError(`Lịch làm việc thiếu hoặc lặp năm, ở gần năm ${wrong}`);
  return { firstYear, lastYear };
}

/** Every day of the years, in order, without a Date: this runs in workflows, where globals are slow to reach. */
function daysOf(firstYear: number, lastYear: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const prefix = `${year}-${month < 10 ? '0' : ''}${month}-`;
      const length = daysInMonth(year, month);
      for (let day = 1; day <= length; day += 1)
        days.push(`${prefix}${day < 10 ? '0' : ''}${day}` as LocalDate);
    }
  }
  return days;
}

function compile(data: CalendarData): Table {
  const { firstYear, lastYear } = spanOf(data);
  const days = daysOf(firstYear, lastYear);
  const off = new Set(data.years.flatMap((year) => year.off));
  const work = new Set(data.years.flatMap((year) => year.work));
  const position = new Map<LocalDate, number>();
  const before = new Int32Array(days.length + 1);
  const workingDays: LocalDate[] = [];
  const firstWeekday = weekday(days[0]!) - 1;
  days.forEach((day, i) => {
    position.set(day, i);
    before[i] = workingDays.length;
    const isWeekend = (firstWeekday + i) % 7 >= 5;
    if (isWeekend ? work.has(day) : !off.has(day)) workingDays.push(day);
  });
  before[days.length] = workingDays.length;
  return { firstYear, lastYear, position, before, workingDays };
}

function notCovered(table: Table, year: number): RangeError {
  return new RangeError(
    `Lịch làm việc không có năm ${year} (chỉ có từ ${table.firstYear} đến ${table.lastYear})`,
  );
}

/** Compiles the data once; every question after that is one or two array reads. */
export function workingCalendar(data: CalendarData): WorkingCalendar {
  const table = compile(data);
  const { firstYear, lastYear, position, before, workingDays } = table;
  const statuses = new Map(data.years.map((year) => [year.year, year.status]));

  const indexOf = (date: LocalDate): number => {
    const index = position.get(date);
    if (index === undefined) throw notCovered(table, yearOf(date));
    return index;
  };
  const earlierThan = (date: LocalDate): number => before[indexOf(date)]!;
  const upTo = (date: LocalDate): number => before[indexOf(date) + 1]!;
  const nth = (index: number): LocalDate => {
    const found = workingDays[index];
    if (found === undefined) throw notCovered(table, index < 0 ? firstYear - 1 : lastYear + 1);
    return found;
  };
  const onOrAfter = (date: LocalDate) => nth(earlierThan(date));
  const onOrBefore = (date: LocalDate) => nth(upTo(date) - 1);

  return {
    version: data.version,
    firstYear,
    lastYear,
    covers: (date) => position.has(date),
    statusOf(year) {
      const status = statuses.get(year);
      if (status === undefined) throw notCovered(table, year);
      return status;
    },
    isWorkingDay: (date) => upTo(date) > earlierThan(date),
    onOrAfter,
    onOrBefore,
    shift(date, n) {
      if (n === 0) return onOrBefore(date);
      return n > 0 ? nth(upTo(date) + n - 1) : nth(earlierThan(date) + n);
    },
    workingDaysBetween: (from, to) =>
      to > from ? upTo(to) - upTo(from) : earlierThan(to) - earlierThan(from),
    firstWorkingDayOfMonth: (year, month) => onOrAfter(dateFromParts(year, month, 1)),
  };
}

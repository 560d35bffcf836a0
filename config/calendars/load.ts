import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { estimateYear } from '../../domain/calendar/estimate';
import type { LunarTable } from '../../domain/calendar/holidays';
import type { CalendarData, CalendarYear } from '../../domain/calendar/types';
import { isLocalDate } from '../../domain/time/epoch';
import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR, lunarFile, shippedDir, yearFile } from './files';
import { CalendarFileError, parseYearFile, type YearContent } from './year-file';

const lunarDay = z.string().refine(isLocalDate);
const lunarSchema = z.record(z.string().regex(/^\d{4}$/), z.strictObject({ tet: lunarDay, gioTo: lunarDay }));

export interface CalendarSpan {
  from: number;
  to: number;
  /** The office's own year files (`vn-YYYY.json`); they go before the shipped ones. */
  dir?: string | undefined;
  /** Years as the office set them on its own; they go before all files. */
  years?: readonly CalendarYear[] | undefined;
}

/** Solar dates of Tết and Giỗ Tổ, 1990–2099. */
export function lunarTable(): LunarTable {
  return lunarSchema.parse(JSON.parse(readFileSync(lunarFile(), 'utf8')));
}

function checkSpan({ from, to, dir }: CalendarSpan): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from > to || from < LUNAR_FIRST_YEAR || to > LUNAR_LAST_YEAR) {
    throw new RangeError(
      `Không lập được lịch cho các năm ${from}–${to}: cần các năm từ ${LUNAR_FIRST_YEAR} đến ${LUNAR_LAST_YEAR}`,
    );
  }
  if (dir !== undefined && !existsSync(dir)) throw new CalendarFileError(dir, '', 'không có thư mục này');
}

function publishedYear(year: number, dirs: string[]): CalendarYear | null {
  const file = dirs.map((dir) => yearFile(dir, year)).find((path) => existsSync(path));
  return file === undefined ? null : parseYearFile(file, readFileSync(file, 'utf8'), year);
}

/** A shipped year as its file has it; null where none was published. */
export function shippedYear(year: number): YearContent | null {
  const file = yearFile(shippedDir(), year);
  if (!existsSync(file)) return null;
  const content = readFileSync(file, 'utf8');
  parseYearFile(file, content, year);
  return JSON.parse(content) as YearContent;
}

function versionOf(years: CalendarYear[]): string {
  return createHash('sha256').update(JSON.stringify(years)).digest('hex').slice(0, 12);
}

/** The calendar of a span of years: from a year file where there is one, else by the estimating rule. */
export function calendarData(span: CalendarSpan): CalendarData {
  checkSpan(span);
  const dirs = span.dir === undefined ? [shippedDir()] : [span.dir, shippedDir()];
  const lunar = lunarTable();
  const set = new Map((span.years ?? []).map((one) => [one.year, one]));
  const years: CalendarYear[] = [];
  for (let year = span.from; year <= span.to; year += 1) {
    years.push(set.get(year) ?? publishedYear(year, dirs) ?? estimateYear(year, lunar));
  }
  return { version: versionOf(years), years };
}

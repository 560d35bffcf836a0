import type { Command } from 'commander';
import { z } from 'zod';
import { calendarView } from '../../client/terminal/calendar-view';
import { calendarData, lunarTable } from '../../config/calendars/load';
import { holidayOn } from '../../domain/calendar/holidays';
import { workingCalendar } from '../../domain/calendar/working-days';
import { dateFromParts, lastDayOfMonth } from '../../domain/time/epoch';
import { readArguments, switchArgument, yearArgument } from '../arguments';
import type { Context } from '../context';
import { officeRulesHere } from '../office-days';
import { withExamples } from '../vietnamese';

const input = z.object({ year: yearArgument, json: switchArgument });

export function registerCalendar(program: Command, context: Context): void {
  const command = program
    .command('calendar')
    .description('ngày nghỉ và ngày làm bù của một năm')
    .argument('<năm>', 'từ 1990 đến 2099')
    .option('--json', 'in một tài liệu JSON')
    .action((year: string, options: Record<string, unknown>) => showYear(context, { year, ...options }));
  withExamples(command, 'dondoc calendar 2026', 'dondoc calendar 2027 --json');
}

async function showYear(context: Context, given: Record<string, unknown>): Promise<void> {
  const { year, json } = readArguments(input, given);
  const { years } = await officeRulesHere(context);
  const data = calendarData({ from: year, to: year, years });
  const [calendar] = data.years;
  if (json) return context.printJson(calendar);
  const working = workingCalendar(data);
  const lunar = lunarTable();
  const daysIn = (month: number) => {
    const [first, last] = [dateFromParts(year, month, 1), lastDayOfMonth(year, month)];
    return working.workingDaysBetween(first, last) + (working.isWorkingDay(first) ? 1 : 0);
  };
  context.print(
    calendarView(
      { calendar: calendar!, reasonOf: (date) => holidayOn(date, lunar, working), workingDays: daysIn },
      context.paper(),
    ),
  );
}

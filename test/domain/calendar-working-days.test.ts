import fc from 'fast-check';
import { calendarData } from '../../config/calendars/load';
import type { CalendarYear } from '../../domain/calendar/types';
import { workingCalendar } from '../../domain/calendar/working-days';
import {
  fromDayNumber,
  dayNumber,
  localDate,
  plusDays,
  weekday,
  type LocalDate,
} from '../../domain/time/epoch';

const data = calendarData({ from: 2015, to: 2040 });
const calendar = workingCalendar(data);
const day = (text: string) => localDate(text);

/** Away from the edges, so that no step leaves the years covered. */
const aDate = fc
  .integer({ min: dayNumber(day('2017-01-01')), max: dayNumber(day('2038-12-31')) })
  .map(fromDayNumber);
const aWorkingDay = aDate.map((date) => calendar.onOrAfter(date));
const steps = fc.integer({ min: -400, max: 400 });

/** The same by walking day by day. */
function walk(from: LocalDate, n: number): LocalDate {
  let [date, left] = [from, Math.abs(n)];
  while (left > 0) {
    date = plusDays(date, Math.sign(n));
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}

describe('working days', () => {
  test('rolls Saturday 30/09/2023 to Monday 02/10/2023, and back to Friday 29/09/2023', () => {
    expect(calendar.onOrAfter(day('2023-09-30'))).toBe('2023-10-02');
    expect(calendar.onOrBefore(day('2023-09-30'))).toBe('2023-09-29');
  });

  test('works on Saturday 04/05/2024 but not on Monday 29/04/2024, which it replaces', () => {
    expect(calendar.isWorkingDay(day('2024-05-04'))).toBe(true);
    expect(calendar.isWorkingDay(day('2024-04-29'))).toBe(false);
  });

  test('counts 15 working days back from 30/09/2021 over two weekends', () => {
    expect(calendar.shift(day('2021-09-30'), -15)).toBe('2021-09-09');
  });

  test('shift by 0 keeps a working day and takes the last one before a day off', () => {
    expect(calendar.shift(day('2021-09-30'), 0)).toBe('2021-09-30');
    expect(calendar.shift(day('2021-05-02'), 0)).toBe('2021-04-29');
  });

  test('the first working day of January 2023 is the 3rd', () => {
    expect(calendar.firstWorkingDayOfMonth(2023, 1)).toBe('2023-01-03');
  });

  test('knows how sure each year is', () => {
    expect([2019, 2026, 2027].map((year) => calendar.statusOf(year))).toEqual([
      'unverified',
      'official',
      'estimate',
    ]);
  });
});

describe('for any day', () => {
  const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
    fc.assert(fc.property(arbitrary, check), { numRuns: 300 });

  test('rolling forward never goes back and ends on a working day', () =>
    holds(aDate, (date) => {
      const rolled = calendar.onOrAfter(date);
      expect(rolled >= date && calendar.isWorkingDay(rolled)).toBe(true);
      expect(rolled).toBe(calendar.isWorkingDay(date) ? date : walk(date, 1));
    }));

  test('rolling back never goes forward and ends on a working day', () =>
    holds(aDate, (date) => {
      const rolled = calendar.onOrBefore(date);
      expect(rolled <= date && calendar.isWorkingDay(rolled)).toBe(true);
      expect(rolled).toBe(calendar.isWorkingDay(date) ? date : walk(date, -1));
    }));

  test('shift is walking day by day', () =>
    holds(fc.tuple(aDate, steps), ([date, n]) => {
      if (n !== 0) expect(calendar.shift(date, n)).toBe(walk(date, n));
    }));

  test('shift back undoes shift from a working day', () =>
    holds(fc.tuple(aWorkingDay, steps), ([date, n]) => {
      expect(calendar.shift(calendar.shift(date, n), -n)).toBe(date);
    }));

  test('the distance to another working day is the shift that reaches it', () =>
    holds(fc.tuple(aDate, aWorkingDay), ([from, to]) => {
      const n = calendar.workingDaysBetween(from, to);
      if (from !== to) expect(calendar.shift(from, n)).toBe(to);
      else expect(n).toBe(0);
    }));

  test('a weekend is off unless it is listed as worked', () =>
    holds(aDate, (date) => {
      const worked = data.years.some((year) => year.work.includes(date));
      if (weekday(date) > 5) expect(calendar.isWorkingDay(date)).toBe(worked);
    }));
});

describe('days the calendar does not have', () => {
  test('a day of 2041 is refused with the years covered', () => {
    expect(() => calendar.isWorkingDay(day('2041-01-02'))).toThrow(
      'Lịch làm việc không có năm 2041 (chỉ có từ 2015 đến 2040)',
    );
    expect(() => calendar.statusOf(2014)).toThrow(RangeError);
  });

  test('a step over the edge names the year that is missing', () => {
    expect(() => calendar.shift(day('2040-12-28'), 5)).toThrow('không có năm 2041');
    expect(() => calendar.shift(day('2015-01-05'), -9)).toThrow('không có năm 2014');
  });

  test('covers what it has', () => {
    expect(
      ['2014-12-31', '2015-01-01', '2040-12-31', '2041-01-01'].map((d) => calendar.covers(day(d))),
    ).toEqual([false, true, true, false]);
  });

  test('years with a gap, twice the same, or none are refused', () => {
    const year = (n: number): CalendarYear => ({
      year: n,
      status: 'estimate',
      off: [],
      work: [],
      source: 'thử',
    });
    const build = (...years: number[]) => workingCalendar({ version: 'v', years: years.map(year) });
    expect(() => build(2020, 2022)).toThrow('thiếu hoặc lặp năm');
    expect(() => build(2020, 2020)).toThrow('thiếu hoặc lặp năm');
    expect(() => build()).toThrow('Lịch làm việc trống');
    expect(build(2021, 2020).lastYear).toBe(2021);
  });
});

test('125,000 steps take well under a second', () => {
  const from = day('2022-05-05');
  const started = performance.now();
  for (let i = 0; i < 125_000; i += 1) calendar.shift(from, (i % 600) - 300);
  expect(performance.now() - started).toBeLessThan(1000);
});

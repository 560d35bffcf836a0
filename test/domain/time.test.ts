import fc from 'fast-check';
import { DateTime } from 'luxon';
import * as epoch from '../../domain/time/epoch';
import { formatVn, parseVn, plusMonths, weekdayVn } from '../../domain/time/local-date';

const ZONE = 'Asia/Ho_Chi_Minh';
const FIRST = Date.UTC(1990, 0, 1) / epoch.DAY_MS;
const LAST = Date.UTC(2099, 11, 31) / epoch.DAY_MS;

const aDate = fc.integer({ min: FIRST, max: LAST }).map(epoch.fromDayNumber);
const anInstant = fc.integer({ min: FIRST * epoch.DAY_MS, max: LAST * epoch.DAY_MS });
const luxon = (date: epoch.LocalDate) => DateTime.fromISO(date, { zone: ZONE });

function holds<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: 500 });
}

describe('integer days agree with luxon in Asia/Ho_Chi_Minh', () => {
  test('year, month, day, weekday', () =>
    holds(aDate, (date) => {
      const at = luxon(date);
      expect([epoch.yearOf(date), epoch.monthOf(date), epoch.dayOfMonth(date)]).toEqual([
        at.year,
        at.month,
        at.day,
      ]);
      expect(epoch.weekday(date)).toBe(at.weekday);
      expect(epoch.dateFromParts(at.year, at.month, at.day)).toBe(date);
    }));

  test('leap years and lengths of months', () =>
    holds(aDate, (date) => {
      const at = luxon(date);
      expect(epoch.isLeapYear(at.year)).toBe(at.isInLeapYear);
      expect(epoch.daysInMonth(at.year, at.month)).toBe(at.daysInMonth);
      expect(epoch.lastDayOfMonth(at.year, at.month)).toBe(at.endOf('month').toISODate());
    }));

  test('adding days and counting between days', () =>
    holds(fc.tuple(aDate, fc.integer({ min: -4000, max: 4000 })), ([date, days]) => {
      const moved = epoch.plusDays(date, days);
      expect(moved).toBe(luxon(date).plus({ days }).toISODate());
      expect(epoch.daysBetween(date, moved)).toBe(days);
      expect(epoch.dayNumber(moved) - epoch.dayNumber(date)).toBe(days);
    }));

  test('start, hours and end of a day; 24:00 of day D is D 17:00Z', () =>
    holds(fc.tuple(aDate, fc.integer({ min: 0, max: 95 })), ([date, quarters]) => {
      const at = luxon(date);
      expect(epoch.startOfDay(date)).toBe(at.toMillis());
      expect(epoch.atHour(date, quarters / 4)).toBe(at.plus({ minutes: quarters * 15 }).toMillis());
      expect(epoch.endOfDay(date)).toBe(at.plus({ days: 1 }).toMillis());
      expect(new Date(epoch.endOfDay(date)).toISOString()).toBe(`${date}T17:00:00.000Z`);
    }));

  test('the day and the minute of an instant', () =>
    holds(anInstant, (instant) => {
      const at = DateTime.fromMillis(instant, { zone: ZONE });
      expect(epoch.dateOf(instant)).toBe(at.toISODate());
      expect(epoch.isoMinute(instant)).toBe(at.toFormat("yyyy-MM-dd'T'HH:mm'+07:00'"));
    }));

  test('earlier and later of two days', () =>
    holds(fc.tuple(aDate, aDate), ([a, b]) => {
      const [earlier, later] = luxon(a) <= luxon(b) ? [a, b] : [b, a];
      expect([epoch.minDate(a, b), epoch.maxDate(a, b)]).toEqual([earlier, later]);
    }));

  test('which texts are days', () => {
    const text = fc.tuple(
      fc.integer({ min: 1990, max: 2099 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    holds(text, ([year, month, day]) => {
      const pad = (n: number) => String(n).padStart(2, '0');
      const written = `${year}-${pad(month)}-${pad(day)}`;
      expect(epoch.isLocalDate(written)).toBe(DateTime.fromISO(written, { zone: ZONE }).isValid);
    });
  });

  test('30 February is refused in words', () => {
    expect(() => epoch.localDate('2022-02-30')).toThrow('Ngày không hợp lệ: "2022-02-30"');
    expect(epoch.isLocalDate('2022-2-3')).toBe(false);
  });
});

describe('what luxon does with a day', () => {
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2021-03-01', 12, '2022-03-01'],
    ['2021-03-31', -1, '2021-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(plusMonths(epoch.localDate(date), months)).toBe(expected);
  });

  test('writes 2021-09-05 as 05/09/2021 and reads it back', () => {
    expect(formatVn(epoch.localDate('2021-09-05'))).toBe('05/09/2021');
    holds(aDate, (date) => expect(parseVn(formatVn(date))).toBe(date));
    expect(parseVn(' 5/9/2021 ')).toBe('2021-09-05');
  });

  test.each(['31/02/2022', '00/01/2022', '1/13/2022'])('refuses %s as a day that does not exist', (text) => {
    expect(() => parseVn(text)).toThrow('Ngày không có thật');
  });

  test.each(['2021-09-05', '5/9', '', '5/9/21'])('refuses "%s" as another shape', (text) => {
    expect(() => parseVn(text)).toThrow('Ngày không hợp lệ');
  });

  test('names the weekdays', () => {
    expect(weekdayVn(epoch.localDate('2021-09-30'))).toBe('Thứ Năm');
    expect(weekdayVn(epoch.localDate('2024-12-15'))).toBe('Chủ nhật');
  });

  test('throws for what is no day', () => {
    expect(() => formatVn('2022-02-30' as epoch.LocalDate)).toThrow(RangeError);
  });
});

import { calendarData } from '../../config/calendars/load';
import { coveringCalendar, keepCovering, mergeCalendars } from '../../domain/calendar/merge';
import type { CalendarData, CalendarYear } from '../../domain/calendar/types';
import { atHour, localDate } from '../../domain/time/epoch';

const year = (n: number, status: CalendarYear['status'], off: string[], source = status): CalendarYear => ({
  year: n,
  status,
  off: off.map(localDate),
  work: [],
  source,
});
const data = (version: string, ...years: CalendarYear[]): CalendarData => ({ version, years });
const noon = (day: string) => atHour(localDate(day), 12);

describe('two calendars in one', () => {
  test('hold the years of both, whichever came first', () => {
    const old = data('a', year(2021, 'official', ['2021-01-01']), year(2022, 'official', ['2022-01-03']));
    const later = data('b', year(2026, 'official', ['2026-01-01']));
    expect(mergeCalendars(old, later).years.map((one) => one.year)).toEqual([2021, 2022, 2026]);
    expect(mergeCalendars(later, old).years.map((one) => one.year)).toEqual([2021, 2022, 2026]);
  });

  test('an official year is not replaced by an estimate, and replaces one', () => {
    const sure = data('a', year(2027, 'official', ['2027-02-08']));
    const guess = data('b', year(2027, 'estimate', ['2027-02-10']));
    expect(mergeCalendars(sure, guess).years[0]!.off).toEqual(['2027-02-08']);
    expect(mergeCalendars(guess, sure).years[0]!.off).toEqual(['2027-02-08']);
  });

  test('of two official readings the given one stands: a swap day announced late', () => {
    const before = data('a', year(2026, 'official', []));
    const after = data('b', year(2026, 'official', ['2026-01-02']));
    expect(mergeCalendars(before, after).years[0]!.off).toEqual(['2026-01-02']);
  });
});

describe('a calendar that a desk can rely on', () => {
  test('answers for years that no cycle brought, by their weekends', () => {
    const working = coveringCalendar(calendarData({ from: 2021, to: 2022 }), noon('2031-06-02'));
    expect(working.isWorkingDay(localDate('2031-06-02'))).toBe(true);
    expect(working.onOrAfter(localDate('2031-06-07'))).toBe('2031-06-09');
    expect(working.isWorkingDay(localDate('2021-02-12'))).toBe(false);
    expect(working.statusOf(2026)).toBe('estimate');
  });

  test('closes the gap between two cycles that lie far apart', () => {
    const both = mergeCalendars(
      calendarData({ from: 2012, to: 2013 }),
      calendarData({ from: 2021, to: 2022 }),
    );
    expect(coveringCalendar(both, noon('2021-05-04')).statusOf(2016)).toBe('estimate');
  });

  test('answers with nothing known at all', () => {
    const working = coveringCalendar({ version: 'none', years: [] }, noon('2026-11-26'));
    expect(working.shift(localDate('2026-11-27'), 1)).toBe('2026-11-30');
  });

  test('covers the days it is asked about, before and after today', () => {
    const days = ['2019-05-06', '2040-05-07'].map(localDate);
    const working = coveringCalendar(calendarData({ from: 2026, to: 2026 }), noon('2026-01-05'), days);
    expect(days.every((day) => working.isWorkingDay(day))).toBe(true);
  });

  test('is the same object while it covers what is asked, another when years have passed', () => {
    const source = calendarData({ from: 2025, to: 2026 });
    const first = coveringCalendar(source, noon('2026-01-05'));
    expect(
      keepCovering(
        first,
        () => source,
        noon('2026-12-31'),
        [],
        () => [],
      ),
    ).toBe(first);
    const later = keepCovering(
      first,
      () => source,
      noon('2029-03-05'),
      [],
      () => [localDate('2040-05-07')],
    );
    expect(later.covers(localDate('2040-05-07'))).toBe(true);
    expect(later).not.toBe(first);
    expect(later.lastYear).toBeGreaterThan(2029);
  });
});

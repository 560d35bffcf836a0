import { calendarData, lunarTable } from '../../config/calendars/load';
import { lunarYear } from '../../config/calendars/lunar-year';
import { estimateYear } from '../../domain/calendar/estimate';
import { workingCalendar } from '../../domain/calendar/working-days';
import { endOfDay, localDate } from '../../domain/time/epoch';

/** Weekdays off as published; behind W the Saturdays worked instead. */
const TRUTH = `
2020 01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02
2021 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03
2022 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02
2023 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04
2024 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03 W 05-04
2025 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02 W 04-26
2026 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24 W 01-10 08-22`;

const PUBLISHED = TRUTH.trim()
  .split('\n')
  .map((line) => {
    const [year, ...days] = line.split(' ');
    const cut = days.includes('W') ? days.indexOf('W') : days.length;
    const dated = (list: string[]) => list.map((day) => `${year}-${day}`);
    return { year: Number(year), off: dated(days.slice(0, cut)), work: dated(days.slice(cut + 1)) };
  });

/** Weekdays off by a swap, which no rule foresees. */
const SWAPPED: Record<number, string[]> = {
  2024: ['2024-04-29'],
  2025: ['2025-05-02'],
  2026: ['2026-01-02', '2026-08-31'],
};

const lunar = lunarTable();
const shipped = calendarData({ from: 2020, to: 2026 });

describe('the shipped years', () => {
  test.each(PUBLISHED)('$year is official and as published', ({ year, off, work }) => {
    const entry = shipped.years.find((candidate) => candidate.year === year);
    expect(entry).toMatchObject({ status: 'official', off, work });
    expect(entry?.source).not.toBe('');
  });

  test.each(PUBLISHED)('$year is what the rule estimates, apart from swaps', ({ year, off }) => {
    const estimated = estimateYear(year, lunar);
    expect(estimated.off).toEqual(off.filter((day) => !(SWAPPED[year] ?? []).includes(day)));
    expect(estimated.work).toEqual([]);
  });
});

describe('years without a paper', () => {
  test('2027 is an estimate', () => {
    const days = '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'.split(' ');
    expect(estimateYear(2027, lunar)).toMatchObject({
      status: 'estimate',
      off: days.map((day) => `2027-${day}`),
    });
  });

  test('2008 was never checked, and has no adjacent day to 2/9', () => {
    const year = estimateYear(2008, lunar);
    expect(year.status).toBe('unverified');
    expect(year.off.filter((day) => day >= '2008-09-01')).toEqual(['2008-09-02']);
  });

  test('Giỗ Tổ is a holiday from 2007', () => {
    expect(estimateYear(2007, lunar).off).toContain('2007-04-26');
    expect(estimateYear(2006, lunar).off).not.toContain(lunar['2006']?.gioTo);
  });

  test('24/11 is a holiday from 2026', () => {
    expect(estimateYear(2026, lunar).off).toContain('2026-11-24');
    expect(estimateYear(2025, lunar).off).not.toContain('2025-11-24');
  });

  test('a year outside the lunar table is refused', () => {
    expect(() => estimateYear(2100, lunar)).toThrow('Bảng âm lịch không có năm 2100');
  });
});

interface LunarReckoner {
  fromGregorian(year: number, month: number, day: number): LunarReckoner;
  get(): [number, number, number, boolean, number];
}
const { CalendarVietnamese } = jest.requireActual<{ CalendarVietnamese: new () => LunarReckoner }>(
  'date-chinese',
);

describe('the lunar table', () => {
  const years = Object.keys(lunar).map(Number);
  const reckoner = new CalendarVietnamese();
  const lunarDay = (date: string): string => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const [, , lunarMonth, leap, lunarDayOfMonth] = reckoner.fromGregorian(year, month, day).get();
    return `${lunarDayOfMonth}/${lunarMonth}${leap ? ' nhuận' : ''}`;
  };

  test('holds 1990 to 2099', () => {
    expect([years[0], years.at(-1), years.length]).toEqual([1990, 2099, 110]);
  });

  test('is what our own computation gives', () => {
    for (const year of years) expect({ year, ...lunar[String(year)] }).toEqual({ year, ...lunarYear(year) });
  });

  test('Tết of every year agrees with date-chinese', () => {
    for (const year of years) expect(`${year} ${lunarDay(lunar[String(year)]!.tet)}`).toBe(`${year} 1/1`);
  });

  test('Giỗ Tổ of every year since 2007 agrees with date-chinese', () => {
    for (const year of years.filter((y) => y >= 2007)) {
      expect(`${year} ${lunarDay(lunar[String(year)]!.gioTo)}`).toBe(`${year} 10/3`);
    }
  });

  test.each([
    [2017, '2017-01-28', '2017-04-06'],
    [2030, '2030-02-02', '2030-04-12'],
    [2007, '2007-02-17', '2007-04-26'],
  ])('%i, where reckoning at UTC+8 or a forgotten leap month goes wrong', (year, tet, gioTo) => {
    expect(lunar[String(year)]).toEqual({ tet, gioTo });
  });
});

describe('due days of the reference', () => {
  const calendar = workingCalendar(calendarData({ from: 2020, to: 2027 }));
  test.each([
    ['quý III/2021', '2021-09-30', '2021-09-30'],
    ['quý III/2023, a Saturday', '2023-09-30', '2023-10-02'],
    ['hằng năm 2022, over a compensatory day', '2022-12-31', '2023-01-03'],
    ['đến hết ngày 30/4/2021, over a long weekend', '2021-04-30', '2021-05-04'],
    ['đến hết ngày 04/5/2024, a worked Saturday', '2024-05-04', '2024-05-04'],
    ['đến hết ngày 02/01/2026, a swapped day', '2026-01-02', '2026-01-05'],
    ['trước ngày 15/12/2024, a Saturday', '2024-12-14', '2024-12-16'],
  ])('%s: %s is due %s, late from 17:00Z', (_, nominal, effective) => {
    const due = calendar.onOrAfter(localDate(nominal));
    expect(due).toBe(effective);
    expect(new Date(endOfDay(due)).toISOString()).toBe(`${effective}T17:00:00.000Z`);
  });
});

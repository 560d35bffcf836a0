import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarData, lunarTable } from '../../config/calendars/load';
import { estimateYear } from '../../domain/calendar/estimate';
import { holidayOn } from '../../domain/calendar/holidays';
import { workingCalendar } from '../../domain/calendar/working-days';
import { localDate } from '../../domain/time/epoch';

/** Weekdays off; behind W the Saturdays (in 2011 one Sunday) worked instead. Reported, never held against the papers. */
const REPORTED = `
2009 01-01 01-26 01-27 01-28 01-29 04-06 04-30 05-01 09-02
2010 01-01 02-15 02-16 02-17 02-18 02-19 04-23 04-30 05-03 09-02 09-03 W 02-27 09-11
2011 01-03 01-31 02-01 02-02 02-03 02-04 02-07 04-11 04-12 05-02 05-03 09-02 W 01-29 01-30 04-09
2012 01-02 01-23 01-24 01-25 01-26 01-27 04-02 04-30 05-01 09-03 12-31 W 02-04
2013 01-01 02-11 02-12 02-13 02-14 02-15 04-19 04-29 04-30 05-01 09-02 W 01-05 02-23 05-04
2014 01-01 01-28 01-29 01-30 01-31 02-03 02-04 02-05 04-09 04-30 05-01 05-02 09-01 09-02 W 01-25 02-08 04-26 09-06 12-27
2015 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-28 04-29 04-30 05-01 09-02 W 02-14 04-25
2016 01-01 02-08 02-09 02-10 02-11 02-12 04-18 05-02 05-03 09-02
2017 01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04
2018 01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31
2019 01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02 W 01-05 05-04`;

/** Weekday off ↔ weekend day worked. */
const SWAPS: [string, string][] = [
  ['2010-02-19', '2010-02-27'],
  ['2010-09-03', '2010-09-11'],
  ['2011-01-31', '2011-01-29'],
  ['2011-02-01', '2011-01-30'],
  ['2011-04-11', '2011-04-09'],
  ['2012-01-27', '2012-02-04'],
  ['2012-12-31', '2013-01-05'],
  ['2013-02-15', '2013-02-23'],
  ['2013-04-29', '2013-05-04'],
  ['2014-01-28', '2014-01-25'],
  ['2014-01-29', '2014-02-08'],
  ['2014-05-02', '2014-04-26'],
  ['2014-09-01', '2014-09-06'],
  ['2015-01-02', '2014-12-27'],
  ['2015-02-16', '2015-02-14'],
  ['2015-04-29', '2015-04-25'],
  ['2018-12-31', '2019-01-05'],
  ['2019-04-29', '2019-05-04'],
];

const YEARS = REPORTED.trim()
  .split('\n')
  .map((line) => {
    const [year, ...days] = line.split(' ');
    const cut = days.includes('W') ? days.indexOf('W') : days.length;
    const dated = (list: string[]) => list.map((day) => `${year}-${day}`);
    return { year: Number(year), off: dated(days.slice(0, cut)), work: dated(days.slice(cut + 1)) };
  });

const lunar = lunarTable();
const data = calendarData({ from: 2009, to: 2020 });
const calendar = workingCalendar(data);

interface YearFile {
  off: { on: string; name: string; source: string }[];
  work: { on: string; insteadOf: string; source: string }[];
}
const fileOf = (year: number): YearFile =>
  JSON.parse(readFileSync(join(__dirname, `../../config/calendars/vn-${year}.json`), 'utf8')) as YearFile;

describe('the years 2009 to 2019', () => {
  test.each(YEARS)('$year is as reported, and says that no paper was checked', ({ year, off, work }) => {
    const entry = data.years.find((candidate) => candidate.year === year);
    expect(entry).toMatchObject({ status: 'unverified', off, work });
  });

  test.each(YEARS)('$year stands on a file that names its law, never on an estimate unseen', ({ year }) => {
    const source = data.years.find((candidate) => candidate.year === year)?.source;
    expect(source).toContain('Bộ luật Lao động');
    expect(source).not.toBe(estimateYear(year, lunar).source);
  });

  test.each(YEARS)('$year is what the law of its time gives, apart from swaps', ({ year, off }) => {
    const swapped = SWAPS.map(([day]) => day);
    expect(estimateYear(year, lunar).off).toEqual(off.filter((day) => !swapped.includes(day)));
  });

  test('every swap is told twice, with the same paper: the day off and the day worked', () => {
    const files = YEARS.map(({ year }) => fileOf(year));
    const off = files.flatMap((file) => file.off).filter(({ name }) => name === 'Nghỉ hoán đổi');
    const work = files.flatMap((file) => file.work);
    expect(work.map(({ on, insteadOf }) => [insteadOf, on]).sort()).toEqual(SWAPS);
    expect(off.map(({ on }) => on)).toEqual(SWAPS.map(([day]) => day));
    for (const { insteadOf, source } of work)
      expect(off.find(({ on }) => on === insteadOf)?.source).toBe(source);
  });
});

describe('Tết by the law in force at the day', () => {
  const tetDays = (year: number) =>
    estimateYear(year, lunar).off.filter((day) => day > `${year}-01-10` && day < `${year}-03-15`);

  test.each([
    [2011, 'four days, one on a Saturday', ['02-02', '02-03', '02-04', '02-07']],
    [2012, 'four days, the eve on a Sunday', ['01-23', '01-24', '01-25', '01-26']],
    [
      2013,
      'still four, two on a weekend: the Code of 2012 began on 01/5',
      ['02-11', '02-12', '02-13', '02-14'],
    ],
    [2014, 'five, the weekend made up afterwards', ['01-30', '01-31', '02-03', '02-04', '02-05']],
    [2015, 'five, the Saturday made up before', ['02-17', '02-18', '02-19', '02-20', '02-23']],
    [2018, 'five, a Saturday before and a Sunday after', ['02-14', '02-15', '02-16', '02-19', '02-20']],
  ])('%i has %s', (year, _, days) => {
    expect(tetDays(year)).toEqual(days.map((day) => `${year}-${day}`));
  });

  test('the fourth day of the lunar year has been one of Tết since 2014', () => {
    expect(holidayOn(localDate('2013-02-13'), lunar)).toBeNull();
    expect(holidayOn(localDate('2014-02-03'), lunar)).toBe('Tết Nguyên đán');
  });
});

describe('counting across swaps', () => {
  test('31/12/2012 is off, so what is due that day is due on 02/01/2013', () => {
    expect(calendar.onOrAfter(localDate('2012-12-31'))).toBe('2013-01-02');
  });

  test('Sunday 30/01/2011 is worked, and the next working day is 08/02', () => {
    expect(calendar.isWorkingDay(localDate('2011-01-30'))).toBe(true);
    expect(calendar.shift(localDate('2011-01-30'), 1)).toBe('2011-02-08');
  });
});

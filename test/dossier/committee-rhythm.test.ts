import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ladderFile, ladderPolicies } from '../../config/ladders';
import { buildLadder } from '../../domain/ladder/build';
import { committeeDay } from '../../domain/ladder/committee-day';
import { localDate } from '../../domain/time/epoch';
import { assignment, calendar, context, policy, written } from '../ladder/assignments';

describe('a Standing Committee that is given a dossier once a month', () => {
  test.each([
    ['the first Monday of the month is its own', '2021-10-04', 1, '2021-10-04'],
    ['the day after waits for the next month', '2021-10-05', 1, '2021-11-01'],
    ['a month that begins on a Sunday has its Monday on the 2nd', '2021-07-20', 1, '2021-08-02'],
    ['a month that begins on the weekday itself', '2021-10-20', 1, '2021-11-01'],
    ['December waits for January of the next year', '2021-12-07', 1, '2022-01-04'],
    ['Monday 03/05/2021 off: Tuesday speaks', '2021-05-01', 1, '2021-05-04'],
    ['and what is reached that Tuesday is said the same day', '2021-05-04', 1, '2021-05-04'],
    ['the day after waits for Monday 07/06', '2021-05-05', 1, '2021-06-07'],
    ['Monday 05/02/2024 is past, Tết is not asked about', '2024-02-06', 1, '2024-03-04'],
    ['the first Friday of the month', '2021-10-02', 5, '2021-11-05'],
  ])('%s', (_, day, weekday, expected) => {
    expect(committeeDay(localDate(day), weekday, calendar, 'month')).toBe(expected);
  });

  test('its level of the ladder waits for that day, the lower levels do not', () => {
    const given = assignment({ due: '2021-09-30' });
    const monthly = buildLadder(given, { ...policy(), committeeEvery: 'month' }, context);
    expect(written(monthly.escalations)).toEqual([
      '2021-10-04 head:ban-dan-van escalation +2',
      '2021-10-06 secretariat escalation +4',
      '2021-10-08 office escalation +6',
      // The eighth day is Tuesday 12/10; the first Monday after it that begins a month is 01/11.
      '2021-11-01 committee escalation +8',
    ]);
    const weekly = buildLadder(given, { ...policy(), committeeEvery: 'week' }, context);
    expect(weekly).toEqual(buildLadder(given, policy(), context));
  });
});

describe('the file of ladders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-rhythm-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [right] = JSON.parse(readFileSync(ladderFile(), 'utf8')) as Record<string, unknown>[];
  const read = (more: object) => {
    const file = join(folder, 'ladders.json');
    writeFileSync(file, JSON.stringify([{ ...right, ...more }]));
    return ladderPolicies(file)[0]!;
  };

  test('may say "month", and says nothing where it means each week', () => {
    expect(read({ committeeEvery: 'month' }).committeeEvery).toBe('month');
    expect('committeeEvery' in read({})).toBe(false);
  });

  test('is refused with another rhythm', () => {
    expect(() => read({ committeeEvery: 'year' })).toThrow(/committeeEvery|week/);
  });
});

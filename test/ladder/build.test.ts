import { buildLadder, withoutStart } from '../../domain/ladder/build';
import { committeeDay } from '../../domain/ladder/committee-day';
import { nextRepeat, repeatsBetween } from '../../domain/ladder/repeats';
import type { MonthlyRepeat } from '../../domain/ladder/types';
import { bodiesWithHead } from '../../domain/plan/ladders';
import { localDate } from '../../domain/time/epoch';
import { body, obligation, planOf } from '../plan/cycles';
import { assignment, calendar, context, policy, written } from './assignments';

function ladderOf(given: Parameters<typeof assignment>[0], more: Partial<typeof context> = {}) {
  return buildLadder(assignment(given), policy(), { ...context, ...more });
}

test('every dated step of the survey due on Thursday 30/09/2021, counted off on a wall calendar', () => {
  const ladder = ladderOf({
    due: '2021-09-30',
    coordinating: ['tinh-doan', 'hoi-nong-dan'],
    informed: ['van-phong'],
  });
  expect(written(ladder.steps)).toEqual([
    '2021-03-01 body:ban-dan-van start -148',
    '2021-03-01 body:van-phong start -148',
    '2021-09-09 body:ban-dan-van reminder -15',
    '2021-09-09 body:tinh-doan reminder -15',
    '2021-09-09 body:hoi-nong-dan reminder -15',
    '2021-09-21 body:ban-dan-van reminder -7',
    '2021-09-27 body:ban-dan-van reminder -3',
    '2021-09-29 body:ban-dan-van reminder -1',
    '2021-09-29 body:tinh-doan reminder -1',
    '2021-09-29 body:hoi-nong-dan reminder -1',
    '2021-09-30 body:ban-dan-van due 0',
    '2021-10-01 body:ban-dan-van overdue +1',
    '2021-10-05 body:ban-dan-van overdue +3',
    '2021-10-07 body:ban-dan-van overdue +5',
    '2021-10-14 body:ban-dan-van overdue +10',
    '2021-10-21 body:ban-dan-van overdue +15',
    '2021-10-28 body:ban-dan-van overdue +20',
    '2021-11-04 body:ban-dan-van overdue +25',
  ]);
  expect(written(ladder.escalations)).toEqual([
    '2021-10-04 head:ban-dan-van escalation +2',
    '2021-10-06 secretariat escalation +4',
    '2021-10-08 office escalation +6',
    // The eighth day is Tuesday 12/10; the Standing Committee hears on Mondays.
    '2021-10-18 committee escalation +8',
  ]);
  expect(ladder.escalations.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
  expect(ladder.repeat).toEqual({
    audience: { kind: 'body', id: 'ban-dan-van' },
    after: '2021-11-04',
    until: '2025-12-31',
    due: '2021-09-30',
  });
});

describe('days off', () => {
  test('reminders before Thursday 15/02/2024 step over Tết', () => {
    const steps = written(ladderOf({ due: '2024-02-15', opensOn: '2024-01-02' }).steps);
    expect(steps.slice(1, 6)).toEqual([
      '2024-01-18 body:ban-dan-van reminder -15',
      '2024-01-30 body:ban-dan-van reminder -7',
      '2024-02-05 body:ban-dan-van reminder -3',
      '2024-02-07 body:ban-dan-van reminder -1',
      '2024-02-15 body:ban-dan-van due 0',
    ]);
  });

  test('the worked Saturday 04/05/2024 counts, the holidays before it do not', () => {
    const steps = written(ladderOf({ due: '2024-04-26', opensOn: '2024-04-01' }).steps);
    expect(steps.filter((step) => step.includes('overdue')).slice(0, 3)).toEqual([
      '2024-05-02 body:ban-dan-van overdue +1',
      '2024-05-04 body:ban-dan-van overdue +3',
      '2024-05-07 body:ban-dan-van overdue +5',
    ]);
  });

  test('a first morning that is off moves to the next working day', () => {
    expect(written(ladderOf({ due: '2021-09-30', opensOn: '2021-01-01' }).steps)[0]).toMatch(
      /^2021-01-04 .* start/,
    );
  });

  test('a due day off that was not rolled is said on its last working day, once', () => {
    // Saturday 02/10/2021.
    const ladder = ladderOf({ due: '2021-10-02' });
    expect(written(ladder.steps).slice(3, 6)).toEqual([
      '2021-09-29 body:ban-dan-van reminder -3',
      '2021-10-01 body:ban-dan-van reminder -1',
      '2021-10-04 body:ban-dan-van overdue +1',
    ]);
    const sparse = buildLadder(assignment({ due: '2021-10-02' }), { ...policy(), beforeDue: [7] }, context);
    expect(written(sparse.steps).slice(1, 4)).toEqual([
      '2021-09-23 body:ban-dan-van reminder -7',
      '2021-10-01 body:ban-dan-van due 0',
      '2021-10-04 body:ban-dan-van overdue +1',
    ]);
  });
});

describe('what is past when it opens', () => {
  test('rungs before the first morning are left out; the start says how many days are left', () => {
    expect(written(ladderOf({ due: '2021-09-30', opensOn: '2021-09-22' }).steps).slice(0, 4)).toEqual([
      '2021-09-22 body:ban-dan-van start -6',
      '2021-09-27 body:ban-dan-van reminder -3',
      '2021-09-29 body:ban-dan-van reminder -1',
      '2021-09-30 body:ban-dan-van due 0',
    ]);
  });

  test('a rung on the first morning is the start itself', () => {
    expect(written(ladderOf({ due: '2021-09-30', opensOn: '2021-09-21' }).steps).slice(0, 2)).toEqual([
      '2021-09-21 body:ban-dan-van start -7',
      '2021-09-27 body:ban-dan-van reminder -3',
    ]);
  });

  test('what opens on its due day is told once', () => {
    expect(written(ladderOf({ due: '2021-09-30', opensOn: '2021-09-30' }).steps).slice(0, 2)).toEqual([
      '2021-09-30 body:ban-dan-van start 0',
      '2021-10-01 body:ban-dan-van overdue +1',
    ]);
  });

  const coordinating = (opensOn: string, due = '2021-09-30') =>
    written(ladderOf({ due, opensOn, coordinating: ['tinh-doan'] }).steps).filter((step) =>
      step.includes('tinh-doan'),
    );

  test.each([
    [
      'before all rungs',
      '2021-09-01',
      ['2021-09-09 body:tinh-doan reminder -15', '2021-09-29 body:tinh-doan reminder -1'],
    ],
    [
      'on the first rung',
      '2021-09-09',
      ['2021-09-09 body:tinh-doan reminder -15', '2021-09-29 body:tinh-doan reminder -1'],
    ],
    [
      'between them',
      '2021-09-22',
      ['2021-09-22 body:tinh-doan reminder -6', '2021-09-29 body:tinh-doan reminder -1'],
    ],
    ['on the last rung', '2021-09-29', ['2021-09-29 body:tinh-doan reminder -1']],
    ['on the due day', '2021-09-30', ['2021-09-30 body:tinh-doan reminder 0']],
  ])('coordinating bodies that missed a rung are told on the first morning: %s', (_, opensOn, steps) => {
    expect(coordinating(opensOn)).toEqual(steps);
  });

  test('a coordinating body is not reminded of what was due before the first morning', () => {
    expect(coordinating('2021-10-02', '2021-10-02')).toEqual([]);
  });

  test('escalations that lie before the first morning are left out', () => {
    const ladder = ladderOf({ due: '2021-09-30', opensOn: '2021-10-06' });
    expect(ladder.escalations.map(({ level }) => level)).toEqual([2, 3, 4]);
  });
});

describe('duties without a due day', () => {
  test('a standing one is told, and asked for its progress fifteen working days before the end of the year', () => {
    const ladder = ladderOf({
      progressOn: '2021-12-31',
      coordinating: ['tinh-doan'],
      informed: ['van-phong'],
    });
    expect(written(ladder.steps)).toEqual([
      '2021-03-01 body:ban-dan-van start -214',
      '2021-03-01 body:van-phong start -214',
      '2021-12-10 body:ban-dan-van reminder -15',
    ]);
    expect([ladder.escalations, ladder.repeat]).toEqual([[], null]);
  });

  test('a conditional one is only told', () => {
    const ladder = ladderOf({ informed: ['van-phong'] });
    expect(written(ladder.steps)).toEqual([
      '2021-03-01 body:ban-dan-van start 0',
      '2021-03-01 body:van-phong start 0',
    ]);
    expect([ladder.escalations, ladder.repeat]).toEqual([[], null]);
  });
});

describe('the first level', () => {
  test('goes into the digest of a body whose head has no address apart', () => {
    const ladder = ladderOf({ due: '2021-09-30' }, { bodiesWithHead: new Set() });
    expect(written(ladder.escalations)[0]).toBe('2021-10-04 body:ban-dan-van escalation +2');
  });

  test('a head who reads the mail of the body, in whatever letters, has none apart', () => {
    const heads = bodiesWithHead(
      planOf([obligation('a', '')], {
        bodies: [
          body('mttq', { head: { email: 'MTTQ@mau.example' } }),
          body('tinh-doan'),
          body('hoi-nong-dan', { head: null }),
          body('hoi-ccb', { contacts: [] }),
        ],
      }),
    );
    expect([...heads]).toEqual(['tinh-doan', 'hoi-ccb']);
  });
});

describe('the day of the Standing Committee', () => {
  test.each([
    ['a Monday is its own', '2021-10-11', 1, '2021-10-11'],
    ['Tuesday waits for next Monday', '2021-10-12', 1, '2021-10-18'],
    ['Friday waits for next Monday', '2021-10-15', 1, '2021-10-18'],
    ['Monday 03/05/2021 off: Tuesday speaks', '2021-04-29', 1, '2021-05-04'],
    ['and what is reached that Tuesday is said the same day', '2021-05-04', 1, '2021-05-04'],
    ['the day after waits a week', '2021-05-05', 1, '2021-05-10'],
    ['Monday 12/02/2024 in Tết: the first day after it', '2024-02-06', 1, '2024-02-15'],
    ['a worked Saturday waits for Monday', '2024-05-04', 1, '2024-05-06'],
    ['another day of the week', '2021-10-12', 5, '2021-10-15'],
    ['Friday 30/04/2021 off moves over Monday off to Tuesday', '2021-05-04', 5, '2021-05-04'],
  ])('%s', (_, day, weekday, expected) => {
    expect(committeeDay(localDate(day), weekday, calendar)).toBe(expected);
  });
});

describe('the monthly repeat', () => {
  const repeat: MonthlyRepeat = {
    audience: { kind: 'body', id: 'ban-dan-van' },
    after: localDate('2021-11-04'),
    until: localDate('2025-12-31'),
    due: localDate('2021-09-30'),
  };
  const all = repeatsBetween(repeat, repeat.after, repeat.until, calendar);

  test('speaks on the first working day of each month: over New Year, over Tết, until the term ends', () => {
    expect(written(all).slice(0, 3)).toEqual([
      '2021-12-01 body:ban-dan-van overdue +44',
      '2022-01-04 body:ban-dan-van overdue +67',
      '2022-02-07 body:ban-dan-van overdue +86',
    ]);
    expect(all).toHaveLength(49);
    expect(all.at(-1)!.on).toBe('2025-12-01');
  });

  test('walks the same days one by one', () => {
    const walked = [];
    for (
      let step = nextRepeat(repeat, repeat.after, calendar);
      step;
      step = nextRepeat(repeat, step.on, calendar)
    )
      walked.push(step);
    expect(walked).toEqual(all);
  });

  test('never before its own beginning, never after its end', () => {
    expect(nextRepeat(repeat, localDate('2021-01-01'), calendar)!.on).toBe('2021-12-01');
    expect(nextRepeat(repeat, localDate('2025-12-01'), calendar)).toBeNull();
    expect(repeatsBetween(repeat, localDate('2025-12-01'), localDate('2027-12-31'), calendar)).toEqual([]);
    expect(
      written(repeatsBetween(repeat, localDate('2021-12-01'), localDate('2022-01-04'), calendar)),
    ).toEqual(['2022-01-04 body:ban-dan-van overdue +67']);
  });

  test('there is none where the weekly ones reach the end of the term', () => {
    expect(ladderOf({ due: '2025-11-26', opensOn: '2025-01-02' }).repeat).toBeNull();
    expect(ladderOf({ due: '2025-11-25', opensOn: '2025-01-02' }).repeat).not.toBeNull();
  });

  test('a slim ladder has none', () => {
    expect(buildLadder(assignment({ due: '2021-09-30' }), policy('gon'), context).repeat).toBeNull();
  });
});

test('a returned assignment climbs its ladder anew from the day of the return, without a second start', () => {
  const returned = assignment({
    due: '2021-11-15',
    opensOn: '2021-11-03',
    coordinating: ['tinh-doan'],
    informed: ['van-phong'],
  });
  const ladder = withoutStart(buildLadder(returned, policy(), context));
  expect(written(ladder.steps).slice(0, 5)).toEqual([
    '2021-11-03 body:tinh-doan reminder -8',
    '2021-11-04 body:ban-dan-van reminder -7',
    '2021-11-10 body:ban-dan-van reminder -3',
    '2021-11-12 body:ban-dan-van reminder -1',
    '2021-11-12 body:tinh-doan reminder -1',
  ]);
  expect(written(ladder.escalations)[0]).toBe('2021-11-17 head:ban-dan-van escalation +2');
});

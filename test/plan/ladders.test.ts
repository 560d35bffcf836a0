import { workingCalendar } from '../../domain/calendar/working-days';
import { chargedOf, type Charged } from '../../domain/plan/charged';
import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import { dueAfterSuspension, dueOn, sideSteps } from '../../domain/plan/ladders';
import { latestStart } from '../../domain/plan/opening-day';
import { previewSteps } from '../../domain/plan/preview';
import { calendarOf } from '../../domain/plan/source-calendar';
import { localDate } from '../../domain/time/epoch';
import { written } from '../ladder/assignments';
import { body, obligation, planOf, preparedOf } from './cycles';

const plan = planOf(
  [
    obligation('goc', 'quý II/2026'),
    obligation('tiep', 'quý IV/2026', { dependsOn: ['goc'], informed: ['tinh-doan'] }),
    obligation('gap', 'trước ngày 10/7/2026', { dependsOn: ['goc'] }),
    obligation('sat', 'trước ngày 20/01/2026', { dependsOn: ['goc-3'] }),
    obligation('goc-3', 'trước ngày 15/01/2026'),
    obligation('khong-han', 'khi có hướng dẫn của Trung ương', { dependsOn: ['goc'] }),
  ],
  { bodies: [body('mttq'), body('tinh-doan'), body('hoi-nong-dan')] },
);
const { source, prepared } = preparedOf(plan);
const calendar = workingCalendar(source.calendar);
const one = (obligationCode: string) =>
  prepared.assignments.find(({ assignment }) => assignment.obligation === obligationCode)!;

describe('a follower', () => {
  test.each([
    // Twenty working days before 31/12; before 09/07; before 19/01 lies before the cycle itself.
    ['tiep', '2026-12-03', ['goc/2026-Q2']],
    ['gap', '2026-06-11', ['goc/2026-Q2']],
    ['sat', '2026-01-12', ['goc-3/once']],
    ['khong-han', '2026-01-12', ['goc/2026-Q2']],
  ])('%s begins on %s at the latest', (code, start, awaits) => {
    const { assignment, ladder, awaits: found } = one(code);
    expect(found).toEqual(awaits);
    expect(latestStart(source, assignment, calendar)).toBe(start);
    expect(ladder.steps.filter(({ kind }) => kind === 'start').map(({ on }) => on)[0]).toBe(start);
  });

  test('is told nothing before, and rungs that lie before its start are none of it', () => {
    const { ladder } = one('tiep');
    expect(written(ladder.steps).slice(0, 3)).toEqual([
      '2026-12-03 body:mttq start -20',
      '2026-12-03 body:tinh-doan start -20',
      '2026-12-10 body:mttq reminder -15',
    ]);
    expect(ladder.receipt).toEqual({ on: '2026-12-09', rung: '-16' });
  });

  test('the preview supposes that nobody answers: receipt is missed, and it starts at the latest', () => {
    const lines = previewSteps(prepared)
      .filter(({ assignment }) => assignment === 'tiep/2026-Q4')
      .map(({ date, audience, kind, rung }) => `${date} ${audience.id} ${kind} ${rung}`);
    expect(lines.slice(0, 4)).toEqual([
      '2026-12-03 mttq start -20',
      '2026-12-03 tinh-doan start -20',
      '2026-12-09 secretariat receipt -16',
      '2026-12-10 mttq reminder -15',
    ]);
    expect(lines.filter((line) => line.includes(' receipt '))).toHaveLength(1);
  });
});

test('an office that asks nobody for receipt looks at nothing', () => {
  const { prepared: asked } = preparedOf(
    planOf([obligation('a', 'quý III/2026')], { plan: { policy: { receiptWithin: null } } }),
  );
  expect(asked.assignments[0]!.ladder.receipt).toBeNull();
  expect(previewSteps(asked).map(({ kind }) => kind)).not.toContain('receipt');
});

describe('how far a duty was given', () => {
  const row = (code: string) => {
    const prepared = one(code);
    return recordOf(
      { scope: 'real', cycle: 'KH9/1', assignment: prepared.assignment },
      initialState(prepared),
      0,
    );
  };
  test.each([
    ['goc', '2026-01-12', 'unconfirmed'],
    ['tiep', '2026-03-02', 'toCome'],
    ['tiep', '2026-12-02', 'toCome'],
    ['tiep', '2026-12-03', 'unconfirmed'],
  ])('%s on %s: %s', (code, day, giving) => {
    expect(chargedOf(source, row(code), localDate(day), calendar).giving).toBe(giving);
    const received = { ...row(code), receivedAt: 1 };
    expect(chargedOf(source, received, localDate(day), calendar).giving).toBe('confirmed');
  });

  test('a row of an earlier release waits for nobody', () => {
    expect(
      chargedOf(source, { ...row('tiep'), detail: null }, localDate('2026-03-02'), calendar),
    ).toMatchObject({
      awaits: [],
      giving: 'unconfirmed',
    });
  });
});

const charged: Charged = { lead: 'mttq', coordinating: [], informed: [], giving: 'confirmed', awaits: [] };
const goc = one('goc').assignment;
const on = (day: string, today: string, of: Charged = charged) =>
  dueOn(source, goc, of, localDate(day), localDate(today), calendar);

describe('a new due day', () => {
  test('rolls as the plan rolls its own', () => {
    expect(on('2026-08-30', '2026-03-02')).toMatchObject({
      nominalDue: '2026-08-30',
      effectiveDue: '2026-09-03',
    });
    const asWritten = preparedOf({
      ...plan,
      plan: { ...plan.plan, options: { beforeDay: 'strict', roll: false } },
    });
    expect(
      dueOn(asWritten.source, goc, charged, localDate('2026-08-30'), localDate('2026-03-02')),
    ).toMatchObject({
      effectiveDue: '2026-08-30',
    });
  });

  test('decided on a Saturday keeps the rung of Monday', () => {
    expect(written(on('2026-06-30', '2026-06-20').ladder.steps)[0]).toBe('2026-06-25 body:mttq reminder -3');
    expect(written(on('2026-07-01', '2026-06-20').ladder.steps)[0]).toBe('2026-06-22 body:mttq reminder -7');
    // The rung of the very day is behind the letter that says so.
    expect(written(on('2026-07-01', '2026-06-22').ladder.steps)[0]).toBe('2026-06-26 body:mttq reminder -3');
  });

  test('asks for receipt again only where nobody confirmed it', () => {
    expect(on('2026-07-01', '2026-03-02').ladder.receipt).toBeNull();
    const unconfirmed = on('2026-07-01', '2026-03-02', { ...charged, giving: 'unconfirmed' }).ladder;
    expect(unconfirmed.receipt).toMatchObject({ on: '2026-03-06' });
    expect(unconfirmed.steps.some(({ kind }) => kind === 'start')).toBe(false);
  });
});

describe('the due day after a suspension', () => {
  const after = (due: string, suspendedOn: string, resumedOn: string) =>
    dueAfterSuspension(source, goc, charged, localDate(due), {
      suspendedOn: localDate(suspendedOn),
      resumedOn: localDate(resumedOn),
    }).effectiveDue;
  test.each([
    ['nothing passed', '2026-06-30', '2026-06-12', '2026-06-12', '2026-06-30'],
    ['a week', '2026-06-30', '2026-06-12', '2026-06-19', '2026-07-07'],
    ['over Tết: 16 to 20/02 are off', '2026-02-27', '2026-02-11', '2026-02-13', '2026-03-03'],
    [
      'stopped on the due day, resumed on a working day',
      '2026-06-30',
      '2026-06-30',
      '2026-07-08',
      '2026-07-08',
    ],
    ['stopped on the due day, resumed on a Sunday', '2026-06-30', '2026-06-30', '2026-07-12', '2026-07-13'],
    ['one day overdue', '2026-06-30', '2026-07-01', '2026-07-08', '2026-07-07'],
    ['overdue since Friday, stopped on Saturday', '2026-07-03', '2026-07-04', '2026-07-15', '2026-07-14'],
    ['ten days overdue, resumed the day after', '2026-06-30', '2026-07-14', '2026-07-15', '2026-07-01'],
    ['stopped and resumed on one day, overdue', '2026-06-30', '2026-07-14', '2026-07-14', '2026-06-30'],
  ])('%s', (_, due, suspendedOn, resumedOn, expected) => {
    expect(after(due, suspendedOn, resumedOn)).toBe(expected);
  });
});

describe('what is asked beside the ladder by a day', () => {
  const steps = (day: string, today: string) =>
    written(sideSteps(source, { id: 'tinh-doan' }, localDate(day), localDate(today)));
  test('begins on the next morning, three and one before, the day, one and three after', () => {
    expect(steps('2026-04-15', '2026-03-02')).toEqual([
      '2026-03-03 body:tinh-doan start -31',
      '2026-04-10 body:tinh-doan reminder -3',
      '2026-04-14 body:tinh-doan reminder -1',
      '2026-04-15 body:tinh-doan due 0',
      '2026-04-16 body:tinh-doan overdue +1',
      '2026-04-20 body:tinh-doan overdue +3',
    ]);
  });
  test('of tomorrow it is the start alone that says so', () => {
    expect(steps('2026-03-03', '2026-03-02')).toEqual([
      '2026-03-03 body:tinh-doan start 0',
      '2026-03-04 body:tinh-doan overdue +1',
      '2026-03-06 body:tinh-doan overdue +3',
    ]);
  });
  test('asked on a Friday evening it begins on Monday', () => {
    expect(steps('2026-03-10', '2026-03-06')).toEqual([
      '2026-03-09 body:tinh-doan start -1',
      '2026-03-10 body:tinh-doan due 0',
      '2026-03-11 body:tinh-doan overdue +1',
      '2026-03-13 body:tinh-doan overdue +3',
    ]);
  });
});

test('the calendar of a source is compiled once', () => {
  expect(calendarOf(source)).toBe(calendarOf({ ...source }));
  expect(calendarOf(preparedOf(plan).source)).not.toBe(calendarOf(source));
});

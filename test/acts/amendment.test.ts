import { lettersAfter } from '../../domain/letters/letters-after';
import { nextStep } from '../../domain/lifecycle/next-step';
import { marksOf } from '../../domain/reports/row-marks';
import { rowAsOf } from '../../domain/reports/row-as-of';
import { isoMinute } from '../../domain/time/epoch';
import { amendUntil, at, forms, lifeOf, refusalOf, saidOf } from './lives';

const GOC = 'goc/2026-Q2';
const inMarch = () => lifeOf(GOC).lived('2026-03-02 09:00', forms.receive);

test('an amended paper gives another due day, later or sooner, and the ladder follows it', () => {
  for (const [day, due] of [
    ['2026-08-28', '2026-08-28'],
    ['2026-05-29', '2026-05-29'],
    // A Sunday: as the plan rolls its own days.
    ['2026-05-24', '2026-05-25'],
  ] as const) {
    const life = inMarch().lived(amendUntil(day));
    expect(life.state).toMatchObject({ status: 'inProgress', nominalDue: day, effectiveDue: due });
    expect(isoMinute(nextStep(life.state)!.at).slice(0, 10) > due).toBe(true);
    expect(saidOf(life, 'mttq', 'lead').some((line) => line.startsWith(`${due} body due`))).toBe(true);
  }
});

test('the note keeps which day it replaced, by which paper, and who carried it out', () => {
  const life = inMarch().lived(amendUntil('2026-08-28'), '2026-04-01 09:00', amendUntil('2026-07-31'));
  expect(life.state.amendments).toMatchObject([
    { n: 1, dueThen: '2026-06-30', effectiveDue: '2026-08-28', reason: 'Sửa mục II.1' },
    { n: 2, dueThen: '2026-08-28', effectiveDue: '2026-07-31' },
  ]);
});

test('the lead has a letter at once, once for each amendment', () => {
  const life = inMarch().lived(amendUntil('2026-08-28'));
  expect(lettersAfter(life.state, life.events.at(-1)!)).toEqual([
    { kind: 'amended', audience: { kind: 'body', id: 'mttq' }, n: 1 },
  ]);
});

test('what was overdue is in term again by a later day', () => {
  const life = inMarch().lived('2026-07-06 09:00', amendUntil('2026-08-28'));
  expect(life.events.some(({ type }) => type === 'BecameOverdue')).toBe(true);
  expect(life.state).toMatchObject({ overdue: false, escalationLevel: 0 });
});

test('a row told as of an earlier day has the day of then, and no amendment', () => {
  const life = inMarch().lived('2026-04-01 09:00', amendUntil('2026-08-28'));
  const then = rowAsOf(life.row(), at('2026-03-15'));
  expect(then).toMatchObject({ effectiveDue: '2026-06-30', detail: { amendments: [] } });
  expect(marksOf(life.row()).at(-1)).toMatchObject({ type: 'dueMoved', due: { effectiveDue: '2026-08-28' } });
});

test.each([
  ['the day that stands', () => inMarch(), '2026-06-30', 'same-due'],
  ['a day that has passed', () => inMarch(), '2026-02-27', 'new-date-past'],
  [
    'a duty without a day',
    () => lifeOf('nen-nep/2026').until(at('2026-03-02 09:00')),
    '2026-08-28',
    'no-due',
  ],
  ['a result that waits', () => inMarch().lived(forms.submit), '2026-08-28', 'awaiting-acceptance'],
  ['a clock that stands still', () => inMarch().lived(forms.suspend), '2026-08-28', 'suspended'],
  ['what has ended', () => inMarch().lived(forms.withdraw), '2026-08-28', 'already-withdrawn'],
])('%s is not amended', (_, life, day, code) => {
  expect(refusalOf(life(), amendUntil(day))).toBe(code);
});

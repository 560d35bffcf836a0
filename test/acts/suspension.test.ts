import { cellOf } from '../../domain/lifecycle/cell';
import { nextStep } from '../../domain/lifecycle/next-step';
import { isoMinute, localDate } from '../../domain/time/epoch';
import { askParts, at, forms, lifeOf, refusalOf, reopenUntil, saidOf, type Life } from './lives';

const GOC = 'goc/2026-Q2';
const dueOf = (life: Life) => life.state.effectiveDue;
const resumeUntil = (day: string) => ({ ...forms.resume, until: localDate(day) });

describe('the clock stands still', () => {
  test('in term it gives back the working days that were left, over days off too', () => {
    // 12 working days from 12/06 to 30/06; resumed on Friday 28/08 before the days off of 31/08–02/09.
    const life = lifeOf(GOC).lived('2026-06-12 09:00', forms.suspend, '2026-08-28 09:00', forms.resume);
    expect(dueOf(life)).toBe('2026-09-18');
    expect(life.state).toMatchObject({ status: 'awaitingReceipt', overdue: false });
  });

  test('on its last day it gives back that day, be it the next working one', () => {
    const life = lifeOf(GOC).lived('2026-06-30 15:00', forms.suspend, '2026-07-11 09:00', forms.resume);
    // Resumed on a Saturday.
    expect(dueOf(life)).toBe('2026-07-13');
    expect(isoMinute(nextStep(life.state)!.at)).toBe('2026-07-14T00:00+07:00');
  });

  test('nothing becomes overdue meanwhile, and the row stays in the cell where it was stopped', () => {
    const life = lifeOf(GOC).lived('2026-06-12 09:00', forms.suspend, '2026-12-31 09:00');
    expect(life.events.map(({ type }) => type)).toEqual(['Suspended']);
    expect(cellOf(life.row(), life.now)).toBe('openInTerm');
  });

  test('of what was overdue it stays as many days overdue, at the level that was reached', () => {
    // 30/06 + 5 working days.
    const life = lifeOf(GOC).lived('2026-07-07 09:00', forms.suspend, '2026-08-03 09:00');
    expect(life.state).toMatchObject({ overdue: true, escalationLevel: 2 });
    life.lived(forms.resume);
    expect(dueOf(life)).toBe('2026-07-27');
    expect(life.state).toMatchObject({ status: 'awaitingReceipt', overdue: true, escalationLevel: 2 });
    // Level 3 on the sixth working day after the day that stands now.
    expect(isoMinute(nextStep(life.state)!.at)).toBe('2026-08-04T00:00+07:00');
    expect(cellOf(life.row(), life.now)).toBe('openOverdue');
  });

  test('nothing that time brings lies before the clock went on', () => {
    const life = lifeOf(GOC).lived('2026-07-08 23:59', forms.suspend, '2026-08-03 09:00', forms.resume);
    const { events, state } = life;
    expect(nextStep(state)!.at).toBeGreaterThanOrEqual(events.at(-1)!.at);
  });

  test('a day that passed meanwhile is no day to resume with, unless it was overdue', () => {
    const stopped = () => lifeOf(GOC).lived('2026-06-12 09:00', forms.suspend, '2026-08-03 09:00');
    expect(refusalOf(stopped(), resumeUntil('2026-06-30'))).toBe('new-date-past');
    expect(refusalOf(stopped(), resumeUntil('2026-06-29'))).toBe('earlier-than-due');
    expect(refusalOf(stopped(), resumeUntil('2026-08-03'))).toBe('Resumed');
    const late = lifeOf(GOC).lived('2026-07-07 09:00', forms.suspend, '2026-08-03 09:00');
    expect(refusalOf(late, resumeUntil('2026-07-20'))).toBe('Resumed');
    expect(late.state.overdue).toBe(true);
  });

  test.each([
    ['declined', [forms.decline]],
    ['inProgress', [forms.receive]],
  ] as const)('it goes on in the status it was stopped in: %s', (status, acts) => {
    const life = lifeOf(GOC).lived(
      '2026-03-02 09:00',
      ...acts,
      forms.suspend,
      '2026-04-01 09:00',
      forms.resume,
    );
    expect(life.state.status).toBe(status);
  });

  test('a draft still waits for the head when the clock goes on', () => {
    const life = lifeOf('thuong/2026-Q3').lived(
      '2026-03-02 09:00',
      forms.submit,
      forms.suspend,
      '2026-04-01 09:00',
    );
    expect(refusalOf(life, forms.approve)).toBe('suspended');
    life.lived(forms.resume);
    expect(life.state.status).toBe('awaitingHead');
    expect(refusalOf(life, forms.approve)).toBe('Submitted');
  });

  test('what was asked of a coordinating body is asked again, from that day on', () => {
    const life = lifeOf(GOC).lived(
      '2026-03-02 09:00',
      askParts('2026-04-15', 'hoi-nong-dan'),
      '2026-03-09 09:00',
      forms.suspend,
    );
    expect(saidOf(life, 'hoi-nong-dan', 'contributing')).toEqual([]);
    life.lived('2026-04-13 09:00', forms.resume);
    expect(saidOf(life, 'hoi-nong-dan', 'contributing')).toEqual([
      '2026-04-14 body reminder -1',
      '2026-04-15 body due 0',
      '2026-04-16 body overdue +1',
      '2026-04-20 body overdue +3',
    ]);
  });
});

test('of an undated duty nothing is said again that was said before the pause, and nothing is lost', () => {
  const told = lifeOf('nen-nep/2026').lived(
    '2026-03-02 09:00',
    forms.suspend,
    '2026-04-01 09:00',
    forms.resume,
  );
  expect(saidOf(told, 'mttq', 'lead')).toEqual(['2026-12-10 body reminder -15']);
  expect(saidOf(told, 'hoi-ccb', 'informed')).toEqual(['resumed']);
  const untold = lifeOf('nen-nep/2027').lived(
    '2026-12-01 09:00',
    forms.suspend,
    '2027-02-01 09:00',
    forms.resume,
  );
  expect(saidOf(untold, 'mttq', 'lead')[0]).toMatch(/^2027-01-04 body start/);
});

test('a pause in which it was withdrawn ends when it is taken up again', () => {
  const life = lifeOf('thuong/2026-Q3').lived(
    '2026-03-02 09:00',
    forms.submit,
    forms.suspend,
    forms.withdraw,
  );
  life.lived('2026-03-09 09:00', reopenUntil('2026-12-15'));
  expect(life.state).toMatchObject({ status: 'inProgress', draft: null });
  expect(life.state.suspensions).toMatchObject([{ resumedAt: at('2026-03-09 09:00') }]);
});

test('an undated duty goes on without a day', () => {
  const life = lifeOf('nen-nep/2026').lived(
    '2026-03-02 09:00',
    forms.suspend,
    '2026-04-01 09:00',
    forms.resume,
  );
  expect(life.state).toMatchObject({ status: 'awaitingReceipt', effectiveDue: null });
  expect(at('2026-04-01 09:00')).toBe(life.state.suspensions[0]!.resumedAt);
});

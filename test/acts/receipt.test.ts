import { looksAfter } from '../../domain/desk/looks';
import { askUntil, forms, grant, lifeOf, reopenUntil, saidOf } from './lives';

const GOC = 'goc/2026-Q2';

test('three working days are given for confirming receipt', () => {
  expect(lifeOf(GOC).state.ladder.receipt).toEqual({ on: '2026-01-16', rung: '-109' });
});

test('a lead that is kept has as many days anew, and the secretariat looks again', () => {
  const life = lifeOf(GOC).lived('2026-01-14 09:00', forms.decline, '2026-01-20 09:00', forms.keep);
  expect(life.state.status).toBe('awaitingReceipt');
  expect(looksAfter(life.state, life.events.at(-1)!)).toEqual(['2026-01-26']);
  expect(life.row().detail!.receipt).toMatchObject({ on: '2026-01-26' });
});

test('of an undated duty the secretariat looks again after a pause over its day', () => {
  const life = lifeOf('nen-nep/2026').lived(
    '2026-01-14 09:00',
    forms.suspend,
    '2026-02-02 09:00',
    forms.resume,
  );
  expect(looksAfter(life.state, life.events.at(-1)!)).toEqual(['2026-02-06']);
});

test('another day for the duty does not do away with confirming receipt', () => {
  const life = lifeOf(GOC).lived('2026-01-13 09:00', askUntil('2026-07-31'), grant());
  expect(life.state).toMatchObject({ status: 'awaitingReceipt', effectiveDue: '2026-07-31' });
  expect(looksAfter(life.state, life.events.at(-1)!)).toEqual(['2026-01-19']);
  // But it is not given a second time.
  expect(saidOf(life, 'mttq', 'lead')[0]).toBe('2026-07-10 body reminder -15');
});

test('who confirmed is asked no more', () => {
  const life = lifeOf(GOC).lived('2026-01-13 09:00', forms.receive, askUntil('2026-07-31'), grant());
  expect(life.state.ladder.receipt).toBeNull();
  expect(looksAfter(life.state, life.events.at(-1)!)).toEqual([]);
});

test('what was withdrawn before anybody confirmed it waits for that when it is taken up again', () => {
  const life = lifeOf(GOC).lived(
    '2026-01-13 09:00',
    forms.withdraw,
    '2026-02-02 09:00',
    reopenUntil('2026-07-31'),
  );
  expect(life.state.status).toBe('awaitingReceipt');
  expect(looksAfter(life.state, life.events.at(-1)!)).toEqual(['2026-02-06']);
  const received = lifeOf(GOC).lived(
    '2026-01-13 09:00',
    forms.receive,
    forms.withdraw,
    '2026-02-02 09:00',
    reopenUntil('2026-07-31'),
  );
  expect(received.state.status).toBe('inProgress');
});

test('another day for what is still to come moves its start, and nobody is told of it early', () => {
  const life = lifeOf('hang-quy/2027-Q3').lived('2026-03-02 09:00', askUntil('2027-12-31'), grant());
  expect(saidOf(life, 'mttq', 'lead')[0]).toMatch(/^2027-07-01 body start/);
  expect(life.state.ladder.receipt).toMatchObject({ on: '2027-07-07' });
});

import { workingCalendar } from '../../domain/calendar/working-days';
import { movedRound } from '../../domain/rounds/move-days';
import { localDate } from '../../domain/time/epoch';
import { obligation, planOf, preparedOf } from '../plan/cycles';

/* Annual round of 2026: data to Monday 14/12, parts due Thursday 17/12, collated by 24/12, laid before by 31/12. */

const { source, prepared } = preparedOf(planOf([obligation('A-1', 'hằng năm')]));
const plan = prepared.rounds.rounds.find(({ id }) => id === 'annual/2026')!;
const context = {
  policy: source.rounds!,
  startsOn: source.startsOn,
  calendar: workingCalendar(source.calendar),
};

function move(wish: Record<string, string>) {
  const days = Object.fromEntries(Object.entries(wish).map(([name, day]) => [name, localDate(day)]));
  const moved = movedRound(plan, plan.days, days, context);
  return moved.ok ? moved.value.days : moved.refusal;
}

test('the round stands as counted by hand', () => {
  expect(plan.days).toMatchObject({
    cutoff: '2026-12-14',
    partsDue: '2026-12-17',
    collateDue: '2026-12-24',
    committeeDue: '2026-12-31',
  });
});

test('a later cut-off takes the parts with it by the rules, and the Committee keeps its day', () => {
  expect(move({ cutoff: '2026-12-18' })).toMatchObject({
    cutoff: '2026-12-18',
    partsDue: '2026-12-23',
    collateDue: '2026-12-30',
    committeeDue: '2026-12-31',
  });
});

test('one day named moves that day alone where the others can stay', () => {
  expect(move({ collateDue: '2026-12-28' })).toEqual({ ...plan.days, collateDue: '2026-12-28' });
  expect(move({ committeeDue: '2027-01-05' })).toMatchObject({
    ...plan.days,
    committeeDue: '2027-01-05',
    lapsesOn: '2027-05-05',
  });
});

test('a day off moves to the next working day', () => {
  expect(move({ partsDue: '2026-12-19' })).toMatchObject({ partsDue: '2026-12-21' });
});

test('days out of order are refused at the one that was named', () => {
  expect(move({ collateDue: '2026-12-10' })).toMatchObject({ code: 'days-order', at: 'days.collateDue' });
  expect(move({ cutoff: '2026-12-22', partsDue: '2026-12-18' })).toMatchObject({
    code: 'days-order',
    at: 'days.cutoff',
  });
  // The parts' day and the day after it are both named as they were asked for, not as they would have been mended.
  expect(move({ partsDue: '2026-12-28', collateDue: '2026-12-22' })).toMatchObject({
    at: 'days.collateDue',
    message: expect.stringContaining('14/12/2026, 28/12/2026, 22/12/2026') as string,
  });
  expect(move({ committeeDue: '2026-12-01' })).toMatchObject({ code: 'days-order', at: 'days.committeeDue' });
});

test('a day beyond the calendar of the cycle is refused', () => {
  expect(move({ partsDue: '2099-12-15' })).toMatchObject({ code: 'beyond-calendar' });
});

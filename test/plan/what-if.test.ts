import { estimateYear } from '../../domain/calendar/estimate';
import { lunarTable } from '../../config/calendars/load';
import { effectOfLadder, effectOfYear } from '../../domain/plan/what-if';
import { localDate } from '../../domain/time/epoch';
import { SHORT_LADDER, smallPlan, sourceOf } from '../support/small-plan';

const source = sourceOf(
  smallPlan({
    startsOn: '2027-01-04',
    termEnd: '2027-12-31',
    deadlines: ['hoàn thành ngày 16/6/2027', 'hoàn thành ngày 20/10/2027'],
  }),
);

test('a new day off moves what falls due on it to the next working day, and nothing else', () => {
  const year = estimateYear(2027, lunarTable());
  const effect = effectOfYear(source, { ...year, off: [...year.off, localDate('2027-06-16')].sort() });
  expect(effect.dues).toEqual([{ id: 'KHM-I.1-01/once', before: '2027-06-16', after: '2027-06-17' }]);
  expect(effect.movedSteps).toBe(1);
  expect(effect.assignments).toBe(2);
});

test('the same year does nothing', () => {
  const same = source.calendar.years.find(({ year }) => year === 2027)!;
  expect(effectOfYear(source, same)).toEqual({ dues: [], movedSteps: 0, assignments: 2 });
});

test('a ladder with one reminder less takes one step from each assignment', () => {
  const effect = effectOfLadder(source, { ...SHORT_LADDER, beforeDue: [1] })!;
  expect(effect.before.reminder!.n - effect.after.reminder!.n).toBe(2);
  expect(effect.after.due).toEqual(effect.before.due);
});

test('a ladder that the cycle does not use does nothing to it', () => {
  expect(effectOfLadder(source, { ...SHORT_LADDER, name: 'khác' })).toBeNull();
});

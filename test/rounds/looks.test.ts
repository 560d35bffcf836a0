import { roundLooksAfter } from '../../domain/rounds/looks';
import { atHour, localDate } from '../../domain/time/epoch';
import { closedByTime, opened, roundRow } from '../letters/rounds';

const { state } = roundRow([opened(), closedByTime]);

test('the secretariat looks the morning after the close, and the one after the paper was due', () => {
  expect(roundLooksAfter(state, closedByTime)).toEqual(['2021-10-15', '2021-10-22']);
});

test('a round that a person closes is looked at the next day', () => {
  const at = atHour(localDate('2021-10-12'), 15);
  expect(roundLooksAfter(state, { type: 'PartsClosed', by: 'Trần Thị Bình', reason: 'Đã đủ', at })).toEqual([
    '2021-10-13',
    '2021-10-22',
  ]);
});

test('nothing else brings it to look', () => {
  expect(roundLooksAfter(state, opened())).toEqual([]);
});

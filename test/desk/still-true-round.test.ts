import { isRoundStillTrue } from '../../domain/desk/still-true';
import type { RoundEvent } from '../../domain/rounds/events';
import { localDate } from '../../domain/time/epoch';
import {
  acceptedPart,
  closedByTime,
  opened,
  ROUND,
  roundItem,
  roundRow,
  sent,
  sentBack,
} from '../letters/rounds';

const moved: RoundEvent = {
  type: 'RoundMoved',
  by: 'Trần Thị Bình',
  reason: 'Chờ số liệu của Cục Thống kê',
  days: { ...ROUND.days, partsDue: localDate('2021-10-18') },
  steps: { parts: [], collate: [] },
  at: 0,
};
const cancelled: RoundEvent = { type: 'RoundCancelled', by: null, reason: 'Chu kỳ kết thúc', at: 0 };
const asked = roundItem(roundRow([opened()]), 'hoi-nong-dan');

test.each<[string, RoundEvent[] | null, boolean]>([
  ['nobody has a row of', null, true],
  ['stands as the card says', [], true],
  ['has the part of another body meanwhile', [sent('so-noi-vu')], true],
  ['has the part meanwhile', [sent('hoi-nong-dan')], false],
  ['accepted the part meanwhile', [sent('hoi-nong-dan'), acceptedPart('hoi-nong-dan')], false],
  ['sent the part back meanwhile', [sent('hoi-nong-dan'), sentBack('hoi-nong-dan')], true],
  ['was closed meanwhile', [closedByTime], false],
  ['was moved meanwhile: its new card speaks of the new day', [moved], false],
  ['was cancelled meanwhile', [cancelled], false],
])('the reminder of a part of a round that %s', (_, events, expected) => {
  const row = events === null ? null : roundRow([opened(), ...events]);
  expect(isRoundStillTrue(asked, row)).toBe(expected);
});

test('the collating body is reminded until the paper is recorded', () => {
  const closed = roundRow([opened(), closedByTime]);
  const item = roundItem(closed, null);
  const frozen: RoundEvent = { type: 'Frozen', snapshot: 'b'.repeat(64), at: 0 };
  const paper = { number: '12-BC/BDVTU', date: localDate('2021-10-21') };
  const reported: RoundEvent = { type: 'RoundReported', by: 'Trần Thị Bình', paper, at: 0 };
  expect(isRoundStillTrue(item, roundRow([opened(), closedByTime, frozen]))).toBe(true);
  expect(isRoundStillTrue(item, roundRow([opened(), closedByTime, frozen, reported]))).toBe(false);
});

import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { evolve } from '../../domain/lifecycle/evolve';
import { isTooHeavy } from '../../domain/lifecycle/weight';
import { at, OPEN } from './states';

const reported = (words: string): AssignmentEvent => ({
  type: 'ProgressReported',
  by: 'Lê Thu Hà',
  text: words,
  percent: null,
  difficulties: words,
  proposals: words,
  at: at('2021-03-10 09:00'),
});

test('what people write over the years never fills the 2 MB that the engine carries, however long each text', () => {
  const longest = reported('ộ'.repeat(20_000));
  let state = OPEN;
  let taken = 0;
  for (; taken < 20; taken += 1) {
    const next = evolve(state, longest);
    if (isTooHeavy(next, longest)) break;
    state = next;
  }
  expect(taken).toBe(2);
  // An answer carries the state twice.
  expect(2 * Buffer.byteLength(JSON.stringify(state))).toBeLessThan(1_000_000);
});

test('a short word is always taken, also by an assignment that is full', () => {
  const full = evolve(
    evolve(evolve(OPEN, reported('ộ'.repeat(20_000))), reported('x')),
    reported('ộ'.repeat(20_000)),
  );
  const short = reported('Đã xong');
  expect(isTooHeavy(evolve(full, short), short)).toBe(false);
});

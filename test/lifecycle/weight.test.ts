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

test('what is kept to tell earlier days has no weight: an older run decides as it did', () => {
  const words = 'x'.repeat(1_000_000);
  const long = reported('y'.repeat(3_000));
  const note = { by: words, reason: words, paper: null, at: 0 };
  const traced = { nominalDue: null, effectiveDue: null, acceptedAt: null, withdrawn: note };
  const reopened = [{ ...note, by: 'Lê Thu Hà', reason: 'Bổ sung', trace: traced }];
  expect(isTooHeavy({ ...OPEN, reopened, closing: note }, long)).toBe(false);
  expect(isTooHeavy({ ...OPEN, reopened: [note] }, long)).toBe(true);
});

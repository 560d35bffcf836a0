import {
  allCounts,
  countRefusal,
  newTally,
  pastCounts,
  type RefusedAct,
  type RefusalTally,
} from '../../domain/access/refused-acts';
import type { AuditLine } from '../../domain/audit';
import { atHour, DAY_MS, HOUR_MS, localDate } from '../../domain/time/epoch';

const NOW = atHour(localDate('2026-03-16'), 9);
const PROBE: RefusedAct = {
  kind: 'not-own',
  scope: 'real',
  at: NOW,
  actor: 'Người mở bằng liên kết',
  through: 'link',
  body: 'tinh-doan',
  address: '203.0.113.9',
  isLook: true,
  asked: 'own.read',
  cycle: 'KHM/1',
  assignment: 'KHM-I.1-01/once',
  link: null,
};

let tally: RefusalTally;
beforeEach(() => (tally = newTally('may-1', NOW)));

const times = (lines: readonly AuditLine[]) =>
  lines.map(({ after }) => (after as { times?: number }).times ?? 1);
function repeated(count: number, act: (n: number) => RefusedAct, now: (n: number) => number = () => NOW) {
  return Array.from({ length: count }, (_, n) => countRefusal(tally, act(n), now(n))).flat();
}

test('the first refusal stands in the trail at once, with who, from where and for what', () => {
  const [line, ...more] = countRefusal(tally, PROBE, NOW);
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    action: 'RequestRefused',
    actor: 'Người mở bằng liên kết',
    through: 'link',
    at: NOW,
    // The story of the duty itself stays free of it.
    cycle: null,
    assignment: null,
    after: {
      refused: 'not-own',
      deed: 'look',
      asked: 'own.read',
      body: 'tinh-doan',
      cycle: 'KHM/1',
      assignment: 'KHM-I.1-01/once',
      address: '203.0.113.9',
    },
  });
});

test('2,500 of the same within an hour are five lines: the 1st, 10th, 100th, 1000th, and what was left over', () => {
  const lines = repeated(2_500, () => PROBE);
  expect(times(lines)).toEqual([1, 10, 100, 1_000]);
  expect(pastCounts(tally, NOW + HOUR_MS - 1)).toEqual([]);
  expect(times(pastCounts(tally, NOW + HOUR_MS))).toEqual([2_500]);
  expect(pastCounts(tally, NOW + 2 * HOUR_MS)).toEqual([]);
  expect(times(countRefusal(tally, PROBE, NOW + 2 * HOUR_MS))).toEqual([1]);
});

test('no id stands twice, not even of two processes', () => {
  const other = newTally('may-2', NOW);
  const ids = [
    ...repeated(100, () => PROBE),
    ...countRefusal(other, PROBE, NOW),
    ...countRefusal(tally, { ...PROBE, kind: 'no-right' }, NOW),
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a dead link that mail scanners open from everywhere is one thing for a whole day', () => {
  const dead: RefusedAct = { ...PROBE, kind: 'link-expired', link: 'ab12cd34ef56' };
  const from = (n: number) => ({ ...dead, address: `198.51.100.${n}`, assignment: null });
  expect(times(repeated(9, from, (n) => NOW + n * HOUR_MS))).toEqual([1]);
  expect(times(pastCounts(tally, NOW + DAY_MS))).toEqual([9]);
});

test('from one address thirty things are written singly within an hour, the rest is counted for that address', () => {
  const walking = (n: number) => ({ ...PROBE, assignment: `KHM-I.${n}-01/once` });
  const lines = repeated(500, walking);
  expect(lines.filter(({ action }) => action === 'RequestRefused')).toHaveLength(30);
  const counted = [...lines, ...allCounts(tally)].filter(({ action }) => action === 'RefusalsCounted');
  expect(times(counted)).toEqual([1, 10, 100, 470]);
  expect(counted[0]).toMatchObject({ actor: 'Nhiều lượt truy cập', after: { address: '203.0.113.9' } });
  // Another address has its own lines meanwhile, and the same one has them again in the next hour.
  expect(countRefusal(tally, { ...PROBE, address: '10.1.1.1' }, NOW)).toMatchObject([
    { action: 'RequestRefused' },
  ]);
  expect(countRefusal(tally, walking(900), NOW + HOUR_MS).at(-1)).toMatchObject({ action: 'RequestRefused' });
});

test('ten thousand addresses fill neither the trail nor the memory, and all of them are counted', () => {
  const crowd = (n: number) => ({ ...PROBE, address: `10.${n >> 8}.${n & 255}.1`, isLook: n % 2 === 0 });
  const lines = repeated(10_000, crowd);
  expect(lines.length).toBeLessThan(420);
  expect(tally.counts.size).toBeLessThan(420);
  const all = [...lines, ...allCounts(tally)];
  const last = new Map(all.map((line) => [lineKey(line), times([line])[0]!]));
  expect([...last.values()].reduce((sum, one) => sum + one, 0)).toBe(10_000);
  expect(all.at(-1)).toMatchObject({ action: 'RefusalsCounted', after: { times: 9_600 } });
});

const lineKey = ({ action, after }: AuditLine) =>
  `${action} ${(after as { address?: string }).address ?? 'the rest'}`;

test('who only looks takes nothing of the room of those who send', () => {
  repeated(5_000, (n) => ({ ...PROBE, address: `10.${n >> 8}.${n & 255}.1` }));
  const sent = countRefusal(tally, { ...PROBE, isLook: false, address: '10.99.99.99' }, NOW);
  expect(sent).toMatchObject([{ action: 'RequestRefused' }]);
});

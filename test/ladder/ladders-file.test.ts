import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ladderFile, ladderPolicies } from '../../config/ladders';

test('the default ladder is the one that was decided', () => {
  expect(ladderPolicies().find(({ name }) => name === 'default')).toEqual({
    name: 'default',
    beforeDue: [15, 7, 3, 1],
    coordinatingBeforeDue: [15, 1],
    onDue: true,
    overdue: [1, 3, 5],
    overdueWeekly: { everyWorkingDays: 5, times: 4 },
    overdueMonthly: true,
    escalation: [
      { level: 1, audience: 'head', afterWorkingDays: 2 },
      { level: 2, audience: 'secretariat', afterWorkingDays: 4 },
      { level: 3, audience: 'office', afterWorkingDays: 6 },
      { level: 4, audience: 'committee', afterWorkingDays: 8 },
    ],
    standing: [15],
    committeeWeekday: 1,
  });
});

test('every ladder says where its numbers come from, and carries no more than its numbers into a cycle', () => {
  const written = JSON.parse(readFileSync(ladderFile(), 'utf8')) as { source: string }[];
  expect(written.every(({ source }) => source.length > 40)).toBe(true);
  expect(ladderPolicies().every((policy) => !('source' in policy))).toBe(true);
});

test('the slim ladder of a monthly duty is over before the next month is due', () => {
  const gon = ladderPolicies().find(({ name }) => name === 'gon')!;
  expect(gon.beforeDue).toEqual([3, 1]);
  expect(gon.overdueMonthly).toBe(false);
  const last = gon.overdue.at(-1)! + gon.overdueWeekly.everyWorkingDays * gon.overdueWeekly.times;
  expect(last + gon.beforeDue[0]!).toBeLessThan(18);
});

describe('a file with a slip is refused at start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-ladders-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [right] = JSON.parse(readFileSync(ladderFile(), 'utf8')) as Record<string, unknown>[];
  const read = (...policies: object[]) => {
    const file = join(folder, 'ladders.json');
    writeFileSync(file, JSON.stringify(policies));
    return () => ladderPolicies(file);
  };
  const escalation = right!['escalation'] as { level: number; audience: string; afterWorkingDays: number }[];

  test('the file as it is passes', () => expect(read(right!)()).toHaveLength(1));
  test.each([
    ['rungs in the wrong order', { beforeDue: [1, 3, 7] }, /beforeDue/],
    ['a rung twice', { overdue: [1, 1] }, /overdue/],
    ['a rung of zero days', { beforeDue: [3, 0] }, /beforeDue/],
    ['half a day', { overdue: [1.5] }, /overdue/],
    [
      'a level for another audience',
      { escalation: [{ level: 1, audience: 'office', afterWorkingDays: 2 }] },
      /escalation/,
    ],
    [
      'a level before the one below it',
      { escalation: [escalation[0], { ...escalation[1], afterWorkingDays: 1 }] },
      /cấp sau/,
    ],
    ['a Sunday for the Standing Committee', { committeeWeekday: 7 }, /committeeWeekday/],
    ['no source', { source: ' ' }, /source/],
    ['a key that nothing reads', { beforeDueDays: [1] }, /beforeDueDays/],
  ])('%s', (_, slip, message) => expect(read({ ...right, ...slip })).toThrow(message));
  test('two of one name', () => expect(read(right!, right!)).toThrow(/trùng tên/));
  test('none at all', () => expect(read()).toThrow(/ladders\.json/));
});

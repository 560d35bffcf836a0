import { MASKED_SUMMARY } from '../../domain/desk/subject';
import { isAtOrBelow } from '../../domain/reports/clauses';
import { clausesOf } from '../../domain/reports/clauses-of';
import { gapsOf } from '../../domain/reports/gaps';
import { subPlansBelow, traceClause } from '../../domain/reports/lineage';
import { forms, paper, returnUntil } from '../acts/lives';
import { obligation, planOf } from '../plan/cycles';
import { frozenOf, held, life, PLAN, rowsOf } from './sample';

const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-06-28 09:00', forms.accept);
const told = life('K-3/2026').lived('2026-11-02 09:00', forms.report);
const rows = rowsOf(done, told);

const first = held(
  'annual/2026',
  {
    body: 'mttq',
    sends: { figures: { 'CT-2': 4 }, remarks: { 'K-1/once': 'Đã xong', 'K-4/once': 'Đang làm' } },
  },
  { body: 'tinh-doan', sends: { figures: { 'CT-2': 7 } } },
).closed();
const firstSnapshot = frozenOf(first, { rows });
const serving = planOf([obligation('H-1', 'trước ngày 30/6/2026')], {
  plan: { code: 'CTH', title: 'Chương trình của huyện', serves: { plan: 'DA5', clause: 'II.1' } },
});
const last = frozenOf(held('final/2030').closed(), {
  rows,
  earlier: [{ held: first.frozen('sha'), snapshot: firstSnapshot }],
  subPlans: [{ cycle: 'CTH/1', plan: serving, rows: [done.row()] }],
});

test.each([
  ['II.1', 'II', true],
  ['II', 'II', true],
  ['II.1-a', 'II.1', true],
  ['II.10', 'II.1', false],
  ['III', 'II', false],
  ['II', 'II.1', false],
  ['II.1_2', 'II.1', false],
])('%s at or below %s: %s', (clause, above, is) => {
  expect(isAtOrBelow(clause, above)).toBe(is);
});

describe('before the final paper', () => {
  const gaps = gapsOf(PLAN, last);

  test('a clause of which nothing was made is listed, unless somebody said that it asks nothing or it sets a target', () => {
    expect(gaps.filter(({ kind }) => kind === 'clause-without-obligation')).toEqual([
      { kind: 'clause-without-obligation', clause: 'II.3', line: 25, heading: 'Tuyên truyền' },
    ]);
  });

  test('what has neither a result nor a recorded end is listed; a standing duty for each year without a word', () => {
    const open = gaps.flatMap((gap) => (gap.kind === 'no-outcome' ? [gap.assignment] : []));
    expect(open).toEqual([
      'K-2/once/hoi-nong-dan',
      'K-2/once/tinh-doan',
      'K-3/2027',
      'K-3/2028',
      'K-3/2029',
      'K-3/2030',
      'K-4/once',
      'K-5/once',
    ]);
    expect(gaps.find((gap) => gap.kind === 'no-outcome' && gap.code === 'K-5')).toMatchObject({
      summary: MASKED_SUMMARY,
    });
  });

  test('a result that was sent back is no outcome, also of what was stopped after that; one that waits is', () => {
    const K4 = () => life('K-4/once').lived('2029-06-01 09:00', forms.submit);
    const isOpen = (one: ReturnType<typeof life>) =>
      gapsOf(PLAN, frozenOf(held('final/2030').closed(), { rows: rowsOf(one) })).some(
        (gap) => gap.kind === 'no-outcome' && gap.assignment === 'K-4/once',
      );
    const stopped = { ...forms.suspend, paper };
    expect(isOpen(K4())).toBe(false);
    const back = () => K4().lived('2029-06-05 09:00', returnUntil('2029-08-02'));
    expect(isOpen(back())).toBe(true);
    expect(isOpen(back().lived('2029-06-06 09:00', stopped))).toBe(true);
  });

  test('what is not tracked is listed, and a report whose round was never frozen', () => {
    const plan = planOf(
      [
        obligation('X-1', '', { track: false }),
        obligation('X-2', 'hằng năm', { round: { kind: 'annual' } }),
        obligation('X-3', 'trước ngày 30/6/2026', { round: { kind: 'review' } }),
      ],
      { plan: { code: 'DA5' } },
    );
    const untracked = { kind: 'obligation-untracked', clause: 'I', code: 'X-1', summary: 'Việc X-1' };
    expect(gapsOf(plan, last)).toEqual([
      untracked,
      {
        kind: 'no-outcome',
        clause: 'I',
        code: 'X-3',
        assignment: 'X-3',
        summary: 'Việc X-3',
        leadName: 'Cơ quan mttq',
      },
    ]);
    const before = { ...last, earlier: [] };
    expect(gapsOf(plan, before).map((gap) => ('code' in gap ? gap.code : ''))).toEqual(['X-1', 'X-2', 'X-3']);
  });
});

describe('the trace of a clause', () => {
  const trace = (clause: string) => traceClause(PLAN, rows, [last, firstSnapshot], clause);

  test('goes through all below it, as in the paper, down to the submission and to the parts that tell of it', () => {
    expect(trace('II').map(({ clause }) => clause)).toEqual(['II', 'II.1', 'II.2', 'II.3', 'II.10']);
    const [one] = trace('II.1')[0]!.obligations;
    expect(one!.assignments).toEqual([
      {
        id: 'K-1/once',
        leadName: 'Cơ quan mttq',
        status: 'accepted',
        effectiveDue: '2026-06-29',
        submission: { n: 1, at: done.row().submittedAt, paper: null },
        acceptedAt: done.row().acceptedAt,
        told: [
          {
            round: 'annual/2026',
            title: 'Báo cáo năm 2026',
            body: { id: 'mttq', name: 'Cơ quan mttq' },
            remark: 'Đã xong',
          },
        ],
      },
    ]);
  });

  test('tells the readings of a target, oldest first', () => {
    const [target] = trace('I.2')[0]!.targets;
    expect(target!.readings.map(({ round, value, bodies }) => [round, value, bodies.length])).toEqual([
      ['annual/2026', 11, 2],
      ['final/2030', null, 0],
    ]);
  });

  test('knows the plans of lower bodies that carry it out', () => {
    expect(subPlansBelow([firstSnapshot, last], 'II').map(({ cycle }) => cycle)).toEqual(['CTH/1']);
    expect(subPlansBelow([firstSnapshot, last], 'III')).toEqual([]);
  });

  test('of a secret duty names no more than that there is one, and of an unknown clause nothing', () => {
    expect(trace('III')[0]!.obligations[0]!.summary).toBe(MASKED_SUMMARY);
    expect(trace('IX')).toEqual([]);
  });
});

describe('the way back from a line of a paper', () => {
  const back = (...sources: Parameters<typeof clausesOf>[0]) =>
    clausesOf(sources, last, [firstSnapshot]).map(({ clause }) => clause);

  test('an assignment and a target lead to their clause, a part to all it tells of', () => {
    expect(back({ type: 'assignment', id: 'K-4/once' }, { type: 'assignment', id: 'K-1/once' })).toEqual([
      'II.1',
      'II.10',
    ]);
    expect(back({ type: 'target', code: 'CT-2' })).toEqual(['I.2']);
    expect(back({ type: 'part', round: 'annual/2026', body: 'mttq' })).toEqual(['II.1', 'II.10', 'I.2']);
  });

  test('a late part leads to what it tells of, though the frozen round misses it', () => {
    const late = held('annual/2026')
      .closed()
      .frozen('sha')
      .then({ body: 'mttq', sends: { figures: { 'CT-2': 4 }, remarks: { 'K-4/once': 'Đang làm' } } });
    const missed = frozenOf(held('annual/2026').closed(), { rows });
    const next = frozenOf(held('annual/2027').closed(), {
      rows,
      earlier: [{ held: late, snapshot: missed }],
    });
    const source = { type: 'part', round: 'annual/2026', body: 'mttq' } as const;
    expect(clausesOf([source], next, [missed]).map(({ clause }) => clause)).toEqual(['II.10', 'I.2']);
  });

  test('a year leads to what was due in it, a lower plan to the clause it serves, a round to all it counts', () => {
    expect(back({ type: 'year', year: '2029', round: 'final/2030' })).toEqual(['II.2', 'II.10']);
    expect(back({ type: 'plan', cycle: 'CTH/1' })).toEqual(['II.1']);
    expect(back({ type: 'round', round: 'annual/2026' })).toEqual(['II.1', 'II.2', 'II.10', 'III']);
  });

  test('what nobody knows leads nowhere', () => {
    expect(back({ type: 'assignment', id: 'K-9/once' }, { type: 'round', round: 'annual/1999' })).toEqual([]);
  });

  test('forth and back: every assignment of a trace leads to its clause again', () => {
    for (const { clause, obligations } of traceClause(PLAN, rows, [last], 'II'))
      for (const { assignments } of obligations)
        for (const { id } of assignments) expect(back({ type: 'assignment', id })).toEqual([clause]);
  });
});

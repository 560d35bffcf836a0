import { roundsPolicy } from '../../config/rounds';
import { periodWindow } from '../../domain/rounds/days';
import { roundOfSubject } from '../../domain/rounds/cards';
import { prepareCycle } from '../../domain/plan/prepare';
import { periodWords } from '../../domain/rounds/titles';
import { obligation, planOf, preparedOf } from '../plan/cycles';

const FIVE_YEARS = { term: { start: '2021-01-01', end: '2025-12-31' }, startsOn: '2021-02-01' };

function roundsOf(obligations: object[], plan: object = FIVE_YEARS, more: object = {}) {
  const { prepared } = preparedOf(planOf(obligations, { plan, ...more }));
  return prepared.rounds;
}

const work = obligation('A-1', 'hằng năm', { lead: ['mttq'], coordinating: ['doan-the'] });

test('a plan of five years reports each year, but for the years of its sơ kết and tổng kết', () => {
  const { rounds, before } = roundsOf([work]);
  expect(before).toEqual([]);
  expect(rounds.map(({ id, title }) => [id, title])).toEqual([
    ['annual/2021', 'Báo cáo năm 2021'],
    ['annual/2022', 'Báo cáo năm 2022'],
    ['midterm/2023', 'Sơ kết 3 năm (2021–2023)'],
    ['annual/2024', 'Báo cáo năm 2024'],
    ['final/2025', 'Tổng kết 5 năm (2021–2025)'],
  ]);
});

test('the year 2021 by the default rules: data to 14/12, parts three working days later, then the collating body, then the Committee', () => {
  const [first] = roundsOf([work]).rounds;
  expect(first!.days).toEqual({
    dataFrom: '2020-12-15',
    cutoff: '2021-12-14',
    opensOn: '2021-11-19',
    partsDue: '2021-12-17',
    collateDue: '2021-12-24',
    committeeDue: '2021-12-31',
    lapsesOn: '2022-04-30',
  });
  expect(first!.steps.parts).toEqual([
    { on: '2021-11-19', kind: 'round', rung: '-20' },
    { on: '2021-12-10', kind: 'round', rung: '-5' },
    { on: '2021-12-15', kind: 'round', rung: '-2' },
    { on: '2021-12-16', kind: 'round', rung: '-1' },
    { on: '2021-12-17', kind: 'round', rung: '0' },
  ]);
  expect(first!.steps.collate.map(({ on, rung }) => `${on} ${rung}`)).toEqual([
    '2021-12-20 -4',
    '2021-12-22 -2',
    '2021-12-23 -1',
    '2021-12-24 0',
    '2021-12-27 +1',
    '2021-12-29 +3',
    '2021-12-31 +5',
  ]);
});

test('a clause that wants the report earlier pulls the whole way forward, and the data end earlier', () => {
  const asking = obligation('A-9', 'hằng năm, trước ngày 15/12', {
    kind: 'report',
    lead: ['tinh-doan'],
    round: { kind: 'annual' },
  });
  const [first] = roundsOf([work, asking]).rounds;
  expect(first!.days).toMatchObject({
    cutoff: '2021-11-25',
    partsDue: '2021-11-30',
    collateDue: '2021-12-07',
    committeeDue: '2021-12-14',
  });
  expect(first!.collator).toEqual({ id: 'tinh-doan', name: 'Cơ quan tinh-doan' });
  expect(first!.obligation).toMatchObject({ code: 'A-9', deadlineText: 'hằng năm, trước ngày 15/12' });
});

test('a review that is due on a Sunday, the last day of its year, is of that year though its day rolls into the next', () => {
  const asking = obligation('A-8', 'trong quý IV/2023', {
    kind: 'midterm-review',
    round: { kind: 'midterm' },
  });
  const midterm = roundsOf([work, asking]).rounds.find(({ kind }) => kind === 'midterm');
  expect(midterm).toMatchObject({
    id: 'midterm/2023',
    title: 'Sơ kết 3 năm (2021–2023)',
    days: { committeeDue: '2024-01-02' },
  });
});

test('a report that is asked for in January is that of the year before', () => {
  const asking = obligation('A-7', 'hằng năm, trước ngày 15/01', {
    kind: 'report',
    round: { kind: 'annual' },
  });
  const { rounds } = roundsOf([work, asking]);
  expect(rounds.map(({ id, days }) => [id, days.cutoff, days.committeeDue])).toEqual([
    ['annual/2021', '2021-12-14', '2022-01-14'],
    ['annual/2022', '2022-12-14', '2023-01-16'],
    ['midterm/2023', '2023-12-13', '2024-01-02'],
    ['annual/2024', '2024-12-14', '2025-01-14'],
    ['final/2025', '2025-12-12', '2025-12-31'],
  ]);
});

test('no day falls between the data of two years, whatever day a clause wants its report on', () => {
  const asking = obligation('A-6', 'hằng năm, trước ngày 30/11', {
    kind: 'report',
    round: { kind: 'annual' },
  });
  const windows = roundsOf([work, asking]).rounds.filter(
    ({ kind }) => kind === 'annual' || kind === 'midterm',
  );
  expect(windows.map(({ id, days }) => `${id} ${days.dataFrom}..${days.cutoff}`)).toEqual([
    'annual/2021 2020-12-15..2021-11-10',
    'annual/2022 2021-11-11..2022-11-10',
    'midterm/2023 2021-01-01..2023-12-13',
    'annual/2024 2023-12-14..2024-11-12',
  ]);
});

test('a secret duty is never a round', () => {
  const secret = obligation('C-9', 'trong quý II/2025', { kind: 'final-review', secrecy: 'mat' });
  const prepared = preparedOf(planOf([work, secret], { plan: FIVE_YEARS })).prepared;
  expect(prepared.rounds.rounds.map(({ id }) => id)).not.toContain('review/C-9/2025-Q2');
  expect(prepared.assignments.map(({ assignment }) => assignment.id)).toContain('C-9/2025-Q2');
});

test('the review of one paper asks for the targets of its own clause alone: those of the plan are reported each year', () => {
  const target = (code: string, clause: string) => ({
    code,
    clause,
    what: 'Tỷ lệ',
    op: '>',
    value: 80,
    unit: '%',
  });
  const review = obligation('C-1', 'trong quý II/2025', { kind: 'midterm-review', clause: 'II.1' });
  const { rounds } = roundsOf([work, review], FIVE_YEARS, {
    targets: [target('T-1', 'I'), target('T-2', 'II.1.a')],
  });
  expect(rounds.find(({ kind }) => kind === 'review')!.participants[0]!.targets).toEqual(['T-2']);
  expect(rounds.find(({ kind }) => kind === 'annual')!.participants[0]!.targets).toEqual(['T-1', 'T-2']);
});

test('days that the plan itself gives hold; a step before the cut-off lies in January', () => {
  const rounds = {
    annual: { cutoff: '12-31', partsDue: '01-10', collateDue: '01-20', committeeDue: '01-31' },
  };
  const [first] = roundsOf([work], { ...FIVE_YEARS, rounds }).rounds;
  expect(first!.days).toMatchObject({
    cutoff: '2021-12-31',
    partsDue: '2022-01-10',
    collateDue: '2022-01-20',
    // Monday 31/01/2022 is the first day of the Tết holiday.
    committeeDue: '2022-02-07',
  });
});

test('what is reported on every quarter is a round of its own, over the months of its window', () => {
  const quarterly = obligation('B-1', 'hằng quý', {
    kind: 'report',
    round: { kind: 'periodic', participants: ['doan-the'] },
  });
  const rounds = roundsOf([quarterly], {
    ...FIVE_YEARS,
    rounds: { annual: false, midterm: false, final: false },
  }).rounds;
  expect(rounds).toHaveLength(20);
  expect(rounds[2]).toMatchObject({
    id: 'periodic/B-1/2021-Q3',
    period: '2021-Q3',
    days: { dataFrom: '2021-06-15', cutoff: '2021-09-14' },
    collator: { id: 'mttq' },
    participants: [{ id: 'tinh-doan' }, { id: 'hoi-nong-dan' }],
  });
});

test('a review of a single paper asks who leads and coordinates it; as work it stays an assignment', () => {
  const review = obligation('C-1', 'trong quý II/2025', {
    kind: 'midterm-review',
    lead: ['mttq'],
    coordinating: ['tinh-doan'],
  });
  const none = { ...FIVE_YEARS, rounds: { annual: false, midterm: false, final: false } };
  const asRound = preparedOf(planOf([work, review], { plan: none })).prepared;
  expect(asRound.rounds.rounds.map(({ id }) => id)).toEqual(['review/C-1/2025-Q2']);
  expect(asRound.rounds.rounds[0]).toMatchObject({
    collator: { id: 'mttq' },
    participants: [{ id: 'mttq' }, { id: 'tinh-doan' }],
    days: { committeeDue: '2025-06-30' },
  });
  expect(asRound.assignments.map(({ assignment }) => assignment.obligation)).not.toContain('C-1');
  const asWork = preparedOf(planOf([work, { ...review, round: false }], { plan: none })).prepared;
  expect(asWork.rounds.rounds).toEqual([]);
  expect(asWork.assignments.map(({ assignment }) => assignment.id)).toContain('C-1/2025-Q2');
});

test('cycles that were started before there were rounds keep their reviews as assignments', () => {
  const review = obligation('C-1', 'trong quý II/2025', { kind: 'midterm-review' });
  const { source } = preparedOf(planOf([review], { plan: FIVE_YEARS }));
  const { rounds: _rounds, ...earlier } = source;
  const prepared = prepareCycle(earlier);
  expect(prepared.rounds).toEqual({ rounds: [], before: [] });
  expect(prepared.assignments.map(({ assignment }) => assignment.id)).toEqual(['C-1/2025-Q2']);
});

test('rounds whose parts were due before the cycle began are listed and not started', () => {
  const { rounds, before } = roundsOf([work], { ...FIVE_YEARS, startsOn: '2022-06-01' });
  expect(before.map(({ id }) => id)).toEqual(['annual/2021']);
  expect(rounds[0]!.id).toBe('annual/2022');
});

test('each participant is asked for the targets that name it, or name nobody', () => {
  const target = (code: string, bodies?: string[]) => ({
    code,
    clause: 'I',
    what: 'Tỷ lệ',
    op: '>',
    value: 80,
    unit: '%',
    ...(bodies === undefined ? {} : { bodies }),
  });
  const targets = [target('T-1'), target('T-2', ['doan-the'])];
  const [first] = roundsOf([work], FIVE_YEARS, { targets }).rounds;
  expect(first!.participants.map(({ id, targets: asked }) => [id, asked])).toEqual([
    ['mttq', ['T-1']],
    ['tinh-doan', ['T-1', 'T-2']],
    ['hoi-nong-dan', ['T-1', 'T-2']],
  ]);
});

test.each([
  ['2021', '2020-12-15', '2021-12-14'],
  ['2021-Q1', '2020-12-15', '2021-03-14'],
  ['2021-Q3', '2021-06-15', '2021-09-14'],
  ['2021-H1', '2020-12-15', '2021-06-14'],
  ['2021-H2', '2021-06-15', '2021-12-14'],
  ['2021-01', '2020-12-15', '2021-01-14'],
  ['2021-06', '2021-05-15', '2021-06-14'],
])('the data of %s run from %s to %s', (period, from, cutoff) => {
  expect(periodWindow(period, 14)).toEqual({ from, cutoff });
});

test('a period that is no calendar period has no window of its own', () => {
  expect(periodWindow('once', 14)).toBeNull();
});

test('periods in words', () => {
  expect(['2021-Q3', '2021-H1', '2021-H2', '2021-06', '2021'].map(periodWords)).toEqual([
    'quý III/2021',
    '6 tháng đầu năm 2021',
    '6 tháng cuối năm 2021',
    'tháng 6/2021',
    'năm 2021',
  ]);
});

test('ids of rounds are told apart from those of assignments', () => {
  expect(roundOfSubject('annual/2021')).toEqual({ round: 'annual/2021', side: 'part' });
  expect(roundOfSubject('review/C-1/2025-Q2/tong-hop')).toEqual({
    round: 'review/C-1/2025-Q2',
    side: 'collating',
  });
  expect(roundOfSubject('KH142-III.4-01/2021-Q3')).toBeNull();
});

test('the office’s rules are read from their file', () => {
  expect(roundsPolicy().annual).toMatchObject({ cutoff: '12-14', dataFrom: '12-15' });
});

import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { participantsNow, type ChargedNow } from '../../domain/rounds/participants-now';
import type { Succession } from '../../domain/successors';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { obligation, planOf, preparedOf } from '../plan/cycles';

const term = { plan: { term: { start: '2021-01-01', end: '2025-12-31' }, startsOn: '2021-02-01' } };
const { source, prepared } = preparedOf(
  planOf([obligation('A-1', 'hằng năm', { coordinating: ['doan-the'] })], term),
);
const plan = source.plan;
const round = prepared.rounds.rounds.find(({ id }) => id === 'annual/2021')!;
const rows: AssignmentRecord[] = prepared.assignments.map((one) =>
  recordOf({ scope: 'real', cycle: 'KH9/1', assignment: one.assignment }, initialState(one), 0),
);
const now = (change: Partial<ChargedNow> = {}): ChargedNow => ({
  plan,
  rows,
  successions: [],
  names: new Map([['so-noi-vu', 'Sở Nội vụ']]),
  ...change,
});
const idsOf = (change: Partial<ChargedNow>) => participantsNow(round, now(change)).map(({ id }) => id);

function merged(body: string, successor: string): Succession {
  return {
    scope: 'real',
    body,
    successor,
    firstDay: localDate('2021-06-01'),
    paper: null,
    reason: 'Sáp nhập',
    setBy: 'Bình',
    setAt: 0,
  };
}

const ended = (row: AssignmentRecord, change: Partial<AssignmentRecord>): AssignmentRecord => ({
  ...row,
  ...change,
});

test('as nothing has changed, those take part whom the plan charges', () => {
  expect(participantsNow(round, now())).toEqual(round.participants);
});

test('whom only a review or work of before the start charges takes part as the preview foresaw', () => {
  const given = planOf(
    [
      obligation('A-1', 'hằng năm'),
      obligation('A-2', 'vào quý IV/2023', {
        kind: 'midterm-review',
        lead: ['tinh-doan'],
        round: { kind: 'review' },
      }),
      obligation('A-3', 'trước ngày 15/01/2021', { lead: ['hoi-nong-dan'] }),
    ],
    term,
  );
  const { prepared } = preparedOf(given);
  const annual = prepared.rounds.rounds.find(({ id }) => id === 'annual/2021')!;
  const recorded = prepared.assignments.map((one) =>
    recordOf({ scope: 'real', cycle: 'KH9/1', assignment: one.assignment }, initialState(one), 0),
  );
  expect(new Set(recorded.map(({ assignment }) => assignment.lead))).toEqual(new Set(['mttq']));
  expect(annual.participants.map(({ id }) => id)).toEqual(['mttq', 'tinh-doan', 'hoi-nong-dan']);
  expect(participantsNow(annual, now({ plan: given, rows: recorded }))).toEqual(annual.participants);
});

test('a body whose duty went over to another owes no part, and the other does, behind those of the plan', () => {
  const [lead] = round.participants;
  const over = rows.map((row) => ({ ...row, assignment: { ...row.assignment, lead: 'so-noi-vu' } }));
  expect(idsOf({ rows: over })).not.toContain(lead!.id);
  expect(participantsNow(round, now({ rows: over })).at(-1)).toMatchObject({
    id: 'so-noi-vu',
    name: 'Sở Nội vụ',
  });
});

test('what was accepted in the time of the data is told of; what was accepted before it, or withdrawn, is not', () => {
  const from = startOfDay(round.days.dataFrom);
  const all = (change: Partial<AssignmentRecord>) => rows.map((row) => ended(row, change));
  const named = round.participants.map(({ id }) => id);
  expect(idsOf({ rows: all({ status: 'accepted', acceptedAt: from }) })).toEqual(named);
  // Nobody is charged with anything any more: the plan's word holds, and the round is not empty.
  expect(idsOf({ rows: all({ status: 'accepted', acceptedAt: from - 1 }) })).toEqual(named);
  const [first, ...rest] = rows;
  const one = [
    ended(first!, { status: 'withdrawn' }),
    ...rest.map((row) => ended(row, { status: 'closed' })),
  ];
  const open = { ...first!, assignment: { ...first!.assignment, lead: 'so-noi-vu', coordinating: [] } };
  expect(idsOf({ rows: [...one, open] })).toEqual(['so-noi-vu']);
});

test('two bodies that were merged owe one part, with the targets of both', () => {
  const [a, b] = round.participants.map(({ id }) => id);
  const successions = [merged(a!, 'so-noi-vu'), merged(b!, 'so-noi-vu')];
  const found = participantsNow(round, now({ successions }));
  expect(found.filter(({ id }) => id === 'so-noi-vu')).toHaveLength(1);
  expect(found.map(({ id }) => id)).not.toEqual(expect.arrayContaining([a]));
  const targets = [
    {
      code: 'CT1',
      clause: 'II',
      line: null,
      what: 'x',
      op: '>=' as const,
      value: 80,
      unit: '%',
      by: null,
      each: null,
      bodies: [b!],
    },
  ];
  const withTarget = participantsNow(round, now({ successions, plan: { ...plan, targets } }));
  expect(withTarget.find(({ id }) => id === 'so-noi-vu')!.targets).toEqual(['CT1']);
});

test('whom a clause names takes part whether or not it is charged with anything open', () => {
  const named = planOf(
    [
      obligation('A-1', 'hằng năm', { coordinating: ['doan-the'] }),
      obligation('B-1', 'quý II/2023', { kind: 'final-review', coordinating: ['doan-the'] }),
    ],
    term,
  );
  const cycle = preparedOf(named);
  const review = cycle.prepared.rounds.rounds.find(({ kind }) => kind === 'review')!;
  const found = participantsNow(review, now({ plan: cycle.source.plan, rows: [] }));
  expect(found.map(({ id }) => id)).toEqual(review.participants.map(({ id }) => id));
});

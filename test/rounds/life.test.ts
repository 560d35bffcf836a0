import { roundCardsAfter } from '../../domain/rounds/cards';
import type { RoundCommand } from '../../domain/rounds/commands';
import { decideRound } from '../../domain/rounds/decide';
import type { RoundEvent } from '../../domain/rounds/events';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import { nextTurn } from '../../domain/rounds/next-step';
import type { RoundPlan, RoundState } from '../../domain/rounds/types';
import { atHour, endOfDay, localDate, startOfDay, type Instant } from '../../domain/time/epoch';
import { obligation, planOf, preparedOf } from '../plan/cycles';

const plan: RoundPlan = preparedOf(
  planOf([obligation('A-1', 'hằng năm', { coordinating: ['doan-the'] })], {
    plan: { term: { start: '2021-01-01', end: '2025-12-31' }, startsOn: '2021-02-01' },
  }),
).prepared.rounds.rounds[0]!;
const source = { cycle: 'KH9/1', plan };
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const noon = (day: string): Instant => atHour(localDate(day), 12);
const IN_TERM = noon('2021-12-10');
const AFTER = noon('2021-12-20');

const opened: RoundState = evolveRound(initialRound(plan), {
  type: 'Opened',
  participants: plan.participants,
  at: startOfDay(plan.days.opensOn),
});

function submit(body: string, content: string, replaces = 0): RoundCommand {
  return { type: 'submitPart', body, content, replaces, by: 'Cán bộ tổng hợp' };
}

function after(state: RoundState, command: RoundCommand, at: Instant): RoundState {
  const decided = decideRound(state, command, at);
  if (!decided.ok) throw new Error(decided.refusal.message);
  return evolveRound(state, decided.value);
}

function refusal(state: RoundState, command: RoundCommand, at: Instant) {
  const decided = decideRound(state, command, at);
  if (decided.ok) throw new Error(`not refused: ${decided.value.type}`);
  return decided.refusal;
}

const happened = (state: RoundState, event: RoundEvent) => evolveRound(state, event);
const closed = happened(after(opened, submit('mttq', A), IN_TERM), {
  type: 'PartsClosed',
  by: null,
  reason: null,
  at: endOfDay(plan.days.partsDue),
});
const frozen = happened(closed, { type: 'Frozen', snapshot: B, at: endOfDay(plan.days.partsDue) });

test('time opens a round, closes its parts at 24:00 of their day and lets it lapse, whoever answered', () => {
  expect(nextTurn(initialRound(plan))).toEqual({ at: startOfDay(localDate('2021-11-19')), turn: 'open' });
  expect(nextTurn(opened)).toEqual({ at: endOfDay(localDate('2021-12-17')), turn: 'close' });
  expect(nextTurn(frozen)).toEqual({ at: endOfDay(localDate('2022-04-30')), turn: 'lapse' });
  const paper = { number: '12-BC/BDVTU', date: localDate('2021-12-30') };
  const reported = after(frozen, { type: 'report', paper, by: 'Ban Dân vận' }, noon('2021-12-31'));
  expect(nextTurn(reported)).toBeNull();
});

test('a part is handed in, sent back with its reason, handed in again and accepted; every version is kept', () => {
  let state = after(opened, submit('mttq', A), IN_TERM);
  state = after(
    state,
    { type: 'returnPart', body: 'mttq', reason: 'Thiếu số liệu', by: 'Ban Dân vận' },
    IN_TERM,
  );
  state = after(state, submit('mttq', B, 1), IN_TERM);
  state = after(state, { type: 'acceptPart', body: 'mttq', by: 'Ban Dân vận' }, IN_TERM);
  const [part] = state.parts;
  expect(part).toMatchObject({ status: 'accepted', acceptedAt: IN_TERM });
  expect(part!.versions.map(({ n, content, late }) => [n, content, late])).toEqual([
    [1, A, false],
    [2, B, false],
  ]);
  expect(part!.returns).toEqual([{ by: 'Ban Dân vận', reason: 'Thiếu số liệu', at: IN_TERM }]);
});

test.each<[string, RoundState, RoundCommand, Instant, string, RegExp]>([
  [
    'before it opens',
    initialRound(plan),
    submit('mttq', A),
    noon('2021-06-01'),
    'round-not-open',
    /19\/11\/2021/,
  ],
  ['from a body that owes none', opened, submit('cong-an', A), IN_TERM, 'not-a-participant', /cong-an/],
  [
    'the very words twice',
    after(opened, submit('mttq', A), IN_TERM),
    submit('mttq', A, 1),
    IN_TERM,
    'part-unchanged',
    /bản 1/,
  ],
  [
    'two people with one form',
    after(opened, submit('mttq', A), IN_TERM),
    submit('mttq', B, 0),
    IN_TERM,
    'part-version',
    /Đã có bản 1/,
  ],
  ['a version that never was', opened, submit('mttq', A, 2), IN_TERM, 'part-version', /chưa gửi bản nào/],
  [
    'over an accepted one',
    after(after(opened, submit('mttq', A), IN_TERM), { type: 'acceptPart', body: 'mttq', by: 'x' }, IN_TERM),
    submit('mttq', B, 1),
    IN_TERM,
    'part-accepted',
    /trả lại trước/,
  ],
  ['without content', opened, submit('mttq', 'nope'), IN_TERM, 'bad-content', /nội dung/],
])('a part is refused: %s', (_why, state, command, at, code, words) => {
  const told = refusal(state, command, at);
  expect(told.code).toBe(code);
  expect(told.message).toMatch(words);
});

test('a part that comes after the close is late, and changes nothing that was frozen', () => {
  const late = after(frozen, submit('tinh-doan', A), AFTER);
  const part = late.parts.find(({ body }) => body.id === 'tinh-doan')!;
  expect(part.versions).toEqual([expect.objectContaining({ n: 1, late: true })]);
  expect(late.snapshot).toBe(B);
});

test('what stands in the frozen figures is not sent back; a late part may be', () => {
  expect(refusal(frozen, { type: 'returnPart', body: 'mttq', reason: 'Sai', by: 'x' }, AFTER).code).toBe(
    'figures-frozen',
  );
  const late = after(frozen, submit('tinh-doan', A), AFTER);
  const returned = after(late, { type: 'returnPart', body: 'tinh-doan', reason: 'Sai', by: 'x' }, AFTER);
  expect(returned.parts.find(({ body }) => body.id === 'tinh-doan')!.status).toBe('returned');
});

test('a round is closed early once, and not twice', () => {
  const close: RoundCommand = { type: 'closeParts', reason: 'Đủ phần báo cáo', by: 'Ban Dân vận' };
  const early = after(opened, close, IN_TERM);
  expect(early.closed).toEqual({ at: IN_TERM, by: 'Ban Dân vận', reason: 'Đủ phần báo cáo' });
  expect(refusal(early, close, IN_TERM)).toMatchObject({
    code: 'round-closed',
    message: expect.stringContaining('10/12/2021'),
  });
  expect(refusal(initialRound(plan), close, IN_TERM).code).toBe('round-not-open');
});

test('closed before its cut-off, a round is judged by the evening before, and the collating body begins on the next morning', () => {
  const close: RoundCommand = { type: 'closeParts', reason: 'Đủ phần báo cáo', by: 'Ban Dân vận' };
  const early = after(opened, close, noon('2021-12-01'));
  expect(early.days).toMatchObject({
    cutoff: '2021-11-30',
    partsDue: '2021-12-01',
    collateDue: '2021-12-24',
  });
  expect(early.steps.collate[0]).toMatchObject({ on: '2021-12-02' });
  const afterCutoff = after(opened, close, noon('2021-12-15'));
  expect(afterCutoff.days).toMatchObject({ cutoff: '2021-12-14', partsDue: '2021-12-15' });
  expect(closed.days).toEqual(plan.days);
  expect(closed.steps).toEqual(plan.steps);
});

test('a late supplement leaves the acceptance of what counted', () => {
  const acceptedPart = after(
    after(opened, submit('mttq', A), IN_TERM),
    { type: 'acceptPart', body: 'mttq', by: 'x' },
    IN_TERM,
  );
  const shut = happened(acceptedPart, {
    type: 'PartsClosed',
    by: null,
    reason: null,
    at: endOfDay(plan.days.partsDue),
  });
  const late = after(shut, submit('mttq', B, 1), AFTER);
  expect(late.parts[0]).toMatchObject({ status: 'submitted', acceptedAt: IN_TERM });
});

test('a moved day keeps the parts that are there; a day that has passed, or the same one, is refused', () => {
  const { steps } = plan;
  const move = (partsDue: string): RoundCommand => ({
    type: 'move',
    days: { ...plan.days, partsDue: localDate(partsDue), collateDue: localDate('2021-12-29') },
    steps,
    reason: 'Tổ chức đại hội',
    by: 'Ban Dân vận',
  });
  const some = after(opened, submit('mttq', A), IN_TERM);
  const moved = after(some, move('2021-12-27'), IN_TERM);
  expect(nextTurn(moved)).toEqual({ at: endOfDay(localDate('2021-12-27')), turn: 'close' });
  expect(moved.parts[0]!.status).toBe('submitted');
  expect(moved.moves).toEqual([expect.objectContaining({ reason: 'Tổ chức đại hội', before: plan.days })]);
  expect(refusal(some, move('2021-12-09'), IN_TERM).code).toBe('days-order');
  expect(refusal(some, move('2021-12-15'), noon('2021-12-16')).code).toBe('date-past');
  expect(refusal(some, { ...move('2021-12-17'), days: plan.days } as RoundCommand, IN_TERM).code).toBe(
    'nothing-to-move',
  );
  expect(refusal(closed, move('2021-12-27'), AFTER).code).toBe('round-closed');
});

test('a paper is recorded once the figures are frozen, with a day that is not to come nor before the close', () => {
  const report = (date: string): RoundCommand => ({
    type: 'report',
    paper: { number: '12-BC/BDVTU', date: localDate(date) },
    by: 'Ban Dân vận',
  });
  expect(refusal(opened, report('2021-12-10'), IN_TERM).code).toBe('parts-open');
  expect(refusal(closed, report('2021-12-19'), AFTER).code).toBe('not-frozen');
  expect(refusal(frozen, report('2021-12-21'), AFTER).code).toBe('date-future');
  expect(refusal(frozen, report('2021-12-16'), AFTER)).toMatchObject({
    code: 'date-before-close',
    message: expect.stringContaining('ngày chốt phần báo cáo 17/12/2021'),
    at: 'paper.date',
  });
  expect(after(frozen, report('2021-12-17'), AFTER).status).toBe('reported');
  const reported = after(frozen, report('2021-12-20'), AFTER);
  expect(refusal(reported, submit('tinh-doan', A), AFTER)).toMatchObject({
    code: 'round-ended',
    message: expect.stringContaining('12-BC/BDVTU'),
  });
});

test('the desks: who owes a part is reminded until it is there or the parts are closed, then the collating body', () => {
  const cardsOf = (state: RoundState, event: RoundEvent) =>
    roundCardsAfter(source, state, event).map(({ owner, card }) => [
      owner.id,
      card.subject.assignment,
      card.steps.length,
    ]);
  const open: RoundEvent = {
    type: 'Opened',
    participants: plan.participants,
    at: startOfDay(plan.days.opensOn),
  };
  expect(cardsOf(opened, open)).toEqual([
    ['mttq', 'annual/2021', 5],
    ['tinh-doan', 'annual/2021', 5],
    ['hoi-nong-dan', 'annual/2021', 5],
  ]);
  const submitted = decideRound(opened, submit('mttq', A), IN_TERM);
  if (!submitted.ok) throw new Error(submitted.refusal.message);
  expect(cardsOf(evolveRound(opened, submitted.value), submitted.value)).toEqual([
    ['mttq', 'annual/2021', 0],
  ]);
  const close: RoundEvent = { type: 'PartsClosed', by: null, reason: null, at: endOfDay(plan.days.partsDue) };
  expect(cardsOf(closed, close)).toEqual([
    ['mttq', 'annual/2021', 0],
    ['tinh-doan', 'annual/2021', 0],
    ['hoi-nong-dan', 'annual/2021', 0],
    ['secretariat', 'annual/2021/tong-hop', 7],
  ]);
});

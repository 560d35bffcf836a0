import { decide } from '../../domain/lifecycle/decide';
import { MAX_TEXT } from '../../domain/guard-text';
import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { localDate } from '../../domain/time/epoch';
import { at, BODY, events, given, NEW_DUE, NEW_LADDER, SECRETARIAT } from './states';

const NOW = at('2021-11-03 10:00');

const COMMANDS = {
  receive: { type: 'receive', by: BODY },
  submit: { type: 'submit', by: BODY, text: 'Đã khảo sát xong', paper: null },
  accept: { type: 'accept', by: SECRETARIAT, note: null },
  return: {
    type: 'return',
    by: SECRETARIAT,
    reason: 'Thiếu số liệu',
    newNominalDue: NEW_DUE,
    newEffectiveDue: NEW_DUE,
    ladder: NEW_LADDER,
  },
  close: { type: 'close', by: SECRETARIAT, reason: 'Hết giai đoạn' },
} satisfies Record<string, AssignmentCommand>;

const STATES = {
  awaitingReceipt: given(),
  inProgress: given(events.received('2021-03-02 09:00')),
  submitted: given(events.submitted('2021-09-28 15:00')),
  returned: given(events.submitted('2021-09-28 15:00'), events.returned('2021-11-01 09:00')),
  accepted: given(events.submitted('2021-09-28 15:00'), events.accepted('2021-10-01 09:00')),
  closed: given(events.closed('2021-10-01 09:00')),
};

/** What each command comes to in each state: the event, or the code of the refusal. */
const TABLE: Record<keyof typeof STATES, Record<keyof typeof COMMANDS, string>> = {
  awaitingReceipt: {
    receive: 'Received',
    submit: 'Submitted',
    accept: 'nothing-submitted',
    return: 'nothing-submitted',
    close: 'Closed',
  },
  inProgress: {
    receive: 'already-received',
    submit: 'Submitted',
    accept: 'nothing-submitted',
    return: 'nothing-submitted',
    close: 'Closed',
  },
  submitted: {
    receive: 'already-received',
    submit: 'already-submitted',
    accept: 'Accepted',
    return: 'Returned',
    close: 'Closed',
  },
  returned: {
    receive: 'already-received',
    submit: 'Submitted',
    accept: 'nothing-submitted',
    return: 'nothing-submitted',
    close: 'Closed',
  },
  accepted: {
    receive: 'already-accepted',
    submit: 'already-accepted',
    accept: 'already-accepted',
    return: 'already-accepted',
    close: 'already-accepted',
  },
  closed: {
    receive: 'assignment-closed',
    submit: 'assignment-closed',
    accept: 'assignment-closed',
    return: 'assignment-closed',
    close: 'assignment-closed',
  },
};

const CASES = Object.entries(TABLE).flatMap(([state, row]) =>
  Object.entries(row).map(([command, result]) => [state, command, result] as const),
);

test.each(CASES)('%s, %s: %s', (state, command, result) => {
  const { status } = STATES[state as keyof typeof STATES];
  expect(status).toBe(state);
  const outcome = decide(
    STATES[state as keyof typeof STATES],
    COMMANDS[command as keyof typeof COMMANDS],
    NOW,
  );
  expect(outcome.ok ? outcome.value.type : outcome.refusal.code).toBe(result);
  if (!outcome.ok) expect(outcome.refusal.message).toMatch(/^\p{Lu}.*\.$/u);
});

test('an event carries who, what and the instant it was given', () => {
  const decided = (command: AssignmentCommand, state = STATES.submitted) => decide(state, command, NOW);
  const ok = (value: object) => ({ ok: true, value });
  expect(decided(COMMANDS.receive, given())).toEqual(ok({ type: 'Received', by: BODY, at: NOW }));
  const paper = { number: '15-BC/TĐTN', date: localDate('2021-11-02') };
  expect(decided({ ...COMMANDS.submit, paper }, given())).toEqual(
    ok({ type: 'Submitted', by: BODY, text: 'Đã khảo sát xong', paper, at: NOW }),
  );
  expect(decided({ ...COMMANDS.accept, note: 'Tốt' })).toEqual(
    ok({ type: 'Accepted', by: SECRETARIAT, note: 'Tốt', at: NOW }),
  );
  expect(decided(COMMANDS.return)).toEqual(ok({ ...COMMANDS.return, type: 'Returned', at: NOW }));
  expect(decided(COMMANDS.close)).toEqual(
    ok({ type: 'Closed', by: SECRETARIAT, reason: 'Hết giai đoạn', at: NOW }),
  );
});

describe('a new date lies after the day of the return', () => {
  const until = (day: string) =>
    decide(STATES.submitted, { ...COMMANDS.return, newEffectiveDue: localDate(day) }, NOW);
  test('the same day is refused, also late in the evening', () => {
    expect(until('2021-11-03')).toEqual({
      ok: false,
      refusal: {
        code: 'new-date-past',
        message: 'Thời hạn mới 03/11/2021 phải sau ngày trả lại 03/11/2021.',
        at: 'newNominalDue',
      },
    });
    const evening = decide(
      STATES.submitted,
      { ...COMMANDS.return, newEffectiveDue: localDate('2021-11-03') },
      at('2021-11-03 23:59'),
    );
    expect(evening.ok).toBe(false);
  });
  test('the next day is a date', () => expect(until('2021-11-04').ok).toBe(true));
});

describe('what arrives misshapen is refused with the field it stands in', () => {
  const BY = 'a'.repeat(201);
  test.each([
    ['nobody', { ...COMMANDS.receive, by: '  ' }, 'missing-text', 'by'],
    ['no name at all', { ...COMMANDS.accept, by: undefined }, 'missing-text', 'by'],
    ['a name of 201 letters', { ...COMMANDS.receive, by: BY }, 'text-too-long', 'by'],
    ['an empty result', { ...COMMANDS.submit, text: '' }, 'missing-text', 'text'],
    ['a result that is a number', { ...COMMANDS.submit, text: 5 }, 'missing-text', 'text'],
    [
      'a result too long for a history',
      { ...COMMANDS.submit, text: 'x'.repeat(MAX_TEXT + 1) },
      'text-too-long',
      'text',
    ],
    [
      'a paper without a number',
      { ...COMMANDS.submit, paper: { number: '', date: '2021-11-02' } },
      'missing-text',
      'paper.number',
    ],
    [
      'a paper of no day',
      { ...COMMANDS.submit, paper: { number: '15-BC', date: '2021-02-30' } },
      'bad-date',
      'paper.date',
    ],
    ['a paper that is a word', { ...COMMANDS.submit, paper: 'x' }, 'missing-text', 'paper.number'],
    ['a paper left out', { ...COMMANDS.submit, paper: undefined }, 'missing-text', 'paper.number'],
    ['an empty note', { ...COMMANDS.accept, note: '' }, 'missing-text', 'note'],
    ['a return without a reason', { ...COMMANDS.return, reason: '' }, 'missing-text', 'reason'],
    [
      'a new date that does not exist',
      { ...COMMANDS.return, newNominalDue: '2021-13-01' },
      'bad-date',
      'newNominalDue',
    ],
    ['a new date in words', { ...COMMANDS.return, newEffectiveDue: 'quý IV' }, 'bad-date', 'newEffectiveDue'],
    ['a return without a ladder', { ...COMMANDS.return, ladder: null }, 'bad-ladder', 'ladder'],
    ['half a ladder', { ...COMMANDS.return, ladder: { steps: [] } }, 'bad-ladder', 'ladder'],
    ['an end without a reason', { ...COMMANDS.close, reason: ' ' }, 'missing-text', 'reason'],
    ['a command that nobody knows', { type: 'forget', by: BODY }, 'unknown-command', 'type'],
  ])('%s', (_, command, code, field) => {
    const outcome = decide(STATES.submitted, command as AssignmentCommand, NOW);
    expect(outcome).toMatchObject({ ok: false, refusal: { code, at: field } });
  });

  test('the longest text that fits is taken', () => {
    const outcome = decide(given(), { ...COMMANDS.submit, text: 'x'.repeat(MAX_TEXT) }, NOW);
    expect(outcome.ok).toBe(true);
  });

  test('the shape is looked at before the state', () => {
    expect(decide(STATES.accepted, { ...COMMANDS.submit, text: '' }, NOW)).toMatchObject({
      refusal: { code: 'missing-text' },
    });
  });
});

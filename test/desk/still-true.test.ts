import { isStillTrue } from '../../domain/desk/still-true';
import type { DigestItem, ItemKind } from '../../domain/desk/types';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import { card } from './desks';

const item = (kind: ItemKind, seq = 1): DigestItem => ({
  kind,
  rung: '',
  seq,
  role: 'lead',
  subject: card('a', []).subject,
  merged: [],
});
const row = (change: Partial<AssignmentRecord>): AssignmentRecord =>
  ({
    seq: 2,
    status: 'inProgress',
    effectiveDue: localDate('2021-09-30'),
    assignment: { lead: 'tinh-doan' },
    detail: null,
    ...change,
  }) as AssignmentRecord;

test.each<[string, ItemKind, Partial<AssignmentRecord> | null, boolean]>([
  ['a reminder of what nobody has a row of', 'reminder', null, true],
  ['a reminder of a row that is older than the card', 'reminder', { seq: 0, status: 'accepted' }, true],
  ['a reminder of what was merely received', 'reminder', {}, true],
  ['a reminder of what was submitted meanwhile', 'reminder', { status: 'submitted' }, false],
  ['a reminder of what was accepted meanwhile', 'overdue', { status: 'accepted' }, false],
  ['a reminder of what got another due day', 'due', { effectiveDue: localDate('2021-10-18') }, false],
  [
    'a reminder of what another body leads by now',
    'reminder',
    { assignment: { lead: 'mttq' } as AssignmentRecord['assignment'] },
    false,
  ],
  ['a report of what was closed', 'escalation', { status: 'closed' }, false],
  ['the news of a submission that still waits', 'submitted', { status: 'submitted' }, true],
  ['the news of a submission that was answered', 'submitted', { status: 'returned' }, false],
  ['the news of the end', 'accepted', { status: 'accepted' }, true],
  ['the news of the end of the cycle', 'closed', { status: 'closed' }, true],
])('%s', (_, kind, change, expected) => {
  expect(isStillTrue(item(kind), change === null ? null : row(change))).toBe(expected);
});

test.each(['watching', 'coordinating'] as const)(
  'who is %s hears of the duty whoever leads it by now, as long as its day stands',
  (role) => {
    const other = { assignment: { lead: 'mttq' } as AssignmentRecord['assignment'] };
    expect(isStillTrue({ ...item('overdue'), role }, row(other))).toBe(true);
    expect(isStillTrue({ ...item('overdue'), role }, row({ effectiveDue: localDate('2021-10-18') }))).toBe(
      false,
    );
  },
);

test('the start is told to who is only informed, also when the result has come meanwhile', () => {
  const start = { ...item('start'), role: 'informed' } as const;
  expect(isStillTrue(start, row({ status: 'submitted' }))).toBe(true);
});

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

const asked = { dueOn: localDate('2021-09-30'), by: '', what: '', steps: [], at: 1 };
const body = (id: string) => ({ kind: 'body', id }) as const;

test('of several that were asked for their part only those who did not give it are still asked', () => {
  const parts = [
    { body: 'tinh-doan', asked, contributions: [{ at: 2 }] },
    { body: 'mttq', asked, contributions: [] },
  ];
  const contributing = { ...item('reminder'), role: 'contributing' } as const;
  const asks = row({ detail: { parts } as unknown as AssignmentRecord['detail'] });
  expect(isStillTrue(contributing, asks, body('tinh-doan'))).toBe(false);
  expect(isStillTrue(contributing, asks, body('mttq'))).toBe(true);
});

test('an explanation is still due from who leads, not from who led', () => {
  const explanations = [{ dueOn: localDate('2021-09-30'), answer: null }];
  const explaining = { ...item('reminder'), role: 'explaining' } as const;
  const asks = row({ detail: { explanations } as unknown as AssignmentRecord['detail'] });
  expect(isStillTrue(explaining, asks, body('mttq'))).toBe(false);
  expect(isStillTrue(explaining, asks, body('tinh-doan'))).toBe(true);
});

test('who no longer coordinates is asked for nothing', () => {
  const other = { lead: 'tinh-doan', coordinating: ['mttq'] } as AssignmentRecord['assignment'];
  const coordinating = { ...item('reminder'), role: 'coordinating' } as const;
  expect(isStillTrue(coordinating, row({ assignment: other }), body('hoi-ccb'))).toBe(false);
  expect(isStillTrue(coordinating, row({ assignment: other }), body('mttq'))).toBe(true);
});

test('the start is told to who is only informed, also when the result has come meanwhile', () => {
  const start = { ...item('start'), role: 'informed' } as const;
  expect(isStillTrue(start, row({ status: 'submitted' }))).toBe(true);
});

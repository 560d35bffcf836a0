import { cellOf } from '../../domain/lifecycle/cell';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentState, Cell } from '../../domain/lifecycle/types';
import { at, events, given, OPEN, survey } from './states';

const where = { scope: 'real', cycle: 'KH142/1', assignment: survey } as const;

function cellAt(state: AssignmentState, now: string): Cell {
  return cellOf(recordOf(where, state, at(now)), at(now));
}

const IN_TIME = '2021-09-30 23:59';
const TOO_LATE = '2021-10-01 00:00';
const overdue = events.overdue(TOO_LATE);

describe('the official cell of an assignment due on 30/09/2021', () => {
  test.each<[string, AssignmentState, string, Cell]>([
    ['open, the last minute', OPEN, IN_TIME, 'openInTerm'],
    ['open, 24:00', OPEN, TOO_LATE, 'openOverdue'],
    ['received, the last minute', given(events.received('2021-03-02 09:00')), IN_TIME, 'openInTerm'],
    ['received, 24:00', given(events.received('2021-03-02 09:00')), TOO_LATE, 'openOverdue'],
    [
      'submitted in the last minute, answered by nobody for months',
      given(events.submitted(IN_TIME)),
      '2022-03-01 09:00',
      'openInTerm',
    ],
    ['submitted at 24:00', given(overdue, events.submitted(TOO_LATE)), '2021-10-05 09:00', 'openOverdue'],
    [
      'accepted, submitted in the last minute',
      given(events.submitted(IN_TIME), events.accepted('2021-10-20 09:00')),
      '2021-10-20 09:00',
      'doneOnTime',
    ],
    [
      'accepted, submitted at 24:00',
      given(overdue, events.submitted(TOO_LATE), events.accepted('2021-10-01 09:00')),
      '2021-10-01 09:00',
      'doneLate',
    ],
    [
      'returned in time, before the new date',
      given(events.submitted(IN_TIME), events.returned('2021-11-03 10:00')),
      '2021-11-15 23:59',
      'openInTerm',
    ],
    [
      'returned, after the new date',
      given(events.submitted(IN_TIME), events.returned('2021-11-03 10:00')),
      '2021-11-16 00:00',
      'openOverdue',
    ],
    [
      'accepted after a return: the last submission counts, by the new date',
      given(
        overdue,
        events.submitted('2021-10-05 09:00'),
        events.returned('2021-11-03 10:00'),
        events.submitted('2021-11-15 23:59'),
        events.accepted('2021-12-01 09:00'),
      ),
      '2021-12-01 09:00',
      'doneOnTime',
    ],
    [
      'accepted after a return that was answered late, however early the first try was',
      given(
        events.submitted('2021-03-02 09:00'),
        events.returned('2021-11-03 10:00'),
        events.submitted('2021-11-16 00:00'),
        events.accepted('2021-12-01 09:00'),
      ),
      '2021-12-01 09:00',
      'doneLate',
    ],
    ['closed before it was due', given(events.closed('2021-09-01 09:00')), '2025-12-31 09:00', 'none'],
    [
      'closed while overdue',
      given(overdue, events.closed('2025-12-31 09:00')),
      '2026-01-05 09:00',
      'openOverdue',
    ],
  ])('%s', (_, state, now, cell) => expect(cellAt(state, now)).toBe(cell));

  test.each(['awaitingReceipt', 'inProgress', 'submitted', 'returned', 'accepted', 'closed'] as const)(
    'what has no due day is in no cell: %s',
    (status) => expect(cellAt({ ...OPEN, status, effectiveDue: null }, '2030-01-01 09:00')).toBe('none'),
  );
});

test('the row of the read model holds what lists and figures need', () => {
  const state = given(
    overdue,
    events.escalated(1, '2021-10-04'),
    events.submitted('2021-10-05 09:00'),
    events.returned('2021-11-03 10:00'),
    events.submitted('2021-11-10 10:00'),
  );
  const { ladder: _ladder, ...withoutLadder } = state;
  expect(recordOf(where, state, at('2021-11-10 10:00'))).toEqual({
    ...where,
    leadName: 'Ban Dân vận Tỉnh uỷ',
    status: 'submitted',
    seq: 5,
    nominalDue: '2021-11-15',
    effectiveDue: '2021-11-15',
    overdue: false,
    escalationLevel: 0,
    receivedAt: at('2021-10-05 09:00'),
    submittedAt: at('2021-11-10 10:00'),
    acceptedAt: null,
    closedAt: null,
    returns: 1,
    updatedAt: at('2021-11-10 10:00'),
    // All of the state but its ladder, of which the day for receipt stays.
    detail: { ...withoutLadder, receipt: null },
  });
});

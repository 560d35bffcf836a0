import { evolve } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import type { AssignmentState } from '../../domain/lifecycle/types';
import { isoMinute } from '../../domain/time/epoch';
import { at, BODY, events, given, NEW_DUE, NEW_LADDER, OPEN, SECRETARIAT } from './states';

describe('what an event makes of a state', () => {
  test('it opens waiting for its receipt', () => {
    expect(OPEN).toMatchObject({
      status: 'awaitingReceipt',
      seq: 0,
      nominalDue: '2021-09-30',
      effectiveDue: '2021-09-30',
      overdue: false,
      escalationLevel: 0,
      receivedAt: null,
      submissions: [],
      returns: [],
      acceptedAt: null,
      closedAt: null,
    });
  });

  test('every event raises the number by one and leaves the state before it as it was', () => {
    const before = structuredClone(OPEN);
    const all = [
      events.received('2021-03-02 09:00'),
      events.overdue('2021-10-01'),
      events.escalated(1, '2021-10-04'),
      events.submitted('2021-10-05 09:00'),
      events.returned('2021-11-03 10:00'),
      events.submitted('2021-11-10 10:00'),
      events.accepted('2021-11-11 10:00'),
      events.closed('2021-11-12 10:00'),
    ];
    const numbers = all.map((_, i) => given(...all.slice(0, i + 1)).seq);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(OPEN).toEqual(before);
  });

  test('a receipt', () => {
    expect(given(events.received('2021-03-02 09:00'))).toMatchObject({
      status: 'inProgress',
      receivedAt: at('2021-03-02 09:00'),
    });
  });

  test('a submission, which is a receipt where none was given', () => {
    const state = given(events.submitted('2021-09-28 15:00'));
    expect(state).toMatchObject({ status: 'submitted', receivedAt: at('2021-09-28 15:00') });
    expect(state.submissions).toEqual([
      {
        version: 1,
        by: BODY,
        text: 'Đã khảo sát xong',
        paper: null,
        files: [],
        submittedAt: at('2021-09-28 15:00'),
        stampedAt: at('2021-09-28 15:00'),
        approvedBy: null,
      },
    ]);
    const received = given(events.received('2021-03-02 09:00'), events.submitted('2021-09-28 15:00'));
    expect(received.receivedAt).toBe(at('2021-03-02 09:00'));
  });

  test('a return: the new date with its own ladder, nothing overdue any more, the reason kept', () => {
    const late = [
      events.overdue('2021-10-01'),
      events.escalated(1, '2021-10-04'),
      events.submitted('2021-10-05 09:00'),
    ];
    const state = given(...late, events.returned('2021-11-03 10:00'));
    expect(state).toMatchObject({
      status: 'returned',
      overdue: false,
      escalationLevel: 0,
      nominalDue: NEW_DUE,
      effectiveDue: NEW_DUE,
    });
    expect(state.ladder).toEqual(NEW_LADDER);
    expect(state.returns).toEqual([
      {
        by: SECRETARIAT,
        reason: 'Thiếu số liệu',
        newNominalDue: NEW_DUE,
        newEffectiveDue: NEW_DUE,
        returnedAt: at('2021-11-03 10:00'),
      },
    ]);
  });

  test('what is submitted again is the next version', () => {
    const state = given(
      events.submitted('2021-09-28 15:00'),
      events.returned('2021-11-03 10:00'),
      events.submitted('2021-11-10 10:00'),
    );
    expect(state.submissions.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('acceptance and the end', () => {
    expect(given(events.submitted('2021-09-28 15:00'), events.accepted('2021-10-01 09:00'))).toMatchObject({
      status: 'accepted',
      acceptedAt: at('2021-10-01 09:00'),
    });
    expect(given(events.closed('2021-10-01 09:00'))).toMatchObject({
      status: 'closed',
      closedAt: at('2021-10-01 09:00'),
    });
  });

  test('time itself: overdue, and each level', () => {
    expect(given(events.overdue('2021-10-01'))).toMatchObject({
      status: 'awaitingReceipt',
      overdue: true,
      escalationLevel: 0,
    });
    expect(given(events.overdue('2021-10-01'), events.escalated(3, '2021-10-08'))).toMatchObject({
      escalationLevel: 3,
    });
  });

  test('a state survives being written down, as continue-as-new does', () => {
    const state = given(events.submitted('2021-09-28 15:00'), events.returned('2021-11-03 10:00'));
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

/** `2021-10-01T00:00 BecameOverdue`, as long as only time passes. */
function untouched(state: AssignmentState): string[] {
  const steps: string[] = [];
  for (let next = nextStep(state); next !== null; next = nextStep(state)) {
    const level = next.event.type === 'Escalated' ? ` ${next.event.level}` : '';
    steps.push(`${isoMinute(next.at).slice(0, 16)} ${next.event.type}${level}`);
    expect(next.event.at).toBe(next.at);
    state = evolve(state, next.event);
  }
  return steps;
}

describe('what time alone brings', () => {
  const late = [
    '2021-10-01T00:00 BecameOverdue',
    '2021-10-04T00:00 Escalated 1',
    '2021-10-06T00:00 Escalated 2',
    '2021-10-08T00:00 Escalated 3',
    '2021-10-18T00:00 Escalated 4',
  ];

  test('overdue at 24:00 of the due day, then the four levels', () => expect(untouched(OPEN)).toEqual(late));
  test('a receipt holds none of it up', () =>
    expect(untouched(given(events.received('2021-03-02 09:00')))).toEqual(late));
  test('while a result waits for its answer nothing changes', () => {
    expect(nextStep(given(events.submitted('2021-09-28 15:00')))).toBeNull();
    expect(nextStep(given(events.overdue('2021-10-01'), events.submitted('2021-10-02 15:00')))).toBeNull();
  });
  test('what has ended has ended', () => {
    expect(
      nextStep(given(events.submitted('2021-09-28 15:00'), events.accepted('2021-10-01 09:00'))),
    ).toBeNull();
    expect(nextStep(given(events.closed('2021-09-01 09:00')))).toBeNull();
  });
  test('a return begins anew with its date', () => {
    const state = given(
      events.overdue('2021-10-01'),
      events.escalated(1, '2021-10-04'),
      events.submitted('2021-10-05 09:00'),
      events.returned('2021-11-03 10:00'),
    );
    expect(untouched(state)).toEqual([
      '2021-11-16T00:00 BecameOverdue',
      '2021-11-17T00:00 Escalated 1',
      '2021-11-19T00:00 Escalated 2',
      '2021-11-23T00:00 Escalated 3',
      // The eighth day is Thursday 25/11.
      '2021-11-29T00:00 Escalated 4',
    ]);
  });
  test('levels that the ladder leaves out are passed over', () => {
    const state = {
      ...OPEN,
      ladder: { ...OPEN.ladder, escalations: OPEN.ladder.escalations.filter(({ level }) => level === 3) },
    };
    expect(untouched(state)).toEqual(['2021-10-01T00:00 BecameOverdue', '2021-10-08T00:00 Escalated 3']);
  });
  test('what has no due day is never overdue', () => {
    expect(nextStep({ ...OPEN, effectiveDue: null })).toBeNull();
  });
});

import fc from 'fast-check';
import { STATUSES, type AssignmentState } from '../../domain/lifecycle/types';
import { upcastState, type EarlierState } from '../../domain/lifecycle/upcast';
import { stateOfRow } from '../../domain/acts/command-of';
import { recordOf } from '../../domain/lifecycle/record';
import type { Assignment } from '../../domain/plan/assignment';
import { dateOf, HOUR_MS, plusDays } from '../../domain/time/epoch';
import { committedHistories } from '../replay/histories';
import { smallPlan, sourceOf } from '../support/small-plan';
import { at, closed, forms, Life, returnUntil } from '../acts/lives';
import { lead, livesArb } from '../acts/random-lives';

interface EarlierInput {
  assignment: Assignment;
  leadName: string;
  state: EarlierState;
}

/** The states with which the runs of an earlier release began: fresh ones, and those that continued as new. */
function earlierInputs(): EarlierInput[] {
  return (
    committedHistories()
      // The release before extensions and transfers were known.
      .filter(({ name }) => name.startsWith('2026-11-A/assignment-'))
      .map(({ history }) => {
        const payload = history.events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads![0]!;
        return JSON.parse(Buffer.from(payload.data!).toString('utf8')) as EarlierInput;
      })
  );
}

const inputs = earlierInputs();
/** The plan of the recorded rehearsals. */
const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2027-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'Thực hiện hằng năm', 'thường xuyên'],
    coordinating: true,
  }),
);

/** A life that goes on an hour after the last thing that is known of it. */
function lifeOf({ assignment, leadName, state }: EarlierInput): Life {
  const risen = upcastState(state, assignment, leadName);
  const one = { assignment, leadName, ladder: risen.ladder, policy: risen.policy, awaits: risen.awaits };
  const from = Math.max(at('2026-03-02 06:00'), ...instantsOf(risen)) + HOUR_MS;
  return new Life(one, { state: risen, of: source, from });
}

function instantsOf({ receivedAt, submissions, returns, acceptedAt }: AssignmentState): number[] {
  return [
    receivedAt ?? 0,
    acceptedAt ?? 0,
    ...submissions.map(({ stampedAt }) => stampedAt),
    ...returns.map(({ returnedAt }) => returnedAt),
  ];
}

test('the histories hold states of runs that began and of runs that went on', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(6);
  expect(inputs.some(({ state }) => state.seq > 0)).toBe(true);
  expect(inputs.every(({ state }) => state.rules === undefined)).toBe(true);
});

test('a state of an earlier release keeps all it knew, and knows today’s lead', () => {
  for (const input of inputs) {
    const { assignment, leadName, state } = input;
    const risen = upcastState(state, assignment, leadName);
    expect(risen).toMatchObject({ ...state, submissions: risen.submissions });
    expect(risen).toMatchObject({ rules: 1, lead: { id: assignment.lead, name: leadName }, awaits: [] });
    expect(risen.submissions.every(({ files, stampedAt }) => files.length === 0 && stampedAt > 0)).toBe(true);
    // One of today comes back as it is, from the wire too.
    expect(upcastState(JSON.parse(JSON.stringify(risen)) as AssignmentState, assignment, leadName)).toEqual(
      risen,
    );
    expect(STATUSES).toContain(risen.status);
  }
});

test('a row that an earlier release wrote is read like one of today', () => {
  for (const { assignment, leadName, state } of inputs) {
    const risen = upcastState(state, assignment, leadName);
    const row = recordOf({ scope: 'real', cycle: 'KHM/1', assignment }, risen, 0);
    const { ladder: _ladder, ...read } = stateOfRow({ ...row, detail: null });
    const { status, seq, effectiveDue, lead: charged, rules } = read;
    expect({ status, seq, effectiveDue, charged, rules }).toEqual({
      status: risen.status,
      seq: risen.seq,
      effectiveDue: risen.effectiveDue,
      charged: risen.lead,
      rules: 1,
    });
  }
});

test('under its rules a return may still give an earlier day', () => {
  const open = inputs.find(
    ({ state, assignment }) => state.status === 'awaitingReceipt' && assignment.effectiveDue !== null,
  )!;
  const life = lifeOf(open);
  const day = plusDays(dateOf(life.now), 7);
  life.lived(forms.submit, returnUntil(day));
  expect(life.state.effectiveDue! < open.assignment.effectiveDue!).toBe(true);
});

test('every act of today may be done to it: lives go on, forwards, to an end', () => {
  fc.assert(
    fc.property(fc.nat(inputs.length - 1), livesArb(['x']), (n, { happenings }) => {
      const life = lifeOf(inputs[n]!);
      const { seq } = life.state;
      for (const happening of happenings) if (happening.what !== 'tidings') lead(life, happening);
      expect(life.state.seq).toBe(seq + life.events.length);
      expect(JSON.parse(JSON.stringify(life.state))).toEqual(life.state);
      expect(closed(life)).toBe(true);
    }),
    { seed: 20_261_126, numRuns: 200 },
  );
});

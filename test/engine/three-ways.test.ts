import { startCycle } from '../../client/cycles';
import { rehearse } from '../../client/rehearsal/rehearse';
import { assignmentWorkflowId, deskWorkflowId, REAL_SCOPE } from '../../domain/ids';
import { initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { prepareCycle, type PreparedCycle } from '../../domain/plan/prepare';
import { previewSteps } from '../../domain/plan/preview';
import {
  atHour,
  dateOf,
  plusDays,
  startOfDay,
  yearOf,
  type Instant,
  type LocalDate,
} from '../../domain/time/epoch';
import { newScope } from '../../worker/office';
import { deliveredLines, previewLines } from '../support/deliveries';
import { fastForward } from '../support/fast-forward';
import { actsOn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { until } from '../support/until';

jest.setTimeout(300_000);

/** The engine's clocks begin today, so the plan does too: five years from tomorrow on, one due date in each part. */
function fiveYears() {
  const tomorrow = plusDays(dateOf(Date.now()), 1);
  const year = yearOf(tomorrow);
  return sourceOf(
    smallPlan({
      startsOn: tomorrow,
      termEnd: `${year + 5}-12-31`,
      deadlines: [
        `Hoàn thành trong quý II/${year + 1}`,
        `trước ngày 10/02/${year + 3}`,
        `đến hết năm ${year + 5}`,
      ],
    }),
  );
}

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ ownNamespace: true });
});
afterAll(() => office.close());

test('preview, rehearsal and real timers under skipped time tell the same people the same things on the same days', async () => {
  const source = fiveYears();
  const prepared = prepareCycle(source);
  const foreseen = previewLines(prepared);
  expect(foreseen.length).toBeGreaterThan(25);

  const scope = newScope('vang');
  const { client, taskQueue, store } = office;
  await rehearse({
    client,
    store,
    taskQueue,
    scope,
    source,
    people: { scenario: 'silent', seed: 1 },
    continueAfterEvents: null,
  });
  expect(deliveredLines(await store.queries.listMails({ scope }))).toEqual(foreseen);

  const cycle = await startCycle(client, taskQueue, {
    scope: REAL_SCOPE,
    n: 1,
    source,
    startedBy: 'Văn phòng Tỉnh uỷ',
    clock: { mode: 'real' },
    continueAfterEvents: null,
  });
  await until(
    'the cycle to run',
    async () => (await store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running',
  );
  for (const instant of instantsOf(prepared)) await live(cycle, instant);
  expect(deliveredLines(await store.queries.listMails({ scope: REAL_SCOPE }))).toEqual(foreseen);
});

interface Due {
  at: Instant;
  /** Assignments whose state changes then, with the seq they reach. */
  assignments: { id: string; seq: number }[];
  /** Desks that speak then, with the audiences they write to. */
  desks: { recipient: string; audiences: string[]; day: LocalDate }[];
}

/** Lets every workflow that has something due at an instant live through it, and waits for what it does. */
async function live(cycle: string, { at, assignments, desks }: Due): Promise<void> {
  const { client, store } = office;
  await Promise.all(
    assignments.map(async ({ id, seq }) => {
      await fastForward(client, assignmentWorkflowId(REAL_SCOPE, cycle, id), at + 1000);
      const acts = actsOn(client, { scope: REAL_SCOPE, cycle, assignment: id });
      await until(`${id} to reach ${seq}`, async () => (await acts.view()).state.seq >= seq);
      await until(
        `${id} to be recorded`,
        async () => (await store.queries.assignmentRow(REAL_SCOPE, cycle, id))!.seq >= seq,
      );
    }),
  );
  await Promise.all(
    desks.map(async ({ recipient, audiences, day }) => {
      const id = deskWorkflowId(REAL_SCOPE, recipient);
      await until(
        `desk ${recipient}`,
        async () =>
          (await client.workflow
            .getHandle(id)
            .describe()
            .catch(() => null)) !== null,
      );
      await fastForward(client, id, at + 1000);
      await until(`the mails of ${recipient} on ${day}`, async () => {
        const mails = await store.queries.listMails({ scope: REAL_SCOPE });
        return audiences.every((kind) =>
          mails.some((mail) => mail.audience.kind === kind && mail.day === day && mail.state === 'SENT'),
        );
      });
    }),
  );
}

function instantsOf(prepared: PreparedCycle): Due[] {
  const dues = new Map<Instant, Due>();
  const dueAt = (at: Instant) => {
    const due = dues.get(at) ?? { at, assignments: [], desks: [] };
    dues.set(at, due);
    return due;
  };
  for (const one of prepared.assignments) {
    const { assignment } = one;
    let state = initialState(one);
    for (let next = nextStep(state); next !== null; next = nextStep(state)) {
      const level = next.event.type === 'Escalated' ? next.event.level : 0;
      state = { ...state, seq: state.seq + 1, overdue: true, escalationLevel: level };
      dueAt(next.at).assignments.push({ id: assignment.id, seq: state.seq });
    }
  }
  for (const { date, audience } of previewSteps(prepared)) {
    const recipient = audience.id;
    const { desks } = dueAt(atHour(date, 8));
    const desk = desks.find((candidate) => candidate.recipient === recipient);
    if (desk === undefined) desks.push({ recipient, audiences: [audience.kind], day: date });
    else if (!desk.audiences.includes(audience.kind)) desk.audiences.push(audience.kind);
  }
  return [...dues.values()].sort(
    (a, b) => a.at - b.at || startOfDay(dateOf(a.at)) - startOfDay(dateOf(b.at)),
  );
}

import { randomUUID } from 'node:crypto';
import { assignmentActs } from '../../client/assignments';
import { finishCycle, progressOf, startCycle } from '../../client/cycles';
import { refusalOf } from '../../client/refusals';
import { assignmentWorkflowId, cycleWorkflowId, deskWorkflowId } from '../../domain/ids';
import { prepareCycle } from '../../domain/plan/prepare';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { atHour, localDate, startOfDay } from '../../domain/time/epoch';
import { advanceClock, deskState } from '../../workflows/messages';
import { newScope } from '../../worker/office';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice, type TestOfficeOptions } from '../support/test-office';
import { until } from '../support/until';

jest.setTimeout(120_000);

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'Hoàn thành trong quý III/2026'],
  }),
);
const WHO = { by: 'Nguyễn Văn Bình', reason: 'Thay bằng kế hoạch mới' };

async function withOffice(options: TestOfficeOptions, use: (office: TestOffice) => Promise<void>) {
  const office = await openTestOffice(options);
  try {
    await use(office);
  } finally {
    await office.close();
  }
}

/** Starts a cycle at its first day in a rehearsal; `advance` moves a workflow of it. */
async function open({ client, taskQueue }: TestOffice, given: CycleSource = source, scope = newScope('ck')) {
  const clock = { mode: 'rehearsal', now: startOfDay(given.startsOn) } as const;
  const order = { scope, n: 1, source: given, startedBy: 'Văn phòng', clock, continueAfterEvents: null };
  const cycle = await startCycle(client, taskQueue, order);
  const advance = (workflowId: string, day: string, hour = 0) =>
    client.workflow
      .getHandle(workflowId)
      .executeUpdate(advanceClock, { args: [{ to: atHour(localDate(day), hour) }] });
  return { scope, cycle, id: cycleWorkflowId(scope, cycle), advance, start: given.startsOn };
}

test('a cycle whose last look found something open ends when the last assignment does', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id, advance } = await open(office);
    await advance(id, '2026-03-02');
    await advance(id, '2027-06-30');
    expect((await progressOf(client, scope, cycle))?.status).toBe('running');
    for (const { assignment } of prepareCycle(source).assignments) {
      await advance(assignmentWorkflowId(scope, cycle, assignment.id), '2027-07-01', 9);
      const acts = assignmentActs(client, { scope, cycle, assignment: assignment.id });
      await acts.submit({ by: 'Trần Thị Hoa', text: 'Muộn nhưng đủ', paper: null });
      expect((await store.queries.cycle(scope, cycle))?.status).toBe('running');
      await acts.accept({ by: WHO.by, note: null });
    }
    await until(
      'the cycle to end',
      async () => (await store.queries.cycle(scope, cycle))?.status === 'ended',
    );
    const ended = await store.queries.auditLines({ scope, action: 'CycleEnded' });
    expect(ended).toMatchObject([{ actor: 'Đôn Đốc', at: atHour(localDate('2027-07-01'), 9) }]);
  });
});

test('ending a cycle does not wait for an assignment that cannot answer; it has the word in writing', async () => {
  await withOffice({}, async (office) => {
    const { client, store, taskQueue } = office;
    const scope = newScope('ck');
    const [stuck] = prepareCycle(source).assignments;
    const stuckId = assignmentWorkflowId(scope, 'KHM/1', stuck!.assignment.id);
    // Nobody works on its queue: to the cycle it is an assignment whose code is broken.
    await client.workflow.start('assignment', { workflowId: stuckId, taskQueue: 'nobody', args: [null] });
    const { cycle, id, advance } = await open(office, source, scope);
    await advance(id, '2026-03-02');
    const { status } = await finishCycle(client, { scope, cycle, ...WHO });
    expect(status).toBe('ended');
    const [line] = await store.queries.auditLines({ scope, action: 'CycleEnded' });
    expect(line!.after).toEqual({ late: [stuck!.assignment.id] });
    const { events } = await client.workflow.getHandle(stuckId).fetchHistory();
    expect(
      events!.some(
        (event) => event.workflowExecutionSignaledEventAttributes?.signalName === 'closeWhenPossible',
      ),
    ).toBe(true);
    expect(taskQueue).not.toBe('nobody');
    await client.workflow.getHandle(stuckId).terminate('the test is over');
  });
});

test('an assignment closes on the written word of its cycle, and refuses it in no way when it is no word', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id, advance } = await open(office);
    await advance(id, '2026-03-02');
    const [first, second] = prepareCycle(source).assignments.map(({ assignment }) =>
      client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment.id)),
    );
    await first!.signal('closeWhenPossible', { by: '', reason: '' });
    await second!.signal('closeWhenPossible', WHO);
    await until(
      'one to close',
      async () => (await store.queries.listAssignments({ scope, open: true })).total === 1,
    );
    const { status } = await first!.describe();
    expect(status.name).toBe('RUNNING');
  });
});

test('a start that cannot succeed ends in words', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle } = await open(office, { ...source, ladders: [] });
    await until(
      'the cycle to give up',
      async () => (await progressOf(client, scope, cycle))?.status === 'ended',
    );
    expect((await progressOf(client, scope, cycle))?.failure).toContain('Không có lịch nhắc "ngắn"');
    expect(await store.queries.cycle(scope, cycle)).toBeNull();
  });
});

test('a start that only meets faults can be ended by a person, and what was begun is closed', async () => {
  let fails = true;
  const options: TestOfficeOptions = {
    ports: (ports) => ({
      ...ports,
      records: {
        ...ports.records,
        // The last step of a start: assignments run and cards are dealt by then.
        updateCycle(scope, cycle, change, audit) {
          if (fails && change.status === 'running') return Promise.reject(new Error('the disk is full'));
          return ports.records.updateCycle(scope, cycle, change, audit);
        },
      },
    }),
  };
  await withOffice(options, async (office) => {
    const { client, store } = office;
    const { scope, cycle } = await open(office);
    await until(
      'the assignments to run',
      async () => (await store.queries.listAssignments({ scope })).total === 2,
    );
    expect((await finishCycle(client, { scope, cycle, ...WHO })).status).toBe('ended');
    fails = false;
    expect((await store.queries.cycle(scope, cycle))?.status).toBe('ended');
    expect((await store.queries.listAssignments({ scope, open: true })).total).toBe(0);
    const again = finishCycle(client, { scope, cycle, ...WHO, request: randomUUID() });
    expect(['cycle-ended', 'not-found']).toContain(
      await again.then(
        () => null,
        (error: unknown) => refusalOf(error)?.code,
      ),
    );
  });
});

test('a desk of two cycles that lie years apart counts the days of both, and of years that none brought', async () => {
  await withOffice({}, async (office) => {
    const { client } = office;
    const first = await open(office);
    await first.advance(first.id, '2026-03-02');
    const later = sourceOf(
      smallPlan({
        startsOn: '2036-01-07',
        termEnd: '2036-12-31',
        deadlines: ['Hoàn thành trong quý II/2036'],
      }),
    );
    const second = await open(
      office,
      { ...later, plan: { ...later.plan, plan: { ...later.plan.plan, code: 'KHS' } } },
      first.scope,
    );
    await second.advance(second.id, '2036-01-07');
    const desk = client.workflow.getHandle(deskWorkflowId(first.scope, 'ban-dan-van'));
    const held = await desk.query(deskState);
    expect(new Set(held.cards.map(({ subject }) => subject.cycle))).toEqual(new Set(['KHM/1', 'KHS/1']));
    // Years after both, an acceptance is still news for its next morning.
    const [one] = prepareCycle(source).assignments;
    const where = { scope: first.scope, cycle: first.cycle, assignment: one!.assignment.id };
    await first.advance(assignmentWorkflowId(first.scope, first.cycle, one!.assignment.id), '2041-05-06', 9);
    await assignmentActs(client, where).submit({ by: 'Trần Thị Hoa', text: 'Rất muộn', paper: null });
    await assignmentActs(client, where).accept({ by: WHO.by, note: null });
    const news = (await desk.query(deskState)).cards.find(
      ({ subject, news: kind }) => subject.cycle === 'KHM/1' && kind !== null,
    );
    expect(news).toMatchObject({ news: 'accepted', newsOn: '2041-05-07' });
  });
});

test('a card that is due on the very day is said when the driver comes to it, not before', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id, advance } = await open(office);
    await advance(id, '2026-03-02');
    const [one] = prepareCycle(source).assignments;
    const desk = deskWorkflowId(scope, 'ban-dan-van');
    const { cards } = await client.workflow.getHandle(desk).query(deskState);
    const today = { ...cards[0]!, seq: 9, steps: [{ ...cards[0]!.steps[0]!, on: localDate('2026-03-03') }] };
    const at = atHour(localDate('2026-03-03'), 10);
    await client.workflow
      .getHandle(desk)
      .signal('cardsDealt', { cards: [today], calendar: null, trouble: false, at });
    await until('the card to arrive', async () =>
      (await client.workflow.getHandle(desk).query(deskState)).cards.some(({ seq }) => seq === 9),
    );
    expect(await store.queries.listMails({ scope })).toEqual([]);
    await advance(desk, '2026-03-03', 10);
    expect(await store.queries.listMails({ scope })).toMatchObject([{ day: '2026-03-03', at }]);
    expect([cycle, one!.assignment.id]).toEqual(['KHM/1', cards[0]!.subject.assignment]);
  });
});

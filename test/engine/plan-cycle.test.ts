import { randomUUID } from 'node:crypto';
import { finishCycle, progressOf } from '../../client/cycles';
import { refusalOf } from '../../client/refusals';
import { assignmentWorkflowId } from '../../domain/ids';
import { prepareCycle } from '../../domain/plan/prepare';
import { atHour, localDate } from '../../domain/time/epoch';
import { deskState } from '../../workflows/messages';
import { openCycle, withOffice } from '../support/open-cycle';
import { actsOn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';
import type { TestOffice, TestOfficeOptions } from '../support/test-office';
import { until } from '../support/until';

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'Hoàn thành trong quý III/2026'],
  }),
);
const one = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026'],
  }),
);
const WHO = { by: 'Nguyễn Văn Bình', reason: 'Thay bằng kế hoạch mới' };

type Ports = Parameters<NonNullable<TestOfficeOptions['ports']>>[0];

/** An office whose records fail or wait where the test says so. */
const withRecords = (
  change: (records: Ports['records']) => Partial<Ports['records']>,
): TestOfficeOptions => ({
  ports: (ports) => ({ ...ports, records: { ...ports.records, ...change(ports.records) } }),
});

async function accept({ client }: TestOffice, where: { scope: string; cycle: string; assignment: string }) {
  const acts = actsOn(client, where);
  await acts.submit({ by: 'Trần Thị Hoa', text: 'Muộn nhưng đủ', paper: null });
  await acts.accept({ by: WHO.by, note: null });
}

test('a cycle whose last look found something open ends when the last assignment does', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id, assignmentId, advance } = await openCycle(office, source);
    await advance(id, '2026-03-02');
    await advance(id, '2027-06-30');
    expect((await progressOf(client, scope, cycle))?.status).toBe('running');
    for (const { assignment } of prepareCycle(source).assignments) {
      expect((await store.queries.cycle(scope, cycle))?.status).toBe('running');
      await advance(assignmentId(assignment.id), '2027-07-01', 9);
      await accept(office, { scope, cycle, assignment: assignment.id });
    }
    await until('the end', async () => (await store.queries.cycle(scope, cycle))?.status === 'ended');
    const ended = await store.queries.auditLines({ scope, action: 'CycleEnded' });
    expect(ended).toMatchObject([{ actor: 'Đôn Đốc', at: atHour(localDate('2027-07-01'), 9) }]);
  });
});

test('an end that comes while the cycle takes its last look is heard', async () => {
  let release: (() => void) | null = null;
  let waits = false;
  const options = withRecords((records) => ({
    async hasOpen(scope, cycle) {
      const open = await records.hasOpen(scope, cycle);
      if (waits && release === null) await new Promise<void>((resolve) => (release = resolve));
      return open;
    },
  }));
  await withOffice(options, async (office) => {
    const { scope, cycle, id, assignmentId, advance } = await openCycle(office, one);
    await advance(id, '2026-03-02');
    const { id: assignment } = prepareCycle(one).assignments[0]!.assignment;
    waits = true;
    const looking = advance(id, '2027-01-01').catch(() => null);
    await until('the look', () => Promise.resolve(release !== null));
    await advance(assignmentId(assignment), '2027-07-01', 9);
    await accept(office, { scope, cycle, assignment });
    release!();
    await looking;
    await until('the end', async () => (await office.store.queries.cycle(scope, cycle))?.status === 'ended');
  });
});

test('ending a cycle does not wait for assignments that cannot answer, however many; they have the word in writing', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id, advance } = await openCycle(office, source);
    await advance(id, '2026-03-02');
    const { rows } = await store.queries.listAssignments({ scope });
    const stuck = Array.from({ length: 40 }, (_, i) => ({
      ...rows[0]!,
      assignment: { ...rows[0]!.assignment, id: `KHM-Z-${10 + i}` },
    }));
    await store.records.saveAssignments(stuck, []);
    const workflowIds = stuck.map(({ assignment }) => assignmentWorkflowId(scope, cycle, assignment.id));
    // Nobody works on their queue: to the cycle they are assignments whose code is broken.
    for (const workflowId of workflowIds)
      await client.workflow.start('assignment', { workflowId, taskQueue: 'nobody', args: [null] });
    const { status } = await finishCycle(client, { scope, cycle, ...WHO });
    expect(status).toBe('ended');
    const [line] = await store.queries.auditLines({ scope, action: 'CycleEnded' });
    expect(line!.after).toEqual({ late: stuck.map(({ assignment }) => assignment.id) });
    const { events } = await client.workflow.getHandle(workflowIds[0]!).fetchHistory();
    const signals = events!.flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => signal ?? []);
    expect(signals.map(({ signalName }) => signalName)).toEqual(['close']);
    for (const workflowId of workflowIds) await client.workflow.getHandle(workflowId).terminate('over');
  });
});

test('an assignment closes on the written word of its cycle, and nothing else makes it stumble', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, id, assignmentId, advance } = await openCycle(office, source);
    await advance(id, '2026-03-02');
    const [first, second] = prepareCycle(source).assignments.map(({ assignment }) =>
      client.workflow.getHandle(assignmentId(assignment.id)),
    );
    await first!.signal('close', { by: '', reason: '' });
    await first!.signal('close', null);
    await second!.signal('close', WHO);
    await until(
      'one to close',
      async () => (await store.queries.listAssignments({ scope, open: true })).total === 1,
    );
    expect((await first!.describe()).status.name).toBe('RUNNING');
    expect(
      (await first!.fetchHistory()).events!.some((event) => event.workflowTaskFailedEventAttributes),
    ).toBe(false);
  });
});

test('a start that cannot succeed ends in words', async () => {
  await withOffice({}, async (office) => {
    const { client, store } = office;
    const { scope, cycle } = await openCycle(office, { ...source, ladders: [] });
    await until('the end', async () => (await progressOf(client, scope, cycle))?.status === 'ended');
    expect((await progressOf(client, scope, cycle))?.failure).toContain('Không có lịch nhắc "ngắn"');
    expect(await store.queries.cycle(scope, cycle)).toBeNull();
  });
});

test('a start that only meets faults can be ended by a person, and what was begun is closed', async () => {
  // The last step of a start: assignments run and cards are dealt by then.
  const options = withRecords((records) => ({
    updateCycle: (scope, cycle, change, audit) =>
      change.status === 'running'
        ? Promise.reject(new Error('the disk is full'))
        : records.updateCycle(scope, cycle, change, audit),
  }));
  await withOffice(options, async (office) => {
    const { client, store } = office;
    const { scope, cycle } = await openCycle(office, source);
    await until('the assignments', async () => (await store.queries.listAssignments({ scope })).total === 2);
    expect((await finishCycle(client, { scope, cycle, ...WHO })).status).toBe('ended');
    expect((await store.queries.cycle(scope, cycle))?.status).toBe('ended');
    expect((await store.queries.listAssignments({ scope, open: true })).total).toBe(0);
    const again = finishCycle(client, { scope, cycle, ...WHO, request: randomUUID() });
    const code = await again.then(
      () => null,
      (error: unknown) => refusalOf(error)?.code,
    );
    expect(['cycle-ended', 'not-found']).toContain(code);
  });
});

test('the word of who ends a failing start is what the audit trail tells', async () => {
  let fail: (() => void) | null = null;
  const options = withRecords((records) => ({
    async updateCycle(scope, cycle, change, audit) {
      if (change.status !== 'running') return records.updateCycle(scope, cycle, change, audit);
      await new Promise<void>((resolve) => (fail = resolve));
      throw new Error('the disk is full');
    },
  }));
  await withOffice(options, async (office) => {
    const { client, store } = office;
    const { scope, cycle, id } = await openCycle(office, source);
    await until('the last step', () => Promise.resolve(fail !== null));
    const ending = finishCycle(client, { scope, cycle, ...WHO });
    await until('the end to be asked for', async () => {
      const { events } = await client.workflow.getHandle(id).fetchHistory();
      return events!.some((event) => event.activityTaskCancelRequestedEventAttributes);
    });
    fail!();
    await ending;
    const lines = await store.queries.auditLines({ scope, action: 'CycleEnded' });
    expect(lines).toMatchObject([{ actor: WHO.by, reason: WHO.reason }]);
  });
});

test('a start that is given up before its assignments run leaves no reminder and no open row behind', async () => {
  let saved = 0;
  const options = withRecords((records) => ({
    async saveAssignments(rows, audit) {
      // Opening rows come without audit lines: the first batch is written, then the disk is full.
      if (audit.length > 0) return records.saveAssignments(rows, audit);
      if (saved === 0) await records.saveAssignments(rows, audit);
      saved += 1;
      throw new Error('the disk is full');
    },
  }));
  await withOffice(options, async (office) => {
    const { client, store } = office;
    const { scope, cycle, deskId } = await openCycle(office, source);
    await until('the fault', () => Promise.resolve(saved > 0));
    await finishCycle(client, { scope, cycle, ...WHO });
    expect((await store.queries.listAssignments({ scope, open: true })).total).toBe(0);
    const closed = await store.queries.auditLines({ scope, action: 'Closed' });
    expect(closed).toHaveLength(2);
    const desk = client.workflow.getHandle(deskId('ban-dan-van'));
    const cards = await desk.query(deskState).then(
      (state) => state.cards,
      () => [],
    );
    expect(cards).toEqual([]);
  });
});

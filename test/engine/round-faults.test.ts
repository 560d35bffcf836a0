import { ApplicationFailure } from '@temporalio/common';
import { startCycle } from '../../client/cycles';
import { roundJson } from '../../client/round-json';
import { freezeFailureOf } from '../../client/rounds';
import { REAL_SCOPE } from '../../domain/ids';
import { dateOf, endOfDay, localDate, plusDays, startOfDay } from '../../domain/time/epoch';
import { newScope } from '../../worker/office';
import { fastForward } from '../support/fast-forward';
import { asPlan, openCycle, withOffice } from '../support/open-cycle';
import { roundOf, roundsOf, sourceWithRounds } from '../support/open-rounds';
import type { TestOffice, TestOfficeOptions } from '../support/test-office';
import { until } from '../support/until';

const source = sourceWithRounds();
const OFFICE = { by: 'Nguyễn Văn Bình' };
const PARTS_DUE = localDate('2026-12-17');

type Ports = Parameters<NonNullable<TestOfficeOptions['ports']>>[0];

const withRounds = (change: (rounds: Ports['rounds']) => Partial<Ports['rounds']>): TestOfficeOptions => ({
  ports: (ports) => ({ ...ports, rounds: { ...ports.rounds, ...change(ports.rounds) } }),
});

async function openRound(office: TestOffice) {
  const cycle = await openCycle(office, source);
  await cycle.advance(cycle.id, '2026-03-02');
  const round = roundOf(office, cycle.scope, cycle.cycle, 'annual/2026');
  const to = (day: string, hour = 10) => {
    round.at(day, hour);
    return cycle.advance(round.id, day, hour);
  };
  return { ...round, scope: cycle.scope, to };
}

const linesOf = async ({ store }: TestOffice, scope: string, action: string) =>
  store.queries.auditLines({ scope, action });

test('figures that cannot be frozen leave the round collating, visibly, until an act finds them mended', async () => {
  let changed = true;
  const options = withRounds((rounds) => ({
    partContents(names) {
      if (!changed) return rounds.partContents(names);
      const error = Object.assign(new Error('Nội dung đã bị sửa'), { code: 'store-content-changed' });
      return Promise.reject(error);
    },
  }));
  await withOffice(options, async (office) => {
    const it = await openRound(office);
    await it.to('2026-12-10');
    await it.submit('ban-dan-van', 'Đã mở 12 lớp');
    const { next } = await it.to('2026-12-18', 0);
    // Tried again a day later, long before the round would lapse.
    expect(next).toBe(endOfDay(PARTS_DUE) + 24 * 3_600_000);
    const { trouble, record } = await it.view();
    expect(trouble).toMatchObject({ code: 'store-content-changed', message: 'Nội dung đã bị sửa' });
    expect(record.state).toMatchObject({ status: 'collating', snapshot: null });
    expect(await linesOf(office, it.scope, 'FreezeFailed')).toMatchObject([
      { reason: 'Nội dung đã bị sửa', after: { round: 'annual/2026', code: 'store-content-changed' } },
    ]);

    const failure = await freezeFailureOf(office.store, await it.row());
    expect(roundJson(await it.row(), failure).freezeFailed).toMatchObject({ reason: 'Nội dung đã bị sửa' });

    // Far beyond the day on which it would lapse: what was collected is not let go of.
    await it.to('2027-06-01');
    expect((await it.row()).state.status).toBe('collating');
    changed = false;
    await it.submit('tinh-doan', 'Muộn, nhưng gửi');
    await until('the freezing', async () => (await it.row()).state.snapshot !== null);
    const { state } = await it.row();
    const snapshot = (await office.store.rounds.snapshot(state.snapshot!))!;
    expect(snapshot.closedAt).toBe(endOfDay(PARTS_DUE));
    expect(await freezeFailureOf(office.store, await it.row())).toBeNull();
    expect(snapshot.parts.map(({ status }) => status)).toEqual(['submitted', 'missing', 'missing']);
    expect(await linesOf(office, it.scope, 'Frozen')).toHaveLength(1);
    await until('the lapse', async () => (await it.row()).state.status === 'lapsed');
  });
});

test('a day later the freezing is tried again by itself', async () => {
  let failures = 1;
  const options = withRounds((rounds) => ({
    rowsOf: (scope, cycle) =>
      failures-- > 0
        ? Promise.reject(ApplicationFailure.nonRetryable('Không đọc được dòng', 'rows-unreadable'))
        : rounds.rowsOf(scope, cycle),
  }));
  await withOffice(options, async (office) => {
    const it = await openRound(office);
    // Nobody can say who is charged now: the plan's word holds.
    await it.to('2026-12-10');
    expect((await it.row()).state.parts).toHaveLength(3);
    failures = 1;
    await it.to('2026-12-18', 0);
    expect((await it.view()).trouble).toMatchObject({ code: 'rows-unreadable' });
    await it.to('2026-12-19', 0);
    const { trouble, record } = await it.view();
    expect(trouble).toBeNull();
    expect(record.state.snapshot).not.toBeNull();
  });
});

test('an act that comes while the figures are being frozen is decided on what stands afterwards', async () => {
  let release: (() => void) | null = null;
  const options = withRounds((rounds) => ({
    async freeze(snapshot, audit) {
      await new Promise<void>((resolve) => (release = resolve));
      return rounds.freeze(snapshot, audit);
    },
  }));
  await withOffice(options, async (office) => {
    const it = await openRound(office);
    await it.to('2026-12-10');
    const closing = it.act({ ...OFFICE, type: 'closeParts', reason: 'Đã đủ' });
    await until('the freezing', () => Promise.resolve(release !== null));
    const cancelling = it.act({ ...OFFICE, type: 'cancel', reason: 'Nhập vào kỳ sơ kết' });
    const part = it.submit('tinh-doan', 'Vừa kịp?');
    await until('both to wait', async () => {
      const { events } = await it.handle.fetchHistory();
      return events!.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length >= 4;
    });
    release!();
    const ended = await Promise.allSettled([closing, cancelling, part]);
    expect(ended[0].status).toBe('fulfilled');
    expect(ended[1].status).toBe('fulfilled');
    const actions = (await office.store.queries.auditLines({ scope: it.scope })).map(({ action }) => action);
    expect(actions.indexOf('Frozen')).toBeGreaterThan(actions.indexOf('PartsClosed'));
    expect(actions.indexOf('RoundCancelled')).toBeGreaterThan(actions.indexOf('Frozen'));
    expect((await it.row()).state).toMatchObject({ status: 'cancelled' });
    expect((await it.row()).state.snapshot).not.toBeNull();
  });
});

test('a part that came while nobody answered, after its day, is a late one', async () => {
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const real = sourceWithRounds(startsOn, plusDays(startsOn, 800));
  const plan = [...roundsOf(real).values()][0]!;
  await withOffice({ ownNamespace: true }, async (office) => {
    const { client, store, taskQueue } = office;
    const scope = REAL_SCOPE;
    const clock = { mode: 'real' } as const;
    const order = { scope, n: 1, source: asPlan(real, newScope('K')), startedBy: 'Văn phòng', clock };
    const cycle = await startCycle(client, taskQueue, { ...order, continueAfterEvents: null });
    const round = roundOf(office, scope, cycle, plan.id);
    await until('the cycle', async () => (await store.queries.cycle(scope, cycle))?.status === 'running');
    await fastForward(client, round.id, startOfDay(plan.days.opensOn) + 1000);
    const timers = async (which: 'timerStartedEventAttributes' | 'timerFiredEventAttributes') => {
      const { events } = await round.handle.fetchHistory();
      return events!.filter((event) => event[which]).length;
    };
    await until(
      'it to sleep towards the close',
      async () => (await timers('timerStartedEventAttributes')) === 2,
    );

    await office.worker.stop();
    const close = endOfDay(plan.days.partsDue);
    const moving = fastForward(client, round.id, close + 3_600_000);
    await until('the timer', async () => (await timers('timerFiredEventAttributes')) === 2);
    const sent = round.submit('ban-dan-van', 'Gửi sau hạn');
    await office.restart();
    await moving;
    const { state } = (await sent).record;
    expect(state.closed!.at).toBe(close);
    expect(state.parts[0]!.versions).toMatchObject([{ late: true }]);
    expect(state.snapshot).not.toBeNull();
  });
});

test('a store that is down is waited for, and every turn still has its own instant', async () => {
  let down = 3;
  const options = withRounds((rounds) => ({
    saveRound: (change, audit) =>
      down-- > 0 ? Promise.reject(new Error('the store is down')) : rounds.saveRound(change, audit),
  }));
  await withOffice(options, async (office) => {
    const it = await openRound(office);
    await it.to('2026-12-20');
    const { state } = await it.row();
    expect(state).toMatchObject({ status: 'collating', closed: { at: endOfDay(PARTS_DUE) } });
    expect(state.snapshot).not.toBeNull();
    expect((await office.store.queries.auditLines({ scope: it.scope })).map(({ action }) => action)).toEqual([
      'CycleStarted',
      'Opened',
      'PartsClosed',
      'Frozen',
    ]);
  });
});

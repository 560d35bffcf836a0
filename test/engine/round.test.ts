import { randomUUID } from 'node:crypto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { RecordedRound } from '../../activities/rounds';
import { finishCycle, progressOf } from '../../client/cycles';
import { refusalOf } from '../../client/refusals';
import { moveRound } from '../../client/rounds';
import { atHour, endOfDay, localDate, startOfDay } from '../../domain/time/epoch';
import { deskState } from '../../workflows/messages';
import { openCycle } from '../support/open-cycle';
import { roundOf, roundsOf, sourceWithRounds } from '../support/open-rounds';
import { openTestOffice, type TestOffice } from '../support/test-office';

const source = sourceWithRounds();
const first = roundsOf(source).get('annual/2026')!;
const OFFICE = { by: 'Nguyễn Văn Bình' };
const PAPER = { number: '12-BC/BDVTU', date: localDate('2026-12-30') };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A cycle with its rounds, and its first annual round; `to` moves the round's clock. */
async function openRound(continueAfterEvents: number | null = null, open = true) {
  const cycle = await openCycle(office, source, undefined, continueAfterEvents);
  await cycle.advance(cycle.id, '2026-03-02');
  const round = roundOf(office, cycle.scope, cycle.cycle, 'annual/2026');
  const to = (day: string, hour = 10) => {
    round.at(day, hour);
    return cycle.advance(round.id, day, hour);
  };
  if (open) await to('2026-12-01');
  return { ...cycle, ...round, cycleId: cycle.id, to };
}
type Opened = Awaited<ReturnType<typeof openRound>>;

async function refusalFrom(act: Promise<unknown>) {
  const error: unknown = await act.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  return refusalOf(error) ?? { code: String(error), message: '', at: null };
}

const actionsOf = async ({ scope }: Opened) =>
  (await office.store.queries.auditLines({ scope }))
    .filter(({ after }) => (after as { round?: string } | null)?.round === 'annual/2026')
    .map(({ action }) => action);

test('a round goes from its opening to the recorded report, with one body silent and one late', async () => {
  const it = await openRound();
  expect(await it.row()).toMatchObject({
    state: { status: 'open', openedAt: startOfDay(first.days.opensOn) },
  });

  await it.submit('ban-dan-van', 'Đã mở 12 lớp');
  await it.submit('tinh-doan', 'Chưa đủ số liệu');
  await it.act({ ...OFFICE, type: 'acceptPart', body: 'ban-dan-van' });
  await it.act({ ...OFFICE, type: 'returnPart', body: 'tinh-doan', reason: 'Thiếu số liệu cấp xã' });
  await it.to('2026-12-10');
  await it.submit('tinh-doan', 'Đã bổ sung', 1);

  await it.to('2026-12-18', 0);
  const closed = await it.row();
  const { partsDue } = first.days;
  expect(closed.state).toMatchObject({ status: 'collating', closed: { at: endOfDay(partsDue), by: null } });
  expect(closed.state.snapshot).toMatch(/^[0-9a-f]{64}$/);
  const snapshot = (await office.store.rounds.snapshot(closed.state.snapshot!))!;
  expect(snapshot.parts.map(({ body, status, n }) => [body.id, status, n])).toEqual([
    ['ban-dan-van', 'accepted', 1],
    ['tinh-doan', 'submitted', 2],
    ['hoi-nong-dan', 'missing', 0],
  ]);
  expect(snapshot.parts[1]!.content!.narrative.results).toBe('Đã bổ sung');

  await it.to('2026-12-28');
  const late = await it.submit('hoi-nong-dan', 'Nộp muộn');
  expect(late.record.state.parts[2]!.versions).toMatchObject([{ n: 1, late: true }]);
  await it.to('2026-12-31');
  const reported = await it.act({ ...OFFICE, type: 'report', paper: PAPER });
  expect(reported.record.state).toMatchObject({ status: 'reported', snapshot: closed.state.snapshot });
  expect((await it.handle.describe()).status.name).toBe('COMPLETED');
  expect(await office.store.rounds.snapshot(closed.state.snapshot!)).toEqual(snapshot);

  expect(await actionsOf(it)).toEqual([
    'Opened',
    'PartSubmitted',
    'PartSubmitted',
    'PartAccepted',
    'PartReturned',
    'PartSubmitted',
    'PartsClosed',
    'Frozen',
    'PartSubmitted',
    'RoundReported',
  ]);
  const lines = await office.store.queries.auditLines({ scope: it.scope });
  expect(lines.find(({ action }) => action === 'Frozen')!.after).toMatchObject({
    round: 'annual/2026',
    snapshot: closed.state.snapshot,
  });
  expect(lines.find(({ action }) => action === 'PartsClosed')!.after).toMatchObject({
    missing: ['hoi-nong-dan'],
  });
  expect(await office.store.queries.verifyAudit(it.scope)).toMatchObject({ ok: true });
  const late2 = await refusalFrom(it.submit('hoi-nong-dan', 'Quá muộn', 1));
  expect(late2).toMatchObject({ code: 'round-ended', message: expect.stringContaining('12-BC/BDVTU') });
});

function decoded(data: Uint8Array) {
  return JSON.parse(Buffer.from(data).toString('utf8')) as RecordedRound;
}

test('contents never travel through the engine: its history holds their SHA-256 alone', async () => {
  const it = await openRound();
  await it.submit('ban-dan-van', 'Câu chữ chỉ nằm trong kho');
  const history = await it.handle.fetchHistory();
  const { events } = history;
  const payloads = [...historyToJSON(history).matchAll(/"data":\s*"([^"]+)"/g)];
  const said = payloads.map(([, data]) => Buffer.from(data!, 'base64').toString('utf8')).join('\n');
  expect(said).not.toContain('Câu chữ chỉ nằm trong kho');
  // Of three parts the one that changed is recorded, when the round opened all of them.
  const recorded = events!.flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    scheduled?.activityType?.name === 'recordRound' ? [decoded(scheduled.input!.payloads![0]!.data!)] : [],
  );
  expect(recorded.map(({ event, change }) => [event.type, change.state.parts.length])).toEqual([
    ['Opened', 3],
    ['PartSubmitted', 1],
  ]);
  const { content } = (await it.row()).state.parts[0]!.versions[0]!;
  expect(said).toContain(content);
  expect((await office.store.rounds.partContents([content]))[content]!.narrative.results).toBe(
    'Câu chữ chỉ nằm trong kho',
  );
});

test('of two parts at once one is taken, and the other hears which version stands', async () => {
  const it = await openRound();
  const both = await Promise.allSettled([
    it.submit('tinh-doan', 'Bản của chị Hoa'),
    it.submit('tinh-doan', 'Bản của anh Nam'),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = both.find((one) => one.status === 'rejected')!;
  expect(refusalOf(lost.reason)).toMatchObject({
    code: 'part-version',
    message: expect.stringContaining('Đã có bản 1'),
  });
  expect((await it.row()).state.parts[1]!.versions).toHaveLength(1);
});

test('a request that is repeated is answered once, and one with other words is refused', async () => {
  const it = await openRound();
  const request = randomUUID();
  await it.submit('ban-dan-van', 'Đã mở 12 lớp', 0, request);
  const again = await it.submit('ban-dan-van', 'Đã mở 12 lớp', 0, request);
  expect(again.record.state).toMatchObject({ seq: 2, status: 'open' });
  expect(await refusalFrom(it.submit('ban-dan-van', 'Câu khác', 0, request))).toMatchObject({
    code: 'request-used',
  });
  expect((await it.row()).state.seq).toBe(2);
});

test.each<[string, string, (it: Opened) => Promise<unknown>]>([
  ['a part before the round opens', 'round-not-open', (it) => it.submit('tinh-doan', 'Sớm')],
  [
    'a part of a stranger',
    'not-a-participant',
    async (it) => (await it.to('2026-12-01'), it.submit('so-y-te', 'x')),
  ],
  ['an act without a name', 'missing-text', (it) => it.act({ by: ' ', type: 'closeParts', reason: 'Đủ' })],
  ['an act of another shape', 'unknown-act', (it) => it.act({ by: 'x', type: 'freeze' } as never)],
  ['the word of nothing', 'unknown-act', (it) => it.handle.executeUpdate('actRound', { args: [null] })],
  ['a report before the close', 'parts-open', (it) => it.act({ ...OFFICE, type: 'report', paper: PAPER })],
])('%s is refused with %s and leaves the round as it was', async (_, code, act) => {
  const it = await openRound(null, false);
  expect(await refusalFrom(act(it))).toMatchObject({ code });
  const { events } = await it.handle.fetchHistory();
  expect(events!.some((event) => event.workflowTaskFailedEventAttributes)).toBe(false);
});

test('a round closed early by a person is frozen at once, and a second close is refused', async () => {
  const it = await openRound();
  await it.submit('ban-dan-van', 'Đã mở 12 lớp');
  const closing = { ...OFFICE, type: 'closeParts', reason: 'Đã đủ các cơ quan chính' } as const;
  const { record } = await it.act(closing);
  expect(record.state).toMatchObject({
    status: 'collating',
    closed: { by: OFFICE.by, at: atHour(localDate('2026-12-01'), 10) },
  });
  expect(record.state.snapshot).not.toBeNull();
  expect(await refusalFrom(it.act(closing))).toMatchObject({ code: 'round-closed' });
  await it.to('2026-12-18', 0);
  expect(await actionsOf(it)).toEqual(['Opened', 'PartSubmitted', 'PartsClosed', 'Frozen']);
});

test('a move deals the desks new days, and the parts close on the new one', async () => {
  const it = await openRound();
  const card = async (body: string) => {
    const { cards } = await office.client.workflow.getHandle(it.deskId(body)).query(deskState);
    return cards.find(({ subject }) => subject.assignment === 'annual/2026') ?? null;
  };
  expect((await card('tinh-doan'))!.subject.effectiveDue).toBe(first.days.partsDue);
  const wish = { ...OFFICE, partsDue: localDate('2026-12-25'), reason: 'Bão số 9' };
  const moved = await moveRound(it.acting, it.address, wish);
  expect(moved.record.state.days).toMatchObject({
    cutoff: '2026-12-14',
    partsDue: '2026-12-25',
    collateDue: '2027-01-04',
  });
  const dealt = (await card('tinh-doan'))!;
  expect(dealt.subject.effectiveDue).toBe('2026-12-25');
  expect(dealt.steps.at(-1)!.on).toBe('2026-12-25');
  const { next } = await it.to('2026-12-18', 0);
  expect(next).toBe(endOfDay(localDate('2026-12-25')));
  expect((await it.row()).state.status).toBe('open');
  await it.to('2026-12-26', 0);
  expect((await it.row()).state.status).toBe('collating');
  expect(await card('tinh-doan')).toBeNull();
  expect(
    await refusalFrom(moveRound(it.acting, it.address, { ...wish, partsDue: localDate('2026-12-28') })),
  ).toMatchObject({
    code: 'round-closed',
  });
});

test('after a long silence every turn happens in order, each at its own instant', async () => {
  const it = await openRound(null, false);
  await it.to('2027-06-30');
  const row = await it.row();
  const { opensOn, partsDue, lapsesOn } = row.state.days;
  expect(row.state).toMatchObject({
    status: 'lapsed',
    openedAt: startOfDay(opensOn),
    closed: { at: endOfDay(partsDue), by: null },
    ended: { at: endOfDay(lapsesOn), by: null },
  });
  const lines = (await office.store.queries.auditLines({ scope: it.scope })).filter(
    ({ after }) => (after as { round?: string } | null)?.round === 'annual/2026',
  );
  expect(lines.map(({ action, at }) => [action, at])).toEqual([
    ['Opened', startOfDay(opensOn)],
    ['PartsClosed', endOfDay(partsDue)],
    ['Frozen', endOfDay(partsDue)],
    ['RoundLapsed', endOfDay(lapsesOn)],
  ]);
});

test('a round that continues as new keeps its parts, its requests and its days', async () => {
  const it = await openRound(12);
  const request = randomUUID();
  await it.submit('ban-dan-van', 'Đã mở 12 lớp', 0, request);
  await it.act({ ...OFFICE, type: 'returnPart', body: 'ban-dan-van', reason: 'Thiếu' });
  for (const day of ['2026-12-02', '2026-12-03', '2026-12-04']) await it.to(day);
  await it.submit('tinh-doan', 'Đủ');
  const { state } = (await it.submit('ban-dan-van', 'Đã mở 12 lớp', 0, request)).record;
  expect(state.parts.map(({ status, versions }) => [status, versions.length])).toEqual([
    ['returned', 1],
    ['submitted', 1],
    ['awaited', 0],
  ]);
  expect((await it.view()).record.state).toEqual(state);
  const events = (await it.handle.fetchHistory()).events!;
  expect(events[0]!.workflowExecutionStartedEventAttributes!.continuedExecutionRunId).toBeTruthy();
  await it.to('2026-12-18', 0);
  expect((await it.row()).state.snapshot).not.toBeNull();
});

test('the end of a cycle cancels what has not ended, opened or not, and tells who did', async () => {
  const it = await openRound();
  await it.advance(it.cycleId, '2026-12-01', 11);
  const end = { scope: it.scope, cycle: it.cycle, by: 'Ban Thường vụ', reason: 'Thay bằng kế hoạch mới' };
  expect(await finishCycle(office.client, end)).toMatchObject({ status: 'ended', rounds: 2 });
  const rounds = await office.store.rounds.roundsOf(it.scope, it.cycle);
  expect(rounds.map(({ plan, state }) => [plan.id, state.status, state.ended!.by])).toEqual([
    ['annual/2026', 'cancelled', 'Ban Thường vụ'],
    ['annual/2027', 'cancelled', 'Ban Thường vụ'],
  ]);
  const lines = await office.store.queries.auditLines({ scope: it.scope });
  expect(lines.filter(({ action }) => action === 'RoundCancelled')).toHaveLength(2);
  expect(lines.find(({ action }) => action === 'CycleEnded')!.after).toBeNull();
  const { cards } = await office.client.workflow.getHandle(it.deskId('tinh-doan')).query(deskState);
  expect(cards.filter(({ subject }) => subject.assignment.startsWith('annual/'))).toEqual([]);
});

test('a cycle whose assignments have all ended runs on until its last round has', async () => {
  const it = await openRound(null, false);
  const { client, store } = office;
  expect((await progressOf(client, it.scope, it.cycle))!.rounds).toBe(2);
  const rows = (await store.queries.listAssignments({ scope: it.scope })).rows;
  const at = atHour(localDate('2028-06-01'), 8);
  await store.records.saveAssignments(
    rows.map((row) => ({ ...row, status: 'accepted' as const, seq: row.seq + 1, acceptedAt: at })),
    [],
  );
  await it.advance(it.cycleId, '2028-06-01', 8);
  expect((await progressOf(client, it.scope, it.cycle))!.status).toBe('running');
  await it.to('2028-06-01');
  expect((await progressOf(client, it.scope, it.cycle))!.status).toBe('running');
  const last = roundOf(office, it.scope, it.cycle, 'annual/2027');
  await it.advance(last.id, '2028-06-01');
  await it.advance(it.cycleId, '2028-06-01', 11).catch(() => null);
  const [line] = await store.queries.auditLines({ scope: it.scope, action: 'CycleEnded' });
  expect(line).toMatchObject({ reason: 'Mọi nhiệm vụ và kỳ báo cáo đã kết thúc' });
});

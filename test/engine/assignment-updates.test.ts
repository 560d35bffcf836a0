import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { finishCycle, startCycle } from '../../client/cycles';
import { listMails } from '../../client/mailbox';
import { refusalOf } from '../../client/refusals';
import { assignmentWorkflowId, cycleWorkflowId, deskWorkflowId } from '../../domain/ids';
import { prepareCycle } from '../../domain/plan/prepare';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { advanceClock, deskState, submitResult } from '../../workflows/messages';
import { newScope } from '../../worker/office';
import { actsOn, daysOfReturn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['Hoàn thành trong quý II/2026'],
    coordinating: true,
  }),
);
const assignment = prepareCycle(source).assignments[0]!.assignment;
const BODY = { by: 'Trần Thị Hoa' };
const OFFICE = { by: 'Nguyễn Văn Bình' };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A cycle of its own, standing at its first day; `acts` as a person, `at` moves the assignment's clock. */
async function openCycle(continueAfterEvents: number | null = null) {
  const scope = newScope('thu');
  const { client, taskQueue } = office;
  const clock = { mode: 'rehearsal', now: startOfDay(source.startsOn) } as const;
  const cycle = await startCycle(client, taskQueue, {
    scope,
    n: 1,
    source,
    startedBy: 'Văn phòng',
    clock,
    continueAfterEvents,
  });
  await client.workflow
    .getHandle(cycleWorkflowId(scope, cycle))
    .executeUpdate(advanceClock, { args: [{ to: clock.now }] });
  const address = { scope, cycle, assignment: assignment.id };
  const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment.id));
  const acts = (request?: string) => actsOn(client, address, request);
  const at = (day: string) =>
    handle.executeUpdate(advanceClock, { args: [{ to: startOfDay(localDate(day)) + 10 * 3_600_000 }] });
  const row = async () => (await office.store.queries.assignmentRow(scope, cycle, assignment.id))!;
  return { scope, cycle, handle, acts, at, row };
}

async function refusalFrom(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  return refusalOf(error)?.code ?? String(error);
}

test('a result goes from receipt to acceptance, and every act stands in the record and the audit trail', async () => {
  const { scope, acts, at, row } = await openCycle();
  await acts().receive(BODY);
  expect((await row()).status).toBe('inProgress');
  await at('2026-06-10');
  await acts().submit({
    ...BODY,
    text: 'Đã khảo sát 42 chi đoàn',
    paper: { number: '15-BC/BDV', date: localDate('2026-06-09') },
  });
  expect((await row()).status).toBe('submitted');
  const view = await acts().accept({ ...OFFICE, note: null });
  expect(view.state.status).toBe('accepted');
  expect(view.state.submissions).toHaveLength(1);
  const lines = await office.store.queries.auditLines({ scope });
  expect(lines.map(({ action }) => action)).toEqual(['CycleStarted', 'Received', 'Submitted', 'Accepted']);
  expect(lines.at(-1)).toMatchObject({ actor: 'Nguyễn Văn Bình', assignment: assignment.id });
  expect(await office.store.queries.verifyAudit(scope)).toMatchObject({ ok: true });
});

test('a returned result gets a new date, a new ladder and one urgent letter', async () => {
  const { scope, acts, at, row } = await openCycle();
  await at('2026-06-25');
  await acts().submit({ ...BODY, text: 'Báo cáo lần một', paper: null });
  const now = startOfDay(localDate('2026-06-26')) + 9 * 3_600_000;
  await at('2026-06-26');
  const dated = daysOfReturn(source, assignment.id, localDate('2026-07-18'), now);
  expect(dated.newEffectiveDue).toBe('2026-07-20');
  const view = await acts().return({ ...OFFICE, reason: 'Thiếu số liệu cấp xã', ...dated });
  expect(view.state).toMatchObject({ status: 'returned', effectiveDue: '2026-07-20', overdue: false });
  expect(await row()).toMatchObject({ status: 'returned', effectiveDue: '2026-07-20', returns: 1 });
  // The letter goes beside the answer: an advance waits for it.
  await at('2026-06-26');
  const letters = await office.store.queries.listMails({ scope, kind: 'letter' });
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    urgent: true,
    state: 'SENT',
    audience: { kind: 'body', id: 'ban-dan-van' },
  });
  expect(letters[0]!.subject).toContain('Trả lại');
});

test.each([
  [
    'receiving twice',
    'already-received',
    async (c: Cycle) => (await c.acts().receive(BODY), c.acts().receive(BODY)),
  ],
  [
    'submitting without words',
    'missing-text',
    (c: Cycle) => c.acts().submit({ ...BODY, text: '  ', paper: null }),
  ],
  [
    'submitting without a name',
    'missing-text',
    (c: Cycle) => c.acts().submit({ by: '', text: 'x', paper: null }),
  ],
  [
    'a paper of a day that does not exist',
    'bad-date',
    (c: Cycle) =>
      c.acts().submit({ ...BODY, text: 'x', paper: { number: '1-BC', date: '2026-02-30' as never } }),
  ],
  [
    'accepting what nobody submitted',
    'nothing-submitted',
    (c: Cycle) => c.acts().accept({ ...OFFICE, note: null }),
  ],
  [
    'a message of another shape',
    'missing-text',
    (c: Cycle) => c.handle.executeUpdate(submitResult, { args: [null as never] }),
  ],
])('%s is refused with %s and changes nothing', async (_, code, act) => {
  const cycle = await openCycle();
  expect(await refusalFrom(act(cycle))).toBe(code);
  const history = await cycle.handle.fetchHistory();
  expect(history.events!.some(({ workflowTaskFailedEventAttributes: failed }) => failed)).toBe(false);
  expect((await cycle.acts().view()).state.submissions).toEqual([]);
});
type Cycle = Awaited<ReturnType<typeof openCycle>>;

test('a submission to a closed assignment is refused in words, and so is ending a cycle twice', async () => {
  const { scope, cycle, acts } = await openCycle();
  const end = () =>
    finishCycle(office.client, {
      scope,
      cycle,
      by: 'Ban Thường vụ',
      reason: 'Dừng thực hiện',
      request: randomUUID(),
    });
  expect((await end()).status).toBe('ended');
  expect(await refusalFrom(acts().submit({ ...BODY, text: 'Muộn', paper: null }))).toBe('not-found');
  expect(['cycle-ended', 'not-found']).toContain(await refusalFrom(end()));
});

test('the same cycle started twice is refused', async () => {
  const scope = newScope('thu');
  const order = {
    scope,
    n: 1,
    source,
    startedBy: 'Văn phòng',
    clock: { mode: 'rehearsal', now: startOfDay(source.startsOn) },
    continueAfterEvents: null,
  } as const;
  await startCycle(office.client, office.taskQueue, order);
  expect(await refusalFrom(startCycle(office.client, office.taskQueue, order))).toBe('already-started');
});

test('a request that is repeated is answered and done once, also after continue-as-new', async () => {
  const { acts, at } = await openCycle(10);
  const request = randomUUID();
  await acts(request).receive(BODY);
  await acts(request).receive(BODY);
  await at('2026-04-01');
  await at('2026-04-02');
  await at('2026-04-03');
  const view = await acts(request).receive(BODY);
  expect(view.state).toMatchObject({ status: 'inProgress', seq: 1 });
});

test('one request id for two kinds of act is two requests', async () => {
  const { acts, at } = await openCycle();
  const request = randomUUID();
  await acts(request).receive(BODY);
  await at('2026-06-10');
  const view = await acts(request).submit({ ...BODY, text: 'Đã khảo sát', paper: null });
  expect(view.state).toMatchObject({ status: 'submitted', seq: 2 });
});

test('a new date in the past is refused', async () => {
  const { acts, at } = await openCycle();
  await at('2026-06-25');
  await acts().submit({ ...BODY, text: 'Báo cáo', paper: null });
  const dated = daysOfReturn(
    source,
    assignment.id,
    localDate('2026-06-01'),
    startOfDay(localDate('2026-05-20')),
  );
  const refused = acts().return({ ...OFFICE, reason: 'Thiếu', ...dated });
  await expect(refused).rejects.toBeInstanceOf(WorkflowUpdateFailedError);
  expect(await refusalFrom(refused)).toBe('new-date-past');
});

test('after a submission the desks of lead and partners hold nothing of it, the secretariat is told next morning', async () => {
  const { scope, acts, at } = await openCycle();
  await at('2026-06-10');
  const { touched } = await acts().submit({ ...BODY, text: 'Đã xong', paper: null });
  expect(touched).toEqual([deskWorkflowId(scope, 'secretariat')]);
  for (const body of ['ban-dan-van', 'tinh-doan']) {
    const held = await office.client.workflow.getHandle(deskWorkflowId(scope, body)).query(deskState);
    expect(held.cards).toEqual([]);
  }
  const desk = office.client.workflow.getHandle(deskWorkflowId(scope, 'secretariat'));
  await desk.executeUpdate(advanceClock, {
    args: [{ to: startOfDay(localDate('2026-06-11')) + 8 * 3_600_000 }],
  });
  const [mail] = await office.store.queries.listMails({
    scope,
    audience: { kind: 'secretariat', id: 'secretariat' },
  });
  expect(mail).toMatchObject({
    day: '2026-06-11',
    items: [{ assignment: assignment.id, kind: 'submitted' }],
  });
});

test('what was accepted before the secretariat’s morning is not told as waiting: nothing is left to say, nothing is sent', async () => {
  const { scope, acts, at } = await openCycle();
  await at('2026-06-10');
  await acts().submit({ ...BODY, text: 'Đã xong', paper: null });
  await acts().accept({ ...OFFICE, note: null });
  const desk = office.client.workflow.getHandle(deskWorkflowId(scope, 'secretariat'));
  const morning = startOfDay(localDate('2026-06-11')) + 8 * 3_600_000;
  await desk.executeUpdate(advanceClock, { args: [{ to: morning }] });
  const [mail] = await office.store.queries.listMails({
    scope,
    audience: { kind: 'secretariat', id: 'secretariat' },
  });
  expect(mail).toMatchObject({ day: '2026-06-11', state: 'WITHDRAWN', code: 'moved-on' });
  expect(await listMails(office.mailboxDir, { scope, to: 'theo-doi@mau.example' })).toEqual([]);
});

import { Conductor } from '../../client/rehearsal/conductor';
import { rehearse } from '../../client/rehearsal/rehearse';
import { actOnRow } from '../../client/acting';
import { listMails } from '../../client/mailbox';
import { RefusedError } from '../../client/refusals';
import type { ActForm } from '../../domain/acts/forms';
import { assignmentWorkflowId } from '../../domain/ids';
import type { Scenario } from '../../domain/rehearsal/scenario';
import { atHour, localDate, plusDays, startOfDay, type Instant } from '../../domain/time/epoch';
import { newScope } from '../../worker/office';
import { deliveredLines, previewLines } from '../support/deliveries';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { until } from '../support/until';

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2027-12-31',
    deadlines: ['Hoàn thành trong quý II/2026', 'trước ngày 15/12/2027'],
  }),
);

let office: TestOffice;
let conductor: Conductor;
let scope: string;
beforeAll(async () => (office = await openTestOffice()));
afterAll(() => office.close());
afterEach(() => conductor.stop());

function open(scenario: Scenario, plays = false): void {
  scope = newScope('thu');
  const { client, store, taskQueue } = office;
  const people = { scenario, seed: 7 };
  const order = { client, store, taskQueue, scope, source, people, continueAfterEvents: null };
  conductor = new Conductor({ ...order, pace: 'fastest', plays, wall: () => performance.now() });
}

const waits = () => until('the play to wait', async () => conductor.look().state === 'paused');

async function comeTo(at: Instant): Promise<void> {
  conductor.jump(at);
  await until('the day', async () => conductor.look().target === null);
}

async function act(type: 'receive' | 'submit', request: string) {
  const { rows } = await office.store.queries.listAssignments({ scope });
  const row = rows.find(({ assignment }) => assignment.lead !== '')!;
  const now = () => conductor.now();
  const clock = () => ({ mode: 'rehearsal' as const, now: now(), granted: now() });
  const by = { by: 'Lê Văn Thử', through: 'rehearsal' as const };
  const form: ActForm =
    type === 'receive'
      ? { ...by, type }
      : { ...by, type, text: 'Xong.', paper: null, files: [], handedInAt: null };
  const id = assignmentWorkflowId(scope, row.cycle, row.assignment.id);
  const view = await conductor.perform([id], () => actOnRow({ ...office, now, clock }, row, form, request));
  return { row, view };
}

test('played without a pause it delivers what a rehearsal without a conductor delivers', async () => {
  open('silent', true);
  await conductor.finished;
  const mails = await office.store.queries.listMails({ scope });
  const { client, store, taskQueue } = office;
  const other = newScope('thu');
  const people = { scenario: 'silent' as const, seed: 7 };
  const run = await rehearse({
    client,
    store,
    taskQueue,
    scope: other,
    source,
    people,
    continueAfterEvents: null,
  });
  expect(deliveredLines(mails)).toEqual(previewLines(run.prepared));
  expect(deliveredLines(await store.queries.listMails({ scope: other }))).toEqual(deliveredLines(mails));
});

test('it waits until somebody plays, goes one instant at a step, and stands where it was told to come', async () => {
  open('silent');
  await waits();
  const { at, next } = conductor.look();
  expect(at).toBe(startOfDay(localDate('2026-03-02')));
  conductor.step();
  await until('the step', async () => conductor.look().next !== next);
  expect(conductor.now()).toBe(next);
  await comeTo(atHour(localDate('2026-06-10'), 10));
  expect(conductor.look()).toMatchObject({ state: 'paused', at: atHour(localDate('2026-06-10'), 10) });
  const mails = await office.store.queries.listMails({ scope });
  expect(mails.map(({ day }) => day).every((day) => day <= '2026-06-10')).toBe(true);
  expect(() => conductor.jump(atHour(localDate('2026-06-10'), 9))).toThrow(RefusedError);
});

test('what a person does while it stands is stamped with that moment, and the next mornings follow it', async () => {
  open('silent');
  await waits();
  const moment = atHour(localDate('2026-06-10'), 10);
  await comeTo(moment);
  const { row, view } = await act('receive', 'mot');
  expect(view.state.receivedAt).toBe(moment);
  await act('submit', 'hai');
  await comeTo(atHour(localDate('2026-06-12'), 9));
  const files = await listMails(office.mailboxDir, {
    scope,
    to: 'secretariat',
    day: localDate('2026-06-11'),
  });
  expect(files).toHaveLength(1);
  await comeTo(atHour(plusDays(row.effectiveDue!, 30), 9));
  const mails = await office.store.queries.listMails({ scope });
  const late = mails
    .flatMap(({ items }) => items)
    .filter(({ assignment }) => assignment === row.assignment.id);
  expect(late.map(({ kind }) => kind)).not.toContain('overdue');
});

test('scripted people who come too late are passed over, and the play goes on', async () => {
  open('diligent');
  await waits();
  await comeTo(atHour(localDate('2026-03-20'), 9));
  await act('submit', 'truoc');
  conductor.play();
  await conductor.finished;
  expect(conductor.look()).toMatchObject({ state: 'finished', failure: null });
});

test('an act repeated from within another belongs to it, and one after the end is refused in words', async () => {
  open('silent');
  await waits();
  await expect(conductor.perform([], () => conductor.perform([], async () => 'xong'))).resolves.toBe('xong');
  await conductor.stop();
  await expect(conductor.perform([], async () => 'x')).rejects.toThrow('đã kết thúc');
});

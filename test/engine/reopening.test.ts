import { actOnRow, type Acting } from '../../client/acting';
import { refusalOf } from '../../client/refusals';
import { commandOf } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import { assignmentWorkflowId } from '../../domain/ids';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { actOn } from '../../workflows/messages';
import { openCycle } from '../support/open-cycle';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { until } from '../support/until';

jest.setTimeout(180_000);

const source = sourceOf(
  smallPlan({ startsOn: '2026-03-02', termEnd: '2026-12-31', deadlines: ['quý II/2026', 'quý III/2026'] }),
);
const NOW = startOfDay(localDate('2026-03-03'));
const by = 'Phan Đức Long';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** The first assignment of a cycle of its own, on the second day of it. */
async function begin() {
  const { scope, cycle, id, advance } = await openCycle(office, source);
  await advance(id, '2026-03-02');
  const { client } = office;
  const acting: Acting = { ...office, now: () => NOW, clock: () => ({ mode: 'rehearsal', now: NOW }) };
  const { rows } = await office.store.queries.listAssignments({ scope, cycle });
  const assignment = rows[0]!.assignment.id;
  const row = async () => (await office.store.queries.assignmentRow(scope, cycle, assignment))!;
  const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
  const ended = () =>
    until('the run to end', async () => (await handle.describe()).status.name === 'COMPLETED');
  const act = async (form: ActForm, request?: string, by?: AssignmentRecord) =>
    actOnRow(acting, by ?? (await row()), form, request);
  return { row, act, handle, ended };
}

const withdraw: ActForm = { type: 'withdraw', by, reason: 'Nhầm', paper: null };
const reopen = (day: string): ActForm => ({
  type: 'reopen',
  by,
  reason: 'Nhầm',
  paper: null,
  until: localDate(day),
});
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => refusalOf(error)?.code ?? String(error),
  );

test('what was withdrawn is taken up by a new run, and requests of before are answered, not done again', async () => {
  const { row, act, ended } = await begin();
  await act(withdraw, 'w1');
  await ended();
  const view = await act(reopen('2026-12-15'), 'r1');
  expect(view.state).toMatchObject({ status: 'awaitingReceipt', effectiveDue: '2026-12-15' });
  await until('the row', async () => (await row()).status === 'awaitingReceipt');
  expect((await act(withdraw, 'w1')).state.status).toBe('awaitingReceipt');
  expect((await act(reopen('2026-12-15'), 'r1')).state.reopened).toHaveLength(1);
});

test('of two people who reopen at once, one does it and the other is told', async () => {
  const { row, act, ended } = await begin();
  await act(withdraw);
  await ended();
  const stale = await row();
  const codes = await Promise.all([
    codeOf(act(reopen('2026-12-15'), 'r1', stale)),
    codeOf(act(reopen('2026-11-30'), 'r2', stale)),
  ]);
  expect(codes.sort()).toEqual(['done', 'not-ended']);
  expect(await codeOf(act(reopen('2026-11-30'), 'r3', stale))).toBe('not-ended');
});

test('a run that is on its way out is not reopened: no act is taken by nobody', async () => {
  const { row, act, handle } = await begin();
  await act({ type: 'submit', by, text: 'Xong', paper: null, files: [], handedInAt: null });
  const command = commandOf({ source, row: await row(), now: NOW }, reopen('2026-12-15'));
  if (!command.ok) throw new Error('unreachable: the source knows its ladders');
  const accepting = await handle.startUpdate(actOn, {
    args: [{ type: 'accept', by, note: null }],
    waitForStage: 'ACCEPTED',
  });
  const answer = await codeOf(handle.executeUpdate(actOn, { args: [command.value] }));
  expect(['ending-still', 'not-found']).toContain(answer);
  expect((await accepting.result()).state.status).toBe('accepted');
  expect((await row()).status).toBe('accepted');
});

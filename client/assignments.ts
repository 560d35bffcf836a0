import type { Client } from '@temporalio/client';
import { assignmentWorkflowId, type Scope } from '../domain/ids';
import type { AssignmentCommand } from '../domain/lifecycle/commands';
import { actOn, assignmentView, type AssignmentView } from '../workflows/messages';
import { saysOtherwise } from '../domain/lifecycle/request-mark';
import { RefusedError } from './refusals';
import { requestId } from './request-id';

export interface AssignmentAddress {
  scope: Scope;
  cycle: string;
  assignment: string;
}

/** Acts wait this long for their answer; repeating one with the same request id is safe. */
const ACT_DEADLINE_MS = 30_000;

/** What people do to an assignment that runs: an Update, repeatable by its request id. */
export async function act(
  client: Client,
  address: AssignmentAddress,
  command: AssignmentCommand,
  request?: string,
): Promise<AssignmentView> {
  const updateId = requestId(command.type, request);
  const update = { args: [command] as [AssignmentCommand], updateId };
  const view = await bounded(client, () => handleOf(client, address).executeUpdate(actOn, update));
  assertSameWords(view, updateId, command);
  return view;
}

/** A request id that stands for other words already did nothing now: whoever used it again must know. */
export function assertSameWords(
  { requests = [] }: AssignmentView,
  updateId: string,
  command: AssignmentCommand,
): void {
  if (!saysOtherwise(requests, updateId, command)) return;
  throw new RefusedError({
    code: 'request-used',
    message: 'Mã yêu cầu này đã dùng cho một thao tác khác nội dung hoặc khác người; hãy dùng mã khác.',
    at: '--request',
  });
}

/** An assignment as its workflow knows it. */
export function viewOf(client: Client, address: AssignmentAddress): Promise<AssignmentView> {
  return bounded(client, () => handleOf(client, address).query(assignmentView));
}

/** The newest run of an assignment: as it stands if it runs, as it ended otherwise. */
export async function lastRun(
  client: Client,
  address: AssignmentAddress,
): Promise<{ isRunning: boolean; view: AssignmentView }> {
  const { runId, status } = await bounded(client, () => handleOf(client, address).describe());
  if (status.name === 'RUNNING') return { isRunning: true, view: await viewOf(client, address) };
  const { scope, cycle, assignment } = address;
  const ended = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment), runId);
  const view = (await bounded(client, () => ended.result())) as AssignmentView;
  return { isRunning: false, view };
}

function handleOf(client: Client, { scope, cycle, assignment }: AssignmentAddress) {
  return client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
}

function bounded<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.connection.withDeadline(Date.now() + ACT_DEADLINE_MS, call);
}

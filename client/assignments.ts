import type { Client, WorkflowHandle } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { assignmentWorkflowId, type Scope } from '../domain/ids';
import * as messages from '../workflows/messages';
import { requestId } from './request-id';
import type { AssignmentView } from '../workflows/messages';

export interface AssignmentAddress {
  scope: Scope;
  cycle: string;
  assignment: string;
}

/** Acts wait this long for their answer; repeating one with the same request id is safe. */
const ACT_DEADLINE_MS = 30_000;

/** What bodies and the secretariat do to an assignment: each an Update, repeatable by its request id. */
export function assignmentActs(client: Client, address: AssignmentAddress, request?: string) {
  const { scope, cycle, assignment } = address;
  const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
  const send = <A>(update: UpdateDefinition<AssignmentView, [A]>, args: A) =>
    bounded(client, () => execute(handle, update, args, requestId(update.name, request)));
  type ArgsOf<U> = U extends UpdateDefinition<AssignmentView, [infer A]> ? A : never;
  return {
    receive: (args: ArgsOf<typeof messages.receiveAssignment>) => send(messages.receiveAssignment, args),
    submit: (args: ArgsOf<typeof messages.submitResult>) => send(messages.submitResult, args),
    accept: (args: ArgsOf<typeof messages.acceptResult>) => send(messages.acceptResult, args),
    returnForRework: (args: ArgsOf<typeof messages.returnResult>) => send(messages.returnResult, args),
    view: () => bounded(client, () => handle.query(messages.assignmentView)),
  };
}

function execute<A>(
  handle: WorkflowHandle,
  update: UpdateDefinition<AssignmentView, [A]>,
  args: A,
  updateId: string,
): Promise<AssignmentView> {
  return handle.executeUpdate<AssignmentView, [A]>(update, { args: [args], updateId });
}

function bounded<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.connection.withDeadline(Date.now() + ACT_DEADLINE_MS, call);
}

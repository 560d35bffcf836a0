import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import { cycleWorkflowId, isRehearsal, type Scope } from '../../domain/ids';

const IN_FLIGHT = 20;
/** An engine that does not answer must not keep who wants to leave. */
const SWEEPS_WITHIN_MS = 15_000;

/** Ends what still sleeps of a rehearsal that nobody will play any more; what it wrote stays. */
export async function sweep(client: Client, scope: Scope): Promise<void> {
  if (!isRehearsal(scope)) throw new RangeError(`"${scope}" is no rehearsal`);
  await client.connection.withDeadline(Date.now() + SWEEPS_WITHIN_MS, () => endAll(client, scope));
}

async function endAll(client: Client, scope: Scope): Promise<void> {
  const beginning = cycleWorkflowId(scope, '').replace(/cycle\/$/, '');
  const limit = pLimit(IN_FLIGHT);
  const ending: Promise<void>[] = [];
  const query = `WorkflowId STARTS_WITH '${beginning}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query }))
    ending.push(limit(() => end(client, workflowId)));
  await Promise.all(ending);
}

async function end(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate('rehearsal stopped');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

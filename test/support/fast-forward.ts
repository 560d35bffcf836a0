import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import Long from 'long';
import type { Instant } from '../../domain/time/epoch';

/**
 * Time skipping on the real server (>= 1.32 with the test configuration). The SDK has no call for it yet, the
 * protocol has; all of it is in this file.
 */

const COMPLETED = 2;
const FAILED = 3;
/** Beyond the default of 200 skips a session stops skipping. */
const MAX_SKIPS = 1000;

/** Where a workflow's own clock stands. */
async function clockOf(client: Client, workflowId: string): Promise<Instant> {
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  const described = await workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  const time = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return time?.seconds ? Number(time.seconds) * 1000 + (time.nanos ?? 0) / 1e6 : Date.now();
}

/**
 * Moves a workflow's clock to `to` and returns when it has arrived: what was due may still be under way, so the
 * caller waits for its effect.
 */
export async function fastForward(client: Client, workflowId: string, to: Instant): Promise<void> {
  const now = await clockOf(client, workflowId);
  if (to <= now) return;
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  const id = randomUUID();
  const workflowExecution = { workflowId };
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: MAX_SKIPS,
        fastForwardConfig: { id, duration: { seconds: Long.fromNumber(Math.ceil((to - now) / 1000)) } },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const poll = await workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution,
      fastForwardId: id,
    });
    if (Number(poll.fastForwardPollingResult) === COMPLETED) return;
    if (Number(poll.fastForwardPollingResult) === FAILED)
      throw new Error(poll.failedReason ?? 'fast forward failed');
  }
}

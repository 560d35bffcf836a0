import type { Client } from '@temporalio/client';
import { deskWorkflowId, type Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { MailDecisionArgs } from '../domain/letters/guard-decision';
import { decideMail } from '../workflows/messages';
import { requestId } from './request-id';

const ACT_DEADLINE_MS = 30_000;

/** A person's word on a mail that needs one: an Update of the desk that wrote it. Sending again goes on behind it. */
export function decideOnMail(
  client: Client,
  { scope, audience }: { scope: Scope; audience: Audience },
  args: MailDecisionArgs,
  request: string | undefined,
): Promise<void> {
  const handle = client.workflow.getHandle(deskWorkflowId(scope, audience.id));
  const update = {
    args: [args] as [MailDecisionArgs],
    updateId: requestId(`decideMail|${args.key}|${args.decision}`, request),
  };
  return client.connection.withDeadline(Date.now() + ACT_DEADLINE_MS, () =>
    handle.executeUpdate(decideMail, update),
  );
}

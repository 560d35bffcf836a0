import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';

/**
 * A workflow takes only so many Updates at a time (10 on a server as it comes); whoever is beyond is refused, not queued.
 * A whole province handing in on the last morning waits here instead, a few at a time, for each round of its own.
 */
const AT_ONCE = 8;

const limits = new WeakMap<Client, Map<string, ReturnType<typeof pLimit>>>();

/** Carries out an Update of one workflow in its turn, in the order of asking. */
export function inTurn<T>(client: Client, workflowId: string, work: () => Promise<T>): Promise<T> {
  const ofClient = limits.get(client) ?? new Map<string, ReturnType<typeof pLimit>>();
  limits.set(client, ofClient);
  const limit = ofClient.get(workflowId) ?? pLimit(AT_ONCE);
  ofClient.set(workflowId, limit);
  return limit(work);
}

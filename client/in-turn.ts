import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';

/**
 * A workflow takes only so many Updates at a time (10 on a server as it comes); whoever is beyond is refused, not queued.
 * A whole province handing in on the last morning waits here instead, a few at a time, for each round of its own.
 */
const AT_ONCE = 8;

interface Queue {
  limit: ReturnType<typeof pLimit>;
  /** Asked and not answered yet: at none the queue is forgotten, for rounds come and go over the years. */
  open: number;
}

const queues = new WeakMap<Client, Map<string, Queue>>();

/** Carries out an Update of one workflow in its turn, in the order of asking. */
export async function inTurn<T>(client: Client, workflowId: string, work: () => Promise<T>): Promise<T> {
  const ofClient = queues.get(client) ?? new Map<string, Queue>();
  queues.set(client, ofClient);
  const queue = ofClient.get(workflowId) ?? { limit: pLimit(AT_ONCE), open: 0 };
  ofClient.set(workflowId, queue);
  queue.open += 1;
  try {
    return await queue.limit(work);
  } finally {
    queue.open -= 1;
    if (queue.open === 0) ofClient.delete(workflowId);
  }
}

/** The workflows that somebody waits for. */
export function waitedFor(client: Client): string[] {
  return [...(queues.get(client)?.keys() ?? [])];
}

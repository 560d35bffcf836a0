import { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import pLimit from 'p-limit';

/** Calls in flight: the server takes about 150 starts a second on two cores, more callers only queue. */
const IN_FLIGHT = 24;
const BATCH = 240;

/** Runs `each` over all items with bounded parallelism, telling the server between batches that it lives. */
export async function inBatches<T>(
  items: T[],
  before: (batch: T[]) => Promise<void>,
  each: (item: T) => Promise<void>,
) {
  const limit = pLimit(IN_FLIGHT);
  const { cancellationSignal } = Context.current();
  const unlessGivenUp = async (item: T) => {
    if (cancellationSignal.aborted) throw new CancelledFailure('given up');
    await each(item);
  };
  for (let i = 0; i < items.length; i += BATCH) {
    const batch = items.slice(i, i + BATCH);
    await before(batch);
    await Promise.all(batch.map((item) => limit(() => unlessGivenUp(item))));
    Context.current().heartbeat(i + batch.length);
  }
}

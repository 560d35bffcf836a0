import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities, Delivery, LetterOrder, MailActivities } from '../activities';
import type { Refusal } from '../domain/refusal';
import { isRehearsalClock, type Clock, type RehearsalClock } from './clock';
import { advanceClock, mailQueue } from './messages';

/*
 * Retry and timeout are promises to people, so each has a name and a sum.
 * Records: a store that is down for hours is waited for, without end; the caller of an Update waits with it.
 * Letters: tried for as long as they are worth it, then their fate is written down.
 */
const STORE = {
  retry: { initialInterval: '1 second', maximumInterval: '100 seconds' },
  // Whoever gives up a start must know that nothing of it is still being written.
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
} as const;

export const records = proxyActivities<Activities>({ ...STORE, startToCloseTimeout: '30 seconds' });

/** Starting hundreds of assignments takes longer than one record; the heartbeat tells a crash from slowness. */
export const bulk = proxyActivities<Activities>({
  ...STORE,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
});

/** How long a letter is tried, first after 10 s, then after twice as long each time, up to a longest pause. */
export interface Patience {
  withinMs: number;
  longestPause: '30 minutes' | '1 hour';
}

/** An urgent letter outlives a mail server that is down over a weekend: 72 h, about 80 attempts. */
export const URGENT: Patience = { withinMs: 72 * 3_600_000, longestPause: '1 hour' };

/** A morning's digest is tried until the office closes, at most 9 h and about 25 attempts: later the next one says it. */
export function ofTheMorning(withinMs: number): Patience {
  return { withinMs, longestPause: '30 minutes' };
}

/** Sends a letter and tells how it ended, also when no mail server took it in time: it then stands in the ledger with its fate. */
export async function post(order: LetterOrder, { withinMs, longestPause }: Patience): Promise<Delivery> {
  const taskQueue = mailQueue(workflowInfo().taskQueue);
  const { sendLetter } = proxyActivities<MailActivities>({
    taskQueue,
    startToCloseTimeout: '3 minutes',
    scheduleToCloseTimeout: withinMs,
    heartbeatTimeout: '20 seconds',
    retry: { initialInterval: '10 seconds', maximumInterval: longestPause },
  });
  try {
    return await sendLetter(order);
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
  }
  const { giveUpLetter } = proxyActivities<MailActivities>({
    ...STORE,
    taskQueue,
    startToCloseTimeout: '30 seconds',
  });
  return giveUpLetter(order);
}

/** Whether this run should hand over to a new one, and nobody is being answered right now. */
export function mayContinueAsNew(continueAfterEvents: number | null): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  const isLong =
    continueAsNewSuggested || (continueAfterEvents !== null && historyLength >= continueAfterEvents);
  return isLong && allHandlersFinished();
}

/** The only way an Update says no: anything else thrown would stall the workflow instead of answering. */
export function refuse({ code, message, at }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: code,
    message,
    details: [{ code, message, at }],
    nonRetryable: true,
  });
}

/** What an activity refused for good is the answer of the Update that asked for it. */
export function refusalFrom(error: unknown): ApplicationFailure | null {
  if (!(error instanceof ActivityFailure) || !(error.cause instanceof ApplicationFailure)) return null;
  const { cause } = error;
  if (!cause.nonRetryable) return null;
  return refuse({ code: cause.type ?? 'refused', message: cause.message, at: null });
}

/** In a rehearsal the driver moves the clock; a real run does not know the message. */
export function handleAdvance(clock: Clock | RehearsalClock, takeTouched: () => string[]): void {
  if (!isRehearsalClock(clock)) return;
  setHandler(advanceClock, async ({ to }) => {
    const next = await clock.advance(to);
    return { next, touched: takeTouched() };
  });
}

import {
  ApplicationFailure,
  allHandlersFinished,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities, MailActivities } from '../activities';
import type { Refusal } from '../domain/refusal';
import { isRehearsalClock, type Clock, type RehearsalClock } from './clock';
import { advanceClock, mailQueue } from './messages';

/*
 * Retry and timeout are promises to people, so each has a name and a sum.
 * Records: a store that is down for hours is waited for, without end; the caller of an Update waits with it.
 * Mail: tried from the morning hour until the office closes (9 h: 10 s doubling to 30 min); what could not be handed
 * over by then joins the next morning's digest.
 */
export const records = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '100 seconds' },
});

/** Starting hundreds of assignments takes longer than one record; the heartbeat tells a crash from slowness. */
export const bulk = proxyActivities<Activities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '100 seconds' },
});

export function mail(): Pick<MailActivities, keyof MailActivities> {
  return proxyActivities<MailActivities>({
    taskQueue: mailQueue(workflowInfo().taskQueue),
    startToCloseTimeout: '3 minutes',
    scheduleToCloseTimeout: '9 hours',
    heartbeatTimeout: '20 seconds',
    retry: { initialInterval: '10 seconds', maximumInterval: '30 minutes' },
  });
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

/** In a rehearsal the driver moves the clock; a real run does not know the message. */
export function handleAdvance(clock: Clock | RehearsalClock, takeTouched: () => string[]): void {
  if (!isRehearsalClock(clock)) return;
  setHandler(advanceClock, async ({ to }) => {
    const next = await clock.advance(to);
    return { next, touched: takeTouched() };
  });
}

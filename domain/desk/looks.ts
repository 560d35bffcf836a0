import type { AssignmentEvent, EventType } from '../lifecycle/events';
import type { AssignmentState } from '../lifecycle/types';
import { dateOf, type LocalDate } from '../time/epoch';

/** Days on which the secretariat's desk is to look at the rows because of an event; `state` is the state after it. */
export function looksAfter(state: AssignmentState, event: AssignmentEvent): LocalDate[] {
  const { receipt } = state.ladder;
  if (!GIVEN_ANEW.has(event.type) || state.status !== 'awaitingReceipt' || !receipt) return [];
  return receipt.on > dateOf(event.at) ? [receipt.on] : [];
}

/** Events that bring another day for confirming receipt. */
const GIVEN_ANEW: ReadonlySet<EventType> = new Set<EventType>([
  'Transferred',
  'TransferTookEffect',
  'Released',
  'Kept',
  'ExtensionGranted',
  'Moved',
  'Resumed',
  'Reopened',
  'Decided',
]);

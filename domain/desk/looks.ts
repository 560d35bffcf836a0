import type { AssignmentEvent, EventType } from '../lifecycle/events';
import type { AssignmentState } from '../lifecycle/types';
import { dateOf, plusDays, type LocalDate } from '../time/epoch';

/** Days on which the secretariat's desk is to look at the rows because of an event; `state` is the state after it. */
export function looksAfter(state: AssignmentState, event: AssignmentEvent): LocalDate[] {
  // The morning after an explanation was due: it is there by then, or it is missed.
  if (event.type === 'ExplanationRequired') return [plusDays(event.dueOn, 1)];
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
  'Amended',
  'Moved',
  'Resumed',
  'Reopened',
  'Decided',
]);

import type { AssignmentEvent, EventType } from '../lifecycle/events';
import type { AssignmentState } from '../lifecycle/types';
import type { LocalDate } from '../time/epoch';

/** Days on which the secretariat's desk is to look at the rows because of an event; `state` is the state after it. */
export function looksAfter(state: AssignmentState, event: AssignmentEvent): LocalDate[] {
  const { receipt } = state.ladder;
  return GIVEN_ANEW.has(event.type) && state.status === 'awaitingReceipt' && receipt ? [receipt.on] : [];
}

/** Events after which somebody has to confirm receipt anew, with a ladder of its own. */
const GIVEN_ANEW: ReadonlySet<EventType> = new Set(['Transferred', 'TransferTookEffect', 'Released']);

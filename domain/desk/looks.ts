import type { AssignmentEvent } from '../lifecycle/events';
import type { AssignmentState } from '../lifecycle/types';
import type { LocalDate } from '../time/epoch';

/** Days on which the secretariat's desk is to look at the rows because of an event; `state` is the state after it. */
export function looksAfter(state: AssignmentState, event: AssignmentEvent): LocalDate[] {
  switch (event.type) {
    case 'Transferred':
    case 'TransferTookEffect':
    case 'Released': {
      const { receipt } = state.ladder;
      return state.status === 'awaitingReceipt' && receipt ? [receipt.on] : [];
    }
    default:
      return [];
  }
}

import type { Ladder } from '../ladder/types';
import { refused, type Outcome } from '../refusal';
import type { AssignmentEvent } from './events';
import type { AssignmentState } from './types';

/*
 * Ladders are made outside the workflow, by the row as it stood a moment before: what changed in that moment (another
 * body, another day) must not be undone by a ladder that does not know of it.
 */

/** Whether an event brings a ladder that speaks to somebody who is not charged. */
export function isBehind(state: AssignmentState, event: AssignmentEvent): boolean {
  const brought = broughtBy(event);
  if (brought === null) return false;
  const charged = new Set([...brought.leads(state), ...state.coordinating, ...state.informed]);
  const { steps, escalations, repeat } = brought.ladder;
  return [...steps, ...escalations, ...(repeat === null ? [] : [repeat])].some(
    ({ audience }) => (audience.kind === 'body' || audience.kind === 'head') && !charged.has(audience.id),
  );
}

interface Brought {
  ladder: Ladder;
  leads: (state: AssignmentState) => string[];
}

function broughtBy(event: AssignmentEvent): Brought | null {
  if (event.type === 'Transferred' || event.type === 'TransferPlanned') {
    const { to } = event.transfer;
    const ladder = event.type === 'Transferred' ? event.ladder : event.transfer.ladder;
    return ladder === null ? null : { ladder, leads: () => [to.id] };
  }
  const leads = ({ lead }: AssignmentState) => [lead.id];
  if (event.type === 'Returned') return { ladder: event.ladder, leads };
  return 'due' in event && event.due !== null ? { ladder: event.due.ladder, leads } : null;
}

export function refusedBecauseBehind(): Outcome<never> {
  return refused(
    'out-of-date',
    'Nhiệm vụ vừa thay đổi cơ quan thực hiện hoặc thời hạn; hãy xem lại rồi thực hiện lại.',
  );
}

import { dateOf, type Instant } from '../time/epoch';
import type { Tidings } from './commands';
import type { AssignmentEvent } from './events';
import { hasEnded, type AssignmentState } from './types';

/** What tidings from a predecessor come to; null where they change nothing (any more). */
export function hear(state: AssignmentState, tidings: Tidings, now: Instant): AssignmentEvent | null {
  const { predecessor } = tidings;
  if (hasEnded(state.status) || !state.awaits.includes(predecessor)) return null;
  switch (tidings.type) {
    case 'release': {
      const isLast = state.awaits.length === 1;
      const ladder = isLast && !hasBegun(state, now) ? tidings.ladder : null;
      return { type: 'Released', predecessor, ladder, at: now };
    }
    case 'proposeMove': {
      const { predecessorDue, due } = tidings;
      if (state.effectiveDue === null || due.effectiveDue <= state.effectiveDue) return null;
      return { type: 'MoveProposed', predecessor, predecessorDue, due, at: now };
    }
  }
}

/** Whether it was given to its body already: because its latest start has come. */
function hasBegun({ status, ladder }: AssignmentState, now: Instant): boolean {
  const start = ladder.steps.find(({ kind }) => kind === 'start');
  return status !== 'awaitingReceipt' || start === undefined || start.on <= dateOf(now);
}

/** What the followers of an assignment are to be told of an event of it. */
export function tellsFollowers(event: AssignmentEvent): 'accepted' | 'moved' | null {
  if (event.type === 'Accepted') return 'accepted';
  if (event.type === 'Returned') return 'moved';
  return 'due' in event && event.due !== null && event.type !== 'MoveProposed' ? 'moved' : null;
}

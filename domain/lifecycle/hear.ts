import { dateOf, type Instant } from '../time/epoch';
import type { Tidings } from './commands';
import type { AssignmentEvent } from './events';
import { hasEnded, type AssignmentState } from './types';

type Move = Extract<Tidings, { type: 'proposeMove' }>;

/** What tidings from a predecessor come to; null where they change nothing (any more). */
export function hear(state: AssignmentState, tidings: Tidings, now: Instant): AssignmentEvent | null {
  const { predecessor } = tidings;
  const isAwaited = state.awaits.includes(predecessor) || ('again' in tidings && tidings.again === true);
  if (hasEnded(state.status) || !isAwaited) return null;
  switch (tidings.type) {
    case 'release': {
      const isLast = state.awaits.length === 1;
      const ladder = isLast && !hasBegun(state, now) ? tidings.ladder : null;
      return { type: 'Released', predecessor, ladder, at: now };
    }
    case 'proposeMove': {
      const { predecessorDue, due } = tidings;
      // What waits for its answer has no use for another day.
      if (state.status === 'submitted' || state.effectiveDue === null) return null;
      if (due.effectiveDue <= state.effectiveDue || isKnown(state, tidings)) return null;
      return { type: 'MoveProposed', predecessor, predecessorDue, due, at: now };
    }
  }
}

/** Tidings may be told twice or late, and what was refused once is not proposed again. */
function isKnown({ moves }: AssignmentState, { predecessor, predecessorDue, due }: Move): boolean {
  return moves.some(
    (move) =>
      move.because === predecessor &&
      (move.predecessorDue > predecessorDue ||
        (move.predecessorDue === predecessorDue && move.due.effectiveDue === due.effectiveDue)),
  );
}

/** Whether nothing of its start is to come: its latest day has come, or the result has. */
function hasBegun({ status, ladder }: AssignmentState, now: Instant): boolean {
  const start = ladder.steps.find(({ kind }) => kind === 'start');
  // Whoever took it up before its start is told, too, that it may begin; who handed in has done so.
  const handedIn = status === 'submitted' || status === 'awaitingHead';
  return handedIn || start === undefined || start.on <= dateOf(now);
}

export type FollowerNews = 'accepted' | 'withdrawn' | 'moved' | 'reopened';

/** What the followers of an assignment are to be told of an event of it. */
export function tellsFollowers(event: AssignmentEvent): FollowerNews | null {
  if (event.type === 'Accepted') return 'accepted';
  // Nobody waits for what will not come.
  if (event.type === 'Withdrawn') return 'withdrawn';
  if (event.type === 'Reopened') return 'reopened';
  if (event.type === 'Returned') return 'moved';
  return 'due' in event && event.due !== null && event.type !== 'MoveProposed' ? 'moved' : null;
}

import { dateOf, endOfDay, maxDate, minDate, plusDays, type Instant } from '../time/epoch';
import type { RoundEvent } from './events';
import type { PartState, Participant, RoundPlan, RoundState } from './types';

export function initialRound({ days, steps, participants }: RoundPlan): RoundState {
  return {
    status: 'planned',
    seq: 0,
    days,
    steps,
    parts: participants.map(awaited),
    openedAt: null,
    closed: null,
    snapshot: null,
    moves: [],
    reported: null,
    ended: null,
  };
}

function awaited(body: Participant): PartState {
  return { body, status: 'awaited', versions: [], returns: [], acceptedAt: null };
}

/** The round after an event. Total: every event was decided on, or follows from time. */
export function evolveRound(state: RoundState, event: RoundEvent): RoundState {
  return { ...changed(state, event), seq: state.seq + 1 };
}

function changed(state: RoundState, event: RoundEvent): RoundState {
  const { at } = event;
  switch (event.type) {
    case 'Opened':
      return { ...state, status: 'open', openedAt: at, parts: event.participants.map(awaited) };
    case 'PartSubmitted':
      return withPart(state, event.body, (part) => ({
        ...part,
        status: 'submitted',
        versions: [...part.versions, event.version],
        // What came late changes nothing of what counted.
        acceptedAt: event.version.late ? part.acceptedAt : null,
      }));
    case 'PartAccepted':
      return withPart(state, event.body, (part) => ({
        ...part,
        status: 'accepted',
        // Only a late version can be accepted after one that was: that the first one was stays on record.
        acceptedAt: part.acceptedAt ?? at,
      }));
    case 'PartReturned':
      return withPart(state, event.body, (part) => ({
        ...part,
        status: 'returned',
        returns: [...part.returns, { by: event.by, reason: event.reason, at }],
      }));
    case 'RoundMoved': {
      const { by, reason } = event;
      const moves = [...state.moves, { by, reason, before: state.days, at }];
      return { ...state, days: event.days, steps: event.steps, moves };
    }
    case 'PartsClosed':
      return {
        ...closedOn(state, at),
        status: 'collating',
        closed: { at, by: event.by, reason: event.reason },
      };
    case 'Frozen':
      return { ...state, snapshot: event.snapshot };
    case 'RoundReported':
      return { ...state, status: 'reported', reported: { by: event.by, paper: event.paper, at } };
    case 'RoundLapsed':
      return { ...state, status: 'lapsed', ended: { by: null, reason: null, at } };
    case 'RoundCancelled':
      return { ...state, status: 'cancelled', ended: { by: event.by, reason: event.reason, at } };
  }
}

/**
 * Closed before its day: the figures are those of the evening before, since nobody can judge a day that is not over, and
 * the collating body begins on the next morning.
 */
function closedOn(state: RoundState, at: Instant): RoundState {
  const { days, steps } = state;
  if (at >= endOfDay(days.partsDue)) return state;
  const today = dateOf(at);
  const cutoff = at >= endOfDay(days.cutoff) ? days.cutoff : maxDate(days.dataFrom, plusDays(today, -1));
  const [first, ...later] = steps.collate;
  const collate =
    first === undefined ? [] : [{ ...first, on: minDate(first.on, plusDays(today, 1)) }, ...later];
  return {
    ...state,
    days: { ...days, cutoff, partsDue: minDate(days.partsDue, today) },
    steps: { ...steps, collate },
  };
}

function withPart(state: RoundState, body: string, change: (part: PartState) => PartState): RoundState {
  return { ...state, parts: state.parts.map((part) => (part.body.id === body ? change(part) : part)) };
}

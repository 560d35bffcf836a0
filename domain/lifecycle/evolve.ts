import { endOfDay, startOfDay, type Instant, type LocalDate } from '../time/epoch';
import type { Ladder } from '../ladder/types';
import type { AssignmentEvent, AssignmentState } from './types';

export interface OpeningState {
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate | null;
  ladder: Ladder;
}

export function initialState({ nominalDue, effectiveDue, ladder }: OpeningState): AssignmentState {
  return {
    status: 'awaitingReceipt',
    seq: 0,
    nominalDue,
    effectiveDue,
    ladder,
    overdue: false,
    escalationLevel: 0,
    alarmedLevel: 0,
    receivedAt: null,
    submissions: [],
    returns: [],
    acceptedAt: null,
    closedAt: null,
  };
}

/** The state after an event. Exhaustive: an unknown event does not compile. */
export function evolve(state: AssignmentState, event: AssignmentEvent): AssignmentState {
  const seq = state.seq + 1;
  switch (event.type) {
    case 'Received':
      return { ...state, seq, status: 'inProgress', receivedAt: event.at };
    case 'Submitted': {
      const { by, text, paper, at } = event;
      const submission = { version: state.submissions.length + 1, by, text, paper, submittedAt: at };
      return {
        ...state,
        seq,
        status: 'submitted',
        receivedAt: state.receivedAt ?? at,
        submissions: [...state.submissions, submission],
      };
    }
    case 'Accepted':
      return { ...state, seq, status: 'accepted', acceptedAt: event.at };
    case 'Returned': {
      const { by, reason, newNominalDue, newEffectiveDue, ladder, at } = event;
      return {
        ...state,
        seq,
        status: 'returned',
        nominalDue: newNominalDue,
        effectiveDue: newEffectiveDue,
        ladder,
        overdue: false,
        escalationLevel: 0,
        returns: [...state.returns, { by, reason, newNominalDue, newEffectiveDue, returnedAt: at }],
      };
    }
    case 'Closed':
      return { ...state, seq, status: 'closed', closedAt: event.at };
    case 'BecameOverdue':
      return { ...state, seq, overdue: true };
    case 'Escalated':
      return {
        ...state,
        seq,
        escalationLevel: event.level,
        alarmedLevel: event.level > state.alarmedLevel ? event.level : state.alarmedLevel,
      };
  }
}

export interface NextStep {
  at: Instant;
  event: AssignmentEvent;
}

/**
 * The next change that time alone brings: overdue at 24:00 of the due day, then each level of escalation at 00:00 of
 * its day. While a result waits for its answer nothing changes with time.
 */
export function nextStep(state: AssignmentState): NextStep | null {
  if (state.status === 'submitted' || state.status === 'accepted' || state.status === 'closed') return null;
  if (state.effectiveDue === null) return null;
  if (!state.overdue) {
    const at = endOfDay(state.effectiveDue);
    return { at, event: { type: 'BecameOverdue', at } };
  }
  const step = state.ladder.escalations.find(({ level }) => level > state.escalationLevel);
  if (step === undefined) return null;
  const at = startOfDay(step.on);
  return { at, event: { type: 'Escalated', level: step.level, at } };
}

import { endOfDay, type Instant, type LocalDate } from '../time/epoch';
import { submittedAt } from './cell';
import { pendingMove } from './pending';
import type { AssignmentState, NewDue } from './types';

/* Due days, the moves that are proposed for them, and the pauses in which they stand still. */

/**
 * A new due day begins overdue and escalation anew; who was alarmed is remembered. Only a day that has passed already
 * (of what was overdue when its clock was stopped) leaves both as they were. Moves that it overtakes are no longer
 * proposed.
 */
export function withDue(
  state: AssignmentState,
  { nominalDue, effectiveDue, ladder }: NewDue,
  at: Instant,
): AssignmentState {
  const moves = state.moves.filter(({ decided, due }) => decided !== null || due.effectiveDue > effectiveDue);
  const judgedAt = state.status === 'submitted' ? (submittedAt(state) ?? at) : at;
  const late = judgedAt >= endOfDay(effectiveDue);
  const alarms = late ? {} : ({ overdue: false, escalationLevel: 0 } as const);
  return { ...state, nominalDue, effectiveDue, ladder, moves, ...alarms };
}

/** What one predecessor proposed and nobody answered: a newer word of it stands instead. */
export function withoutPending(
  moves: AssignmentState['moves'],
  predecessor: string,
): AssignmentState['moves'] {
  return moves.filter(({ decided, because }) => decided !== null || because !== predecessor);
}

/** A pause in which it was withdrawn ends when it is taken up again. */
export function over(
  suspensions: AssignmentState['suspensions'],
  at: Instant,
): AssignmentState['suspensions'] {
  return suspensions.map((note) => (note.resumedAt === null ? { ...note, resumedAt: at } : note));
}

export function daysOf<Day extends LocalDate | null>({
  nominalDue,
  effectiveDue,
}: {
  nominalDue: Day;
  effectiveDue: Day;
}): { nominalDue: Day; effectiveDue: Day } {
  return { nominalDue, effectiveDue };
}

export function moveDecided(
  state: AssignmentState,
  decided: { accepted: boolean; by: string; reason: string | null; at: Instant },
): AssignmentState {
  const pending = pendingMove(state);
  return { ...state, moves: state.moves.map((move) => (move === pending ? { ...move, decided } : move)) };
}

import { endOfDay, startOfDay, type Instant } from '../time/epoch';
import type { AssignmentEvent } from './events';
import { hasEnded, type AssignmentState, type PlannedTransfer } from './types';

/** What time alone will bring, and when. */
export interface NextStep {
  at: Instant;
  event: AssignmentEvent;
}

/**
 * The next change that time alone brings: a planned transfer at 00:00 of its day, overdue at 24:00 of the due day, then
 * each level of escalation at 00:00 of its day. While a result waits for its answer, or the clock is stopped, only
 * transfers come.
 */
export function nextStep(state: AssignmentState): NextStep | null {
  if (hasEnded(state.status)) return null;
  const steps = [nextTransfer(state), nextAlarm(state)].filter((step) => step !== null);
  if (steps.length === 0) return null;
  const { at, event } = steps.reduce((a, b) => (b.at < a.at ? b : a));
  const notBefore = Math.max(at, wentOnAt(state));
  return { at: notBefore, event: { ...event, at: notBefore } };
}

/** When time began to count again after it had not: nothing it brings lies before. */
function wentOnAt({ returns, suspensions, reopened }: AssignmentState): Instant {
  return Math.max(
    returns.at(-1)?.returnedAt ?? -Infinity,
    suspensions.at(-1)?.resumedAt ?? -Infinity,
    reopened.at(-1)?.at ?? -Infinity,
  );
}

function nextTransfer({ planned, status }: AssignmentState): NextStep | null {
  const due = planned.filter(({ role }) => role === 'coordinating' || status !== 'submitted');
  if (due.length === 0) return null;
  // Of one day those who coordinate first: who takes the lead may have handed its part over that day.
  const order = ({ on, role }: PlannedTransfer) => `${on} ${role}`;
  const transfer = due.reduce((a, b) => (order(b) < order(a) ? b : a));
  const at = startOfDay(transfer.on);
  return { at, event: { type: 'TransferTookEffect', transfer, at } };
}

function nextAlarm(state: AssignmentState): NextStep | null {
  if (state.status === 'submitted' || state.status === 'suspended' || state.effectiveDue === null)
    return null;
  if (!state.overdue) {
    const at = endOfDay(state.effectiveDue);
    return { at, event: { type: 'BecameOverdue', at } };
  }
  const step = state.ladder.escalations.find(({ level }) => level > state.escalationLevel);
  if (step === undefined) return null;
  const at = startOfDay(step.on);
  return { at, event: { type: 'Escalated', level: step.level, at } };
}

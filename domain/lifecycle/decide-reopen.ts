import { accepted, refused, type Outcome, type Refusal } from '../refusal';
import { dateOf, daysBetween, printedDate, type Instant } from '../time/epoch';
import type { SecretariatCommand } from './commands';
import type { AssignmentEvent } from './events';
import type { Actor, AssignmentState } from './types';

type Reopen = Extract<SecretariatCommand, { type: 'reopen' }>;

export const NOT_ENDED: Refusal = {
  code: 'not-ended',
  message: 'Nhiệm vụ đang thực hiện; không cần mở lại.',
  at: null,
};

/** Of a run that is on its way out: it would answer and then be gone. */
export const ENDING_STILL: Refusal = {
  code: 'ending-still',
  message: 'Nhiệm vụ vừa kết thúc, còn thư đang gửi; hãy mở lại sau ít phút.',
  at: null,
};

/** An assignment that was accepted or withdrawn may be taken up again for a while. */
export function mayReopen(
  state: AssignmentState,
  { reason, paper, due }: Reopen,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  const endedAt = state.status === 'accepted' ? state.acceptedAt : (state.withdrawn?.at ?? null);
  if (state.status === 'closed')
    return refused('assignment-closed', 'Nhiệm vụ đã kết thúc theo dõi cùng chu kỳ; không mở lại được.');
  if ((state.status !== 'accepted' && state.status !== 'withdrawn') || endedAt === null)
    return { ok: false, refusal: NOT_ENDED };
  const days = daysBetween(dateOf(endedAt), dateOf(now));
  const window = state.policy.reopenWithinDays;
  if (days > window)
    return refused(
      'reopen-too-late',
      `Chỉ mở lại được trong ${window} ngày sau khi kết thúc; đã qua ${days} ngày.`,
    );
  if (due.effectiveDue <= dateOf(now))
    return refused(
      'new-date-past',
      `Thời hạn mới ${printedDate(due.effectiveDue)} phải sau ngày mở lại ${printedDate(dateOf(now))}.`,
      'due',
    );
  if (state.effectiveDue !== null && due.effectiveDue < state.effectiveDue)
    return refused(
      'earlier-than-due',
      `Thời hạn mới ${printedDate(due.effectiveDue)} sớm hơn thời hạn đang có ${printedDate(state.effectiveDue)}; không rút ngắn thời hạn khi mở lại.`,
      'due',
    );
  return accepted({ ...actor, type: 'Reopened', reason, paper, due, at: now });
}

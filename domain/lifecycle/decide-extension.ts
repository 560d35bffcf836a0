import { accepted, refused, type Outcome } from '../refusal';
import {
  dateOf,
  daysBetween,
  endOfDay,
  printedDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../time/epoch';
import type { BodyCommand, SecretariatCommand } from './commands';
import type { AssignmentEvent } from './events';
import { pendingExtension } from './pending';
import type { Authority, ExtensionPolicy } from './policy';
import type { Actor, AssignmentState } from './types';

type Ask = Extract<BodyCommand, { type: 'askExtension' }>;
type Decide = Extract<SecretariatCommand, { type: 'decideExtension' }>;

/** A body asks for another day. The clock goes on until somebody decides. */
export function askExtension(
  state: AssignmentState,
  { reason, nominalDue, effectiveDue }: Ask,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  const { extension: policy } = state.policy;
  if (state.effectiveDue === null)
    return refused('no-due', 'Nhiệm vụ không ấn định thời hạn nên không có gì để gia hạn.');
  if (state.status === 'submitted' || state.status === 'awaitingHead')
    return refused('already-submitted', 'Kết quả đã nộp; không cần đề nghị gia hạn.');
  if (state.status === 'declined')
    return refused('declined', 'Nhiệm vụ đang được đề nghị trả lại; chờ cơ quan theo dõi quyết định.');
  if (pendingExtension(state) !== null)
    return refused('extension-pending', 'Đã có một đề nghị gia hạn đang chờ quyết định.');
  if (policy.askUntil === 'due' && now >= endOfDay(state.effectiveDue))
    return refused(
      'too-late-to-ask',
      `Chỉ đề nghị gia hạn được trước khi hết hạn ngày ${printedDate(state.effectiveDue)}.`,
    );
  const granted = state.extensions.filter(({ decision }) => decision?.granted === true).length;
  if (policy.atMost !== null && granted >= policy.atMost)
    return refused('no-more-extensions', `Nhiệm vụ đã được gia hạn ${granted} lần, đủ số lần cho phép.`);
  const tooNear = refusedUnlessLater(state.effectiveDue, effectiveDue, now, 'effectiveDue');
  if (tooNear !== null) return tooNear;
  const days = daysBetween(state.effectiveDue, effectiveDue);
  if (policy.longestDays !== null && days > policy.longestDays)
    return refused(
      'extension-too-long',
      `Mỗi lần gia hạn tối đa ${policy.longestDays} ngày; đề nghị này là ${days} ngày.`,
      'effectiveDue',
    );
  const authority = authorityFor(policy, state.extensions.length + 1, days);
  return accepted({ ...actor, type: 'ExtensionAsked', reason, nominalDue, effectiveDue, authority, at: now });
}

/** Who decides on the n-th request, for so many calendar days more. */
export function authorityFor(policy: ExtensionPolicy, n: number, days: number): Authority {
  const byLength = policy.committeeAboveDays !== null && days > policy.committeeAboveDays;
  const byCount = policy.committeeFromNth !== null && n >= policy.committeeFromNth;
  return byLength || byCount ? 'committee' : 'secretariat';
}

export function decideExtension(
  state: AssignmentState,
  { granted, authority, paper, reason, due }: Decide,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  const asked = pendingExtension(state);
  if (asked === null || state.effectiveDue === null)
    return refused('no-extension-pending', 'Không có đề nghị gia hạn nào đang chờ quyết định.');
  // The Standing Committee may always decide; the secretariat only what the policy leaves to it.
  const needed = granted && due !== null ? neededFor(state, asked.n, due.effectiveDue) : asked.authority;
  if (authority === 'secretariat' && needed === 'committee')
    return refused(
      'committee-decides',
      'Đề nghị gia hạn này thuộc thẩm quyền quyết định của Ban Thường vụ Tỉnh uỷ.',
      'authority',
    );
  if (!granted) {
    if (reason === null) return refused('missing-text', 'Thiếu lý do không đồng ý gia hạn.', 'reason');
    return accepted({ ...actor, type: 'ExtensionRefused', authority, paper, reason, at: now });
  }
  if (paper === null) return refused('missing-paper', 'Quyết định gia hạn cần số và ngày văn bản.', 'paper');
  if (due === null) return refused('bad-date', 'Thiếu thời hạn mới.', 'due');
  const tooNear = refusedUnlessMoves(state, due.effectiveDue, now);
  if (tooNear !== null) return tooNear;
  return accepted({ ...actor, type: 'ExtensionGranted', authority, paper, reason, due, at: now });
}

function neededFor(state: AssignmentState, n: number, until: LocalDate): Authority {
  return authorityFor(state.policy.extension, n, daysBetween(state.effectiveDue!, until));
}

/**
 * Of a result that waits for its answer a day may be granted that has passed: nothing is asked any more, and the day of
 * the decision judges whether the result came in time.
 */
export function refusedUnlessMoves(
  { status, effectiveDue }: AssignmentState,
  wished: LocalDate,
  now: Instant,
): Outcome<never> | null {
  const judgedBy = status === 'submitted' ? startOfDay(wished) : now;
  return effectiveDue === null ? null : refusedUnlessLater(effectiveDue, wished, judgedBy, 'due');
}

/** The due day that counts is the later of what stands and what is granted: a day that moves nothing is a mistake. */
export function refusedUnlessLater(
  stands: LocalDate,
  wished: LocalDate,
  now: Instant,
  at: string,
): Outcome<never> | null {
  if (wished <= stands)
    return refused(
      'not-later',
      `Thời hạn mới ${printedDate(wished)} phải sau thời hạn hiện nay ${printedDate(stands)}.`,
      at,
    );
  if (wished < dateOf(now))
    return refused(
      'new-date-past',
      `Thời hạn mới ${printedDate(wished)} đã qua; hôm nay là ${printedDate(dateOf(now))}.`,
      at,
    );
  return null;
}

import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, endOfDay, printedDate, type Instant } from '../time/epoch';
import type { SecretariatCommand } from './commands';
import { refusedBecauseSuspended } from './decide-body';
import { decideExtension, refusedUnlessLater, refusedUnlessMoves } from './decide-extension';
import type { AssignmentEvent } from './events';
import { pendingExplanation, pendingMove } from './pending';
import type { Actor, AssignmentState, NewDue } from './types';

type Command = Exclude<SecretariatCommand, { type: 'reopen' | 'transfer' }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** What the secretariat and the Standing Committee decide on. */
export function decideSecretariat(
  state: AssignmentState,
  command: Command,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  switch (command.type) {
    case 'keep':
      if (state.status !== 'declined')
        return refused('not-declined', 'Nhiệm vụ không có đề nghị trả lại do không đúng thẩm quyền.');
      return accepted({
        ...actor,
        type: 'Kept',
        reason: command.reason,
        ...(command.receipt ? { receipt: command.receipt } : {}),
        at: now,
      });
    case 'accept':
      if (state.status !== 'submitted') return refusedBecauseNothingSubmitted();
      return accepted({ ...actor, type: 'Accepted', note: command.note, at: now });
    case 'return':
      return giveBack(state, command, actor, now);
    case 'decideExtension':
      return decideExtension(state, command, actor, now);
    case 'suspend':
      if (state.status === 'suspended') return refused('already-suspended', 'Nhiệm vụ đang tạm dừng.');
      if (state.status === 'submitted')
        return refused(
          'awaiting-acceptance',
          'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới tạm dừng.',
        );
      return accepted({ ...actor, type: 'Suspended', reason: command.reason, paper: command.paper, at: now });
    case 'resume':
      return resume(state, command, actor, now);
    case 'withdraw':
      return accepted({ ...actor, type: 'Withdrawn', reason: command.reason, paper: command.paper, at: now });
    case 'decideMove':
      return decideMove(state, command, actor, now);
    case 'amend':
      return amend(state, command, actor, now);
    case 'urge':
      if (state.status === 'suspended') return refusedBecauseSuspended();
      if (state.status === 'submitted')
        return refused('already-submitted', 'Kết quả đã nộp và đang chờ xác nhận; không cần đôn đốc.');
      return accepted({ ...actor, type: 'Urged', note: command.note, at: now });
    case 'requireExplanation':
      return requireExplanation(state, command, actor, now);
    case 'decide':
      return decideAsCommittee(state, command, actor, now);
    case 'close':
      return accepted({ ...actor, type: 'Closed', reason: command.reason, at: now });
  }
}

function giveBack(state: AssignmentState, command: Of<'return'>, actor: Actor, now: Instant) {
  if (state.status !== 'submitted') return refusedBecauseNothingSubmitted();
  const { reason, newNominalDue, newEffectiveDue, ladder } = command;
  if (newEffectiveDue <= dateOf(now))
    return refused(
      'new-date-past',
      `Thời hạn mới ${printedDate(newEffectiveDue)} phải sau ngày trả lại ${printedDate(dateOf(now))}.`,
      'newNominalDue',
    );
  // Runs that began before extensions were known may have been given an earlier day.
  if (state.rules >= 2 && state.effectiveDue !== null && newEffectiveDue < state.effectiveDue)
    return refused(
      'earlier-than-due',
      `Thời hạn mới ${printedDate(newEffectiveDue)} sớm hơn thời hạn đang có ${printedDate(state.effectiveDue)}; không rút ngắn thời hạn khi trả lại.`,
      'newNominalDue',
    );
  return accepted<AssignmentEvent>({
    ...actor,
    type: 'Returned',
    reason,
    newNominalDue,
    newEffectiveDue,
    ladder,
    at: now,
  });
}

function resume(state: AssignmentState, { reason, due, receipt }: Of<'resume'>, actor: Actor, now: Instant) {
  if (state.status !== 'suspended') return refused('not-suspended', 'Nhiệm vụ không tạm dừng.');
  if (state.effectiveDue !== null) {
    if (due === null) return refused('bad-date', 'Thiếu thời hạn sau khi tiếp tục thực hiện.', 'due');
    if (due.effectiveDue < state.effectiveDue)
      return refused(
        'earlier-than-due',
        `Thời hạn ${printedDate(due.effectiveDue)} sớm hơn thời hạn trước khi tạm dừng ${printedDate(state.effectiveDue)}.`,
        'due',
      );
    const wasInTerm = state.suspensions.at(-1)!.suspendedAt < endOfDay(state.effectiveDue);
    if (wasInTerm && due.effectiveDue < dateOf(now))
      return refused(
        'new-date-past',
        `Thời hạn ${printedDate(due.effectiveDue)} đã qua; hôm nay là ${printedDate(dateOf(now))}. Nhiệm vụ tạm dừng khi còn hạn nên cần một ngày sắp tới.`,
        'due',
      );
  }
  return accepted<AssignmentEvent>({
    ...actor,
    type: 'Resumed',
    reason,
    due: state.effectiveDue === null ? null : due,
    ...(receipt ? { receipt } : {}),
    at: now,
  });
}

function decideMove(state: AssignmentState, command: Of<'decideMove'>, actor: Actor, now: Instant) {
  const move = pendingMove(state);
  if (move === null) return refused('no-move-proposed', 'Không có đề xuất điều chỉnh thời hạn nào đang chờ.');
  if (command.accepted) {
    const due = command.due ?? move.due;
    if (due.effectiveDue !== move.due.effectiveDue)
      return refused(
        'move-changed',
        `Đề xuất đã thay đổi: ngày được đề xuất nay là ${printedDate(move.due.effectiveDue)}; hãy xem lại rồi quyết định.`,
        'due',
      );
    if (state.effectiveDue !== null) {
      const tooNear = refusedUnlessLater(state.effectiveDue, due.effectiveDue, now, 'due');
      if (tooNear !== null) return tooNear;
    }
    return accepted<AssignmentEvent>({ ...actor, type: 'Moved', reason: command.reason, due, at: now });
  }
  if (command.reason === null)
    return refused('missing-text', 'Thiếu lý do không điều chỉnh thời hạn.', 'reason');
  return accepted<AssignmentEvent>({ ...actor, type: 'MoveRefused', reason: command.reason, at: now });
}

/** Sooner or later than it was, but never a day that has passed, nor one for which nobody asked. */
function amend(state: AssignmentState, { reason, paper, due }: Of<'amend'>, actor: Actor, now: Instant) {
  if (state.status === 'submitted')
    return refused(
      'awaiting-acceptance',
      'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới điều chỉnh thời hạn.',
    );
  if (state.status === 'suspended') return refusedBecauseSuspended();
  if (state.effectiveDue === null)
    return refused('no-due', 'Nhiệm vụ không ấn định thời hạn nên không có gì để điều chỉnh.');
  if (due.effectiveDue === state.effectiveDue)
    return refused(
      'same-due',
      `Thời hạn đang có đã là ${printedDate(state.effectiveDue)}; không có gì để điều chỉnh.`,
      'due',
    );
  if (due.effectiveDue < dateOf(now))
    return refused(
      'new-date-past',
      `Thời hạn mới ${printedDate(due.effectiveDue)} đã qua; hôm nay là ${printedDate(dateOf(now))}.`,
      'due',
    );
  return accepted<AssignmentEvent>({ ...actor, type: 'Amended', reason, paper, due, at: now });
}

function requireExplanation(
  state: AssignmentState,
  { question, dueOn, steps }: Of<'requireExplanation'>,
  actor: Actor,
  now: Instant,
) {
  if (pendingExplanation(state) !== null)
    return refused('explanation-pending', 'Đã có một yêu cầu giải trình đang chờ trả lời.');
  if (dueOn <= dateOf(now))
    return refused(
      'date-past',
      `Ngày trả lời ${printedDate(dueOn)} phải sau hôm nay ${printedDate(dateOf(now))}.`,
      'dueOn',
    );
  return accepted<AssignmentEvent>({
    ...actor,
    type: 'ExplanationRequired',
    question,
    dueOn,
    steps,
    at: now,
  });
}

function decideAsCommittee(state: AssignmentState, command: Of<'decide'>, actor: Actor, now: Instant) {
  const { dossier, measure, paper, note, due } = command;
  if (state.decisions.some((known) => known.dossier === dossier && known.measure === measure))
    return refused('already-decided', `Tờ trình ${dossier} đã có quyết định này về nhiệm vụ.`, 'measure');
  const decided = (granted: NewDue | null) =>
    accepted<AssignmentEvent>({
      ...actor,
      type: 'Decided',
      dossier,
      measure,
      paper,
      note,
      due: granted,
      at: now,
    });
  if (measure !== 'extend') return decided(null);
  if (state.status === 'suspended') return refusedBecauseSuspended();
  if (state.effectiveDue === null)
    return refused('no-due', 'Nhiệm vụ không ấn định thời hạn nên không có gì để gia hạn.');
  if (due === null) return refused('bad-date', 'Gia hạn cần thời hạn mới.', 'due');
  return refusedUnlessMoves(state, due.effectiveDue, now) ?? decided(due);
}

function refusedBecauseNothingSubmitted(): Outcome<never> {
  return refused(
    'nothing-submitted',
    'Chưa có kết quả nào chờ xác nhận; cơ quan chủ trì cần nộp kết quả trước.',
  );
}

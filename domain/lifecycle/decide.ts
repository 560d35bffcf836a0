import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, type Instant } from '../time/epoch';
import { guardCommand } from './guards';
import type { AssignmentCommand, AssignmentEvent, AssignmentState } from './types';

/**
 * What a person's command does to an assignment: one event, or a named refusal. Workflows call it in the Update's
 * validator and again in the handler, so a change here is a change of running workflows.
 */
export function decide(
  state: AssignmentState,
  command: AssignmentCommand,
  now: Instant,
): Outcome<AssignmentEvent> {
  const shape = guardCommand(command);
  if (!shape.ok) return shape;
  if (state.status === 'accepted' || state.status === 'closed') return refusedBecauseEnded(state);
  switch (command.type) {
    case 'receive':
      if (state.status !== 'awaitingReceipt') {
        return refused('already-received', 'Nhiệm vụ đã được tiếp nhận; không cần tiếp nhận lại.');
      }
      return accepted({ type: 'Received', by: command.by, at: now });
    case 'submit':
      if (state.status === 'submitted') {
        return refused(
          'already-submitted',
          'Kết quả đã nộp và đang chờ xác nhận; chỉ nộp lại được khi kết quả bị trả lại.',
        );
      }
      return accepted({
        type: 'Submitted',
        by: command.by,
        text: command.text,
        paper: command.paper,
        at: now,
      });
    case 'accept':
      if (state.status !== 'submitted') return refusedBecauseNothingSubmitted();
      return accepted({ type: 'Accepted', by: command.by, note: command.note, at: now });
    case 'return': {
      if (state.status !== 'submitted') return refusedBecauseNothingSubmitted();
      if (command.newEffectiveDue <= dateOf(now)) {
        return refused(
          'new-date-past',
          `Thời hạn mới ${command.newEffectiveDue} phải sau ngày trả lại ${dateOf(now)}.`,
          'newNominalDue',
        );
      }
      const { by, reason, newNominalDue, newEffectiveDue, ladder } = command;
      return accepted({ type: 'Returned', by, reason, newNominalDue, newEffectiveDue, ladder, at: now });
    }
    case 'close':
      return accepted({ type: 'Closed', by: command.by, reason: command.reason, at: now });
  }
}

function refusedBecauseEnded(state: AssignmentState): Outcome<never> {
  return state.status === 'accepted'
    ? refused('already-accepted', 'Nhiệm vụ đã được xác nhận hoàn thành; không nhận thêm thao tác.')
    : refused('assignment-closed', 'Nhiệm vụ đã kết thúc theo dõi; không nhận thêm thao tác.');
}

function refusedBecauseNothingSubmitted(): Outcome<never> {
  return refused(
    'nothing-submitted',
    'Chưa có kết quả nào chờ xác nhận; cơ quan chủ trì cần nộp kết quả trước.',
  );
}

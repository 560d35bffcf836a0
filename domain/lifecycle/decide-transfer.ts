import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, printedDate, type Instant } from '../time/epoch';
import { refusedBecauseBehind } from './behind';
import type { SecretariatCommand } from './commands';
import type { AssignmentEvent } from './events';
import type { Actor, AssignmentState, PlannedTransfer } from './types';

type Transfer = Extract<SecretariatCommand, { type: 'transfer' }>;

/** Another body takes over the lead or a coordinating part, today or from a day to come. */
export function decideTransfer(
  state: AssignmentState,
  command: Transfer,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  const { from, fromName, to, reason, paper, on, ladder, approval } = command;
  const role = from === state.lead.id ? 'lead' : state.coordinating.includes(from) ? 'coordinating' : null;
  if (role === null)
    return refused(
      'not-charged',
      `Cơ quan "${from}" không chủ trì, cũng không phối hợp thực hiện nhiệm vụ này.`,
      'from',
    );
  if (to.id === from) return refused('same-body', 'Cơ quan tiếp nhận trùng với cơ quan được thay.', 'to');
  const today = dateOf(now);
  if (on < today)
    return refused(
      'date-past',
      `Ngày chuyển ${printedDate(on)} phải từ hôm nay ${printedDate(today)} trở đi.`,
      'on',
    );
  if (role === 'lead' && state.status === 'submitted')
    return refused(
      'awaiting-acceptance',
      'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới chuyển cơ quan.',
    );
  if (role === 'lead' && ladder === null)
    return refused('bad-ladder', 'Thiếu lịch nhắc của cơ quan tiếp nhận.', 'ladder');
  if (command.dueThen !== undefined && command.dueThen !== state.effectiveDue) return refusedBecauseBehind();
  if (state.planned.some(({ replaced }) => replaced.id === from))
    return refused(
      'transfer-planned',
      'Đã có quyết định chuyển cơ quan này, chờ đến ngày có hiệu lực.',
      'from',
    );
  const replaced = role === 'lead' ? state.lead : { id: from, name: fromName };
  const note = { replaced, to, role, by: actor.by, reason, paper, on, at: now } as const;
  if (on === today) {
    return accepted({ ...actor, type: 'Transferred', transfer: note, ladder, approval, reason, at: now });
  }
  const planned: PlannedTransfer = { ...note, ladder, approval };
  return accepted({ ...actor, type: 'TransferPlanned', transfer: planned, reason, at: now });
}

import { guardText, MAX_NAME, MAX_TEXT } from '../guard-text';
import { accepted, refused, type Outcome } from '../refusal';
import { isLocalDate } from '../time/epoch';
import type { AssignmentCommand } from './types';

/** Checks the shape of a command by hand: zod stays out of the workflow bundle. */
export function guardCommand(command: AssignmentCommand): Outcome<AssignmentCommand> {
  const who = guardText(command.by, 'by', 'người thực hiện', MAX_NAME);
  if (!who.ok) return who;
  switch (command.type) {
    case 'receive':
      return accepted(command);
    case 'submit': {
      const text = guardText(command.text, 'text', 'nội dung kết quả', MAX_TEXT);
      if (!text.ok) return text;
      return command.paper === null ? accepted(command) : guardPaper(command, command.paper);
    }
    case 'accept':
      if (command.note === null) return accepted(command);
      return then(guardText(command.note, 'note', 'ghi chú', MAX_TEXT), command);
    case 'return': {
      const reason = guardText(command.reason, 'reason', 'lý do trả lại', MAX_TEXT);
      if (!reason.ok) return reason;
      if (!isDay(command.newNominalDue)) return badDay('newNominalDue', command.newNominalDue);
      if (!isDay(command.newEffectiveDue)) return badDay('newEffectiveDue', command.newEffectiveDue);
      return isLadder(command.ladder)
        ? accepted(command)
        : refused('bad-ladder', 'Thiếu lịch nhắc của thời hạn mới.', 'ladder');
    }
    case 'close':
      return then(guardText(command.reason, 'reason', 'lý do kết thúc', MAX_TEXT), command);
    default:
      return refused('unknown-command', 'Thao tác không có trong hệ thống.', 'type');
  }
}

function guardPaper(command: AssignmentCommand, paper: unknown): Outcome<AssignmentCommand> {
  const { number, date } = (paper ?? {}) as { number?: unknown; date?: unknown };
  const written = guardText(number, 'paper.number', 'số, ký hiệu văn bản', MAX_NAME);
  if (!written.ok) return written;
  return isDay(date) ? accepted(command) : badDay('paper.date', date);
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isLocalDate(value);
}

function badDay(at: string, value: unknown): Outcome<never> {
  return refused('bad-date', `"${String(value)}" không phải một ngày có thật; cần dạng YYYY-MM-DD.`, at);
}

function isLadder(value: unknown): boolean {
  const ladder = value as { steps?: unknown; escalations?: unknown } | null | undefined;
  return Array.isArray(ladder?.steps) && Array.isArray(ladder.escalations);
}

function then<T>(checked: Outcome<unknown>, value: T): Outcome<T> {
  return checked.ok ? accepted(value) : checked;
}

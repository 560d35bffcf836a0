import { accepted, refused, type Outcome } from '../refusal';
import * as piece from '../lifecycle/guard-pieces';
import type { Check } from '../lifecycle/guard-pieces';
import type { RoundCommand } from './commands';

const SHA256 = /^[0-9a-f]{64}$/;

/** Checks the shape of a command by hand: zod stays out of the workflow bundle. */
export function guardRoundCommand(command: RoundCommand): Outcome<RoundCommand> {
  if (typeof command !== 'object' || command === null) return unknown();
  const checked = piece.all(
    () => piece.name(command.by, 'by', 'người thực hiện'),
    () =>
      piece.optional(command.onBehalfOf, () =>
        piece.name(command.onBehalfOf, 'onBehalfOf', 'người uỷ quyền'),
      ),
    () => guardContent(command),
  );
  return checked.ok ? accepted(command) : checked;
}

function guardContent(command: RoundCommand): Check {
  switch (command.type) {
    case 'submitPart':
      return piece.all(
        () => piece.name(command.body, 'body', 'cơ quan'),
        () =>
          SHA256.test(command.content)
            ? accepted(null)
            : refused('bad-content', 'Thiếu nội dung phần báo cáo.', 'content'),
        () =>
          Number.isInteger(command.replaces) && command.replaces >= 0
            ? accepted(null)
            : refused('bad-version', 'Số bản bị thay phải là số nguyên từ 0.', 'replaces'),
      );
    case 'acceptPart':
      return piece.name(command.body, 'body', 'cơ quan');
    case 'returnPart':
      return piece.all(
        () => piece.name(command.body, 'body', 'cơ quan'),
        () => piece.text(command.reason, 'reason', 'lý do trả lại'),
      );
    case 'move':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do chuyển ngày'),
        () => guardDays(command),
      );
    case 'closeParts':
      return piece.text(command.reason, 'reason', 'lý do chốt sớm');
    case 'report':
      return piece.paper(command.paper, 'paper');
    case 'cancel':
      return piece.text(command.reason, 'reason', 'lý do huỷ kỳ');
    default:
      return unknown();
  }
}

/** In the order in which a report takes its way. */
function guardDays({ days, steps }: Extract<RoundCommand, { type: 'move' }>): Check {
  const names = [
    'dataFrom',
    'cutoff',
    'opensOn',
    'partsDue',
    'collateDue',
    'committeeDue',
    'lapsesOn',
  ] as const;
  if (typeof days !== 'object' || days === null || typeof steps !== 'object' || steps === null)
    return refused('bad-days', 'Thiếu các ngày của kỳ.', 'days');
  return piece.all(
    ...names.map((name) => () => piece.day(days[name], `days.${name}`)),
    () => inOrder(days.dataFrom, days.cutoff, 'ngày chốt số liệu', 'ngày đầu kỳ số liệu', 'days.cutoff'),
    () => inOrder(days.opensOn, days.partsDue, 'ngày chốt phần báo cáo', 'ngày mở kỳ', 'days.partsDue'),
    () => inOrder(days.cutoff, days.partsDue, 'ngày chốt phần báo cáo', 'ngày chốt số liệu', 'days.partsDue'),
    () =>
      inOrder(days.partsDue, days.collateDue, 'hạn tổng hợp', 'ngày chốt phần báo cáo', 'days.collateDue'),
    () => inOrder(days.collateDue, days.committeeDue, 'hạn trình', 'hạn tổng hợp', 'days.committeeDue'),
  );
}

function inOrder(first: string, second: string, what: string, after: string, at: string): Check {
  return first <= second ? accepted(null) : refused('days-order', `Phần ${what} đứng trước ${after}.`, at);
}

function unknown(): Outcome<never> {
  return refused('unknown-act', 'Không nhận ra thao tác trên kỳ báo cáo.', 'type');
}

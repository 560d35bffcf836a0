import { accepted, refused, type Outcome } from '../refusal';
import type { AssignmentCommand } from './commands';
import * as piece from './guard-pieces';
import type { Check } from './guard-pieces';
import { MEASURES } from './types';

const THROUGH = ['cli', 'link', 'login', 'rehearsal'];
const AUTHORITIES = ['secretariat', 'committee'];

/** Checks the shape of a command by hand: zod stays out of the workflow bundle. */
export function guardCommand(command: AssignmentCommand): Outcome<AssignmentCommand> {
  if (typeof command !== 'object' || command === null) return refusedBecauseUnknown();
  const checked = piece.all(
    () => piece.name(command.by, 'by', 'người thực hiện'),
    () =>
      piece.optional(command.onBehalfOf, () =>
        piece.name(command.onBehalfOf, 'onBehalfOf', 'người uỷ quyền'),
      ),
    () =>
      piece.optional(command.through, () =>
        piece.oneOf(command.through, THROUGH, 'through', 'Cách thực hiện'),
      ),
    () => guardContent(command),
  );
  return checked.ok ? accepted(command) : checked;
}

function guardContent(command: AssignmentCommand): Check {
  switch (command.type) {
    case 'receive':
    case 'approve':
      return accepted(null);
    case 'decline':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do trả lại do không đúng thẩm quyền'),
        () =>
          piece.nullable(command.suggested, () =>
            piece.name(command.suggested, 'suggested', 'cơ quan đề xuất'),
          ),
      );
    case 'contribute':
      return piece.all(
        () => piece.name(command.body, 'body', 'cơ quan phối hợp'),
        () => piece.oneOf(command.kind, ['result', 'opinion'], 'kind', 'Loại ý kiến'),
        () => piece.text(command.text, 'text', 'nội dung phối hợp'),
        () => piece.files(command.files, 'files'),
      );
    case 'askParts':
      return piece.all(
        () => bodyList(command.bodies),
        () => piece.text(command.what, 'what', 'nội dung đề nghị phối hợp'),
        () => piece.day(command.dueOn, 'dueOn'),
        () => stepsOfEach(command.steps),
      );
    case 'report':
      return piece.all(
        () => piece.text(command.text, 'text', 'nội dung tiến độ'),
        () => piece.nullable(command.percent, () => percentage(command.percent)),
        () =>
          piece.nullable(command.difficulties, () =>
            piece.text(command.difficulties, 'difficulties', 'khó khăn, vướng mắc'),
          ),
        () =>
          piece.nullable(command.proposals, () =>
            piece.text(command.proposals, 'proposals', 'kiến nghị, đề xuất'),
          ),
      );
    case 'submit':
      return piece.all(
        () => piece.text(command.text, 'text', 'nội dung kết quả'),
        () => piece.nullable(command.paper, () => piece.paper(command.paper, 'paper')),
        () => piece.optional(command.files, () => piece.files(command.files, 'files')),
        () => piece.optional(command.handedInAt, () => instant(command.handedInAt)),
      );
    case 'reject':
      return piece.text(command.reason, 'reason', 'lý do không duyệt');
    case 'askExtension':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do đề nghị gia hạn'),
        () => piece.day(command.nominalDue, 'nominalDue'),
        () => piece.day(command.effectiveDue, 'effectiveDue'),
      );
    case 'explain':
      return piece.all(
        () => piece.text(command.text, 'text', 'nội dung giải trình'),
        () => piece.files(command.files, 'files'),
      );
    case 'keep':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do giữ nguyên cơ quan chủ trì'),
        () => piece.optional(command.receipt, () => piece.day(command.receipt?.on, 'receipt.on')),
      );
    case 'accept':
      return piece.nullable(command.note, () => piece.text(command.note, 'note', 'ghi chú'));
    case 'return':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do trả lại'),
        () => piece.day(command.newNominalDue, 'newNominalDue'),
        () => piece.day(command.newEffectiveDue, 'newEffectiveDue'),
        () => piece.ladder(command.ladder, 'ladder'),
      );
    case 'decideExtension':
      return piece.all(
        () => piece.truth(command.granted, 'granted'),
        () => piece.oneOf(command.authority, AUTHORITIES, 'authority', 'Cấp quyết định'),
        () => piece.nullable(command.paper, () => piece.paper(command.paper, 'paper')),
        () => piece.nullable(command.reason, () => piece.text(command.reason, 'reason', 'lý do')),
        () => piece.nullable(command.due, () => piece.due(command.due, 'due')),
      );
    case 'transfer':
      return piece.all(
        () => piece.name(command.from, 'from', 'cơ quan được thay'),
        () => piece.name(command.fromName, 'fromName', 'tên cơ quan được thay'),
        () => piece.name(command.to?.id, 'to.id', 'cơ quan tiếp nhận'),
        () => piece.name(command.to?.name, 'to.name', 'tên cơ quan tiếp nhận'),
        () => piece.text(command.reason, 'reason', 'lý do chuyển cơ quan thực hiện'),
        () => piece.nullable(command.paper, () => piece.paper(command.paper, 'paper')),
        () => piece.day(command.on, 'on'),
        () => piece.optional(command.dueThen, () => piece.day(command.dueThen, 'dueThen')),
        () => piece.nullable(command.ladder, () => piece.ladder(command.ladder, 'ladder')),
        () => piece.oneOf(command.approval, ['direct', 'head'], 'approval', 'Cách duyệt'),
      );
    case 'suspend':
      return reasoned(command, 'lý do tạm dừng');
    case 'resume':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do tiếp tục thực hiện'),
        () => piece.optional(command.receipt, () => piece.day(command.receipt?.on, 'receipt.on')),
        () => piece.nullable(command.due, () => piece.due(command.due, 'due')),
      );
    case 'withdraw':
      return reasoned(command, 'lý do thu hồi');
    case 'reopen':
      return piece.all(
        () => reasoned(command, 'lý do mở lại'),
        () => piece.due(command.due, 'due'),
      );
    case 'amend':
      return piece.all(
        () => piece.text(command.reason, 'reason', 'lý do điều chỉnh'),
        () => piece.paper(command.paper, 'paper'),
        () => piece.due(command.due, 'due'),
      );
    case 'decideMove':
      return piece.all(
        () => piece.truth(command.accepted, 'accepted'),
        () => piece.nullable(command.reason, () => piece.text(command.reason, 'reason', 'lý do')),
        () => piece.optional(command.due, () => piece.due(command.due, 'due')),
      );
    case 'urge':
      return piece.text(command.note, 'note', 'nội dung đôn đốc');
    case 'requireExplanation':
      return piece.all(
        () => piece.text(command.question, 'question', 'nội dung yêu cầu giải trình'),
        () => piece.day(command.dueOn, 'dueOn'),
        () => piece.steps(command.steps, 'steps'),
      );
    case 'decide':
      return piece.all(
        () => piece.name(command.dossier, 'dossier', 'tờ trình'),
        () => piece.oneOf(command.measure, MEASURES, 'measure', 'Hình thức xử lý'),
        () => piece.paper(command.paper, 'paper'),
        () => piece.nullable(command.note, () => piece.text(command.note, 'note', 'ý kiến chỉ đạo')),
        () => piece.nullable(command.due, () => piece.due(command.due, 'due')),
      );
    case 'close':
      return piece.text(command.reason, 'reason', 'lý do kết thúc');
    default:
      return refusedBecauseUnknown();
  }
}

function refusedBecauseUnknown(): Outcome<never> {
  return refused('unknown-command', 'Thao tác không có trong hệ thống.', 'type');
}

function reasoned({ reason, paper }: { reason: unknown; paper: unknown }, called: string): Check {
  return piece.all(
    () => piece.text(reason, 'reason', called),
    () => piece.nullable(paper, () => piece.paper(paper, 'paper')),
  );
}

function bodyList(bodies: unknown): Check {
  if (!Array.isArray(bodies) || bodies.length === 0)
    return refused('missing-text', 'Thiếu cơ quan phối hợp được đề nghị.', 'bodies');
  return piece.all(
    ...bodies.map((body: unknown, i) => () => piece.name(body, `bodies[${i}]`, 'cơ quan phối hợp')),
  );
}

function stepsOfEach(steps: unknown): Check {
  if (typeof steps !== 'object' || steps === null) return refused('bad-ladder', 'Thiếu lịch nhắc.', 'steps');
  return piece.all(
    ...Object.entries(steps).map(
      ([body, its]) =>
        () =>
          piece.steps(its, `steps.${body}`),
    ),
  );
}

function percentage(value: unknown): Check {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100
    ? accepted(null)
    : refused('bad-percent', 'Tỷ lệ hoàn thành phải là số nguyên từ 0 đến 100.', 'percent');
}

function instant(value: unknown): Check {
  return typeof value === 'number' && Number.isFinite(value)
    ? accepted(null)
    : refused('bad-date', 'Thời điểm nộp không đúng dạng.', 'handedInAt');
}

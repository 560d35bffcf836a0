import { hasEnded } from '../../domain/lifecycle/types';
import { printable } from './text';
import { AUTHORITY_LABELS } from './act-words';
import type { ShownAssignment } from './assignment-view';
import { dayOrNone } from './words';

/** What it waits for somebody to answer, and what is decided for a day to come. */
export function pendingLines(model: ShownAssignment): string[] {
  const { status, receipt, extensions, moves, explanations, parts, plannedTransfers, draft } = model;
  const declined = receipt.declines.find(({ decided }) => decided === null);
  const extension = extensions.find(({ decision }) => decision === null);
  const move = moves.find(({ decided }) => decided === null);
  const explanation = explanations.find(({ answer }) => answer === null);
  if (hasEnded(status)) return [];
  return [
    ...(status === 'submitted' ? ['xác nhận hoàn thành, hoặc trả lại'] : []),
    ...(draft === null ? [] : [`người đứng đầu duyệt kết quả của ${printable(draft.by)}`]),
    ...(declined === undefined
      ? []
      : [
          `quyết định về việc trả lại do không đúng thẩm quyền: ${printable(declined.reason)}` +
            (declined.suggested === null ? '' : ` (đề xuất: ${printable(declined.suggested)})`),
        ]),
    ...(extension === undefined
      ? []
      : [
          `${AUTHORITY_LABELS[extension.authority]} quyết định gia hạn ` +
            `${dayOrNone(extension.dueThen)} → ${dayOrNone(extension.wishedEffectiveDue)}`,
        ]),
    ...(move === undefined
      ? []
      : [
          `quyết định điều chỉnh thời hạn đến ${dayOrNone(move.effectiveDue)}, ` +
            `do ${move.because} dời đến ${dayOrNone(move.predecessorDue)}`,
        ]),
    ...(explanation === undefined ? [] : [`giải trình, chậm nhất ${dayOrNone(explanation.dueOn)}`]),
    ...parts
      .filter(({ asked, given, takesPart }) => takesPart && asked !== null && !given)
      .map(({ name, asked }) => `phần của ${printable(name)}, chậm nhất ${dayOrNone(asked!.dueOn)}`),
    ...plannedTransfers.map(
      ({ replaced, to, on }) =>
        `từ ${dayOrNone(on)} chuyển từ ${printable(replaced.name)} sang ${printable(to.name)}`,
    ),
  ];
}

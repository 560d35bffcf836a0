import { attentionsOf, pendingExtension, pendingMove } from '../lifecycle/pending';
import type { AssignmentDetail, AssignmentRecord } from '../lifecycle/types';
import { OFFICE_NAMES } from '../plan/recipients';
import { dateOf, printedDate } from '../time/epoch';
import type { DigestModel } from './model';
import { writtenIn } from './said';
import { oneLine } from './words';

/** One thing to be decided on an assignment, as a list tells it. */
interface Matter {
  standing: string[];
  details: string[];
}

/** Each thing that must be decided on an assignment; there may be several. */
export function mattersOf(model: DigestModel, row: AssignmentRecord, detail: AssignmentDetail): Matter[] {
  return attentionsOf(detail).flatMap((attention): Matter[] => {
    switch (attention) {
      case 'submitted':
        return [];
      case 'declined':
        return [declinedMatter(row, detail)];
      case 'extension':
        return [extensionMatter(model, row, detail)];
      case 'move':
        return [moveMatter(detail)];
    }
  });
}

function declinedMatter(row: AssignmentRecord, { declines }: AssignmentDetail): Matter {
  const note = declines.at(-1);
  if (note === undefined) return { standing: ['trả lại do không đúng thẩm quyền'], details: [] };
  return {
    standing: [`trả lại do không đúng thẩm quyền, ngày ${printedDate(dateOf(note.at))}`],
    details: [
      ...writtenIn(row, 'Lý do trả lại', note.reason),
      ...writtenIn(row, 'Đề xuất giao', note.suggested),
    ],
  };
}

function extensionMatter(model: DigestModel, row: AssignmentRecord, detail: AssignmentDetail): Matter {
  const asked = pendingExtension(detail)!;
  const granted = detail.extensions.filter(({ decision }) => decision?.granted === true).length;
  const decides = asked.authority === 'committee' ? OFFICE_NAMES.committee : oneLine(model.recipientName);
  const about = [`cấp quyết định: ${decides}`, ...(granted === 0 ? [] : [`đã gia hạn ${granted} lần`])];
  return {
    standing: [
      `đề nghị gia hạn lần ${asked.n} đến ngày ${printedDate(asked.wishedNominalDue)} (${about.join('; ')})`,
    ],
    details: writtenIn(row, 'Lý do đề nghị gia hạn', asked.reason),
  };
}

function moveMatter(detail: AssignmentDetail): Matter {
  const { because, predecessorDue, due } = pendingMove(detail)!;
  return {
    standing: [`đề xuất điều chỉnh thời hạn đến ngày ${printedDate(due.nominalDue)}`],
    details: [`Nhiệm vụ cơ sở: ${oneLine(because)}, thời hạn mới ${printedDate(predecessorDue)}`],
  };
}

import type { AssignmentRecord, AssignmentStatus } from '../../lifecycle/types';
import { dateOf, printedDate } from '../../time/epoch';
import type { Fact } from '../paper';
import { dueWords } from '../words';
import { fact, leftUntil } from './facts';
import type { AnyAct } from './types';

/** How the reader is spoken to. */
export function reader({ audience }: AnyAct): string {
  return audience.kind === 'head' ? 'đồng chí' : 'quý cơ quan';
}

export function isOverdue({ subject: { effectiveDue }, day }: AnyAct): boolean {
  return effectiveDue !== null && effectiveDue < day;
}

/** The day that stands, and how the assignment stands on the day of the letter. */
export function situationFacts(act: AnyAct): Fact[] {
  return [fact('Thời hạn', dueWords(act.subject)), fact('Tình trạng', situationWords(act), true)];
}

function situationWords(act: AnyAct): string {
  const { record } = act;
  const { effectiveDue } = record;
  const left = effectiveDue === null ? 'không ấn định thời hạn' : leftUntil(act, effectiveDue);
  const { words, counted } = SITUATIONS[record.status];
  return [words(record), ...(counted ? [left] : [])].join(', ');
}

const SITUATIONS: Record<AssignmentStatus, { words: (row: AssignmentRecord) => string; counted: boolean }> = {
  awaitingReceipt: { words: () => 'chưa xác nhận tiếp nhận', counted: true },
  declined: { words: () => 'đã đề nghị trả lại do không đúng thẩm quyền, chờ quyết định', counted: true },
  inProgress: { words: () => 'đang thực hiện', counted: true },
  awaitingHead: { words: () => 'kết quả chờ người đứng đầu cơ quan duyệt', counted: true },
  submitted: { words: submittedWords, counted: false },
  returned: { words: () => 'kết quả bị trả lại, đang thực hiện lại', counted: true },
  suspended: { words: () => 'tạm dừng thực hiện', counted: false },
  accepted: { words: () => 'đã xác nhận hoàn thành', counted: false },
  withdrawn: { words: () => 'đã thu hồi', counted: false },
  closed: { words: () => 'kết thúc theo dõi', counted: false },
};

function submittedWords({ submittedAt }: AssignmentRecord): string {
  return submittedAt === null
    ? 'kết quả đã nộp, chờ xác nhận'
    : `kết quả nộp ngày ${printedDate(dateOf(submittedAt))}, chờ xác nhận`;
}

/** What the lead is to do next, by the state it is in. */
export function nextForLead(act: AnyAct): string {
  const { status, effectiveDue } = act.record;
  switch (status) {
    case 'awaitingReceipt':
      return receiptWords(act);
    case 'submitted':
      return 'Kết quả đã nộp đang chờ xác nhận; quý cơ quan không phải nộp lại.';
    case 'awaitingHead':
      return 'Kết quả đang chờ người đứng đầu cơ quan duyệt; đề nghị sớm duyệt để nộp.';
    case 'suspended':
      return 'Nhiệm vụ đang tạm dừng; quý cơ quan chưa phải nộp kết quả.';
    case 'declined':
    case 'inProgress':
    case 'returned':
    case 'accepted':
    case 'withdrawn':
    case 'closed':
      if (effectiveDue === null) return 'Đề nghị quý cơ quan tiếp tục thực hiện và báo cáo tiến độ.';
      return isOverdue(act)
        ? 'Nhiệm vụ đã quá hạn; đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả.'
        : `Đề nghị quý cơ quan thực hiện và nộp kết quả chậm nhất ngày ${printedDate(effectiveDue)}.`;
  }
}

/** What is asked where the letter tells of another due day, and nothing else changes. */
export function asksByNewDue(act: AnyAct): string[] {
  return [
    `${nextForLead(act)} Các lần nhắc tiếp theo tính theo thời hạn mới.`,
    'Thư này để thông báo, không cần trả lời.',
  ];
}

/** The day before which receipt is to be confirmed, where there is one ahead. */
export function receiptDay({ detail: { receipt }, day }: AnyAct): string {
  return receipt && receipt.on > day ? ` trước ngày ${printedDate(receipt.on)}` : '';
}

function receiptWords(act: AnyAct): string {
  return `Đề nghị quý cơ quan xác nhận tiếp nhận${receiptDay(act)} và tổ chức thực hiện; trường hợp không đúng thẩm quyền, đề nghị trả lại và nêu rõ lý do.`;
}

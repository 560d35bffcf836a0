import type { DigestItem } from '../desk/types';
import type { AssignmentItem } from './words';

interface Todo {
  lead: string | null;
  coordinating: string | null;
}

const NOTHING_MORE = 'không phải thực hiện gì thêm';
const NEW_DAY = 'phối hợp theo thời hạn nêu trên; không cần trả lời';
const PARTNER = 'hoàn thành phần việc phối hợp theo đề nghị của cơ quan chủ trì';

/** null: the three answers under the letter say it, or it is not told to bodies. */
const WHAT_TO_DO: Record<AssignmentItem['kind'], Todo> = {
  start: {
    lead: 'xác nhận tiếp nhận; trường hợp không đúng thẩm quyền, đề nghị trả lại và nêu rõ lý do',
    coordinating: 'phối hợp khi cơ quan chủ trì đề nghị; không cần trả lời',
  },
  reminder: { lead: null, coordinating: PARTNER },
  due: { lead: null, coordinating: PARTNER },
  overdue: { lead: null, coordinating: PARTNER },
  escalation: { lead: null, coordinating: null },
  submitted: { lead: null, coordinating: null },
  accepted: { lead: NOTHING_MORE, coordinating: NOTHING_MORE },
  closed: { lead: NOTHING_MORE, coordinating: NOTHING_MORE },
  receipt: { lead: null, coordinating: null },
  withdrawn: { lead: NOTHING_MORE, coordinating: NOTHING_MORE },
  suspended: { lead: null, coordinating: 'tạm dừng phần việc phối hợp cho đến khi có thông báo' },
  resumed: { lead: null, coordinating: NEW_DAY },
  reopened: { lead: null, coordinating: NEW_DAY },
  moved: { lead: null, coordinating: NEW_DAY },
  transferred: {
    lead: 'không phải thực hiện tiếp; bàn giao hồ sơ, tài liệu cho cơ quan chủ trì hiện nay',
    coordinating: 'không phải phối hợp tiếp; bàn giao phần việc cho cơ quan tiếp nhận',
  },
  contributed: { lead: null, coordinating: null },
  difficulty: { lead: null, coordinating: null },
  declined: { lead: null, coordinating: null },
  extensionAsked: { lead: null, coordinating: null },
  moveProposed: { lead: null, coordinating: null },
  explained: { lead: null, coordinating: null },
};

/** What the reader of a line is to do; who watches decides for itself, and a round has words of its own. */
export function todoWords({ role, kind, subject }: DigestItem): string | null {
  if (kind === 'round') return null;
  switch (role) {
    case 'informed':
      return 'để biết, không cần trả lời';
    case 'contributing':
      return 'gửi phần việc hoặc ý kiến phối hợp cho cơ quan chủ trì';
    case 'explaining':
      return 'trả lời bằng văn bản, nêu rõ nguyên nhân, trách nhiệm, biện pháp và thời gian hoàn thành';
    case 'noting':
      return kind === 'contributed' ? 'tổng hợp vào kết quả chung' : null;
    case 'watching':
      return null;
    case 'lead':
      return kind === 'reminder' && subject.effectiveDue === null
        ? 'báo cáo tiến độ thực hiện trong năm, khó khăn, vướng mắc và kiến nghị (nếu có)'
        : WHAT_TO_DO[kind].lead;
    case 'coordinating':
      return WHAT_TO_DO[kind].coordinating;
  }
}

import { pendingExplanation } from '../../lifecycle/pending';
import { codeAndName, dueSuffix } from '../subject-line';

import { deciderFact, dueFact, fact, newDueFacts, onDay, said } from './facts';
import { dueBefore } from './due-before';
import { nextForLead } from './reader';
import type { ActWriter } from './types';
import { printedDate } from '../../time/epoch';

/** The clock stands still. */
export const suspended: ActWriter<'suspended'> = (act) => {
  const { subject, event, detail } = act;
  const question = pendingExplanation(detail);
  return {
    subject: `[Tạm dừng thực hiện] ${codeAndName(subject)}`,
    opening: `thông báo: nhiệm vụ dưới đây tạm dừng thực hiện từ ${onDay(event.at)}.`,
    facts: [
      dueFact(act, 'Thời hạn khi tạm dừng'),
      ...said(act, 'Lý do', event.reason, true),
      deciderFact(event, event.paper),
    ],
    asks: [
      subject.effectiveDue === null
        ? 'Trong thời gian tạm dừng, quý cơ quan không được nhắc về nhiệm vụ này và chưa phải báo cáo tiến độ.'
        : 'Trong thời gian tạm dừng, thời hạn không tính tiếp, quý cơ quan không được nhắc và chưa phải nộp kết quả. Thời hạn mới sẽ được thông báo khi tiếp tục thực hiện.',
      ...(question === null
        ? []
        : [`Yêu cầu giải trình đã gửi vẫn đề nghị trả lời chậm nhất ngày ${printedDate(question.dueOn)}.`]),
    ],
    answers: null,
  };
};

export const resumed: ActWriter<'resumed'> = (act) => {
  const { subject, event, detail } = act;
  const since = detail.suspensions.at(-1);
  const isDated = event.due !== null;
  return {
    subject: `[Tiếp tục thực hiện] ${codeAndName(subject)}${dueSuffix(subject)}`,
    opening: `thông báo: nhiệm vụ dưới đây được tiếp tục thực hiện từ ${onDay(event.at)}.`,
    facts: [
      ...(isDated ? newDueFacts(act, dueBefore(act)) : [dueFact(act)]),
      ...(since === undefined
        ? []
        : [fact('Đã tạm dừng', `từ ${onDay(since.suspendedAt)} đến ${onDay(event.at)}`)]),
      ...said(act, 'Lý do', event.reason),
      deciderFact(event),
    ],
    asks: [`${nextForLead(act)}${isDated ? ' Các lần nhắc tiếp theo tính theo thời hạn mới.' : ''}`],
    answers: 'Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.',
  };
};

/** Nothing is asked any more. */
export const withdrawn: ActWriter<'withdrawn'> = (act) => {
  const { subject, event } = act;
  return {
    subject: `[Thu hồi nhiệm vụ] ${codeAndName(subject)}`,
    opening: `thông báo: nhiệm vụ dưới đây được thu hồi từ ${onDay(event.at)}.`,
    facts: [...said(act, 'Lý do', event.reason, true), deciderFact(event, event.paper)],
    asks: [
      'Quý cơ quan không phải thực hiện tiếp nhiệm vụ này; nhiệm vụ không tính vào tỷ lệ hoàn thành.',
      'Thư này để thông báo, không cần trả lời.',
    ],
    answers: null,
  };
};

export const reopened: ActWriter<'reopened'> = (act) => {
  const { subject, event, detail } = act;
  const times = detail.reopened.length;
  return {
    subject: `[Mở lại nhiệm vụ] ${codeAndName(subject)}${dueSuffix(subject)}`,
    opening: 'thông báo: nhiệm vụ dưới đây đã kết thúc, nay được mở lại để tiếp tục thực hiện.',
    facts: [
      ...newDueFacts(act, dueBefore(act)),
      fact('Mở lại', `lần ${times}, ${onDay(event.at)}`),
      ...said(act, 'Lý do', event.reason, true),
      deciderFact(event, event.paper),
    ],
    asks: [nextForLead(act)],
    answers: 'Trường hợp sản phẩm bổ sung đã được gửi thì không cần trả lời thư này.',
  };
};

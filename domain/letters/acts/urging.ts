import { whereTo } from '../frame';
import { codeAndName, codeOf } from '../subject-line';

import { fact, leftUntil, onDay, personWords, said } from './facts';
import { isOverdue, situationFacts } from './reader';
import type { ActWriter, AnyAct } from './types';
import type { Fact } from '../paper';
import { printedDate } from '../../time/epoch';

export const urged: ActWriter<'urged'> = (act) => {
  const { subject, event, due } = act;
  const asks = isOverdue(act)
    ? 'Đề nghị quý cơ quan khẩn trương hoàn thành và nộp kết quả; nếu chưa hoàn thành được, đề nghị báo cáo rõ nguyên nhân và thời gian hoàn thành.'
    : 'Đề nghị quý cơ quan tập trung thực hiện, bảo đảm tiến độ.';
  return {
    subject: `[Đôn đốc lần ${due.n}] ${codeAndName(subject)}`,
    opening: isOverdue(act)
      ? 'đôn đốc quý cơ quan thực hiện nhiệm vụ dưới đây, đã quá hạn và chưa có kết quả được ghi nhận.'
      : 'đôn đốc quý cơ quan thực hiện nhiệm vụ dưới đây.',
    facts: [
      ...situationFacts(act),
      ...alarmFacts(act),
      ...said(act, 'Nội dung', event.note, true),
      fact('Người đôn đốc', `${personWords(event)}, ${onDay(event.at)}`),
    ],
    asks: [asks],
    answers: 'Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.',
  };
};

export const explanationRequired: ActWriter<'explanationRequired'> = (act) => {
  const { subject, event, due } = act;
  const day = printedDate(event.dueOn);
  return {
    subject: `[Yêu cầu giải trình] Trả lời chậm nhất ngày ${day} – ${codeOf(subject)}`,
    opening: 'đề nghị quý cơ quan giải trình về việc thực hiện nhiệm vụ dưới đây.',
    facts: [
      ...situationFacts(act),
      ...alarmFacts(act),
      ...said(act, 'Nội dung cần giải trình', event.question, true),
      fact('Hạn giải trình', `${day} (${leftUntil(act, event.dueOn)})`, true),
      fact('Yêu cầu', `lần ${due.n}, ${onDay(event.at)}, người yêu cầu: ${personWords(event)}`),
    ],
    asks: [
      `Đề nghị quý cơ quan trả lời bằng văn bản, nêu rõ nguyên nhân, trách nhiệm, biện pháp khắc phục và thời gian hoàn thành; ${whereTo(act)}.`,
      'Việc giải trình không thay cho việc nộp kết quả.',
    ],
    answers: null,
  };
};

const ALARMED = [
  'người đứng đầu cơ quan',
  'cơ quan theo dõi, đôn đốc',
  'Văn phòng Tỉnh uỷ',
  'Ban Thường vụ Tỉnh uỷ',
];

/** Up to whom the delay was reported. */
export function alarmFacts({ detail: { escalationLevel } }: AnyAct): Fact[] {
  return escalationLevel === 0
    ? []
    : [fact('Đã báo cáo', `mức ${escalationLevel}, đến ${ALARMED[escalationLevel - 1]}`)];
}

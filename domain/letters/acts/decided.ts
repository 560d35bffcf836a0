import { MEASURE_LABELS } from '../../lifecycle/measures';
import type { CommitteeDecision, Measure } from '../../lifecycle/types';
import { OFFICE_NAMES } from '../../plan/recipients';
import { codeOf } from '../subject-line';
import { changeWords, decisionFact, fact, newDueFacts, paperWords, said } from './facts';
import { dueBefore } from './due-before';
import { isOverdue, nextForLead, reader, situationFacts } from './reader';
import type { ActOf, ActWords, ActWriter } from './types';
import { alarmFacts } from './urging';

type DecidedAct = ActOf<'decided'>;

/** What the Standing Committee decided on the assignment, to its lead and, unless it grants time, to the head. */
export const decided: ActWriter<'decided'> = (act) => MEASURE_WORDS[act.event.measure](act);

const MEASURE_WORDS: Record<Measure, (act: DecidedAct) => ActWords> = {
  extend: (act) => {
    const before = dueBefore(act);
    const change = changeWords(before, act.subject.effectiveDue);
    return {
      subject: `[Gia hạn] ${OFFICE_NAMES.committee} đồng ý điều chỉnh thời hạn ${codeOf(act.subject)}: ${change}`,
      opening: `thông báo: ${OFFICE_NAMES.committee} đồng ý gia hạn nhiệm vụ dưới đây.`,
      facts: [...newDueFacts(act, before), ...committeeFacts(act)],
      asks: [
        `${nextForLead(act)} Các lần nhắc tiếp theo tính theo thời hạn mới.`,
        'Thư này để thông báo, không cần trả lời.',
      ],
      answers: null,
    };
  },
  remind: (act) => ({
    subject: `[Nhắc nhở] Ý kiến của ${OFFICE_NAMES.committee} – ${codeOf(act.subject)}`,
    opening: `thông báo: ${OFFICE_NAMES.committee} nhắc nhở ${whom(act)} về việc thực hiện nhiệm vụ dưới đây.`,
    facts: factsOf(act),
    asks: [directed(act)],
    answers: null,
  }),
  criticise: (act) => ({
    subject: `[Phê bình] Ý kiến của ${OFFICE_NAMES.committee} – ${codeOf(act.subject)}`,
    opening: `thông báo: ${OFFICE_NAMES.committee} phê bình ${whom(act)} về việc thực hiện nhiệm vụ dưới đây.`,
    facts: factsOf(act),
    asks: [
      directed(act),
      `Đề nghị ${reader(act)} làm rõ nguyên nhân, trách nhiệm và có biện pháp khắc phục.`,
    ],
    answers: null,
  }),
  inspect: (act) => ({
    subject: `[Kiểm tra] Ý kiến của ${OFFICE_NAMES.committee} – ${codeOf(act.subject)}`,
    opening: `thông báo: ${OFFICE_NAMES.committee} quyết định kiểm tra việc thực hiện nhiệm vụ dưới đây tại ${whom(act)}.`,
    facts: factsOf(act),
    asks: [
      `Đề nghị ${reader(act)} chuẩn bị báo cáo, hồ sơ, tài liệu liên quan; thời gian và nội dung kiểm tra theo thông báo riêng.`,
      directed(act),
    ],
    answers: null,
  }),
};

function factsOf(act: DecidedAct) {
  return [...situationFacts(act), ...alarmFacts(act), ...repeatedFacts(act), ...committeeFacts(act)];
}

function committeeFacts(act: DecidedAct) {
  const { paper, note, at } = act.event;
  return [decisionFact(OFFICE_NAMES.committee, paper, at), ...said(act, 'Ý kiến chỉ đạo', note, true)];
}

/** What it had decided on the same assignment before. */
function repeatedFacts({ detail: { decisions }, due }: DecidedAct) {
  const earlier = decisions.filter(({ n }) => n < due.n).map(earlierWords);
  return earlier.length === 0 ? [] : [fact('Ý kiến trước đây', earlier.join('; '))];
}

function earlierWords({ measure, paper }: CommitteeDecision): string {
  return `${MEASURE_LABELS[measure].toLocaleLowerCase('vi')} (${paperWords(paper)})`;
}

function whom({ audience }: DecidedAct): string {
  return audience.kind === 'head' ? 'cơ quan do đồng chí đứng đầu' : 'quý cơ quan';
}

function directed(act: DecidedAct): string {
  if (act.audience.kind !== 'head') return nextForLead(act);
  if (act.record.status === 'submitted') return 'Kết quả đã nộp đang chờ xác nhận.';
  return isOverdue(act)
    ? 'Kính đề nghị đồng chí trực tiếp chỉ đạo sớm hoàn thành và nộp kết quả.'
    : 'Kính đề nghị đồng chí trực tiếp chỉ đạo, bảo đảm tiến độ.';
}

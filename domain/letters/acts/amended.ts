import { codeOf } from '../subject-line';
import { changeWords, deciderFact, fact, newDueFacts, paperWords, said } from './facts';
import { asksByNewDue } from './reader';
import type { ActWriter } from './types';

/** The paper that gave the duty was amended: the lead has another day by it, later or sooner. */
export const amended: ActWriter<'amended'> = (act) => {
  const { subject, event, detail } = act;
  const before = detail.amendments?.find(({ at }) => at === event.at)?.dueThen ?? null;
  return {
    subject: `[Điều chỉnh thời hạn] ${codeOf(subject)}: ${changeWords(before, event.due.effectiveDue)}`,
    opening: 'thông báo: thời hạn của nhiệm vụ dưới đây được điều chỉnh theo văn bản sửa đổi.',
    facts: [
      // What the plan had written is what was amended.
      ...newDueFacts({ ...act, subject: { ...subject, deadlineText: '' } }, before),
      fact('Văn bản sửa đổi', paperWords(event.paper), true),
      ...said(act, 'Lý do', event.reason),
      deciderFact(event),
    ],
    asks: asksByNewDue(act),
    answers: null,
  };
};

import { codeAndName, dueSuffix } from '../subject-line';
import { oneLine, shortened } from '../words';
import { deciderFact, dueFact, fact, onDay, paperWords, personWords, said } from './facts';
import { reader, receiptDay } from './reader';
import type { ActWriter } from './types';

/** Names of files in a letter; the files themselves lie in the system. */
const FILE_NAMES = 300;

/** What a body gave back as not its own stays with it. */
export const kept: ActWriter<'kept'> = (act) => {
  const { subject, detail, event } = act;
  const asked = detail.declines.at(-1);
  return {
    subject: `[Giữ nguyên cơ quan chủ trì] ${codeAndName(subject)}${dueSuffix(subject)}`,
    opening:
      'thông báo: quý cơ quan tiếp tục chủ trì thực hiện nhiệm vụ dưới đây; đề nghị trả lại do không đúng thẩm quyền không được chấp thuận.',
    facts: [
      dueFact(act),
      ...(asked === undefined ? [] : [fact('Đề nghị trả lại', onDay(asked.at))]),
      ...said(act, 'Lý do đề nghị', asked?.reason ?? null),
      ...said(act, 'Đề xuất giao', asked?.suggested ?? null),
      ...said(act, 'Lý do giữ nguyên', event.reason, true),
      deciderFact(event),
    ],
    asks: [
      `Đề nghị quý cơ quan xác nhận tiếp nhận${receiptDay(act)} và tổ chức thực hiện; thời hạn không thay đổi.`,
    ],
    answers: null,
  };
};

/** The staff's result waits for the head. */
export const drafted: ActWriter<'drafted'> = (act) => {
  const { subject, audience, event } = act;
  const { paper, files } = event;
  const names = files.map(({ name }) => oneLine(name)).join('; ');
  return {
    subject: `[Chờ duyệt kết quả] ${codeAndName(subject)}${dueSuffix(subject)}`,
    opening:
      audience.kind === 'head'
        ? 'thông báo: kết quả của nhiệm vụ dưới đây đã được chuẩn bị, chờ đồng chí duyệt trước khi nộp.'
        : 'thông báo: kết quả của nhiệm vụ dưới đây đã được chuẩn bị, chờ người đứng đầu cơ quan duyệt trước khi nộp.',
    facts: [
      dueFact(act),
      ...said(act, 'Nội dung kết quả', event.text),
      ...(paper === null ? [] : [fact('Sản phẩm gửi kèm', paperWords(paper))]),
      ...said(
        act,
        'Tệp kèm theo',
        files.length === 0 ? null : `${files.length} tệp: ${shortened(names, FILE_NAMES)}`,
      ),
      fact('Người trình', `${personWords(event)}, ${onDay(event.at)}`),
    ],
    asks: [
      `Đề nghị ${reader(act)} duyệt để nộp, hoặc yêu cầu hoàn thiện và nêu rõ lý do. Khi chưa được duyệt, kết quả chưa được tính là đã nộp và thời hạn vẫn tiếp tục tính.`,
    ],
    answers: null,
  };
};

export const draftRejected: ActWriter<'draftRejected'> = (act) => {
  const { subject, event } = act;
  return {
    subject: `[Chưa duyệt] Đề nghị hoàn thiện kết quả – ${codeAndName(subject)}${dueSuffix(subject)}`,
    opening:
      'thông báo: người đứng đầu cơ quan chưa duyệt kết quả của nhiệm vụ dưới đây; kết quả chưa được nộp.',
    facts: [dueFact(act), ...said(act, 'Lý do', event.reason, true), deciderFact(event)],
    asks: ['Đề nghị quý cơ quan hoàn thiện kết quả và trình duyệt lại; thời hạn không thay đổi.'],
    answers: null,
  };
};

import { printedDate, type LocalDate } from '../time/epoch';
import { htmlPart } from './html-part';
import type { Letter, Signature } from './model';
import { contactWords, signatureLines } from './frame';
import type { Paper } from './paper';
import { textPart } from './text-part';
import { marked } from './subject-line';
import { oneLine } from './words';

/** The letter with a link to everything a body has before it: to the registered address, whoever asked for it. */
export function linkLetter(model: {
  recipientName: string;
  address: string;
  until: LocalDate;
  signature: Signature | null;
  rehearsal: boolean;
}): Letter {
  const subject = 'Liên kết tới việc của cơ quan trên hệ thống Đôn Đốc';
  const paper: Paper = {
    recipientName: oneLine(model.recipientName),
    rehearsal: model.rehearsal,
    blocks: [
      {
        type: 'paragraph',
        text: 'Theo đề nghị vừa gửi từ trang của hệ thống, đây là liên kết tới mọi việc được giao cho quý cơ quan:',
      },
      {
        type: 'entry',
        entry: {
          code: 'Việc của cơ quan',
          name: 'Nhiệm vụ, kỳ báo cáo, biên nhận',
          colour: 'blue',
          facts: [{ label: 'Có hiệu lực', text: `đến hết ngày ${printedDate(model.until)}`, strong: false }],
          link: model.address,
          linkLabel: 'Mở trang',
        },
      },
      {
        type: 'paragraph',
        text: `Ai có liên kết này trả lời được thay quý cơ quan: không chuyển tiếp ra ngoài cơ quan. Nếu không ai trong cơ quan đề nghị, bỏ qua thư này và báo ${contactWords(model.signature)}.`,
      },
    ],
    signature: signatureLines(model.signature),
  };
  return { subject: marked(model, subject), text: textPart(paper), html: htmlPart(paper, subject) };
}

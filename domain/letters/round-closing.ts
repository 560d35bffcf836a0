import { contactWords, linkOf, whereTo } from './frame';
import type { Line } from './lines';
import type { DigestModel } from './model';
import type { Block } from './paper';
import { isRound, sideOf } from './round-words';

/** What a body answers to a round: its part or what is in the way; and once it has collated, what was sent. */
export function roundClosing(model: DigestModel, lines: Line[]): Block[] {
  const sides = new Set(lines.filter(({ item }) => isRound(item)).map(({ item }) => sideOf(item.subject)));
  return [
    ...(sides.has('part') ? partAnswers(model, isLinked(model, lines)) : []),
    ...(sides.has('collating') ? collatingAnswers(model) : []),
  ];
}

function isLinked(model: DigestModel, lines: Line[]): boolean {
  return lines.every(({ item }) => !isRound(item) || linkOf(model, item.subject.assignment) !== null);
}

function partAnswers(model: DigestModel, linked: boolean): Block[] {
  const where = linked ? 'theo liên kết ghi ở từng kỳ' : whereTo(model, 'mã kỳ báo cáo');
  return [
    {
      type: 'paragraph',
      text: `Với mỗi kỳ báo cáo phải gửi phần báo cáo, đề nghị ${where}:`,
    },
    {
      type: 'list',
      items: [
        'Phần báo cáo: điền biểu mẫu của kỳ (số liệu các chỉ tiêu, tình hình từng nhiệm vụ, kết quả, hạn chế, nguyên nhân, phương hướng).',
        'Khó khăn, vướng mắc: nêu ở mục khó khăn, kiến nghị của biểu mẫu; trường hợp không kịp gửi, báo ngay lý do.',
      ],
    },
    {
      type: 'paragraph',
      text: 'Hết hạn gửi, số liệu của kỳ được chốt theo các phần đã nhận; phần gửi sau đó chỉ được nêu ở phụ lục của kỳ tiếp theo. Trường hợp phần báo cáo đã được gửi thì không cần trả lời thư này.',
    },
  ];
}

function collatingAnswers(model: DigestModel): Block[] {
  return [
    {
      type: 'paragraph',
      text: `Số liệu của kỳ tổng hợp đã chốt. Sau khi trình báo cáo, đề nghị báo số, ngày văn bản và mã kỳ báo cáo cho ${contactWords(model.signature)} để ghi nhận.`,
    },
  ];
}

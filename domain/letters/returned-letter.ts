import { answerBlocks, groundWords, linkOf, paperOf, plansIn, secretBlock } from './frame';
import { htmlPart } from './html-part';
import type { Letter, ReturnedModel } from './model';
import type { Block, Fact } from './paper';
import { noticeEntry } from '../notices';
import { dateOf, printedDate } from '../time/epoch';
import { returnedSubject } from './subject-line';
import { textPart } from './text-part';
import { capitalized, countWords, dueWords, oneLine, roleWords } from './words';

/** The urgent letter to the lead body: its result was not accepted, why, and until when it is to be done again. */
export function returnedLetter(model: ReturnedModel): Letter {
  const subject = returnedSubject(model);
  const paper = paperOf(model, blocksOf(model));
  return { subject, text: textPart(paper), html: htmlPart(paper, subject) };
}

function blocksOf(model: ReturnedModel): Block[] {
  const { subject } = model;
  const [plan] = plansIn(model, [subject]);
  const ground = plan === undefined ? '' : `thực hiện ${plan}, `;
  const link = linkOf(model, subject.assignment);
  return [
    {
      type: 'paragraph',
      text: capitalized(
        `${ground}kết quả của nhiệm vụ dưới đây chưa được xác nhận và được trả lại; đề nghị quý cơ quan bổ sung, thực hiện lại.`,
      ),
    },
    {
      type: 'entry',
      entry: {
        code: oneLine(subject.assignment),
        name: oneLine(subject.summary),
        colour: noticeEntry('returned').colour,
        facts: factsOf(model),
        link,
      },
    },
    ...(model.isSecret
      ? [secretBlock()]
      : answerBlocks(model, {
          opening: 'Đề nghị quý cơ quan',
          linked: link !== null,
          closing: 'Trường hợp sản phẩm bổ sung đã được gửi thì không cần trả lời thư này.',
        })),
  ];
}

function factsOf(model: ReturnedModel): Fact[] {
  const { subject, note, times, isSecret, day, workingDays } = model;
  const newDue = { deadlineText: '', nominalDue: note.newNominalDue, effectiveDue: note.newEffectiveDue };
  const left = countWords(day, note.newEffectiveDue, workingDays);
  const written = oneLine(subject.deadlineText);
  return [
    { label: 'Căn cứ', text: groundWords(model, subject, false), strong: false },
    ...(subject.product === null
      ? []
      : [{ label: 'Sản phẩm', text: oneLine(subject.product), strong: false }]),
    { label: 'Vai trò', text: roleWords('lead', subject), strong: false },
    ...(isSecret ? [] : [{ label: 'Lý do', text: oneLine(note.reason), strong: true }]),
    {
      label: 'Trả lại',
      text: `lần ${times}, ngày ${printedDate(dateOf(note.returnedAt))}, người trả lại: ${oneLine(note.by)}`,
      strong: false,
    },
    { label: 'Thời hạn mới', text: `${dueWords(newDue)} (${left})`, strong: true },
    ...(written === '' ? [] : [{ label: 'Theo văn bản', text: `“${written}”`, strong: false }]),
  ];
}

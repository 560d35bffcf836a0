import type { Urgency } from '../notices';
import { answerBlocks, linkOf, secretBlock, whereTo } from './frame';
import type { Line } from './lines';
import type { DigestModel } from './model';
import type { Block } from './paper';
import { roundClosing } from './round-closing';
import { isRound } from './round-words';
import { isMasked } from './said';
import { capitalized } from './words';

const ASKS_FOR_ANSWER: ReadonlySet<Urgency> = new Set<Urgency>(['overdue', 'today', 'soon', 'new']);

/** What a body answers, and where: the three actions for what it leads, and the way for all else that is asked of it. */
export function closing(model: DigestModel, lines: Line[]): Block[] {
  if (model.audience.kind !== 'body' && model.audience.kind !== 'head') return [];
  const asked = lines.filter(({ urgency, item }) => ASKS_FOR_ANSWER.has(urgency) && !isRound(item));
  const open = asked.filter(({ item: { subject } }) => !isMasked(subject));
  return [
    ...threeActions(model, open),
    ...otherAnswers(model, open),
    ...(asked.some(({ item: { role, subject } }) => role === 'lead' && isMasked(subject))
      ? [secretBlock()]
      : []),
    ...roundClosing(model, lines),
  ];
}

function threeActions(model: DigestModel, open: Line[]): Block[] {
  const led = open.filter(({ item: { role, subject } }) => role === 'lead' && subject.effectiveDue !== null);
  if (led.length === 0) return [];
  return answerBlocks(model, {
    opening: 'Với mỗi nhiệm vụ được giao chủ trì, đề nghị',
    linked: led.every(({ item }) => linkOf(model, item.subject.assignment) !== null),
    closing: 'Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.',
  });
}

/** Parts, progress of standing duties and explanations: not one of the three actions. */
function otherAnswers(model: DigestModel, open: Line[]): Block[] {
  const has = (test: (line: Line) => boolean) => open.some(test);
  const things = [
    ...(has(({ item: { role, subject } }) => role === 'lead' && subject.effectiveDue === null)
      ? ['báo cáo tiến độ']
      : []),
    ...(has(({ item }) => item.role === 'explaining') ? ['văn bản giải trình'] : []),
  ];
  const linked = open.every(
    ({ item: { role, subject } }) =>
      (role === 'lead' && subject.effectiveDue !== null) || linkOf(model, subject.assignment) !== null,
  );
  const where = linked ? 'gửi theo liên kết ghi ở từng nhiệm vụ' : whereTo(model);
  const sentences = [
    ...(has(({ item }) => item.role === 'contributing')
      ? [`Phần việc phối hợp đề nghị gửi cơ quan chủ trì, đồng thời ${where}.`]
      : []),
    ...(things.length === 0 ? [] : [capitalized(`${things.join(' và ')} đề nghị ${where}.`)]),
  ];
  return sentences.map((text): Block => ({ type: 'paragraph', text }));
}

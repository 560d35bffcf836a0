import type { Subject } from '../desk/types';
import type { LetterFrame, Signature } from './model';
import type { Block, Paper } from './paper';
import { clauseWords, oneLine } from './words';

/** What all letters have in common: addressee, the three answers, signature. */
export function paperOf(frame: LetterFrame, blocks: Block[]): Paper {
  return {
    recipientName: oneLine(frame.recipientName),
    rehearsal: frame.rehearsal,
    blocks,
    signature: signatureLines(frame.signature),
  };
}

/** The page of an assignment; only a web address may stand in a letter. */
export function linkOf(frame: LetterFrame, assignment: string): string | null {
  const link = frame.links?.[assignment];
  return link !== undefined && /^https?:\/\/[^\s"'<>]+$/.test(link) ? link : null;
}

/** The plans that a letter speaks of, as cited; each once. */
export function plansIn(frame: LetterFrame, subjects: Subject[]): string[] {
  return [...new Set(subjects.map(({ cycle }) => planOf(frame, cycle)).filter((plan) => plan !== ''))];
}

/** Clause, and plan where the letter speaks of several. */
export function groundWords(frame: LetterFrame, subject: Subject, severalPlans: boolean): string {
  const plan = severalPlans ? planOf(frame, subject.cycle) : '';
  return [clauseWords(subject.clause), plan].filter((part) => part !== '').join(', ');
}

/** The three answers; of a standing duty, its progress in place of a result and an extension. What is done on the page needs no address. */
export function answerBlocks(
  frame: LetterFrame,
  words: { opening: string; linked: boolean; isDated?: boolean; closing: string },
): Block[] {
  const { opening, linked, isDated = true, closing } = words;
  const where = linked ? 'theo liên kết ghi ở từng nhiệm vụ' : whereTo(frame);
  const first = isDated
    ? [
        'Nộp kết quả: gửi sản phẩm, kèm số và ngày văn bản nếu có.',
        'Đề nghị gia hạn: nêu lý do và thời hạn đề nghị.',
      ]
    : ['Báo cáo tiến độ: nêu việc đã làm và mức độ hoàn thành.'];
  return [
    { type: 'paragraph', text: `${opening} chọn một trong ${isDated ? 'ba' : 'hai'} việc sau, ${where}:` },
    {
      type: 'list',
      items: [...first, 'Báo khó khăn, vướng mắc: nêu nội dung vướng mắc và kiến nghị.'],
    },
    { type: 'paragraph', text: closing },
  ];
}

/** Where an answer is sent that does not go by a page. */
export function whereTo({ signature }: LetterFrame, code = 'mã nhiệm vụ'): string {
  return `gửi ${contactWords(signature)}, ghi rõ ${code}`;
}

/** Nothing of the content of a secret duty goes by mail, neither there nor back. */
export function secretBlock(): Block {
  return {
    type: 'paragraph',
    text: 'Nhiệm vụ mật: kết quả, đề nghị gia hạn và khó khăn, vướng mắc gửi theo đường văn bản mật, không gửi qua thư điện tử; trả lời thư này chỉ ghi số, ngày văn bản.',
  };
}

/** Who writes. */
export function officeWords({ signature }: Pick<LetterFrame, 'signature'>): string {
  return signature === null ? 'Cơ quan theo dõi, đôn đốc' : oneLine(signature.office);
}

function planOf(frame: LetterFrame, cycle: string): string {
  return oneLine(frame.plans[cycle] ?? '');
}

/** Who takes answers, and how they reach it. */
export function contactWords(signature: Signature | null): string {
  if (signature === null) return 'cơ quan theo dõi, đôn đốc';
  const means = [
    ...(signature.phone === null ? [] : [`điện thoại ${oneLine(signature.phone)}`]),
    ...(signature.email === null ? [] : [`thư điện tử ${oneLine(signature.email)}`]),
  ];
  return means.length === 0
    ? oneLine(signature.office)
    : `${oneLine(signature.office)} (${means.join(', ')})`;
}

export function signatureLines(signature: Signature | null): string[] {
  if (signature === null) return [];
  return [
    oneLine(signature.office),
    ...(signature.phone === null ? [] : [`Điện thoại: ${oneLine(signature.phone)}`]),
    ...(signature.email === null ? [] : [`Thư điện tử: ${oneLine(signature.email)}`]),
  ];
}

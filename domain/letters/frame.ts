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

/** The three answers; what is done on the page needs no address. */
export function answerBlocks(
  frame: LetterFrame,
  words: { opening: string; linked: boolean; closing: string },
): Block[] {
  const where = words.linked
    ? 'theo liên kết ghi ở từng nhiệm vụ'
    : `gửi ${contactWords(frame.signature)}, ghi rõ mã nhiệm vụ`;
  return [
    { type: 'paragraph', text: `${words.opening} chọn một trong ba việc sau, ${where}:` },
    {
      type: 'list',
      items: [
        'Nộp kết quả: gửi sản phẩm, kèm số và ngày văn bản nếu có.',
        'Đề nghị gia hạn: nêu lý do và thời hạn đề nghị.',
        'Báo khó khăn, vướng mắc: nêu nội dung vướng mắc và kiến nghị.',
      ],
    },
    { type: 'paragraph', text: words.closing },
  ];
}

function planOf(frame: LetterFrame, cycle: string): string {
  return oneLine(frame.plans[cycle] ?? '');
}

function contactWords(signature: Signature | null): string {
  if (signature === null) return 'cơ quan theo dõi, đôn đốc';
  const means = [
    ...(signature.phone === null ? [] : [`điện thoại ${oneLine(signature.phone)}`]),
    ...(signature.email === null ? [] : [`thư điện tử ${oneLine(signature.email)}`]),
  ];
  return means.length === 0
    ? oneLine(signature.office)
    : `${oneLine(signature.office)} (${means.join(', ')})`;
}

function signatureLines(signature: Signature | null): string[] {
  if (signature === null) return [];
  return [
    oneLine(signature.office),
    ...(signature.phone === null ? [] : [`Điện thoại: ${oneLine(signature.phone)}`]),
    ...(signature.email === null ? [] : [`Thư điện tử: ${oneLine(signature.email)}`]),
  ];
}

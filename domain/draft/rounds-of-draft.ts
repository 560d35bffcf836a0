import type { DraftObligation } from '../extraction/draft';
import { symbolIn } from '../extraction/symbols';
import type { Obligation } from '../plan/schema';
import { foldWords } from './fold';

/** Whom a paper's own reports go to. */
const ABOVE = /Ban Thường vụ|Thường trực|Ban Chấp hành|Tỉnh (?:uỷ|ủy)|Thành (?:uỷ|ủy)/u;
/** Kinds of paper that a review is about, and the word that says it is this one. */
const OTHER_PAPER =
  /(?:Chỉ thị|Nghị quyết|Kết luận|Thông tri|Quyết định|Quy định|Quy chế|Luật|Pháp lệnh)\s+(?:số\s*)?\d/u;

/**
 * Which round a sentence asks for, as a proposal that a person sees in the draft: a review of this paper is its sơ kết
 * or tổng kết, one of another paper stays a review; what is reported upwards each year or period is a round. Absent:
 * work of its lead, or a review of a single paper.
 */
export function proposedRound(
  { kind, deadline, quote }: DraftObligation,
  isFirstAnnual: boolean,
): Obligation['round'] {
  if (deadline.occurrences.length === 0)
    return kind === 'midterm-review' || kind === 'final-review' ? false : undefined;
  if (kind === 'midterm-review' || kind === 'final-review')
    return isOfAnother(quote)
      ? undefined
      : { kind: kind === 'midterm-review' ? 'midterm' : 'final', participants: [] };
  if (kind !== 'report' || deadline.recurrence === null || !ABOVE.test(quote)) return undefined;
  const isAnnual = deadline.recurrence === 'yearly' && isFirstAnnual;
  return { kind: isAnnual ? 'annual' : 'periodic', participants: [] };
}

function isOfAnother(quote: string): boolean {
  return symbolIn(quote) !== null || OTHER_PAPER.test(quote);
}

/** Headings under which a paper describes and reasons, and asks nothing of anybody. */
const TELLS_ONLY = [
  'tinh hinh',
  'thuc trang',
  'dac diem',
  'su can thiet',
  'can cu',
  'quan diem',
  'muc dich',
  'muc tieu',
  'pham vi',
  'doi tuong',
  'ket qua',
  'han che',
  'nguyen nhan',
  'bai hoc',
];

/** Whether a heading says that what stands under it only tells. */
export function tellsOnly(heading: string): boolean {
  const words = ` ${foldWords(heading).slice(0, 12).join(' ')} `;
  return TELLS_ONLY.some((start) => words.includes(` ${start} `));
}

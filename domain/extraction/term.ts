import type { DraftDocument } from './draft';
import { dateFromParts } from '../time/epoch';

type Term = NonNullable<DraftDocument['term']>;

const SPAN = '(?:năm )?((?:19|20)\\d{2})\\s*(?:[-–]|đến(?: hết)?(?: năm)?)\\s*((?:19|20)\\d{2})';
/** In the order in which they are believed: the span a paper is for, before the term of a congress it carries out. */
const IN_A_TITLE = [
  new RegExp(`giai đoạn (?:từ )?${SPAN}`, 'iu'),
  new RegExp(`5 năm,? \\(?${SPAN}`, 'iu'),
  new RegExp(`(?:trong|từ) ${SPAN}`, 'iu'),
  new RegExp(`nhiệm kỳ ${SPAN}`, 'iu'),
];
const ONE_YEAR = /(?<!đến |từ |trước |số |kỳ )năm ((?:19|20)\d{2})\.?$/iu;
/** "Đề án được thực hiện trong 5 năm (2021-2025)"; "Thời gian thực hiện: từ năm 2021 đến năm 2025". */
const IN_THE_TEXT = [
  // The paper's own sentence about its making: "… ban hành Kế hoạch thực hiện giai đoạn 2025 - 2030 như sau".
  new RegExp(
    `(?:ban hành|xây dựng) (?:kế hoạch|chương trình|đề án)(?! số)[^.;:]{0,60}?(?:giai đoạn|nhiệm kỳ) ${SPAN}[^.;:]{0,40}như sau`,
    'iu',
  ),
  new RegExp(`(?:được thực hiện|triển khai) (?:trong|từ) (?:\\d{1,2} năm )?\\(?(?:từ )?${SPAN}`, 'iu'),
  new RegExp(`thời gian thực hiện[^.;]{0,40}?(?:từ )?${SPAN}`, 'iu'),
];

/** The term that a paper gives itself, in its title or where it says how long it is carried out; null otherwise. */
export function termOf(title: string | null, texts: string[]): Term | null {
  const own = (title ?? '').replace(/[“"][^”"]*[”"]/gu, '“”');
  for (const pattern of IN_A_TITLE) {
    const term = termFrom(pattern.exec(own));
    if (term) return term;
  }
  const year = ONE_YEAR.exec(own)?.[1];
  if (year) return years(Number(year), Number(year));
  for (const text of texts)
    for (const pattern of IN_THE_TEXT) {
      const term = termFrom(pattern.exec(text));
      if (term) return term;
    }
  return null;
}

function termFrom(match: RegExpExecArray | null): Term | null {
  if (!match || Number(match[1]) > Number(match[2])) return null;
  return years(Number(match[1]), Number(match[2]));
}

function years(first: number, last: number): Term {
  return { start: dateFromParts(first, 1, 1), end: dateFromParts(last, 12, 31) };
}

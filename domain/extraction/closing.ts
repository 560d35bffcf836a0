import type { Mark } from './marks';
import type { Paragraph } from './paragraph';

const PAPER =
  '(?:chỉ thị|kế hoạch|nghị quyết|chương trình(?: hành động)?|đề án|quyết định|kết luận|hướng dẫn|thông tri)';
/** How the last words of a paper begin, or what they speak of: the paper itself. */
const CLOSING = [
  new RegExp(`^(?:trên đây là|${PAPER} này|trong quá trình (?:tổ chức |triển khai )*thực hiện)`, 'iu'),
  new RegExp(`thực hiện ${PAPER}(?: này)?(?=[,.;]|$)`, 'iu'),
];

/**
 * Indexes of paragraphs that close the paper and belong to no clause: the unnumbered ones at its end (or before an
 * annex), from the first that speaks of the paper as a whole.
 */
export function closingParagraphs(body: Paragraph[], marks: (Mark | null)[]): Set<number> {
  const closing = new Set<number>();
  for (let end = body.length; end > 0; end -= 1) {
    const last = end === body.length || marks[end]?.kind === 'annex';
    if (!last) continue;
    const start = startOfRun(body, marks, end);
    const first = body.slice(start, end).findIndex(({ text }) => CLOSING.some((words) => words.test(text)));
    if (first >= 0) for (let i = start + first; i < end; i += 1) closing.add(i);
  }
  return closing;
}

/** The unmarked paragraphs before `end`, without the one that a heading waits for. */
function startOfRun(body: Paragraph[], marks: (Mark | null)[], end: number): number {
  let start = end;
  while (start > 0 && !marks[start - 1]) start -= 1;
  if (start === 0) return end;
  const waits = !/[.;!…]["”’)]?$/u.test(body[start - 1]!.text);
  return waits ? start + 1 : start;
}

import { isCapitals, readMark } from './marks';
import { isEdge, type Layout, type SetLine } from './layout';
import { asksForNumber } from './opening-mark';

/** Words after which nothing can stop, neither a sentence nor a heading. */
const UNFINISHED =
  /(?:,|(?<!\p{L})(?:và|hoặc|của|cho|với|về|các|những|mọi|từng|mỗi|tại|ở|trong|theo|từ|do|để|là|số|khoản|điểm|điều|ngày|tháng|quý|khoá|khóa|thứ|khoảng))$/iu;
/** Grounds of a decision and last words about the paper itself are paragraphs of their own. */
const OWN_PARAGRAPH =
  /^(?:(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở|Trên đây là)(?!\p{L})|(?:Chỉ thị|Kế hoạch|Nghị quyết|Chương trình|Đề án|Quyết định|Kết luận|Hướng dẫn) này)/u;
/** "(Ban hành kèm theo Quyết định số …)" below the headline of an attached paper. */
export const ATTACHED = /^\((?:ban hành )?kèm theo/iu;
const TERMINAL = /(?:[.!?…]|\.\/\.)["”’)]*$/u;

/** A reach beyond this share of the width is that of two lines. */
const MORE_THAN_A_LINE = 1.1;

function wouldNotFit(before: SetLine, next: SetLine, { width, edgesTell }: Layout, share: number): boolean {
  const firstWord = next.text.split(' ', 1)[0]!.length;
  const brokenAgain = !edgesTell && before.reach <= width * MORE_THAN_A_LINE;
  return (brokenAgain ? before.reach : before.text.length) + 1 + firstWord > width * share;
}

/** Shares of the width from which a line counts as filled, by what it ends with. */
const FULL = 0.84;
const FULL_AT_SEMICOLON = 0.92;
const FULL_AT_STOP = 0.97;
/** After "và", "của", "là" a short line is no end either. */
const FULL_WHEN_UNFINISHED = 0.6;
const LONGEST_ABBREVIATION = 12;
/** A line this long that stops in the middle of a sentence was cut by a page, not by its author. */
const LONG_LINE = 60;

/** Whether `next` carries on the sentence of `before`: both are text of the same zone, and `next` has no mark. */
export function continues(before: SetLine, next: SetLine, layout: Layout): boolean {
  // A mark that was none stands in the middle of a sentence, a hyphen in the middle of a symbol or a pair.
  if (readMark(next.text) || endsInHyphen(before.text)) return true;
  if (/^\d/u.test(next.text) && asksForNumber(before.text)) return true;
  const shouts = isCapitals(before.text.slice(readMark(before.text)?.end ?? 0)) && !/,$/u.test(before.text);
  if (shouts && isCapitals(next.text)) return !/[.:;]$/u.test(before.text);
  if (shouts && before.text.length < layout.width * FULL) return false;
  if (ATTACHED.test(next.text) || isHeading(next.text)) return false;
  if (/[.;]$/u.test(before.text) && OWN_PARAGRAPH.test(next.text)) return false;
  return layout.edgesTell && isEdge(before, next)
    ? continuesOverEdge(before, next)
    : continuesLine(before, next, layout);
}

/** "07-" before "CT/TW", "kinh tế-" before "xã hội". */
export function endsInHyphen(text: string): boolean {
  return /[\p{L}\d]-$/u.test(text);
}

/** "UBND, HĐND" may go on a sentence, "TỔ CHỨC THỰC HIỆN" and "QUYẾT ĐỊNH:" never. */
function isHeading(text: string): boolean {
  return isCapitals(text) && (text.length > LONGEST_ABBREVIATION || text.endsWith(':'));
}

/** Over an empty line or between two paragraphs of a word processor: only where a page cut a sentence. */
function continuesOverEdge(before: SetLine, next: SetLine): boolean {
  if (!isCut(before)) return false;
  return startsSmall(next.text) || UNFINISHED.test(before.text);
}

function continuesLine(before: SetLine, next: SetLine, layout: Layout): boolean {
  if (!layout.edgesTell && !isEdge(before, next)) return true;
  if (startsSmall(next.text)) return carriesOn(before, next, layout);
  if (isCut(before) && UNFINISHED.test(before.text)) return true;
  if (/:$/u.test(before.text) || layout.width === Infinity) return false;
  return wouldNotFit(before, next, layout, shareToBeFull(before.text));
}

function startsSmall(text: string): boolean {
  return /^[\p{Ll},;)”%]/u.test(text);
}

function shareToBeFull(text: string): number {
  if (TERMINAL.test(text)) return FULL_AT_STOP;
  if (/;$/u.test(text)) return FULL_AT_SEMICOLON;
  return UNFINISHED.test(text) ? FULL_WHEN_UNFINISHED : FULL;
}

function isCut({ reach, text }: SetLine): boolean {
  return reach >= LONG_LINE && /[\p{L}\d,”)\-–]$/u.test(text);
}

/** The next line begins small: a sentence goes on, unless a list without marks stands there. */
function carriesOn(before: SetLine, next: SetLine, layout: Layout): boolean {
  if (/[;:]$/u.test(before.text)) return wouldNotFit(before, next, layout, FULL);
  if (TERMINAL.test(before.text))
    return /(?:…|\.\.)["”)]*$/u.test(before.text) || wouldNotFit(before, next, layout, FULL);
  return true;
}

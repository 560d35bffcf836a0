import { isCapitals, readMark, type Mark } from './marks';
import { isEdge, type Layout, type SetLine } from './layout';

/** Words after which a sentence cannot stop, nor a numbering begin. */
const UNFINISHED =
  /(?:,|(?<!\p{L})(?:và|hoặc|hay|của|cho|với|về|các|những|mọi|từng|mỗi|tại|ở|trong|trên|dưới|theo|đến|từ|do|để|là|có|được|bị|phải|cần|không|số|khoản|điểm|điều|mục|chương|ngày|tháng|năm|quý|khoá|khóa|thứ|khoảng|nhất|ban|uỷ|ủy|đảng|hội|mặt|tỉnh|huyện|xã|sở|bộ|cục|phòng|công|nghị|quyết|chỉ|kế))$/iu;
/** Words that a number on the next line belongs to: "theo khoản / 2. Điều 5". */
const BEFORE_A_NUMBER =
  /(?<!\p{L})(?:số|khoản|điểm|điều|mục|chương|phần|lục|ngày|tháng|năm|quý|từ|đến|và|là|trên|dưới|khoảng|nhất|thứ|khoá|khóa|kỳ|hạng|gồm|có)$/iu;
/** Each ground of a decision is a paragraph of its own. */
const GROUND = /^(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở)(?!\p{L})/u;
/** "(Ban hành kèm theo Quyết định số …)" below the headline of an attached paper. */
const ATTACHED = /^\((?:ban hành )?kèm theo/iu;
const TERMINAL = /(?:[.!?…]|\.\/\.)["”’)]*$/u;

/** Shorter lines are not broken: a dash behind them is a bullet. */
const SHORTEST_BROKEN_LINE = 40;

/** The mark that opens a line, unless the line before shows that it only looks like one. */
export function openingMark(before: string | null, line: string): Mark | null {
  const mark = readMark(line);
  if (!mark || before === null || isCapitals(before)) return mark;
  if (/[.;:!?…)”"]$/u.test(before)) return mark;
  if (mark.kind !== 'bullet') return BEFORE_A_NUMBER.test(before) ? null : mark;
  if (mark.style !== '-') return mark;
  // "kinh tế / - xã hội", "2011 / – 2015": a dash inside words that a line broke.
  const behind = line.slice(mark.end);
  const pair = /^\p{Ll}/u.test(behind) && before.length > SHORTEST_BROKEN_LINE;
  return pair || (/^\d/u.test(behind) && /\d$/u.test(before)) ? null : mark;
}

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
  // A mark that was none stands in the middle of a sentence.
  if (readMark(next.text)) return true;
  const shouts = isCapitals(before.text.slice(readMark(before.text)?.end ?? 0)) && !/,$/u.test(before.text);
  if (shouts && isCapitals(next.text)) return !/[.:;]$/u.test(before.text);
  if (shouts && before.text.length < layout.width * FULL) return false;
  if (ATTACHED.test(next.text) || isHeading(next.text)) return false;
  if (/[.;]$/u.test(before.text) && GROUND.test(next.text)) return false;
  return layout.edgesTell && isEdge(before, next)
    ? continuesOverEdge(before, next)
    : continuesLine(before, next, layout);
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

import { isCapitals, readMark, type Mark } from './marks';
import type { KeptLine } from './kept-lines';

/** How a text was set, as far as joining its lines needs to know. */
export interface Layout {
  /** Characters on a full line; infinite where every paragraph stands on one line. */
  width: number;
  /** Whether an empty line means something: false where one stands after every line. */
  gapsTell: boolean;
}

const LONGEST_SET_LINE = 160;

export function layoutOf(lines: KeptLine[]): Layout {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 40);
  lengths.sort((a, b) => a - b);
  const nearlyLongest = lengths[Math.floor(lengths.length * 0.9)] ?? Infinity;
  const gaps = lines.slice(1).filter(({ source }) => source.gapBefore).length;
  return {
    width: nearlyLongest > LONGEST_SET_LINE ? Infinity : nearlyLongest,
    gapsTell: gaps < 0.7 * (lines.length - 1),
  };
}

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

/** The mark that opens a line, unless the line before shows that it only looks like one. */
export function openingMark(before: string | null, line: string): Mark | null {
  const mark = readMark(line);
  if (!mark || before === null) return mark;
  const open = !/[.;:!?…,)”"]$/u.test(before);
  if (mark.kind !== 'bullet')
    return open && BEFORE_A_NUMBER.test(before) && !isCapitals(before) ? null : mark;
  // "kinh tế / - xã hội": a dash inside a word pair that a line broke.
  const small = /^\p{Ll}/u.test(line.slice(mark.end));
  return mark.style === '-' && small && open && !isCapitals(before) && before.length > 40 ? null : mark;
}

function wouldNotFit(before: KeptLine, next: KeptLine, width: number, share: number): boolean {
  const firstWord = next.text.split(' ', 1)[0]!.length;
  return before.text.length + 1 + firstWord > width * share;
}

/** Shares of the width from which a line counts as filled, by what it ends with. */
const FULL = 0.84;
const FULL_AT_SEMICOLON = 0.92;
const FULL_AT_STOP = 0.97;
/** After "và", "của", "là" a short line is no end either. */
const FULL_WHEN_UNFINISHED = 0.6;
/** A line this long that stops in the middle of a sentence was cut by a page, not by its author. */
const LONG_LINE = 60;

/** Whether `next` carries on the sentence of `before`: both are text of the same zone, and `next` has no mark. */
export function continues(before: KeptLine, next: KeptLine, layout: Layout): boolean {
  const shouts = isCapitals(before.text.slice(readMark(before.text)?.end ?? 0));
  if (shouts && isCapitals(next.text)) return !/[.:;]$/u.test(before.text);
  if (shouts && before.text.length < layout.width * FULL) return false;
  if (ATTACHED.test(next.text)) return false;
  const small = /^[\p{Ll},;)”%]/u.test(next.text);
  if (before.source.complete) return small && isCut(before.text);
  if (small) return carriesOn(before, next, layout);
  if (isCapitals(next.text) && next.text.length > 12) return false;
  if (layout.gapsTell && next.source.gapBefore && !next.afterBreak)
    return isCut(before.text) && UNFINISHED.test(before.text);
  if (isCut(before.text) && UNFINISHED.test(before.text)) return true;
  if (/:$/u.test(before.text) || (/[.;]$/u.test(before.text) && GROUND.test(next.text))) return false;
  if (layout.width === Infinity) return false;
  return wouldNotFit(before, next, layout.width, shareToBeFull(before.text));
}

function shareToBeFull(text: string): number {
  if (TERMINAL.test(text)) return FULL_AT_STOP;
  if (/;$/u.test(text)) return FULL_AT_SEMICOLON;
  return UNFINISHED.test(text) ? FULL_WHEN_UNFINISHED : FULL;
}

function isCut(text: string): boolean {
  return text.length >= LONG_LINE && /[\p{L}\d,”)\-–]$/u.test(text);
}

/** The next line begins small: a sentence goes on, unless a list without marks stands there. */
function carriesOn(before: KeptLine, next: KeptLine, layout: Layout): boolean {
  if (/[;:]$/u.test(before.text)) return wouldNotFit(before, next, layout.width, FULL);
  if (TERMINAL.test(before.text))
    return /(?:…|\.\.)["”)]*$/u.test(before.text) || wouldNotFit(before, next, layout.width, FULL);
  return true;
}

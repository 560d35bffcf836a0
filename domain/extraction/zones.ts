import type { KeptLine } from './kept-lines';
import { isCapitals, readMark } from './marks';
import { headlineOf } from './paper-types';
import type { Zone } from './paragraph';
import { isOfficeLine, isOnBehalf } from './signature';

/** Words with which the text of a paper begins after its title. */
const OPENING =
  /^(?:Căn cứ|Thực hiện|Quán triệt|Triển khai|Để |Nhằm |Trong |Sau |Theo |Tại |Xét |Trên cơ sở|Qua |Ngày )/u;
/** How far down a headline is looked for, in lines that carry words. */
const HEAD_LINES = 40;
const LONGEST_TITLE_LINES = 12;
const LOOK_AHEAD = 12;
const SENTENCE_END = /[.:;]["”’)]?$/u;

/** Where one of these stands, the text has begun. */
const DIVISIONS = new Set<string>(['annex', 'part', 'chapter', 'letter', 'roman', 'article']);

/** Index in `lines` of the headline ("KẾ HOẠCH"); -1 where there is none. */
function headlineIndex(lines: KeptLine[]): number {
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); i += 1) {
    const { text, source } = lines[i]!;
    if (DIVISIONS.has(readMark(text)?.kind ?? '')) return -1;
    if (headlineOf(source.text)) return i;
  }
  return -1;
}

/** Whether the lines from here on run to the end of a sentence before anything like a heading. */
function opensSentence(lines: KeptLine[], from: number): boolean {
  for (const { text } of lines.slice(from, from + LOOK_AHEAD)) {
    if (SENTENCE_END.test(text)) return true;
    if (isCapitals(text)) return false;
  }
  return false;
}

function endOfTitle(lines: KeptLine[], headline: number, ruleBefore: (i: number) => boolean): number {
  const limit = Math.min(lines.length, headline + 1 + LONGEST_TITLE_LINES);
  const first = lines[headline + 1];
  for (let i = headline + 1; i < limit; i += 1) {
    const { text, source } = lines[i]!;
    if (readMark(text) || /^Kính gửi/u.test(text)) return i;
    if (i === headline + 1) {
      if (headlineOf(lines[headline]!.source.text)!.rest === '') continue;
      if (/^\p{Lu}/u.test(text) && !isCapitals(text) && opensSentence(lines, i)) return i;
      continue;
    }
    if (ruleBefore(i) || speaksUp(lines, headline, i)) return i;
    if (/^\p{Lu}/u.test(text) && SENTENCE_END.test(text)) return i;
    if (OPENING.test(text) && opensSentence(lines, i)) return i;
    if (first?.source.look.bold && !source.look.bold) return i;
    if (first?.source.look.centred && !source.look.centred) return i;
  }
  return limit;
}

/** "CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH …": who decides, in capitals below a title that is not. */
function speaksUp(lines: KeptLine[], headline: number, i: number): boolean {
  return isCapitals(lines[i]!.text) && lines.slice(headline + 1, i).some(({ text }) => /\p{Ll}/u.test(text));
}

/** Also with the signature's column behind it on the same line. */
export const RECIPIENTS = /^Nơi (?:nhận|gửi) ?(?::|$)/iu;

function startOfFoot(lines: KeptLine[], from: number): number {
  const first = lines.findIndex(({ text }, i) => i >= from && (RECIPIENTS.test(text) || isOnBehalf(text)));
  return first >= 0 ? first : officeBelow(lines, from);
}

const LINES_BELOW_AN_OFFICE = 3;

/** A paper without recipients that only an office and a name close: "TRƯỞNG BAN / Cao Văn Nhân". */
function officeBelow(lines: KeptLine[], from: number): number {
  const annex = lines.findIndex(({ text }, i) => i >= from && readMark(text)?.kind === 'annex');
  const end = annex >= 0 ? annex : lines.length;
  for (let i = Math.max(from, end - 1 - LINES_BELOW_AN_OFFICE); i < end; i += 1)
    if (isOfficeLine(lines[i]!.text)) return i;
  return lines.length;
}

/** An annex or an attached paper behind the signature. */
function endOfFoot(lines: KeptLine[], from: number): number {
  const next = lines.findIndex(
    ({ text, source }, i) =>
      i > from &&
      (readMark(text)?.kind === 'annex' || (headlineOf(source.text) !== null && isCapitals(text))),
  );
  return next >= 0 ? next : lines.length;
}

/** A letter (công văn) has no headline: its head ends before "Kính gửi". */
function endOfHead(lines: KeptLine[]): number {
  const headline = headlineIndex(lines);
  if (headline >= 0) return headline + 1;
  const addressed = lines.slice(0, HEAD_LINES).findIndex(({ text }) => /^Kính gửi/u.test(text));
  return Math.max(addressed, 0);
}

/** The zone of every line. `ruleBefore` tells whether a rule ("-----") stood directly before a line. */
export function zonesOf(lines: KeptLine[], ruleBefore: (i: number) => boolean): Zone[] {
  const head = endOfHead(lines);
  const title = headlineIndex(lines) >= 0 ? endOfTitle(lines, head - 1, ruleBefore) : head;
  const foot = startOfFoot(lines, title);
  const after = foot < lines.length ? endOfFoot(lines, foot) : lines.length;
  return lines.map((_, i) => {
    if (i < head) return 'head';
    if (i < title) return 'title';
    return i >= foot && i < after ? 'foot' : 'body';
  });
}

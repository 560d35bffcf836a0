import { cellsOf } from './columns';
import { continues, endsInHyphen } from './join-lines';
import { sortLines, type DroppedLine, type KeptLine } from './kept-lines';
import { layoutOf, setLines, type Layout, type SetLine } from './layout';
import { isCapitals } from './marks';
import { openingMark } from './opening-mark';
import type { Paragraph, Zone } from './paragraph';
import type { SourceText } from './source-text';
import { zonesOf } from './zones';

export interface Unwrapped {
  paragraphs: Paragraph[];
  /** Every line that belongs to no paragraph, with the reason. */
  dropped: DroppedLine[];
}

/** The paragraphs of a paper in reading order: hard-wrapped lines joined, page breaks inside a sentence closed. */
export function unwrap(text: SourceText): Paragraph[] {
  return unwrapLines(text).paragraphs;
}

export function unwrapLines(text: SourceText): Unwrapped {
  const { kept, dropped } = sortLines(text);
  const rules = new Set(dropped.filter(({ reason }) => reason === 'rule').map(({ index }) => index));
  const zones = zonesOf(kept, (i) => ruleBetween(rules, kept[i - 1], kept[i]!));
  return { paragraphs: join(kept, zones), dropped };
}

function ruleBetween(rules: Set<number>, before: KeptLine | undefined, line: KeptLine): boolean {
  for (let i = line.index - 1; i > (before?.index ?? -1); i -= 1) if (rules.has(i)) return true;
  return false;
}

function join(kept: KeptLine[], zones: Zone[]): Paragraph[] {
  const layout = layoutOf(kept.filter((_, i) => zones[i] === 'body'));
  const lines = setLines(kept);
  const paragraphs: Paragraph[] = [];
  /** The paragraph that the next line of a column may carry on. */
  const open = new Map<number, { paragraph: Paragraph; last: SetLine }>();
  lines.forEach((line, i) => {
    const zone = zones[i]!;
    for (const { text, column } of cellsOf(line, zone)) {
      const next: SetLine = { ...line, text };
      const before = open.get(column);
      if (before?.paragraph.zone === zone && goesOn(before.paragraph, before.last, next, layout)) {
        append(before.paragraph, before.last.text, next);
        before.last = next;
        continue;
      }
      const paragraph = begin(next, zone, column);
      paragraphs.push(paragraph);
      open.set(column, { paragraph, last: next });
    }
  });
  return paragraphs;
}

/** A row of a table in plain text: "1    Lập tổ    Sở Nội vụ    Quý II"; never a part of a sentence. */
function isRow({ source }: SetLine): boolean {
  return source.text.trim().split(/\t+| {4,}/u).length >= FEWEST_CELLS;
}

const FEWEST_CELLS = 3;

function isSameCell(last: KeptLine, next: KeptLine): boolean {
  const [a, b] = [last.source.look.cell, next.source.look.cell];
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

const LONGEST_TITLE_PARAGRAPH = 8;

function goesOn(paragraph: Paragraph, last: SetLine, next: SetLine, layout: Layout): boolean {
  if (next.source.look.listMark !== undefined || openingMark(last.text, next.text)) return false;
  if (!isSameCell(last, next) || isRow(last) || isRow(next)) return false;
  switch (paragraph.zone) {
    case 'head':
      return false;
    case 'title':
      return (
        /^\p{Ll}/u.test(next.text) &&
        !/[.:]$/u.test(last.text) &&
        paragraph.pieces.length < LONGEST_TITLE_PARAGRAPH
      );
    case 'foot':
      return isItem(paragraph) && !/[;.]$/u.test(last.text) && !isCapitals(next.text);
    case 'body':
      return continues(last, next, layout);
  }
}

/** An item of the list of recipients, which a narrow column may break; the one for the files is the last. */
function isItem({ text }: Paragraph): boolean {
  return /^[-–+•]/u.test(text) && !/^[-–+•]\s*Lưu/iu.test(text);
}

function begin({ text, index, source }: KeptLine, zone: Zone, column: number): Paragraph {
  const pieces = [{ start: 0, line: index, place: source.place }];
  return { text, pieces, look: source.look, zone, column };
}

function append(paragraph: Paragraph, before: string, { text, index, source }: KeptLine): void {
  const glued = endsInHyphen(before) && /^[\p{L}\d]/u.test(text);
  const joined = glued ? paragraph.text : `${paragraph.text} `;
  paragraph.pieces.push({ start: joined.length, line: index, place: source.place });
  paragraph.text = joined + text;
}

import type { SourceLine } from '../../../domain/extraction/source-text';
import type { Block } from './columns';
import { median, quantile, type Chunk } from './geometry';

/** A paragraph stands off by this much more than its lines do from each other. */
const WIDER = 1.3;
/** An indent, in sizes of the letters. */
const INDENT = 0.8;
/** Points: rounding of positions. */
const SLACK = 2;

export interface PageBlocks {
  number: number;
  blocks: Block[];
}

/** The lines of all pages with the edges of their paragraphs, told by distance, indent, and words that would have fitted. */
export function linesOfPages(pages: PageBlocks[]): SourceLine[] {
  let table = 0;
  return pages.flatMap(({ number, blocks }, i) => {
    const placed = blocks.map((block, b) => {
      const before = blocks[b - 1]?.cell;
      if (block.cell !== undefined && !(before && before.row <= block.cell.row)) table += 1;
      return { ...block, table };
    });
    return pageLines(number, placed, pages[i - 1]?.blocks.at(-1));
  });
}

function pageLines(
  page: number,
  blocks: (Block & { table: number })[],
  lastBefore: Block | undefined,
): SourceLine[] {
  let paragraph = 0;
  return blocks.flatMap(({ chunks, column, isCell, cell, table, narrow }, b) => {
    const measure = measureOf(chunks, column, narrow && !isCell);
    return chunks.map((chunk, i) => {
      const before = chunks[i - 1];
      const edge =
        before === undefined || isEdge(before, chunk, measure) || (narrow && looksOther(before, chunk));
      if (edge) paragraph += 1;
      return {
        text: chunk.text,
        place: { page, paragraph },
        look: {
          ...(chunk.bold ? { bold: true } : {}),
          ...(chunk.italic ? { italic: true } : {}),
          ...(cell === undefined ? {} : { cell: { table, ...cell } }),
          ...(!isCell && isCentred(chunk, measure) ? { centred: true } : {}),
        },
        gapBefore: edge,
        ...(b === 0 && i === 0 && page > 1 && !endsAbove(lastBefore) ? { opensPage: true } : {}),
        complete: false,
      };
    });
  });
}

/** The paragraphs of a cell on one line each, as a word processor gives them. */
export function wholeCells(lines: SourceLine[]): SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (line.look.cell === undefined) whole.push(line);
    else if (line.gapBefore || last === undefined) whole.push({ ...line, complete: true });
    else whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return whole;
}

/** A line may end at the hyphen inside `2020-2025`: the first half moves to its other half, on the next line. */
export function wholeWords(lines: SourceLine[]): SourceLine[] {
  const whole = lines.map((line) => ({ ...line }));
  whole.slice(1).forEach((line, i) => {
    const before = whole[i]!;
    if (line.gapBefore && line.opensPage !== true) return;
    const half = /\s([\p{L}\p{N}]+-)$/u.exec(before.text)?.[1];
    if (half === undefined || !/^[\p{L}\p{N}]/u.test(line.text)) return;
    before.text = before.text.slice(0, -half.length).trimEnd();
    line.text = half + line.text;
  });
  return whole;
}

interface Measure {
  /** From one baseline to the next within a paragraph. */
  pitch: number;
  left: number;
  right: number;
  /** A narrow part whose lines mostly end short of its longest: a letterhead, a list of names; each line is one by itself. */
  ragged: boolean;
}

/** More than this share of the lines of prose reach the right edge by a short word. */
const REACHING_SHARE = 0.5;
const SHORT_WORD = 3;

function measureOf(chunks: Chunk[], column: Block['column'], narrow: boolean): Measure {
  const pitches = chunks.slice(1).map((chunk, i) => chunk.bottom - chunks[i]!.bottom);
  // More lines follow within a paragraph than begin one; the lower half is free of the wide steps.
  const pitch = quantile(
    pitches.filter((one) => one > SLACK),
    0.35,
  );
  const lefts = chunks.map(({ left }) => left);
  const reaching = chunks.slice(0, -1).filter(({ right, size }) => column.right - right < SHORT_WORD * size);
  return {
    pitch,
    left: Math.max(column.left, quantile(lefts, 0.1)),
    right: column.right,
    ragged: narrow && reaching.length <= REACHING_SHARE * (chunks.length - 1),
  };
}

/** A sentence that a page cuts fills its line; one that was set for a narrower page fills the better part of it. */
const CUT_SHARE = 0.6;

/** A heading or a short last line at the foot of the page before: the new page begins a paragraph. */
function endsAbove(last: Block | undefined): boolean {
  const line = last?.chunks.at(-1);
  if (line === undefined || last!.narrow) return false;
  const { left, right } = last!.column;
  return line.right - left < CUT_SHARE * (right - left);
}

/** In the middle of a sentence a line may end early: justified, or before a word wider than its letters are counted. */
const ROOM_IN_SENTENCE = 0.4;

function wouldFit(before: Chunk, next: Chunk, right: number): boolean {
  const size = median([before.size, next.size]);
  const room = /[.;:!?…]["”’)]*$/u.test(before.text) ? 0 : ROOM_IN_SENTENCE * size;
  return before.right + size / 4 + next.firstWord + room < right - SLACK;
}

function isEdge(before: Chunk, chunk: Chunk, { pitch, right, ragged }: Measure): boolean {
  const step = chunk.bottom - before.bottom;
  if (ragged || step < SLACK) return true;
  if (pitch > 0 && step > WIDER * pitch) return true;
  const size = median([before.size, chunk.size]);
  if (Math.abs(before.size - chunk.size) > 0.15 * size) return true;
  return wouldFit(before, chunk, right) || chunk.left > before.left + INDENT * size;
}

/** In the halves of a letterhead or a signature each line has its own look. */
function looksOther(before: Chunk, chunk: Chunk): boolean {
  const inCapitals = ({ text }: Chunk) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  return (
    before.bold !== chunk.bold ||
    before.italic !== chunk.italic ||
    (inCapitals(before) && /\p{Ll}/u.test(chunk.text))
  );
}

function isCentred({ left, right }: Chunk, measure: Measure): boolean {
  const [before, after] = [left - measure.left, measure.right - right];
  const width = measure.right - measure.left;
  return before > 0.05 * width && Math.abs(before - after) < 0.04 * width + SLACK;
}

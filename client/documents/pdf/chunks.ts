import { lookOfLetters } from '../look';
import type { Chunk, Fragment } from './geometry';
import { isListMark } from './list-mark';
import { tightCuts } from './tight-strips';

/** Parts of the size of the letters. */
const SAME_BASELINE = 0.3;
const RAISED = 0.6;
const SPACE = 0.15;
/** Justified lines stretch their spaces to about one; a tab or the edge of a cell leaves more. */
const COLUMN_GAP = 1.8;
/** Behind the mark of a list item stands a tab of up to two centimetres. */
const TAB_BEHIND_MARK = 4.5;
/** Points. */
const ROUNDING = 0.5;
const ASCENT = 0.8;
const DESCENT = 0.25;

/**
 * Joins fragments to lines, and cuts lines where a gap says that a column or a cell ends. `isDoubtful`: there may be a
 * table that was not cut.
 */
export function chunksOf(fragments: Fragment[]): { chunks: Chunk[]; isDoubtful: boolean } {
  const lines = linesOf(fragments).map(inOrder);
  const { cuts, isDoubtful } = tightCuts(lines);
  const chunks = lines.flatMap((line, i) =>
    cut(line, cuts[i]!).map((part) => ({ ...chunk(part), ...(cuts[i]!.length > 0 ? { tight: true } : {}) })),
  );
  return { chunks, isDoubtful };
}

function linesOf(fragments: Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline);
  const lines: Fragment[][] = [];
  for (const fragment of sorted) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const near =
      last && fragment.baseline - last.baseline <= SAME_BASELINE * Math.max(fragment.size, last.size);
    if (near) line!.push(fragment);
    else lines.push([fragment]);
  }
  return withoutRaisedDigits(lines);
}

/** The number of a footnote stands above its line in small digits; glued to the word it would make another word. */
function withoutRaisedDigits(lines: Fragment[][]): Fragment[][] {
  const raised = (fragment: Fragment, below: Fragment[] | undefined) =>
    /^\s*\(?\d{1,2}\)?\s*$/.test(fragment.text) &&
    (below ?? []).some(
      ({ size, baseline }) => fragment.size <= 0.75 * size && baseline - fragment.baseline <= RAISED * size,
    );
  return lines
    .map((line, i) => line.filter((fragment) => !raised(fragment, lines[i + 1]) && !raised(fragment, line)))
    .filter((line) => line.length > 0);
}

/** The order of the file where it runs to the right, as it nearly always does: marks on letters then keep theirs. */
function inOrder(line: Fragment[]): Fragment[] {
  const jumpsBack = line.some(({ left, size }, i) => i > 0 && left < line[i - 1]!.left - size / 2);
  return jumpsBack ? [...line].sort((a, b) => a.left - b.left) : line;
}

function cut(line: Fragment[], tight: { from: number; to: number }[]): Fragment[][] {
  const parts: Fragment[][] = [];
  for (const fragment of line) {
    const part = parts.at(-1);
    const blank = fragment.text.trim() === '';
    const last = part?.findLast(({ text }) => text.trim() !== '');
    const parted =
      last !== undefined &&
      !blank &&
      tight.some(({ from, to }) => last.right <= from + ROUNDING && fragment.left >= to - ROUNDING);
    if (part && !parted && !startsColumn(part, fragment)) part.push(fragment);
    else parts.push([fragment]);
  }
  return parts;
}

function startsColumn(part: Fragment[], next: Fragment): boolean {
  const last = part.at(-1)!;
  const gap = (next.left - last.right) / Math.max(next.size, last.size);
  const isMark = isListMark(part);
  return gap > (isMark ? TAB_BEHIND_MARK : COLUMN_GAP);
}

function chunk(fragments: Fragment[]): Chunk {
  let text = '';
  let firstEnd: number | null = null;
  const bold: boolean[] = [];
  const italic: boolean[] = [];
  fragments.forEach((fragment, i) => {
    const before = fragments[i - 1];
    const apart = before && fragment.left - before.right > SPACE * fragment.size;
    const words =
      apart && !/\s$/.test(text) && !/^\s/.test(fragment.text) ? ` ${fragment.text}` : fragment.text;
    for (let j = 0; j < words.length; j += 1) {
      bold.push(fragment.bold);
      italic.push(fragment.italic);
    }
    text += words;
    firstEnd ??= endOfFirstWord(fragment, words, text);
  });
  const look = lookOfLetters(
    text,
    (i) => bold[i]!,
    (i) => italic[i]!,
  );
  const [first, last] = [
    fragments[0]!,
    fragments.findLast((one) => one.text.trim() !== '') ?? fragments.at(-1)!,
  ];
  const size = Math.max(...fragments.map((one) => one.size));
  return {
    // A letter and the mark on it may have come as two fragments.
    text: text.trim().normalize('NFC'),
    left: first.left,
    right: last.right,
    top: first.baseline - ASCENT * size,
    bottom: first.baseline + DESCENT * size,
    size,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    firstWord: (firstEnd ?? last.right) - first.left,
  };
}

/** Where the first space of the line falls, if it falls in this fragment; letters are taken as equally wide. */
function endOfFirstWord({ text, left, right }: Fragment, words: string, line: string): number | null {
  const space = words.search(line.length > words.length ? /\s/ : /(?<=\S)\s/);
  if (space === -1) return null;
  const inText = Math.max(0, space - (words.length - text.length));
  return left + ((right - left) * inText) / Math.max(1, text.length);
}

import type { Fragment } from './geometry';
import { isListMark } from './list-mark';

/** A gap between two cells that a table sets close. Parts of the size of the letters. */
const TIGHT_GAP = 0.65;
/** Wider ones part columns by themselves. */
const WIDE_GAP = 1.2;
/** What of the gaps of several lines is white in all of them. */
const SHARED_WHITE = 0.35;
/** A river of stretched spaces in justified prose hardly runs through more lines. */
const FEWEST_ROWS = 3;
/** Lines that a strip is followed through, and the distance, in sizes of the letters, at which it is another table. */
const MOST_LINES = 60;
const FARTHEST = 6;
/** A page with more is a drawing or an attack. */
const MOST_FRAGMENTS = 3000;

interface Gap {
  from: number;
  to: number;
}

interface Strip extends Gap {
  /** Lines that have words on both sides. */
  lines: Set<number>;
}

/**
 * For each line the places where a tight table parts it: an upright white strip with words on both sides in three lines
 * or more, beside another such strip. One strip alone may be chance: it parts nothing, and somebody has to look.
 */
export function tightCuts(lines: Fragment[][]): { cuts: Gap[][]; isDoubtful: boolean } {
  const cuts: Gap[][] = lines.map(() => []);
  let isDoubtful = false;
  const words = lines.map((line) => line.filter(({ text }) => text.trim() !== ''));
  if (words.reduce((sum, line) => sum + line.length, 0) > MOST_FRAGMENTS) {
    return { cuts, isDoubtful };
  }
  const strips: Strip[] = [];
  words.forEach((line, i) => {
    for (const gap of gapsOf(line)) {
      if (strips.some((strip) => strip.lines.has(i) && overlap(strip, gap) !== null)) continue;
      const strip = follow(words, i, gap);
      if (strip.lines.size >= FEWEST_ROWS) strips.push(strip);
    }
  });
  for (const strip of strips) {
    const beside = strips.some(
      (other) => overlap(other, strip) === null && [...strip.lines].some((i) => other.lines.has(i)),
    );
    isDoubtful ||= !beside && strip.to - strip.from < WIDE_GAP * sizeAt(words, strip);
    if (beside) for (const i of strip.lines) cuts[i]!.push({ from: strip.from, to: strip.to });
  }
  return { cuts, isDoubtful };
}

function sizeAt(lines: Fragment[][], { lines: rows }: Strip): number {
  return lines[[...rows][0]!]![0]!.size;
}

function gapsOf(line: Fragment[]): Gap[] {
  return line.slice(1).flatMap((next, i) => {
    const before = line[i]!;
    const isWide = next.left - before.right > TIGHT_GAP * Math.max(next.size, before.size);
    return isWide && !isListMark(line.slice(0, i + 1)) ? [{ from: before.right, to: next.left }] : [];
  });
}

/** The gap as far as it stays white, up and down. */
function follow(lines: Fragment[][], start: number, gap: Gap): Strip {
  const strip: Strip = { ...gap, lines: new Set([start]) };
  for (const step of [1, -1]) {
    let last = lines[start]!;
    for (let i = start + step; Math.abs(i - start) < MOST_LINES; i += step) {
      const line = lines[i];
      if (line === undefined) break;
      if (line.length === 0) continue;
      const [{ size, baseline }, before] = [line[0]!, last[0]!];
      if (Math.abs(baseline - before.baseline) > FARTHEST * size) break;
      const left = line.reduce<Gap | null>((white, one) => white && without(white, one), strip);
      if (left === null || left.to - left.from < SHARED_WHITE * size) break;
      strip.from = left.from;
      strip.to = left.to;
      if (line.some(({ right }) => right <= left.from) && line.some((one) => one.left >= left.to))
        strip.lines.add(i);
      last = line;
    }
  }
  return strip;
}

/** The wider part of the white that a fragment leaves; null where it leaves none. */
function without(white: Gap, { left, right }: Fragment): Gap | null {
  if (right <= white.from || left >= white.to) return white;
  const parts = [
    { from: white.from, to: left },
    { from: right, to: white.to },
  ].filter(({ from, to }) => to > from);
  return parts.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

function overlap(a: Gap, b: Gap): Gap | null {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both.to > both.from ? both : null;
}

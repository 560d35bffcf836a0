import type { KeptLine } from './kept-lines';
import { isCapitals, readMark } from './marks';
import { openingMark } from './opening-mark';

/** How a text was set, as far as joining its lines needs to know. */
export interface Layout {
  /** Characters on a full line; infinite where every paragraph stands on one line. */
  width: number;
  /** Whether an empty line or a word processor's paragraph is one: false where one stands around every set line. */
  edgesTell: boolean;
}

export interface SetLine extends KeptLine {
  /** Its characters and, where no edge stands between, those of the line before. */
  reach: number;
}

/** Longer lines are paragraphs. */
const LONGEST_SET_LINE = 160;
/** Two lines together are longer: they say nothing of how wide one is. */
const LONGEST_REACH = 110;
const SHORTEST_SET_LINE = 40;
const FEWEST_EDGES = 8;
/** From this share of edges in the middle of sentences on, and of such cuts at edges, they are none of paragraphs. */
const CUT_SHARE = 0.25;

/** The layout of a text; read from its `body`, for letterheads and lists of recipients are set otherwise. */
export function layoutOf(body: KeptLine[]): Layout {
  const edgesTell = doEdgesTell(body);
  const lengths = setLines(body)
    .map(({ text, reach }) => (edgesTell ? text.length : reach))
    .filter((length) => length > SHORTEST_SET_LINE && (edgesTell || length <= LONGEST_REACH))
    .sort((a, b) => a - b);
  const nearlyLongest = lengths[Math.floor(lengths.length * 0.9)] ?? Infinity;
  return { width: nearlyLongest > LONGEST_SET_LINE ? Infinity : nearlyLongest, edgesTell };
}

/** Whether something that may be the end of a paragraph stands between two lines. */
export function isEdge(before: KeptLine, next: KeptLine): boolean {
  return (next.source.gapBefore && !next.afterBreak) || before.source.complete;
}

function doEdgesTell(body: KeptLine[]): boolean {
  const count = { edges: 0, cutEdges: 0, cuts: 0 };
  const lines = setLines(body);
  lines.slice(1).forEach((next, i) => {
    const before = lines[i]!;
    if (before.reach < SHORTEST_SET_LINE || isCapitals(before.text) || readMark(next.text)) return;
    const cut = isCutBetween(before.text, next.text);
    count.cuts += cut ? 1 : 0;
    if (!isEdge(before, next)) return;
    count.edges += 1;
    count.cutEdges += cut ? 1 : 0;
  });
  if (count.edges < FEWEST_EDGES || count.cutEdges === 0) return true;
  return Math.min(count.cutEdges / count.edges, count.cutEdges / count.cuts) <= CUT_SHARE;
}

function isCutBetween(before: string, next: string): boolean {
  return before.length <= LONGEST_SET_LINE && /[\p{L}\d,]$/u.test(before) && /^\p{Ll}/u.test(next);
}

/** The lines with their reach. */
export function setLines(lines: KeptLine[]): SetLine[] {
  let before = 0;
  return lines.map((line, i) => {
    const last = lines[i - 1];
    const opens = last === undefined || isEdge(last, line) || openingMark(last.text, line.text) !== null;
    const reach = opens ? line.text.length : before + 1 + line.text.length;
    before = line.text.length;
    return { ...line, reach };
  });
}

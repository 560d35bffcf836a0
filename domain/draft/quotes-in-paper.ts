/** A piece of one line of a paper: the letters from `from` up to `to`. */
export interface PaperSpan {
  /** Index of the line. */
  line: number;
  from: number;
  to: number;
}

export interface SoughtQuote {
  quote: string;
  /** Index of the line where it should begin; null where nobody knows. */
  near: number | null;
}

/** A sentence that was put together otherwise than it stands is still found by how it begins. */
const OPENING_LETTERS = 32;

/**
 * Where sentences stand in a paper, which may have broken them over lines, columns and pages: blanks do not count. A
 * sentence that stands nowhere has no spans.
 */
export function quotesInPaper(lines: readonly string[], sought: readonly SoughtQuote[]): PaperSpan[][] {
  const paper = squeeze(lines);
  return sought.map(({ quote, near }) => {
    const letters = withoutBlanks(quote);
    if (letters === '') return [];
    const from = near === null ? 0 : (paper.starts[Math.max(0, near - 1)] ?? 0);
    const at = placeOf(paper.letters, letters, from);
    if (at !== -1) return spansOf(paper, at, at + letters.length);
    const opening = letters.slice(0, OPENING_LETTERS);
    const begins = letters.length > OPENING_LETTERS ? placeOf(paper.letters, opening, from) : -1;
    return begins === -1 ? [] : spansOf(paper, begins, begins + opening.length);
  });
}

function placeOf(paper: string, letters: string, from: number): number {
  const after = paper.indexOf(letters, from);
  return after === -1 ? paper.indexOf(letters) : after;
}

interface Squeezed {
  letters: string;
  /** Of each letter: its line, and its place in that line. */
  line: number[];
  column: number[];
  /** Where each line begins among the letters. */
  starts: number[];
}

function squeeze(lines: readonly string[]): Squeezed {
  const squeezed: Squeezed = { letters: '', line: [], column: [], starts: [] };
  const parts: string[] = [];
  lines.forEach((text, line) => {
    squeezed.starts.push(squeezed.line.length);
    for (let column = 0; column < text.length; column += 1) {
      const letter = text[column]!;
      if (isBlank(letter)) continue;
      parts.push(letter);
      squeezed.line.push(line);
      squeezed.column.push(column);
    }
  });
  return { ...squeezed, letters: parts.join('') };
}

function withoutBlanks(text: string): string {
  return [...text].filter((letter) => !isBlank(letter)).join('');
}

function isBlank(letter: string): boolean {
  return /[\s\u00ad\u200b]/u.test(letter);
}

function spansOf({ line, column }: Squeezed, from: number, to: number): PaperSpan[] {
  const spans: PaperSpan[] = [];
  for (let i = from; i < to; i += 1) {
    const last = spans.at(-1);
    if (last !== undefined && last.line === line[i]) last.to = column[i]! + 1;
    else spans.push({ line: line[i]!, from: column[i]!, to: column[i]! + 1 });
  }
  return spans;
}

export interface PaperPiece {
  text: string;
  /** Indices of the quotes that hold this piece. */
  quotes: number[];
}

/** A line in pieces, each with the quotes it belongs to; joined they are the line. */
export function piecesOf(
  text: string,
  spans: readonly (Pick<PaperSpan, 'from' | 'to'> & { quote: number })[],
) {
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((to, i): PaperPiece => {
    const from = edges[i]!;
    const quotes = spans.filter((span) => span.from <= from && to <= span.to).map(({ quote }) => quote);
    return { text: text.slice(from, to), quotes };
  });
}

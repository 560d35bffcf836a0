/** A stretch of text between two emphasis marks. */
export interface Emphasis {
  bold: boolean;
  italic: boolean;
}

interface Mark {
  start: number;
  end: number;
  sign: string;
  opens: boolean;
  closes: boolean;
}

/**
 * Takes the paired emphasis marks out of a block and says, for each character that is left, how it was emphasised.
 * A mark without a partner is a sign of the author and stays.
 *
 * @param block lines of one paragraph, joined by `\n`: a pair may open on one line and close on another.
 * @param signs `*` alone for .txt, where `_` is a line to write on; `*_` for .md.
 */
export function readEmphasis(block: string, signs: string): { text: string; looks: Emphasis[] } {
  const marks = marksOf(block, signs);
  const depth = new Map<number, Mark>();
  const open: Mark[] = [];
  const pairOf = (mark: Mark) => (mark.closes ? lastOf(open, mark) : -1);
  const take = (mark: Mark): void => {
    const inner = mark.closes && pairOf(mark) === -1 ? innerOf(open.at(-1), mark) : null;
    if (inner) {
      take({ ...mark, end: inner });
      take({ ...mark, start: inner });
      return;
    }
    const partner = pairOf(mark);
    if (partner !== -1) {
      depth.set(open[partner]!.start, open[partner]!);
      depth.set(mark.start, mark);
      open.length = partner;
    } else if (mark.opens) {
      open.push(mark);
      if (open.length > DEEPEST) open.shift();
    }
  };
  marks.forEach(take);
  return strip(block, depth);
}

/** "*… **…***": the run closes the inner pair first; answers where its own part of the run ends. */
function innerOf(last: Mark | undefined, { sign, start, end }: Mark): number | null {
  const length = last ? last.end - last.start : 0;
  return last?.sign === sign && length < end - start ? start + length : null;
}

/** Nobody nests deeper; a text full of lone stars must not cost the square of its length. */
const DEEPEST = 16;

function lastOf(open: Mark[], mark: Mark): number {
  return open.findLastIndex(
    ({ sign, start, end }) => sign === mark.sign && end - start === mark.end - mark.start,
  );
}

/** Runs of one to three equal signs; longer ones are drawn lines. As CommonMark: `_` inside a word is a letter. */
function marksOf(block: string, signs: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: run, index } of block.matchAll(/(\*+|_+)/g)) {
    const end = index + run.length;
    const [before, after] = [block[index - 1] ?? '\n', block[end] ?? '\n'];
    if (run.length > 3 || !signs.includes(run[0]!) || before === '\\') continue;
    const inWord = run[0] === '_' && WORD.test(before) && WORD.test(after);
    marks.push({
      start: index,
      end,
      sign: run[0]!,
      opens: !inWord && !/\s/.test(after),
      closes: !inWord && !/\s/.test(before),
    });
  }
  return marks;
}

const WORD = /[\p{L}\p{N}]/u;

function strip(block: string, paired: Map<number, Mark>): { text: string; looks: Emphasis[] } {
  let text = '';
  const looks: Emphasis[] = [];
  let state: Emphasis = { bold: false, italic: false };
  for (let i = 0; i < block.length;) {
    const mark = paired.get(i);
    if (mark === undefined) {
      text += block[i]!;
      looks.push(state);
      i += 1;
      continue;
    }
    const length = mark.end - mark.start;
    state = { bold: state.bold !== (length !== 1), italic: state.italic !== (length !== 2) };
    i = mark.end;
  }
  return { text, looks };
}

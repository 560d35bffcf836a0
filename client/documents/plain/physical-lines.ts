/** A line as an editor counts it, or a part of one where a form feed cuts it. */
export interface PhysicalLine {
  text: string;
  /** Counted from 1, as editors do: a form feed begins a page but no line. */
  number: number;
  /** The first on its page. */
  opensPage: boolean;
}

/** Lines end with LF, CRLF or CR. */
export function physicalLines(text: string): PhysicalLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, i) =>
      line.split('\f').map((part, j) => ({ text: part, number: i + 1, opensPage: j > 0 })),
    );
}

/** Runs of lines between empty ones: no emphasis reaches further. */
export function blocksOf(lines: PhysicalLine[]): PhysicalLine[][] {
  const blocks: PhysicalLine[][] = [];
  let block: PhysicalLine[] = [];
  let opensPage = false;
  for (const line of lines) {
    opensPage ||= line.opensPage;
    if (line.text.trim() === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push({ ...line, opensPage });
      opensPage = false;
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

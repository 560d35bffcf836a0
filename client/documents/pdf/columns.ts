import { median, type Chunk } from './geometry';

/** Chunks that follow each other in reading, with the room that their column gives. */
export interface Block {
  chunks: Chunk[];
  column: { left: number; right: number };
  /** A cell of a table: its beginning is an edge whatever the distance. */
  isCell: boolean;
}

/** Narrower strips of white between words line up by chance. Part of the size of the letters. */
const GUTTER = 1.2;
/** Three columns and more are a table, read row by row; two are columns of prose, or a head or foot in two halves. */
const TABLE_COLUMNS = 3;

/**
 * Chunks of a page in reading order: cut at white strips, upright ones first, then the widest level one, as long as a
 * strip goes through (XY cut).
 */
export function readingOrder(chunks: Chunk[]): Block[] {
  return chunks.length === 0 ? [] : order(chunks, extent(chunks));
}

type Column = Block['column'];

function order(chunks: Chunk[], column: Column): Block[] {
  const columns = upright(chunks);
  if (columns.length >= TABLE_COLUMNS && isTable(columns)) return tableRows(columns);
  if (columns.length > 1) return columns.flatMap((part) => order(part, extent(part)));
  const bands = level(chunks);
  if (bands === null) return [{ chunks: byLine(chunks), column, isCell: false }];
  return joinBands(bands.flatMap((band) => order(band, column)));
}

/** Bands without columns of their own are one block: the distances between their lines tell its paragraphs. */
function joinBands(blocks: Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    const same = last && !last.isCell && !block.isCell && last.column === block.column;
    if (!same) return [...joined, block];
    return [...joined.slice(0, -1), { ...last, chunks: [...last.chunks, ...block.chunks] }];
  }, []);
}

/** Parts between upright white strips, from left to right. */
function upright(chunks: Chunk[]): Chunk[][] {
  const gutter = GUTTER * median(chunks.map(({ size }) => size));
  return parts(
    chunks,
    ({ left }) => left,
    ({ right }) => right,
    gutter,
  );
}

/** Above and below the widest level white strip; null where chunks of one line stand in the way or one line is left. */
function level(chunks: Chunk[]): [Chunk[], Chunk[]] | null {
  const rows = parts(
    chunks,
    ({ top }) => top,
    ({ bottom }) => bottom,
    0,
  );
  if (rows.length < 2 || rows.every((row) => row.length === 1)) return null;
  const gaps = rows.slice(1).map((row, i) => topOf(row) - bottomOf(rows[i]!));
  const widest = gaps.indexOf(Math.max(...gaps)) + 1;
  return [rows.slice(0, widest).flat(), rows.slice(widest).flat()];
}

/** Groups along one axis between which at least `white` is free. */
function parts(
  chunks: Chunk[],
  start: (chunk: Chunk) => number,
  end: (chunk: Chunk) => number,
  white: number,
): Chunk[][] {
  const groups: Chunk[][] = [];
  let reach = -Infinity;
  for (const chunk of [...chunks].sort((a, b) => start(a) - start(b))) {
    if (groups.length === 0 || start(chunk) - reach > white) groups.push([chunk]);
    else groups.at(-1)!.push(chunk);
    reach = Math.max(reach, end(chunk));
  }
  return groups;
}

/** Cells begin side by side: most lines of the first column have a neighbour at their height. */
function isTable(columns: Chunk[][]): boolean {
  const [first, ...others] = columns;
  const beside = first!.filter((cell) =>
    others.some((column) => column.some((other) => sameLine(cell, other))),
  );
  return beside.length * 2 > first!.length;
}

function sameLine(a: Chunk, b: Chunk): boolean {
  return Math.abs(a.bottom - b.bottom) < 0.3 * Math.max(a.size, b.size);
}

/**
 * A row begins where the first column has a line with a neighbour beside it and white above all columns; its cells
 * follow from left to right.
 */
function tableRows(columns: Chunk[][]): Block[] {
  const all = columns.flat();
  const starts = columns[0]!
    .map(({ top }) => top)
    .filter((top) => !all.some((chunk) => chunk.top < top - 1 && chunk.bottom > top + 2))
    .sort((a, b) => a - b);
  const rowOf = (chunk: Chunk) => starts.filter((top) => top <= chunk.top + chunk.size / 2).length;
  const rows = [...new Set(all.map(rowOf))].sort((a, b) => a - b);
  return rows.flatMap((row) =>
    columns
      .map((column) => column.filter((chunk) => rowOf(chunk) === row))
      .filter((cell) => cell.length > 0)
      .map((cell) => ({ chunks: byLine(cell), column: extent(cell), isCell: true })),
  );
}

function byLine(chunks: Chunk[]): Chunk[] {
  return [...chunks].sort((a, b) => (sameLine(a, b) ? a.left - b.left : a.bottom - b.bottom));
}

function extent(chunks: Chunk[]): Column {
  return {
    left: Math.min(...chunks.map(({ left }) => left)),
    right: Math.max(...chunks.map(({ right }) => right)),
  };
}

const topOf = (chunks: Chunk[]) => Math.min(...chunks.map(({ top }) => top));
const bottomOf = (chunks: Chunk[]) => Math.max(...chunks.map(({ bottom }) => bottom));

import { median, type Chunk } from './geometry';

/** Chunks that follow each other in reading, with the room that their column gives. */
export interface Block {
  chunks: Chunk[];
  column: { left: number; right: number };
  isCell: boolean;
  /** In its table, counted from 1. */
  cell?: { row: number; column: number };
  /** A cell, or one of several columns: the room it has is not known, only how far its longest line goes. */
  narrow: boolean;
}

/** Narrower strips of white between words line up by chance. Part of the size of the letters. */
const GUTTER = 1.2;
/** Between the cells of a table that is set close. */
const TIGHT_GUTTER = 0.3;
/** Three columns and more are a table, read row by row; two are columns of prose, or a head or foot in two halves. */
const TABLE_COLUMNS = 3;

/** More chunks than fit on a sheet: a drawing or an attack, read line by line. */
const MOST_CHUNKS = 3000;

/**
 * Chunks of a page in reading order: where an upright strip of white goes through a run of lines, what stands left of it
 * comes before what stands right of it.
 */
export function readingOrder(chunks: Chunk[]): Block[] {
  if (chunks.length === 0) return [];
  const column = extent(chunks);
  if (chunks.length > MOST_CHUNKS) return [{ chunks: byLine(chunks), column, isCell: false, narrow: false }];
  return joinBands(order(chunks, column)).map((block) => ({ ...block, narrow: block.column !== column }));
}

type Column = Block['column'];

function order(chunks: Chunk[], column: Column): Block[] {
  if (chunks.length === 0) return [];
  const columns = upright(chunks);
  const rows = rowsOf(chunks);
  // A short line above or below a tight table bridges some of its columns, and the others would look like all.
  const isBridged = isTight(chunks) && rows.some((row) => upright(row).length > columns.length);
  if (!isBridged && columns.length >= TABLE_COLUMNS && isTable(columns)) return tableRows(columns);
  if (!isBridged && columns.length === 2 && areLinesWithRemarks(columns, column)) {
    return [{ chunks: rowsOf(chunks).map(joinRow), column, isCell: false, narrow: false }];
  }
  if (!isBridged && columns.length > 1) return columns.flatMap((part) => order(part, extent(part)));
  const band = firstBand(rows);
  if (band === null || band.end - band.start === rows.length)
    return [{ chunks: byLine(chunks), column, isCell: false, narrow: false }];
  return [rows.slice(0, band.start), rows.slice(band.start, band.end), rows.slice(band.end)].flatMap((part) =>
    order(part.flat(), column),
  );
}

/** Blocks of one column are one: the distances between their lines tell its paragraphs. */
function joinBands(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && !last.isCell && !block.isCell && last.column === block.column)
      last.chunks.push(...block.chunks);
    else joined.push({ ...block, chunks: [...block.chunks] });
  }
  return joined;
}

function rowsOf(chunks: Chunk[]): Chunk[][] {
  return parts(
    chunks,
    ({ top }) => top,
    ({ bottom }) => bottom,
    0,
  );
}

/** Parts between upright white strips, from left to right. */
function upright(chunks: Chunk[]): Chunk[][] {
  return parts(
    chunks,
    ({ left }) => left,
    ({ right }) => right,
    gutterOf(chunks),
  );
}

const isTight = (chunks: Chunk[]) => chunks.some(({ tight }) => tight);

function gutterOf(chunks: Chunk[]): number {
  const share = isTight(chunks) ? TIGHT_GUTTER : GUTTER;
  return share * median(chunks.map(({ size }) => size));
}

interface Strip {
  from: number;
  to: number;
}

/**
 * The first run of rows through which an upright strip of white goes, from a row of two chunks on. A row on one side of
 * the strip goes along unless it stands off. Null for none.
 */
function firstBand(rows: Chunk[][]): { start: number; end: number } | null {
  const gutter = gutterOf(rows.flat());
  const start = rows.findIndex((row) => upright(row).length > 1);
  if (start === -1) return null;
  let strips = stripsOf(upright(rows[start]!));
  let end = start + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end]!;
    if (row.length === 1 && !goesOn(row[0]!, rows.slice(start, end))) break;
    const left = free(strips, row, gutter);
    const bridges = row.length === 1 && left.length < strips.length && isTight(rows[start]!);
    if (left.length === 0 || bridges) break;
    strips = left;
  }
  return { start, end };
}

/** A line of white and more, in sizes of the letters. */
const STANDS_OFF = 1.5;
/** Points by which left edges or middles of one column differ. */
const ALIGNED = 3;

/** A line by itself belongs to a column that has a line with the same left edge or middle, and close above. */
function goesOn(chunk: Chunk, above: Chunk[][]): boolean {
  if (chunk.top - bottomOf(above.at(-1)!) > STANDS_OFF * chunk.size) return false;
  const middle = ({ left, right }: Chunk) => (left + right) / 2;
  const near = (a: number, b: number) => Math.abs(a - b) <= ALIGNED;
  return above
    .slice(-ROWS_LOOKED_AT)
    .flat()
    .some((other) => near(other.left, chunk.left) || near(middle(other), middle(chunk)));
}

/** Enough to meet each column; a page full of rows must not cost the square of their number. */
const ROWS_LOOKED_AT = 20;

function stripsOf(columns: Chunk[][]): Strip[] {
  return columns.slice(1).map((column, i) => ({
    from: Math.max(...columns[i]!.map(({ right }) => right)),
    to: Math.min(...column.map(({ left }) => left)),
  }));
}

/** What of the strips the chunks of a row leave white. */
function free(strips: Strip[], row: Chunk[], gutter: number): Strip[] {
  return row.reduce<Strip[]>(
    (left, chunk) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, chunk.left) },
          { from: Math.max(from, chunk.right), to },
        ])
        .filter(({ from, to }) => to - from > gutter),
    strips,
  );
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

/** A remark takes up less than this part of the width: `(để báo cáo)` behind the names of a list. */
const REMARK_SHARE = 0.25;
/** Lines of prose fill their column. */
const FILLED_SHARE = 0.85;

/** Whether what stands right belongs to the lines on the left, as a remark on each or the other half of a short row. */
function areLinesWithRemarks([left, right]: Chunk[][], room: Column): boolean {
  const lines = new Set(left!.map(({ bottom }) => Math.round(bottom)));
  const hasPartner = ({ bottom }: Chunk) => [-1, 0, 1].some((d) => lines.has(Math.round(bottom) + d));
  if (!right!.every(hasPartner)) return false;
  const widthOf = (chunks: Chunk[]) => extent(chunks).right - extent(chunks).left;
  if (widthOf(right!) < REMARK_SHARE * (room.right - room.left)) return true;
  const filled = median(left!.map((chunk) => widthOf([chunk]))) / widthOf(left!);
  return left!.length > 1 && left!.length === right!.length && filled < FILLED_SHARE;
}

/** A row as one line, the gap in it kept as a run of spaces. */
function joinRow(row: Chunk[]): Chunk {
  const [first, ...others] = byLine(row);
  return others.reduce(
    (line, chunk) => ({ ...line, ...extent([line, chunk]), text: `${line.text}    ${chunk.text}` }),
    first!,
  );
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
  const rooms = columns.map(extent);
  return rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const chunks = byLine(column.filter((chunk) => rowOf(chunk) === row));
      if (chunks.length === 0) return [];
      const cell = { row: r + 1, column: c + 1 };
      return [{ chunks, column: rooms[c]!, isCell: true, cell, narrow: true }];
    }),
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

const bottomOf = (chunks: Chunk[]) => Math.max(...chunks.map(({ bottom }) => bottom));

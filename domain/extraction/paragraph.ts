import type { LineLook, Place } from './source-text';

/** Where in the paper a paragraph stands: letterhead, title under the type, the text itself, recipients and signature. */
export type Zone = 'head' | 'title' | 'body' | 'foot';

/** A stretch of a paragraph that stands on one line of the source. */
export interface Piece {
  /** Offset in the paragraph's text. */
  start: number;
  /** Index in `SourceText.lines`. */
  line: number;
  place: Place;
}

/** Lines joined as their author meant them: single spaces, no page break inside, every offset with its place. */
export interface Paragraph {
  text: string;
  /** Ascending by `start`; the first starts at 0. */
  pieces: Piece[];
  /** Of its first line. */
  look: LineLook;
  zone: Zone;
  /** In a head or foot of two columns that were flattened to lines: 0 is the left one. */
  column: number;
}

/** The place of the line on which an offset of the paragraph stands. */
export function placeAt(paragraph: Paragraph, offset: number): Place {
  return pieceAt(paragraph, offset).place;
}

function pieceAt({ pieces }: Paragraph, offset: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}

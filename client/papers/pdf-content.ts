/** The shapes of pdfmake that a paper is made of. Lengths are points. */

/** Left, top, right, bottom. */
export type Sides = [number, number, number, number];
export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface Words {
  text: string;
  bold?: boolean;
  italics?: boolean;
  sup?: boolean;
}

export interface TextNode extends Omit<Words, 'text'> {
  text: string | Words[];
  fontSize?: number;
  alignment?: Alignment;
  verticalAlignment?: 'middle';
  lineHeight?: number;
  leadingIndent?: number;
  margin?: Sides;
  decoration?: 'underline';
  /** Set on what never ends a page: see `aloneAtEnd` of the writer. */
  headlineLevel?: number;
  width?: number | '*';
  /** A mark; no style is behind it. */
  style?: string;
}

export interface TableNode {
  table: {
    widths: (number | '*')[];
    body: Content[][];
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  layout: TableLayout;
  margin?: Sides;
  width?: number;
}

export interface TableLayout {
  hLineWidth: () => number;
  vLineWidth: () => number;
  paddingLeft: () => number;
  paddingRight: () => number;
  paddingTop: () => number;
  paddingBottom: () => number;
}

export type Content =
  | TextNode
  | TableNode
  | { stack: Content[]; unbreakable?: boolean; margin?: Sides }
  | { columns: Content[]; margin?: Sides; style?: string }
  | {
      canvas: { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }[];
      margin?: Sides;
    }
  | { svg: string; width: number; font: string; alignment: Alignment; margin?: Sides };

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Height of a line of Tinos as pdfmake sets it, for letters of size 1. */
const NATURAL_LINE = (1825 + 443) / 2048;

/** What to stretch lines by so that they stand so many points apart. */
export function stretched(lineExact: number, size: number): number {
  return lineExact / (NATURAL_LINE * size);
}

/** Of single lines in a form, as word processors set them. */
export const SINGLE = 1.15 / NATURAL_LINE;

export function layoutWith(line: number, across: number, along: number): TableLayout {
  return {
    hLineWidth: () => line,
    vLineWidth: () => line,
    paddingLeft: () => across,
    paddingRight: () => across,
    paddingTop: () => along,
    paddingBottom: () => along,
  };
}

/** Of what only stands side by side. */
export const BARE = layoutWith(0, 0, 0);

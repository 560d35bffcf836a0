/**
 * An official paper before it is a file: what stands on it, in the order in which it is read. Every paper is a draft:
 * number, day and signature are left for people, and nothing here could fill them in.
 */
export interface DraftPaper {
  letterhead: Letterhead;
  /** Type and subject of a paper that bears its name: TỜ TRÌNH / về việc … */
  title: { type: string; about: string } | null;
  /** What a công văn is about: stands under its number. */
  about: string | null;
  addressee: { label: string; names: string[] };
  body: PaperBlock[];
  signature: { authority: string | null; post: string };
  /** Nơi nhận, without the dashes. */
  copies: string[];
  annexes: Annex[];
}

export interface Letterhead {
  /** In capitals: the body above the one that issues. */
  superior: string;
  /** In capitals. */
  issuer: string;
  /** What stands after the number: `-TTr/VPTU`. */
  symbol: string;
  /** The place before the day; null: left for people too. */
  place: string | null;
  year: number;
}

export type PaperBlock =
  | { type: 'paragraph'; runs: Run[] }
  /** `1`: I-, II- … (when absent); `2`: 1., 2. … within one. */
  | { type: 'heading'; text: string; level?: 1 | 2 }
  | { type: 'table'; table: PaperTable; caption?: string }
  | { type: 'chart'; chart: PaperChart };

/** Words with their look. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** The number of a source, small above the line: it stands in the annex of sources. */
  raised?: boolean;
}

export interface PaperTable {
  columns: PaperColumn[];
  /** A cell: its paragraphs. */
  rows: string[][][];
}

export interface PaperColumn {
  title: string;
  /** Share of the width, in parts of all. */
  share: number;
  align: 'left' | 'center' | 'right';
}

/** A picture of figures that stand in a table too: nobody has to read a value off it, and it is plain in black and white. */
export interface PaperChart {
  /** Under the picture: `Biểu đồ 1. …`. */
  caption: string;
  kind: 'bar' | 'stacked' | 'line';
  /** What the values are counted in: `nhiệm vụ`, `%`. */
  unit: string;
  categories: string[];
  /** One value a category; null: not reported. */
  series: { name: string; values: (number | null)[] }[];
  /** A line across: the goal; null or absent: none. */
  goal?: { name: string; value: number } | null;
}

/** On pages of its own, numbered from 1; `landscape` unless it says otherwise. */
export interface Annex {
  title: string;
  about: string;
  /** To which paper it belongs, its number and day left open. */
  note: string;
  upright?: boolean;
  blocks: PaperBlock[];
}

export function paragraph(...runs: (Run | string)[]): PaperBlock {
  return { type: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

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
  annex: Annex | null;
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
  | { type: 'heading'; text: string }
  | { type: 'table'; table: PaperTable };

/** Words with their look. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
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
  align: 'left' | 'center';
}

/** On a page across, with page numbers of its own. */
export interface Annex {
  title: string;
  about: string;
  /** To which paper it belongs, its number and day left open. */
  note: string;
  table: PaperTable;
}

export function paragraph(...runs: (Run | string)[]): PaperBlock {
  return { type: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

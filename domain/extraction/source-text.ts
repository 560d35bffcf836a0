/** Where a line of a document stands, as a person would look it up. */
export type Place =
  /** .txt and .md: the 1-based line of the file. */
  | { line: number }
  /** .pdf: the 1-based page and the paragraph on it. .docx: no pages, the 1-based paragraph of the document. */
  | { page: number | null; paragraph: number };

/** What a reader saw of a line beside its words. Each is a hint: absent where the format cannot say. */
export interface LineLook {
  bold?: boolean;
  italic?: boolean;
  centred?: boolean;
  /** Heading style or markdown heading: 1 is the highest. */
  heading?: number;
  /** A numbered or bulleted list of the word processor: the mark it shows, e.g. `1.`, `-`, `+`. */
  listMark?: string;
  /** Stands in a table; all counted from 1, the table in the document, merged cells once. */
  cell?: { table: number; row: number; column: number };
  /** A footnote or endnote: not part of the running text. Such lines stand behind all others. */
  note?: boolean;
}

/** One line of a document: a physical line of a .txt, .md or .pdf, a whole paragraph or table cell of a .docx. */
export interface SourceLine {
  /** NFC, NBSP turned into spaces, no markdown emphasis; inner runs of spaces kept. */
  text: string;
  place: Place;
  look: LineLook;
  /** An empty line, a paragraph's edge or a new page stood before it. */
  gapBefore: boolean;
  /** The first line of a page: the gap before it may be no edge of a paragraph. */
  opensPage?: boolean;
  /** True when the line is a whole paragraph by itself (.docx); false when the next may continue it. */
  complete: boolean;
}

/** A document as a reader gives it: words and places, nothing understood yet. */
export interface SourceText {
  format: 'txt' | 'md' | 'docx' | 'pdf';
  lines: SourceLine[];
  /** What the reader had to mend or leave out, e.g. converted fonts, a removed running head. */
  warnings: DraftWarning[];
}

export interface DraftWarning {
  /** null where it concerns the whole document. */
  place: Place | null;
  code: string;
  /** Vietnamese: what is uncertain or missing, and what to do. */
  message: string;
}

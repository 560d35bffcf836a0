/** How a kind of paper is laid out: every size is a value of a file that a văn thư signs off. */
export interface PaperProfile {
  name: string;
  font: string;
  /** Millimetres, A4. */
  margins: { top: number; bottom: number; left: number; right: number; header: number };
  /** Points. */
  sizes: {
    nation: number;
    superior: number;
    issuer: number;
    number: number;
    place: number;
    about: number;
    type: number;
    subject: number;
    body: number;
    authority: number;
    copiesLabel: number;
    copies: number;
    pageNumber: number;
    table: number;
    annexTable: number;
    stamp: number;
  };
  /** First line of a paragraph, millimetres. */
  firstLine: number;
  /** Exact distance of the lines of the body, points. */
  lineExact: number;
  /** Between paragraphs, points. */
  gap: number;
}

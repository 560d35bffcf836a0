/** How a form of paper is laid out: every size and every sign is a value of a file that a văn thư signs off. */
export interface PaperProfile {
  name: string;
  font: string;
  /** Millimetres, A4. */
  margins: { top: number; bottom: number; left: number; right: number; header: number };
  /** Points. */
  sizes: {
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
  head: {
    /** Bold, on the right; `size` in points; `rule`: a line under it, as long as the words. */
    nation: { text: string; size: number; rule: boolean }[];
    underIssuer: 'star' | 'rule';
    /** `Số` or `Số:`. */
    number: string;
  };
  /** What a công văn is about: `về việc` or `V/v`. */
  about: { prefix: string; italic: boolean };
  title: { under: 'dashes' | 'rule' };
  /** How the last sentence ends: `.` or `./.`. */
  bodyEnd: string;
  signature: {
    /** Signs of authority of the other form, with those of this one: `TL.` → `T/L`. */
    authorities: Record<string, string>;
    post: 'bold' | 'bold-when-alone';
  };
  copies: {
    label: 'underlined' | 'bold-italic';
    /** After every line but the last, which ends with a full stop. */
    separator: string;
    /** The line of the copy that is filed (`Lưu: VT`); null: as the paper has it. */
    filed: string | null;
  };
}

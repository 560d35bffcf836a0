import type { SourceLine } from '../../../domain/extraction/source-text';
import { fault } from '../fault';
import { MAX_LINES } from '../limits';
import { signOfCode } from './list-marks';
import type { Numbering } from './numbering';
import { addText, effectiveLook, finishedLines, openParagraph } from './paragraph';
import type { OpenParagraph, OpenRun } from './paragraph';
import { addRunProperty } from './run-look';
import { addParagraphProperty, type Styles } from './styles';
import type { Element, XmlHandlers } from '../office/xml';

/** What was met on the way and is said in a warning. */
export interface Findings {
  deletions: boolean;
  insertions: boolean;
  hidden: boolean;
  contents: boolean;
  embedded: boolean;
  convertedParagraphs: number;
}

/** Deleted text, the old look of changed text, and the second copy of a drawing for old versions of Word. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sectPr',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
]);

/** Reads the parts that hold paragraphs, in the order in which it is handed their XML. */
export class BodyReader implements XmlHandlers {
  readonly lines: SourceLine[] = [];
  readonly findings: Findings = {
    deletions: false,
    insertions: false,
    hidden: false,
    contents: false,
    embedded: false,
    convertedParagraphs: 0,
  };
  private paragraphs = 0;
  private tables = 0;
  private path: string[] = [];
  private skippedFrom: number | null = null;
  private paragraph: OpenParagraph | null = null;
  private run: OpenRun | null = null;
  private inWords = false;
  private carried: OpenParagraph['segments'] = [];
  private cells: { table: number; row: number; column: number }[] = [];
  /** Paragraphs around the text box that is being read. */
  private around: { paragraph: OpenParagraph | null; run: OpenRun | null }[] = [];
  private opensPage = false;

  constructor(
    private readonly known: { styles: Styles; numbering: Numbering },
    private readonly note = false,
  ) {}

  /** The same document's notes, counted on behind its paragraphs. */
  notes(): BodyReader {
    const reader = new BodyReader(this.known, true);
    reader.paragraphs = this.paragraphs;
    return reader;
  }

  open(element: Element): void {
    const parent = this.path.at(-1);
    this.path.push(element.name);
    if (this.skippedFrom !== null) return;
    if (this.isMarkOfDeletedEnd(element.name, parent)) return;
    if (SKIPPED.has(element.name)) {
      if (element.name === 'w:del' || element.name === 'w:moveFrom') this.findings.deletions = true;
      this.skippedFrom = this.path.length;
      return;
    }
    this.openKnown(element);
  }

  close(name: string): void {
    if (this.skippedFrom === null) this.closeKnown(name);
    else if (this.skippedFrom === this.path.length) this.skippedFrom = null;
    this.path.pop();
  }

  text(text: string): void {
    if (this.inWords && this.skippedFrom === null) this.add(text);
  }

  /** `w:del` among the properties of a paragraph's end has no content: it says that the end itself is gone. */
  private isMarkOfDeletedEnd(name: string, parent: string | undefined): boolean {
    if ((name !== 'w:del' && name !== 'w:moveFrom') || parent !== 'w:rPr' || !this.paragraph) return false;
    this.paragraph.endDeleted = true;
    this.findings.deletions = true;
    return true;
  }

  private openKnown(element: Element): void {
    switch (element.name) {
      case 'w:p':
        this.paragraph = openParagraph(this.carried);
        this.carried = [];
        return;
      case 'w:r':
        this.run = { styleId: null, look: {} };
        return;
      case 'w:t':
        this.inWords = true;
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.findings.insertions = true;
        return;
      case 'w:txbxContent':
        this.around.push({ paragraph: this.paragraph, run: this.run });
        this.paragraph = null;
        this.run = null;
        return;
      case 'w:footnote':
      case 'w:endnote':
        // The drawn lines above notes are kept as notes of their own.
        if (element.attribute('type') !== null) this.skippedFrom = this.path.length;
        return;
      case 'w:altChunk':
        this.findings.embedded = true;
        return;
      default:
        if (!this.openCell(element.name)) this.openProperty(element);
    }
  }

  private openCell(name: string): boolean {
    const cell = this.cells.at(-1);
    if (name === 'w:tbl') this.cells.push({ table: ++this.tables, row: 0, column: 0 });
    else if (name === 'w:tr' && cell) Object.assign(cell, { row: cell.row + 1, column: 0 });
    else if (name === 'w:tc' && cell) cell.column += 1;
    else return false;
    return true;
  }

  private openProperty(element: Element): void {
    if (this.run === null) {
      if (this.paragraph === null || !this.path.includes('w:pPr')) return;
      if (element.name === 'w:pStyle') this.paragraph.styleId = element.attribute('val');
      else addParagraphProperty(this.paragraph.look, element);
    } else if (this.path.at(-2) === 'w:rPr') {
      if (element.name === 'w:rStyle') this.run.styleId = element.attribute('val');
      else addRunProperty(this.run.look, element);
    } else this.addSign(element);
  }

  private addSign({ name, attribute }: Element): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        return this.add('\t');
      case 'w:br':
        return this.add(attribute('type') === 'page' ? '\f' : '\n');
      case 'w:cr':
        return this.add('\n');
      case 'w:noBreakHyphen':
        return this.add('-');
      case 'w:sym':
        return this.add(signOfCode(parseInt(attribute('char') ?? '', 16) || 0x2022, attribute('font') ?? ''));
    }
  }

  private add(text: string): void {
    if (this.paragraph === null || this.run === null) return;
    const look = effectiveLook(this.run, this.paragraph, this.known.styles);
    if (look.hidden) this.findings.hidden = true;
    else addText(this.paragraph, text, look);
  }

  private closeKnown(name: string): void {
    switch (name) {
      case 'w:t':
        this.inWords = false;
        return;
      case 'w:r':
        this.run = null;
        return;
      case 'w:p':
        return this.endParagraph();
      case 'w:txbxContent':
        return this.leaveTextBox();
      case 'w:tbl':
        this.cells.pop();
        return;
    }
  }

  private leaveTextBox(): void {
    const { paragraph, run } = this.around.pop() ?? { paragraph: null, run: null };
    this.paragraph = paragraph;
    this.run = run;
  }

  private endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = null;
    if (paragraph === null) return;
    if (paragraph.endDeleted) {
      this.carried = paragraph.segments;
      return;
    }
    const lines = finishedLines(paragraph, this.known, { cell: this.cells.at(-1) ?? null, note: this.note });
    const breaksAtEnd = /\f[^\p{L}\p{N}\p{P}]*$/u.test(paragraph.segments.map(({ text }) => text).join(''));
    if (lines.length > 0) this.emit(paragraph, lines);
    else if (this.known.styles.of(paragraph.styleId, 'paragraph').isContents) this.findings.contents = true;
    this.opensPage ||= breaksAtEnd;
  }

  private emit(paragraph: OpenParagraph, lines: Omit<SourceLine, 'place'>[]): void {
    this.paragraphs += 1;
    if (paragraph.segments.some(({ encoding }) => encoding !== null)) this.findings.convertedParagraphs += 1;
    if (this.opensPage) Object.assign(lines[0]!, { opensPage: true });
    this.opensPage = false;
    for (const line of lines) this.lines.push({ ...line, place: { page: null, paragraph: this.paragraphs } });
    if (this.lines.length > MAX_LINES) {
      fault('too-many-lines', `Tài liệu dài quá ${MAX_LINES} dòng; cần tách thành nhiều tệp.`);
    }
  }
}

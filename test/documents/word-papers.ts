import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FileChild, ILevelsOptions } from 'docx';
import type { SourceText } from '../../domain/extraction/source-text';

/** A font with all Vietnamese letters that comes with the LibreOffice of the tests. */
const FONT = 'Liberation Serif';
const HALF_POINTS = 28;

/** A .docx as an office would lay it out: running head, page numbers in the foot. */
export async function wordFile(
  children: FileChild[],
  { head, lists = [] }: { head?: string; lists?: { reference: string; levels: ILevelsOptions[] }[] } = {},
): Promise<Buffer> {
  const centred = (runs: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children: runs });
  const number = centred([new TextRun({ children: [PageNumber.CURRENT] })]);
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS } } } },
    numbering: { config: lists },
    sections: [
      {
        ...(head === undefined
          ? {}
          : { headers: { default: new Header({ children: [centred([new TextRun(head)])] }) } }),
        footers: { default: new Footer({ children: [number] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Each line of a text as a paragraph of its own, with its look. */
export function paragraphsOf({ lines }: SourceText): Paragraph[] {
  return lines.map(
    ({ text, look, gapBefore }) =>
      new Paragraph({
        spacing: { before: gapBefore ? 120 : 0 },
        children: [new TextRun({ text, bold: look.bold ?? false, italics: look.italic ?? false })],
      }),
  );
}

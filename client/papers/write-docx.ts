import {
  AlignmentType,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Annex, DraftPaper } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { addresseeOf, headOf, signatureOf, STAMP, titleOf } from './docx-frame';
import { bodyOf, centred } from './docx-text';
import { A4, halfPoints, mm } from './docx-units';

/** A drafted paper as a .docx: opens in Word and LibreOffice, embeds no font and names one. */
export async function paperAsDocx(paper: DraftPaper, profile: PaperProfile): Promise<Uint8Array> {
  const { font, sizes } = profile;
  const document = new Document({
    creator: 'Đôn Đốc',
    title: paper.title?.type ?? 'CÔNG VĂN',
    styles: {
      default: { document: { run: { font, size: halfPoints(sizes.body), language: { value: 'vi-VN' } } } },
    },
    sections: [mainSection(paper, profile), ...paper.annexes.map((annex) => annexSection(annex, profile))],
  });
  return Packer.toBuffer(document);
}

function mainSection(paper: DraftPaper, profile: PaperProfile): ISectionOptions {
  const width = 210 - profile.margins.left - profile.margins.right;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: A4.short, height: A4.long },
        margin: marginsOf(profile),
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: pageHead(profile, width), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...headOf(paper, profile, width),
      ...titleOf(paper, profile),
      ...addresseeOf(paper, profile),
      ...bodyOf(paper.body, profile, width),
      ...signatureOf(paper, profile, width),
    ],
  };
}

function annexSection({ title, about, note, blocks }: Annex, profile: PaperProfile): ISectionOptions {
  const { margins, sizes } = profile;
  const width = 297 - margins.top - margins.bottom;
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sides round itself.
        size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE },
        margin: {
          ...marginsOf(profile),
          // Turned, the binding edge is at the top.
          top: mm(margins.left),
          bottom: mm(margins.right),
          left: mm(margins.top),
          right: mm(margins.bottom),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: pageHead(profile, width), first: stampAlone(profile) },
    children: [
      centred(title, { size: sizes.subject, bold: true }),
      centred(about, { size: sizes.subject, bold: true }),
      centred(note, { size: sizes.subject, italic: true }),
      new Paragraph({ spacing: { before: 0, after: 0 } }),
      ...bodyOf(blocks, { ...profile, sizes: { ...sizes, table: sizes.annexTable } }, width),
    ],
  };
}

function marginsOf({ margins: { top, bottom, left, right, header } }: PaperProfile) {
  return { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(header) };
}

/** From the second page on: its number in the middle, and on the right that it is a draft. */
function pageHead({ sizes }: PaperProfile, width: number): Header {
  const number = new TextRun({
    children: [new Tab(), PageNumber.CURRENT],
    size: halfPoints(sizes.pageNumber),
  });
  const draft = new TextRun({ children: [new Tab(), STAMP], size: halfPoints(sizes.copies), bold: true });
  const tabStops = [
    { type: TabStopType.CENTER, position: mm(width / 2) },
    { type: TabStopType.RIGHT, position: mm(width) },
  ];
  return new Header({ children: [new Paragraph({ tabStops, children: [number, draft] })] });
}

function stampAlone({ sizes }: PaperProfile): Header {
  const draft = new TextRun({ text: STAMP, size: halfPoints(sizes.copies), bold: true });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [draft] })] });
}

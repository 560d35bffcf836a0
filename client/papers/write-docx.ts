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
import { addresseeOf, headOf, signatureOf, titleOf } from './docx-frame';
import { bodyOf, centred } from './docx-text';
import { A4, halfPoints, mm } from './docx-units';
import { frameOf, STAMP } from './frame';
import { sheetOf, type Sheet } from './page';
import { zipWithoutTimes } from './zip-times';

/** A drafted paper as a .docx: opens in Word and LibreOffice, embeds no font and names one. */
export async function paperAsDocx(paper: DraftPaper, profile: PaperProfile): Promise<Uint8Array> {
  const { font, sizes } = profile;
  const document = new Document({
    styles: {
      default: { document: { run: { font, size: halfPoints(sizes.body), language: { value: 'vi-VN' } } } },
    },
    sections: [mainSection(paper, profile), ...paper.annexes.map((annex) => annexSection(annex, profile))],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(paper.title?.type ?? 'CÔNG VĂN') };
  return zipWithoutTimes(await Packer.toBuffer(document, undefined, [core]));
}

/** Title and author, without the time of writing: the same paper gives the same bytes. */
function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped}</dc:title><dc:creator>Đôn Đốc</dc:creator>`,
    '</cp:coreProperties>',
  ].join('');
}

function mainSection(paper: DraftPaper, profile: PaperProfile): ISectionOptions {
  const sheet = sheetOf(profile, true);
  const frame = frameOf(paper, profile, sheet.width);
  return {
    properties: sectionOn(sheet, profile),
    headers: {
      default: pageHead(profile, sheet.width),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children: [
      ...headOf(frame, profile, sheet.width),
      ...titleOf(frame, sheet.width),
      ...addresseeOf(frame, profile),
      ...bodyOf(paper.body, profile, sheet),
      ...signatureOf(frame, profile, sheet.width),
    ],
  };
}

function annexSection(
  { title, about, note, upright = false, blocks }: Annex,
  profile: PaperProfile,
): ISectionOptions {
  const { sizes } = profile;
  const sheet = sheetOf(profile, upright);
  const dense = { ...profile, sizes: { ...sizes, table: sizes.annexTable } };
  return {
    properties: sectionOn(sheet, profile),
    headers: { default: pageHead(profile, sheet.width), first: stampAlone(profile) },
    children: [
      centred(title, { size: sizes.subject, bold: true }),
      centred(about, { size: sizes.subject, bold: true }),
      centred(note, { size: sizes.subject, italic: true }),
      new Paragraph({ spacing: { before: 0, after: 0 } }),
      ...bodyOf(blocks, dense, sheet),
    ],
  };
}

function sectionOn({ upright, margins }: Sheet, profile: PaperProfile) {
  return {
    titlePage: true,
    page: {
      // The library turns the sides round itself.
      size: {
        width: A4.short,
        height: A4.long,
        orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: mm(margins.top),
        bottom: mm(margins.bottom),
        left: mm(margins.left),
        right: mm(margins.right),
        header: mm(profile.margins.header),
      },
      pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
    },
  };
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

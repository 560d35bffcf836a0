import { createHash } from 'node:crypto';
import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun, type FileChild } from 'docx';
import type { PaperBlock, Run } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { tableOf } from './docx-table';
import { halfPoints, mm, pt } from './docx-units';
import { picturesOf, roomFor, type Picture, type Room } from './charts';
import { pngOf } from './png';

type Look = Pick<Run, 'bold' | 'italic'> & { size: number };

/** One centred line, as heads and signatures are made of. */
export function centred(text: string, { size, bold = false, italic = false }: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold, italics: italic, size: halfPoints(size) })],
  });
}

/** The paragraphs of a paper, justified, the lines at an exact distance. `room`: of the text on a page, millimetres. */
export function bodyOf(blocks: PaperBlock[], profile: PaperProfile, room: Room): FileChild[] {
  return blocks.flatMap((block, i): FileChild[] => {
    switch (block.type) {
      case 'paragraph':
        // Who signs never stands alone on a page.
        return [textOf(block.runs, profile, { keepNext: i === blocks.length - 1 })];
      case 'heading':
        return [headingOf(block, profile)];
      case 'table':
        return [
          ...(block.caption === undefined ? [] : [caption(block.caption, profile, 'table')]),
          tableOf(block.table, profile.sizes.table, room.width),
          // Two tables that touch become one.
          new Paragraph({ spacing: { line: pt(profile.gap), lineRule: LineRuleType.EXACT } }),
        ];
      case 'chart':
        return picturesOf(block.chart, roomFor(room, i === 0)).flatMap((picture) => [
          pictured(picture, profile),
          caption(picture.caption, profile, 'picture'),
        ]);
    }
  });
}

function headingOf({ text, level = 1 }: Extract<PaperBlock, { type: 'heading' }>, profile: PaperProfile) {
  return textOf([{ text, bold: true, italic: level === 2 }], profile, {
    keepNext: true,
    // Shown in the outline of the document, without the colours of its heading styles.
    outlineLevel: level - 1,
  });
}

function textOf(
  runs: Run[],
  { sizes, firstLine, lineExact, gap }: PaperProfile,
  more: { keepNext: boolean; outlineLevel?: number },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(firstLine) },
    spacing: { before: pt(gap), after: pt(gap), line: pt(lineExact), lineRule: LineRuleType.EXACT },
    widowControl: true,
    ...more,
    children: runs.map(
      ({ text, bold = false, italic = false, raised = false }) =>
        new TextRun({ text, bold, italics: italic, superScript: raised, size: halfPoints(sizes.body) }),
    ),
  });
}

/** Above a table, under a picture. */
function caption(text: string, { sizes, gap }: PaperProfile, of: 'table' | 'picture'): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: pt(of === 'table' ? gap : 2), after: pt(of === 'table' ? 3 : gap) },
    keepNext: of === 'table',
    keepLines: true,
    children: [
      new TextRun({
        text,
        bold: of === 'table',
        italics: of === 'picture',
        size: halfPoints(sizes.table + 1),
      }),
    ],
  });
}

const PX = 96 / 25.4;

function idOf(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() >>> 1;
}

function pictured({ svg, width, height, caption: title, alt }: Picture, { gap }: PaperProfile): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: pt(gap), after: 0 },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: pngOf(svg),
        transformation: { width: Math.round(width * PX), height: Math.round(height * PX) },
        // The library counts the pictures of the process.
        altText: { id: String(idOf(title + svg)), name: title, title, description: alt },
      }),
    ],
  });
}

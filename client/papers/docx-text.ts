import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { PaperBlock, Run } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { tableOf } from './docx-table';
import { halfPoints, mm, pt } from './docx-units';

type Look = Pick<Run, 'bold' | 'italic'> & { size: number };

/** One centred line, as heads and signatures are made of. */
export function centred(text: string, { size, bold = false, italic = false }: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold, italics: italic, size: halfPoints(size) })],
  });
}

/** The paragraphs of a paper, justified, the lines at an exact distance. `width`: of the text, millimetres. */
export function bodyOf(blocks: PaperBlock[], profile: PaperProfile, width: number) {
  return blocks.map((block, i) => {
    switch (block.type) {
      case 'paragraph':
        // Who signs never stands alone on a page.
        return textOf(block.runs, profile, i === blocks.length - 1);
      case 'heading':
        return textOf([{ text: block.text, bold: true }], profile, true);
      case 'table':
        return tableOf(block.table, profile.sizes.table, width);
      case 'chart':
        return centred(block.chart.caption, { size: profile.sizes.table, italic: true });
    }
  });
}

function textOf(
  runs: Run[],
  { sizes, firstLine, lineExact, gap }: PaperProfile,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(firstLine) },
    spacing: { before: pt(gap), after: pt(gap), line: pt(lineExact), lineRule: LineRuleType.EXACT },
    widowControl: true,
    keepNext,
    children: runs.map(
      ({ text, bold = false, italic = false }) =>
        new TextRun({ text, bold, italics: italic, size: halfPoints(sizes.body) }),
    ),
  });
}

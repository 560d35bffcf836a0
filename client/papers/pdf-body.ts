import type { PaperBlock, PaperTable, Run } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { picturesOf, roomFor, type Picture, type Room } from './charts';
import {
  layoutWith,
  points,
  SINGLE,
  stretched,
  type Content,
  type TextNode,
  type Words,
} from './pdf-content';
import { CELL_EDGES, columnWidths, keptWhole } from './table-rows';

/** What may not be the last thing on a page. */
export const LEADS = 1;

/** The blocks of a paper. `room`: of the text on a page, millimetres. */
export function bodyOf(blocks: PaperBlock[], profile: PaperProfile, room: Room): Content[] {
  return blocks.flatMap((block, i): Content[] => {
    switch (block.type) {
      case 'paragraph':
        return [paragraphOf(block.runs, profile)];
      case 'heading': {
        const { text, level = 1 } = block;
        return [
          { ...paragraphOf([{ text, bold: true, italic: level === 2 }], profile), headlineLevel: LEADS },
        ];
      }
      case 'table':
        return [
          ...(block.caption === undefined ? [] : [tableCaption(block.caption, profile)]),
          tableOf(block.table, profile, room.width),
        ];
      case 'chart':
        return picturesOf(block.chart, roomFor(room, i === 0)).map((picture) => pictured(picture, profile));
    }
  });
}

function paragraphOf(runs: Run[], { sizes, firstLine, lineExact, gap }: PaperProfile): TextNode {
  return {
    text: runs.map(wordsOf),
    fontSize: sizes.body,
    alignment: 'justify',
    leadingIndent: points(firstLine),
    lineHeight: stretched(lineExact, sizes.body),
    margin: [0, 0, 0, gap],
  };
}

function wordsOf({ text, bold = false, italic = false, raised = false }: Run): Words {
  return { text, bold, italics: italic, ...(raised ? { sup: true } : {}) };
}

function tableCaption(text: string, { sizes }: PaperProfile): TextNode {
  return {
    text,
    bold: true,
    fontSize: sizes.table + 1,
    lineHeight: SINGLE,
    alignment: 'center',
    margin: [0, 4, 0, 4],
    headlineLevel: LEADS,
  };
}

const LINE = 0.5;
const SIDE = points(CELL_EDGES / 2);

function tableOf(table: PaperTable, profile: PaperProfile, width: number): Content {
  const { columns, rows } = table;
  const size = profile.sizes.table;
  const whole = keptWhole(table, size, width);
  const cell = (lines: string[], look: Partial<TextNode>): Content => {
    const texts = (lines.length === 0 ? [''] : lines).map((text): TextNode => ({
      text,
      fontSize: size,
      lineHeight: SINGLE,
      ...look,
    }));
    return texts.length === 1 ? texts[0]! : { stack: texts };
  };
  return {
    table: {
      widths: columnWidths(table, size, width).map((one) => points(one) - 2 * SIDE - LINE),
      headerRows: 1,
      // What is kept together and longer than a page is not printed at all; and it knows one rule for all rows.
      keepWithHeaderRows: whole[0] === true ? 1 : 0,
      dontBreakRows: whole.every((one) => one),
      body: [
        columns.map(({ title }) =>
          cell([title], { bold: true, alignment: 'center', verticalAlignment: 'middle' }),
        ),
        ...rows.map((cells) => cells.map((lines, i) => cell(lines, { alignment: columns[i]!.align }))),
      ],
    },
    layout: layoutWith(LINE, SIDE, 1.5),
    margin: [0, 2, 0, profile.gap],
  };
}

function pictured({ svg, width, caption }: Picture, { sizes, gap }: PaperProfile): Content {
  return {
    unbreakable: true,
    stack: [
      { svg, width: points(width), font: 'Tinos', alignment: 'center', margin: [0, gap, 0, 0] },
      {
        text: caption,
        italics: true,
        fontSize: sizes.table + 1,
        lineHeight: SINGLE,
        alignment: 'center',
        margin: [0, 2, 0, gap],
      },
    ],
  };
}

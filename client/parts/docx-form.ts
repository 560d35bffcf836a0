import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import type { PartForm } from '../../domain/rounds/part-form';
import { A4, halfPoints, mm, pt } from '../papers/docx-units';
import {
  ASSIGNMENT_COLUMNS,
  assignmentCells,
  FIGURE_COLUMNS,
  figureCells,
  FORM_COLOURS,
  FORM_FONT,
  guideLines,
  identification,
  NARRATIVE_SECTIONS,
  SECTIONS,
  type FormColumn,
} from './form-layout';

const MARGIN = { top: 15, bottom: 15, left: 20, right: 15 };
/** Of the text on a page that lies across, millimetres. */
const WIDTH = 297 - MARGIN.left - MARGIN.right;
const { head: HEAD, headFillIn: HEAD_FILL_IN, locked: LOCKED, fillIn: FILL_IN } = FORM_COLOURS;
/** Of the empty room for a section of words, millimetres. */
const ROOM = 26;
const TITLE_WIDTH = 85;

/** The form as a text: one table for each section, the places to write shaded. Empty places hold nothing that had to be deleted first. */
export async function partAsDocx(form: PartForm): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Đôn Đốc',
    title: `${form.head.round} – ${form.head.body}`,
    styles: {
      default: { document: { run: { font: FORM_FONT, size: halfPoints(12), language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides round itself.
            size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: mm(MARGIN.top),
              bottom: mm(MARGIN.bottom),
              left: mm(MARGIN.left),
              right: mm(MARGIN.right),
            },
          },
        },
        footers: { default: pageFoot(form) },
        children: [...guide(form), ...figures(form), ...assignments(form), ...narrative(form)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function guide(form: PartForm): FileChild[] {
  const rows = identification(form).map(({ label, text }) => [label, text]);
  const { returned } = form.head;
  if (returned !== null) rows.push(['Lý do trả lại', returned]);
  const widths = [45, WIDTH - 45];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: pt(6) },
      children: [new TextRun({ text: 'BIỂU BÁO CÁO CỦA CƠ QUAN', bold: true, size: halfPoints(15) })],
    }),
    table(
      widths,
      rows.map(([label = '', text = '']) => [
        cell(label, { fill: LOCKED, bold: true, width: widths[0]! }),
        cell(text, { fill: LOCKED, width: widths[1]! }),
      ]),
      0,
    ),
    heading('Cách ghi'),
    ...guideLines(form, 'docx').map(
      (text, i) =>
        new Paragraph({
          indent: { left: mm(7), hanging: mm(7) },
          spacing: { after: pt(2) },
          children: [new TextRun({ text: `${i + 1}. ${text}` })],
        }),
    ),
  ];
}

function figures(form: PartForm): FileChild[] {
  if (form.targets.length === 0) return [];
  const rows = form.targets.map((target, i) =>
    cellsOf(
      FIGURE_COLUMNS,
      figureCells(target, form.content.figures[i]),
      ({ key }) => key !== 'weight' || target.weighted,
    ),
  );
  return [heading(SECTIONS.figures), tableOf(FIGURE_COLUMNS, rows)];
}

function assignments(form: PartForm): FileChild[] {
  if (form.assignments.length === 0) return [];
  const rows = form.assignments.map((one, i) =>
    cellsOf(
      ASSIGNMENT_COLUMNS,
      assignmentCells(one, form.content.assignments[i]?.remark ?? null),
      () => true,
    ),
  );
  return [heading(SECTIONS.assignments), tableOf(ASSIGNMENT_COLUMNS, rows)];
}

function narrative({ content }: PartForm): FileChild[] {
  return [
    heading(SECTIONS.narrative),
    ...NARRATIVE_SECTIONS.flatMap(({ key, title, hint }) => [
      table(
        [TITLE_WIDTH, WIDTH - TITLE_WIDTH],
        [
          [
            cell(title, { fill: HEAD, bold: true, width: TITLE_WIDTH }),
            cell(hint, { fill: HEAD, italic: true, width: WIDTH - TITLE_WIDTH }),
          ],
          [cell(content.narrative[key] ?? '', { fill: FILL_IN, width: WIDTH, span: 2 })],
        ],
        0,
        ROOM,
      ),
      new Paragraph({ spacing: { after: pt(4) } }),
    ]),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: pt(10), after: pt(4) },
    children: [new TextRun({ text, bold: true, size: halfPoints(13) })],
  });
}

function tableOf<Key extends string>(columns: readonly FormColumn<Key>[], rows: TableCell[][]): Table {
  const widths = widthsOf(columns);
  const head = columns.map(({ title, fill }, i) =>
    cell(title, {
      fill: fill ? HEAD_FILL_IN : HEAD,
      bold: true,
      width: widths[i]!,
      align: AlignmentType.CENTER,
    }),
  );
  return table(widths, [head, ...rows], 1);
}

function widthsOf<Key extends string>(columns: readonly FormColumn<Key>[]): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (WIDTH * share) / all);
}

const CENTRED = new Set(['goal', 'earlier', 'unit', 'due']);
const TO_THE_RIGHT = new Set(['value', 'weight']);

function cellsOf<Key extends string>(
  columns: readonly FormColumn<Key>[],
  texts: Record<Key, string>,
  isAsked: (column: FormColumn<Key>) => boolean,
): TableCell[] {
  const widths = widthsOf(columns);
  return columns.map((column, i) =>
    cell(texts[column.key], {
      fill: column.fill && isAsked(column) ? FILL_IN : LOCKED,
      width: widths[i]!,
      align: CENTRED.has(column.key)
        ? AlignmentType.CENTER
        : TO_THE_RIGHT.has(column.key)
          ? AlignmentType.RIGHT
          : AlignmentType.LEFT,
    }),
  );
}

interface CellLook {
  fill: string;
  /** Millimetres. */
  width: number;
  bold?: boolean;
  italic?: boolean;
  /** Columns that it takes. */
  span?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function cell(text: string, look: CellLook): TableCell {
  const { fill, width, bold = false, italic = false, span = 1, align = AlignmentType.LEFT } = look;
  // A title never stands alone at the foot of a page.
  const keepNext = fill === HEAD || fill === HEAD_FILL_IN;
  return new TableCell({
    columnSpan: span,
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: align,
          keepNext,
          spacing: { before: pt(1), after: pt(1) },
          children:
            line === '' ? [] : [new TextRun({ text: line, bold, italics: italic, size: halfPoints(11.5) })],
        }),
    ),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };

/** `heads`: how many rows stand on every page; `room`: least height of the last row, millimetres. */
function table(widths: number[], rows: TableCell[][], heads: number, room = 0): Table {
  const sizes = widths.map(mm);
  return new Table({
    width: { size: sizes.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, left: mm(1.5), right: mm(1.5), top: 0, bottom: 0 },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: rows.map(
      (children, i) =>
        new TableRow({
          children,
          tableHeader: i < heads,
          cantSplit: room === 0,
          ...(room > 0 && i === rows.length - 1
            ? { height: { value: mm(room), rule: HeightRule.ATLEAST } }
            : {}),
        }),
    ),
  });
}

function pageFoot({ head }: PartForm): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${head.body} – ${head.round} – trang `, size: halfPoints(10) }),
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: halfPoints(10) }),
        ],
      }),
    ],
  });
}

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { PaperProfile } from '../../domain/papers/profile';
import { centred } from './docx-text';
import { halfPoints, mm, NO_BORDERS, pt } from './docx-units';
import { RULE_GAP, STAMP, type Frame, type FrameLine } from './frame';

const BLACK_LINE = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' };

/** Two columns side by side without lines; `left`: share of the left one. */
function sideBySide(rows: [Paragraph[], Paragraph[]][], width: number, left: number): Table {
  const widths = [mm(width * left), mm(width * (1 - left))] as const;
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({ width: { size: widths[i as 0 | 1], type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

/** Centred lines in a column so wide, each with the line under it. */
function lines(all: FrameLine[], column: number): Paragraph[] {
  return all.flatMap((line) => [
    centred(line.text, line),
    ...(line.rule === undefined ? [] : [ruled(line.rule, column)]),
  ]);
}

/** A low empty paragraph with a border: under the words themselves it could be no shorter than they are. */
function ruled(length: number, column: number): Paragraph {
  const indent = mm((column - length) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { line: pt(4), lineRule: LineRuleType.EXACT, before: pt(RULE_GAP), after: pt(RULE_GAP) },
    border: { top: { ...BLACK_LINE, size: 6 } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

export function headOf(
  { head: { leftWidth, rows } }: Frame,
  profile: PaperProfile,
  width: number,
): FileChild[] {
  const cells = rows.map(({ left, right }): [Paragraph[], Paragraph[]] => [
    lines(left, leftWidth),
    lines(right, width - leftWidth),
  ]);
  return [
    sideBySide([...cells, [[stamped(profile, leftWidth)], [new Paragraph({})]]], width, leftWidth / width),
  ];
}

/** Framed, under the number: nobody takes the file for a paper that was issued. */
function stamped({ sizes }: PaperProfile, column: number): Paragraph {
  const indent = mm((column - 32) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: pt(6) },
    border: { top: BLACK_LINE, bottom: BLACK_LINE, left: BLACK_LINE, right: BLACK_LINE },
    children: [new TextRun({ text: STAMP, bold: true, size: halfPoints(sizes.stamp) })],
  });
}

export function titleOf({ title }: Frame, width: number): Paragraph[] {
  const [type, ...about] = title;
  if (type === undefined) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: pt(18) },
      keepNext: true,
      children: [new TextRun({ text: type.text, bold: true, size: halfPoints(type.size) })],
    }),
    ...lines(about, width),
  ];
}

export function addresseeOf({ addressee }: Frame, { sizes, lineExact, gap }: PaperProfile): Paragraph[] {
  const { alone } = addressee;
  return addressee.lines.map(
    (text, i) =>
      new Paragraph({
        alignment: alone ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...(alone ? {} : { indent: { left: mm(i === 0 ? 40 : 62) } }),
        spacing: {
          before: pt(i === 0 ? 12 : gap),
          after: pt(gap),
          line: pt(lineExact),
          lineRule: LineRuleType.AT_LEAST,
        },
        children: [new TextRun({ text, size: halfPoints(sizes.body) })],
      }),
  );
}

/** Nơi nhận on the left, authority and post on the right; the name is left to who signs. */
export function signatureOf(
  { copies, signature }: Frame,
  { sizes }: PaperProfile,
  width: number,
): FileChild[] {
  const left = copies.map(
    ({ text, size, bold = false, italic = false, underlined = false }) =>
      new Paragraph({
        children: [
          new TextRun({
            text,
            bold,
            italics: italic,
            size: halfPoints(size),
            ...(underlined ? { underline: {} } : {}),
          }),
        ],
      }),
  );
  const empty = () => new Paragraph({ children: [new TextRun({ text: '', size: halfPoints(sizes.body) })] });
  const right = [...lines(signature, width / 2), ...Array.from({ length: 4 }, empty)];
  return [
    new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true }),
    sideBySide([[left, right]], width, 0.5),
  ];
}

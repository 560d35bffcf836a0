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
import type { DraftPaper, Letterhead } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { centred } from './docx-text';
import { halfPoints, mm, NO_BORDERS, pt } from './docx-units';

/** What stands around the text of a paper: its head, its title, whom it goes to, who signs and who gets it. */

export const STAMP = 'DỰ THẢO';

/** Two columns side by side without lines; the left one is narrower. */
function sideBySide(rows: [Paragraph[], Paragraph[]][], width: number, left = 0.44): Table {
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

export function headOf({ letterhead, about }: DraftPaper, profile: PaperProfile, width: number): FileChild[] {
  const { sizes } = profile;
  const { superior, issuer, symbol } = letterhead;
  const left = [
    centred(superior, { size: sizes.superior }),
    centred(issuer, { size: sizes.issuer, bold: true }),
    centred('*', { size: sizes.issuer }),
  ];
  const number = [
    centred(`Số         ${symbol}`, { size: sizes.number }),
    ...(about === null ? [] : [centred(about, { size: sizes.about, italic: true })]),
  ];
  const nation = [nationLine(profile, width * 0.56)];
  const rows: [Paragraph[], Paragraph[]][] = [
    [left, nation],
    [number, [centred(placeAndDay(letterhead), { size: sizes.place, italic: true })]],
    [[stamped(profile, width * 0.44)], [new Paragraph({})]],
  ];
  return [sideBySide(rows, width)];
}

/** Width of the words in bold capitals, millimetres for each point of their size: the rule under them is as long. */
const NATION_WIDTH = 4.87;

function nationLine({ sizes }: PaperProfile, column: number): Paragraph {
  const indent = mm((column - NATION_WIDTH * sizes.nation) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // A little room, lest another font breaks the line.
    indent: { left: indent - mm(1), right: indent - mm(1) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' } },
    children: [new TextRun({ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, size: halfPoints(sizes.nation) })],
  });
}

/** Only what is known: the day and the month are written by hand, or by the văn thư. */
function placeAndDay({ place, year }: Letterhead): string {
  return `${place ?? '…………'}, ngày       tháng       năm ${year}`;
}

/** Framed, under the number: nobody takes the file for a paper that was issued. */
function stamped({ sizes }: PaperProfile, column: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' };
  const indent = mm((column - 32) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: pt(6) },
    border: { top: line, bottom: line, left: line, right: line },
    children: [new TextRun({ text: STAMP, bold: true, size: halfPoints(sizes.stamp) })],
  });
}

export function titleOf({ title }: DraftPaper, { sizes }: PaperProfile): Paragraph[] {
  if (title === null) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: pt(18) },
      keepNext: true,
      children: [new TextRun({ text: title.type, bold: true, size: halfPoints(sizes.type) })],
    }),
    centred(title.about, { size: sizes.subject, bold: true }),
    centred('-----', { size: sizes.subject }),
  ];
}

export function addresseeOf({ addressee }: DraftPaper, { sizes, lineExact, gap }: PaperProfile): Paragraph[] {
  const { label, names } = addressee;
  const [only, ...others] = names;
  const lines =
    others.length === 0
      ? [`${label}: ${only}`]
      : [`${label}:`, ...names.map((name, i) => `- ${name}${i + 1 < names.length ? ';' : '.'}`)];
  return lines.map(
    (text, i) =>
      new Paragraph({
        alignment: others.length === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...(others.length === 0 ? {} : { indent: { left: mm(i === 0 ? 40 : 62) } }),
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
  { signature, copies }: DraftPaper,
  { sizes }: PaperProfile,
  width: number,
): FileChild[] {
  const { authority, post } = signature;
  const list = copies.map(
    (copy, i) =>
      new Paragraph({
        children: [
          new TextRun({
            text: `- ${copy}${i + 1 < copies.length ? ',' : '.'}`,
            size: halfPoints(sizes.copies),
          }),
        ],
      }),
  );
  const label = new Paragraph({
    children: [
      new TextRun({ text: 'Nơi nhận', underline: {}, size: halfPoints(sizes.copiesLabel) }),
      new TextRun({ text: ':', size: halfPoints(sizes.copiesLabel) }),
    ],
  });
  const right = [
    ...(authority === null ? [] : [centred(authority, { size: sizes.authority, bold: true })]),
    centred(post, { size: sizes.authority, bold: authority === null }),
    ...Array.from(
      { length: 4 },
      () => new Paragraph({ children: [new TextRun({ text: '', size: halfPoints(sizes.body) })] }),
    ),
  ];
  return [
    new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true }),
    sideBySide([[[label, ...list], right]], width, 0.5),
  ];
}

import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperColumn, PaperTable } from '../../domain/papers/paper';
import { halfPoints, mm, pt } from './docx-units';
import { CELL_EDGES, columnWidths, keptWhole } from './table-rows';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table with its head on every page and no short row broken between two. `size`: of the letters, points; `width`: millimetres. */
export function tableOf(table: PaperTable, size: number, width: number): Table {
  const { columns, rows } = table;
  const widths = columnWidths(table, size, width).map(mm);
  const whole = keptWhole(table, size, width);
  const cell = (paragraphs: string[], { align }: PaperColumn, i: number, head: boolean) =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: (paragraphs.length === 0 ? [''] : paragraphs).map(
        (text) =>
          new Paragraph({
            alignment: head ? AlignmentType.CENTER : ALIGNMENTS[align],
            spacing: { before: pt(1), after: pt(1) },
            // The head stays with the first row.
            keepNext: head,
            children: [new TextRun({ text, bold: head, size: halfPoints(size) })],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      left: mm(CELL_EDGES / 2),
      right: mm(CELL_EDGES / 2),
      top: 0,
      bottom: 0,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) => cell([column.title], column, i, true)),
      }),
      ...rows.map(
        (cells, at) =>
          new TableRow({
            cantSplit: whole[at]!,
            children: cells.map((paragraphs, i) => cell(paragraphs, columns[i]!, i, false)),
          }),
      ),
    ],
  });
}

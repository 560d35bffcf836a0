import { clauseWords } from '../../letters/words';
import type { MatrixCell, Review } from '../../reports/review';
import type { PaperBlock } from '../paper';
import { CELLS, pictured, standingNote } from './annex-figures';
import { column, table } from './annex-tables';
import type { ReportContext } from './context';
import { figure, percentOf } from './numbers';
import { NO_CELL, added, yearTotal } from './years-section';

/** The years told of, what is due after them, and last what belongs to no year. */
function matrixKeys({ years, matrix }: Review): string[] {
  const keys = new Set([...years, ...matrix.flatMap(({ cells }) => Object.keys(cells))]);
  return [...keys].sort((a, b) => ((a || '9999') < (b || '9999') ? -1 : 1));
}

/** Ma trận điều khoản × năm, and the years side by side. */
export function yearsAnnex({ snapshot, review }: ReportContext): PaperBlock[] {
  const { years, matrix } = review;
  const keys = matrixKeys(review);
  const totals = years.map((year) => ({ year, cell: yearTotal(review, year) }));
  const rows = matrix.map(({ clause, cells }) => [
    clauseWords(clause),
    ...keys.map((key) => cellLines(cells[key] ?? NO_CELL)),
    cellLines(Object.values(cells).reduce(added, NO_CELL)),
  ]);
  return [
    yearsTable(totals),
    ...standingNote(snapshot),
    ...(totals.length < 2
      ? []
      : [
          pictured({
            caption: 'Nhiệm vụ theo kết quả, từng năm',
            kind: 'stacked',
            unit: 'nhiệm vụ',
            categories: years.map((year) => `Năm ${year}`),
            series: CELLS.map(({ key, label }) => ({
              name: label,
              values: totals.map(({ cell }) => cell[key]),
            })),
          }),
          pictured({
            caption: 'Tỷ lệ hoàn thành và tỷ lệ hoàn thành đúng hạn, từng năm',
            kind: 'line',
            unit: '%',
            categories: years.map((year) => `Năm ${year}`),
            series: [
              {
                name: 'Tỷ lệ hoàn thành',
                values: totals.map(({ cell }) => percent(doneOf(cell), ratedOf(cell))),
              },
              {
                name: 'Tỷ lệ đúng hạn',
                values: totals.map(({ cell }) => percent(cell.doneOnTime, doneOf(cell))),
              },
            ],
          }),
        ]),
    table(
      [
        column('Điều khoản', 16),
        ...keys.map((key) => column(key === '' ? 'Không theo năm' : `Năm ${key}`, 14)),
        column('Cả thời gian', 16),
      ],
      rows,
      'Điều khoản × năm × kết quả (số nhiệm vụ hoàn thành trên tổng số nhiệm vụ có thời hạn; nhiệm vụ thường xuyên: số đã báo cáo tiến độ trên tổng số)',
    ),
  ];
}

function doneOf({ doneOnTime, doneLate }: MatrixCell): number {
  return doneOnTime + doneLate;
}

function ratedOf(cell: MatrixCell): number {
  return doneOf(cell) + cell.openOverdue;
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

function yearsTable(totals: { year: string; cell: MatrixCell }[]): PaperBlock {
  return table(
    [
      column('Năm', 10),
      column('Tổng số', 10, 'right'),
      ...CELLS.map(({ label }) => column(label.replace(' – ', ', '), 12, 'right')),
      column('Thu hồi, kết thúc theo dõi', 9, 'right'),
      column('Thường xuyên (đã báo cáo tiến độ)', 13, 'right'),
      column('Tỷ lệ hoàn thành (số nhiệm vụ)', 14, 'right'),
      column('Tỷ lệ đúng hạn (số nhiệm vụ)', 14, 'right'),
    ],
    totals.map(({ year, cell }) => [
      `Năm ${year}`,
      figure(cell.total),
      ...CELLS.map(({ key }) => figure(cell[key])),
      figure(cell.left),
      cell.standing === 0 ? '–' : `${figure(cell.standing)} (${figure(cell.reported)})`,
      share(doneOf(cell), ratedOf(cell)),
      share(cell.doneOnTime, doneOf(cell)),
    ]),
    'Kết quả theo từng năm của nhiệm vụ',
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${percentOf(part / whole)} (${figure(part)}/${figure(whole)})`;
}

function cellLines(cell: MatrixCell): string[] {
  const dated = doneOf(cell) + cell.openInTerm + cell.openOverdue;
  const lines = [
    ...(dated === 0 ? [] : [`hoàn thành ${figure(doneOf(cell))}/${figure(dated)}`]),
    ...(cell.doneLate === 0 ? [] : [`trong đó quá hạn ${figure(cell.doneLate)}`]),
    ...(cell.openOverdue === 0 ? [] : [`chưa hoàn thành, quá hạn ${figure(cell.openOverdue)}`]),
    ...(cell.left === 0 ? [] : [`thu hồi, kết thúc ${figure(cell.left)}`]),
    ...(cell.standing === 0 ? [] : [`thường xuyên ${figure(cell.reported)}/${figure(cell.standing)}`]),
  ];
  return lines.length === 0 ? ['–'] : lines;
}

import { AGEING_LABELS } from '../../dossier/ageing';
import type { Figures } from '../../figures/figures-of';
import { MEASURE_LABELS } from '../../lifecycle/measures';
import { clauseWords, oneLine, shortened } from '../../letters/words';
import { isAsked } from '../../lifecycle/types';
import type { RecordedReason, Snapshot, SnapshotRow } from '../../reports/types';
import { printedDate } from '../../time/epoch';
import { paragraph, type PaperBlock, type PaperChart, type PaperColumn } from '../paper';
import { column, countedTable, table } from './annex-tables';
import type { ReportContext } from './context';
import { figure } from './numbers';
import { newestReasons, overdueRows, reasonsIn, standingRows, undoneOf, yearsOfDuties } from './rows';
import { completionWords, dueOf, isMasked, onTimeWords, reasonLines } from './words';

/** Tables of figures and lists of duties, each picture beside its table. */

export const CELLS = [
  { key: 'doneOnTime', label: 'Hoàn thành đúng hạn' },
  { key: 'doneLate', label: 'Hoàn thành quá hạn' },
  { key: 'openInTerm', label: 'Chưa hoàn thành – trong hạn' },
  { key: 'openOverdue', label: 'Chưa hoàn thành – quá hạn' },
] as const;

const COUNTS: PaperColumn[] = [
  column('Tổng số', 7, 'right'),
  column('Hoàn thành đúng hạn', 8, 'right'),
  column('Hoàn thành quá hạn', 8, 'right'),
  column('Chưa hoàn thành, trong hạn', 9, 'right'),
  column('Chưa hoàn thành, quá hạn', 9, 'right'),
  column('Không tính tỷ lệ', 8, 'right'),
  column('Tỷ lệ hoàn thành (số nhiệm vụ)', 14, 'right'),
  column('Tỷ lệ đúng hạn (số nhiệm vụ)', 14, 'right'),
];

function countCells(figures: Figures): string[] {
  const { total, cells } = figures;
  return [
    figure(total),
    ...CELLS.map(({ key }) => figure(cells[key])),
    figure(cells.none),
    completionWords(figures) ?? '–',
    onTimeWords(figures) ?? '–',
  ];
}

function figuresTable(
  name: string,
  groups: { name: string; figures: Figures }[],
  whole: Figures,
): PaperBlock {
  const rows = groups.map((group, i) => [String(i + 1), group.name, ...countCells(group.figures)]);
  return table(
    [column('TT', 4, 'center'), column(name, 22), ...COUNTS],
    [...rows, ['', 'Tổng số', ...countCells(whole)]],
  );
}

export function bodiesAnnex({ snapshot }: ReportContext): PaperBlock[] {
  const { byBody, whole } = snapshot.figures;
  const groups = byBody.map(({ name, figures }) => ({ name: oneLine(name), figures }));
  const rated = groups.filter(({ figures }) => figures.completion.rate !== null);
  const chart: PaperChart = {
    caption: 'Tỷ lệ hoàn thành theo cơ quan chủ trì',
    kind: 'bar',
    unit: '%',
    categories: rated.map(({ name }) => name),
    series: [
      {
        name: 'Tỷ lệ hoàn thành',
        values: rated.map(({ figures }) => Math.round(figures.completion.rate! * 1000) / 10),
      },
    ],
  };
  return [
    figuresTable('Cơ quan chủ trì', groups, whole),
    ...standingNote(snapshot),
    ...(rated.length < 2 ? [] : [pictured(chart)]),
  ];
}

export function clausesAnnex({ snapshot }: ReportContext): PaperBlock[] {
  const { byClause, whole } = snapshot.figures;
  const groups = byClause.map(({ clause, figures }) => ({ name: clauseWords(clause), figures }));
  return [
    figuresTable('Điều khoản', groups, whole),
    ...standingNote(snapshot),
    ...(groups.length < 2
      ? []
      : [
          pictured({
            caption: 'Nhiệm vụ theo điều khoản và kết quả',
            kind: 'stacked',
            unit: 'nhiệm vụ',
            categories: groups.map(({ name }) => name),
            series: CELLS.map(({ key, label }) => ({
              name: label,
              values: groups.map(({ figures }) => figures.cells[key]),
            })),
          }),
        ]),
  ];
}

/** What tables count of standing duties, where that is more than the duties. */
export function standingNote(snapshot: Snapshot): PaperBlock[] {
  const counted = yearsOfDuties(standingRows(snapshot));
  if (counted === null) return [];
  const words = `Ghi chú: nhiệm vụ thường xuyên được theo dõi từng năm, mỗi năm tính một lần: ${figure(counted.duties)} nhiệm vụ thường xuyên được tính ${figure(counted.rows)} lần.`;
  return [paragraph({ text: words, italic: true })];
}

export function pictured(chart: PaperChart): PaperBlock {
  return { type: 'chart', chart };
}

// ---- lists of duties

const NAME = 200;
const REASON = 320;
const REASONS = 3;

export function overdueAnnex({ snapshot, review }: ReportContext): PaperBlock[] {
  const reasons = reasonsIn(review);
  return [
    dutiesTable(overdueRows(snapshot).map((row) => ({ row, reasons: reasons(row) }))),
    ...ageingOf(snapshot),
  ];
}

export function undoneAnnex({ snapshot, review }: ReportContext): PaperBlock[] {
  return [dutiesTable(undoneOf(review)), ...(snapshot.round.kind === 'final' ? ageingOf(snapshot) : [])];
}

/** Where all is of one age there is nothing to see. */
function ageingOf({ figures }: Snapshot): PaperBlock[] {
  const { ageing } = figures.whole;
  if (AGEING_LABELS.filter((label) => ageing[label] > 0).length < 2) return [];
  const caption = 'Nhiệm vụ quá hạn theo số ngày quá hạn';
  return [
    table(
      [column('Số ngày quá hạn', 40), column('Số nhiệm vụ', 20, 'right')],
      AGEING_LABELS.map((label) => [label, figure(ageing[label])]),
      caption,
    ),
    pictured({
      caption,
      kind: 'bar',
      unit: 'nhiệm vụ',
      categories: [...AGEING_LABELS],
      series: [{ name: 'Nhiệm vụ quá hạn', values: AGEING_LABELS.map((label) => ageing[label]) }],
    }),
  ];
}

function dutiesTable(all: { row: SnapshotRow; reasons: RecordedReason[] }[]): PaperBlock {
  return countedTable(
    [
      column('Điều khoản', 9),
      column('Nhiệm vụ', 25),
      column('Cơ quan chủ trì', 13),
      column('Thời hạn', 10, 'center'),
      column('Tình trạng', 11),
      column('Nguyên nhân được ghi nhận', 26),
      column('Đã xử lý', 13),
    ],
    all.map(({ row, reasons }) => [
      clauseWords(row.clause),
      [shortened(row.summary, NAME), oneLine(row.id)],
      oneLine(row.leadName),
      [dueOf(row), ...(isMasked(row) || row.deadlineText === '' ? [] : [`(${oneLine(row.deadlineText)})`])],
      stateOf(row),
      reasonLines(row, newestReasons(reasons, REASONS), REASON),
      handledWords(row),
    ]),
  );
}

function stateOf(row: SnapshotRow): string {
  if (row.status === 'withdrawn') return 'Đã thu hồi';
  if (row.status === 'closed')
    return row.daysOverdue > 0
      ? `Kết thúc theo dõi, quá hạn ${figure(row.daysOverdue)} ngày`
      : 'Kết thúc theo dõi';
  if (row.status === 'suspended') return 'Tạm dừng thực hiện';
  if (row.status === 'submitted')
    return `${row.daysOverdue > 0 ? `Quá hạn ${figure(row.daysOverdue)} ngày, đ` : 'Đ'}ã nộp kết quả, chờ xác nhận`;
  if (row.daysOverdue > 0) return `Quá hạn ${figure(row.daysOverdue)} ngày`;
  if (row.effectiveDue === null) return 'Thường xuyên';
  return row.cell === 'openInTerm' && isAsked(row.status)
    ? `Còn trong hạn đến ngày ${dueOf(row)}`
    : 'Chưa hoàn thành';
}

function handledWords({ returns, extensions, decisions }: SnapshotRow): string[] {
  return [
    ...(returns === 0 ? [] : [`Trả lại kết quả ${figure(returns)} lần`]),
    ...(extensions.granted === 0 ? [] : [`Đã gia hạn ${figure(extensions.granted)} lần`]),
    ...decisions.map(
      ({ measure, paper }) =>
        `${MEASURE_LABELS[measure]} (${oneLine(paper.number)}, ngày ${printedDate(paper.date)})`,
    ),
  ];
}

export function carryOverAnnex({ review }: ReportContext): PaperBlock[] {
  return [
    countedTable(
      [
        column('Điều khoản', 10),
        column('Mã nhiệm vụ', 16),
        column('Nhiệm vụ', 38),
        column('Cơ quan chủ trì', 18),
        column('Thời hạn', 12, 'center'),
        column('Tình trạng', 14),
      ],
      review.carryOver.map((row) => [
        clauseWords(row.clause),
        oneLine(row.id),
        shortened(row.summary, NAME),
        oneLine(row.leadName),
        dueOf(row),
        stateOf(row),
      ]),
    ),
  ];
}

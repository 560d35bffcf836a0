import { clauseWords, oneLine } from '../../letters/words';
import type { MatrixCell, Review, TargetTrend } from '../../reports/review';
import type { SnapshotRow } from '../../reports/types';
import { periodWords } from '../../rounds/titles';
import type { ReportContext } from './context';
import { lineOf } from './limits-section';
import { amount, figure, percentOf } from './numbers';
import { OPEN_PLACE } from './quotes';
import { lessonsIn } from './proposals-section';
import { shownName } from './results-section';
import { byClause, undoneOf } from './rows';
import { item, ofAssignments, said, sentences, type SectionBlock } from './sentence';
import { countWords, silentWords, stateWords, targetName } from './targets-section';
import { countedWords, dueOf, namesWords, quoted } from './words';

/** What only a paper over several years says. */

export const NO_CELL: MatrixCell = {
  total: 0,
  doneOnTime: 0,
  doneLate: 0,
  openInTerm: 0,
  openOverdue: 0,
  standing: 0,
  reported: 0,
  left: 0,
};

/** All clauses of one year together. */
export function yearTotal({ matrix }: Pick<Review, 'matrix'>, year: string): MatrixCell {
  return matrix.reduce<MatrixCell>((sum, { cells }) => added(sum, cells[year] ?? NO_CELL), NO_CELL);
}

export function added(a: MatrixCell, b: MatrixCell): MatrixCell {
  const keys = Object.keys(NO_CELL) as (keyof MatrixCell)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as MatrixCell;
}

/** Căn cứ tổng hợp: the rounds that were frozen before and what came since. */
export function basis({ snapshot, review }: ReportContext): SectionBlock[] {
  const titles = review.earlier.map(({ round }) => oneLine(round.title));
  if (titles.length === 0)
    return sentences(said('Chưa có kỳ báo cáo nào được chốt số liệu trước báo cáo này.'));
  return sentences(
    said(
      `Báo cáo được tổng hợp từ số liệu đã chốt của ${figure(titles.length)} kỳ báo cáo trước (${namesWords(titles, 8, 'kỳ')}) và số liệu từ đó đến thời điểm chốt của kỳ này.`,
      [
        ...review.earlier.map(({ round }) => ({ type: 'round' as const, round: round.id })),
        { type: 'round', round: snapshot.round.id },
      ],
    ),
  );
}

/** Kết quả qua các năm: one line a year. */
export function yearByYear({ snapshot, review, annex }: ReportContext): SectionBlock[] {
  const years = review.years.map((year) => ({ year, cell: yearTotal(review, year) }));
  const told = years.filter(({ cell }) => cell.total > 0);
  if (told.length === 0) return sentences(said('Chưa có nhiệm vụ đến hạn trong các năm của kỳ báo cáo.'));
  return [
    ...sentences(
      said(`Kết quả theo thời hạn của từng năm (ma trận điều khoản và năm nêu tại ${annex('years')}):`),
    ),
    ...told.flatMap(({ year, cell }) =>
      item(said(`Năm ${year}: ${yearWords(cell)}.`, [{ type: 'year', year, round: snapshot.round.id }])),
    ),
  ];
}

function yearWords(cell: MatrixCell): string {
  const { total, standing, reported, doneOnTime, doneLate, openInTerm, openOverdue, left } = cell;
  const done = doneOnTime + doneLate;
  const rated = done + openOverdue;
  const told =
    standing === 0
      ? ''
      : `; đã báo cáo tiến độ ${figure(reported)}/${figure(standing)} nhiệm vụ thường xuyên`;
  const rate =
    rated === 0 ? '' : `; tỷ lệ hoàn thành ${percentOf(done / rated)} (${figure(done)}/${figure(rated)})`;
  return `${countedWords(total, { doneOnTime, doneLate, openInTerm, openOverdue, standing, left })}${told}${rate}`;
}

const TREND_LINES = 20;

/** Chỉ tiêu qua các năm so với mục tiêu cuối kỳ. */
export function trends({ review, annex }: ReportContext): SectionBlock[] {
  const all = review.targets;
  if (all.length === 0) return [];
  return [
    ...sentences(
      said(
        `${countWords(all.map(({ reading }) => reading))}.`,
        all.map(({ target }) => ({ type: 'target', code: target.code })),
      ),
      said(`Diễn biến từng chỉ tiêu nêu tại ${annex('targets')}.`),
    ),
    ...all
      .slice(0, TREND_LINES)
      .flatMap((trend) =>
        item(
          said(`${trendWords(trend)}.`, [{ type: 'target', code: trend.target.code }]),
          silentWords(trend.reading),
        ),
      ),
  ];
}

function trendWords({ target, points, reading }: Review['targets'][number]): string {
  const told = newestOfPeriods(points).flatMap(({ period, value }) =>
    value === null ? [] : [`${periodWords(period)} là ${amount(value, target.unit)}`],
  );
  const values = told.length === 0 ? '' : `${told.join('; ')}; `;
  const state = reading.value === null && told.length > 0 ? 'kỳ này chưa có số liệu' : stateWords(reading);
  return `${targetName(target)}: ${values}${state}`;
}

/** A year with an annual round and a sơ kết was read twice: what was read last stands. */
export function newestOfPeriods(points: TargetTrend['points']): TargetTrend['points'] {
  return [...new Map(points.map((point) => [point.period, point])).values()];
}

const UNDONE_LINES = 10;

/** Nhiệm vụ chưa thực hiện được: never done, with the reasons on record. */
export function undone({ snapshot, review, annex }: ReportContext): SectionBlock[] {
  const all = undoneOf(review);
  if (all.length === 0) return sentences(said('Không có nhiệm vụ chưa có kết quả được xác nhận.'));
  const rows = all.map(({ row }) => row);
  const groups = byClause(snapshot, rows);
  const told = all.slice(0, UNDONE_LINES);
  const unsaid = all.length > 1 && all.every(({ reasons }) => reasons.length === 0);
  return [
    ...sentences(
      said(
        `Có ${figure(all.length)} nhiệm vụ chưa có kết quả được xác nhận${
          groups.length < 2
            ? ''
            : `, thuộc ${figure(groups.length)} điều khoản (${namesWords(
                groups.map(([clause, some]) => `${clauseWords(clause)}: ${figure(some.length)}`),
                8,
                'điều khoản',
              )})`
        }.`,
        ofAssignments(rows),
      ),
      silence(all),
      said(
        all.length > UNDONE_LINES
          ? `Danh sách và nguyên nhân nêu tại ${annex('undone')}, trong đó có:`
          : `Cụ thể như sau (danh sách tại ${annex('undone')}):`,
      ),
    ),
    ...told.flatMap(({ row, reasons }) => item(...lineOf(row, unsaid ? null : reasons, undoneWords(row)))),
  ];
}

function silence(all: Review['neverDone']) {
  const silent = all.filter(({ reasons }) => reasons.length === 0).map(({ row }) => row);
  if (silent.length === 0 || all.length === 1) return null;
  const words =
    silent.length === all.length
      ? 'Chưa có nguyên nhân của nhiệm vụ nào được ghi nhận.'
      : `Trong đó, ${figure(silent.length)} nhiệm vụ chưa có nguyên nhân được ghi nhận.`;
  return said(words, ofAssignments(silent));
}

function undoneWords(row: Review['neverDone'][number]['row']): string {
  const due = row.effectiveDue === null ? 'không ấn định thời hạn' : `thời hạn ${dueOf(row)}`;
  if (row.status === 'withdrawn') return `${due}, đã thu hồi`;
  if (row.status === 'closed') return `${due}, đã kết thúc theo dõi`;
  if (row.status === 'suspended') return `${due}, đang tạm dừng`;
  return row.daysOverdue > 0 ? `${due}, quá hạn ${figure(row.daysOverdue)} ngày` : due;
}

/** Bài học kinh nghiệm: only sentences in which a body speaks of them; else the place is left open. */
export function lessons({ snapshot }: ReportContext): SectionBlock[] {
  const told = snapshot.parts.flatMap(({ body, content }) => {
    if (content === null) return [];
    const { results, limits, causes, directions } = content.narrative;
    const words = [results, limits, causes, directions].flatMap((text) => lessonsIn(text ?? ''));
    return words.length === 0 ? [] : [{ body, words }];
  });
  if (told.length === 0)
    return sentences(said(`Các báo cáo đã nhận không ghi bài học kinh nghiệm. ${OPEN_PLACE}`));
  return told.flatMap(({ body, words }) =>
    item(
      said(`Theo báo cáo của ${oneLine(body.name)}: ${quoted(words.join(' '), 400)}`, [
        { type: 'part', round: snapshot.round.id, body: body.id },
      ]),
    ),
  );
}

const CARRIED = 10;
const CLAUSES = 12;

/** Nhiệm vụ đề nghị chuyển sang chu kỳ sau. */
export function carryOver({ snapshot, review, annex }: ReportContext): SectionBlock[] {
  const rows = review.carryOver;
  if (rows.length === 0) return sentences(said('Không có nhiệm vụ chuyển sang chu kỳ sau.'));
  const groups = byClause(snapshot, rows);
  return [
    ...sentences(
      said(
        `Có ${figure(rows.length)} nhiệm vụ chưa kết thúc, đề nghị xem xét chuyển sang chu kỳ sau${rows.length > CARRIED ? ` (danh sách tại ${annex('carryOver')})` : ''}:`,
        ofAssignments(rows),
      ),
    ),
    ...(rows.length > CARRIED ? carriedClauses(groups) : rows.flatMap(carriedLine)),
  ];
}

function carriedClauses(groups: [string, SnapshotRow[]][]): SectionBlock[] {
  const rest = groups.slice(CLAUSES).flatMap(([, some]) => some);
  const line = (name: string, some: SnapshotRow[]) =>
    item(said(`${name}: ${figure(some.length)} nhiệm vụ.`, ofAssignments(some)));
  return [
    ...groups.slice(0, CLAUSES).flatMap(([clause, some]) => line(clauseWords(clause), some)),
    ...(rest.length === 0 ? [] : line('Các điều khoản khác', rest)),
  ];
}

function carriedLine(row: SnapshotRow): SectionBlock[] {
  const words = `${clauseWords(row.clause)}: ${shownName(row)} (${oneLine(row.leadName)}).`;
  return item(said(words, ofAssignments([row])));
}

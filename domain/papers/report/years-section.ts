import { oneLine } from '../../letters/words';
import type { MatrixCell, Review, TargetTrend } from '../../reports/review';
import { periodWords } from '../../rounds/titles';
import type { ReportContext } from './context';
import { amount, figure, percentOf } from './numbers';
import { OPEN_PLACE } from './quotes';
import { lessonsIn } from './proposals-section';
import { item, said, sentences, type SectionBlock } from './sentence';
import { countWords, silentWords, stateWords, targetName } from './targets-section';
import { countedWords, namesWords, quoted } from './words';

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
      said(`Kết quả theo từng năm của nhiệm vụ (ma trận điều khoản và năm nêu tại ${annex('years')}):`),
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
  const { baseline, unit } = target;
  const base = baseline === undefined ? [] : [`trước kế hoạch là ${amount(baseline, unit)}`];
  const values = [...base, ...told].map((words) => `${words}; `).join('');
  const state = reading.value === null && told.length > 0 ? 'kỳ này chưa có số liệu' : stateWords(reading);
  return `${targetName(target)}: ${values}${state}`;
}

/** A year with an annual round and a sơ kết was read twice: what was read last stands. */
export function newestOfPeriods(points: TargetTrend['points']): TargetTrend['points'] {
  return [...new Map(points.map((point) => [point.period, point])).values()];
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

import { capitalized, clauseWords, shortened } from '../../letters/words';
import type { CombineRule, TargetReading } from '../../reports/types';
import { periodWords } from '../../rounds/titles';
import type { PaperBlock } from '../paper';
import { column, countedTable } from './annex-tables';
import { pictured } from './annex-figures';
import type { ReportContext } from './context';
import { amount, figure } from './numbers';
import { bodiesWords } from './words';
import { goalWords, stateWords } from './targets-section';
import { newestOfPeriods } from './years-section';

/** At most so many pictures of targets: a paper has up to eight in all. */
const PICTURES = 3;

const RULES: Record<CombineRule, string> = {
  sum: 'cộng',
  average: 'bình quân',
  weighted: 'bình quân theo số đối tượng',
  each: 'mức kém nhất của các cơ quan',
};

export function targetsAnnex(context: ReportContext): PaperBlock[] {
  const { review, snapshot } = context;
  const periods = [...new Set(review.targets.flatMap(({ points }) => points.map(({ period }) => period)))];
  const valueOf = (code: string, period: string) =>
    review.targets.find(({ target }) => target.code === code)?.points.find((point) => point.period === period)
      ?.value ?? null;
  const hasBaseline = snapshot.targets.some(({ target }) => target.baseline !== undefined);
  const earlier = periods.filter((period) => period !== snapshot.round.period);
  return [
    countedTable(
      [
        column('Điều khoản', 8),
        column('Chỉ tiêu', 26),
        column('Mục tiêu', 14),
        ...(hasBaseline ? [column('Trước kế hoạch', 8, 'right')] : []),
        ...earlier.map((period) => column(capitalized(periodWords(period)), 8, 'right')),
        column('Kỳ này', 9, 'right'),
        column('Đánh giá', 13),
        column('Cách tổng hợp', 12),
        column('Cơ quan chưa có số liệu', 18),
      ],
      snapshot.targets.map((reading) => {
        const { target, value } = reading;
        return [
          clauseWords(target.clause),
          [capitalized(shortened(target.what, 200)), target.code],
          goalWords(target),
          ...(hasBaseline ? [shown(target.baseline ?? null, target.unit)] : []),
          ...earlier.map((period) => shown(valueOf(target.code, period), target.unit)),
          shown(value, target.unit),
          capitalized(stateWords(reading)),
          ruleWords(reading),
          missingWords(reading),
        ];
      }),
    ),
    ...pictures(context, periods),
  ];
}

function shown(value: number | null, unit: string): string {
  return value === null ? '–' : amount(value, unit);
}

function ruleWords({ reported, rule }: TargetReading): string {
  return reported.length < 2 ? '–' : `${RULES[rule]} của ${figure(reported.length)} cơ quan`;
}

function missingWords({ asked, missing }: TargetReading): string[] {
  if (missing.length === 0) return ['–'];
  const reasons = missing.flatMap(({ name, reason }) =>
    reason === null ? [] : [`${name}: ${shortened(reason, 120)}`],
  );
  if (missing.length === asked.length && asked.length > 1)
    return [`Cả ${figure(asked.length)} cơ quan`, ...reasons.slice(0, 3)];
  return [bodiesWords(missing, 6), ...reasons.slice(0, 3)];
}

/** Trends of the targets with the most values; one value is no trend. */
function pictures({ review }: ReportContext, periods: string[]): PaperBlock[] {
  const told = review.targets
    .map((trend, place) => ({
      trend,
      place,
      count: newestOfPeriods(trend.points).filter(({ value }) => value !== null).length,
    }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .slice(0, PICTURES)
    .sort((a, b) => a.place - b.place);
  return told.map(({ trend: { target, points } }) =>
    pictured({
      caption: capitalized(shortened(target.what, 120)),
      kind: 'line',
      unit: target.unit,
      categories: periods.map((period) => capitalized(periodWords(period))),
      series: [
        {
          name: 'Thực hiện',
          values: periods.map((period) => points.findLast((point) => point.period === period)?.value ?? null),
        },
      ],
      goal: { name: `Mục tiêu ${goalWords(target)}`, value: target.value },
    }),
  );
}

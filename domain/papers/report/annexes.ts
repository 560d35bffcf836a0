import { cutoffWords, planName } from './context';
import type { Annex, PaperBlock } from '../paper';
import { bodiesAnnex, carryOverAnnex, clausesAnnex, overdueAnnex, undoneAnnex } from './annex-figures';
import { ANNEX_KEYS, type AnnexKey } from './annex-keys';
import {
  gapsAnnex,
  lateAnnex,
  missingAnnex,
  proposalsAnnex,
  reportsAnnex,
  subPlansAnnex,
} from './annex-parts';
import { sourcesAnnex } from './annex-sources';
import { targetsAnnex } from './annex-targets';
import { yearsAnnex } from './annex-years';
import type { ReportContext } from './context';
import { roman } from './numbers';
import { wishes } from './proposals-section';
import { overdueRows, undoneOf } from './rows';
import type { ReportSentence } from './sentence';

interface AnnexOf {
  about: string;
  upright?: boolean;
  has: (context: ReportContext) => boolean;
  blocks: (context: ReportContext, sentences: ReportSentence[]) => PaperBlock[];
}

const overSeveralYears = ({ snapshot: { round } }: ReportContext) =>
  round.kind !== 'annual' && round.kind !== 'periodic';

const ANNEXES: Record<AnnexKey, AnnexOf> = {
  years: {
    about: 'Kết quả theo năm và ma trận điều khoản, năm',
    has: (context) => overSeveralYears(context) && context.review.matrix.length > 0,
    blocks: yearsAnnex,
  },
  bodies: {
    about: 'Kết quả thực hiện theo cơ quan chủ trì',
    has: ({ snapshot }) => snapshot.figures.byBody.length > 0,
    blocks: bodiesAnnex,
  },
  clauses: {
    about: 'Kết quả thực hiện theo điều khoản',
    has: ({ snapshot }) => snapshot.figures.byClause.length > 0,
    blocks: clausesAnnex,
  },
  overdue: {
    about: 'Danh sách nhiệm vụ chưa hoàn thành, đã quá hạn',
    // A final paper has them among what was never done.
    has: ({ snapshot }) => snapshot.round.kind !== 'final' && overdueRows(snapshot).length > 0,
    blocks: overdueAnnex,
  },
  undone: {
    about: 'Danh sách nhiệm vụ chưa có kết quả và nguyên nhân được ghi nhận',
    has: (context) => overSeveralYears(context) && undoneOf(context.review).length > 0,
    blocks: undoneAnnex,
  },
  targets: {
    about: 'Kết quả thực hiện các chỉ tiêu',
    has: ({ snapshot }) => snapshot.targets.length > 0,
    blocks: targetsAnnex,
  },
  carryOver: {
    about: 'Danh sách nhiệm vụ đề nghị chuyển sang chu kỳ sau',
    has: ({ snapshot, review }) => snapshot.round.kind === 'final' && review.carryOver.length > 0,
    blocks: carryOverAnnex,
  },
  missing: {
    about: 'Danh sách cơ quan chưa gửi báo cáo',
    upright: true,
    has: ({ snapshot }) => snapshot.parts.some(({ status }) => status === 'missing'),
    blocks: missingAnnex,
  },
  proposals: {
    about: 'Tổng hợp khó khăn, vướng mắc và kiến nghị, đề xuất',
    has: (context) => wishes(context, 'difficulties').length + wishes(context, 'proposals').length > 0,
    blocks: proposalsAnnex,
  },
  reports: {
    about: 'Báo cáo của các cơ quan',
    upright: true,
    has: ({ snapshot }) => snapshot.parts.some(({ content }) => content !== null),
    blocks: reportsAnnex,
  },
  late: {
    about: 'Báo cáo gửi muộn của các kỳ trước',
    upright: true,
    has: ({ snapshot }) => snapshot.lateParts.length > 0,
    blocks: lateAnnex,
  },
  subPlans: {
    about: 'Kế hoạch, chương trình của cấp dưới',
    has: ({ snapshot }) => snapshot.subPlans.length > 0,
    blocks: subPlansAnnex,
  },
  gaps: {
    about: 'Điều khoản chưa có nhiệm vụ, nhiệm vụ chưa có kết quả',
    has: ({ gaps }) => gaps.length > 0,
    blocks: gapsAnnex,
  },
  sources: { about: 'Nguồn số liệu của báo cáo', has: () => true, blocks: sourcesAnnex },
};

/** The annexes of a paper, in their order; `Phụ lục III` of each. */
export function numbersOfAnnexes(context: ReportContext): Map<AnnexKey, string> {
  const keys = ANNEX_KEYS.filter((key) => ANNEXES[key].has(context));
  return new Map(keys.map((key, i) => [key, `Phụ lục ${roman(i + 1)}`]));
}

export function annexesOf(
  context: ReportContext,
  numbers: Map<AnnexKey, string>,
  sentences: ReportSentence[],
  year: number,
): Annex[] {
  const { office, snapshot } = context;
  const note = `(kèm theo Báo cáo số      ${office.symbols.BC}, ngày      tháng      năm ${year} của ${office.name})`;
  const annexes = [...numbers].map(([key, number]): Annex => {
    const { about, upright = false, blocks } = ANNEXES[key];
    return {
      title: number.toLocaleUpperCase('vi'),
      about: `${about} (${planName(snapshot.plan)}, số liệu đến ${cutoffWords(snapshot)})`,
      note,
      ...(upright ? { upright } : {}),
      blocks: blocks(context, sentences).filter(hasSomethingToSee),
    };
  });
  return withChartNumbers(annexes);
}

/** A picture of nothing but zeros and missing values shows nothing. */
function hasSomethingToSee(block: PaperBlock): boolean {
  if (block.type !== 'chart') return true;
  return block.chart.series.some(({ values }) => values.some((value) => value !== null && value !== 0));
}

/** `Biểu đồ 1. …`, counted through the paper. */
function withChartNumbers(annexes: Annex[]): Annex[] {
  let n = 0;
  return annexes.map((annex) => ({
    ...annex,
    blocks: annex.blocks.map((block) => {
      if (block.type !== 'chart') return block;
      n += 1;
      return { ...block, chart: { ...block.chart, caption: `Biểu đồ ${n}. ${block.chart.caption}` } };
    }),
  }));
}

import type { Review } from '../../reports/review';
import { under } from './annual';
import { reportAbout } from './about';
import { type ReportContext, type ReportOptions } from './context';
import { wholeFigures } from './figures-section';
import { bodyFigures, clauseFigures } from './groups-section';
import { lateReports, reporting, subPlanFigures } from './reporting-section';
import { overdueLimits, ownLimits } from './limits-section';
import { nextTasks } from './next-section';
import { carryOver, undone } from './open-section';
import { proposals } from './proposals-section';
import { quotes } from './quotes';
import { contextOf, reportPaperOf, type ReportDraft } from './report-paper';
import { results } from './results-section';
import { undoneOf } from './rows';
import type { Section, SectionBlock } from './sentence';
import { basis, lessons, trends, yearByYear } from './years-section';

/** Báo cáo sơ kết, tổng kết, and the review of a single paper: over all years, from what was frozen each time. */
export function reviewReport(review: Review, options: ReportOptions = {}): ReportDraft {
  const context = contextOf(review, options);
  const { snapshot } = context;
  const isFinal = snapshot.round.kind === 'final';
  const sections: Section[] = [
    {
      heading: 'Tình hình thực hiện',
      blocks: [
        ...under('Căn cứ tổng hợp', basis(context)),
        ...under('Số liệu chung', wholeFigures(context)),
        ...under('Kết quả qua các năm', yearByYear(context)),
        ...under('Theo lĩnh vực, điều khoản', clauseFigures(context)),
        ...under('Theo cơ quan chủ trì', bodyFigures(context)),
        ...under('Việc gửi báo cáo', [...reporting(context), ...lateReports(context)]),
        ...under('Kế hoạch, chương trình của cấp dưới', subPlanFigures(context)),
      ],
    },
    { heading: 'Kết quả chủ yếu', blocks: results(context, snapshot.rows, 'Từ đầu chu kỳ') },
    { heading: 'Thực hiện chỉ tiêu', blocks: trends(context) },
    { heading: 'Hạn chế, nguyên nhân', blocks: isFinal ? finalLimits(context) : midtermLimits(context) },
    { heading: 'Bài học kinh nghiệm', blocks: lessons(context) },
    { heading: 'Khó khăn, kiến nghị', blocks: proposals(context) },
    isFinal
      ? { heading: 'Nhiệm vụ chuyển sang chu kỳ sau và phương hướng', blocks: ahead(context) }
      : { heading: 'Nhiệm vụ thời gian tới', blocks: nextTasks(context) },
  ];
  const about = reportAbout(snapshot);
  return reportPaperOf(context, { about, told: `kết quả ${about}`, sections });
}

function finalLimits(context: ReportContext): SectionBlock[] {
  return [...under('Nhiệm vụ chưa có kết quả', undone(context)), ...ownLimits(context)];
}

/** What is overdue, and what was given up without a result. */
function midtermLimits(context: ReportContext): SectionBlock[] {
  const given = undoneOf(context.review);
  return [
    ...overdueLimits(context),
    ...under('Nhiệm vụ thu hồi, tạm dừng, kết thúc theo dõi', given.length === 0 ? [] : undone(context)),
    ...ownLimits(context),
  ];
}

function ahead(context: ReportContext): SectionBlock[] {
  return [
    ...under('Nhiệm vụ đề nghị chuyển sang chu kỳ sau', carryOver(context)),
    ...under(
      'Phương hướng do các cơ quan báo cáo',
      quotes(context, 'directions', 'Các báo cáo đã nhận không nêu phương hướng. […]'),
    ),
  ];
}

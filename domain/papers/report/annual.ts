import type { Review } from '../../reports/review';
import { contextOf, reportPaperOf, type ReportDraft } from './report-paper';
import { reportAbout } from './about';
import { periodOf, type ReportOptions } from './context';
import { wholeFigures, windowFigures } from './figures-section';
import { bodyFigures, clauseFigures } from './groups-section';
import { lateReports, reporting, subPlanFigures } from './reporting-section';
import { limits } from './limits-section';
import { nextTasks } from './next-section';
import { proposals } from './proposals-section';
import { results } from './results-section';
import { doneInWindow } from './rows';
import type { Section, SectionBlock } from './sentence';
import { targets } from './targets-section';

/** Báo cáo năm, and of any other period within one. */
export function annualReport(review: Review, options: ReportOptions = {}): ReportDraft {
  const context = contextOf(review, options);
  const { snapshot } = context;
  const period = periodOf(snapshot);
  const sections: Section[] = [
    {
      heading: 'Tình hình thực hiện',
      blocks: [
        ...under('Số liệu chung', [...windowFigures(context), ...wholeFigures(context)]),
        ...under('Theo lĩnh vực, điều khoản (luỹ kế)', clauseFigures(context)),
        ...under('Theo cơ quan chủ trì (luỹ kế)', bodyFigures(context)),
        ...under('Việc gửi báo cáo', [...reporting(context), ...lateReports(context)]),
        ...under('Kế hoạch, chương trình của cấp dưới', subPlanFigures(context)),
      ],
    },
    { heading: 'Kết quả chủ yếu', blocks: results(context, doneInWindow(snapshot), 'Trong kỳ số liệu') },
    { heading: 'Hạn chế, nguyên nhân', blocks: limits(context) },
    { heading: 'Thực hiện chỉ tiêu', blocks: targets(context) },
    { heading: 'Khó khăn, kiến nghị', blocks: proposals(context) },
    { heading: 'Nhiệm vụ thời gian tới', blocks: nextTasks(context) },
  ];
  return reportPaperOf(context, {
    about: reportAbout(snapshot),
    told: `tình hình, kết quả thực hiện ${period}`,
    sections,
  });
}

/** A part of a section with its own heading; nothing where it has no block. */
export function under(text: string, blocks: SectionBlock[]): SectionBlock[] {
  return blocks.length === 0 ? [] : [{ type: 'subheading', text }, ...blocks];
}

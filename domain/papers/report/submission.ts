import { ageingOf } from '../../dossier/ageing';
import { proposalBy } from '../../dossier/proposal';
import type { Proposal } from '../../dossier/types';
import { GROUND_LABELS } from '../../dossier/words';
import { MEASURE_LABELS } from '../../lifecycle/measures';
import { clauseWords, oneLine, shortened } from '../../letters/words';
import { MEASURES, isAsked, type Measure } from '../../lifecycle/types';
import type { Review } from '../../reports/review';
import type { Snapshot, SnapshotRow } from '../../reports/types';
import { yearOf } from '../../time/epoch';
import { paragraph, type Annex, type PaperBlock } from '../paper';
import { column, countedTable } from './annex-tables';
import { missingAnnex } from './annex-parts';
import { collatorName, isCollating } from './collating';
import { cutoffWords, planKind, type ReportContext, type ReportOptions } from './context';
import { reporting } from './reporting-section';
import { figure, runs } from './numbers';
import { numbered } from './numbering';
import { letterheadOf, houseOffice } from './office';
import { reportAbout } from './about';
import { contextOf, type ReportDraft } from './report-paper';
import { isRated, newestReasons, overdueRows, reasonsIn } from './rows';
import { item, ofAssignments, said, sentences, type Section, type SectionBlock } from './sentence';
import { bodiesWords, completionWords, countedWords, dueOf, partsOf, reasonLines } from './words';

interface Proposed {
  row: SnapshotRow;
  proposal: Proposal;
}

/** Tờ trình that a report is laid before the Standing Committee with: what is overdue, who did not report, what is proposed. */
export function submissionPaper(review: Review, options: ReportOptions = {}): ReportDraft {
  const { snapshot } = review;
  const office = options.office ?? houseOffice(snapshot.plan.issuer);
  const context = { ...contextOf(review, options), office, annex: annexNames(review) };
  const { plan, round } = snapshot;
  const committee = oneLine(plan.committee);
  const collator = collatorName(snapshot);
  const proposed = proposals(urgedRows(snapshot));
  const sections: Section[] = [
    { heading: 'Tóm tắt tình hình', blocks: situation(context) },
    { heading: 'Đề xuất', blocks: proposing(context, proposed) },
  ];
  const { body, sentences: told } = numbered(sections);
  const about = reportAbout(snapshot);
  const year = yearOf(round.days.committeeDue);
  return {
    paper: {
      letterhead: letterheadOf(office, 'TTr', year),
      title: { type: 'TỜ TRÌNH', about: `về việc xem xét báo cáo ${about}` },
      about: null,
      addressee: { label: 'Kính trình', names: [committee] },
      body: [
        paragraph(
          `Thực hiện ${oneLine(plan.cited)}, ${collator} đã tổng hợp báo cáo ${about}. ${office.name} kính trình ${committee} xem xét báo cáo kèm theo và một số nội dung sau:`,
        ),
        ...body,
        paragraph(`Kính trình ${committee} xem xét, cho ý kiến.`),
      ],
      signature: office.signature,
      copies: ['Như trên', ...(collator === office.name ? [] : [collator]), office.filed],
      annexes: annexesFor(context, proposed, year),
    },
    sentences: told,
  };
}

function annexNames({ snapshot }: Review): ReportContext['annex'] {
  const hasOverdue = urgedRows(snapshot).length > 0;
  return (key) => (key === 'missing' && hasOverdue ? 'Phụ lục II' : 'Phụ lục I');
}

function situation(context: ReportContext): SectionBlock[] {
  const { snapshot } = context;
  const { whole } = snapshot.figures;
  const rate = completionWords(whole);
  return [
    ...sentences(
      whole.total === 0
        ? said('Chưa có nhiệm vụ được theo dõi trên hệ thống.')
        : said(
            `Luỹ kế từ đầu chu kỳ đến ${cutoffWords(snapshot)}, ${planKind(snapshot.plan)} có ${countedWords(whole.total, partsOf(whole), 'nhiệm vụ được theo dõi')}.`,
            ofAssignments(snapshot.rows),
          ),
      rate === null
        ? null
        : said(
            `Tỷ lệ hoàn thành là ${rate.replace(')', ' nhiệm vụ đã đến hạn hoặc đã hoàn thành)')}.`,
            ofAssignments(snapshot.rows.filter(isRated)),
          ),
    ),
    ...reporting(context),
  ];
}

/** Of what is handed in, stopped or no longer followed nothing is asked now. */
function urgedRows(snapshot: Snapshot): SnapshotRow[] {
  return overdueRows(snapshot).filter(({ status }) => isAsked(status));
}

/** By the same rule as the dossiers: by how late it is and what was decided before. */
function proposals(rows: SnapshotRow[]): Proposed[] {
  return rows.map((row) => ({
    row,
    proposal: proposalBy({
      days: row.daysOverdue,
      named: 0,
      decisions: row.decisions.length,
      unexplained: false,
      asks: false,
      percent: row.progress?.percent ?? null,
      outsideCause: false,
    }),
  }));
}

/** Whether an earlier tờ trình named it is not in the snapshot: only what is known may be said. */
const EARLY = 'quá hạn không quá 60 ngày';

/** What goes with a measure. */
function measureEnd(measure: Measure, { office, snapshot }: ReportContext): string {
  switch (measure) {
    case 'extend':
      return `; thời hạn mới do ${oneLine(snapshot.plan.committee)} quyết định`;
    case 'remind':
      return `; giao ${office.name} thông báo tới cơ quan chủ trì`;
    case 'criticise':
      return '; yêu cầu người đứng đầu cơ quan chủ trì kiểm điểm trách nhiệm, báo cáo kết quả';
    case 'inspect':
      return '; đề nghị giao cơ quan tiến hành kiểm tra, kết luận nguyên nhân và trách nhiệm';
  }
}

function proposing(context: ReportContext, proposed: Proposed[]): SectionBlock[] {
  const { snapshot, annex, office } = context;
  const numbered = proposed.map((one, i) => ({ ...one, number: i + 1 }));
  const missing = snapshot.parts.filter(({ status }) => status === 'missing');
  const urged = missing.filter(({ body }) => !isCollating(snapshot, body));
  const names = urged.map(({ body }) => body);
  const named = urged.length <= 4 ? ` (${bodiesWords(names, 4)})` : '';
  const but = urged.length === missing.length ? '' : ', trừ cơ quan tổng hợp';
  return [
    ...item(said(`Xem xét, cho ý kiến về báo cáo ${reportAbout(snapshot)}.`)),
    ...MEASURES.flatMap((measure) => {
      const of = numbered.filter(({ proposal }) => proposal.measure === measure);
      if (of.length === 0) return [];
      const numbers = of.map(({ number }) => number);
      return item(
        said(
          `${MEASURE_LABELS[measure]} đối với ${figure(of.length)} nhiệm vụ quá hạn (số thứ tự ${runs(numbers)} tại ${annex('overdue')})${measureEnd(measure, context)}.`,
          ofAssignments(of.map(({ row }) => row)),
        ),
      );
    }),
    ...(urged.length === 0
      ? []
      : item(
          said(
            `Yêu cầu ${figure(urged.length)} cơ quan${named} gửi báo cáo còn thiếu (danh sách tại ${annex('missing')}${but}); giao ${office.name} đôn đốc.`,
            urged.map(({ body }) => ({ type: 'part', round: snapshot.round.id, body: body.id })),
          ),
        )),
  ];
}

function annexesFor(context: ReportContext, proposed: Proposed[], year: number): Annex[] {
  const { snapshot, office, annex } = context;
  const note = `(kèm theo Tờ trình số      ${office.symbols.TTr}, ngày      tháng      năm ${year} của ${office.name})`;
  const until = `tính đến ${cutoffWords(snapshot)}`;
  const missing = snapshot.parts.some(({ status }) => status === 'missing');
  return [
    ...(proposed.length === 0
      ? []
      : [
          {
            title: annex('overdue').toLocaleUpperCase('vi'),
            about: `Danh sách nhiệm vụ quá hạn và đề xuất, ${until}`,
            note,
            blocks: [proposedTable(context.review, proposed)],
          },
        ]),
    ...(missing
      ? [
          {
            title: annex('missing').toLocaleUpperCase('vi'),
            about: `Danh sách cơ quan chưa gửi báo cáo, ${until}`,
            note,
            upright: true,
            blocks: missingAnnex(context),
          },
        ]
      : []),
  ];
}

function proposedTable(review: Review, proposed: Proposed[]): PaperBlock {
  const reasons = reasonsIn(review);
  return countedTable(
    [
      column('Điều khoản', 9),
      column('Nhiệm vụ', 24),
      column('Cơ quan chủ trì', 13),
      column('Thời hạn', 10, 'center'),
      column('Quá hạn', 10),
      column('Nguyên nhân được ghi nhận', 22),
      column('Đề xuất', 14),
    ],
    proposed.map(({ row, proposal: { measure, ground } }) => [
      clauseWords(row.clause),
      [shortened(row.summary, 200), oneLine(row.id)],
      oneLine(row.leadName),
      dueOf(row),
      [`${figure(row.daysOverdue)} ngày`, `(nhóm ${ageingOf(row.daysOverdue)!})`],
      reasonLines(row, newestReasons(reasons(row), 2), 240),
      `${MEASURE_LABELS[measure]} (${ground === 'firstTime' ? EARLY : GROUND_LABELS[ground]})`,
    ]),
  );
}

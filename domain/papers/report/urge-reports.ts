import { oneLine } from '../../letters/words';
import type { Snapshot } from '../../reports/types';
import { printedDate, yearOf, type LocalDate } from '../../time/epoch';
import { paragraph, type DraftPaper, type PaperBlock } from '../paper';
import { column, countedTable } from './annex-tables';
import { collatorName, isCollating } from './collating';
import { letterheadOf, houseOffice, type ReportOffice } from './office';
import { withinSentence } from './words';

export interface UrgeReportsModel {
  plan: Pick<Snapshot['plan'], 'cited' | 'issuer' | 'secretariat' | 'committee'>;
  round: { title: string; partsDue: LocalDate; collator: { name: string } | null };
  /** Who has sent no report, or none that could be kept; never the body that collates. */
  missing: { name: string; returned: boolean }[];
  /** As of the end of this day. */
  day: LocalDate;
  until: LocalDate;
  office?: ReportOffice;
}

/** Who is missing in a round that was frozen, but for the body that collates it. */
export function urgeReportsOf(
  { plan, round, parts }: Snapshot,
  { day, until }: { day: LocalDate; until: LocalDate },
): UrgeReportsModel {
  return {
    plan,
    round: { title: round.title, partsDue: round.days.partsDue, collator: round.collator },
    missing: parts
      .filter(({ status, body }) => status === 'missing' && !isCollating({ plan, round }, body))
      .map(({ body, returned }) => ({ name: body.name, returned })),
    day,
    until,
  };
}

/** Công văn đôn đốc gửi báo cáo: one to all who are missing. */
export function urgeReportsPaper(model: UrgeReportsModel): DraftPaper {
  const { plan, round, missing, day, until } = model;
  const office = model.office ?? houseOffice(plan.issuer);
  const collator = collatorName(model);
  const whose = missing.length === 1 ? oneLine(missing[0]!.name) : 'các cơ quan';
  return {
    letterhead: letterheadOf(office, 'CV', yearOf(day)),
    title: null,
    about: `về việc đôn đốc gửi ${reportName(round)}`,
    addressee: { label: 'Kính gửi', names: missing.map(({ name }) => oneLine(name)) },
    body: [
      paragraph(openingWords(model, office.name)),
      ...(isMixed(missing) ? [statesTable(missing)] : []),
      paragraph(
        `Đề nghị ${whose} khẩn trương hoàn thành, gửi báo cáo về ${collator} `,
        { text: `chậm nhất ngày ${printedDate(until)}`, bold: true, italic: true },
        `, để tổng hợp, báo cáo ${oneLine(plan.committee)}.`,
      ),
      ...(missing.every(({ returned }) => returned) ? [] : [paragraph(sentWords(missing))]),
    ],
    signature: { authority: office.onBehalf, post: office.signature.post },
    copies: ['Như trên', ...(collator === office.name ? [] : [collator]), office.filed],
    annexes: [],
  };
}

/** The same, one to each. */
export function urgeReportsPapers(model: UrgeReportsModel): DraftPaper[] {
  return model.missing.map((one) => urgeReportsPaper({ ...model, missing: [one] }));
}

function openingWords({ plan, round, missing, day }: UrgeReportsModel, office: string): string {
  const whose = missing.length === 1 ? oneLine(missing[0]!.name) : 'các cơ quan có tên trên';
  const duty = `Thực hiện ${oneLine(plan.cited)}, ${whose} có trách nhiệm gửi ${reportName(round)} chậm nhất ngày ${printedDate(round.partsDue)}.`;
  const until = `Đến hết ngày ${printedDate(day)}`;
  if (missing.every(({ returned }) => returned))
    return `${duty} ${until}, báo cáo của ${whose} đã bị trả lại và chưa được gửi lại.`;
  return isMixed(missing)
    ? `${duty} ${until}, các cơ quan này chưa gửi báo cáo hoặc chưa gửi lại báo cáo đã bị trả lại, cụ thể như sau:`
    : `${duty} ${until}, ${office} chưa nhận được báo cáo của ${whose}.`;
}

/** `báo cáo năm 2012`, `báo cáo sơ kết 3 năm (2011–2013)`. */
function reportName({ title }: UrgeReportsModel['round']): string {
  const name = withinSentence(oneLine(title));
  return /^báo cáo/u.test(name) ? name : `báo cáo ${name}`;
}

function isMixed(missing: UrgeReportsModel['missing']): boolean {
  return missing.some(({ returned }) => returned) && !missing.every(({ returned }) => returned);
}

function sentWords({ length }: UrgeReportsModel['missing']): string {
  return length === 1
    ? 'Trường hợp đã gửi báo cáo thì không cần gửi lại.'
    : 'Cơ quan nào đã gửi báo cáo thì không cần gửi lại.';
}

function statesTable(missing: UrgeReportsModel['missing']): PaperBlock {
  return countedTable(
    [column('Cơ quan', 60), column('Tình trạng', 36)],
    missing.map(({ name, returned }) => [
      oneLine(name),
      returned ? 'Đã gửi, bị trả lại, chưa gửi lại' : 'Chưa gửi',
    ]),
  );
}

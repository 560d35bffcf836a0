import { clauseWords, oneLine } from '../../letters/words';
import type { SubPlanFigures } from '../../reports/types';
import { printedDate } from '../../time/epoch';
import { isCollating } from './collating';
import type { ReportContext } from './context';
import { groupWords } from './groups-section';
import { figure } from './numbers';
import { item, said, sentences, type SectionBlock, type SourceRef } from './sentence';
import { bodiesWords, namesWords } from './words';

const CLAUSE_LINES = 12;
const NAMED = 8;

/** Việc gửi báo cáo: who owes a part, who sent it, who did not. */
export function reporting({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { parts, round } = snapshot;
  if (parts.length === 0) return [];
  const missing = parts.filter(({ status }) => status === 'missing');
  const waiting = parts.filter(({ status }) => status === 'submitted');
  const returned = missing.filter(({ returned }) => returned);
  const of = (some: typeof parts): SourceRef[] =>
    some.map(({ body }) => ({ type: 'part', round: round.id, body: body.id }));
  const came = parts.length - missing.length;
  return sentences(
    said(`${reportedWords(parts.length, came, printedDate(round.days.partsDue))}.`, of(parts)),
    missing.length === 0
      ? null
      : said(
          missing.length <= NAMED
            ? `Cơ quan chưa gửi báo cáo: ${bodiesWords(
                missing.map(({ body }) => ({
                  name: isCollating(snapshot, body) ? `${body.name} (cơ quan tổng hợp)` : body.name,
                })),
                NAMED,
              )}.`
            : `Danh sách cơ quan chưa gửi báo cáo nêu tại ${annex('missing')}.`,
          of(missing),
        ),
    returned.length === 0
      ? null
      : said(
          `${returned.length === missing.length ? 'Báo cáo đã gửi nhưng bị trả lại, chưa gửi lại' : 'Trong đó, báo cáo đã gửi nhưng bị trả lại, chưa gửi lại'}: ${bodiesWords(
            returned.map(({ body }) => body),
            NAMED,
          )}.`,
          of(returned),
        ),
    waiting.length === 0
      ? null
      : said(
          `${figure(waiting.length)} báo cáo đã nhận nhưng chưa được xác nhận: ${bodiesWords(
            waiting.map(({ body }) => body),
            NAMED,
          )}.`,
          of(waiting),
        ),
  );
}

function reportedWords(all: number, came: number, due: string): string {
  const opening = `Có ${figure(all)} cơ quan phải gửi báo cáo chậm nhất ngày ${due}`;
  if (came === all) return `${opening}; ${all === 1 ? 'cơ quan này' : 'tất cả'} đã gửi`;
  if (came === 0) return `${opening}; ${all === 1 ? 'cơ quan này chưa gửi' : 'chưa cơ quan nào gửi'}`;
  return `${opening}; ${figure(came)} cơ quan đã gửi, ${figure(all - came)} cơ quan chưa gửi`;
}

/** Parts of earlier rounds that came too late for their figures. */
export function lateReports({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { lateParts } = snapshot;
  if (lateParts.length === 0) return [];
  const names = lateParts.map(({ title, part }) => `${oneLine(part.body.name)} (${oneLine(title)})`);
  return sentences(
    said(
      `Sau khi chốt số liệu của kỳ trước, đã nhận thêm ${figure(lateParts.length)} báo cáo gửi muộn: ${namesWords(names, NAMED, 'báo cáo')}.`,
      lateParts.map(({ round, part }) => ({ type: 'part', round, body: part.body.id })),
    ),
    said(`Nội dung nêu tại ${annex('late')}; số liệu đã chốt của kỳ trước giữ nguyên.`),
  );
}

export function subPlanFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const { subPlans } = snapshot;
  if (subPlans.length === 0) return [];
  const source = ({ cycle }: SubPlanFigures): SourceRef => ({ type: 'plan', cycle });
  return [
    ...sentences(
      said(
        `Có ${figure(subPlans.length)} kế hoạch, chương trình của cấp dưới được theo dõi trên hệ thống (số liệu nêu tại ${annex('subPlans')}).`,
        subPlans.map(source),
      ),
    ),
    ...subPlans.slice(0, CLAUSE_LINES).flatMap((one) => item(said(subPlanWords(one), [source(one)]))),
  ];
}

function subPlanWords({ clause, title, figures }: SubPlanFigures): string {
  const words = figures.total === 0 ? 'chưa có nhiệm vụ được theo dõi' : groupWords(figures);
  return `${clauseWords(clause)}, “${oneLine(title)}”: ${words}.`;
}

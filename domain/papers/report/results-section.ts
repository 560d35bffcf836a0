import { clauseWords, oneLine } from '../../letters/words';
import type { Snapshot, SnapshotRow } from '../../reports/types';
import { dateOf, printedDate } from '../../time/epoch';
import type { ReportContext } from './context';
import { figure } from './numbers';
import { hasWords, quotes } from './quotes';
import { byClause, dutiesOf, isDone, isWithin, standingOfRound } from './rows';
import { item, ofAssignments, said, sentences, type SectionBlock } from './sentence';
import { inline, isMasked, quoted } from './words';

const CLAUSES = 12;
const SUMMARY = 140;
const STANDING = 6;

/** Kết quả chủ yếu: what was completed, by clause, then what the bodies tell of it. `rows`: those that are told of. */
export function results(context: ReportContext, rows: SnapshotRow[], when: string): SectionBlock[] {
  return [
    { type: 'subheading', text: 'Nhiệm vụ đã hoàn thành' },
    ...completed(context, rows.filter(isDone), when),
    ...standing(context),
    { type: 'subheading', text: 'Kết quả do các cơ quan báo cáo' },
    ...quotes(context, 'results', 'Chưa có báo cáo của cơ quan nào để tổng hợp.'),
  ];
}

function completed(context: ReportContext, done: SnapshotRow[], when: string): SectionBlock[] {
  if (done.length === 0) return sentences(said(`${when} chưa có nhiệm vụ được xác nhận hoàn thành.`));
  const groups = byClause(context.snapshot, done);
  const most = groups.length > 6 ? 1 : 3;
  const rest = groups.slice(CLAUSES).flatMap(([, rows]) => rows);
  return [
    ...sentences(
      said(
        `${when} có ${figure(done.length)} nhiệm vụ được xác nhận hoàn thành${groups.length === 1 ? '' : `, thuộc ${figure(groups.length)} điều khoản`}:`,
        ofAssignments(done),
      ),
    ),
    ...groups.slice(0, CLAUSES).flatMap(([clause, rows]) => item(clauseSentence(clause, rows, most))),
    ...(rest.length === 0
      ? []
      : item(
          said(
            `Các điều khoản khác: ${figure(rest.length)} nhiệm vụ (${context.annex('clauses')}).`,
            ofAssignments(rest),
          ),
        )),
  ];
}

function clauseSentence(clause: string, rows: SnapshotRow[], most: number) {
  const told = rows.slice(0, most).map(doneWords);
  const more = rows.length - told.length;
  const opening = rows.length === 1 ? '' : `${figure(rows.length)} nhiệm vụ, `;
  const gathered = more === 0 ? (rows.length === 1 ? '' : 'gồm: ') : 'trong đó có: ';
  return said(`${clauseWords(clause)}: ${opening}${gathered}${told.join('; ')}.`, ofAssignments(rows));
}

/** `Khảo sát … (Ban Dân vận Tỉnh uỷ, văn bản số 12-BC/BDVTU, ngày 10/05/2012)`. */
function doneWords(row: SnapshotRow): string {
  const { submission, leadName, cell } = row;
  const paper = submission?.paper ?? null;
  const proof =
    paper !== null
      ? `, văn bản số ${oneLine(paper.number)}, ngày ${printedDate(paper.date)}`
      : submission !== null
        ? `, nộp kết quả ngày ${printedDate(dateOf(submission.at))}`
        : '';
  const late = cell === 'doneLate' ? ', quá hạn' : '';
  return `${shownName(row)} (${oneLine(leadName)}${proof}${late})`;
}

/** The name of a duty within a sentence; of a secret one no more than its code. */
export function shownName(row: SnapshotRow): string {
  return isMasked(row) ? `nhiệm vụ mật ${oneLine(row.id)}` : inline(row.summary, SUMMARY);
}

/** Standing duties: whether their progress was told within the window. */
function standing({ snapshot }: ReportContext): SectionBlock[] {
  const rows = standingOfRound(snapshot);
  const duties = dutiesOf(rows);
  if (duties.length === 0) return [];
  const told = duties.flatMap((years) => {
    const newest = years.findLast((row) => hasTold(snapshot, row));
    return newest === undefined ? [] : [newest];
  });
  const rest = duties.length - told.length;
  const words =
    rest === 0
      ? `${duties.length === 1 ? '' : 'tất cả '}đã có báo cáo tiến độ`
      : told.length === 0
        ? 'chưa có báo cáo tiến độ'
        : `${figure(told.length)} nhiệm vụ đã có báo cáo tiến độ, ${figure(rest)} nhiệm vụ chưa có`;
  const lines = told.slice(0, STANDING);
  const end = lines.length === 0 ? '.' : lines.length < told.length ? ', trong đó có:' : ':';
  return [
    ...sentences(
      said(
        `Có ${figure(duties.length)} nhiệm vụ thực hiện thường xuyên, hằng năm hoặc không ấn định thời hạn; trong kỳ số liệu, ${words}${end}`,
        ofAssignments(rows),
      ),
    ),
    ...lines.flatMap((row) =>
      item(
        said(
          `${clauseWords(row.clause)}: ${shownName(row)} (${oneLine(row.leadName)}): ${toldOf(row)}`,
          ofAssignments([row]),
        ),
      ),
    ),
  ];
}

function toldOf(row: SnapshotRow): string {
  return isMasked(row) ? 'nội dung báo cáo theo đường văn bản mật.' : quoted(row.progress!.text, 240);
}

/** Of a secret duty only that there was a word is known. */
function hasTold(snapshot: Snapshot, row: SnapshotRow): boolean {
  const { progress } = row;
  if (progress === null || !isWithin(snapshot, dateOf(progress.at))) return false;
  return isMasked(row) || hasWords(progress.text);
}

import { clauseWords, oneLine } from '../../letters/words';
import { hasEnded, isAsked } from '../../lifecycle/types';
import { plusDays, printedDate } from '../../time/epoch';
import type { Snapshot, SnapshotRow } from '../../reports/types';
import type { ReportContext } from './context';
import { figure } from './numbers';
import { OPEN_PLACE, quotes } from './quotes';
import { shownName } from './results-section';
import { byClause, dutiesOf, nextPeriodEnd, nextRows, overdueRows, standingRows } from './rows';
import { item, ofAssignments, said, sentences, type SectionBlock } from './sentence';
import { dueOf } from './words';

const CLAUSES = 12;

/** Nhiệm vụ thời gian tới: what the plan makes due, then what the bodies set themselves. */
export function nextTasks(context: ReportContext): SectionBlock[] {
  const { snapshot } = context;
  return [
    { type: 'subheading', text: 'Nhiệm vụ sẽ đến hạn' },
    ...dueNext(context),
    ...goingOn(snapshot),
    { type: 'subheading', text: 'Phương hướng do các cơ quan báo cáo' },
    ...quotes(context, 'directions', `Các báo cáo đã nhận không nêu nội dung này. ${OPEN_PLACE}`),
  ];
}

function dueNext({ snapshot }: ReportContext): SectionBlock[] {
  const rows = nextRows(snapshot);
  const from = printedDate(plusDays(snapshot.round.days.cutoff, 1));
  const span = `Từ ngày ${from} đến hết ngày ${printedDate(nextPeriodEnd(snapshot))}`;
  if (nextPeriodEnd(snapshot) <= snapshot.round.days.cutoff) return [];
  if (rows.length === 0) return sentences(said(`${span} không có nhiệm vụ đến hạn.`));
  const groups = byClause(snapshot, rows);
  const most = groups.length > 6 ? 1 : 3;
  const rest = groups.slice(CLAUSES).flatMap(([, some]) => some);
  return [
    ...sentences(said(`${span} có ${figure(rows.length)} nhiệm vụ đến hạn:`, ofAssignments(rows))),
    ...groups.slice(0, CLAUSES).flatMap(([clause, some]) => item(clauseSentence(clause, some, most))),
    ...(rest.length === 0
      ? []
      : item(said(`Các điều khoản khác: ${figure(rest.length)} nhiệm vụ.`, ofAssignments(rest)))),
  ];
}

function clauseSentence(clause: string, rows: SnapshotRow[], most: number) {
  const soonest = [...rows].sort((a, b) =>
    dueOrder(a) < dueOrder(b) ? -1 : dueOrder(a) > dueOrder(b) ? 1 : 0,
  );
  const told = soonest
    .slice(0, most)
    .map((row) => `${shownName(row)} (${oneLine(row.leadName)}, thời hạn ${dueOf(row)})`);
  const gathered = rows.length > most ? 'trước hết là: ' : rows.length === 1 ? '' : 'gồm: ';
  const opening = rows.length === 1 ? '' : `${figure(rows.length)} nhiệm vụ, `;
  return said(`${clauseWords(clause)}: ${opening}${gathered}${told.join('; ')}.`, ofAssignments(rows));
}

function dueOrder({ effectiveDue, id }: SnapshotRow): string {
  return `${effectiveDue ?? '9999'} ${id}`;
}

/** What is late has still to be done, and what has no day goes on. */
function goingOn(snapshot: Snapshot): SectionBlock[] {
  const late = overdueRows(snapshot).filter(({ status }) => isAsked(status));
  const standing = standingRows(snapshot).filter(({ status }) => !hasEnded(status));
  return sentences(
    late.length === 0
      ? null
      : said(`Tiếp tục hoàn thành ${figure(late.length)} nhiệm vụ đã quá hạn.`, ofAssignments(late)),
    standing.length === 0
      ? null
      : said(
          `Tiếp tục thực hiện ${figure(dutiesOf(standing).length)} nhiệm vụ thường xuyên, hằng năm hoặc không ấn định thời hạn.`,
          ofAssignments(standing),
        ),
  );
}

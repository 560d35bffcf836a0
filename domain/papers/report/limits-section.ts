import { AGEING_LABELS, ageingOf } from '../../dossier/ageing';
import { clauseWords, oneLine } from '../../letters/words';
import type { RecordedReason, SnapshotRow } from '../../reports/types';
import type { ReportContext } from './context';
import { cutoffWords } from './context';
import { figure } from './numbers';
import { OPEN_PLACE, hasWords, quotes } from './quotes';
import { shownName } from './results-section';
import { byClause, longestFirst, newestReasons, overdueRows, reasonsIn } from './rows';
import { item, ofAssignments, said, sentences, type SectionBlock } from './sentence';
import { NO_REASON, dueOf, isMasked, isReason, reasonLines } from './words';

const LINES = 10;
const CLAUSES = 8;
const REASON = 220;

/** Hạn chế, nguyên nhân: what is overdue and why by the records, then what the bodies say themselves. */
export function limits(context: ReportContext): SectionBlock[] {
  return [...overdueLimits(context), ...ownLimits(context)];
}

export function overdueLimits(context: ReportContext): SectionBlock[] {
  return [{ type: 'subheading', text: 'Nhiệm vụ quá hạn' }, ...overdue(context)];
}

/** Hạn chế and nguyên nhân in the words of the bodies; where nobody says anything, a place for the editor. */
export function ownLimits(context: ReportContext): SectionBlock[] {
  const nothing = `Các báo cáo đã nhận không nêu nội dung này. ${OPEN_PLACE}`;
  return [
    { type: 'subheading', text: 'Hạn chế do các cơ quan báo cáo' },
    ...quotes(context, 'limits', nothing),
    { type: 'subheading', text: 'Nguyên nhân do các cơ quan báo cáo' },
    ...quotes(context, 'causes', nothing),
  ];
}

function overdue(context: ReportContext): SectionBlock[] {
  const { snapshot, annex } = context;
  const rows = overdueRows(snapshot);
  const reasons = reasonsIn(context.review);
  const until = `Tính đến ${cutoffWords(snapshot)}`;
  if (rows.length === 0) return sentences(said(`${until}, không có nhiệm vụ quá hạn.`));
  const ages = AGEING_LABELS.map((label) => ({
    label,
    count: rows.filter(({ daysOverdue }) => ageingOf(daysOverdue) === label).length,
  })).filter(({ count }) => count > 0);
  const grouped =
    rows.length === 1
      ? ''
      : ages.length === 1
        ? `, đều quá hạn ${ages[0]!.label}`
        : ` (${ages.map(({ label, count }) => `${label}: ${figure(count)} nhiệm vụ`).join('; ')})`;
  const spoken = rows.filter((row) => !isMasked(row));
  const unsaid = spoken.length > 1 && spoken.every((row) => !reasons(row).some(isReason));
  const told = rows.length > LINES ? longestFirst(rows).slice(0, LINES) : rows;
  return [
    ...sentences(
      said(
        `${until}, có ${figure(rows.length)} nhiệm vụ chưa hoàn thành, đã quá hạn${grouped}.`,
        ofAssignments(rows),
      ),
      clausesOf(context, rows),
      silence(rows, reasons),
      said(
        rows.length > LINES
          ? `Danh sách, nguyên nhân từng nhiệm vụ nêu tại ${annex('overdue')}; ${figure(LINES)} nhiệm vụ quá hạn lâu nhất gồm:`
          : `Cụ thể như sau (danh sách tại ${annex('overdue')}):`,
      ),
    ),
    ...told.flatMap((row) => item(...lineOf(row, reasons(row), overdueWords(row), unsaid))),
  ];
}

function clausesOf({ snapshot }: ReportContext, rows: SnapshotRow[]) {
  const groups = byClause(snapshot, rows);
  if (groups.length < 2) return null;
  const named = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, CLAUSES);
  const words = named.map(([clause, { length }]) => `${clauseWords(clause)}: ${figure(length)} nhiệm vụ`);
  const opening = named.length === groups.length ? 'Theo điều khoản' : 'Tập trung ở các điều khoản';
  return said(`${opening}: ${words.join('; ')}.`, ofAssignments(named.flatMap(([, some]) => some)));
}

/** Of how many nobody said why; secret duties report by another way. */
function silence(rows: SnapshotRow[], reasons: (row: SnapshotRow) => RecordedReason[]) {
  const spoken = rows.filter((row) => !isMasked(row));
  const silent = spoken.filter((row) => !reasons(row).some(isReason));
  if (silent.length === 0 || spoken.length === 1) return null;
  return said(silenceWords(silent.length, spoken.length, rows.length), ofAssignments(silent));
}

/** `spoken`: those of which a word could be on record; `all`: secret ones too. */
export function silenceWords(silent: number, spoken: number, all: number): string {
  if (silent < spoken) return `Trong đó, ${figure(silent)} nhiệm vụ chưa có nguyên nhân được ghi nhận.`;
  const which = spoken === all ? 'của nhiệm vụ nào' : 'của nhiệm vụ nào ngoài các nhiệm vụ mật';
  return `Chưa có nguyên nhân ${which} được ghi nhận.`;
}

function overdueWords({ effectiveDue, daysOverdue, status }: SnapshotRow): string {
  const waits = status === 'submitted' ? ', đã nộp kết quả, chờ xác nhận' : '';
  return `thời hạn ${dueOf({ effectiveDue })}, quá hạn ${figure(daysOverdue)} ngày${waits}`;
}

/**
 * One duty of a list of what is not done: where it stands in the plan, who leads it, the last reason on record and the
 * last remark of the body. `unsaid`: the list has said already that there are no reasons.
 */
export function lineOf(row: SnapshotRow, reasons: readonly RecordedReason[], state: string, unsaid: boolean) {
  const worded = reasons.filter(({ text }) => hasWords(text));
  const lines = reasonLines(row, newestReasons(worded, 1), REASON);
  return [
    said(
      `${clauseWords(row.clause)}: ${shownName(row)} (${oneLine(row.leadName)} chủ trì; ${state}).`,
      ofAssignments([row]),
    ),
    ...lines
      .filter((line) => !unsaid || line !== NO_REASON)
      .map((line) => said(/[…?!]$/u.test(line) ? line : `${line}.`)),
  ];
}

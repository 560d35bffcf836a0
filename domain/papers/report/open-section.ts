import { clauseWords, oneLine } from '../../letters/words';
import { isAsked } from '../../lifecycle/types';
import type { Review } from '../../reports/review';
import type { Snapshot, SnapshotRow } from '../../reports/types';
import type { ReportContext } from './context';
import { lineOf, silenceWords } from './limits-section';
import { figure } from './numbers';
import { shownName } from './results-section';
import { byClause, undoneOf } from './rows';
import { item, ofAssignments, said, sentences, type SectionBlock } from './sentence';
import { dueOf, isMasked, isReason, namesWords } from './words';

/** What is left when the years are over: without a confirmed result, and handed over to the next cycle. */

const UNDONE_LINES = 10;

/** Nhiệm vụ chưa thực hiện được: never done, with the reasons on record. */
export function undone({ snapshot, review, annex }: ReportContext): SectionBlock[] {
  const all = undoneOf(review);
  if (all.length === 0) return sentences(said(nothingUndone(snapshot)), besides(snapshot));
  const rows = all.map(({ row }) => row);
  const groups = byClause(snapshot, rows);
  const told = all.slice(0, UNDONE_LINES);
  const unsaid = isSilentOf(all);
  return [
    ...sentences(
      said(
        `Có ${figure(all.length)} nhiệm vụ ${undoneNoun(snapshot)}${
          groups.length < 2
            ? ''
            : `, thuộc ${figure(groups.length)} điều khoản (${namesWords(
                groups.map(([clause, some]) => `${clauseWords(clause)}: ${figure(some.length)}`),
                8,
                'điều khoản',
              )})`
        }.`,
        ofAssignments(rows),
      ),
      undoneKinds(rows),
      besides(snapshot),
      silence(all),
      said(
        all.length > UNDONE_LINES
          ? `Danh sách và nguyên nhân nêu tại ${annex('undone')}, trong đó có:`
          : `Cụ thể như sau (danh sách tại ${annex('undone')}):`,
      ),
    ),
    ...told.flatMap(({ row, reasons }) => item(...lineOf(row, reasons, undoneWords(row), unsaid))),
  ];
}

function undoneNoun({ round: { kind } }: Snapshot): string {
  return kind === 'final'
    ? 'chưa có kết quả được xác nhận'
    : 'thu hồi, tạm dừng hoặc kết thúc theo dõi khi chưa có kết quả được xác nhận';
}

function nothingUndone({ rows }: Snapshot): string {
  return rows.some((row) => isStillInTerm(row) || waitsInTime(row))
    ? 'Không có nhiệm vụ quá hạn, tạm dừng, thu hồi hoặc kết thúc theo dõi mà chưa có kết quả được xác nhận.'
    : 'Không có nhiệm vụ chưa có kết quả được xác nhận.';
}

/** What is still within its term, or was handed in within it, is open; nobody can call it undone. */
function besides(snapshot: Snapshot) {
  const [open, waiting] = [isStillInTerm, waitsInTime].map((is) => snapshot.rows.filter(is)) as [
    SnapshotRow[],
    SnapshotRow[],
  ];
  const told = [
    ...(open.length === 0
      ? []
      : [`${figure(open.length)} nhiệm vụ còn trong hạn tại thời điểm chốt số liệu`]),
    ...(waiting.length === 0
      ? []
      : [`${figure(waiting.length)} nhiệm vụ đã nộp kết quả đúng hạn, chờ xác nhận`]),
  ];
  if (snapshot.round.kind !== 'final' || told.length === 0) return null;
  return said(`Không tính vào số này: ${told.join('; ')}.`, ofAssignments([...open, ...waiting]));
}

function isStillInTerm({ cell, status }: SnapshotRow): boolean {
  return cell === 'openInTerm' && isAsked(status);
}

function waitsInTime({ cell, status }: SnapshotRow): boolean {
  return cell === 'openInTerm' && status === 'submitted';
}

const UNDONE_KINDS = [
  { words: 'đã quá hạn, chưa nộp kết quả', has: ({ status }: SnapshotRow) => isAsked(status) },
  {
    words: 'đã quá hạn, đã nộp kết quả, chờ xác nhận',
    has: ({ status }: SnapshotRow) => status === 'submitted',
  },
  { words: 'đang tạm dừng', has: ({ status }: SnapshotRow) => status === 'suspended' },
  { words: 'đã thu hồi', has: ({ status }: SnapshotRow) => status === 'withdrawn' },
  { words: 'đã kết thúc theo dõi', has: ({ status }: SnapshotRow) => status === 'closed' },
];

/** What the count is made of, where that is more than one thing. */
function undoneKinds(rows: SnapshotRow[]) {
  const told = UNDONE_KINDS.map(({ words, has }) => ({ words, some: rows.filter(has) })).filter(
    ({ some }) => some.length > 0,
  );
  if (told.length < 2) return null;
  const words = told.map(({ words: kind, some }) => `${figure(some.length)} nhiệm vụ ${kind}`);
  return said(`Trong số này có: ${words.join('; ')}.`, ofAssignments(rows));
}

/** Secret duties report by another way: of their silence nothing is known. */
function spokenOf(all: Review['neverDone']): Review['neverDone'] {
  return all.filter(({ row }) => !isMasked(row));
}

function isSilentOf(all: Review['neverDone']): boolean {
  const spoken = spokenOf(all);
  return spoken.length > 1 && spoken.every(({ reasons }) => !reasons.some(isReason));
}

function silence(all: Review['neverDone']) {
  const spoken = spokenOf(all);
  const silent = spoken.filter(({ reasons }) => !reasons.some(isReason)).map(({ row }) => row);
  if (silent.length === 0 || spoken.length === 1) return null;
  return said(silenceWords(silent.length, spoken.length, all.length), ofAssignments(silent));
}

function undoneWords(row: Review['neverDone'][number]['row']): string {
  const due = row.effectiveDue === null ? 'không ấn định thời hạn' : `thời hạn ${dueOf(row)}`;
  if (row.status === 'withdrawn') return `${due}, đã thu hồi`;
  if (row.status === 'closed') return `${due}, đã kết thúc theo dõi`;
  if (row.status === 'suspended') return `${due}, đang tạm dừng`;
  const late = row.daysOverdue > 0 ? `, quá hạn ${figure(row.daysOverdue)} ngày` : '';
  return `${due}${late}${row.status === 'submitted' ? ', đã nộp kết quả, chờ xác nhận' : ''}`;
}

const CARRIED = 10;
const CLAUSES = 12;

/** Nhiệm vụ đề nghị chuyển sang chu kỳ sau. */
export function carryOver({ snapshot, review, annex }: ReportContext): SectionBlock[] {
  const rows = review.carryOver;
  if (rows.length === 0) return sentences(said('Không có nhiệm vụ chuyển sang chu kỳ sau.'));
  const groups = byClause(snapshot, rows);
  return [
    ...sentences(
      said(
        `Có ${figure(rows.length)} nhiệm vụ chưa kết thúc, đề nghị xem xét chuyển sang chu kỳ sau${rows.length > CARRIED ? ` (danh sách tại ${annex('carryOver')})` : ''}${inTermWords(rows)}:`,
        ofAssignments(rows),
      ),
    ),
    ...(rows.length > CARRIED ? carriedClauses(groups) : rows.flatMap(carriedLine)),
  ];
}

function carriedClauses(groups: [string, SnapshotRow[]][]): SectionBlock[] {
  const rest = groups.slice(CLAUSES).flatMap(([, some]) => some);
  const line = (name: string, some: SnapshotRow[]) =>
    item(said(`${name}: ${figure(some.length)} nhiệm vụ.`, ofAssignments(some)));
  return [
    ...groups.slice(0, CLAUSES).flatMap(([clause, some]) => line(clauseWords(clause), some)),
    ...(rest.length === 0 ? [] : line('Các điều khoản khác', rest)),
  ];
}

function inTermWords(rows: SnapshotRow[]): string {
  const { length } = rows.filter(isStillInTerm);
  return length === 0 || rows.length <= CARRIED ? '' : `, trong đó ${figure(length)} nhiệm vụ còn trong hạn`;
}

function carriedLine(row: SnapshotRow): SectionBlock[] {
  const words = `${clauseWords(row.clause)}: ${shownName(row)} (${oneLine(row.leadName)}${carriedState(row)}).`;
  return item(said(words, ofAssignments([row])));
}

function carriedState(row: SnapshotRow): string {
  if (isStillInTerm(row)) return `; còn trong hạn đến ngày ${dueOf(row)}`;
  if (row.status === 'submitted') return '; đã nộp kết quả, chờ xác nhận';
  return row.status === 'suspended' ? '; đang tạm dừng' : '';
}

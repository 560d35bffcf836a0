import { shownSummary } from '../desk/subject';
import type { DigestItem, ItemKind } from '../desk/types';
import { pendingExplanation } from '../lifecycle/pending';
import type { AssignmentRecord } from '../lifecycle/types';
import type { Colour } from '../notices';
import { dateOf, printedDate } from '../time/epoch';
import { mattersOf } from './matters';
import { rowKey, type AwaitingRow, type DigestModel, type MorningFigures } from './model';
import type { Block, Row } from './paper';
import { hasRoundNews, roundMorning } from './round-morning';
import { writtenIn } from './said';
import { countWords, dueWords, oneLine, ROW_NAME, shortened } from './words';

/* What waits for the secretariat, as the rows say it stands that morning. */

type RowSection = Exclude<keyof MorningFigures, 'unresolvedMails' | 'rounds'>;

/** News that stands in a section of its own, where the rows bear it out. */
const SECTION_OF: Partial<Record<ItemKind, RowSection>> = {
  submitted: 'awaitingAcceptance',
  receipt: 'unreceived',
  declined: 'toDecide',
  extensionAsked: 'toDecide',
  moveProposed: 'toDecide',
};

function sectionOf({ morning }: DigestModel, { kind, subject }: DigestItem): RowSection | null {
  const section = SECTION_OF[kind] ?? null;
  if (morning === null || section === null) return null;
  const stands = morning[section].some(
    ({ cycle, assignment }) => cycle === subject.cycle && assignment.id === subject.assignment,
  );
  return stands ? section : null;
}

/** The items that are told as lines: an item that stands in a section stands once. */
export function itemsOfLines(model: DigestModel): DigestItem[] {
  return model.items.filter((item) => sectionOf(model, item) === null);
}

export function hasFigures(model: DigestModel): boolean {
  const { morning } = model;
  if (morning === null) return false;
  // Who has not confirmed receipt is said once as a line; the standing list alone is no reason for another mail.
  const { awaitingAcceptance, unresolvedMails, toDecide, unexplained } = morning;
  return (
    [awaitingAcceptance, toDecide, unexplained].some(({ length }) => length > 0) ||
    unresolvedMails > 0 ||
    hasRoundNews(model)
  );
}

export function morningSections(model: DigestModel): Block[] {
  if (model.morning === null) return [];
  const { awaitingAcceptance, unreceived, toDecide, unexplained, unresolvedMails } = model.morning;
  const isFresh = freshIn(model);
  return [
    ...section('Đề nghị chờ quyết định', 'amber', toDecide, (row) =>
      decisionRow(model, row, isFresh('toDecide', row)),
    ),
    ...section('Kết quả chờ xác nhận', 'blue', awaitingAcceptance, (row) =>
      awaitingRow(row, isFresh('awaitingAcceptance', row)),
    ),
    ...section('Chưa tiếp nhận', 'amber', unreceived, (row) =>
      unreceivedRow(row, isFresh('unreceived', row)),
    ),
    ...section('Giải trình quá hạn', 'red', unexplained, (row) => unexplainedRow(model, row)),
    ...roundMorning(model),
    ...mailSection(unresolvedMails),
  ];
}

/** What came since the last morning is marked in its section. */
function freshIn(model: DigestModel) {
  const fresh = new Set(model.items.map((item) => `${sectionOf(model, item) ?? ''} ${rowKey(item.subject)}`));
  return (section: RowSection, { cycle, assignment }: AwaitingRow) =>
    fresh.has(`${section} ${rowKey({ cycle, assignment: assignment.id })}`);
}

function section<T>(heading: string, colour: Colour, rows: T[], rowOf: (row: T) => Row): Block[] {
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: `${heading} (${rows.length})`, colour },
    { type: 'table', left: 'Nhiệm vụ', right: 'Tình trạng', rows: rows.map(rowOf) },
  ];
}

function rowOf({ assignment, leadName }: AwaitingRow, colour: Colour): Row {
  return {
    code: oneLine(assignment.id),
    name: shortened(shownSummary(assignment), ROW_NAME),
    details: [`Cơ quan chủ trì: ${oneLine(leadName)}`],
    standing: [],
    colour,
    link: null,
  };
}

function awaitingRow(row: AwaitingRow, fresh: boolean): Row {
  const { submittedAt } = row;
  return {
    ...rowOf(row, 'blue'),
    standing: [
      ...(submittedAt === null ? [] : [`nộp ngày ${printedDate(dateOf(submittedAt))}`]),
      ...(fresh ? ['mới nộp'] : []),
    ],
  };
}

function unreceivedRow(row: AssignmentRecord, fresh: boolean): Row {
  const base = rowOf(row, 'amber');
  const receipt = row.detail?.receipt ?? null;
  return {
    ...base,
    details: [...base.details, `Thời hạn: ${dueWords({ ...row, deadlineText: '' })}`],
    standing: [
      'chưa xác nhận tiếp nhận',
      ...(receipt === null ? [] : [`yêu cầu tiếp nhận trước ngày ${printedDate(receipt.on)}`]),
      ...(fresh ? ['mới quá thời gian tiếp nhận'] : []),
    ],
  };
}

function unexplainedRow({ day, workingDays }: DigestModel, row: AssignmentRecord): Row {
  const base = rowOf(row, 'red');
  const asked = row.detail === null ? null : pendingExplanation(row.detail);
  if (asked === null) return { ...base, standing: ['chưa giải trình'] };
  return {
    ...base,
    details: [
      ...base.details,
      `Hạn giải trình: ${printedDate(asked.dueOn)}; yêu cầu lần ${asked.n}, ngày ${printedDate(dateOf(asked.askedAt))}`,
      ...writtenIn(row, 'Cần giải trình', asked.question),
    ],
    standing: [`chưa giải trình, ${countWords(day, asked.dueOn, workingDays)}`],
  };
}

function decisionRow(model: DigestModel, row: AssignmentRecord, fresh: boolean): Row {
  const base = rowOf(row, 'amber');
  const matters = row.detail === null ? [] : mattersOf(model, row, row.detail);
  const standing = matters.length === 0 ? ['chờ quyết định'] : matters.flatMap(({ standing }) => standing);
  return {
    ...base,
    details: [
      ...base.details,
      `Thời hạn hiện nay: ${dueWords({ ...row, deadlineText: '' })}`,
      ...matters.flatMap(({ details }) => details),
    ],
    standing: [...standing, ...(fresh ? ['mới đề nghị'] : [])],
  };
}

function mailSection(unresolvedMails: number): Block[] {
  if (unresolvedMails === 0) return [];
  return [
    { type: 'heading', text: `Thư cần xử lý (${unresolvedMails})`, colour: 'amber' },
    {
      type: 'paragraph',
      text: `Có ${unresolvedMails} thư bị từ chối, chưa đến đủ địa chỉ hoặc chưa rõ đã đến nơi nhận hay chưa; đề nghị kiểm tra, quyết định gửi lại hoặc ghi nhận đã gửi.`,
    },
  ];
}

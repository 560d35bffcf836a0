import { shownSummary } from '../desk/subject';
import type { DigestItem, ItemKind } from '../desk/types';
import { attentionsOf, pendingExplanation, pendingExtension, pendingMove } from '../lifecycle/pending';
import type { AssignmentDetail, AssignmentRecord } from '../lifecycle/types';
import type { Colour } from '../notices';
import { OFFICE_NAMES } from '../plan/recipients';
import { dateOf } from '../time/epoch';
import { rowKey, type AwaitingRow, type DigestModel, type MorningFigures } from './model';
import type { Block, Row } from './paper';
import { isSecret } from './said';
import { countWords, dueWords, oneLine, printedDate, ROW_NAME, ROW_WORDS, shortened } from './words';

/* What waits for the secretariat, as the rows say it stands that morning. */

type RowSection = Exclude<keyof MorningFigures, 'unresolvedMails'>;

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

export function hasFigures({ morning }: DigestModel): boolean {
  if (morning === null) return false;
  // Who has not confirmed receipt is said once as a line; the standing list alone is no reason for another mail.
  const { awaitingAcceptance, unresolvedMails, toDecide, unexplained } = morning;
  return [awaitingAcceptance, toDecide, unexplained].some(({ length }) => length > 0) || unresolvedMails > 0;
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
      ...wordsOf(row, 'Cần giải trình', asked.question),
    ],
    standing: [`chưa giải trình, ${countWords(day, asked.dueOn, workingDays)}`],
  };
}

interface Matter {
  standing: string[];
  details: string[];
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

/** Each thing that must be decided on an assignment; there may be several. */
function mattersOf(model: DigestModel, row: AssignmentRecord, detail: AssignmentDetail): Matter[] {
  return attentionsOf(detail).flatMap((attention): Matter[] => {
    switch (attention) {
      case 'submitted':
        return [];
      case 'declined':
        return [declinedMatter(row, detail)];
      case 'extension':
        return [extensionMatter(model, row, detail)];
      case 'move':
        return [moveMatter(detail)];
    }
  });
}

function declinedMatter(row: AssignmentRecord, { declines }: AssignmentDetail): Matter {
  const note = declines.at(-1);
  if (note === undefined) return { standing: ['trả lại do không đúng thẩm quyền'], details: [] };
  return {
    standing: [`trả lại do không đúng thẩm quyền, ngày ${printedDate(dateOf(note.at))}`],
    details: [...wordsOf(row, 'Lý do trả lại', note.reason), ...wordsOf(row, 'Đề xuất giao', note.suggested)],
  };
}

function extensionMatter(model: DigestModel, row: AssignmentRecord, detail: AssignmentDetail): Matter {
  const asked = pendingExtension(detail)!;
  const granted = detail.extensions.filter(({ decision }) => decision?.granted === true).length;
  const decides = asked.authority === 'committee' ? OFFICE_NAMES.committee : oneLine(model.recipientName);
  const about = [`cấp quyết định: ${decides}`, ...(granted === 0 ? [] : [`đã gia hạn ${granted} lần`])];
  return {
    standing: [
      `đề nghị gia hạn lần ${asked.n} đến ngày ${printedDate(asked.wishedNominalDue)} (${about.join('; ')})`,
    ],
    details: wordsOf(row, 'Lý do đề nghị gia hạn', asked.reason),
  };
}

function moveMatter(detail: AssignmentDetail): Matter {
  const { because, predecessorDue, due } = pendingMove(detail)!;
  return {
    standing: [`đề xuất điều chỉnh thời hạn đến ngày ${printedDate(due.nominalDue)}`],
    details: [`Nhiệm vụ cơ sở: ${oneLine(because)}, thời hạn mới ${printedDate(predecessorDue)}`],
  };
}

/** What a body wrote, as far as a list has room; nothing of a secret duty. */
function wordsOf(row: AssignmentRecord, label: string, text: string | null): string[] {
  const words = text === null || isSecret(row) ? '' : shortened(text, ROW_WORDS);
  return words === '' ? [] : [`${label}: ${words}`];
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

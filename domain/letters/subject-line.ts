import type { ItemKind } from '../desk/types';
import { noticeEntry, URGENCIES, type Urgency } from '../notices';
import type { Line } from './lines';
import type { DigestModel, LetterFrame, ReturnedModel } from './model';
import { capitalized, countWords, oneLine, printedDate, shortened } from './words';

/** Long enough to know the duty by, short enough for the list of a mail program. */
const NAME_LENGTH = 90;

const COUNTED: Record<Urgency, string> = {
  overdue: 'quá hạn',
  today: 'đến hạn hôm nay',
  soon: 'sắp đến hạn',
  new: 'mới giao',
  information: 'thông tin',
};

export function digestSubject(model: DigestModel, lines: Line[]): string {
  return marked(model, subjectFor(model, lines));
}

/** What the Standing Committee finds in its list of mails: how many, and of which day. */
export function dossierSubject(
  model: LetterFrame,
  items: readonly { cause: 'overdue' | 'extension' }[],
): string {
  const overdue = items.some(({ cause }) => cause === 'overdue');
  const what = overdue
    ? 'Danh sách nhiệm vụ quá hạn tính đến'
    : items.length > 0
      ? 'Đề nghị gia hạn chờ quyết định, ngày'
      : 'Kết quả nhiệm vụ đã báo cáo quá hạn, ngày';
  return marked(model, `[Báo cáo ${oneLine(model.recipientName)}] ${what} ${printedDate(model.day)}`);
}

/** „chậm nhất ngày", not „trước ngày": the day itself still counts. */
export function returnedSubject(model: ReturnedModel): string {
  const due = printedDate(model.note.newEffectiveDue);
  return marked(
    model,
    `[Trả lại] Đề nghị bổ sung, thực hiện lại, chậm nhất ngày ${due} – ${code(model.subject.assignment)}`,
  );
}

function marked({ rehearsal }: LetterFrame, subject: string): string {
  return rehearsal ? `[DIỄN TẬP] ${subject}` : subject;
}

function subjectFor(model: DigestModel, lines: Line[]): string {
  const [only] = lines;
  switch (model.audience.kind) {
    case 'body':
    case 'head':
      return lines.length === 1 && only ? SINGLE[only.item.kind](only, model) : countedSubject(model, lines);
    case 'secretariat':
      return countedSubject(model, lines);
    case 'office':
    case 'committee': {
      const list = lines.some(({ urgency }) => urgency === 'overdue')
        ? 'Danh sách nhiệm vụ quá hạn tính đến'
        : 'Kết quả nhiệm vụ đã báo cáo quá hạn, ngày';
      return `[Báo cáo ${oneLine(model.recipientName)}] ${list} ${printedDate(model.day)}`;
    }
  }
}

function countedSubject(model: DigestModel, lines: Line[]): string {
  const counts = URGENCIES.map((urgency) => ({
    urgency,
    count: lines.filter((line) => line.urgency === urgency).length,
  })).filter(({ count }) => count > 0);
  const groups: string[] = [];
  if (lines.length > 0) {
    groups.push(
      `${lines.length} nhiệm vụ: ${counts.map(({ urgency, count }) => `${count} ${COUNTED[urgency]}`).join(', ')}`,
    );
  }
  const awaiting = model.morning?.awaitingAcceptance.length ?? 0;
  if (awaiting > 0) groups.push(`${awaiting} kết quả chờ xác nhận`);
  const mails = model.morning?.unresolvedMails ?? 0;
  if (mails > 0) groups.push(`${mails} thư cần xử lý`);
  return `[Đôn đốc] ${groups.join('; ')} (${printedDate(model.day)})`;
}

type SingleSubject = (line: Line, model: DigestModel) => string;

/** One assignment: the subject says which and how it stands. */
const SINGLE: Record<ItemKind, SingleSubject> = {
  start: (line) => `[Giao nhiệm vụ] ${codeAndName(line)}${due(line)}`,
  reminder: (line, model) =>
    line.item.subject.effectiveDue === null
      ? `[Nhắc nhiệm vụ] Đề nghị báo cáo tiến độ – ${codeAndName(line)}`
      : `[Nhắc nhiệm vụ] ${count(line, model)} – ${codeAndName(line)}${due(line)}`,
  due: (line, model) => `[${count(line, model)}] ${codeAndName(line)}`,
  overdue: (line, model) =>
    `[${count(line, model)}] Đề nghị báo cáo kết quả – ${code(line.item.subject.assignment)}`,
  escalation: (line, model) =>
    model.audience.kind === 'head'
      ? `[${count(line, model)}] Đề nghị chỉ đạo báo cáo kết quả – ${code(line.item.subject.assignment)}`
      : `[${count(line, model)}] Đề nghị báo cáo kết quả – ${code(line.item.subject.assignment)}`,
  round: (line) => `[Kỳ báo cáo] ${codeAndName(line)}${due(line)}`,
  submitted: (line) => `[Đã nộp] ${codeAndName(line)}`,
  accepted: (line) => `[Đã xác nhận] ${codeAndName(line)}`,
  closed: (line) => `[Kết thúc theo dõi] ${codeAndName(line)}`,
  receipt: titled,
  withdrawn: titled,
  suspended: titled,
  resumed: titled,
  reopened: titled,
  moved: titled,
  transferred: titled,
  contributed: titled,
  difficulty: titled,
  declined: titled,
  extensionAsked: titled,
  moveProposed: titled,
  explained: titled,
};

function titled(line: Line): string {
  return `[${noticeEntry(line.item.kind).label}] ${codeAndName(line)}${due(line)}`;
}

function code(assignment: string): string {
  return oneLine(assignment);
}

function codeAndName({ item: { subject } }: Line): string {
  return `${code(subject.assignment)}: ${shortened(subject.summary, NAME_LENGTH)}`;
}

function due({ item: { subject } }: Line): string {
  return subject.effectiveDue === null ? '' : ` (hạn ${printedDate(subject.effectiveDue)})`;
}

function count({ item: { subject } }: Line, { day, workingDays }: DigestModel): string {
  return subject.effectiveDue === null
    ? 'Không ấn định thời hạn'
    : capitalized(countWords(day, subject.effectiveDue, workingDays));
}

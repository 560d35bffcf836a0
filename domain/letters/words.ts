import type { CardRole, DigestItem, ItemKind, Subject } from '../desk/types';
import { printedDate, type LocalDate } from '../time/epoch';
import type { WorkingDays } from './model';

// Line breaks would forge lines of a letter, direction marks would turn them round.
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words from outside, as one line in NFC. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(DIRECTIONS, '').replace(BREAKS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Characters of a name, a product and of what somebody wrote, in a list. */
export const ROW_NAME = 160;
export const ROW_PRODUCT = 80;
export const ROW_WORDS = 200;

/** At most `length` characters, cut between words where possible. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= length) return line;
  const head = characters.slice(0, length - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${space > length / 2 ? head.slice(0, space) : head}…`;
}

export function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('vi') + rest.join('');
}

/** `Mục III.4`; what already names its kind (Điểm, Khoản, Điều …) is left as it is. */
export function clauseWords(clause: string): string {
  const line = oneLine(clause);
  return /^\p{L}{3,}/u.test(line) && !/^[IVXLC]+\b/.test(line) ? line : `Mục ${line}`;
}

/** The reader's part in it; who leads is named too. `kind`: what a line tells of it. */
export function roleWords(role: CardRole, subject: Subject, kind: ItemKind | null = null): string {
  const lead = oneLine(subject.leadName);
  if (kind === 'transferred')
    return role === 'lead' ? `Thôi chủ trì (chủ trì hiện nay: ${lead})` : `Thôi phối hợp (chủ trì: ${lead})`;
  switch (role) {
    case 'watching':
    case 'noting':
      return `Cơ quan chủ trì: ${lead}`;
    case 'lead':
      return `Cơ quan chủ trì (${lead})`;
    case 'explaining':
      return `Cơ quan chủ trì (${lead}), được yêu cầu giải trình`;
    case 'coordinating':
      return `Cơ quan phối hợp (chủ trì: ${lead})`;
    case 'contributing':
      return `Cơ quan phối hợp, được đề nghị gửi phần việc (chủ trì: ${lead})`;
    case 'informed':
      return `Nhận để biết (chủ trì: ${lead})`;
  }
}

/** The due date that counts, the words of the plan, and the written day where rolling moved it (Civil Code art. 148.5). `left`: the count of days. */
export function dueWords(
  due: Pick<Subject, 'deadlineText' | 'nominalDue' | 'effectiveDue'>,
  left: string | null = null,
): string {
  const written = oneLine(due.deadlineText);
  const quoted = written === '' ? [] : [`theo văn bản: “${written}”`];
  if (due.effectiveDue === null) return ['không ấn định ngày', ...quoted].join('; ');
  const rolled =
    due.nominalDue === null || due.nominalDue === due.effectiveDue
      ? []
      : [`ngày ${printedDate(due.nominalDue)} là ngày nghỉ nên tính đến hết ngày làm việc tiếp theo`];
  const counted = left === null ? '' : ` (${left})`;
  return [`${printedDate(due.effectiveDue)}${counted}`, ...quoted, ...rolled].join('; ');
}

/** The day that a line speaks of: of the assignment, or of what was asked for beside it. */
export function lineDue({ role, subject }: Pick<DigestItem, 'role' | 'subject'>): {
  label: string;
  text: string;
} {
  if (role !== 'contributing' && role !== 'explaining') return { label: 'Thời hạn', text: dueWords(subject) };
  const day = subject.effectiveDue === null ? 'không ấn định ngày' : printedDate(subject.effectiveDue);
  if (role === 'explaining') return { label: 'Hạn giải trình', text: day };
  const by = oneLine(subject.deadlineText);
  return { label: 'Hạn gửi phần phối hợp', text: by === '' ? day : `${day}, ${by}` };
}

/** `còn 7 ngày làm việc`, `đến hạn hôm nay`, `quá hạn 3 ngày làm việc`. */
export function countWords(day: LocalDate, due: LocalDate, workingDays: WorkingDays): string {
  if (day === due) return 'đến hạn hôm nay';
  const left = workingDays(day, due);
  // A weekend after the due day counts no working day and is overdue all the same.
  if (due < day) return left < 0 ? `quá hạn ${-left} ngày làm việc` : 'quá hạn';
  return `còn ${left} ngày làm việc`;
}

/** A line of an assignment: rounds have words of their own (`round-words`). */
export type AssignmentItem = DigestItem & { kind: Exclude<ItemKind, 'round'> };

/** Said before (or instead of) the count of days. */
const OWN_WORDS: Record<AssignmentItem['kind'], { words: string | null; counted: boolean }> = {
  start: { words: 'mới giao', counted: true },
  reminder: { words: null, counted: true },
  due: { words: null, counted: true },
  overdue: { words: null, counted: true },
  escalation: { words: null, counted: true },
  submitted: { words: 'đã nộp, chờ xác nhận', counted: false },
  accepted: { words: 'đã xác nhận hoàn thành', counted: false },
  closed: { words: 'kết thúc theo dõi', counted: false },
  receipt: { words: 'chưa xác nhận tiếp nhận', counted: true },
  withdrawn: { words: 'đã thu hồi', counted: false },
  suspended: { words: 'tạm dừng thực hiện', counted: false },
  resumed: { words: 'tiếp tục thực hiện', counted: true },
  reopened: { words: 'mở lại', counted: true },
  moved: { words: 'điều chỉnh thời hạn', counted: true },
  transferred: { words: 'đã chuyển cơ quan khác thực hiện', counted: false },
  contributed: { words: 'cơ quan phối hợp đã gửi phần việc', counted: false },
  difficulty: { words: 'có khó khăn, vướng mắc hoặc kiến nghị', counted: true },
  declined: { words: 'trả lại do không đúng thẩm quyền', counted: true },
  extensionAsked: { words: 'đề nghị gia hạn', counted: true },
  moveProposed: { words: 'đề xuất điều chỉnh thời hạn', counted: true },
  explained: { words: 'đã giải trình', counted: false },
};

/** Of what is asked for beside an assignment: at first, and as long as it is not there. */
const SIDE_WORDS = {
  contributing: { first: 'mới được đề nghị', later: 'chưa nhận được phần phối hợp' },
  explaining: { first: 'được yêu cầu giải trình', later: 'chưa nhận được giải trình' },
};

function ownWords({ kind, role }: Pick<AssignmentItem, 'kind' | 'role'>) {
  if (role !== 'contributing' && role !== 'explaining') return OWN_WORDS[kind];
  const { first, later } = SIDE_WORDS[role];
  return { words: kind === 'start' ? first : later, counted: true };
}

/** Where an assignment stands on the day of the letter. */
export function standingWords(
  item: Pick<AssignmentItem, 'kind' | 'role' | 'subject'>,
  day: LocalDate,
  workingDays: WorkingDays,
): string {
  const { kind } = item;
  const due = item.subject.effectiveDue;
  const { words, counted } = ownWords(item);
  const parts = words === null ? [] : [words];
  if (counted && due !== null) parts.push(countWords(day, due, workingDays));
  // Standing duties have no due date: what they are reminded of is the year's progress.
  if (counted && due === null)
    parts.push(kind === 'reminder' ? 'đến kỳ báo cáo tiến độ' : 'không ấn định thời hạn');
  return parts.join(', ');
}

export function mergedWords(count: number): string {
  return count === 0 ? '' : ` (gộp ${count} lần nhắc chưa gửi được do gián đoạn)`;
}

import type { ItemKind } from '../desk/types';
import { noticeEntry, URGENCIES, type Urgency } from '../notices';
import type { Line } from './lines';
import type { DigestModel, MorningFigures } from './model';
import { roundsClosed, roundsToAnswer } from './round-morning';
import { isRound } from './round-words';
import { singleRoundSubject } from './round-subject';
import { reportOf } from './report-words';
import { codeAndName, codeOf, dueSuffix, marked } from './subject-line';
import { capitalized, countWords, oneLine } from './words';
import { printedDate } from '../time/epoch';

const COUNTED: Record<Urgency, string> = {
  overdue: 'quá hạn',
  answer: 'chờ giải quyết',
  today: 'đến hạn hôm nay',
  soon: 'sắp đến hạn',
  new: 'mới giao',
  information: 'thông tin',
};

/** What the secretariat's morning holds beside its lines, in the order it is told. */
const FIGURES: { count: (morning: MorningFigures, model: DigestModel) => number; words: string }[] = [
  { count: ({ toDecide }) => toDecide.length, words: 'đề nghị chờ quyết định' },
  { count: ({ awaitingAcceptance }) => awaitingAcceptance.length, words: 'kết quả chờ xác nhận' },
  { count: ({ unreceived }) => unreceived.length, words: 'nhiệm vụ chưa tiếp nhận' },
  { count: ({ unexplained }) => unexplained.length, words: 'giải trình quá hạn' },
  { count: (_, model) => roundsToAnswer(model).length, words: 'kỳ có phần báo cáo chờ xác nhận' },
  { count: (_, model) => roundsClosed(model).length, words: 'kỳ báo cáo đã chốt, chờ báo cáo' },
  { count: ({ unresolvedMails }) => unresolvedMails, words: 'thư cần xử lý' },
];

/** `2 đề nghị chờ quyết định`, `1 thư cần xử lý`: what there is none of is not told. */
function figureWords(model: DigestModel): string[] {
  const { morning } = model;
  if (morning === null) return [];
  return FIGURES.map(({ count, words }) => ({ n: count(morning, model), words }))
    .filter(({ n }) => n > 0)
    .map(({ n, words }) => `${n} ${words}`);
}

export function digestSubject(model: DigestModel, lines: Line[]): string {
  return marked(model, subjectFor(model, lines));
}

function subjectFor(model: DigestModel, lines: Line[]): string {
  const [only] = lines;
  switch (model.audience.kind) {
    case 'body':
    case 'head':
      return lines.length === 1 && only ? singleSubject(only, model) : countedSubject(model, lines);
    case 'secretariat':
      return countedSubject(model, lines);
    case 'office':
    case 'committee':
      return `[Báo cáo ${oneLine(model.recipientName)}] ${reportOf(lines).subject} ${printedDate(model.day)}`;
  }
}

function countedSubject(model: DigestModel, lines: Line[]): string {
  const rounds = lines.filter(({ item }) => isRound(item));
  const assignments = lines.filter(({ item }) => !isRound(item));
  const groups = [
    ...countedGroup(assignments, 'nhiệm vụ'),
    ...countedGroup(rounds, 'kỳ báo cáo'),
    ...figureWords(model),
  ];
  return `[Đôn đốc] ${groups.join('; ')} (${printedDate(model.day)})`;
}

/** `3 nhiệm vụ: 1 quá hạn, 2 mới giao`. */
function countedGroup(lines: Line[], what: string): string[] {
  if (lines.length === 0) return [];
  const kinds = URGENCIES.map((urgency) => ({
    urgency,
    count: lines.filter((line) => line.urgency === urgency).length,
  })).filter(({ count }) => count > 0);
  return [
    `${lines.length} ${what}: ${kinds.map(({ urgency, count }) => `${count} ${COUNTED[urgency]}`).join(', ')}`,
  ];
}

type SingleSubject = (line: Line, model: DigestModel) => string;

/** One assignment: the subject says which and how it stands. */
function singleSubject(line: Line, model: DigestModel): string {
  const { role, kind } = line.item;
  if (role === 'contributing' || role === 'explaining') return sideSubject(line, model, SIDE_MARKS[role]);
  return SINGLE[kind](line, model);
}

const SIDE_MARKS = {
  contributing: { mark: 'Nộp phần phối hợp', asks: 'Đề nghị nộp phần phối hợp' },
  explaining: { mark: 'Yêu cầu giải trình', asks: 'Đề nghị giải trình' },
};

function sideSubject(line: Line, model: DigestModel, { mark, asks }: { mark: string; asks: string }): string {
  const { subject } = line.item;
  return line.urgency === 'overdue'
    ? `[${count(line, model)}] ${asks} – ${codeOf(subject)}`
    : `[${mark}] ${count(line, model)} – ${codeAndName(subject)}${dueSuffix(subject)}`;
}

const SINGLE: Record<ItemKind, SingleSubject> = {
  start: dated,
  reminder: (line, model) =>
    line.item.subject.effectiveDue === null
      ? `[Nhắc nhiệm vụ] Đề nghị báo cáo tiến độ – ${codeAndName(line.item.subject)}`
      : `[Nhắc nhiệm vụ] ${count(line, model)} – ${codeAndName(line.item.subject)}${dueSuffix(line.item.subject)}`,
  due: (line, model) => `[${count(line, model)}] ${codeAndName(line.item.subject)}`,
  overdue: (line, model) => `[${count(line, model)}] Đề nghị báo cáo kết quả – ${codeOf(line.item.subject)}`,
  escalation: (line, model) =>
    model.audience.kind === 'head'
      ? `[${count(line, model)}] Đề nghị chỉ đạo báo cáo kết quả – ${codeOf(line.item.subject)}`
      : `[${count(line, model)}] Đề nghị báo cáo kết quả – ${codeOf(line.item.subject)}`,
  round: (line, model) => singleRoundSubject(line, model),
  submitted: ({ item: { subject } }) => `[Đã nộp] ${codeAndName(subject)}`,
  accepted: ({ item: { subject } }) => `[Đã xác nhận] ${codeAndName(subject)}`,
  closed: titled,
  receipt: dated,
  withdrawn: titled,
  suspended: titled,
  resumed: dated,
  reopened: dated,
  moved: dated,
  transferred: titled,
  contributed: dated,
  difficulty: dated,
  declined: dated,
  extensionAsked: dated,
  moveProposed: dated,
  explained: titled,
};

function titled({ item: { kind, subject } }: Line): string {
  return `[${noticeEntry(kind).label}] ${codeAndName(subject)}`;
}

/** The same with the due day, where it still counts for the reader. */
function dated(line: Line): string {
  return `${titled(line)}${dueSuffix(line.item.subject)}`;
}

function count({ item: { subject } }: Line, { day, workingDays }: DigestModel): string {
  return subject.effectiveDue === null
    ? 'Không ấn định thời hạn'
    : capitalized(countWords(day, subject.effectiveDue, workingDays));
}

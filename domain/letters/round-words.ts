import type { DigestItem, Subject } from '../desk/types';
import { roundOfSubject } from '../rounds/cards';
import { missingParts } from '../rounds/standing';
import type { RoundRecord } from '../rounds/types';
import { dateOf, printedDate, type LocalDate } from '../time/epoch';
import { groundWords, officeWords } from './frame';
import { rowKey, type DigestModel, type WorkingDays } from './model';
import type { Fact } from './paper';
import { countWords, oneLine, type AssignmentItem } from './words';

/* What letters say of a round: a part that is asked for, or the collating of what came. */

export type RoundSide = 'part' | 'collating';

export function isRound(item: DigestItem): boolean {
  return !isOfAssignment(item);
}

export function isOfAssignment(item: DigestItem): item is AssignmentItem {
  return item.kind !== 'round';
}

export function sideOf({ assignment }: Pick<Subject, 'assignment'>): RoundSide {
  return roundOfSubject(assignment)?.side ?? 'part';
}

/** `annual/2012`: by it a part is sent, and the paper recorded. */
function roundCode({ assignment }: Pick<Subject, 'assignment'>): string {
  return oneLine(roundOfSubject(assignment)?.round ?? assignment);
}

/** What stands beside the title of the round. */
export const SIDE_NAMES: Record<RoundSide, string> = {
  part: 'phần báo cáo của cơ quan',
  collating: 'báo cáo trình Ban Thường vụ Tỉnh uỷ',
};

/** Where it stands on the day of the letter: a card is silent once the part, or the paper, is there. */
export function roundStanding(subject: Subject, day: LocalDate, workingDays: WorkingDays): string {
  const what = { part: 'chưa có phần báo cáo', collating: 'chưa có báo cáo tổng hợp' }[sideOf(subject)];
  const due = subject.effectiveDue;
  return due === null ? what : `${what}, ${countWords(day, due, workingDays)}`;
}

/** All that a line says of its round, but for where it stands. */
export function roundFacts(model: DigestModel, subject: Subject, several: boolean): Fact[] {
  const side = sideOf(subject);
  const record = model.rounds[rowKey({ ...subject, assignment: roundCode(subject) })] ?? null;
  return [
    fact('Mã kỳ báo cáo', roundCode(subject)),
    fact('Căn cứ', roundGround(model, subject, several)),
    fact('Vai trò', roleOf(subject)),
    ...(record === null ? [] : windowFacts(record)),
    ...(record === null || side === 'part' ? [] : attendanceFacts(record, COLLATOR_NAMES)),
    ...(record === null || side === 'collating' ? [] : returnFacts(record, subject.lead)),
    ...dueFacts(subject, record),
  ];
}

/** The clause, or that none asks for it and the office's rules do. */
function roundGround(model: DigestModel, subject: Subject, several: boolean): string {
  if (subject.clause === '') {
    const plan = several ? oneLine(model.plans[subject.cycle] ?? '') : '';
    return [`quy tắc về kỳ báo cáo của ${officeWords(model)}`, ...(plan === '' ? [] : [plan])].join(', ');
  }
  const written = oneLine(subject.deadlineText);
  return `${groundWords(model, subject, several)}${written === '' ? '' : `; theo văn bản: “${written}”`}`;
}

function roleOf(subject: Subject): string {
  const who = oneLine(subject.leadName);
  return sideOf(subject) === 'part' ? `Cơ quan gửi phần báo cáo (${who})` : `Cơ quan tổng hợp (${who})`;
}

function windowFacts({ state: { days } }: RoundRecord): Fact[] {
  return [
    fact(
      'Kỳ số liệu',
      `từ ngày ${printedDate(days.dataFrom)} đến 24:00 ngày ${printedDate(days.cutoff)} (thời điểm chốt số liệu)`,
    ),
  ];
}

/** The collating body looks for the others by name. */
const COLLATOR_NAMES = 60;

function attendanceFacts({ state }: RoundRecord, limit: number): Fact[] {
  return attendance(state, limit).map(([label, text]) => fact(label, text));
}

/** `12/15 cơ quan`; who is missing by name, up to `limit`; who was missing at the close and sent it later. */
export function attendance(state: RoundRecord['state'], limit: number): [label: string, text: string][] {
  const missing = missingParts(state);
  const late = missing.filter(({ versions }) => versions.length > 0 && versions.at(-1)!.late);
  const absent = missing.filter((part) => !late.includes(part));
  return [
    ['Phần báo cáo đã nhận', `${state.parts.length - missing.length}/${state.parts.length} cơ quan`],
    ...named('Chưa gửi', absent, limit),
    ...named('Gửi sau khi chốt', late, limit),
  ];
}

function named(
  label: string,
  parts: RoundRecord['state']['parts'],
  limit: number,
): [label: string, text: string][] {
  if (parts.length === 0) return [];
  return [[`${label} (${parts.length})`, namesOf(parts, limit)]];
}

/** `A; B; C và 4 cơ quan khác`. */
export function namesOf(parts: RoundRecord['state']['parts'], limit: number): string {
  const names = parts.slice(0, limit).map(({ body }) => oneLine(body.name));
  const more = parts.length - names.length;
  return names.join('; ') + (more === 0 ? '' : ` và ${more} cơ quan khác`);
}

/** Only the row knows that what was sent did not do. */
function returnFacts({ state }: RoundRecord, body: string): Fact[] {
  const part = state.parts.find((one) => one.body.id === body);
  const last = part?.returns.at(-1);
  if (part?.status !== 'returned' || last === undefined) return [];
  return [
    fact('Trả lại', `ngày ${printedDate(dateOf(last.at))}, đề nghị sửa và gửi lại`),
    { ...fact('Lý do', oneLine(last.reason)), strong: true },
  ];
}

function dueFacts(subject: Subject, record: RoundRecord | null): Fact[] {
  const due = subject.effectiveDue;
  if (due === null) return [];
  if (sideOf(subject) === 'part') return [fact('Hạn gửi', `24:00 ngày ${printedDate(due)}`)];
  return [
    fact('Hạn tổng hợp', `24:00 ngày ${printedDate(due)}`),
    ...(record === null
      ? []
      : [fact('Hạn trình', `24:00 ngày ${printedDate(record.state.days.committeeDue)}`)]),
  ];
}

function fact(label: string, text: string): Fact {
  return { label, text, strong: false };
}

import type { AuditLine } from './audit';
import type { Scope } from './ids';
import type { Through } from './lifecycle/types';
import { accepted, refused, type Outcome } from './refusal';
import { daysBetween, minDate, plusDays, type Instant, type LocalDate } from './time/epoch';
import { formatVn } from './time/local-date';

/** Who acts for whom, from one day to another, both included. */
export interface Substitution {
  scope: Scope;
  id: string;
  person: string;
  substitute: string;
  firstDay: LocalDate;
  lastDay: LocalDate;
  setBy: string;
  reason: string;
  setAt: Instant;
  /** The day from which it holds no more, though its last day has not come; null where nobody ended it early. */
  endedOn: LocalDate | null;
  endedBy: string | null;
}

export type SubstitutionWish = Omit<Substitution, 'endedOn' | 'endedBy'>;

/** A leave of absence, not an office: what lasts longer is set again, by somebody who looks at it again. */
const LONGEST_DAYS = 366;

/** Whether a substitution may stand beside those that do. Substitutes are never substituted: two names tell who acted. */
export function decideSubstitution(
  standing: readonly Substitution[],
  wish: SubstitutionWish,
  today: LocalDate,
): Outcome<Substitution> {
  const { person, substitute, firstDay, lastDay } = wish;
  if (isSamePerson(person, substitute))
    return refused('own-substitute', `${person} không thể uỷ quyền cho chính mình.`, 'substitute');
  if (lastDay < firstDay)
    return refused(
      'ends-before-start',
      `Ngày cuối ${formatVn(lastDay)} ở trước ngày đầu ${formatVn(firstDay)}.`,
      'lastDay',
    );
  if (daysBetween(firstDay, lastDay) >= LONGEST_DAYS)
    return refused(
      'too-long',
      `Mỗi lần uỷ quyền kéo dài tối đa một năm; muộn nhất đến ${formatVn(plusDays(firstDay, LONGEST_DAYS - 1))}.`,
      'lastDay',
    );
  if (lastDay < today)
    return refused(
      'already-over',
      `Thời gian uỷ quyền đã qua (ngày cuối ${formatVn(lastDay)}, hôm nay ${formatVn(today)}).`,
      'lastDay',
    );
  for (const other of standing.filter((one) => overlap(one, wish))) {
    const clash = clashOf(other, wish);
    if (clash !== null) return clash;
  }
  return accepted({ ...wish, endedOn: null, endedBy: null });
}

function clashOf(other: Substitution, { person, substitute }: SubstitutionWish): Outcome<never> | null {
  const when = `từ ${formatVn(other.firstDay)} đến ${formatVn(lastDayOf(other))}`;
  if (isSamePerson(other.person, person))
    return refused(
      'already-substituted',
      `${person} đã uỷ quyền cho ${other.substitute} ${when} (mã ${other.id}); kết thúc lần ấy trước, hoặc chọn thời gian khác.`,
      'firstDay',
    );
  if (isSamePerson(other.substitute, person))
    return refused(
      'substitute-of-substitute',
      `${person} đang được ${other.person} uỷ quyền ${when} (mã ${other.id}) nên không uỷ quyền lại cho người khác được.`,
      'person',
    );
  if (isSamePerson(other.person, substitute))
    return refused(
      'substitute-of-substitute',
      `${substitute} đã uỷ quyền cho ${other.substitute} ${when} (mã ${other.id}) nên không nhận uỷ quyền được.`,
      'substitute',
    );
  return null;
}

/** The substitution under which `substitute` may act for `person` on that day. */
export function substitutionFor(
  standing: readonly Substitution[],
  { substitute, person }: { substitute: string; person: string },
  day: LocalDate,
): Outcome<Substitution> {
  const between = standing.filter(
    (one) => isSamePerson(one.person, person) && isSamePerson(one.substitute, substitute),
  );
  const found = between.find((one) => one.firstDay <= day && day <= lastDayOf(one));
  if (found !== undefined) return accepted(found);
  const next = between.find((one) => one.firstDay > day && one.endedOn === null);
  const hint =
    next === undefined
      ? 'cơ quan theo dõi uỷ quyền bằng "dondoc substitute set"'
      : `việc uỷ quyền bắt đầu từ ${formatVn(next.firstDay)}`;
  return refused(
    'not-substitute',
    `Hôm nay ${formatVn(day)} ${substitute} không được uỷ quyền làm thay ${person}; ${hint}.`,
    'onBehalfOf',
  );
}

/** Ends it from that day on; what was done before stays as it was done. */
export function endSubstitution(
  one: Substitution,
  { by, on }: { by: string; on: LocalDate },
): Outcome<Substitution> {
  if (one.endedOn !== null)
    return refused(
      'already-ended',
      `Lần uỷ quyền ${one.id} đã kết thúc từ ${formatVn(one.endedOn)}, do ${one.endedBy ?? 'không rõ'}.`,
      'id',
    );
  if (one.lastDay < on)
    return refused('already-over', `Lần uỷ quyền ${one.id} đã hết từ ${formatVn(one.lastDay)}.`, 'id');
  return accepted({ ...one, endedOn: on, endedBy: by });
}

export type SubstitutionStanding = 'coming' | 'standing' | 'over';

export function standingOn(one: Substitution, day: LocalDate): SubstitutionStanding {
  if (lastDayOf(one) < day) return 'over';
  return one.firstDay > day ? 'coming' : 'standing';
}

/** Its last day as it came to be; before its first where it was ended before it began. */
export function lastDayOf({ lastDay, endedOn }: Pick<Substitution, 'lastDay' | 'endedOn'>): LocalDate {
  return endedOn === null ? lastDay : minDate(lastDay, plusDays(endedOn, -1));
}

function overlap(one: Substitution, { firstDay, lastDay }: SubstitutionWish): boolean {
  const last = lastDayOf(one);
  return one.firstDay <= last && one.firstDay <= lastDay && firstDay <= last;
}

const TONES = /([\u0300\u0301\u0303\u0309\u0323])(.*)$/u;

/** Names of people meet whatever their case, blanks and the place of a tone (Hoà, Hòa); no mark is dropped. */
export function isSamePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b);
}

function personKey(name: string): string {
  const words = name.normalize('NFD').toLowerCase().trim().split(/\s+/u);
  return words.map((word) => word.replace(TONES, '$2$1').normalize('NFC')).join(' ');
}

/** The audit line of a substitution that was set or ended. */
export function auditOfSubstitution(
  one: Substitution,
  act: 'SubstituteSet' | 'SubstituteEnded',
  { by, at, reason, through = 'cli' }: { by: string; at: Instant; reason: string | null; through?: Through },
): AuditLine {
  const { scope, id, person, substitute, firstDay, lastDay, endedOn } = one;
  return {
    id: `${scope}|substitute|${id}|${act}`,
    scope,
    at,
    actor: by,
    through,
    action: act,
    cycle: null,
    assignment: null,
    before: null,
    after: { id, person, substitute, firstDay, lastDay, endedOn },
    reason,
  };
}

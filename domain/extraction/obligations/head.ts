import { mentionAt, type Mention, type NameReader } from '../bodies/mention';
import { mentionList, type MentionList } from '../bodies/mention-list';
import { isPredicate, verbAt } from '../bodies/predicates';
import { followAny, phrases, type Word } from '../bodies/words';
import { union } from './bearer';
import { directedAt, partnersAt } from './partners';
import {
  ALONG_WITH,
  AT_THE_SAME_TIME,
  BINDING,
  EVERYBODY,
  GIVING,
  LINKING,
  OPENING,
  TELLING,
  TELLING_AFTER_ALL,
  TIME_FIRST,
} from './vocabulary';

/** How a sentence charges somebody: "Giao X …", a bare subject, or everybody in general. */
export type HeadForm = 'given' | 'subject' | 'everybody';

/** Who is charged, up to where the task begins. Positions are indices of words. */
export interface Head {
  form: HeadForm;
  /** Where the giving word or the subject stands; what is before it is time, ground or condition. */
  start: number;
  leads: Mention[];
  partners: Mention[];
  directed: Mention[];
  /** "phải", "có nhiệm vụ", "chủ trì" …: no mere description. */
  binding: boolean;
  /** Where the task begins; the number of words where nothing follows ("Giao X:", a heading). */
  task: number;
  /** Where the task begins behind the bodies that are directed. */
  core: number;
}

const MOST_OPENING_COMMAS = 12;
const LONGEST_LABEL_WORDS = 14;

/** "Các sở, ban, ngành; UBND các huyện …": before the task ";" joins bodies as "," does. */
function bodiesAt(reader: NameReader, at: number, { unknown }: { unknown: boolean }): MentionList | null {
  const list = mentionList(reader, at, { unknown });
  if (list === null || reader.words[list.end]?.raw !== ';') return list;
  const more = bodiesAt(reader, list.end + 1, { unknown });
  return more === null ? list : { mentions: union([list.mentions, more.mentions]), end: more.end };
}

/** Where the body may stand: at once, behind opening words, a label or "; giao", behind the commas of an opening clause. */
function candidates(reader: NameReader): number[] {
  const { words, text } = reader;
  const found = [0];
  const time = TIME_FIRST.exec(text);
  if (time) {
    const behind = words.findIndex(({ start }) => start >= time[0].length);
    if (behind > 0) found.push(behind);
  }
  const same = followAny(words, 0, AT_THE_SAME_TIME);
  if (same !== null) found.push(same);
  const label = words.slice(0, LONGEST_LABEL_WORDS).findIndex(({ raw }) => raw === ':');
  if (label > 0 && opensACharge(reader, label + 1)) found.push(label + 1);
  const late = words.findIndex(({ raw }, i) => raw === ';' && followAny(words, i + 1, GIVING) !== null);
  if (late > 0) found.push(late + 1);
  if (!OPENING.test(text)) return found;
  const linking = LINKING.test(text);
  for (let i = 1; i < words.length && found.length < MOST_OPENING_COMMAS; i += 1) {
    if (words[i]!.raw === ';' || words[i]!.raw === ':') break;
    if (words[i]!.raw !== ',') continue;
    if (linking && verbAt(words, i + 1) !== null) break;
    found.push(i + 1);
  }
  return found;
}

/** Behind a label: "Tuyên truyền: giao X …", "Đối với các xã vùng cao: X phải …". */
function opensACharge(reader: NameReader, at: number): boolean {
  return followAny(reader.words, at, GIVING) !== null || mentionAt(reader, at, { unknown: false }) !== null;
}

/** "Trách nhiệm của Sở Nội vụ" as a heading. */
const DUTY_OF = phrases('trách nhiệm của', 'nhiệm vụ của', 'đối với');

function pastPunctuation(words: readonly Word[], at: number): number {
  return words[at]?.raw === ',' || words[at]?.raw === ':' ? at + 1 : at;
}

/** "A chủ trì, B phối hợp thực hiện", "A chủ trì; B phối hợp: …": partners who are a subject themselves. */
function helpersAt(reader: NameReader, at: number): MentionList | null {
  const first = reader.words[at]?.raw === ';' ? at + 1 : pastPunctuation(reader.words, at);
  const list = mentionList(reader, first, { unknown: true });
  const helps =
    list === null ? null : followAny(reader.words, list.end, phrases('phối hợp', 'cùng phối hợp'));
  return list !== null && helps !== null ? { mentions: list.mentions, end: helps } : null;
}

/** "chủ trì" is part of the task where nobody is named behind it. */
const CHU_TRI = /^chủ$/iu;

/** What stands between the leads and the task. */
function behindLeads(reader: NameReader, list: MentionList): Omit<Head, 'form' | 'start' | 'leads'> {
  const { words } = reader;
  const partners: Mention[] = [];
  let at = list.end;
  const along = followAny(words, at, ALONG_WITH);
  const companions = along === null ? null : mentionList(reader, along, { unknown: false });
  if (companions) {
    partners.push(...companions.mentions);
    at = companions.end;
  }
  at = pastPunctuation(words, at);
  const bound = followAny(words, at, BINDING);
  const together =
    partnersAt(reader, bound ?? at) ??
    partnersAt(reader, at) ??
    (bound === null ? null : helpersAt(reader, bound));
  if (together) {
    partners.push(...together.mentions);
    at = words[together.end]?.raw === ':' ? together.end + 1 : together.end;
  } else if (bound !== null && isPredicate(words, bound) && !CHU_TRI.test(words[bound - 2]?.raw ?? ''))
    at = bound;
  const { mentions: directed, end } = directedAt(reader, at);
  return { partners, directed, binding: bound !== null, task: Math.min(at, words.length), core: end };
}

const LINKS_A_NOUN =
  /^(?:và|với|của|tại|ở|trong|về|theo|do|bởi|cũng|như|hoặc|hay|nhằm|để|khi|nếu|mà|thì|này|đó|các|những|từ|đến|năm|khoá|khóa|lần|nói|thuộc|trên|dưới|qua)$/iu;

function isDuty(
  words: readonly Word[],
  head: Omit<Head, 'form' | 'start' | 'leads'>,
  list: MentionList,
): boolean {
  const next = pastPunctuation(words, list.end);
  if (next >= words.length) return false;
  if (words[list.end]!.raw === ':' && list.mentions[0]!.entry !== null) return true;
  if (followAny(words, next, TELLING_AFTER_ALL) !== null) return true;
  if (TELLING.test(words[next]!.raw)) return false;
  if (head.binding || head.partners.length > 0 || isPredicate(words, next)) return true;
  // No list of verbs is whole: behind a body of the directory any small word that links no noun is one.
  const known = list.mentions[0]!.entry?.type === 'body' && next === list.end;
  return known && /^\p{Ll}/u.test(words[next]!.raw) && !LINKS_A_NOUN.test(words[next]!.raw);
}

function givenAt(reader: NameReader, start: number): Head | null {
  const { words } = reader;
  const behind = followAny(words, start, GIVING);
  if (behind === null) return null;
  const list = bodiesAt(reader, behind, { unknown: true });
  const everybody = followAny(words, behind, EVERYBODY);
  if (everybody !== null && (list === null || list.mentions[0]!.entry === null))
    return everybodyAt(start, everybody);
  if (list === null) return null;
  if (isGeneral(list)) return { ...everybodyAt(start, list.end), leads: list.mentions };
  return { form: 'given', start, leads: list.mentions, ...behindLeads(reader, list) };
}

function everybodyAt(start: number, task: number): Head {
  return {
    form: 'everybody',
    start,
    leads: [],
    partners: [],
    directed: [],
    binding: false,
    task,
    core: task,
  };
}

function subjectAt(reader: NameReader, start: number): Head | null {
  const { words } = reader;
  const known = bodiesAt(reader, start, { unknown: false });
  const everybody = known === null ? followAny(words, start, EVERYBODY) : null;
  if (everybody !== null) return everybodyAt(start, everybody);
  if (known && isGeneral(known)) return { ...everybodyAt(start, known.end), leads: known.mentions };
  const list = known ?? bodiesAt(reader, start, { unknown: true });
  if (list === null || !list.mentions.some(({ entry, type }) => entry !== null || type === 'body'))
    return null;
  const issued = followAny(words, list.end, GIVING);
  if (issued !== null && list.mentions.every(({ id }) => ISSUING.has(id))) return givenAt(reader, list.end);
  const head = behindLeads(reader, list);
  return isDuty(words, head, list) ? { form: 'subject', start, leads: list.mentions, ...head } : null;
}

function isGeneral({ mentions }: MentionList): boolean {
  const entry = mentions[0]!.entry;
  return entry?.type === 'group' && entry.group.general;
}

/** "Ban Thường vụ Tỉnh uỷ yêu cầu X …": who gives is not who does. */
const ISSUING = new Set(['ban-thuong-vu', 'tinh-uy', 'thuong-truc-tinh-uy', 'ubnd-tinh', 'hdnd-tinh']);

/** The first words of a sentence that charge somebody; null where none do. */
export function headOf(reader: NameReader): Head | null {
  for (const at of candidates(reader)) {
    const start = pastPunctuation(reader.words, at);
    const head = givenAt(reader, start) ?? subjectAt(reader, start);
    if (head) return head;
  }
  return null;
}

/** A heading that consists of nothing but bodies, or charges them and ends with ":". */
export function headingOf(reader: NameReader): Head | null {
  const { words } = reader;
  const start = followAny(words, 0, DUTY_OF) ?? 0;
  const list = bodiesAt(reader, start, { unknown: true });
  const rest = list === null ? [] : words.slice(list.end);
  const bare = list !== null && rest.every(({ raw }) => /^[.:;,]$/u.test(raw));
  const named = list?.mentions.some(({ entry, type }) => entry !== null || type === 'body') ?? false;
  if (list && bare && named)
    return {
      form: 'subject',
      start,
      leads: list.mentions,
      partners: [],
      directed: [],
      binding: true,
      task: words.length,
      core: words.length,
    };
  return words.at(-1)?.raw === ':' ? chargingHeading(reader) : null;
}

function chargingHeading(reader: NameReader): Head | null {
  const head = headOf(reader);
  if (head === null || head.form === 'everybody') return null;
  const { end } = directedAt(reader, head.task);
  const words = reader.words.length;
  // "Giao X chỉ đạo Y:", "X có nhiệm vụ:"; with a task of its own in front of the colon it is a sentence.
  return end >= words - 1 || words - head.task <= 6 ? head : null;
}

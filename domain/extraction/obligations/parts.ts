import type { Mention, NameReader } from '../bodies/mention';
import { mentionAt } from '../bodies/mention';
import { mentionList } from '../bodies/mention-list';
import { verbAt } from '../bodies/predicates';
import { behindEnumerator, followAny, phrases, type Word } from '../bodies/words';
import type { DeadlineKind } from '../../deadline/types';
import { withoutTraps } from '../time-traps';
import { partnersAt } from './partners';
import type { ReadTime } from './time-words';
import { AT_THE_SAME_TIME, TIME_FIRST } from './vocabulary';

/** A task of its own within a sentence. Positions are indices of words. */
export interface Part {
  start: number;
  end: number;
  /** Leads that the part names itself; null where it goes on with those before it. */
  leads: Mention[] | null;
  /** Partners that it names itself; null where it goes on with those before it. */
  partners: Mention[] | null;
  /** Partners named in passing, behind a comma. */
  further: Mention[];
  /** It was parted by a comma from a watching that it reports on. */
  reportOnIt: boolean;
}

interface Opening {
  leads: Mention[] | null;
  partners: Mention[] | null;
  task: number;
  reportOnIt: boolean;
}

const REVIEW =
  /^(?:(?:chủ trì|tham mưu|giúp)(?: (?!sơ kết|tổng kết)[\p{L}]+){0,9} )?(?:tổ chức |tiến hành )?(?:sơ kết|tổng kết)(?!,? (?:và )?(?:tổng|sơ) kết)(?!\p{L})/iu;
const REPORT = /^(?:(?:tổng hợp|có|gửi|kịp thời|phải),? )*(?:báo cáo|sơ kết|tổng kết)(?!\p{L})/iu;

/** "…, báo cáo kết quả định kỳ hằng quý". */
const RHYTHM = /^[^,;.]*(?<!\p{L})(?:định kỳ|(?:h[àằ]ng|mỗi) (?:tuần|tháng|quý|năm))(?!\p{L})/iu;

function textFrom({ words, text }: NameReader, at: number): string {
  const word = words[at];
  return word === undefined ? '' : text.slice(word.start, word.start + 160);
}

/** Behind "định kỳ 6 tháng, hằng năm". */
function behindTimes(text: string): string {
  const time = TIME_FIRST.exec(text);
  return time ? behindTimes(text.slice(time[0].length).replace(/^[ ,]+(?:và )?/u, '')) : text;
}

/** What a part that begins at `at` names of its own; null where it only goes on. `sign` parts it from what is before. */
function openingAt(reader: NameReader, at: number, sign: string, read: ReadTime): Opening | null {
  const { words } = reader;
  const first = behindEnumerator(words, at);
  const same = followAny(words, first, AT_THE_SAME_TIME);
  const start = same === null ? first : words[same]?.raw === ',' ? same + 1 : same;
  const strong = sign === ';' || same !== null;
  const partners = strong ? partnersAt(reader, start) : null;
  if (partners) return { leads: null, partners: partners.mentions, task: partners.end, reportOnIt: false };
  const led = sign === 'và' ? null : leadsAt(reader, start, strong);
  if (led) return led;
  const text = textFrom(reader, start);
  const time = TIME_FIRST.test(text);
  const report = REPORT.test(behindTimes(text));
  if (time && (strong || report)) return { leads: null, partners: null, task: start, reportOnIt: report };
  if (sign === ',' && REPORT.test(text) && RHYTHM.test(text))
    return { leads: null, partners: null, task: start, reportOnIt: true };
  const own = { leads: null, partners: null, task: start, reportOnIt: false };
  if (sign === ';' && first > at && verbAt(words, first) !== null) return own;
  if (REVIEW.test(text) && (sign === ';' || hasYear(text))) return own;
  return sign === ';' && setsADay(reader, start, read) ? own : null;
}

/** "…, tổng kết sau 05 năm thực hiện". */
const AFTER_YEARS = /^[\p{L}\s]+ sau (?:\d{1,2}|ba|năm) năm(?!\p{L})/iu;

/** "…, tổng kết vào quý IV/2026": a review with a year of its own, up to the next comma. */
function hasYear(text: string): boolean {
  const [review] = withoutTraps(text).split(/[,;]/u);
  return (
    AFTER_YEARS.test(review!) ||
    (/(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(review!) && !/giai đoạn|nhiệm kỳ/iu.test(review!))
  );
}

const DATED = new Set<DeadlineKind>(['date', 'month', 'quarter', 'half-year', 'nine-months', 'relative']);
/** These close a sentence: they say when what was said before is due. */
const CLOSING =
  /^(?:phải |cần )?(?:hoàn thành|thời (?:gian|hạn)|xong|kết thúc|thực hiện (?:trong|trước|xong|h[àằ]ng))(?!\p{L})/iu;

/** A task behind ";", or in a sentence of its own, with a day of its own: "…; ban hành cơ chế trước ngày 31/12/2023". */
export function setsADay(reader: NameReader, at: number, read: ReadTime): boolean {
  const { words, text } = reader;
  if (verbAt(words, at) === null) return false;
  const [task] = text.slice(words[at]!.start).split(';');
  if (CLOSING.test(task!)) return false;
  return DATED.has(read(withoutTraps(task!))?.kind ?? 'none');
}

/** "…, Ban Nội chính Tỉnh uỷ tăng cường …": another lead with a task of its own. */
function leadsAt(reader: NameReader, at: number, strong: boolean): Opening | null {
  const list = mentionList(reader, at, { unknown: false });
  const first = list?.mentions[0];
  if (!list || !first || first.scope.of !== 'province') return null;
  if (first.entry?.type === 'group' && first.entry.group.general) return null;
  if (!strong && first.type !== 'body') return null;
  const together = partnersAt(reader, list.end);
  if (together)
    return { leads: list.mentions, partners: together.mentions, task: together.end, reportOnIt: false };
  if (verbAt(reader.words, list.end) === null) return null;
  return { leads: list.mentions, partners: [], task: list.end, reportOnIt: false };
}

function isSign(words: readonly Word[], at: number): string | null {
  const { raw } = words[at]!;
  if (raw === ';' || raw === ',') return raw;
  return raw.toLowerCase() === 'và' ? 'và' : null;
}

/** Tells for every word whether it stands in quotes or brackets. */
function sheltered(words: readonly Word[]): boolean[] {
  let depth = 0;
  let straight = false;
  return words.map(({ raw }) => {
    if (raw === '"') straight = !straight;
    if (/^[“(«[]$/u.test(raw)) depth += 1;
    if (/^[”)»\]]$/u.test(raw)) depth = Math.max(0, depth - 1);
    return depth > 0 || straight;
  });
}

/**
 * The tasks of a sentence from word `from` on. A new one begins where the words behind ";", "đồng thời" (or a comma)
 * name other partners, another lead, a time of their own, or a report or review.
 */
export function partsOf(reader: NameReader, from: number, read: ReadTime): Part[] {
  const { words } = reader;
  const hidden = sheltered(words);
  const parts: Part[] = [
    { start: from, end: words.length, leads: null, partners: null, further: [], reportOnIt: false },
  ];
  for (let i = from; i < words.length - 1; i += 1) {
    if (hidden[i]) continue;
    const name = mentionAt(reader, i, { unknown: false }) && mentionList(reader, i, { unknown: false });
    if (name) {
      i = Math.max(i, name.end - 1);
      continue;
    }
    const sign = isSign(words, i);
    if (sign === null) continue;
    const opening = openingAt(reader, /^và$/iu.test(words[i + 1]?.raw ?? '') ? i + 2 : i + 1, sign, read);
    if (opening && !goesOn(reader, parts.at(-1)!.start, i, opening, read)) {
      parts.at(-1)!.end = i;
      const { task, ...own } = opening;
      parts.push({ start: task, end: words.length, further: [], ...own });
      i = Math.max(i, task - 1);
    } else if (sign === ',') addFurther(reader, parts.at(-1)!, i);
  }
  return parts;
}

/** Whether what opens behind the sign at `to` still belongs to the part from `from` on. */
function goesOn(reader: NameReader, from: number, to: number, opening: Opening, read: ReadTime): boolean {
  const { words, text } = reader;
  const said = text.slice(words[from]!.start, words[to]!.start).trim();
  // "định kỳ 6 tháng, hằng năm báo cáo …": what stands before the comma is a time and no task.
  if (TIME_FIRST.exec(said)?.[0].length === said.length) return true;
  if (opening.leads !== null || opening.partners !== null || !isDelivery(reader, opening.task)) return false;
  return (read(withoutTraps(said))?.kind ?? 'none') === 'none';
}

const WHEN = phrases('trong', 'trước', 'vào', 'chậm nhất', 'xong');
const DELIVERING = phrases('gửi', 'gửi về', 'gửi cho', 'gửi đến', 'trình', 'nộp', 'nộp về');

/** "lập kế hoạch; gửi về Sở Nội vụ trước ngày …": the day on which the same thing is handed in. */
function isDelivery(reader: NameReader, at: number): boolean {
  const { words } = reader;
  const behind = followAny(words, at, DELIVERING);
  if (behind === null) return false;
  return mentionAt(reader, behind, { unknown: false }) !== null || followAny(words, behind, WHEN) !== null;
}

/** "…, phối hợp với A tổ chức …" within one task. */
function addFurther(reader: NameReader, part: Part, at: number): void {
  const together = partnersAt(reader, at + 1);
  if (together) part.further.push(...together.mentions);
}

import type { Figure } from './figures';

/** What a figure measures, out of the words around it. */

/** Words between what is measured and its figure: "đạt", "giảm xuống còn", "giảm bình quân", "có". */
const LEAD_IN =
  /(?:(?<!\p{L})(?:đạt|là|còn|chiếm|bằng|lên|xuống|có|được|(?:tăng|giảm|đạt) bình quân|tăng|giảm|thêm|duy trì|giữ|ở mức|mức|cho|phải|để)\s*)+$/iu;
const REACHES = /(?<!\p{L})(?:đạt|là|còn|chiếm|bằng|lên|xuống|tăng|giảm|không để)(?!\p{L})/iu;
/** Nouns that can be measured: what follows the figure then only says more. */
const MEASURE =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|mức(?: độ)?|thu nhập|(?<!(?:thiểu|đa|chỉ|trong) )số|(?<!(?:chế|trình|tiến|thái|mức) )độ|chỉ số|tốc độ|tổng(?! (?:kết|hợp|thể))|giá trị|năng suất|diện tích|thời gian|quy mô)(?!\p{L})/iu;
/** Stands for words that say by when. */
export const DATED = '\u00a6';
/** Where a new thought begins: nothing before belongs to the figure. */
const CUT =
  /(?:;|:|\u00a6+,?|(?<!\p{L})(?:phấn đấu|bảo đảm|đảm bảo|trong đó|mục tiêu|chỉ tiêu|h[ằà]ng năm|mỗi năm)(?!\p{L}),?)/giu;
/** What may follow a figure without being what is counted. */
const NO_OBJECT =
  /^(?:[.,;:)…\u00a6]|$|(?:và|vào|so với|trong|đến|trước|tại|ở|theo|mỗi|h[ằà]ng|trở|năm|nữa|thì|bình quân)(?!\p{L}))/iu;
const EDGES = /^[\s,;:.·\-–\u00a6]+|[\s,;:.·\-–\u00a6]+$/gu;
const LEADING =
  /^(?:(?:là|có|được|các|nâng|tăng(?! (?:trưởng|cường))|giảm|và|với|để|duy trì|không để)\s+(?=\S))+/iu;
const TRAILING = /(?:[\s,;]+(?:và|trong đó|có|đạt|với|phấn đấu|được|để|là|thì|định hướng|tầm nhìn))+$/iu;

/** What a change is counted from, and how often. */
const ASIDE = / (?:so với .*|(?:mỗi|h[ằà]ng) năm\s*[.;]?\s*)$/iu;
/** A figure of change says so: "tăng 20%" is not "đạt 20%". */
const CHANGE = /(?<!\p{L})(tăng|giảm)(?: (?:thêm|bình quân))*\s*$/iu;

const LONGEST_KEPT_LIST = 60;

/** The words before a figure that may name what it measures, from the last cut on. */
function thoughtBefore(left: string): string {
  const cut = [...left.matchAll(CUT)].at(-1);
  const thought = cut ? left.slice(cut.index + cut[0].length) : left;
  if (thought.length <= LONGEST_KEPT_LIST) return thought;
  const measure = [...thought.matchAll(new RegExp(MEASURE, 'giu'))].at(-1);
  if (measure) return thought.slice(measure.index);
  return thought.slice(thought.lastIndexOf(',') + 1);
}

function trimmed(words: string): string {
  const open = words.replace(/ trở (?:lên|xuống)(?!\p{L})/gu, '').replace(ASIDE, '');
  return open.replace(EDGES, '').replace(TRAILING, '').replace(EDGES, '').replace(/\s+/gu, ' ');
}

function polished(words: string): string {
  return trimmed(words).replace(LEADING, '');
}

/** Whether a noun follows the figure, so that it is what the figure counts. */
export function hasObject(right: string): boolean {
  return !NO_OBJECT.test(right.trim());
}

export interface Surroundings {
  /** From the end of the figure before (or the sentence's start) to this one. */
  left: string;
  /** From this figure to the next one or the sentence's end, without what belongs to the next. */
  right: string;
}

/** Units that are things themselves ("60 hợp tác xã"), so part of what is counted. */
const THING = /^(?!%|triệu|tỷ|lượt|ha|km|m2|m3|kwh|tấn|điểm|bậc|phút|giờ|ngày)/iu;

export function whatOf(figure: Figure, { left, right }: Surroundings): string {
  const lead = LEAD_IN.exec(left)?.[0] ?? '';
  const change = changeIn(lead);
  const subject = polished(thoughtBefore(left.slice(0, left.length - lead.length)));
  const behind = right.split(/[;\u00a6]|\.(?:\s|$)/u)[0]!;
  const object = hasObject(right) ? trimmed(behind) : '';
  const measured = MEASURE.test(subject) || (REACHES.test(lead) && object === '');
  if (measured && subject !== '') return change ? `${subject} ${change}` : subject;
  const counted = THING.test(figure.unit) ? `${figure.unit} ${object}`.trim() : polished(object);
  const verb = change ?? (EACH_OWNER.test(subject) ? 'có' : null);
  return [subject, counted === '' ? null : verb, counted].filter(Boolean).join(' ');
}

/** "tăng" or "giảm" directly before a figure; null where there is none. */
export function changeIn(words: string): string | null {
  return CHANGE.exec(words)?.[1] ?? null;
}

/** "Mỗi xã có 2 mô hình": without its verb the owner and the thing run into each other. */
const EACH_OWNER = /^(?:mỗi|từng) \p{L}+(?: \p{L}+)?(?:, \p{L}+)*$/iu;

/** Where, between two figures, the words of the second begin: behind ";" , or behind the last comma when it measures. */
export function splitBetween(between: string, nextHasObject: boolean): number {
  const stop = between.lastIndexOf(';');
  if (stop >= 0) return stop + 1;
  const tail = Math.max(between.lastIndexOf(','), between.lastIndexOf(' và '));
  if (tail < 0) return between.length;
  const subject = between.slice(tail).replace(LEAD_IN, '');
  const measures =
    MEASURE.test(subject) ||
    EACH_OWNER.test(trimmed(subject)) ||
    (!nextHasObject && REACHES.test(between.slice(tail)));
  return measures && /\p{L}{2}/u.test(subject) ? tail : between.length;
}

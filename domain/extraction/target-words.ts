import type { Figure } from './figures';

/** What a figure measures, out of the words around it. */

/** Words between what is measured and its figure: "đạt", "giảm xuống còn", "có". */
const LEAD_IN =
  /(?:(?<!\p{L})(?:đạt|là|còn|chiếm|bằng|lên|xuống|có|được|tăng|giảm|thêm|bình quân|duy trì|giữ|ở mức|mức|cho|phải|để)\s*)+$/iu;
const REACHES = /(?<!\p{L})(?:đạt|là|còn|chiếm|bằng|lên|xuống|tăng|giảm|không để)(?!\p{L})/iu;
/** Nouns that can be measured: what follows the figure then only says more. */
const MEASURE =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|mức(?: độ)?|thu nhập|số|độ|chỉ số|tốc độ|tổng|giá trị|năng suất|diện tích|thời gian|quy mô)(?!\p{L})/iu;
/** Where a new thought begins: nothing before belongs to the figure. */
const CUT =
  /(?:;|:|(?<!\p{L})(?:phấn đấu|bảo đảm|đảm bảo|trong đó|mục tiêu|chỉ tiêu|h[ằà]ng năm|mỗi năm|(?:đến|trước|vào)(?: hết| cuối)? năm \d{4}|trong quý [IVX\d]+\/\d{4})(?!\p{L}),?)/giu;
/** What may follow a figure without being what is counted. */
const NO_OBJECT =
  /^(?:[.,;:)…]|$|(?:và|vào|so với|trong|đến|trước|tại|ở|theo|mỗi|h[ằà]ng|trở|năm|nữa|thì|bình quân)(?!\p{L}))/iu;
const EDGES = /^[\s,;:.·\-–]+|[\s,;:.·\-–]+$/gu;
const LEADING = /^(?:(?:là|có|được|các|nâng|tăng|giảm|và|với|để|duy trì|không để)\s+(?=\S))+/iu;
const TRAILING =
  /(?:[\s,;]+(?:và|trong đó|có|đạt|với|phấn đấu|được|để|là|thì|(?:vào|đến|trước|trong)(?: hết| cuối)? năm \d{4}))+$/iu;

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

function polished(words: string): string {
  const trimmed = words.replace(EDGES, '').replace(TRAILING, '').replace(EDGES, '');
  return trimmed.replace(LEADING, '').replace(/\s+/gu, ' ').trim();
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
  const subject = polished(thoughtBefore(left.slice(0, left.length - lead.length)));
  const object = hasObject(right) ? polished(right.split(/[;.](?:\s|$)/u)[0]!) : '';
  const measured = MEASURE.test(subject) || (REACHES.test(lead) && object === '');
  if (measured && subject !== '') return subject;
  const thing = THING.test(figure.unit) ? figure.unit : '';
  const counted = [thing, object].filter((part) => part !== '').join(' ');
  if (counted === '') return subject;
  return subject === '' ? counted : `${subject} ${counted}`;
}

/** Where, between two figures, the words of the second begin: behind ";" , or behind the last comma when it measures. */
export function splitBetween(between: string, nextHasObject: boolean): number {
  const stop = between.lastIndexOf(';');
  if (stop >= 0) return stop + 1;
  const tail = Math.max(between.lastIndexOf(','), between.lastIndexOf(' và '));
  if (tail < 0) return between.length;
  const subject = between.slice(tail).replace(LEAD_IN, '');
  const measures = MEASURE.test(subject) || (!nextHasObject && REACHES.test(between.slice(tail)));
  return measures && /\p{L}{2}/u.test(subject) ? tail : between.length;
}

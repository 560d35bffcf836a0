import type { DeadlineKind, DeadlineReading } from '../../deadline/types';
import { TIME_FIRST } from './vocabulary';

/** Closing words about time: "Thực hiện hàng năm.", "Thời gian hoàn thành trong quý III/2021." */

const OPENS =
  /^[(\s]*(?:thời (?:gian|hạn)|tiến độ|hạn(?: chót| cuối)?|(?:phải |cần )?(?:hoàn thành|xong|kết thúc)|thực hiện(?= (?:h[àằ]ng|mỗi|định kỳ|thường xuyên|trong|vào|từ|xong|hoàn thành|trước|đến|năm|quý|tháng|liên tục))|h[àằ]ng (?:năm|quý|tháng)|định kỳ)(?!\p{L})/iu;
const LONGEST_TAG = 130;
const MOST_WORDS = 20;
const SAYS_WHEN = new Set<DeadlineKind>([
  'date',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'range',
  'relative',
  'recurring',
  'continuous',
]);

/** "Định kỳ sơ kết …" and "Hằng năm tổ chức …" are tasks; "Hằng năm, trước ngày 15/12" is a tag. */
function isRhythmAlone(sentence: string): boolean {
  const words = sentence.replace(/^[(\s]+/u, '');
  const rest = words.slice(TIME_FIRST.exec(words)?.[0].length ?? 0);
  return /^[\s,.;)/]*(?:$|(?:trước|vào|chậm nhất|một lần|1 lần|xong)(?!\p{L}))/iu.test(rest);
}

export function isTag(sentence: string, read: (text: string) => DeadlineReading | null): boolean {
  if (sentence.length > LONGEST_TAG || !OPENS.test(sentence)) return false;
  const words = sentence.split(/\s+/u).length;
  const rhythm = /^[(\s]*(?:h[àằ]ng|định kỳ)/iu.test(sentence);
  if (words > MOST_WORDS || (rhythm && !isRhythmAlone(sentence))) return false;
  const reading = read(sentence);
  return reading !== null && SAYS_WHEN.has(reading.kind);
}

const AT_THE_END =
  /[,;] ?((?:thời (?:gian|hạn)|(?:phải |cần )?hoàn thành (?:trong|trước|vào|chậm nhất|xong)|thực hiện (?:h[àằ]ng|định kỳ|thường xuyên|xong))(?!\p{L})[^;]{0,80})$/iu;

/** The same within a sentence, behind its last comma; it then governs every part of the sentence. */
export function tagAtTheEnd(
  sentence: string,
  read: (text: string) => DeadlineReading | null,
): { text: string; start: number } | null {
  const match = AT_THE_END.exec(sentence.replace(/[.\s]+$/u, ''));
  if (!match) return null;
  const text = match[1]!;
  return isTag(text, read) ? { text, start: match.index } : null;
}

/** The words of a tag for a plan file: without brackets and full stop. */
export function tagWords(sentence: string): string {
  return sentence.replace(/^[(\s]+|[).;\s]+$/gu, '').replace(/\/$/u, '');
}

import type { DeadlineReading } from '../../deadline/types';

/** The words of a longer text that alone say the same about time, for a plan file that keeps only them. */

export type ReadTime = (text: string) => DeadlineReading | null;

export interface TimeWords {
  /** Offsets in the text. */
  start: number;
  end: number;
  reading: DeadlineReading;
}

function sameTime(a: DeadlineReading | null, b: DeadlineReading): boolean {
  if (a === null || a.kind !== b.kind || a.recurrence !== b.recurrence) return false;
  if (a.flags.join() !== b.flags.join() || a.occurrences.length !== b.occurrences.length) return false;
  if (b.occurrences.length === 0 && a.reason !== b.reason) return false;
  return a.occurrences.every(({ nominalDue, period }, i) => {
    const other = b.occurrences[i]!;
    return nominalDue === other.nominalDue && period === other.period;
  });
}

/** Words that belong to the time beside them though it says the same without them. */
const BELONGING =
  /^(?:theo|mỗi|h[àằ]ng|ít|tối|thiểu|định|kỳ|vào|trong|vòng|trước|đến|hết|chậm|muộn|nhất|hoàn|thành|ngày|tuần|tháng|quý|năm|đầu|giữa|cuối|thời|gian|hạn|thực|hiện|xong|sau|khi|\d[\d/.-]*|[ivx]{1,4})$/iu;

const NUMBER = /^\d{1,3}$/u;
const COUNTED = /^(?:ngày|tuần|tháng|quý|năm)$/iu;

/** Whether word `at` belongs to the time behind it: "tháng 12 hằng năm", yet not "3 năm vào cuối năm". */
function belongs(words: string[], at: number): boolean {
  const word = words[at]!.replace(/^[(“"]/u, '');
  const before = words[at - 1] ?? '';
  if (NUMBER.test(word)) return COUNTED.test(before);
  // "3 năm vào cuối năm", "01 ngày mỗi tháng": how long, not when.
  if (/^(?:năm|ngày)$/iu.test(word) && NUMBER.test(before)) return false;
  if (/^kỳ$/iu.test(word)) return /^định$/iu.test(before);
  return BELONGING.test(word);
}

/** The latest start of a word (from the left) and then the earliest end with which the reading stays the same. */
export function timeWords(text: string, reading: DeadlineReading, read: ReadTime): TimeWords {
  const spans = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const stays = (from: number, to: number) =>
    from <= to && sameTime(read(text.slice(spans[from]!.start, spans[to]!.end)), reading);
  const last = spans.length - 1;
  const first = firstWord(
    spans.map(({ word }) => word),
    (from) => stays(from, last),
  );
  const end = last - search(0, last - first, (n) => stays(first, last - n));
  const opens = /^[(“"]+/u.exec(spans[first]!.word)?.[0].length ?? 0;
  const start = spans[first]!.start + opens;
  const phrase = text.slice(start, withBracket(text, start, spans[end]!.end));
  const stop = start + withoutStop(phrase).length;
  const alone = read(text.slice(start, stop));
  return { start, end: stop, reading: alone !== null && sameTime(alone, reading) ? alone : reading };
}

/** Readings do not always change once: a few words more are tried. */
const FURTHER_WORDS = [3, 2, 1];

function firstWord(words: string[], stays: (first: number) => boolean): number {
  let first = search(0, words.length - 1, stays);
  first += FURTHER_WORDS.find((more) => first + more < words.length && stays(first + more)) ?? 0;
  while (first > 0 && belongs(words, first - 1) && stays(first - 1)) first -= 1;
  return first;
}

/** An opened bracket is closed: "hằng quý (trước ngày 20 tháng cuối quý)". */
function withBracket(text: string, start: number, end: number): number {
  const open = text.slice(start, end).lastIndexOf('(');
  if (open < 0 || text.slice(start + open, end).includes(')')) return end;
  const close = text.indexOf(')', end);
  return close >= 0 && close - end < LONGEST_BRACKET ? close + 1 : end;
}

const LONGEST_BRACKET = 40;

/** Without the stop behind it; a bracket stays where its partner does. */
function withoutStop(phrase: string): string {
  const bare = phrase.replace(/[\s,;.:/]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutStop(bare.slice(0, -1)) : bare;
}

/** The largest n in [low, high] that still holds; holds(low) is known. Readings change once as words are taken away. */
function search(low: number, high: number, holds: (n: number) => boolean): number {
  let good = low;
  let bad = high + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

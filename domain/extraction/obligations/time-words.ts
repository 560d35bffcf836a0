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
  return a.occurrences.every(({ nominalDue, period }, i) => {
    const other = b.occurrences[i]!;
    return nominalDue === other.nominalDue && period === other.period;
  });
}

/** Words that belong to the time beside them though it says the same without them. */
const BELONGING =
  /^(?:theo|định|kỳ|vào|trong|trước|đến|hết|chậm|muộn|nhất|hoàn|thành|ngày|tuần|tháng|quý|năm|đầu|giữa|cuối|thời|gian|hạn|thực|hiện|xong|sau|khi|\d[\d/.-]*|[ivx]{1,4})$/iu;

/** The latest start of a word (from the left) and then the earliest end with which the reading stays the same. */
export function timeWords(text: string, reading: DeadlineReading, read: ReadTime): TimeWords {
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const stays = (first: number, last: number) =>
    sameTime(read(text.slice(words[first]!.start, words[last]!.end)), reading);
  const last = words.length - 1;
  let first = search(0, last, (i) => stays(i, last));
  while (
    first > 0 &&
    BELONGING.test(text.slice(words[first - 1]!.start, words[first - 1]!.end)) &&
    stays(first - 1, last)
  )
    first -= 1;
  const end = last - search(0, last - first, (n) => stays(first, last - n));
  const start = words[first]!.start;
  const stop = text.slice(0, words[end]!.end).replace(/[\s,;.:)]+$/u, '').length;
  const alone = read(text.slice(start, stop));
  return { start, end: stop, reading: alone !== null && sameTime(alone, reading) ? alone : reading };
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

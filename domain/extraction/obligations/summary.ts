import { TIME_FIRST } from './vocabulary';

const LONGEST_SUMMARY = 300;
const LONGEST_WHAT = 160;

/** "Chỉ đạo triển khai thực hiện": what, stands in the paragraph above. */
const SAYS_NOT_WHAT = /^(?:(?:chỉ đạo|tổ chức|tiếp tục|tập trung|lãnh đạo|triển khai)[, ]*)*thực hiện$/iu;

/** The paragraph above, as far as its first sign, behind a task that only says "thực hiện". */
export function withWhat(summary: string, textAbove: () => string | undefined): string {
  if (!SAYS_NOT_WHAT.test(summary)) return summary;
  const what = shortened((textAbove() ?? '').split(/[.;]/u)[0]!.trim(), LONGEST_WHAT);
  return what === '' ? summary : `${summary}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

/** What is to be done: without giving words, partners and time, cut at a clause where it is long. */
export function summaryOf(task: string, timePhrase: string): string {
  let words = task.trim();
  words = words.replace(/^(?:và|đồng thời|\(?[\da-zđ]{1,2}\)|[,:;\s])+/iu, '');
  words = behindTime(words).replace(/^[:\s]+/u, '');
  words = words.replace(/[\s,;:./]+$/u, '');
  if (timePhrase !== '') words = withoutPhrase(words, timePhrase);
  words = words.replace(/\s+/gu, ' ').replace(/[\s,;:./]+$/u, '');
  return capitalised(shortened(words, LONGEST_SUMMARY));
}

/** "Định kỳ 6 tháng (trước ngày 15/6), hằng năm báo cáo" → "báo cáo". */
function behindTime(words: string): string {
  const time = TIME_FIRST.exec(words);
  if (!time || time[0].length >= words.length) return words;
  return behindTime(
    words
      .slice(time[0].length)
      .replace(/^\s*(?:\([^)]{1,40}\)|[-–] ?(?:năm )?(?:19|20)\d{2})/u, '')
      .replace(/^[\s,]+(?:và )?/u, ''),
  );
}

function withoutPhrase(words: string, phrase: string): string {
  const at = words.indexOf(phrase);
  // Inside a sentence the words around it would no longer fit together.
  const isLast = at > 0 && at + phrase.length >= words.trimEnd().length - 2;
  const rest = words.slice(0, at).replace(/[\s(]+$/u, '');
  // A bracket that the phrase closed would stay open.
  return isLast && rest.split('(').length === rest.split(')').length ? rest : words;
}

function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, longest);
  const clause = Math.max(head.lastIndexOf(';'), head.lastIndexOf(', '));
  return clause > longest / 2 ? head.slice(0, clause) : `${head.slice(0, head.lastIndexOf(' '))} …`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { HEADS, HEADS_OF_A_TASK, MANY } from './heads';
import { longestName, type NameTrie } from './name-trie';
import { isPredicate } from './predicates';
import { followAny, isCapitalised, type Word } from './words';

const LONGEST_NAME_WORDS = 16;
/** Auxiliaries open a predicate even behind "Ban Chỉ đạo". */
const AUXILIARY = /^(?:phải|cần|sẽ|có|chủ|tham|được)$/iu;

export function startsName(words: readonly Word[], at: number, trie: NameTrie): boolean {
  return (
    longestName(trie, words, at) !== null ||
    followAny(words, at, HEADS) !== null ||
    followAny(words, at, MANY) !== null
  );
}

/** Whether a name cannot go on with word `at`: punctuation, a predicate, whose it is, or a joining word before another. */
function endsName(words: readonly Word[], at: number, trie: NameTrie): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (word.keys.length === 0) return !(/^[-–]$/u.test(word.raw) && isCapitalised(words[at + 1]));
  if (isPredicate(words, at) || /^(?:tỉnh|của|thuộc|liên)$/iu.test(word.raw)) return true;
  if (!/^(?:và|với|cùng)$/iu.test(word.raw)) return false;
  return startsName(words, at + 1, trie) || !isCapitalised(words[at + 1]);
}

/** A name that the directory does not have: a head noun and the words up to a comma, a joining word or a predicate. */
export function unknownName(
  words: readonly Word[],
  at: number,
  trie: NameTrie,
): { end: number; many: boolean } | null {
  const many = followAny(words, at, MANY);
  const first = many ?? followAny(words, at, HEADS);
  if (first === null || (many === null && !isCapitalised(words[at]))) return null;
  let end = first;
  const mayBeTask = many === null && followAny(words, at, HEADS_OF_A_TASK) === first;
  if (mayBeTask && isPredicate(words, end) && !AUXILIARY.test(words[end]!.raw)) end += 2;
  while (end < at + LONGEST_NAME_WORDS && !endsName(words, end, trie)) end += 1;
  if (end > words.length || (many !== null && end === first)) return null;
  return { end, many: many !== null };
}

import { HEADS, HEADS_OF_A_TASK, MANY, NO_HEADS } from './heads';
import { longestName, type NameTrie } from './name-trie';
import { isPredicate } from './predicates';
import { followAny, isCapitalised, phrases, type Word } from './words';

const LONGEST_NAME_WORDS = 16;
/** Alone these are what is done: "Thanh tra, kiểm tra". */
const DEEDS = phrases('thanh tra');
/** Auxiliaries open a predicate even behind "Ban Chỉ đạo". */
const AUXILIARY = /^(?:phải|cần|sẽ|có|chủ|tham|được)$/iu;

function startsName(words: readonly Word[], at: number, trie: NameTrie): boolean {
  return (
    longestName(trie, words, at) !== null ||
    followAny(words, at, HEADS) !== null ||
    followAny(words, at, MANY) !== null
  );
}

/** Whose it is, or what is told of it; "Văn phòng Tỉnh đoàn" goes on. */
const ENDING = /^(?:tỉnh|của|thuộc|liên|là|đã|đang|còn|sẽ|được)$/u;

function isTinhUy(words: readonly Word[], at: number): boolean {
  return followAny(words, at, TINH_UY) !== null;
}

const TINH_UY = phrases('tỉnh uỷ', 'thành uỷ', 'huyện uỷ', 'thị uỷ');

/** Nouns that end in the spelling of a verb. */
const COMPOUNDS = [
  phrases('công trình', 'chương trình', 'quy trình', 'việc làm', 'đào tạo', 'bầu cử', 'trung cấp', 'cao cấp'),
  phrases('đầu tư xây dựng'),
];
/** These are written with a capital by mistake, and are no part of a name. */
const NEVER_A_NOUN = /^(?:chủ|phối)$/iu;

/** "Phòng Tổ chức cán bộ", "Ban Quản lý dự án đầu tư xây dựng …": a verb that is a noun of the name. */
function isNoun(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (isCapitalised(word)) return !NEVER_A_NOUN.test(word.raw);
  return COMPOUNDS.some((nouns, i) => followAny(words, at - 1 - i, nouns) !== null);
}

/** Whether a name cannot go on with word `at`: punctuation, a predicate, whose it is, or a joining word before another. */
function endsName(words: readonly Word[], at: number, trie: NameTrie): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (word.keys.length === 0 || /^\d/u.test(word.raw))
    return !(/^[-–&]$/u.test(word.raw) && isCapitalised(words[at + 1]));
  if ((isPredicate(words, at) && !isNoun(words, at)) || ENDING.test(word.raw) || isTinhUy(words, at))
    return true;
  if (!/^(?:và|với|cùng)$/iu.test(word.raw)) return false;
  return startsName(words, at + 1, trie) || !isCapitalised(words[at + 1]);
}

/** "các phòng, chi cục": a noun or two behind the comma belong to the group when the predicate comes behind them. */
function behindComma(words: readonly Word[], at: number, trie: NameTrie): number | null {
  if (words[at]?.raw !== ',') return null;
  for (let end = at + 2; end <= at + 4; end += 1) {
    const inside = words.slice(at + 1, end);
    if (inside.some(({ raw, keys }, i) => keys.length === 0 || isCapitalised(inside[i]) || raw === 'và'))
      return null;
    if (isPredicate(words, end) || words[end]?.raw === ',')
      return longestName(trie, words, at + 1) ? null : end;
  }
  return null;
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
  if (followAny(words, at, NO_HEADS) !== null) return null;
  let end = first;
  const mayBeTask = many === null && followAny(words, at, HEADS_OF_A_TASK) === first;
  if (mayBeTask && isPredicate(words, end) && !AUXILIARY.test(words[end]!.raw)) end += 2;
  while (end < at + LONGEST_NAME_WORDS) {
    const further = many === null ? null : behindComma(words, end, trie);
    if (further === null && endsName(words, end, trie)) break;
    end = further ?? end + 1;
  }
  const bare = end === first && (many !== null || followAny(words, at, DEEDS) !== null);
  if (end > words.length || bare) return null;
  return { end, many: many !== null };
}

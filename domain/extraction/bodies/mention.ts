import { FOR_THE_BODY, IS_STANDING_OFFICE, STANDING_OFFICE } from './heads';
import { longestName, type Entry, type NameTrie } from './name-trie';
import { isPredicate } from './predicates';
import { scopeAt, type Scope } from './scope';
import { slugOf } from './spelling';
import { unknownName } from './unknown-name';
import { followAny, type Word } from './words';

/** A body or group named in a text. */
export interface Mention {
  id: string;
  type: 'body' | 'group';
  /** null for a name that the directory does not have. */
  entry: Entry | null;
  scope: Scope;
  written: string;
  /** Indices of words: the first, and the one behind the last. */
  start: number;
  end: number;
}

/** What names are read with. */
export interface NameReader {
  text: string;
  words: readonly Word[];
  trie: NameTrie;
  /** The paper's own province; null where the paper does not say. */
  province: string | null;
}

const LONGEST_ASIDE_WORDS = 24;

/** Behind a name: "(Sở Nội vụ)", "- cơ quan Thường trực Ban Chỉ đạo … tỉnh"; answers the index behind it. */
function asideEnd({ words }: NameReader, at: number): number {
  const raw = words[at]?.raw;
  if (raw === '(') {
    const close = words.slice(at, at + LONGEST_ASIDE_WORDS).findIndex((word) => word.raw === ')');
    return close < 0 ? at : at + close + 1;
  }
  const sign = raw !== undefined && /^[-–,]$/u.test(raw);
  const noun = sign ? followAny(words, at + 1, STANDING_OFFICE) : followAny(words, at, IS_STANDING_OFFICE);
  if (noun === null) return at;
  let end = noun;
  // The aside may hold the name of a committee with a verb in it: "Ban Chỉ đạo thực hiện quy chế dân chủ".
  const inName = (i: number) => /^(?:chỉ|thực|triển)$/iu.test(words[i]!.raw);
  while (end < at + LONGEST_ASIDE_WORDS && (words[end]?.keys.length ?? 0) > 0) {
    if (isPredicate(words, end) && !inName(end)) break;
    end += 1;
  }
  return end;
}

const SCOPE_WORD = /(?:^|\s)(?:tỉnh|tỉnh [uủ][yỷ])$/iu;
const SCOPE_WORD_OF_A_CITY = /(?:^|\s)(?:thành phố|thành [uủ][yỷ])$/iu;

function idOf(entry: Entry | null, scope: Scope, name: string): string {
  const base = entry === null ? slugOf(name) : entry.type === 'body' ? entry.body.id : entry.group.id;
  const bare = base.replace(/-tinh$/u, '');
  const isGroup = entry?.type === 'group';
  switch (scope.of) {
    case 'province':
      return base;
    case 'all-levels':
      // Its members of the province stand for such a group; what stands below them is theirs to charge.
      return isGroup ? base : `${bare}-cac-cap`;
    case 'central':
      return `${bare}-trung-uong`;
    case 'other-province':
      return slugOf(`${bare} ${scope.province}`);
    case 'lower-level':
      return slugOf(`${bare} ${scope.words}`);
  }
}

interface Named {
  entry: Entry | null;
  many: boolean;
  start: number;
  end: number;
}

function nameAt(reader: NameReader, at: number, unknown: boolean): Named | null {
  const { words, trie } = reader;
  const behindRole = followAny(words, at, FOR_THE_BODY);
  for (const start of behindRole === null ? [at] : [at, behindRole]) {
    const known = longestName(trie, words, start);
    if (known) return { ...known, many: known.entry.type === 'group', start };
  }
  const fresh = unknown ? unknownName(words, at, trie) : null;
  return fresh && { entry: null, ...fresh, start: at };
}

/** The name that stands at word `at`. `unknown`: also one that the directory does not have. */
export function mentionAt(reader: NameReader, at: number, { unknown }: { unknown: boolean }): Mention | null {
  const named = nameAt(reader, at, unknown);
  if (named === null) return null;
  const { text, words, province, trie } = reader;
  const name = text.slice(words[named.start]!.start, words[named.end - 1]!.end);
  const { scope, end } = scopeAt(words, named.end, province, {
    behindScope: (trie.city ? SCOPE_WORD_OF_A_CITY : SCOPE_WORD).test(name),
    city: trie.city,
  });
  const level = levelOf(named.entry, scope);
  const manyLevels = scope.of === 'all-levels' || (scope.of === 'lower-level' && scope.many);
  return {
    id: idOf(named.entry, scope, name),
    type: named.many || manyLevels ? 'group' : 'body',
    entry: named.entry,
    scope: level,
    written: text.slice(words[named.start]!.start, words[end - 1]!.end),
    start: at,
    end: asideEnd(reader, end),
  };
}

function levelOf(entry: Entry | null, scope: Scope): Scope {
  return entry?.type === 'body' && entry.body.level === 'central' ? { of: 'central' } : scope;
}

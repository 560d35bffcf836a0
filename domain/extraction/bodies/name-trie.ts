import type { Directory, DirectoryBody, DirectoryGroup } from './directory-schema';
import { followAny, phrases, wordsOf, type Word } from './words';

export type Entry = { type: 'body'; body: DirectoryBody } | { type: 'group'; group: DirectoryGroup };

interface Node {
  next: Map<string, Node>;
  entry: Entry | null;
  /** A name that may hold commas goes on from here: a group, or "Văn hoá, Thể thao và Du lịch". */
  withCommas: boolean;
}

/** The names of a directory by their words: a look-up costs the words of one name, whatever the directory's size. */
export interface NameTrie {
  root: Node;
  /** Of a central city: "thành phố" says there what "tỉnh" says elsewhere. */
  city: boolean;
}

const JOINERS = new Set(['và', '&', '-', '–', '—']);
/** Scope behind a name; told apart, so that a name is found with and without it. */
const SCOPE_TAILS = phrases('tỉnh uỷ', 'tỉnh', 'của tỉnh', 'của tỉnh uỷ');
const SCOPE_TAILS_OF_A_CITY = phrases('thành uỷ', 'thành phố', 'của thành phố', 'của thành uỷ');

function newNode(): Node {
  return { next: new Map(), entry: null, withCommas: false };
}

/** Keys of a name without joiners and punctuation: "Lao động - Thương binh và Xã hội". */
function nameKeys(name: string): string[] {
  return wordsOf(name)
    .filter(({ raw }) => !JOINERS.has(raw.toLowerCase()))
    .flatMap(({ keys }) => keys);
}

function withoutScope(name: string, city: boolean): string {
  const words = wordsOf(name);
  const tails = city ? SCOPE_TAILS_OF_A_CITY : SCOPE_TAILS;
  for (let i = 1; i < words.length; i += 1) {
    if (followAny(words, i, tails) === words.length) return name.slice(0, words[i - 1]!.end);
  }
  return name;
}

function add(root: Node, name: string, entry: Entry): void {
  const withCommas = entry.type === 'group' || name.includes(',');
  let node = root;
  for (const key of nameKeys(name)) {
    const known = node.next.get(key);
    const next = known ?? newNode();
    if (!known) node.next.set(key, next);
    next.withCommas ||= withCommas;
    node = next;
  }
  node.entry ??= entry;
}

/**
 * `province` fills `{tỉnh}` in aliases; names that need it are left out where nobody knows the province. The directory of
 * a central city is that of `directoryOfCity`.
 */
export function nameTrie({ bodies, groups }: Directory, province: string | null, city = false): NameTrie {
  const root = newNode();
  const each = (names: string[], exact: boolean, entry: Entry) => {
    for (const written of names) {
      if (written.includes('{tỉnh}') && province === null) continue;
      const name = written.replace('{tỉnh}', province ?? '');
      add(root, name, entry);
      if (!exact) add(root, withoutScope(name, city), entry);
    }
  };
  // An office's own entries come last and win; of a group and a body of one name the group is meant.
  for (const group of groups.toReversed())
    each([group.name, ...group.aliases], false, { type: 'group', group });
  for (const body of bodies.toReversed())
    each([body.name, ...body.aliases], body.exact, { type: 'body', body });
  return { root, city };
}

function step(from: Node, word: Word): Node | null {
  let node: Node | undefined = from;
  for (const key of word.keys) {
    node = node.next.get(key);
    if (node === undefined) return null;
  }
  return node;
}

/** The longest name that stands at word `at`, and the index of the word behind it. */
export function longestName(
  { root }: NameTrie,
  words: readonly Word[],
  at: number,
): { entry: Entry; end: number } | null {
  let node = root;
  let best: { entry: Entry; end: number } | null = null;
  for (let i = at; i < words.length; i += 1) {
    const word = words[i]!;
    if (JOINERS.has(word.raw.toLowerCase()) || (word.raw === ',' && node.withCommas)) {
      if (node === root) return best;
      continue;
    }
    const next = word.keys.length === 0 ? null : step(node, word);
    if (next === null) return best;
    node = next;
    if (node.entry) best = { entry: node.entry, end: i + 1 };
  }
  return best;
}

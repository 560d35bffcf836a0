import { foldWords } from './fold';

/**
 * How alike sentences of two papers are, 0 to 1. Sentences that hand out work begin alike ("Giao … chủ trì, phối hợp
 * …"), so a word counts the more the fewer sentences have it.
 */
export interface Similarity {
  between(this: void, a: string, b: string): number;
}

/** `sides`: the sentences of either paper. A word is as common as it is on the side where it is more common. */
export function similarityIn(...sides: readonly (readonly string[])[]): Similarity {
  const sentences = new Map<string, ReadonlySet<string>>();
  const frequency = new Map<string, number>();
  const wordsOf = (text: string) => {
    let words = sentences.get(text);
    if (words === undefined) sentences.set(text, (words = pairsAndWords(text)));
    return words;
  };
  for (const texts of sides) {
    for (const [word, n] of frequencies(texts, wordsOf))
      frequency.set(word, Math.max(n, frequency.get(word) ?? 0));
  }
  const weight = (word: string) => 1 / (frequency.get(word) ?? 1) ** 2;
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };
  return {
    between(a, b) {
      const [left, right] = [wordsOf(a), wordsOf(b)];
      if (left.size === 0 || right.size === 0) return 0;
      const common = sum([...left].filter((word) => right.has(word)));
      return (2 * common) / (sum(left) + sum(right));
    },
  };
}

function frequencies(
  texts: readonly string[],
  wordsOf: (text: string) => ReadonlySet<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of new Set(texts)) {
    for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** Vietnamese writes syllables: a pair of them is mostly a word. */
function pairsAndWords(text: string): Set<string> {
  const words = foldWords(text);
  return new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]);
}

/** Two texts with the same words in the same order, whatever their marks, case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return a === b || foldWords(a).join(' ') === foldWords(b).join(' ');
}

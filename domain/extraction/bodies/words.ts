import { keysOf } from './spelling';

/** A word or a punctuation mark of a text, with what it is compared by. */
export interface Word {
  start: number;
  end: number;
  raw: string;
  /** One key a word, several for an abbreviation; empty for punctuation. */
  keys: readonly string[];
}

/** Letters and digits; a capital behind a small letter begins a new word ("Mặt trậnTổ quốc"). */
const WORD = /(?:\p{Lu}[\p{Lu}\d]*(?![\p{Ll}])|\p{L}[\p{Ll}\p{M}]*|\d+)|[^\s]/gu;

const NO_KEYS: readonly string[] = [];

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    raw,
    keys: /^[\p{L}\d]/u.test(raw) ? keysOf(raw) : NO_KEYS,
  }));
}

export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.raw);
}

/** Whether the words from `at` on are these (given as keys); answers the index behind them, or null. */
export function follow(words: readonly Word[], at: number, phrase: readonly string[]): number | null {
  let i = at;
  let k = 0;
  while (k < phrase.length) {
    const keys = words[i]?.keys;
    if (keys === undefined || keys.length === 0) return null;
    for (const key of keys) {
      if (key !== phrase[k]) return null;
      k += 1;
    }
    i += 1;
  }
  return i;
}

/** The longest of the phrases that stands at `at`; answers the index behind it, or null. */
export function followAny(
  words: readonly Word[],
  at: number,
  phrases: readonly (readonly string[])[],
): number | null {
  let best: number | null = null;
  for (const phrase of phrases) {
    const end = follow(words, at, phrase);
    if (end !== null && (best === null || end > best)) best = end;
  }
  return best;
}

/** Phrases of a vocabulary as keys. */
export function phrases(...texts: string[]): string[][] {
  return texts.map((text) => text.split(' ').flatMap(keysOf));
}

/** Behind "(2)" or "b)" in the running text; `at` where there is none. */
export function behindEnumerator(words: readonly Word[], at: number): number {
  const start = words[at]?.raw === '(' ? at + 1 : at;
  const isMark = /^(?:\d{1,2}|[a-zđ])$/u.test(words[start]?.raw ?? '') && words[start + 1]?.raw === ')';
  return isMark ? start + 2 : at;
}

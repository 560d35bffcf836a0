/**
 * How a sentence of the product becomes a key of the phrase book: what varies is a numbered hole, and what stands
 * around it on a line (blanks, marks of a list, the last stop or colon) is not part of it.
 */

/** Text between these is finished: names, somebody's words, or English already. */
export const FINISHED = { open: '\uE000', close: '\uE001' } as const;

/** What stands in a sentence for a finished part while the rest of it is interpreted. */
export const ATOMS = { first: 0xe100, count: 0x700 } as const;

/** Blanks and marks before the first or after the last letter of a phrase. */
const BEFORE = /^[\s,;:·–—→•.-]*/u;
const AFTER = /[\s,;:·–—→.…-]/u;

export interface Trimmed {
  before: string;
  core: string;
  after: string;
}

export function trimmed(text: string): Trimmed {
  const [before = ''] = BEFORE.exec(text) ?? [];
  let end = text.length;
  while (end > before.length && AFTER.test(text[end - 1]!)) end -= 1;
  return { before, core: text.slice(before.length, end), after: text.slice(end) };
}

/** Sentences of a text, in order, each with the blank that divides it from the next. Never divides within quotes. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let quotes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i]!;
    if (letter === '\n') {
      sentences.push(text.slice(start, i + 1));
      start = i + 1;
      quotes = 0;
    } else if (letter === '"') quotes ^= 1;
    else if (
      quotes === 0 &&
      /[.!?]/.test(letter) &&
      /^ +[\p{Lu}"“{\uE100-\uE7FF]/u.test(text.slice(i + 1, i + 4))
    ) {
      sentences.push(text.slice(start, i + 2));
      start = i + 2;
    }
  }
  return [...sentences, text.slice(start)].filter((sentence) => sentence !== '');
}

/** Holes that touch are one: nobody could tell where one ends and the next begins. Numbered anew, from 0. */
function numbered(template: string): string {
  let hole = 0;
  return template.replaceAll(/(?:\{\d+\})+/g, () => `{${hole++}}`);
}

/** The keys of one literal of the source, its expressions written as `{0}`, `{1}`…; [] where it says nothing. */
export function keysOf(template: string): string[] {
  return sentencesOf(template)
    .map((sentence) => numbered(trimmed(sentence).core))
    .filter((key) => /\p{L}/u.test(key.replaceAll(/\{\d+\}/g, '')));
}

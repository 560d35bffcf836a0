import type { Mention } from '../bodies/mention';
import { mentionList } from '../bodies/mention-list';
import { wordsOf } from '../bodies/words';
import { union } from './bearer';
import type { PaperContext } from './context';

/** Every body that a cell of a table or a label's words name, one a line or in a list; none of the centre. */
export function bodiesIn({ trie, province }: PaperContext, text: string): Mention[] {
  return union(
    text.split(/[;\n]/u).map((line) => {
      const words = line.replace(/^[\s\-–+•]+/u, '');
      const reader = { text: words, words: wordsOf(words), trie, province };
      return mentionList(reader, 0, { unknown: true })?.mentions ?? [];
    }),
  ).filter(({ scope }) => scope.of !== 'central');
}

import type { DeadlineReading } from '../../deadline/types';
import type { Mention } from '../bodies/mention';
import type { NameTrie } from '../bodies/name-trie';
import type { Block } from '../outline';

/** What all blocks of a paper are read with. */
export interface PaperContext {
  trie: NameTrie;
  province: string | null;
  /** The issuer as a body, where the paper is its own programme. */
  programmeOf: Mention | null;
  /** Bodies that speak in the paper: what they "determine" is no task. */
  speaking: ReadonlySet<string>;
  /** Whether the part of the paper that a block stands in hands out by "Giao …" paragraphs. */
  handsOut: (block: Block) => boolean;
  readTime: (text: string) => DeadlineReading | null;
}

/** Whom a heading charges with what stands below it. */
export interface Charged {
  leads: Mention[];
  partners: Mention[];
  directed: Mention[];
}

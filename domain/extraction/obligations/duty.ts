import type { Mention } from '../bodies/mention';
import type { Block } from '../outline';
import type { Place } from '../source-text';

/** From where the lead of a duty is known. */
export type LeadSource =
  /** "Giao X …" */
  | 'given'
  /** A column of a table names it. */
  | 'table'
  /** A line below the task names it: "Cơ quan chủ trì: …". */
  | 'label'
  /** "X có nhiệm vụ …", "X chỉ đạo …" */
  | 'subject'
  /** "Các cơ quan, đơn vị báo cáo trước ngày …" */
  | 'everybody'
  /** The same sentence names it, for the task before. */
  | 'same-sentence'
  /** The heading above names the body. */
  | 'heading'
  /** The sentence before names it. */
  | 'before'
  /** The sentence before names several that may be meant. */
  | 'several-before'
  /** The paper is the issuer's own programme. */
  | 'issuer'
  /** Nobody is named; the body that the paper charges with watching and reporting. */
  | 'watcher'
  /** Nobody at all: an exhortation. */
  | 'nobody';

/** A time that stands in a sentence of its own ("Thực hiện hàng năm."). */
export interface Tag {
  text: string;
  /** It stands in another paragraph and governs the whole block. */
  ofTheBlock: boolean;
}

/** What a sentence (or a part of it) charges somebody with, before dates and ids are worked out. */
export interface Duty {
  block: Block;
  /** Offsets in the paragraph's text: the sentences that say it. */
  start: number;
  end: number;
  place: Place;
  leads: Mention[];
  partners: Mention[];
  directed: Mention[];
  source: LeadSource;
  /** What stands before the giving word or the subject: a time, a ground, a condition. */
  opening: string;
  /** The task as written, from its verb on. */
  task: string;
  /** Index in `task` behind the bodies that are directed. */
  core: number;
  tag: Tag | null;
  /** Reports on the duty before it in the same sentence, and gives it its rhythm. */
  reportOnIt: boolean;
  /** Place in the sentence, from 0: the condition of a sentence governs its first task. */
  part: number;
}

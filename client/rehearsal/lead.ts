import type { Instant } from '../../domain/time/epoch';

/** What people do of their own between two instants of a conducted rehearsal. */
export interface OwnAct {
  /** Whose clocks must have come to this moment. */
  workflowIds: string[];
  /** Carries it out; never rejects. Answers which workflows heard of it; null: not known. */
  work(this: void): Promise<string[] | null>;
}

export type Turn =
  /** Everything due at the next instant. */
  | { turn: 'play' }
  /** First this, at a moment before the next instant. */
  | { turn: 'act'; at: Instant; act: OwnAct }
  | { turn: 'stop' };

/** Says what comes next in a rehearsal that is conducted. */
export interface Lead {
  /** Asked whenever everything of a moment is done. `at`: the next instant with something due, null where there is none. */
  next(this: void, at: Instant | null): Promise<Turn>;
}

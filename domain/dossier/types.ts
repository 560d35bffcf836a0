import type { Scope } from '../ids';
import type { AssignmentRecord, Measure } from '../lifecycle/types';
import type { Instant, LocalDate } from '../time/epoch';

/** Why an item stands in a dossier: it is overdue, or an extension is asked for that only the Committee grants. */
export type DossierCause = 'overdue' | 'extension';

/** Which rule of `proposal.ts` a proposal rests on. */
export type Ground =
  | 'decidedTwice'
  | 'overNinetyDays'
  | 'extensionNearlyDone'
  | 'extensionOutsideCause'
  | 'unexplained'
  | 'namedBefore'
  | 'overSixtyDays'
  | 'extensionUngrounded'
  | 'firstTime';

export interface Proposal {
  measure: Measure;
  ground: Ground;
}

/** One item laid before the Standing Committee: the assignment as it stood that day, and what is proposed. */
export interface DossierItem {
  cause: DossierCause;
  row: AssignmentRecord;
  /** Working days overdue on the day of the dossier; 0 where it is not. */
  daysOverdue: number;
  /** In how many earlier dossiers it stood; 0: it is named for the first time. */
  named: number;
  proposed: Proposal;
}

/** How an item of an earlier dossier stands, now that nothing of it waits for the Committee any more. */
export const OUTCOMES = [
  'accepted',
  'submitted',
  'moved',
  'notExtended',
  'suspended',
  'withdrawn',
  'closed',
] as const;
export type SettledOutcome = (typeof OUTCOMES)[number];

export interface SettledItem {
  row: AssignmentRecord;
  outcome: SettledOutcome;
}

/** Tờ trình: one for each meeting or period, never a mail for each item. `id`: its day. */
export interface Dossier {
  scope: Scope;
  id: string;
  day: LocalDate;
  at: Instant;
  items: DossierItem[];
  /** What became of items since the dossier before. */
  settled: SettledItem[];
}

/** That a dossier named an assignment, without what it said of it. */
export interface NamedItem {
  dossier: string;
  day: LocalDate;
  cycle: string;
  assignment: string;
  /** The due day that stood then. */
  due: LocalDate | null;
}

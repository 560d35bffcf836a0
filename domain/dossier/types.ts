import type { Scope } from '../ids';
import type { AssignmentRecord, Measure } from '../lifecycle/types';
import type { Instant, LocalDate } from '../time/epoch';

/** Why an item stands in a dossier. */
export type DossierCause = 'overdue' | 'extension';

/** One item laid before the Standing Committee: the assignment as it stood that day, and what is proposed. */
export interface DossierItem {
  cause: DossierCause;
  row: AssignmentRecord;
  /** Working days overdue on the day of the dossier; 0 where it is not. */
  daysOverdue: number;
  /** Whether an earlier dossier named it already. */
  isRepeated: boolean;
  proposed: Measure;
}

/** Tờ trình: one for each meeting or period, never a mail for each item. `id`: its day. */
export interface Dossier {
  scope: Scope;
  id: string;
  day: LocalDate;
  at: Instant;
  items: DossierItem[];
}

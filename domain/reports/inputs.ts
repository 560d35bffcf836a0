import type { AssignmentRecord } from '../lifecycle/types';
import type { Plan } from '../plan/schema';
import type { PartContent } from '../rounds/part';
import type { RoundRecord } from '../rounds/types';
import type { Instant } from '../time/epoch';
import type { Snapshot } from './types';

/** What a snapshot is made from: read once when the parts were closed. */
export interface SnapshotInput {
  plan: Plan;
  /** With its state at the close. */
  round: RoundRecord;
  /** Every assignment of the cycle, as the records have it now: it is judged as of the cut-off. */
  rows: AssignmentRecord[];
  /** SHA-256 → content, of all versions that parts of this round and late parts of earlier ones name. */
  contents: Record<string, PartContent>;
  /** Rounds of the cycle that were frozen before, oldest first, with their snapshots. */
  earlier: { round: RoundRecord; snapshot: Snapshot }[];
  /** Running or ended cycles of plans that serve a clause of this one. */
  subPlans: { cycle: string; plan: Plan; rows: AssignmentRecord[] }[];
  closedAt: Instant;
}

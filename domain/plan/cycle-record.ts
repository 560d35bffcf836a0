import type { Scope } from '../ids';
import type { Instant } from '../time/epoch';

export type CycleStatus = 'starting' | 'running' | 'ended';

/** A row of the read model: one run of a plan. */
export interface CycleRecord {
  scope: Scope;
  id: string;
  plan: string;
  n: number;
  title: string;
  status: CycleStatus;
  startedAt: Instant;
  endedAt: Instant | null;
  assignments: number;
  calendarVersion: string;
  startedBy: string;
}

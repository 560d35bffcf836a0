import type { Scope } from '../ids';
import type { Instant } from '../time/epoch';

/** A row of the read model: one run of a plan. */
export interface CycleRecord {
  scope: Scope;
  id: string;
  plan: string;
  n: number;
  title: string;
  status: 'starting' | 'running' | 'ended';
  startedAt: Instant;
  endedAt: Instant | null;
  assignments: number;
  calendarVersion: string;
  startedBy: string;
}

import type { CalendarData } from '../calendar/types';
import type { LadderPolicy } from '../ladder/types';
import type { AssignmentPolicy } from '../lifecycle/policy';
import type { RoundsPolicy } from '../rounds/policy';
import type { LocalDate } from '../time/epoch';
import type { Plan } from './schema';

/** Everything a cycle is started from, as plain JSON: kept so that all else can be computed again. */
export interface CycleSource {
  plan: Plan;
  calendar: CalendarData;
  /** The ladder policies that the plan names. */
  ladders: LadderPolicy[];
  /** Occurrences due before this day are listed, not started. */
  startsOn: LocalDate;
  /** The office's rules, with what the plan says otherwise; absent in cycles started before there were any. */
  policy?: AssignmentPolicy;
  /** The office's rules for rounds; absent in cycles started before there were any: there reviews are assignments. */
  rounds?: RoundsPolicy;
}

import type { CalendarData } from '../calendar/types';
import type { LadderPolicy } from '../ladder/types';
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
}

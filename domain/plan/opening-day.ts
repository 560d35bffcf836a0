import type { WorkingCalendar } from '../calendar/working-days';
import { EARLIEST_POLICY } from '../lifecycle/policy';
import { maxDate, type LocalDate } from '../time/epoch';
import type { Assignment } from './assignment';
import type { CycleSource } from './cycle-source';

/** The day from which a lead is told of it, if nothing comes of what it builds on. */
export function openingDay(
  source: CycleSource,
  assignment: Assignment,
  awaits: readonly string[],
  calendar: WorkingCalendar,
): LocalDate {
  return awaits.length === 0 ? assignment.opensOn : latestStart(source, assignment, calendar);
}

/** The last day on which a follower must begin, whatever became of what it builds on; an undated one has no such day. */
export function latestStart(
  { policy = EARLIEST_POLICY }: CycleSource,
  { effectiveDue, opensOn }: Assignment,
  calendar: WorkingCalendar,
): LocalDate {
  return effectiveDue === null
    ? opensOn
    : maxDate(opensOn, calendar.shift(effectiveDue, -policy.followerNeeds));
}

import { workingCalendar } from '../domain/calendar/working-days';
import { rebuildLadder } from '../domain/ladder/build';
import type { Ladder } from '../domain/ladder/types';
import type { Assignment } from '../domain/plan/assignment';
import type { CycleSource } from '../domain/plan/cycle-source';
import { bodiesWithHead } from '../domain/plan/prepare';
import { dateOf, type Instant, type LocalDate } from '../domain/time/epoch';
import { RefusedError } from './refusals';

/** What a return carries beside its reason: the new date, rolled, and the ladder that the calendar gives it. */
export function dataOfReturn(
  source: CycleSource,
  assignment: Assignment,
  newNominalDue: LocalDate,
  now: Instant,
): { newNominalDue: LocalDate; newEffectiveDue: LocalDate; ladder: Ladder } {
  const { plan, ladders } = source;
  const calendar = workingCalendar(source.calendar);
  const policy = ladders.find(({ name }) => name === assignment.ladder);
  if (policy === undefined) {
    throw new RefusedError({
      code: 'no-ladder',
      message: `Không có lịch nhắc "${assignment.ladder}".`,
      at: 'ladder',
    });
  }
  const newEffectiveDue = plan.plan.options.roll ? calendar.onOrAfter(newNominalDue) : newNominalDue;
  const dated: Assignment = {
    ...assignment,
    nominalDue: newNominalDue,
    effectiveDue: newEffectiveDue,
    opensOn: dateOf(now),
    progressOn: null,
  };
  const context = { calendar, termEnd: plan.plan.term.end, bodiesWithHead: bodiesWithHead(plan) };
  return { newNominalDue, newEffectiveDue, ladder: rebuildLadder(dated, policy, context) };
}

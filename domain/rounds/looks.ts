import { dateOf, plusDays, type LocalDate } from '../time/epoch';
import type { RoundEvent } from './events';
import type { RoundState } from './types';

/**
 * Days on which the secretariat's desk is to look at the rounds because of an event: after the close it reads who is
 * missing, after the day of the paper whether it came. `state` is the state after it.
 */
export function roundLooksAfter({ days }: RoundState, event: RoundEvent): LocalDate[] {
  if (event.type !== 'PartsClosed') return [];
  // Time closes them at 24:00, which is the next day.
  const morning = event.by === null ? dateOf(event.at) : plusDays(dateOf(event.at), 1);
  const overdue = plusDays(days.collateDue, 1);
  return morning < overdue ? [morning, overdue] : [morning];
}

import type { WorkingCalendar } from '../calendar/working-days';
import type { AssignmentRecord } from '../lifecycle/types';
import type { LocalDate } from '../time/epoch';
import type { CycleSource } from './cycle-source';
import { openingDay } from './opening-day';

/**
 * How far an assignment was handed to its lead: still to come (its period opens later, or what it builds on is not
 * there yet), told but not confirmed, or confirmed.
 */
export type Giving = 'toCome' | 'unconfirmed' | 'confirmed';

/** Whom an assignment charges now, and how far it was given to them. */
export interface Charged {
  lead: string;
  coordinating: string[];
  informed: string[];
  giving: Giving;
  /** Mã nhiệm vụ of what it still waits for. */
  awaits: string[];
}

/** The same of a row of the read model, on a day. */
export function chargedOf(
  source: CycleSource,
  row: AssignmentRecord,
  today: LocalDate,
  calendar: WorkingCalendar,
): Charged {
  const { lead, coordinating, informed } = row.assignment;
  const awaits = row.detail?.awaits ?? [];
  const dated = { ...row.assignment, effectiveDue: row.effectiveDue };
  const giving =
    row.receivedAt !== null
      ? 'confirmed'
      : openingDay(source, dated, awaits, calendar) > today
        ? 'toCome'
        : 'unconfirmed';
  return { lead, coordinating, informed, awaits, giving };
}

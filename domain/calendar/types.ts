import type { LocalDate } from '../time/epoch';

/** How sure a year is: published by the State, known but not yet checked against its papers, or computed by the rule. */
export type CalendarStatus = 'official' | 'unverified' | 'estimate';

/** One year of the working calendar. Weekends are off without being listed. */
export interface CalendarYear {
  year: number;
  status: CalendarStatus;
  /** Weekdays (Monday–Friday) off. */
  off: LocalDate[];
  /** Saturdays or Sundays worked in exchange for a weekday. */
  work: LocalDate[];
  /** The papers behind the days, or the rule that estimated them. */
  source: string;
}

/** Plain JSON: it travels in workflow inputs, so that a run keeps the calendar it was started with. */
export interface CalendarData {
  /** Short hash of the years: stored beside every date computed with them. */
  version: string;
  years: CalendarYear[];
}

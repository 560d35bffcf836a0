import type { WorkingCalendar } from '../calendar/working-days';
import { yearOf, type LocalDate } from '../time/epoch';
import type { DeadlineOptions, Term } from './types';

/** What the plan knows and the phrase does not say. */
export interface DeadlineContext {
  calendar: WorkingCalendar;
  options: DeadlineOptions;
  term?: Term | null | undefined;
  signedOn?: LocalDate | null | undefined;
  /** The year of a point written without one. */
  contextYear?: number | null | undefined;
}

/** The year of a point without one, and whether it came from the signing date; null where nothing tells it. */
export function assumedYear(context: DeadlineContext): { year: number; fromSigning: boolean } | null {
  const { contextYear, signedOn, term } = context;
  if (contextYear != null) return { year: contextYear, fromSigning: false };
  if (signedOn) return { year: yearOf(signedOn), fromSigning: true };
  const oneYear = term && yearOf(term.start) === yearOf(term.end);
  return oneYear ? { year: yearOf(term.start), fromSigning: false } : null;
}

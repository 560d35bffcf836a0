import { accepted, type Outcome } from '../refusal';
import { blankCitations } from './citations';
import { composeReading } from './compose';
import type { DeadlineContext } from './context';
import { Undatable } from './dating';
import { findDays } from './days';
import { findDaysOfMonth, findWeekdays } from './days-of-period';
import { findHalfYears } from './half-years';
import { link } from './link';
import { findMonths } from './months';
import { findQuarters } from './quarters';
import { findRecurring } from './recurring';
import { findRelative } from './relative';
import { scanOf, type Scan } from './scan';
import { findStanding } from './standing';
import type { DeadlineReading } from './types';
import { findUnnumbered } from './unnumbered';
import { findYearRanges, findYears } from './years';

/** Each family blanks what it understood, so the order says which reading of the same words wins. */
function scan(text: string): Scan {
  const found = scanOf(text);
  blankCitations(found);
  findRelative(found);
  findRecurring(found);
  findYearRanges(found);
  findQuarters(found);
  findHalfYears(found);
  findDays(found);
  findMonths(found);
  findDaysOfMonth(found);
  findWeekdays(found);
  findYears(found);
  findUnnumbered(found);
  findStanding(found);
  link(found);
  return found;
}

/**
 * Reads what a phrase or a whole sentence says about its due date. Refuses days, quarters and ranges that do not
 * exist (`impossible-…`) and years that the calendar does not have (`year-outside-calendar`).
 */
export function readDeadline(text: string, context: DeadlineContext): Outcome<DeadlineReading> {
  const found = scan(text);
  const fault = found.faults[0];
  if (fault) return { ok: false, refusal: fault };
  try {
    return accepted(composeReading(text, found, context));
  } catch (error) {
    if (error instanceof Undatable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

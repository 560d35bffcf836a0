import type { WorkingCalendar } from '../calendar/working-days';
import { signed } from '../ladder/rung';
import { dateFromParts, daysInMonth, maxDate, minDate, plusDays, type LocalDate } from '../time/epoch';
import type { RoundsPolicy, StepsPolicy } from './policy';
import type { RoundDays, RoundSteps } from './types';

/** The data of a round: their first day, and the day at whose end they are judged. */
export interface DataWindow {
  from: LocalDate;
  cutoff: LocalDate;
}

export interface DaysContext {
  steps: StepsPolicy;
  lapseAfterDays: number;
  calendar: WorkingCalendar;
  startsOn: LocalDate;
  /** Days that the plan itself gives. */
  given?: Partial<Pick<RoundDays, 'opensOn' | 'partsDue' | 'collateDue' | 'committeeDue'>>;
}

/**
 * The days of a round. `asked`: by when the clause wants it before the Standing Committee; where that lies before the
 * way counted from the cut-off, the way is counted back from it, and the data end earlier. null: nobody asks for a day.
 */
export function roundDays(window: DataWindow, asked: LocalDate | null, context: DaysContext): RoundDays {
  const { steps, calendar, startsOn, lapseAfterDays, given = {} } = context;
  const way = wayOf(window.cutoff, asked, context);
  const partsDue = calendar.onOrAfter(given.partsDue ?? way.partsDue);
  const collateDue = maxDate(partsDue, calendar.onOrAfter(given.collateDue ?? way.collateDue));
  const committeeDue = maxDate(collateDue, calendar.onOrAfter(given.committeeDue ?? way.committeeDue));
  const cutoff = minDate(way.cutoff, partsDue);
  const opens = given.opensOn ?? calendar.shift(partsDue, -steps.opensBefore);
  return {
    dataFrom: minDate(window.from, cutoff),
    cutoff,
    opensOn: minDate(maxDate(opens, startsOn), partsDue),
    partsDue,
    collateDue,
    committeeDue,
    lapsesOn: plusDays(committeeDue, lapseAfterDays),
  };
}

function wayOf(cutoff: LocalDate, asked: LocalDate | null, { steps, calendar }: DaysContext) {
  const partsDue = calendar.shift(cutoff, steps.partsAfter);
  const collateDue = calendar.shift(partsDue, steps.collateAfter);
  const committeeDue = calendar.shift(collateDue, steps.committeeAfter);
  if (asked === null) return { cutoff, partsDue, collateDue, committeeDue };
  if (asked >= collateDue) return { cutoff, partsDue, collateDue, committeeDue: asked };
  const collate = calendar.shift(asked, -steps.committeeAfter);
  const parts = calendar.shift(collate, -steps.collateAfter);
  const ends = minDate(cutoff, calendar.shift(parts, -steps.partsAfter));
  return { cutoff: ends, partsDue: parts, collateDue: collate, committeeDue: asked };
}

/** The desks' steps of a round's days, counted in working days from the day each step is due. */
export function roundSteps(
  { opensOn, partsDue, collateDue }: RoundDays,
  { reminders }: Pick<RoundsPolicy, 'reminders'>,
  calendar: WorkingCalendar,
): RoundSteps {
  const first = calendar.onOrAfter(opensOn);
  const closes = calendar.shift(partsDue, 1);
  const around = (due: LocalDate, offsets: number[], from: LocalDate) => {
    const on = offsets.map((n) => ({ on: calendar.shift(due, n), kind: 'round' as const, rung: signed(n) }));
    const later = on.filter((step) => step.on > from);
    const opening = {
      on: from,
      kind: 'round' as const,
      rung: signed(calendar.workingDaysBetween(due, from)),
    };
    return [opening, ...later];
  };
  const { parts, collateBefore, collateAfter } = reminders;
  return {
    parts: around(partsDue, [...parts.map((n) => -n), 0].sort(ascending), first),
    collate: around(
      collateDue,
      [...collateBefore.map((n) => -n), 0, ...collateAfter].sort(ascending),
      closes,
    ),
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

// ---- data windows

/** `12-14` in a year; the 29th of February of a common year is its last day. */
export function monthDayIn(year: number, monthDay: string): LocalDate {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))];
  return dateFromParts(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Of a calendar period (`2021`, `2021-Q3`, `2021-H1`, `2021-06`): from the day after the cut-off before it; null for any other. */
export function periodWindow(period: string, cutoffDay: number): DataWindow | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (!match) return null;
  const year = Number(match[1]);
  const [quarter, half, month] = [match[2], match[3], match[4]];
  const [last, length] =
    quarter !== undefined
      ? [Number(quarter) * 3, 3]
      : half !== undefined
        ? [Number(half) * 6, 6]
        : month !== undefined
          ? [Number(month), 1]
          : [12, 12];
  const cutoff = dateFromParts(year, last, cutoffDay);
  const before = last - length;
  const from = before < 1 ? dateFromParts(year - 1, 12, cutoffDay) : dateFromParts(year, before, cutoffDay);
  return { from: plusDays(from, 1), cutoff };
}

/** From the beginning of the term to the day itself. */
export function termWindow(termStart: LocalDate, until: LocalDate): DataWindow {
  return { from: minDate(termStart, until), cutoff: until };
}

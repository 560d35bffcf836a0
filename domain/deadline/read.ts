import { accepted, type Outcome } from '../refusal';
import { blankCitations } from './citations';
import type { DeadlineContext } from './context';
import { flagged, Undatable, undated, type Dated } from './dating';
import { findDays } from './days';
import { findDaysOfMonth, findWeekdays } from './days-of-period';
import { findHalfYears } from './half-years';
import { link } from './link';
import { findMonths } from './months';
import { dateCongressTerm, dateRange, dateRelative, dateStanding } from './other-dates';
import { datePoint } from './point-dates';
import { findQuarters } from './quarters';
import { findRecurring } from './recurring';
import { dateRecurring } from './recurring-dates';
import { findRelative } from './relative';
import { scanOf, type Scan } from './scan';
import { select, type Rule, type Selection } from './select';
import { findStanding } from './standing';
import {
  BLOCKING_FLAGS,
  INFORMING_FLAGS,
  type DeadlineFlag,
  type DeadlineReading,
  type Occurrence,
  type Recurrence,
} from './types';
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

function dateRule(rule: Rule, context: DeadlineContext, alone: boolean): Dated {
  switch (rule.type) {
    case 'point':
      return datePoint(rule.found, context);
    case 'range':
      return dateRange(rule.found, context);
    case 'congress':
      return dateCongressTerm(rule.found, context);
    case 'recurring':
      return dateRecurring(rule.found, context, alone);
    case 'relative':
      return dateRelative(rule.found, context);
    case 'standing':
      return dateStanding(rule.found);
  }
}

function nothingSaid(found: Scan): Dated {
  const opening = found.openings[0]?.words;
  const mentioned = found.ranges.find((range) => range.named)?.words ?? found.cited[0];
  const start = opening === undefined ? '' : ` Câu chỉ nêu mốc bắt đầu (“${opening}”).`;
  const mention = mentioned === undefined ? '' : ` “${mentioned}” được nhắc đến, không phải thời hạn.`;
  return flagged(undated('none', `Không thấy nêu thời hạn.${start || mention}`), 'noDue');
}

/** The same point told twice is one; two due days in one period are told apart: `2021`, `2021.2`. */
function distinct(occurrences: Occurrence[]): Occurrence[] {
  const sorted = [...occurrences].sort(
    (a, b) => a.nominalDue.localeCompare(b.nominalDue) || a.period.localeCompare(b.period),
  );
  const out: Occurrence[] = [];
  const seen = new Map<string, LocalDue[]>();
  for (const occurrence of sorted) {
    const dues = seen.get(occurrence.period) ?? [];
    if (dues.includes(occurrence.nominalDue)) continue;
    seen.set(occurrence.period, [...dues, occurrence.nominalDue]);
    const period = dues.length === 0 ? occurrence.period : `${occurrence.period}.${dues.length + 1}`;
    out.push({ ...occurrence, period });
  }
  return out;
}

type LocalDue = Occurrence['nominalDue'];

function wordsOf({ type, found }: Rule): string[] {
  return type === 'recurring' && found.dues.length > 1 ? found.dues.map((due) => due.words) : [found.words];
}

/** Several deadlines in one phrase: each is dated, and a person must say that this is meant. */
function several({ rules, besides }: Selection, results: Dated[]): string | null {
  const words = [...new Set([...rules, ...besides].flatMap(wordsOf))];
  const days = new Set(
    results.flatMap((result) => result.occurrences.map((one) => `${one.period} ${one.nominalDue}`)),
  );
  const rhythms = rules.filter((rule) => rule.type === 'recurring');
  const dues = rhythms.some((rule) => rule.type === 'recurring' && rule.found.dues.length > 1);
  const manyPoints =
    rhythms.length === 0 && rules.length > 1 && (days.size > 1 || results.some((r) => r.incomplete));
  if (besides.length === 0 && !manyPoints && !(rhythms.length > 1) && !dues) return null;
  return `Câu nêu nhiều mốc thời gian (${words.map((word) => `“${word}”`).join(', ')}); nên tách thành từng nhiệm vụ hoặc xác nhận.`;
}

function ordered(flags: DeadlineFlag[]): DeadlineFlag[] {
  return [...BLOCKING_FLAGS, ...INFORMING_FLAGS].filter((flag) => flags.includes(flag));
}

function recurrenceOf({ rules }: Selection): Recurrence | null {
  const first = rules.find((rule) => rule.type === 'recurring' && rule.found.every !== null);
  return first?.type === 'recurring' ? first.found.every : null;
}

/** "Cách mạng tháng Tám năm 1945" is history, not a deadline outside the calendar. */
function dropHistory(found: Scan, { calendar }: DeadlineContext): void {
  found.points = found.points.filter(({ year, anchored, words }) => {
    const whole = words === found.phrase.raw.trim();
    return whole || anchored || year === null || year >= calendar.firstYear;
  });
}

function compose(rawText: string, found: Scan, context: DeadlineContext): DeadlineReading {
  dropHistory(found, context);
  const selection = select(found);
  const alone = selection.rules.length === 1;
  const results = selection.rules.map((rule) => dateRule(rule, context, alone));
  if (results.length === 0) results.push(nothingSaid(found));
  const list = several(selection, results);
  const flags = ordered([
    ...results.flatMap((result) => result.flags),
    ...(list ? (['listOrRange'] as const) : []),
  ]);
  const notes = [...new Set([...results.flatMap((result) => result.notes), ...(list ? [list] : [])])];
  const blocking = flags.some((flag) => BLOCKING_FLAGS.some((known) => known === flag));
  return {
    rawText,
    kind: results[0]!.kind,
    recurrence: recurrenceOf(selection),
    flags,
    needsConfirmation: blocking || results.some((result) => result.incomplete),
    reason: notes.length === 0 ? null : notes.join(' '),
    occurrences: distinct(results.flatMap((result) => result.occurrences)),
  };
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
    return accepted(compose(text, found, context));
  } catch (error) {
    if (error instanceof Undatable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

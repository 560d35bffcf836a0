import type { DeadlineContext } from './context';
import { flagged, undated, type Dated } from './dating';
import { dateCongressTerm, dateRange, dateRelative, dateStanding } from './other-dates';
import { datePoint } from './point-dates';
import { dateRecurring } from './recurring-dates';
import type { Scan } from './scan';
import { select, type Rule, type Selection } from './select';
import {
  BLOCKING_FLAGS,
  INFORMING_FLAGS,
  type DeadlineFlag,
  type DeadlineReading,
  type Occurrence,
  type Recurrence,
} from './types';

/** What was found becomes one reading: dates, flags, and the reason a person is given. */

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
  return flagged(undated('none', ['Không thấy nêu thời hạn.', start || mention].join('')), 'noDue');
}

/** The same point told twice is one; two due days in one period are told apart: `2021`, `2021.2`. */
function distinct(occurrences: Occurrence[]): Occurrence[] {
  const sorted = [...occurrences].sort(
    (a, b) => compare(a.nominalDue, b.nominalDue) || compare(a.period, b.period),
  );
  const dues = new Map<string, string[]>();
  return sorted.flatMap((occurrence) => {
    const { period, nominalDue } = occurrence;
    const before = dues.get(period) ?? [];
    if (before.includes(nominalDue)) return [];
    dues.set(period, [...before, nominalDue]);
    return [before.length === 0 ? occurrence : { ...occurrence, period: `${period}.${before.length + 1}` }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordsOf({ type, found }: Rule): string[] {
  return type === 'recurring' && found.dues.length > 1 ? found.dues.map((due) => due.words) : [found.words];
}

/** Several deadlines in one phrase: each is dated, and a person must say that this is meant. */
function several({ rules, besides }: Selection, results: Dated[]): string | null {
  const recurring = rules.flatMap((rule) => (rule.type === 'recurring' ? [rule.found] : []));
  const severalRhythms = recurring.length > 1 || recurring.some(({ dues }) => dues.length > 1);
  const days = results.flatMap(({ occurrences }) =>
    occurrences.map((one) => `${one.period} ${one.nominalDue}`),
  );
  const differ = new Set(days).size > 1 || results.some(({ incomplete }) => incomplete);
  const severalPoints = recurring.length === 0 && rules.length > 1 && differ;
  if (besides.length === 0 && !severalRhythms && !severalPoints) return null;
  const words = [...new Set([...rules, ...besides].flatMap(wordsOf))].map((one) => `“${one}”`).join(', ');
  return `Câu nêu nhiều mốc thời gian (${words}); nên tách thành từng nhiệm vụ hoặc xác nhận.`;
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

export function composeReading(rawText: string, found: Scan, context: DeadlineContext): DeadlineReading {
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

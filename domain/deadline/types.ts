import type { LocalDate } from '../time/epoch';

export type DeadlineKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'nine-months'
  | 'year'
  | 'range'
  | 'relative'
  | 'recurring'
  | 'continuous'
  | 'conditional'
  | 'none';

export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

/** Flags that stop a plan from starting until a person has confirmed the reading. */
export const BLOCKING_FLAGS = [
  'vagueWindow',
  'byYear',
  'congressTerm',
  'listOrRange',
  'yearAssumed',
] as const;
/** Flags that only inform. */
export const INFORMING_FLAGS = ['beforeDay', 'futureCalendar', 'rolledPastWritten', 'noDue'] as const;

export type DeadlineFlag = (typeof BLOCKING_FLAGS)[number] | (typeof INFORMING_FLAGS)[number];

export interface DeadlineOptions {
  /** "trước ngày X": `strict` = due on X−1, `inclusive` = due on X. */
  beforeDay: 'strict' | 'inclusive';
  /** Whether a due day off moves to the end of the next working day (Civil Code art. 148.5). */
  roll: boolean;
}

export const DEFAULT_DEADLINE_OPTIONS: DeadlineOptions = { beforeDay: 'strict', roll: true };

export interface Term {
  start: LocalDate;
  end: LocalDate;
}

/** One due date of a deadline. */
export interface Occurrence {
  /** `2021`, `2021-Q3`, `2021-H1`, `2021-06`, `2021-W07` or `once`. */
  period: string;
  /** First day of the period; null for a plain date. */
  windowStart: LocalDate | null;
  /** The calendar day as written. */
  nominalDue: LocalDate;
  /** After rolling off days off; overdue counts from here. */
  effectiveDue: LocalDate;
}

/** What a phrase says, with everything a person must know before relying on it. */
export interface DeadlineReading {
  rawText: string;
  kind: DeadlineKind;
  recurrence: Recurrence | null;
  flags: DeadlineFlag[];
  needsConfirmation: boolean;
  /** Why a person must confirm, or why there is no date; null when neither applies. */
  reason: string | null;
  occurrences: Occurrence[];
}

import type { Refusal } from '../refusal';
import { blank, phraseOf, wordsAt, type Phrase } from './phrase';
import type { Recurrence } from './types';

/** What is found in a phrase before anything is dated: the families of rules write here, `link` and `select` read. */

export interface Finding {
  /** Positions in the folded text. */
  start: number;
  end: number;
  /** As written. */
  words: string;
  /** Whether the words beside it say that this is when something is due. */
  anchored: boolean;
}

export type Part = 'start' | 'middle' | 'end';

export type Window =
  | { unit: 'day'; month: number; day: number }
  /** A day whose month the period gives; `month` is which month of the period, `next` the period after. */
  | { unit: 'day-of-month'; day: number; month: 'first' | 'last' | null; next: boolean }
  | { unit: 'weekday'; weekday: number }
  | { unit: 'month'; month: number | null; part: Part | null }
  | { unit: 'quarter'; quarter: number | null; part: Part | null }
  | { unit: 'half-year'; half: 1 | 2 }
  | { unit: 'nine-months' }
  | { unit: 'year'; part: Part | null };

/** `by` = "đến", `through` = "đến hết", "chậm nhất"; `from` opens a range. */
export type Limit = 'in' | 'before' | 'by' | 'through' | 'from';

export interface Point extends Finding {
  window: Window;
  year: number | null;
  yearAssumed: boolean;
  /** "năm sau": the year after that of the period or the context. */
  nextYear: boolean;
  limit: Limit;
  /** "khoảng", "tuần đầu": not one clear day. */
  vague: boolean;
}

export interface Range extends Finding {
  first: Point;
  last: Point;
  /** The span belongs to the name of a paper ("Đề án … giai đoạn 2016-2020"). */
  named: boolean;
  /** Written as a mere span ("tháng 3-6/2022"), not "từ … đến …" or "giai đoạn". */
  bare: boolean;
}

export interface CongressTerm extends Finding {
  part: Part | null;
  years: [number, number] | null;
}

export interface Recurring extends Finding {
  /** null: "định kỳ" without saying how often, or a cycle we do not have. */
  every: Recurrence | null;
  dues: Point[];
  part: Part | null;
  opening: Point | null;
  closing: Point | null;
  bounds: Range | null;
}

export type RelativeUnit = 'day' | 'working-day' | 'week' | 'month' | 'year';

export type RelativeBase =
  | { from: 'signing' }
  | { from: 'day'; year: number; month: number; day: number }
  | { from: 'event'; words: string }
  | { from: 'unsaid' };

export interface Relative extends Finding {
  amount: number;
  unit: RelativeUnit;
  base: RelativeBase;
}

export interface Standing extends Finding {
  kind: 'continuous' | 'conditional';
}

export interface Scan {
  phrase: Phrase;
  points: Point[];
  ranges: Range[];
  congressTerms: CongressTerm[];
  recurring: Recurring[];
  relatives: Relative[];
  standing: Standing[];
  /** Starts without an end ("từ ngày …"). */
  openings: Point[];
  faults: Refusal[];
  /** Words of cited papers that looked like dates. */
  cited: string[];
}

export function scanOf(rawText: string): Scan {
  return {
    phrase: phraseOf(rawText),
    points: [],
    ranges: [],
    congressTerms: [],
    recurring: [],
    relatives: [],
    standing: [],
    openings: [],
    faults: [],
    cited: [],
  };
}

/** The pattern as searcher (`gu`) or at one place (`uy`), built once: a phrase meets some fifty of them. */
const built = { gu: new WeakMap<RegExp, RegExp>(), uy: new WeakMap<RegExp, RegExp>() };

function withFlags(pattern: RegExp, flags: keyof typeof built): RegExp {
  const known = built[flags].get(pattern);
  if (known) return known;
  const fresh = new RegExp(pattern.source, flags);
  built[flags].set(pattern, fresh);
  return fresh;
}

/** Runs `take` on every match in what is still open; it answers where it stopped reading, or null to leave it open. */
export function eachMatch(
  scan: Scan,
  pattern: RegExp,
  take: (match: RegExpExecArray) => number | null,
): void {
  const searcher = withFlags(pattern, 'gu');
  searcher.lastIndex = 0;
  for (let match = searcher.exec(scan.phrase.open); match; match = searcher.exec(scan.phrase.open)) {
    const end = take(match);
    if (end !== null) {
      blank(scan.phrase, match.index, end);
      searcher.lastIndex = end;
    }
    if (match[0] === '') searcher.lastIndex += 1;
  }
}

/** Matches exactly at a position of the open text. */
export function matchAt(scan: Scan, pattern: RegExp, at: number): RegExpExecArray | null {
  const sticky = withFlags(pattern, 'uy');
  sticky.lastIndex = at;
  return sticky.exec(scan.phrase.open);
}

export function wordsOf(scan: Scan, start: number, end: number): string {
  return wordsAt(scan.phrase, start, end);
}

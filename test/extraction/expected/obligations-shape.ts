import type { DeadlineKind, Recurrence } from '../../../domain/deadline/types';
import type { ObligationKind } from '../../../domain/plan/schema';

/** What a person read in a paper, as facts only: no quotes. Written by hand before the rules were made. */
export interface ExpectedObligation {
  /** 1-based line of the text file where the sentence (or bullet) starts. */
  line: number;
  kind: ObligationKind;
  lead: string[];
  /** The sentence does not name the lead: heading, sentence before, or the issuer. */
  implied?: true;
  coordinating?: string[];
  deadline?: ExpectedDeadline;
  condition?: true;
  /** It waits for the obligation that stands directly before it. */
  afterTheOneBefore?: true;
}

export interface ExpectedDeadline {
  /** The time words as written, or a part of them. */
  phrase: string;
  kind: DeadlineKind;
  recurrence?: Recurrence;
  /** For single dates only. */
  nominalDue?: string;
}

export interface ExpectedReading {
  obligations: ExpectedObligation[];
  /** Lines of paragraphs that exhort without handing out: listed apart. */
  weak: number[];
}

export const yearly = (phrase: string): ExpectedDeadline => ({
  phrase,
  kind: 'recurring',
  recurrence: 'yearly',
});
/** "định kỳ": it comes back, nobody says how often. */
export const nowAndThen = (phrase: string): ExpectedDeadline => ({ phrase, kind: 'recurring' });
export const quarter = (phrase: string, nominalDue: string): ExpectedDeadline => ({
  phrase,
  kind: 'quarter',
  nominalDue,
});
export const year = (phrase: string, nominalDue: string): ExpectedDeadline => ({
  phrase,
  kind: 'year',
  nominalDue,
});
export const standing = (phrase: string): ExpectedDeadline => ({ phrase, kind: 'continuous' });

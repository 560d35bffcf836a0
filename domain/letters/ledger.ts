import type { ItemKind, MergedStep } from '../desk/types';
import type { Scope } from '../ids';
import type { Audience } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';

export type LedgerState = 'RESERVED' | 'SENT' | 'REFUSED' | 'DOUBT';

export interface LedgerEntry {
  key: string;
  scope: Scope;
  kind: 'digest' | 'letter';
  audience: Audience;
  /** Recipient addresses; empty when the audience has none. */
  to: string[];
  subject: string;
  /** The day of the digest or letter in the workflow's clock. */
  day: LocalDate;
  /** The morning hour, or the instant of an urgent letter, in the workflow's clock. */
  at: Instant;
  urgent: boolean;
  items: LedgerItem[];
}

/** What a mail said of an assignment, and which rungs it stood for. */
export interface LedgerItem {
  assignment: string;
  kind: ItemKind | 'returned';
  rung: string;
  merged: MergedStep[];
}

export interface LedgerRow extends LedgerEntry {
  state: LedgerState;
  /** Who reserved it: the attempt that may still settle it. */
  holder: string;
  response: string | null;
  code: string | null;
  rejected: string[];
  /** Wall clock. */
  reservedAt: Instant;
  settledAt: Instant | null;
  /** Of a doubt: what a person decided. */
  resolution: string | null;
}

export type LedgerSettlement =
  | { state: 'SENT'; response: string; rejected: string[] }
  | { state: 'REFUSED'; code: string; message: string }
  | { state: 'DOUBT'; code: string; message: string };

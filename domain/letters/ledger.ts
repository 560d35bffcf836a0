import type { MergedStep } from '../desk/types';
import type { NoticeKind } from '../notices';
import { isRehearsal, type Scope } from '../ids';
import type { Audience } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';
import type { Letter } from './model';

/** `WITHDRAWN`: it was never sent and never will be under this key; `code` says what became of what it had to say. */
export type LedgerState = 'RESERVED' | 'SENT' | 'REFUSED' | 'DOUBT' | 'WITHDRAWN';

/** Its items joined the next morning's digest, or none of them was still true when it could have gone. */
export type WithdrawalCode = 'carried' | 'moved-on';

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
  cycle: string;
  assignment: string;
  kind: NoticeKind;
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
  /** What it said, word for word: kept while a person may have to send it again, null once it is sent. */
  letter: Letter | null;
  /** Wall clock. */
  reservedAt: Instant;
  settledAt: Instant | null;
  /** What a person decided about a mail that needed one. */
  resolution: MailDecision | null;
}

export type LedgerSettlement =
  /** `letter` where an address was refused and somebody may send it again. */
  | { state: 'SENT'; response: string; rejected: string[]; letter: Letter | null }
  | { state: 'REFUSED' | 'DOUBT'; code: string; message: string; letter: Letter }
  | { state: 'WITHDRAWN'; code: WithdrawalCode; message: string };

/** A person's word on a mail that may not have arrived: send it again, or it was dealt with. */
export type MailDecision = 'resend' | 'sent';

/** How a mail ended, as far as the machine goes; `rejected` of one that was sent. */
interface Ending {
  state: LedgerState;
  code?: string | null;
  rejected?: string[];
}

/** Whether a person has to look at it: nobody knows whether it arrived, or it did not reach all it was meant for. */
export function needsPerson({ state, rejected = [] }: Ending): boolean {
  return state === 'DOUBT' || state === 'REFUSED' || (state === 'SENT' && rejected.length > 0);
}

/**
 * Whether the secretariat is to be told. Not by a mail about its own mail that nobody takes; and in a rehearsal not of
 * a body without an address, which the preview of the plan has told.
 */
export function troublesSecretariat(
  ending: Ending,
  { scope, audience }: { scope: Scope; audience: Pick<Audience, 'kind'> },
): boolean {
  if (isRehearsal(scope) && ending.code === 'no-address') return false;
  return needsPerson(ending) && !(audience.kind === 'secretariat' && ending.state === 'REFUSED');
}

import { bareLetter, WITHDRAWN_LETTER } from '../domain/letters';
import type { Letter } from '../domain/letters';
import type { Digest, DigestItem, Subject } from '../domain/desk/types';
import type { Scope } from '../domain/ids';
import { digestKeyInput } from '../domain/letters/key';
import type { LedgerEntry, LedgerItem } from '../domain/letters/ledger';
import type { Recipient } from '../domain/plan/recipients';
import type { Instant } from '../domain/time/epoch';
import { ledgerKey } from './adapters/ledger-key';
import type { OutgoingMail } from './ports';

/** A letter ready to go: its row in the ledger and its words. */
export interface ComposedMail {
  entry: LedgerEntry;
  mail: OutgoingMail;
  /** `empty`: nothing of what it was to say is still true. `faulty`: its words could not be made; what it is about stands there. */
  content: 'ready' | 'empty' | 'faulty';
}

/**
 * A letter whose words cannot be made must not be tried for ever, nor vanish: it stands with what it is about on the
 * list of mails that need a person.
 */
export function wordsOf(
  subjects: Subject[],
  write: () => Letter,
): Pick<ComposedMail, 'content'> & { letter: Letter } {
  try {
    return { letter: write(), content: 'ready' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { letter: bareLetter(subjects, error.message), content: 'faulty' };
  }
}

export function mailOf(entry: LedgerEntry, letter: Letter, recipient: Recipient | null): OutgoingMail {
  const { key, to, at, audience } = entry;
  return { key, to, toName: recipient?.name ?? audience.id, ...letter, at };
}

/** In the place of a letter of which nothing is true any more. */
export const EMPTY = { letter: WITHDRAWN_LETTER, content: 'empty' } as const;

/** The row of a morning's mail: what its desk said stands in it, whatever words it was given. */
export function digestEntry(
  order: { scope: Scope; digest: Digest; at: Instant },
  recipient: Recipient | null,
  subject: string,
): LedgerEntry {
  const { scope, at } = order;
  const { audience, day, items } = order.digest;
  return {
    key: ledgerKey(digestKeyInput({ scope, audience, day })),
    scope,
    kind: 'digest',
    audience,
    to: recipient?.emails ?? [],
    subject,
    day,
    at,
    urgent: false,
    items: items.map(ledgerItem),
  };
}

function ledgerItem({ subject, kind, rung, merged }: DigestItem): LedgerItem {
  return { cycle: subject.cycle, assignment: subject.assignment, kind, rung, merged };
}

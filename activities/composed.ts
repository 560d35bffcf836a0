import { bareLetter } from '../domain/letters';
import type { Letter } from '../domain/letters';
import type { Subject } from '../domain/desk/types';
import type { LedgerEntry } from '../domain/letters/ledger';
import type { Recipient } from '../domain/plan/recipients';
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

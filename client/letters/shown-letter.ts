import { createHash } from 'node:crypto';
import { resentKeyInput, recipientId } from '../../domain/letters/key';
import type { LedgerRow } from '../../domain/letters/ledger';
import { mailFileName } from '../../domain/letters/mail-file';
import type { Letter } from '../../domain/letters/model';
import { showMail } from '../mailbox';

/**
 * What a mail said, word for word: from the ledger while somebody may have to send it again, else from the built-in
 * mailbox. null: it went out by a mail server, and its words were not kept. Secrets of links are never shown.
 */
export async function shownLetter(
  mailboxDir: string,
  row: Pick<LedgerRow, 'letter' | 'at' | 'audience' | 'key' | 'scope'>,
): Promise<Letter | null> {
  const letter = row.letter ?? (await kept(mailboxDir, row));
  if (letter === null) return null;
  const { subject, text, html } = letter;
  return { subject, text: withoutSecrets(text), html: withoutSecrets(html) };
}

async function kept(
  mailboxDir: string,
  { at, audience, key, scope }: Pick<LedgerRow, 'at' | 'audience' | 'key' | 'scope'>,
): Promise<Letter | null> {
  const name = mailFileName({ at, recipient: recipientId(audience), key });
  return showMail(mailboxDir, name, scope);
}

/** The secret of a link as it stands in an address: 256 bits. */
const LINK = /(\/l\/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;

export function withoutSecrets(text: string): string {
  return text.replaceAll(LINK, '$1…');
}

/** The key under which a mail goes that a person had sent again. */
export function keyOfResent(key: string): string {
  return createHash('sha256').update(resentKeyInput(key)).digest('hex');
}

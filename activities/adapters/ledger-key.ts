import { createHash } from 'node:crypto';

/** The key of a letter: SHA-256, 64 hex digits, which is also the most a Message-ID's local part may have. */
export function ledgerKey(input: string): string {
  return createHash('sha256').update(input, 'utf8').digest('hex');
}

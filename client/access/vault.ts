import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { OfficeKeys } from '../../domain/access/keys';

/** What must be read again but by nobody else: AES-256-GCM. `owner` is bound to it, so that a row copied to another is no good. */

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Vault = Pick<OfficeKeys, 'vault'>;

export function sealAway({ vault }: Vault, owner: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', vault, iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, iv.toString('base64url'), body.toString('base64url')].join('.');
}

/** null for what was altered, belongs to another owner or was sealed with another key. */
export function takeOut({ vault }: Vault, owner: string, kept: string): string | null {
  const [version, iv = '', text = ''] = kept.split('.');
  const body = Buffer.from(text, 'base64url');
  if (version !== VERSION || body.length < TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', vault, Buffer.from(iv, 'base64url'))
      .setAAD(Buffer.from(owner))
      .setAuthTag(body.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

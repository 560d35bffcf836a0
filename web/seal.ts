import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { OfficeKeys } from '../domain/access/keys';
import type { Viewer } from '../domain/access/viewer';

const MARK_BYTES = 32;

/**
 * What a form must bring back: made for one viewer, so that another site or another session cannot make it. Masked anew
 * each time: pages go out compressed, and from the length of many of them one could guess what stays the same (BREACH).
 */
export function sealFor({ seals }: Pick<OfficeKeys, 'seals'>, { token }: Pick<Viewer, 'token'>): string {
  const mask = randomBytes(MARK_BYTES);
  const bare = createHmac('sha256', seals).update(`form|${token}`).digest();
  return Buffer.concat([mask, covered(bare, mask)]).toString('base64url');
}

/** Two seals of one viewer are the same below their masks. */
export function isSealed(expected: string, given: string): boolean {
  return isSame(bareSeal(expected), bareSeal(given));
}

function bareSeal(seal: string): Buffer {
  const bytes = Buffer.from(seal, 'base64url');
  if (bytes.length !== 2 * MARK_BYTES) return Buffer.alloc(0);
  return covered(bytes.subarray(MARK_BYTES), bytes.subarray(0, MARK_BYTES));
}

function covered(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, i) => byte ^ mask[i]!));
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A value that a browser keeps for us: read back only if nobody changed it. */
export function signed({ seals }: Pick<OfficeKeys, 'seals'>, use: string, value: string): string {
  return `${Buffer.from(value).toString('base64url')}.${mark(seals, use, value)}`;
}

export function readSigned(
  { seals }: Pick<OfficeKeys, 'seals'>,
  use: string,
  text: string | undefined,
): string | null {
  const [encoded, given] = (text ?? '').split('.');
  if (encoded === undefined || given === undefined) return null;
  const value = Buffer.from(encoded, 'base64url').toString();
  return isSame(Buffer.from(mark(seals, use, value)), Buffer.from(given)) ? value : null;
}

function mark(key: Uint8Array, use: string, value: string): string {
  return createHmac('sha256', key).update(`${use}|${value}`).digest('base64url');
}

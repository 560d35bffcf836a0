import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OfficeKeys } from '../domain/access/keys';
import type { Viewer } from '../domain/access/viewer';

/** What a form must bring back: made for one viewer, so that another site or another session cannot make it. */
export function sealFor({ seals }: Pick<OfficeKeys, 'seals'>, { token }: Pick<Viewer, 'token'>): string {
  return createHmac('sha256', seals).update(`form|${token}`).digest('base64url');
}

export function isSealed(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
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
  return isSealed(mark(seals, use, value), given) ? value : null;
}

function mark(key: Uint8Array, use: string, value: string): string {
  return createHmac('sha256', key).update(`${use}|${value}`).digest('base64url');
}

import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../domain/time/epoch';

/** Six digits, every thirty seconds, SHA-1: what every app for codes on a telephone understands (RFC 6238). */
const PERIOD_S = 30;
const SECRET_BYTES = 20;
/** One code earlier or later: for clocks that differ and people who type slowly. */
const WINDOW = 1;

function codesOf(secret: string, login = ''): TOTP {
  return new TOTP({
    issuer: 'Đôn Đốc',
    label: login,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });
}

export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the picture on the page says to the telephone. */
export function secretAddress(secret: string, login: string): string {
  return codesOf(secret, login).toString();
}

/** The counter of the code that was given; null: it is none of now, or not later than the last one that was taken. */
export function counterOf(
  secret: string,
  code: string,
  { now, since }: { now: Instant; since: number | null },
): number | null {
  const digits = code.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(digits)) return null;
  const delta = codesOf(secret).validate({ token: digits, timestamp: now, window: WINDOW });
  if (delta === null) return null;
  const counter = Math.floor(now / 1000 / PERIOD_S) + delta;
  return since !== null && counter <= since ? null : counter;
}

/** The code of an instant: for tests and for nobody else. */
export function codeAt(secret: string, now: Instant): string {
  return codesOf(secret).generate({ timestamp: now });
}

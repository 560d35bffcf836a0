import { randomBytes } from 'node:crypto';
import { readCookie, setCookie } from '../cookies';
import { readSigned, signed } from '../seal';
import type { Visit } from '../visit';

/*
 * A browser from which somebody came in before. Whoever types wrong passwords elsewhere does not keep it out; it lets
 * nobody in, and its own wrong ones count as ever.
 */

const USE = 'known-browser';
const KEPT_S = 180 * 24 * 3600;

interface Mark {
  user: string;
  mark: string;
  until: number;
}

export function markBrowser({ office, reply }: Visit, user: string): void {
  const mark = randomBytes(12).toString('base64url');
  const content: Mark = { user, mark, until: office.now() + KEPT_S * 1_000 };
  setCookie(office, reply, 'known', signed(office.keys, USE, JSON.stringify(content)), KEPT_S);
}

/** null for a browser without a mark, with one that is old, or one that we did not make. */
export function knownBrowser({
  office,
  request,
}: Pick<Visit, 'office' | 'request'>): Omit<Mark, 'until'> | null {
  const kept = readSigned(office.keys, USE, readCookie(office, request, 'known'));
  if (kept === null) return null;
  const { user, mark, until } = JSON.parse(kept) as Mark;
  return until > office.now() ? { user, mark } : null;
}

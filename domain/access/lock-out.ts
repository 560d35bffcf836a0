import type { Instant } from '../time/epoch';

/** Wrong passwords and codes in a row, and until when none is looked at. */
export interface Attempts {
  failures: number;
  lockedUntil: Instant | null;
}

export const NO_FAILURES: Attempts = { failures: 0, lockedUntil: null };

const MINUTE_MS = 60_000;
/** Slips of the fingers that cost nothing, of one login from one place. */
export const FREE_FROM_PLACE = 4;
/**
 * Of one login from everywhere. Far above what one place has, so that nobody keeps another out by guessing from a single
 * one; low enough that guessing from a thousand places is as slow as from one.
 */
export const FREE_FROM_EVERYWHERE = 40;
const LONGEST_LOCK_MINUTES = 60;

export function isLocked({ lockedUntil }: Attempts, now: Instant): boolean {
  return lockedUntil !== null && now < lockedUntil;
}

/**
 * The first one in a row that is not free closes for a minute, each further one for twice as long, an hour at most: a
 * person waits a little, a machine that guesses gets about thirty tries a day.
 */
export function afterFailure({ failures }: Attempts, now: Instant, free: number): Attempts {
  const count = failures + 1;
  const over = count - free - 1;
  if (over < 0) return { failures: count, lockedUntil: null };
  const minutes = Math.min(2 ** Math.min(over, 10), LONGEST_LOCK_MINUTES);
  return { failures: count, lockedUntil: now + minutes * MINUTE_MS };
}

/**
 * Until when nothing is looked at; null: it is. `everywhere` counts an account from wherever somebody tried, `here` from
 * this place alone. An account without failures (a good log-in, an unlock) has none from any place. A browser that was let
 * in before (`isKnown`) is kept out by nobody but itself.
 */
export function lockedUntil(
  { everywhere, here, isKnown }: { everywhere: Attempts; here: Attempts; isKnown: boolean },
  now: Instant,
): Instant | null {
  if (everywhere.failures > 0 && isLocked(here, now)) return here.lockedUntil;
  return !isKnown && isLocked(everywhere, now) ? everywhere.lockedUntil : null;
}

/** Whole minutes that are left, at least one. */
export function minutesLeft(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((until - now) / MINUTE_MS));
}

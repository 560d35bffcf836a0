import type { Instant } from '../time/epoch';

/** Wrong passwords and codes in a row, and until when none is looked at. */
export interface Attempts {
  failures: number;
  lockedUntil: Instant | null;
}

export const NO_FAILURES: Attempts = { failures: 0, lockedUntil: null };

const MINUTE_MS = 60_000;
/** Slips of the fingers that cost nothing. */
const FREE_FAILURES = 4;
const LONGEST_LOCK_MINUTES = 60;

export function isLocked({ lockedUntil }: Attempts, now: Instant): boolean {
  return lockedUntil !== null && now < lockedUntil;
}

/**
 * The fifth wrong one in a row closes for a minute, each further one for twice as long, an hour at most: a person waits
 * a little, a machine that guesses gets about thirty tries a day.
 */
export function afterFailure({ failures }: Attempts, now: Instant): Attempts {
  const count = failures + 1;
  const over = count - FREE_FAILURES - 1;
  if (over < 0) return { failures: count, lockedUntil: null };
  const minutes = Math.min(2 ** Math.min(over, 10), LONGEST_LOCK_MINUTES);
  return { failures: count, lockedUntil: now + minutes * MINUTE_MS };
}

/** Whole minutes that are left, at least one. */
export function minutesLeft(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((until - now) / MINUTE_MS));
}

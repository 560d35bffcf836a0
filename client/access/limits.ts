import { afterFailure, isLocked, NO_FAILURES, type Attempts } from '../../domain/access/lock-out';
import type { Instant } from '../../domain/time/epoch';

/**
 * What limits guessing beside the lock of an account. It is kept in the memory of one process: it slows down, and
 * whoever restarts the process gains thirty tries. The lock of an account stands in the store.
 */
export interface LoginLimits {
  /** Wrong ones from an address: a whole office may sit behind one, so only wrong ones count. */
  mayTry(this: void, address: string, now: Instant): boolean;
  /** The first time that an address has no more tries says so: one line in the trail, not thousands. */
  failedFrom(this: void, address: string, now: Instant): { isLast: boolean };
  /** A login that nobody has is closed by the same rule as one that somebody has: from outside they are alike. */
  unknown(this: void, login: string): Attempts;
  failedUnknown(this: void, login: string, now: Instant): Attempts;
}

const FROM_ONE_ADDRESS = 30;
const WINDOW_MS = 10 * 60_000;
const REMEMBERED = 10_000;
const DAY_MS = 24 * 3_600_000;

export function createLoginLimits(): LoginLimits {
  const addresses = new Map<string, { from: Instant; failures: number }>();
  const unknown = new Map<string, Attempts & { at: Instant }>();
  const windowOf = (address: string, now: Instant) => {
    const known = addresses.get(address);
    return known !== undefined && now - known.from < WINDOW_MS ? known : { from: now, failures: 0 };
  };
  return {
    mayTry: (address, now) => windowOf(address, now).failures < FROM_ONE_ADDRESS,
    failedFrom: (address, now) => {
      const { from, failures } = windowOf(address, now);
      remember(addresses, address, { from, failures: failures + 1 });
      return { isLast: failures + 1 === FROM_ONE_ADDRESS };
    },
    unknown: (login) => unknown.get(login) ?? NO_FAILURES,
    failedUnknown: (login, now) => {
      const known = unknown.get(login);
      const standing = known !== undefined && now - known.at < DAY_MS ? known : NO_FAILURES;
      const next = isLocked(standing, now) ? standing : afterFailure(standing, now);
      remember(unknown, login, { ...next, at: now });
      return next;
    },
  };
}

/** The oldest is forgotten: whoever sends a million names fills no memory. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > REMEMBERED) map.delete(map.keys().next().value!);
}

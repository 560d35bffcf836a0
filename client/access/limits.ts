import {
  afterFailure,
  FREE_FROM_EVERYWHERE,
  FREE_FROM_PLACE,
  isLocked,
  NO_FAILURES,
  type Attempts,
} from '../../domain/access/lock-out';
import type { Instant } from '../../domain/time/epoch';

/**
 * What limits guessing beside the count of an account, which stands in the store. It is kept in the memory of one
 * process: it slows down, and whoever restarts the process gains some tries.
 */
export interface LoginLimits {
  /** Wrong ones from an address: a whole office may sit behind one, so only wrong ones count. */
  mayTry(this: void, address: string, now: Instant): boolean;
  /** The first time that an address has no more tries says so: one line in the trail, not thousands. */
  failedFrom(this: void, address: string, now: Instant): { isLast: boolean };
  /** Wrong ones in a row of one login from one place. */
  here(this: void, login: string, place: string): Attempts;
  failedHere(this: void, login: string, place: string, now: Instant): Attempts;
  forget(this: void, login: string, place: string): void;
  /** A login that nobody has is closed by the same rules as one that somebody has: from outside they are alike. */
  unknown(this: void, login: string): Attempts;
  failedUnknown(this: void, login: string, now: Instant): Attempts;
}

const FROM_ONE_ADDRESS = 30;
const WINDOW_MS = 10 * 60_000;
const REMEMBERED = 10_000;
const DAY_MS = 24 * 3_600_000;

export function createLoginLimits(): LoginLimits {
  const addresses = new Map<string, { from: Instant; failures: number }>();
  const counts = new Map<string, Attempts & { at: Instant }>();
  const failed = (key: string, now: Instant, free: number) => {
    const known = counts.get(key);
    const standing = known !== undefined && now - known.at < DAY_MS ? known : NO_FAILURES;
    const next = isLocked(standing, now) ? standing : afterFailure(standing, now, free);
    remember(counts, key, { ...next, at: now });
    return next;
  };
  const placed = (login: string, place: string) => JSON.stringify([login, place]);
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
    here: (login, place) => counts.get(placed(login, place)) ?? NO_FAILURES,
    failedHere: (login, place, now) => failed(placed(login, place), now, FREE_FROM_PLACE),
    forget: (login, place) => void counts.delete(placed(login, place)),
    unknown: (login) => counts.get(login) ?? NO_FAILURES,
    failedUnknown: (login, now) => failed(login, now, FREE_FROM_EVERYWHERE),
  };
}

/** The oldest is forgotten: whoever sends a million names fills no memory. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > REMEMBERED) map.delete(map.keys().next().value!);
}

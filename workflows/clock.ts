import { condition } from '@temporalio/workflow';
import type { Instant } from '../domain/time/epoch';

/** How a run reads time: the engine's clock, or the clock of a rehearsal, which stands still until it is advanced. */
export type ClockInput =
  | { mode: 'real' }
  /** `granted`: up to when the driver has let things happen; by default up to `now`. */
  | { mode: 'rehearsal'; now: Instant; granted?: Instant };

/** The only reader of time in a workflow. */
export interface Clock {
  now(): Instant;
  /** Whether what is due at `at` may happen: its time has come, and in a rehearsal the driver has come so far. */
  isDue(at: Instant): boolean;
  /** Returns when `at` has come (null: never by itself) or `wake` says so. */
  waitUntil(at: Instant | null, wake: () => boolean): Promise<void>;
  /** What the next run of a continued workflow is given. */
  carry(): ClockInput;
  /** A message sent at `at`: in a rehearsal nobody's clock may lag behind what it hears of. */
  hear(at: Instant): void;
  /** Work that goes on beside the story: an advance of a rehearsal waits for it, and so must the end of a run. */
  during<T>(work: Promise<T>): Promise<T>;
  isIdle(): boolean;
}

export interface RehearsalClock extends Clock {
  /** Moves the clock and returns when everything due by then is done, with the next instant something is due. */
  advance(to: Instant): Promise<Instant | null>;
}

export function createClock(input: ClockInput): Clock | RehearsalClock {
  return input.mode === 'real' ? realClock() : rehearsalClock(input.now, input.granted ?? input.now);
}

export function isRehearsalClock(clock: Clock | RehearsalClock): clock is RehearsalClock {
  return 'advance' in clock;
}

function realClock(): Clock {
  return {
    // eslint-disable-next-line no-restricted-properties -- the engine's clock: deterministic inside a workflow
    now: () => Date.now(),
    // eslint-disable-next-line no-restricted-properties -- as above
    isDue: (at) => Date.now() >= at,
    async waitUntil(at, wake) {
      if (at === null) return condition(wake);
      // eslint-disable-next-line no-restricted-properties -- as above
      const ms = at - Date.now();
      if (ms > 0) await condition(wake, ms);
    },
    carry: () => ({ mode: 'real' }),
    hear: () => undefined,
    ...sideWork(),
  };
}

function rehearsalClock(start: Instant, grantedAtStart: Instant): RehearsalClock {
  let now = start;
  // Hearing of a later instant moves the clock, but only the driver makes things due.
  let granted = grantedAtStart;
  let waiting: { at: Instant | null; wake: () => boolean } | null = null;
  const side = sideWork();
  const isDue = (at: Instant) => granted >= at;
  const isReached = (at: Instant | null) => at !== null && isDue(at);
  const settled = () => waiting !== null && !isReached(waiting.at) && !waiting.wake() && side.isIdle();
  return {
    now: () => now,
    isDue,
    async waitUntil(at, wake) {
      waiting = { at, wake };
      await condition(() => isReached(at) || wake());
      waiting = null;
    },
    carry: () => ({ mode: 'rehearsal', now, granted }),
    hear(at) {
      now = Math.max(now, at);
    },
    async advance(to) {
      now = Math.max(now, to);
      granted = Math.max(granted, to);
      await condition(settled);
      return waiting?.at ?? null;
    },
    ...side,
  };
}

function sideWork(): Pick<Clock, 'during' | 'isIdle'> {
  let under = 0;
  return {
    async during(work) {
      under += 1;
      try {
        return await work;
      } finally {
        under -= 1;
      }
    },
    isIdle: () => under === 0,
  };
}

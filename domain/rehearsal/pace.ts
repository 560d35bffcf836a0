import { DAY_MS, type Instant } from '../time/epoch';

/** How fast a conducted rehearsal plays: days of the plan in a second, or as fast as it goes. */
export const PACES = ['day', 'week', 'tenDays', 'month', 'fastest'] as const;
export type Pace = (typeof PACES)[number];

/** null: as fast as it goes. */
const DAYS_A_SECOND: Record<Pace, number | null> = { day: 1, week: 7, tenDays: 10, month: 30, fastest: null };

export function isPace(text: string): text is Pace {
  return (PACES as readonly string[]).includes(text);
}

/** A moment of the rehearsal, and the moment of the wall clock (ms) at which it was shown. */
export interface Anchor {
  at: Instant;
  wall: number;
}

/** Where a clock that runs since `anchor` stands now; without a pace it has already come to anything. */
export function runningClock({ at, wall }: Anchor, pace: Pace, now: number): Instant {
  const days = DAYS_A_SECOND[pace];
  return days === null ? Infinity : Math.floor(at + ((now - wall) / 1_000) * days * DAY_MS);
}

/** How long (ms) until a running clock comes to an instant. */
export function untilInstant(anchor: Anchor, pace: Pace, now: number, instant: Instant): number {
  const days = DAYS_A_SECOND[pace];
  if (days === null) return 0;
  return Math.max(0, ((instant - runningClock(anchor, pace, now)) / (days * DAY_MS)) * 1_000);
}

import type { RoundKind } from '../plan/schema';

/** Rounds that ask every body for every target: a year's, and those over several years. */
export function asksWholePlan({ kind }: { kind: RoundKind }): boolean {
  return kind === 'annual' || kind === 'midterm' || kind === 'final';
}

/** Whether two rounds are the same report of two periods: `annual/2011` and `annual/2012`. */
export function isSameSeries(a: Named, b: Named): boolean {
  return seriesOf(a) === seriesOf(b);
}

interface Named {
  id: string;
  period: string;
}

function seriesOf({ id, period }: Named): string {
  return id.endsWith(`/${period}`) ? id.slice(0, -period.length - 1) : id;
}

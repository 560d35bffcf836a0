import type { StepKind } from '../ladder/types';
import type { PreviewStep } from './preview';

/** What a month of a cycle brings, if nobody answers. */
export interface MonthOfSteps {
  /** `2026-03`. */
  month: string;
  byKind: Partial<Record<StepKind, number>>;
  /** At most one letter a day for each recipient. */
  letters: number;
}

/** The steps of a preview by month, in order. */
export function monthsOfSteps(steps: readonly PreviewStep[]): MonthOfSteps[] {
  const months = new Map<string, { byKind: MonthOfSteps['byKind']; mornings: Set<string> }>();
  for (const { date, audience, kind } of steps) {
    const month = date.slice(0, 7);
    const known = months.get(month) ?? { byKind: {}, mornings: new Set<string>() };
    months.set(month, known);
    known.byKind[kind] = (known.byKind[kind] ?? 0) + 1;
    known.mornings.add(`${date} ${audience.kind} ${audience.id}`);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { byKind, mornings }]) => ({ month, byKind, letters: mornings.size }));
}

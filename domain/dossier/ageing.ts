import { daysBetween, type LocalDate } from '../time/epoch';

/** Classes of what is overdue, by calendar days after the effective due day. */
const AGEING = [
  { upTo: 30, label: '1–30 ngày' },
  { upTo: 60, label: '31–60 ngày' },
  { upTo: 90, label: '61–90 ngày' },
  { upTo: 120, label: '91–120 ngày' },
  { upTo: Infinity, label: 'trên 120 ngày' },
] as const;

export type AgeingLabel = (typeof AGEING)[number]['label'];
export const AGEING_LABELS: readonly AgeingLabel[] = AGEING.map(({ label }) => label);

/** Calendar days after the due day; 0 on it and before. */
export function calendarDaysOverdue(due: LocalDate | null, day: LocalDate): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, day));
}

/** The class of so many calendar days; null for what is not overdue. */
export function ageingOf(days: number): AgeingLabel | null {
  return days <= 0 ? null : AGEING.find(({ upTo }) => days <= upTo)!.label;
}

import { dateOf, printedDate, startOfDay, type Instant, type LocalDate } from '../../domain/time/epoch';

/** `30/09/2021`; a dash where there is no such day. */
export function day(date: LocalDate | null): string {
  return date === null ? '–' : printedDate(date);
}

const MINUTE_MS = 60_000;

/** `30/09/2021 08:05`, as clocks in Việt Nam show it. */
export function moment(at: Instant | null): string {
  if (at === null) return '–';
  const date = dateOf(at);
  const minutes = Math.floor((at - startOfDay(date)) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${printedDate(date)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

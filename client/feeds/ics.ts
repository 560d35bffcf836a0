import { isoMinute, plusDays, type Instant, type LocalDate } from '../../domain/time/epoch';
import type { FeedEntry } from './entries';

/**
 * A calendar by RFC 5545: entries of whole days, without a time and without making anybody busy, under ids that stay.
 * Written by hand: the library at hand folds by letters where the standard counts bytes, knows no empty calendar, and
 * takes seconds for what a province has.
 */
export function calendarText(name: string, entries: readonly FeedEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Don Doc//Lich nhiem vu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    `NAME:${text(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    `REFRESH-INTERVAL;VALUE=DURATION:${LOOK_AGAIN}`,
    `X-PUBLISHED-TTL:${LOOK_AGAIN}`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** How often programs shall look again. */
const LOOK_AGAIN = 'PT1H';

function eventLines({ uid, sequence, changedAt, day, title, lines, cancelled, url }: FeedEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is no part of it.
    `DTEND;VALUE=DATE:${compact(plusDays(day, 1))}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${lines.map(text).join('\\n')}`,
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'END:VEVENT',
  ];
}

/** Signs that steer, a line's end among them, would begin lines of their own. */
function text(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replaceAll(/[\\;,]/g, '\\$&');
}

function compact(day: LocalDate): string {
  return day.replaceAll('-', '');
}

const OFFSET_MS = 7 * 3_600_000;

/** `20210930T010500Z`; whole minutes. */
function utc(at: Instant): string {
  return `${isoMinute(at - OFFSET_MS)
    .slice(0, 16)
    .replaceAll(/[-:]/g, '')}00Z`;
}

/** Most lines may hold so many bytes, the line's end apart (RFC 5545, 3.1). A Vietnamese letter has up to three. */
const LINE_BYTES = 75;

function folded(line: string): string {
  if (Buffer.byteLength(line) <= LINE_BYTES) return line;
  let out = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LINE_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += size;
  }
  return out;
}

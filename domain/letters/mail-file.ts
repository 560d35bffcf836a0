import { isLocalDate, isoMinute, type Instant, type LocalDate } from '../time/epoch';

/**
 * How the built-in mailbox names its files: by the minute of the letter, the recipient and the key, so that names sort
 * by time and a repeat of the same letter meets its own file. No address stands in a name.
 */
export const MAIL_FILE_END = '.eml';

/** Fields of our own in a mail's head: what it is, for those who read mails by program. */
export const MAIL_HEADERS = {
  scope: 'X-Dondoc-Scope',
  audience: 'X-Dondoc-Audience',
  kind: 'X-Dondoc-Kind',
  day: 'X-Dondoc-Day',
  urgent: 'X-Dondoc-Urgent',
} as const;

/** `20210930T0800_body.ban-dan-van_3f2a….eml`; `recipient` as `recipientId` gives it. */
export function mailFileName(mail: { at: Instant; recipient: string; key: string }): string {
  const minute = isoMinute(mail.at).slice(0, 16).replaceAll(/[-:]/g, '');
  return `${minute}_${plain(mail.recipient)}_${plain(mail.key)}${MAIL_FILE_END}`;
}

export interface MailFileName {
  day: LocalDate;
  recipient: string;
  key: string;
}

/** The reverse; null for a file that is none of ours. */
export function parseMailFileName(name: string): MailFileName | null {
  const match = /^(\d{4})(\d{2})(\d{2})T\d{4}_([^_]+)_([^_]+)\.eml$/.exec(name);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  return isLocalDate(day) ? { day, recipient: match[4]!.replace('.', ':'), key: match[5]! } : null;
}

/** A folder of its own for every scope. */
export function mailFolder(scope: string): string {
  return plain(scope);
}

function plain(text: string): string {
  const safe = text
    .replace(':', '.')
    .replaceAll(/[^A-Za-z0-9.-]/g, '-')
    .replace(/^\.+/, '-');
  return safe === '' ? '-' : safe;
}

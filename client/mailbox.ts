import { open, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { REAL_SCOPE, type Scope } from '../domain/ids';
import { MAIL_FILE_END, MAIL_HEADERS, mailFolder, parseMailFileName } from '../domain/letters/mail-file';
import { isoMinute, type LocalDate } from '../domain/time/epoch';

/** Reads the built-in mailbox. It understands the messages that our own mailer writes, not mail at large. */

export interface MailHead {
  /** File name; sorts by time. */
  id: string;
  scope: Scope;
  /** `YYYY-MM-DDTHH:mm+07:00`. */
  date: string;
  to: string[];
  toName: string;
  /** `body:ban-dan-van`, `office` …; empty for a mail without labels. */
  audience: string;
  urgent: boolean;
  subject: string;
}

export interface MailShown extends MailHead {
  headers: Record<string, string>;
  text: string;
  html: string;
}

export interface MailFilter {
  scope?: Scope;
  /** A mail address, an audience (`body:ban-dan-van`) or the id in it (`ban-dan-van`). */
  to?: string;
  day?: LocalDate;
  /** The newest so many. */
  limit?: number;
}

/** The mails of a mailbox, oldest first. */
export async function listMails(
  dir: string,
  { scope = REAL_SCOPE, to, day, limit }: MailFilter = {},
): Promise<MailHead[]> {
  const folder = join(dir, mailFolder(scope));
  const names = (await mailNames(folder)).filter(
    (name) => day === undefined || parseMailFileName(name)?.day === day,
  );
  const wanted: MailHead[] = [];
  for (const name of names.reverse()) {
    if (limit !== undefined && wanted.length >= limit) break;
    const head = headOf(name, scope, readHeaders(await headText(join(folder, name))));
    if (to === undefined || isTo(head, to)) wanted.push(head);
  }
  return wanted.reverse();
}

/** One mail; null when there is none of that id. */
export async function showMail(
  dir: string,
  id: string,
  scope: Scope = REAL_SCOPE,
): Promise<MailShown | null> {
  if (basename(id) !== id || parseMailFileName(id) === null) return null;
  const raw = await readFile(join(dir, mailFolder(scope), id), 'utf8').catch(absent);
  if (raw === null) return null;
  const { head, body } = split(raw);
  const headers = readHeaders(head);
  const parts = partsOf(headers, body);
  return {
    ...headOf(id, scope, headers),
    headers: decodedHeaders(headers),
    text: parts.get('text/plain') ?? '',
    html: parts.get('text/html') ?? '',
  };
}

// ---- files

async function mailNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(absent)) ?? [];
  return names.filter((name) => name.endsWith(MAIL_FILE_END) && parseMailFileName(name) !== null).sort();
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

const CHUNK_BYTES = 4_096;

/** Reads as far as the empty line after the head. */
async function headText(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    let raw = Buffer.alloc(0);
    for (;;) {
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(CHUNK_BYTES),
        position: raw.length,
      });
      raw = Buffer.concat([raw, buffer.subarray(0, bytesRead)]);
      const end = raw.indexOf('\r\n\r\n');
      if (end >= 0 || bytesRead === 0) return raw.toString('utf8', 0, end < 0 ? raw.length : end);
    }
  } finally {
    await file.close();
  }
}

// ---- message

function split(raw: string): { head: string; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  return end < 0 ? { head: raw, body: '' } : { head: raw.slice(0, end), body: raw.slice(end + 4) };
}

/** Names in lower case, values unfolded and still encoded. */
function readHeaders(head: string): Record<string, string> {
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const headers: Record<string, string> = {};
  for (const line of unfolded.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}

function decodedHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, decodeWords(value)]));
}

/** RFC 2047; the space between two encoded words belongs to neither. */
function decodeWords(value: string): string {
  const word = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(word, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Content type → decoded content. */
function partsOf(headers: Record<string, string>, body: string): Map<string, string> {
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) {
    return new Map([
      [type.split(';')[0]!.trim().toLowerCase(), decodeBody(headers['content-transfer-encoding'], body)],
    ]);
  }
  const pieces = body.split(`--${boundary}`).slice(1, -1);
  return new Map(
    pieces.flatMap((piece) => {
      const part = split(piece.replace(/^\r\n/, ''));
      return [...partsOf(readHeaders(part.head), part.body)];
    }),
  );
}

function decodeBody(encoding: string | undefined, body: string): string {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return unixLines(Buffer.from(body, 'base64').toString('utf8'));
    case 'quoted-printable':
      return unixLines(decodeQuoted(body.trimEnd()));
    default:
      return unixLines(body);
  }
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

// ---- head

function headOf(id: string, scope: Scope, headers: Record<string, string>): MailHead {
  const recipients = addressesOf(headers['to'] ?? '');
  return {
    id,
    scope,
    date: isoMinute(Date.parse(headers['date'] ?? '')),
    to: recipients.map(({ address }) => address),
    toName: recipients[0]?.name ?? '',
    audience: headers[MAIL_HEADERS.audience.toLowerCase()] ?? '',
    urgent: headers[MAIL_HEADERS.urgent.toLowerCase()] === 'yes',
    subject: decodeWords(headers['subject'] ?? ''),
  };
}

/** Read before decoding, so that a name may hold any character. */
function addressesOf(list: string): { name: string; address: string }[] {
  const entry = /(?:"((?:[^"\\]|\\.)*)"|([^<>",]*))\s*<([^<>]+)>|([^\s<>",]+@[^\s<>",]+)/g;
  return [...list.matchAll(entry)].map(([, quoted, plain, angled, bare]) => ({
    name: decodeWords((quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '').trim()),
    address: angled ?? bare ?? '',
  }));
}

function isTo({ to, audience }: MailHead, wanted: string): boolean {
  return to.includes(wanted) || audience === wanted || audience.endsWith(`:${wanted}`);
}

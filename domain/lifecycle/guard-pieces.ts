import type { FileRef } from '../files/types';
import { FILE_KINDS, MAX_FILE_BYTES, MAX_FILE_NAME, MAX_FILES } from '../files/types';
import { guardText, MAX_NAME, MAX_TEXT } from '../guard-text';
import { accepted, refused, type Outcome } from '../refusal';
import { isLocalDate } from '../time/epoch';

/* The pieces that commands are made of, checked by hand: zod stays out of the workflow bundle. */

export type Check = Outcome<unknown>;
const FINE: Check = accepted(null);

/** The first refusal, or none. */
export function all(...checks: (() => Check)[]): Check {
  for (const check of checks) {
    const outcome = check();
    if (!outcome.ok) return outcome;
  }
  return FINE;
}

export function text(value: unknown, at: string, name: string): Check {
  return guardText(value, at, name, MAX_TEXT);
}

export function name(value: unknown, at: string, called: string): Check {
  return guardText(value, at, called, MAX_NAME);
}

/** What may be left out altogether. */
export function optional(value: unknown, check: () => Check): Check {
  return value === null || value === undefined ? FINE : check();
}

/** A field that says `null` where there is nothing; one that was left out is refused, since nobody decided on it. */
export function nullable(value: unknown, check: () => Check): Check {
  return value === null ? FINE : check();
}

export function day(value: unknown, at: string): Check {
  if (typeof value === 'string' && isLocalDate(value)) return FINE;
  return refused('bad-date', `"${String(value)}" không phải một ngày có thật; cần dạng YYYY-MM-DD.`, at);
}

export function paper(value: unknown, at: string): Check {
  const { number, date } = (value ?? {}) as { number?: unknown; date?: unknown };
  return all(
    () => name(number, `${at}.number`, 'số, ký hiệu văn bản'),
    () => day(date, `${at}.date`),
  );
}

export function ladder(value: unknown, at: string): Check {
  const { steps, escalations } = (value ?? {}) as { steps?: unknown; escalations?: unknown };
  return Array.isArray(steps) && Array.isArray(escalations)
    ? FINE
    : refused('bad-ladder', 'Thiếu lịch nhắc của thời hạn mới.', at);
}

export function due(value: unknown, at: string): Check {
  const given = (value ?? {}) as { nominalDue?: unknown; effectiveDue?: unknown; ladder?: unknown };
  return all(
    () => day(given.nominalDue, `${at}.nominalDue`),
    () => day(given.effectiveDue, `${at}.effectiveDue`),
    () => ladder(given.ladder, `${at}.ladder`),
  );
}

export function oneOf(value: unknown, allowed: readonly string[], at: string, called: string): Check {
  return typeof value === 'string' && allowed.includes(value)
    ? FINE
    : refused('bad-choice', `${called} phải là một trong: ${allowed.join(', ')}.`, at);
}

export function truth(value: unknown, at: string): Check {
  return typeof value === 'boolean' ? FINE : refused('bad-choice', 'Cần đồng ý hoặc không đồng ý.', at);
}

export function steps(value: unknown, at: string): Check {
  return Array.isArray(value) ? FINE : refused('bad-ladder', 'Thiếu lịch nhắc.', at);
}

const SHA256 = /^[0-9a-f]{64}$/;

/** References to files; their content was checked before it came into the store. */
export function files(value: unknown, at: string): Check {
  if (!Array.isArray(value)) return refused('bad-files', 'Danh sách tệp không đúng dạng.', at);
  if (value.length > MAX_FILES)
    return refused('too-many-files', `Gửi tối đa ${MAX_FILES} tệp; đang có ${value.length} tệp.`, at);
  const wrong = value.findIndex((file) => !isFileRef(file));
  if (wrong >= 0) return refused('bad-files', `Tệp thứ ${wrong + 1} không đúng dạng.`, `${at}[${wrong}]`);
  const sums = value.map((file: FileRef) => file.sha256);
  const twice = sums.findIndex((sum, i) => sums.indexOf(sum) < i);
  return twice < 0
    ? FINE
    : refused(
        'same-file-twice',
        `Tệp thứ ${twice + 1} trùng nội dung với một tệp trước đó.`,
        `${at}[${twice}]`,
      );
}

function isFileRef(value: unknown): value is FileRef {
  const { sha256, name: called, bytes, kind } = (value ?? {}) as Partial<Record<keyof FileRef, unknown>>;
  return (
    typeof sha256 === 'string' &&
    SHA256.test(sha256) &&
    typeof called === 'string' &&
    called.length > 0 &&
    called.length <= MAX_FILE_NAME &&
    typeof bytes === 'number' &&
    bytes > 0 &&
    bytes <= MAX_FILE_BYTES &&
    (FILE_KINDS as readonly unknown[]).includes(kind)
  );
}

import { createHash } from 'node:crypto';

/**
 * A value on its way into a `json` column, its texts as `storable` leaves them: the column takes any escape, but whoever
 * reads a text out of it, a trigger or an index, would fail on one. Both drivers would write an array as an SQL array if
 * it were not text.
 */
export function json(value: unknown): string {
  const written = JSON.stringify(value ?? null);
  return NOT_STORABLE.test(written)
    ? JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
    : written;
}

/** The value as a `json` column gives it back: what is hashed beside the column must be what stands in it. */
export function storableValue(value: unknown): unknown {
  return NOT_STORABLE.test(JSON.stringify(value ?? null)) ? JSON.parse(json(value)) : value;
}

/** As `JSON.stringify` writes NUL and surrogates that stand alone. */
const NOT_STORABLE = /\\u(?:0000|d[89a-f])/;

/**
 * Text that a `text` column takes and gives back unchanged: PostgreSQL has no NUL, UTF-8 no lone surrogate. What a
 * mail server answers, or a person pastes, may hold either, and must not be what keeps a row from being written.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text);
}

/** JSON with sorted keys and no blanks: the same text for the same value, whichever way it was built or read. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(JSON.parse(JSON.stringify(value ?? null))));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** `items` in slices of at most `size`, in order. */
export function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

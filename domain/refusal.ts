/**
 * A named refusal: a code that programs read, a Vietnamese sentence that people read (what is wrong and what
 * would be right), and where (a path in a file, a field of a form, a character of a phrase).
 */
export interface Refusal {
  code: string;
  message: string;
  at: string | null;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused<T = never>(code: string, message: string, at: string | null = null): Outcome<T> {
  return { ok: false, refusal: { code, message, at } };
}

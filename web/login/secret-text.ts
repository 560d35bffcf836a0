import type { Fields } from '../visit';

/** A password as it was typed: blanks at its ends belong to it. */
export function secretText(form: Fields, name: string): string {
  const value = form[name];
  return (Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '')).normalize('NFC');
}

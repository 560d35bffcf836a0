import { accepted, refused, type Outcome } from './refusal';

/** Texts travel in workflow histories, where a payload may hold 2 MB: longer ones belong into files. */
export const MAX_TEXT = 20_000;
export const MAX_NAME = 200;

/** Checks by hand what a message holds: zod stays out of the workflow bundle. `name`: what people call the field. */
export function guardText(value: unknown, at: string, name: string, max: number): Outcome<string> {
  if (typeof value !== 'string' || value.trim() === '') return refused('missing-text', `Thiếu ${name}.`, at);
  if (value.length > max) {
    return refused('text-too-long', `Phần ${name} dài ${value.length} ký tự; tối đa ${max} ký tự.`, at);
  }
  return accepted(value);
}

/** Name of the actor and reason of an act, as every act that must be reasoned carries them. */
export function guardReasoned(
  args: { by?: unknown; reason?: unknown } | null | undefined,
  reasonName: string,
): Outcome<string> {
  const who = guardText(args?.by, 'by', 'người thực hiện', MAX_NAME);
  return who.ok ? guardText(args?.reason, 'reason', reasonName, MAX_TEXT) : who;
}

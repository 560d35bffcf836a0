import type { Scope } from '../ids';
import type { Audience } from '../ladder/types';
import type { LetterKind } from '../notices';
import type { LocalDate } from '../time/epoch';

/**
 * What the ledger key of a letter is the SHA-256 of: the identity of the letter as a fact of the domain, the same
 * for every attempt at sending it. The parts are joined by a bar that none of them may hold, so that two letters
 * never share a key.
 */
const BAR = '｜';

function joined(parts: (string | number)[]): string {
  const texts = parts.map(String);
  const wrong = texts.find((text) => text === '' || text.includes(BAR));
  if (wrong !== undefined)
    throw new RangeError(
      `Phần "${wrong}" không dùng được trong khoá của thư: cần có chữ và không có dấu "${BAR}"`,
    );
  return texts.join(BAR);
}

/** `body:ban-dan-van`, `head:ban-dan-van`, `secretariat`, `office`, `committee`. */
export function recipientId(audience: Audience): string {
  return audience.kind === 'body' || audience.kind === 'head'
    ? `${audience.kind}:${audience.id}`
    : audience.kind;
}

export function digestKeyInput(digest: { scope: Scope; audience: Audience; day: LocalDate }): string {
  return joined(['digest', digest.scope, recipientId(digest.audience), digest.day]);
}

/** `n` counts the letters of this kind about this assignment in this cycle, from 1. */
export function letterKeyInput(letter: {
  scope: Scope;
  cycle: string;
  kind: LetterKind;
  assignment: string;
  audience: Audience;
  n: number;
}): string {
  return joined([
    'letter',
    letter.scope,
    letter.cycle,
    letter.kind,
    letter.assignment,
    recipientId(letter.audience),
    letter.n,
  ]);
}

/** A person's decision to send a mail again makes a new letter of it, whose own fate may again be decided on. */
export function resentKeyInput(key: string): string {
  return joined(['resent', key]);
}

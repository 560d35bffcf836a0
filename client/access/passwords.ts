import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; some 30 ms of one core. */
const SETTINGS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same letters typed on another keyboard are the same password. */
const lettersOf = (password: string) => password.normalize('NFC');

export async function hashPassword(password: string): Promise<string> {
  return await hash(lettersOf(password), SETTINGS);
}

/**
 * Whether it is the password. Without one to compare with (no such user, or one whom another house proves) it takes as
 * long to say no.
 */
export async function isPassword(kept: string | null, given: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodysPassword()), lettersOf(given));
  return matches && kept !== null;
}

let nobodys: Promise<string> | null = null;

function nobodysPassword(): Promise<string> {
  return (nobodys ??= hashPassword(temporaryPassword()));
}

/** No letters that are taken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LETTERS = 4;

/** Sixteen letters in four groups, 79 bits: to be read out, typed once and changed. */
export function temporaryPassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)]!;
  const group = () => Array.from({ length: GROUP_LETTERS }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

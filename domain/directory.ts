import type { AuditLine } from './audit';
import type { Scope } from './ids';
import type { Recipient } from './plan/recipients';
import { accepted, refused, type Outcome } from './refusal';
import type { Instant } from './time/epoch';

/** How a recipient of letters shall stand in the directory. */
export interface RecipientWish {
  name: string;
  emails: string[];
}

const MOST_ADDRESSES = 20;
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 254;

/** One address as mail servers take it: no blanks, no lists, nothing that could open another header. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text) && !text.includes('..');
}

/** Addresses as people type them, one on each line or with commas or semicolons between; each once. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((one) => one !== ''))];
}

/** Whether the directory may say so. Refusals: `no-name`, `wrong-address`, `too-many-addresses`. */
export function judgeRecipient({ name, emails }: RecipientWish): Outcome<RecipientWish> {
  const bare = name.trim();
  if (bare === '' || bare.length > LONGEST_NAME || /\p{Cc}/u.test(bare))
    return refused('no-name', `Cần tên trên một dòng, tối đa ${LONGEST_NAME} chữ.`, 'name');
  const wrong = emails.find((email) => !isAddress(email));
  if (wrong !== undefined)
    return refused(
      'wrong-address',
      `“${wrong}” không phải địa chỉ thư; ví dụ đúng: vanthu@tinh.example.`,
      'emails',
    );
  if (emails.length > MOST_ADDRESSES)
    return refused('too-many-addresses', `Tối đa ${MOST_ADDRESSES} địa chỉ cho một nơi nhận.`, 'emails');
  return accepted({ name: bare, emails });
}

/** Who changes an entry, when and why; `key` tells this change from every other. */
export interface RecipientHand {
  by: string;
  at: Instant;
  reason: string | null;
  key: string;
}

/** The audit line of a changed entry of the directory. */
export function auditOfRecipient(
  scope: Scope,
  before: Recipient | null,
  after: Recipient,
  { by, at, reason, key }: RecipientHand,
): AuditLine {
  const { kind, id } = after.audience;
  return {
    id: `${scope}|recipient|${kind}|${id}|${key}`,
    scope,
    at,
    actor: by,
    through: 'login',
    action: 'RecipientChanged',
    cycle: null,
    assignment: null,
    before: before === null ? null : { kind, id, name: before.name, emails: before.emails },
    after: { kind, id, name: after.name, emails: after.emails },
    reason,
  };
}

import { HOUR_MS, type Instant } from '../time/epoch';

/** The time between a log-in and its end, on one browser. */
export interface Session {
  /** SHA-256 of the secret in the cookie. */
  hash: string;
  user: string;
  createdAt: Instant;
  seenAt: Instant;
  expiresAt: Instant;
  /** As `networkOf` gives it. */
  address: string;
  agent: string;
  /** When the password was last given. */
  confirmedAt: Instant;
  endedAt: Instant | null;
  endedWhy: SessionEnd | null;
}

export type SessionEnd =
  | 'logged-out'
  | 'idle'
  | 'expired'
  /** Its cookie came from another address. */
  | 'elsewhere'
  /** Its owner ended it from another browser. */
  | 'ended-by-owner'
  | 'password-set'
  | 'second-step-removed'
  | 'user-changed'
  | 'user-ended';

const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * HOUR_MS;
/** How long a password that was given holds for what cannot be undone. */
const CONFIRMED_MS = 15 * 60_000;

/** Why a session is no good any more at this request; null: it is good. */
export function endOf(
  session: Session,
  { now, address }: { now: Instant; address: string },
): SessionEnd | null {
  if (session.endedAt !== null) return session.endedWhy ?? 'logged-out';
  if (now >= session.expiresAt) return 'expired';
  if (now - session.seenAt >= IDLE_MS) return 'idle';
  return session.address === address ? null : 'elsewhere';
}

/** Whether the password must be given again before an act that cannot be undone. */
export function mustConfirm({ confirmedAt }: Pick<Session, 'confirmedAt'>, now: Instant): boolean {
  return now - confirmedAt >= CONFIRMED_MS;
}

/**
 * What counts as the same address: an IPv4 address as it is, of an IPv6 address the network (its first 64 bits), for
 * devices change the rest by themselves.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/u, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/u.exec(plain);
  if (mapped) return mapped[1]!;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const network = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/u, ''));
  return `${network.join(':')}::/64`;
}

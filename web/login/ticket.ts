import { createHash } from 'node:crypto';
import type { User } from '../../domain/access/users';
import { readSigned, signed } from '../seal';
import type { Visit } from '../visit';

/** Between a right password and coming in: nobody is in yet, and nothing but the next step can be done with it. */
export interface Ticket {
  user: string;
  /** The code of the second step was right. */
  hasGivenCode: boolean;
}

interface Signed extends Ticket {
  at: number;
  /** Of password and second step as they were: a ticket from before a change is no good. */
  of: string;
}

const GOOD_MS = 10 * 60_000;

/** Bound to the browser that it was given to. */
const useOf = ({ viewer }: Visit) => `log-in|${viewer.token}`;

export function ticketFor(visit: Visit, user: User, hasGivenCode: boolean): string {
  const { office } = visit;
  const content: Signed = { user: user.id, hasGivenCode, at: office.now(), of: markOf(user) };
  return signed(office.keys, useOf(visit), JSON.stringify(content));
}

/** The user whose ticket it is, as the account stands by now; null for one that is old, altered or of another browser. */
export async function readTicket(
  visit: Visit,
  text: string,
): Promise<{ user: User; hasGivenCode: boolean } | null> {
  const { office } = visit;
  const content = readSigned(office.keys, useOf(visit), text);
  if (content === null) return null;
  const { user: id, hasGivenCode, at, of } = JSON.parse(content) as Signed;
  const user = await office.store.users.byId(id);
  const isGood = user !== null && user.endedAt === null && of === markOf(user) && office.now() - at < GOOD_MS;
  return isGood ? { user, hasGivenCode } : null;
}

function markOf({ password, totp }: User): string {
  return createHash('sha256').update(`${password}|${totp}`).digest('base64url').slice(0, 16);
}

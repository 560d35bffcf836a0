import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { OfficeKeys } from '../../domain/access/keys';
import {
  afterFailure,
  FREE_FROM_EVERYWHERE,
  isLocked,
  lockedUntil,
  minutesLeft,
  NO_FAILURES,
  type Attempts,
} from '../../domain/access/lock-out';
import { LONGEST_MS, type Session } from '../../domain/access/sessions';
import { auditOfUser, loginOf, type Doing, type User } from '../../domain/access/users';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import type { LoginLimits } from './limits';
import { isPassword } from './passwords';
import { counterOf } from './second-step';
import { takeOut } from './vault';

/** Where somebody stands who wants to come in. */
export interface Door {
  store: Pick<Store, 'users' | 'trail'>;
  keys: Pick<OfficeKeys, 'vault'>;
  limits: LoginLimits;
  now: Instant;
  /** As `networkOf` gives it. */
  address: string;
  agent: string;
  /** By the mark that a good log-in left in this browser: whose it was, and the mark's own name. */
  known: { user: string; mark: string } | null;
}

/** What wrong ones are counted by: a browser that was let in before is a place of its own. */
function placeOf({ known, address }: Door, user: User | null): { place: string; isKnown: boolean } {
  const isKnown = user !== null && known?.user === user.id;
  return { place: isKnown ? `mark|${known.mark}` : address, isKnown };
}

/** Who comes in vain is no actor that the office knows. */
export const STRANGER = 'Người chưa đăng nhập';

export function doing(by: string, at: Instant, through: Doing['through'] = 'login'): Doing {
  return { id: randomUUID(), by, at, through };
}

const WRONG = refused(
  'wrong-login',
  'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bàn phím (chữ hoa, kiểu gõ tiếng Việt) rồi thử lại.',
);
const WRONG_CODE = refused(
  'wrong-code',
  'Mã không đúng hoặc đã dùng. Hãy đợi mã tiếp theo trên điện thoại rồi nhập lại; kiểm tra giờ của điện thoại.',
  'code',
);

function locked(until: Instant, now: Instant): Outcome<never> {
  const minutes = minutesLeft(until, now);
  return refused(
    'locked-out',
    `Đã nhập sai nhiều lần. Hãy đợi ${minutes} phút rồi thử lại, hoặc nhờ người quản trị mở khoá.`,
  );
}

const TOO_MANY = refused(
  'too-many-attempts',
  'Từ địa chỉ mạng này đã có quá nhiều lần nhập sai. Hãy đợi 10 phút rồi thử lại.',
);

/** First step. What was typed as a login is not written down where nobody has it: it may be a password in the wrong field. */
export async function provePassword(door: Door, login: string, password: string): Promise<Outcome<User>> {
  const { store, limits, now, address } = door;
  if (!limits.mayTry(address, now)) return TOO_MANY;
  const typed = loginOf(login);
  const user = await store.users.byLogin(typed);
  const isThere = user !== null && user.endedAt === null && user.password !== null;
  const until = closedUntil(door, typed, isThere ? user : null);
  if (until !== null) return locked(until, now);
  const matches = await isPassword(isThere ? user.password : null, password);
  if (isThere) return await judged(door, user.id, matches, WRONG, user.password);
  await store.trail.append([
    auditOfUser('LoginFailed', null, doing(STRANGER, now), { after: { known: false, address } }),
  ]);
  await countFrom(door);
  const here = limits.failedHere(typed, address, now);
  const closes = longer(here, limits.failedUnknown(typed, now));
  return closes === null ? WRONG : locked(closes, now);
}

/** Until when nothing is looked at of this login at this door. */
function closedUntil(door: Door, login: string, user: User | null): Instant | null {
  const { limits, now } = door;
  const { place, isKnown } = placeOf(door, user);
  const counts = { everywhere: user ?? limits.unknown(login), here: limits.here(login, place) };
  return lockedUntil({ ...counts, isKnown }, now);
}

function longer(...counts: Attempts[]): Instant | null {
  const until = counts.flatMap((one) => one.lockedUntil ?? []);
  return until.length === 0 ? null : Math.max(...until);
}

/** Second step; a code is taken once. */
export async function proveCode(door: Door, user: User, code: string): Promise<Outcome<User>> {
  if (!door.limits.mayTry(door.address, door.now)) return TOO_MANY;
  return await judged(
    door,
    user.id,
    (fresh) => {
      const secret = fresh.totp === null ? null : takeOut(door.keys, fresh.id, fresh.totp);
      const counter =
        secret === null ? null : counterOf(secret, code, { now: door.now, since: fresh.totpSince });
      return counter === null ? null : { ...fresh, totpSince: counter };
    },
    WRONG_CODE,
  );
}

/** Whether the one who is in knows the password still. */
export async function proveAgain(door: Door, id: string, password: string): Promise<Outcome<User>> {
  const user = await door.store.users.byId(id);
  if (user === null || user.password === null) return WRONG;
  const until = closedUntil(door, user.login, user);
  if (until !== null) return locked(until, door.now);
  const matches = await isPassword(user.password, password);
  const again = refused('wrong-password', 'Mật khẩu không đúng.', 'current');
  return await judged(door, id, matches, again, user.password);
}

/**
 * Counts one attempt on the account as it stands by now: of fifty at once the sixth finds it closed, right or wrong.
 * `compared`: with which password; one that was changed meanwhile is no password.
 */
async function judged(
  door: Door,
  id: string,
  proof: boolean | ((fresh: User) => User | null),
  wrong: Outcome<never>,
  compared?: string | null,
): Promise<Outcome<User>> {
  const { store, now, address, limits } = door;
  const outcome = await store.users.changeOne<Outcome<User>>(id, (fresh) => {
    if (fresh.endedAt !== null) return { change: null, value: wrong };
    const closed = closedUntil(door, fresh.login, fresh);
    if (closed !== null) return { change: null, value: locked(closed, now) };
    const stands = compared === undefined || compared === fresh.password;
    const proven = typeof proof === 'function' ? proof(fresh) : proof && stands ? fresh : null;
    if (proven !== null)
      return { change: proven === fresh ? null : { row: proven, audit: [] }, value: accepted(proven) };
    const { place, isKnown } = placeOf(door, fresh);
    // What was counted here before a good log-in or an unlock is over.
    if (fresh.failures === 0) limits.forget(fresh.login, place);
    const here = limits.failedHere(fresh.login, place, now);
    const row = { ...fresh, ...countedEverywhere(fresh, now) };
    const told = { after: { address, failures: row.failures } };
    const audit = [auditOfUser('LoginFailed', fresh, doing(STRANGER, now), told)];
    const until = isKnown ? here.lockedUntil : longer(here, row);
    if (until !== null)
      audit.push(
        auditOfUser('LockedOut', fresh, doing(STRANGER, now), {
          after: { address, minutes: minutesLeft(until, now) },
        }),
      );
    return { change: { row, audit }, value: until === null ? wrong : locked(until, now) };
  });
  if (outcome === null) return wrong;
  if (!outcome.ok) await countFrom(door);
  return outcome;
}

/** A known browser may go on while the account is closed to others: that makes the lock of the others no longer. */
function countedEverywhere(user: User, now: Instant): Attempts {
  return isLocked(user, now)
    ? { failures: user.failures, lockedUntil: user.lockedUntil }
    : afterFailure(user, now, FREE_FROM_EVERYWHERE);
}

/** What counts against the address; the try that closes it stands in the trail. */
async function countFrom({ store, limits, now, address }: Door): Promise<void> {
  if (!limits.failedFrom(address, now).isLast) return;
  await store.trail.append([auditOfUser('LockedOut', null, doing(STRANGER, now), { after: { address } })]);
}

const SECRET_BYTES = 32;

export function hashOfSession(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Opens a session that never was before; what was wrong until now is forgotten. Gives the secret of the cookie. */
export async function openSession(
  { store, now, address, agent }: Door,
  user: User,
  way: 'password' | 'second-step' | 'oidc',
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const session: Session = {
    hash: hashOfSession(secret),
    user: user.id,
    createdAt: now,
    seenAt: now,
    expiresAt: now + LONGEST_MS,
    address,
    agent,
    confirmedAt: now,
    endedAt: null,
    endedWhy: null,
  };
  await store.users.changeOne(user.id, (fresh) => ({
    change: fresh.failures === 0 ? null : { row: { ...fresh, ...NO_FAILURES }, audit: [] },
    value: null,
  }));
  await store.users.open(
    session,
    auditOfUser('LoggedIn', user, doing(user.name, now), { after: { address, way } }),
  );
  return secret;
}

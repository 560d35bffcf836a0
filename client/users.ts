import { randomBytes } from 'node:crypto';
import { NO_FAILURES } from '../domain/access/lock-out';
import { decidePassword } from '../domain/access/passwords';
import {
  auditOfUser,
  decideNewUser,
  decideUserChange,
  decideUserEnd,
  factsOf,
  loginOf,
  type Doing,
  type User,
  type UserWish,
} from '../domain/access/users';
import type { OfficeKeys } from '../domain/access/keys';
import { REAL_SCOPE } from '../domain/ids';
import { accepted, refused, type Outcome } from '../domain/refusal';
import type { Store } from '../store';
import type { UserChange } from '../store/users';
import { hashPassword, temporaryPassword } from './access/passwords';
import { sealAway } from './access/vault';
import { RefusedError } from './refusals';

/** What is done to accounts, by an admin or by whose they are. Each throws a RefusedError in words. */

type Users = Pick<Store, 'users'>;
type UsersOfBodies = Pick<Store, 'users' | 'bodies'>;

/** Who acts. `user`: the account of the one who acts; null from the command line. */
export interface Acting extends Doing {
  user: string | null;
}

const ID_BYTES = 6;

/** Makes an account with a password that is told once and must be changed at the first log-in. */
export async function makeUser(
  { users, bodies }: UsersOfBodies,
  wish: UserWish,
  acting: Acting,
): Promise<{ user: User; password: string }> {
  await assertBody({ bodies }, wish);
  const password = temporaryPassword();
  const kept = await hashPassword(password);
  const made = await users.change((standing) => {
    const judged = decideNewUser(standing, wish);
    if (!judged.ok) return judged;
    const row: User = {
      ...NO_FAILURES,
      id: `nd-${randomBytes(ID_BYTES).toString('hex')}`,
      ...judged.value,
      password: kept,
      temporary: true,
      totp: null,
      totpSince: null,
      oidc: null,
      createdAt: acting.at,
      createdBy: acting.by,
      endedAt: null,
    };
    return accepted({ row, audit: [auditOfUser('UserMade', row, acting, { after: factsOf(row) })] });
  });
  return { user: valueOf(made), password };
}

/** Another name, role or body. What the account may do changes at once: its sessions end. */
export async function changeUser(
  store: UsersOfBodies,
  login: string,
  wish: Omit<UserWish, 'login'>,
  acting: Acting,
): Promise<User> {
  await assertBody(store, wish);
  return await changed(store, login, (user, standing) => {
    const judged = decideUserChange(standing, user, wish, acting.user);
    if (!judged.ok) return judged;
    const row = { ...user, ...judged.value };
    const told = { before: factsOf(user), after: factsOf(row) };
    const mayOther = row.role !== user.role || row.body !== user.body;
    return accepted({
      row,
      ...(mayOther ? { ends: { why: 'user-changed' as const, at: acting.at } } : {}),
      audit: [auditOfUser('UserChanged', user, acting, told)],
    });
  });
}

export async function endUser(
  store: Users,
  login: string,
  reason: string | null,
  acting: Acting,
): Promise<User> {
  return await changed(store, login, (user, standing) => {
    const judged = decideUserEnd(standing, user, acting.user);
    if (!judged.ok) return judged;
    return accepted({
      row: { ...user, endedAt: acting.at, password: null, temporary: false, totp: null, oidc: null },
      ends: { why: 'user-ended' as const, at: acting.at },
      audit: [auditOfUser('UserEnded', user, acting, { before: factsOf(user), reason })],
    });
  });
}

export async function unlockUser(store: Users, login: string, acting: Acting): Promise<User> {
  return await changed(store, login, (user) => {
    if (user.failures === 0)
      return refused('not-locked', `Tài khoản "${user.login}" không bị khoá.`, 'login');
    return accepted({
      row: { ...user, ...NO_FAILURES },
      audit: [auditOfUser('UserUnlocked', user, acting, { before: { failures: user.failures } })],
    });
  });
}

/** For somebody who forgot: a password told once, that must be changed; every session of the account ends. */
export async function renewPassword(
  store: Users,
  login: string,
  acting: Acting,
): Promise<{ user: User; password: string }> {
  const password = temporaryPassword();
  const kept = await hashPassword(password);
  const user = await changed(store, login, (standing) =>
    standing.endedAt !== null
      ? refused('user-ended', `Tài khoản "${standing.login}" đã kết thúc; hãy tạo tài khoản mới.`, 'login')
      : accepted({
          row: { ...standing, ...NO_FAILURES, password: kept, temporary: true },
          ends: { why: 'password-set' as const, at: acting.at },
          audit: [auditOfUser('PasswordSet', standing, acting, { after: { temporary: true } })],
        }),
  );
  return { user, password };
}

/** For somebody who lost the telephone: the next log-in sets a new second step up. */
export async function resetSecondStep(store: Users, login: string, acting: Acting): Promise<User> {
  return await changed(store, login, (user) =>
    user.totp === null
      ? refused('no-second-step', `Tài khoản "${user.login}" chưa đặt bước xác thực thứ hai.`, 'login')
      : accepted({
          row: { ...user, totp: null, totpSince: null },
          ends: { why: 'second-step-removed' as const, at: acting.at },
          audit: [auditOfUser('SecondStepRemoved', user, acting)],
        }),
  );
}

/** One's own new password; every other session of the account ends. `session`: the one that stays. */
export async function setOwnPassword(
  { users }: Users,
  user: User,
  password: string,
  session: string | null,
  acting: Acting,
): Promise<User> {
  const judged = decidePassword(password.normalize('NFC'), user);
  if (!judged.ok) throw new RefusedError(judged.refusal);
  const kept = await hashPassword(password);
  return await changedOne({ users }, user, (fresh) => ({
    row: { ...fresh, ...NO_FAILURES, password: kept, temporary: false },
    ends: { why: 'password-set', at: acting.at, except: session },
    audit: [auditOfUser('PasswordSet', user, acting, { after: { temporary: false } })],
  }));
}

/** `counter`: of the code that proved the new secret; it is taken. */
export async function setSecondStep(
  store: Users & { keys: Pick<OfficeKeys, 'vault'> },
  user: User,
  { secret, counter }: { secret: string; counter: number },
  acting: Acting,
): Promise<User> {
  const totp = sealAway(store.keys, user.id, secret);
  return await changedOne(store, user, (fresh) => ({
    row: { ...fresh, totp, totpSince: counter },
    audit: [auditOfUser('SecondStepSet', user, acting)],
  }));
}

/** Ties an account to who it is elsewhere, once. */
export async function tieUser(store: Users, user: User, oidc: string, acting: Acting): Promise<User> {
  return await changedOne(store, user, (fresh) => ({
    row: { ...fresh, oidc },
    audit: [auditOfUser('UserTied', user, acting)],
  }));
}

/** A body that is not in the directory has no work to show. Before the first cycle there is no directory. */
async function assertBody(
  { bodies }: Pick<Store, 'bodies'>,
  { body }: Pick<UserWish, 'body'>,
): Promise<void> {
  if (body === null || body === '') return;
  const known = await bodies.list(REAL_SCOPE);
  if (known.length === 0 || known.some(({ audience }) => audience.id === body)) return;
  throw new RefusedError({
    code: 'no-such-body',
    message: `Không có cơ quan "${body}" trong danh bạ; xem mã bằng "dondoc body list" hoặc ở trang Danh bạ.`,
    at: 'body',
  });
}

export async function userOfLogin({ users }: Users, login: string): Promise<User> {
  const user = await users.byLogin(loginOf(login));
  if (user === null) throw new RefusedError(noSuchUser(login));
  return user;
}

function noSuchUser(login: string) {
  return {
    code: 'no-such-user',
    message: `Không có tài khoản "${login}"; xem danh sách bằng "dondoc user list" hoặc ở trang Người dùng.`,
    at: 'login',
  };
}

async function changed(
  { users }: Users,
  login: string,
  decide: (user: User, standing: User[]) => Outcome<UserChange>,
): Promise<User> {
  const typed = loginOf(login);
  const outcome = await users.change((standing) => {
    const user = standing.find((one) => one.login === typed);
    return user === undefined ? { ok: false, refusal: noSuchUser(login) } : decide(user, standing);
  });
  return valueOf(outcome);
}

async function changedOne(
  { users }: Users,
  { id, login }: User,
  change: (fresh: User) => UserChange,
): Promise<User> {
  const outcome = await users.changeOne<Outcome<User>>(id, (fresh) => {
    if (fresh.endedAt !== null)
      return { change: null, value: refused('user-ended', `Tài khoản "${login}" đã kết thúc.`) };
    const made = change(fresh);
    return { change: made, value: accepted(made.row) };
  });
  if (outcome === null) throw new RefusedError(noSuchUser(login));
  return valueOf(outcome);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  return outcome.value;
}

import type { AuditLine } from '../audit';
import { REAL_SCOPE } from '../ids';
import { accepted, refused, type Outcome } from '../refusal';
import type { Instant } from '../time/epoch';
import type { Attempts } from './lock-out';
import type { Role } from './rights';

/** Somebody who may log in. */
export interface User extends Attempts {
  id: string;
  /** What is typed to log in: lower case. */
  login: string;
  /** As it stands in the audit trail. */
  name: string;
  role: Role;
  /** Of role `body`: for which. */
  body: string | null;
  /** argon2id; null where another house proves who it is. */
  password: string | null;
  /** Somebody else knows the password: it must be changed at the first log-in. */
  temporary: boolean;
  /** Sealed; null until a second step was set up. */
  totp: string | null;
  /** The counter of the last code that was taken. */
  totpSince: number | null;
  /** `issuer subject` of an OpenID provider. */
  oidc: string | null;
  createdAt: Instant;
  createdBy: string;
  endedAt: Instant | null;
}

export type UserWish = Pick<User, 'login' | 'name' | 'role' | 'body'>;

/** As a mail address, or a short name. */
const LOGIN = /^(?:[a-z0-9][a-z0-9._-]{2,59}|[a-z0-9][a-z0-9._+-]{0,59}@[a-z0-9][a-z0-9.-]{1,99})$/u;
const NAME_LETTERS = 200;

/** What was typed as a login, as it is compared. */
export function loginOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

export function decideNewUser(standing: readonly User[], wish: UserWish): Outcome<UserWish> {
  const login = loginOf(wish.login);
  if (!LOGIN.test(login))
    return refused(
      'login-malformed',
      'Tên đăng nhập cần 3 đến 60 chữ thường không dấu, số, ".", "-", "_", hoặc một địa chỉ thư; ví dụ phan.duc.long.',
      'login',
    );
  if (standing.some((user) => user.login === login))
    return refused('login-taken', `Tên đăng nhập "${login}" đã có. Hãy chọn tên khác.`, 'login');
  const judged = decideFacts(wish);
  return judged.ok ? accepted({ ...wish, ...judged.value, login }) : judged;
}

export function decideUserChange(
  standing: readonly User[],
  user: User,
  wish: Omit<UserWish, 'login'>,
  by: string | null,
): Outcome<Omit<UserWish, 'login'>> {
  if (user.endedAt !== null) return isEnded(user);
  const judged = decideFacts(wish);
  if (!judged.ok) return judged;
  if (wish.role === user.role) return judged;
  if (user.id === by)
    return refused('own-role', 'Không thể tự đổi vai của mình. Hãy nhờ một quản trị khác.', 'role');
  return isLastAdmin(standing, user) ? lastAdmin(user) : judged;
}

/** `by`: the user who ends it; null from the command line. */
export function decideUserEnd(standing: readonly User[], user: User, by: string | null): Outcome<User> {
  if (user.endedAt !== null) return isEnded(user);
  if (user.id === by)
    return refused('own-account', 'Không thể tự kết thúc tài khoản của mình. Hãy nhờ một quản trị khác.');
  return isLastAdmin(standing, user) ? lastAdmin(user) : accepted(user);
}

function decideFacts(wish: Omit<UserWish, 'login'>): Outcome<Omit<UserWish, 'login'>> {
  const name = wish.name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (name === '')
    return refused('name-missing', 'Cần họ và tên như sẽ ghi trong nhật ký, ví dụ Phan Đức Long.', 'name');
  if ([...name].length > NAME_LETTERS)
    return refused('name-too-long', `Họ và tên dài quá ${NAME_LETTERS} ký tự.`, 'name');
  const body = wish.body === '' ? null : wish.body;
  if (wish.role === 'body' && body === null)
    return refused('body-missing', 'Vai "cơ quan" cần cho biết tài khoản thuộc cơ quan nào.', 'body');
  if (wish.role !== 'body' && body !== null)
    return refused('body-not-wanted', 'Chỉ tài khoản vai "cơ quan" mới gắn với một cơ quan.', 'body');
  return accepted({ name, role: wish.role, body });
}

function isLastAdmin(standing: readonly User[], { id, role }: User): boolean {
  const isAdmin = (user: User) => user.role === 'admin' && user.endedAt === null;
  return role === 'admin' && !standing.some((user) => user.id !== id && isAdmin(user));
}

function lastAdmin({ name }: User) {
  return refused(
    'last-admin',
    `${name} là quản trị duy nhất. Hãy thêm một quản trị khác trước: không ai còn quản lý được hệ thống.`,
    'role',
  );
}

function isEnded({ login }: User) {
  return refused('user-ended', `Tài khoản "${login}" đã kết thúc; hãy tạo tài khoản mới.`);
}

export type UserAct =
  | 'LoggedIn'
  | 'LoginFailed'
  | 'LockedOut'
  | 'LoggedOut'
  | 'SessionRefused'
  | 'SessionsEnded'
  | 'PasswordConfirmed'
  | 'UserMade'
  | 'UserChanged'
  | 'UserEnded'
  | 'UserUnlocked'
  | 'UserTied'
  | 'PasswordSet'
  | 'SecondStepSet'
  | 'SecondStepRemoved';

/** Who did something to an account, when and through what. */
export interface Doing {
  /** Makes the line's id. */
  id: string;
  by: string;
  at: Instant;
  through: 'cli' | 'login' | null;
}

/** The audit line of what happened to an account. `told` must never hold a secret, nor what was typed as one. */
export function auditOfUser(
  action: UserAct,
  user: Pick<User, 'login'> | null,
  { id, by, at, through }: Doing,
  told: { before?: unknown; after?: Record<string, unknown>; reason?: string | null } = {},
): AuditLine {
  return {
    id: `${REAL_SCOPE}|user|${id}`,
    scope: REAL_SCOPE,
    at,
    actor: by,
    through,
    action,
    cycle: null,
    assignment: null,
    before: told.before ?? null,
    after: { ...(user === null ? {} : { login: user.login }), ...told.after },
    reason: told.reason ?? null,
  };
}

/** What the trail says of an account. */
export function factsOf({ name, role, body }: Pick<User, 'name' | 'role' | 'body'>) {
  return { name, role, ...(body === null ? {} : { body }) };
}

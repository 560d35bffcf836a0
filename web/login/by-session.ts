import { doing, hashOfSession, STRANGER } from '../../client/access/log-in';
import { may } from '../../domain/access/rights';
import { endOf, type SessionEnd } from '../../domain/access/sessions';
import { auditOfUser, type User } from '../../domain/access/users';
import { NOBODY, type Viewer } from '../../domain/access/viewer';
import { isRehearsal } from '../../domain/ids';
import { clearCookie, readCookie, setCookie } from '../cookies';
import type { Identify } from '../identify';
import { addressOf } from './door';

const TOUCH_MS = 60_000;
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const TOLD_S = 600;

/** Known by a session that was opened at the log-in. One that is used from another address ends at once, for both. */
export const bySession: Identify = async (office, scope, request, reply) => {
  const secret = readCookie(office, request, 'session');
  if (secret === undefined) return null;
  const hash = hashOfSession(secret);
  const found = SECRET.test(secret) ? await office.store.users.session(hash) : null;
  if (found === null) {
    clearCookie(office, reply, 'session');
    return null;
  }
  const { session, user } = found;
  const now = office.now();
  const address = addressOf(request);
  const why = user.endedAt !== null ? 'user-ended' : endOf(session, { now, address });
  if (why !== null) {
    await office.store.users.end(
      hash,
      why,
      now,
      why === 'elsewhere' ? stolen(user, session.address, address, now) : null,
    );
    clearCookie(office, reply, 'session');
    setCookie(office, reply, 'ended', why, TOLD_S);
    return null;
  }
  if (now - session.seenAt >= TOUCH_MS) await office.store.users.seen(hash, now);
  if (isRehearsal(scope) && !may(user.role, 'rehearsal.watch')) return null;
  return viewerFor(user, hash);
};

function viewerFor({ id, role, name, body }: User, hash: string): Viewer {
  return { ...NOBODY, role, name, body, by: 'login', user: id, token: `phien|${hash}` };
}

/** The session that a viewer came by. */
export function sessionOf({ token }: Pick<Viewer, 'token'>): string | null {
  return token.startsWith('phien|') ? token.slice('phien|'.length) : null;
}

function stolen(user: User, opened: string, used: string, at: number) {
  return auditOfUser('SessionRefused', user, doing(STRANGER, at), {
    after: { openedFrom: opened, usedFrom: used },
  });
}

export function isSessionEnd(text: string | undefined): text is SessionEnd {
  return text !== undefined && text in ENDS;
}

/** What each end is told as, at the log-in. */
export const ENDS: Record<SessionEnd, { vi: string; en: string }> = {
  'logged-out': { vi: 'Đã đăng xuất.', en: 'You have logged out.' },
  idle: {
    vi: 'Phiên đã kết thúc vì 30 phút không thao tác. Hãy đăng nhập lại; chưa có gì bị mất trên hệ thống.',
    en: 'The session ended after 30 minutes without activity. Please log in again.',
  },
  expired: {
    vi: 'Phiên đã hết 12 giờ. Hãy đăng nhập lại.',
    en: 'The session reached its limit of 12 hours. Please log in again.',
  },
  elsewhere: {
    vi:
      'Phiên đã bị kết thúc vì được dùng từ một địa chỉ mạng khác với nơi đăng nhập. Nếu vừa đổi mạng, hãy đăng nhập lại. ' +
      'Nếu không, có thể phiên đã bị lấy cắp: hãy đăng nhập, đổi mật khẩu và báo người quản trị.',
    en:
      'The session was ended because it was used from another network address than it was opened from. If you changed ' +
      'networks, log in again. If not, it may have been stolen: log in, change your password and tell an administrator.',
  },
  'ended-by-owner': {
    vi: 'Phiên này đã được kết thúc từ một trình duyệt khác của tài khoản.',
    en: 'This session was ended from another browser of this account.',
  },
  'password-set': {
    vi: 'Mật khẩu của tài khoản đã đổi; mọi phiên khác đã kết thúc. Hãy đăng nhập lại.',
    en: 'The password of this account was changed; all other sessions ended. Please log in again.',
  },
  'second-step-removed': {
    vi: 'Bước xác thực thứ hai đã được đặt lại. Hãy đăng nhập lại.',
    en: 'The second step was reset. Please log in again.',
  },
  'user-changed': {
    vi: 'Vai hoặc cơ quan của tài khoản đã đổi. Hãy đăng nhập lại.',
    en: 'The role or body of this account was changed. Please log in again.',
  },
  'user-ended': {
    vi: 'Tài khoản đã kết thúc. Nếu cần, hãy liên hệ người quản trị.',
    en: 'This account has ended. Ask an administrator if need be.',
  },
};

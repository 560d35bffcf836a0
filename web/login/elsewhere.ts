import { doing, STRANGER } from '../../client/access/log-in';
import { tieUser } from '../../client/users';
import { refusalOf } from '../../client/refusals';
import { auditOfUser, loginOf, type User } from '../../domain/access/users';
import type { OidcPerson, OidcTrip } from '../../client/access/oidc';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { localPath } from '../common';
import { clearCookie, readCookie, setCookie } from '../cookies';
import { PATHS } from '../paths';
import { readSigned, signed } from '../seal';
import { noSuchPage, refusedPage } from '../trouble';
import { text, type Visit } from '../visit';
import { addressOf, oidcHouse } from './door';
import { enter } from './enter';

/** Log-in at another house and back. Who somebody is comes from there; what they may do stands in our table alone. */

interface Kept {
  trip: OidcTrip;
  to: string;
  again: boolean;
  at: number;
}

const TRIP_S = 600;

const returnTo = ({ office }: Visit) => `${office.publicUrl}${PATHS.loginReturn}`;

export async function goElsewhere(visit: Visit): Promise<Answer> {
  const { office, reply } = visit;
  const house = oidcHouse(office);
  if (house === null) return noSuchPage(visit);
  const again = text(visit.query, 'lai') === '1';
  try {
    const { to, trip } = await house.leave(returnTo(visit), again);
    const kept: Kept = { trip, to: localPath(text(visit.query, 'den')) ?? '', again, at: office.now() };
    setCookie(office, reply, 'oidc', signed(office.keys, 'oidc', JSON.stringify(kept)), TRIP_S);
    return redirect(to);
  } catch (fault) {
    office.onFault(fault, 'log-in elsewhere');
    return refusedPage(visit, NOT_THERE);
  }
}

export async function comeBack(visit: Visit): Promise<Answer> {
  const { office, request, reply } = visit;
  const house = oidcHouse(office);
  if (house === null) return noSuchPage(visit);
  const kept = readKept(visit, readCookie(office, request, 'oidc'));
  clearCookie(office, reply, 'oidc');
  if (kept === null) return refusedPage(visit, LOST);
  const url = new URL(request.url, office.publicUrl);
  let person: OidcPerson;
  try {
    person = await house.arrive(url, kept.trip, kept.again);
  } catch {
    await note(visit, { known: false, way: 'oidc' });
    return refusedPage(visit, NOT_PROVEN);
  }
  return await welcome(visit, person, kept);
}

async function welcome(visit: Visit, person: OidcPerson, { to, again }: Kept): Promise<Answer> {
  const { office, viewer } = visit;
  try {
    const user = await userFor(visit, person);
    if (user === null) {
      await note(visit, { known: false, way: 'oidc' });
      return refusedPage(visit, NOT_HERE);
    }
    // Whoever is asked for the password again must be the one who is in.
    if (again && viewer.user !== null && viewer.user !== user.id) return refusedPage(visit, ANOTHER);
    return await enter(visit, user, { way: 'oidc', to });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) office.onFault(error, 'log-in elsewhere');
    return refusedPage(visit, refusal ?? NOT_PROVEN);
  }
}

/** By the tie that was made at the first log-in; else by the login, which is then tied. */
async function userFor({ office }: Visit, { subject, login }: OidcPerson): Promise<User | null> {
  const { users } = office.store;
  const tied = await users.byOidc(subject);
  if (tied !== null) return tied.endedAt === null ? tied : null;
  const named = login === null ? null : await users.byLogin(loginOf(login));
  if (named === null || named.endedAt !== null || named.oidc !== null) return null;
  return await tieUser(office.store, named, subject, { ...doing(named.name, office.now()), user: named.id });
}

function readKept({ office }: Visit, value: string | undefined): Kept | null {
  const content = readSigned(office.keys, 'oidc', value);
  if (content === null) return null;
  const kept = JSON.parse(content) as Kept;
  return office.now() - kept.at < TRIP_S * 1000 ? kept : null;
}

async function note({ office, request }: Visit, told: Record<string, unknown>): Promise<void> {
  const after = { ...told, address: addressOf(request) };
  await office.store.trail.append([
    auditOfUser('LoginFailed', null, doing(STRANGER, office.now()), { after }),
  ]);
}

const NOT_THERE: Refusal = {
  code: 'oidc-away',
  message: 'Chưa liên lạc được với nơi đăng nhập của cơ quan. Hãy thử lại sau ít phút, hoặc dùng mật khẩu.',
  at: null,
};
const LOST: Refusal = {
  code: 'oidc-lost',
  message:
    'Lần đăng nhập này đã quá 10 phút hoặc không bắt đầu từ trình duyệt này. Hãy đăng nhập lại từ đầu.',
  at: null,
};
const NOT_PROVEN: Refusal = {
  code: 'oidc-not-proven',
  message: 'Nơi đăng nhập của cơ quan không xác nhận. Hãy đăng nhập lại từ đầu.',
  at: null,
};
const NOT_HERE: Refusal = {
  code: 'oidc-no-user',
  message:
    'Đã xác nhận ở cơ quan, nhưng chưa có tài khoản ở đây cho người này. Hãy nhờ người quản trị tạo tài khoản.',
  at: null,
};
const ANOTHER: Refusal = {
  code: 'oidc-another',
  message: 'Người vừa xác nhận không phải là người đang đăng nhập. Hãy đăng xuất trước.',
  at: null,
};

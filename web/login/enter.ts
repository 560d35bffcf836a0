import { hashOfSession, openSession } from '../../client/access/log-in';
import type { User } from '../../domain/access/users';
import { redirect, type Answer } from '../answer';
import { localPath } from '../common';
import { clearCookie, readCookie, setCookie } from '../cookies';
import { PATHS } from '../paths';
import type { Visit } from '../visit';
import { doorOf } from './door';
import { markBrowser } from './known-browser';

/** Opens a session under a new name, whatever the browser brought, and ends the one it had. */
export async function enter(
  visit: Visit,
  user: User,
  { way, to }: { way: 'password' | 'second-step' | 'oidc'; to: string },
): Promise<Answer> {
  const { office, request, reply } = visit;
  const before = readCookie(office, request, 'session');
  if (before !== undefined)
    await office.store.users.end(hashOfSession(before), 'logged-out', office.now(), null);
  const secret = await openSession(doorOf(visit), user, way);
  setCookie(office, reply, 'session', secret);
  markBrowser(visit, user.id);
  clearCookie(office, reply, 'ended');
  return redirect(localPath(to) ?? visit.url(homeOf(user)));
}

/** The first page of a role. */
export function homeOf({ role }: { role: User['role'] | null }): string {
  return role === 'body' ? PATHS.own : PATHS.morning;
}

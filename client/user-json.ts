import { isLocked } from '../domain/access/lock-out';
import type { User } from '../domain/access/users';
import { isoMinute, type Instant } from '../domain/time/epoch';

/** An account as the command line shows it: nothing that opens it. */
export function userJson(user: User, now: Instant) {
  const { login, name, role, body, temporary, totp, oidc, failures, createdAt, createdBy, endedAt } = user;
  return {
    login,
    name,
    role,
    body,
    state: endedAt !== null ? 'ended' : isLocked(user, now) ? 'locked' : temporary ? 'temporary' : 'good',
    hasSecondStep: totp !== null,
    isTiedElsewhere: oidc !== null,
    failures,
    lockedUntil: isLocked(user, now) ? isoMinute(user.lockedUntil!) : null,
    createdAt: isoMinute(createdAt),
    createdBy,
    endedAt: endedAt === null ? null : isoMinute(endedAt),
  } as const;
}

export type UserJson = ReturnType<typeof userJson>;

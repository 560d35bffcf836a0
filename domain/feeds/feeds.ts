import type { Role } from '../access/rights';
import type { Viewer } from '../access/viewer';
import { throughOf } from '../access/viewer';
import type { AuditLine } from '../audit';
import type { Scope } from '../ids';
import type { Audience } from '../ladder/types';
import type { Instant } from '../time/epoch';

/** A calendar that somebody's own program reads by an address nobody else knows. */
export interface Feed {
  /** SHA-256 of the secret in the address. */
  hash: string;
  scope: Scope;
  /** A body; or of kind `secretariat` a user who sees all, by id. */
  audience: Audience;
  madeBy: string;
  madeAt: Instant;
  revokedAt: Instant | null;
  revokedBy: string | null;
  /** About when it was read last. */
  readAt: Instant | null;
}

/** Of whoever sees all and is no user of their own: the part played in a rehearsal. */
export const SHARED_OWNER = 'secretariat';

/** Whose feed a viewer makes; null: nobody's. A feed tells of a whole body: a link to one duty gives none. */
export function feedOwner({
  role,
  body,
  user,
  only,
}: Pick<Viewer, 'role' | 'body' | 'user' | 'only'>): Audience | null {
  if (role === null || only !== undefined) return null;
  if (role === 'body') return body === null ? null : { kind: 'body', id: body };
  return { kind: 'secretariat', id: user ?? SHARED_OWNER };
}

/** Roles whose feed may tell of every body: a user who lost them has none. */
export function seesAll(role: Role): boolean {
  return role !== 'body';
}

export function feedLine(
  { hash, scope, audience }: Pick<Feed, 'hash' | 'scope' | 'audience'>,
  action: 'FeedMade' | 'FeedRevoked',
  { by, viewer, at }: { by: string; viewer: Viewer; at: Instant },
): AuditLine {
  return {
    id: `${scope}|feed|${hash}|${action}`,
    scope,
    at,
    actor: by,
    through: throughOf(viewer),
    action,
    cycle: null,
    assignment: null,
    before: null,
    after: { feed: hash.slice(0, 12), audience: `${audience.kind}:${audience.id}` },
    reason: null,
  };
}

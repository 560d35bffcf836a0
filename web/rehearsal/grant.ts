import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, ROLES, type Role } from '../../domain/access/rights';
import type { Viewer } from '../../domain/access/viewer';
import { isRehearsal, type Scope } from '../../domain/ids';
import { hashOfSession } from '../../client/access/log-in';
import { clearCookie, forgetCookie, readCookie, setCookie } from '../cookies';
import type { Identify } from '../identify';
import { bySession } from '../login/by-session';
import type { WebOffice } from '../office';
import { readSigned, signed } from '../seal';
import { can, type Visit } from '../visit';

/** The part that somebody plays in a rehearsal. */
export interface Cast {
  role: Role;
  /** Of role `body`. */
  body: string | null;
  isHead: boolean;
}

const USE = 'cast';
const KEPT_S = 12 * 3600;

const grantSchema = z.object({
  scope: z.string(),
  role: z.enum(ROLES),
  body: z.string().nullable(),
  isHead: z.boolean(),
  until: z.number(),
  mark: z.string(),
  /** The session that took the part, by its hash; null in a demo, where nobody logs in. */
  session: z.string().nullable(),
});
type Grant = z.infer<typeof grantSchema>;

/**
 * Gives whoever may conduct a rehearsal one part in it, for this browser; it is also the proof that they may conduct,
 * whatever part they play. A link that was opened before is laid aside.
 */
export function giveCast({ office, request, reply }: Visit, scope: Scope, cast: Cast): void {
  const mark = randomBytes(12).toString('base64url');
  const session = sessionIn(office, request);
  const grant: Grant = { ...cast, scope, mark, session, until: office.now() + KEPT_S * 1_000 };
  setCookie(office, reply, 'cast', signed(office.keys, USE, JSON.stringify(grant)), KEPT_S);
  clearCookie(office, reply, 'link');
}

function grantOf(office: WebOffice, scope: Scope, request: FastifyRequest): Grant | null {
  if (!isRehearsal(scope)) return null;
  const kept = readSigned(office.keys, USE, readCookie(office, request, 'cast'));
  if (kept === null) return null;
  const { data: grant } = grantSchema.safeParse(JSON.parse(kept));
  if (grant === undefined) return null;
  if (grant.scope !== scope || grant.until <= office.now()) return null;
  const isBound =
    grant.session === null ? office.door !== undefined : grant.session === sessionIn(office, request);
  return isBound ? grant : null;
}

function sessionIn(office: WebOffice, request: FastifyRequest): string | null {
  const secret = readCookie(office, request, 'session');
  return secret === undefined ? null : hashOfSession(secret);
}

/**
 * Goes before all other ways, and knows nobody itself: a part ends with the session that took it, also where a link out
 * of the mailbox says who looks.
 */
export const endCast: Identify = async (office, scope, request, reply) => {
  const grant = grantOf(office, scope, request);
  if (grant === null || grant.session === null) return null;
  const viewer = await bySession(office, scope, request, reply);
  if (viewer === null || !may(viewer.role, 'rehearsal.conduct')) {
    clearCookie(office, reply, 'cast');
    forgetCookie(office, request, 'cast');
  }
  return null;
};

/** Somebody who plays a part in this rehearsal. */
export const byCast: Identify = async (office, scope, request) => {
  const grant = grantOf(office, scope, request);
  if (grant === null) return null;
  const { role, body, isHead, mark } = grant;
  return {
    ...{ role, body, isHead, by: 'cast', user: null },
    name: role === 'body' ? null : CAST_NAMES[role],
    token: `vai|${mark}`,
  } satisfies Viewer;
};

/** As they stand in the audit trail of a rehearsal. */
const CAST_NAMES: Record<Exclude<Role, 'body'>, string> = {
  admin: 'Quản trị (diễn tập)',
  secretariat: 'Ban Dân vận (diễn tập)',
  committee: 'Ban Thường vụ (diễn tập)',
  inspector: 'Kiểm tra (diễn tập)',
};

/** Whoever may conduct keeps that right in every part they play, also where they came by a link out of the mailbox. */
export function mayConduct(visit: Visit): boolean {
  if (!isRehearsal(visit.scope)) return false;
  return can(visit, 'rehearsal.conduct') || grantOf(visit.office, visit.scope, visit.request) !== null;
}

export function mayOpenRehearsals({ office, viewer }: Visit): boolean {
  return office.mode === 'office' && viewer.by === 'login' && may(viewer.role, 'rehearsal.conduct');
}

/** `secretariat`, `body:<id>`, `head:<id>`. */
export function castKey({ role, body, isHead }: Cast): string {
  return role === 'body' ? `${isHead ? 'head' : 'body'}:${body}` : role;
}

/** null for what is no part of this rehearsal. */
export function castOf(office: WebOffice, scope: Scope, key: string): Cast | null {
  const [kind, id] = key.split(':');
  const role = ROLES.find((one) => one === kind && one !== 'body');
  if (role !== undefined) return id === undefined ? { role, body: null, isHead: false } : null;
  const known = office.rehearsals.bodiesOf(scope).find((body) => body.id === id);
  const isHead = kind === 'head';
  if (known === undefined || (kind !== 'body' && !(isHead && known.hasHead))) return null;
  return { role: 'body', body: known.id, isHead };
}

import type { FastifyReply } from 'fastify';
import { fateOfLink, type IssuedLink, type LinkSubject } from '../../domain/access/links';
import { NOBODY, type Viewer } from '../../domain/access/viewer';
import type { Scope } from '../../domain/ids';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { linkHash } from '../../store/link-secret';
import { readCookie, setCookie } from '../cookies';
import type { Identify } from '../identify';
import type { WebOffice } from '../office';

/** A reader opens several links of one letter side by side: each of them goes on being good. */
const LINKS_KEPT = 8;
const KEPT_S = 180 * 24 * 3600;

/**
 * Whoever came by a link: the cookie holds its secret, and each request asks anew whether it is good. The newest says
 * for whom; older ones count beside it where they are of the same mailbox and purpose.
 */
export const byLink: Identify = async (office, scope, request) => {
  const secrets = secretsIn(readCookie(office, request, 'link'));
  const stage = office.stageOf(scope);
  if (secrets.length === 0 || stage === null) return null;
  return viewerOfLinks(await goodLinks(office.store, scope, secrets, stage.now()));
};

function viewerOfLinks(good: readonly IssuedLink[]): Viewer | null {
  const [newest] = good;
  if (newest === undefined) return null;
  const { audience, purpose, scope } = newest;
  const mine = good.filter((one) => one.audience.id === audience.id && one.purpose === purpose);
  const isWhole = mine.some(({ assignment }) => assignment === null);
  return {
    ...NOBODY,
    role: 'body',
    body: audience.id,
    isHead: purpose === 'approve',
    by: 'link',
    // Of the mailbox, not of the single link: a form that is open goes on when another link is opened.
    token: `lien-ket|${scope}|${purpose}|${audience.id}`,
    ...(isWhole ? {} : { only: mine.map(({ cycle, assignment }) => ({ cycle, assignment })) }),
  };
}

/** Of the secrets those that open something now, in their order. */
async function goodLinks(
  store: Store,
  scope: Scope,
  secrets: readonly string[],
  now: Instant,
): Promise<IssuedLink[]> {
  const hashes = secrets.flatMap((secret) => linkHash(secret) ?? []);
  const found = (await store.links.among(hashes)).filter((link) => link.scope === scope);
  const ordered = found.sort((a, b) => hashes.indexOf(a.hash) - hashes.indexOf(b.hash));
  const fates = await Promise.all(
    ordered.map(async (link) => fateOfLink(link, await subjectOf(store, link), now)),
  );
  return ordered.filter((_link, i) => fates[i] === 'good');
}

export async function subjectOf(store: Store, link: IssuedLink): Promise<LinkSubject> {
  const { scope, cycle, assignment } = link;
  if (cycle === null || assignment === null) return { kind: 'everything' };
  const row = await store.queries.assignmentRow(scope, cycle, assignment);
  if (row !== null) return { kind: 'assignment', row };
  const round = await store.rounds.round(scope, cycle, assignment);
  return round === null ? { kind: 'nothing' } : { kind: 'round', round };
}

/** The hashes of the links that a browser brings: what an act notes its use by. */
export function hashesIn(cookie: string | undefined): string[] {
  return secretsIn(cookie).flatMap((secret) => linkHash(secret) ?? []);
}

export function keepLink(
  office: WebOffice,
  reply: FastifyReply,
  cookie: string | undefined,
  secret: string,
): void {
  const others = secretsIn(cookie).filter((one) => one !== secret);
  setCookie(office, reply, 'link', [secret, ...others].slice(0, LINKS_KEPT).join('.'), KEPT_S);
}

function secretsIn(cookie: string | undefined): string[] {
  return (cookie ?? '')
    .split('.')
    .filter((secret) => linkHash(secret) !== null)
    .slice(0, LINKS_KEPT);
}

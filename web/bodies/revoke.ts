import { RefusedError } from '../../client/refusals';
import type { IssuedLink } from '../../domain/access/links';
import { linkRevoked } from '../../domain/access/revoked';
import { redirect, type Answer } from '../answer';
import { idOf, PATHS } from '../paths';
import { actorOf, text, type Visit } from '../visit';
import { bodyPage } from './body';

/** Takes a link back; only one of this very body, and told to the trail with its reason. */
export async function revokeLink(visit: Visit): Promise<Answer> {
  const { office, form, params, now } = visit;
  const body = idOf(params['id']);
  const link = await linkOf(visit, body, text(form, 'hash'));
  const line = linkRevoked(link, actorOf(visit), text(form, 'reason'), now);
  if (!line.ok) return bodyPage(visit, line.refusal);
  await office.store.links.revoke(link.hash, { name: actorOf(visit).by, at: now }, line.value);
  return redirect(visit.url(PATHS.body(body)));
}

async function linkOf({ office, scope }: Visit, body: string, hash: string): Promise<IssuedLink> {
  const link = await office.store.links.find(hash);
  if (link !== null && link.scope === scope && link.audience.id === body && isOfBody(link)) return link;
  throw new RefusedError({ code: 'not-found', message: 'Không có liên kết này của cơ quan.', at: 'hash' });
}

function isOfBody({ audience }: IssuedLink): boolean {
  return audience.kind === 'body' || audience.kind === 'head';
}

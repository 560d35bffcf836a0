import { FEED_SECRET, hashOfSecret, readFeed } from '../../client/feeds/read-feed';
import type { Said } from '../../domain/lang';
import { REAL_SCOPE } from '../../domain/ids';
import { dateOf } from '../../domain/time/epoch';
import { noted, type Answer } from '../answer';
import { PATHS, stageBase } from '../paths';
import { say, type Visit } from '../visit';

const WORDS: Said<{ none: string; gone: string }> = {
  vi: {
    none: 'Không có lịch ở địa chỉ này. Hãy sao chép lại trọn địa chỉ, hoặc tạo địa chỉ mới.',
    gone: 'Địa chỉ lịch này đã được thu hồi. Hãy tạo địa chỉ mới.',
  },
  en: {
    none: 'There is no calendar at this address. Copy the whole address again, or make a new one.',
    gone: 'This calendar address was revoked. Make a new one.',
  },
};

const KEEP = 'private, max-age=900';

/** The calendar itself, for a program that knows its address and nothing else of us. */
export async function feedFile(visit: Visit): Promise<Answer> {
  const { office, scope, reply, request } = visit;
  const words = say(visit, WORDS);
  const secret = visit.params['secret'] ?? '';
  const feed = FEED_SECRET.test(secret) ? await office.store.feeds.find(hashOfSecret(secret)) : null;
  if (feed === null || feed.scope !== scope)
    return noted(said(visit, 404, words.none), { kind: 'link-unknown' });
  if (feed.revokedAt !== null || !(await office.store.feeds.read(feed, office.now())))
    return said(visit, 410, words.gone);
  const { text, etag } = await readFeed(office.store, feed, {
    today: dateOf(visit.now),
    pageOf: pagesOf(visit, feed.audience.kind === 'body'),
  });
  reply.header('etag', etag).header('cache-control', KEEP);
  if (isKnown(request.headers['if-none-match'], etag)) {
    reply.code(304);
    return { kind: 'text', type: TYPE, text: '' };
  }
  reply.header('content-disposition', 'inline; filename="don-doc.ics"');
  return { kind: 'text', type: TYPE, text };
}

const TYPE = 'text/calendar; charset=utf-8';

/** A proxy that packs what passes marks it as weak, and a program may name several (RFC 9110, 13.1.2). */
function isKnown(named: string | undefined, etag: string): boolean {
  const tags = (named ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag);
}

function said({ reply }: Visit, status: number, text: string): Answer {
  reply.code(status);
  return { kind: 'text', type: 'text/plain; charset=utf-8', text };
}

/** Whole addresses: a program shows them far from here. */
function pagesOf({ office, scope }: Visit, own: boolean) {
  const base = `${office.publicUrl}${stageBase(scope, REAL_SCOPE)}`;
  return {
    assignment: (cycle: string, id: string) =>
      `${base}${own ? PATHS.ownAssignment(cycle, id) : PATHS.assignment(cycle, id)}`,
    round: (cycle: string, id: string) =>
      `${base}${own ? PATHS.ownRound(cycle, id) : PATHS.round(cycle, id)}`,
  };
}

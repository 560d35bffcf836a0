import { createHash, createHmac } from 'node:crypto';
import type { Feed } from '../../domain/feeds/feeds';
import type { OfficeKeys } from '../../domain/access/keys';
import type { Scope } from '../../domain/ids';
import type { Audience } from '../../domain/ladder/types';
import { plusDays, type LocalDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { feedEntries, type FeedView } from './entries';
import { calendarText } from './ics';

/** 256 bits, as they stand in an address. */
export const FEED_SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The same request gives the same secret: a form that is sent twice makes one feed. Nobody can guess it without the key. */
export function feedSecret(
  { links }: Pick<OfficeKeys, 'links'>,
  { scope, owner, request }: { scope: Scope; owner: Audience; request: string },
): string {
  return createHmac('sha256', links)
    .update(JSON.stringify(['feed', scope, owner.kind, owner.id, request]))
    .digest('base64url');
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const DAYS_BACK = 180;
const DAYS_AHEAD = 400;
/** What programs take without complaint; who has more than that reads lists. */
const MOST = 2_000;

export interface FeedText {
  text: string;
  etag: string;
}

/** What a feed says today. */
export async function readFeed(
  { agenda, bodies }: Pick<Store, 'agenda' | 'bodies'>,
  { scope, audience, hash }: Pick<Feed, 'scope' | 'audience' | 'hash'>,
  { today, pageOf }: { today: LocalDate; pageOf: FeedView['pageOf'] },
): Promise<FeedText> {
  const body = audience.kind === 'body' ? audience.id : null;
  const span = { scope, from: plusDays(today, -DAYS_BACK), to: plusDays(today, DAYS_AHEAD) };
  const filter = { ...span, ...(body === null ? {} : { body }) };
  const [dues, rounds, name] = await Promise.all([
    agenda.dues({ ...filter, limit: MOST }),
    agenda.rounds(filter),
    body === null
      ? null
      : bodies.list(scope).then((all) => all.find((one) => one.audience.id === body)?.name),
  ]);
  const entries = feedEntries({ dues, rounds }, { scope, body, pageOf });
  const title = name === null ? 'Nhiệm vụ của các cơ quan' : `Nhiệm vụ: ${name ?? body}`;
  return written(hash, title, entries);
}

/** Programs ask each hour what has seldom changed, and writing thousands of entries takes longer than reading them. */
const kept = new Map<string, { seen: string } & FeedText>();
const MOST_KEPT = 40;

function written(hash: string, title: string, entries: ReturnType<typeof feedEntries>): FeedText {
  const seen = createHash('sha256')
    .update(JSON.stringify([title, entries]))
    .digest('base64url');
  const known = kept.get(hash);
  if (known?.seen === seen) return known;
  const made = { seen, text: calendarText(title, entries), etag: `"${seen.slice(0, 27)}"` };
  kept.delete(hash);
  kept.set(hash, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

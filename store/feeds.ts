import type { Kysely, Selectable } from 'kysely';
import type { AuditLine } from '../domain/audit';
import { seesAll, SHARED_OWNER, type Feed } from '../domain/feeds/feeds';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import { HOUR_MS, type Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { storable } from './encode';
import { revoke } from './revoke';
import type { Database, FeedsTable } from './schema';
import { writing } from './writing';

export interface Feeds {
  /** A repeat of the same secret changes nothing. */
  make(feed: Feed, audit: AuditLine): Promise<void>;
  /** false: there is none that stands under that hash. */
  revoke(hash: string, by: string, at: Instant, audit: AuditLine): Promise<boolean>;
  find(hash: string): Promise<Feed | null>;
  /** Of one owner, or of all bodies; those that stand, the newest first. */
  list(scope: Scope, owner: Audience | 'bodies'): Promise<Feed[]>;
  /** Notes that it was read, about once an hour; false: whoever made it may not see it any more. */
  read(feed: Feed, at: Instant): Promise<boolean>;
}

export function createFeeds(db: Kysely<Database>): Feeds {
  return {
    make: (feed, audit) =>
      writing(db, async (trx) => {
        const { hash, scope, audience, madeBy, madeAt } = feed;
        const made = await trx
          .insertInto('feeds')
          .values({
            hash,
            scope,
            audience_kind: audience.kind,
            audience_id: audience.id,
            made_by: storable(madeBy),
            made_at: madeAt,
            revoked_at: null,
            revoked_by: null,
            read_at: null,
          })
          .onConflict((conflict) => conflict.column('hash').doNothing())
          .returning('hash')
          .executeTakeFirst();
        if (made !== undefined) await appendAudit(trx, [audit]);
      }),

    revoke: (hash, by, at, audit) => revoke(db, 'feeds', hash, { by, at, audit }),

    find: async (hash) => {
      const row = await db.selectFrom('feeds').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },

    list: async (scope, owner) => {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('scope', '=', scope)
        .where('audience_kind', '=', owner === 'bodies' ? 'body' : owner.kind)
        .$if(owner !== 'bodies', (query) => query.where('audience_id', '=', (owner as Audience).id))
        .where('revoked_at', 'is', null)
        .orderBy('made_at', 'desc')
        .limit(MOST_LISTED)
        .execute();
      return rows.map(toFeed);
    },

    read: async (feed, at) => {
      if (!(await mayStillSee(db, feed))) return false;
      if (feed.readAt === null || feed.readAt < at - HOUR_MS)
        await db.updateTable('feeds').set({ read_at: at }).where('hash', '=', feed.hash).execute();
      return true;
    },
  };
}

const MOST_LISTED = 500;

/** A user who left, or sees all no more, takes their feeds along. */
async function mayStillSee(db: Kysely<Database>, { audience }: Feed): Promise<boolean> {
  if (audience.kind !== 'secretariat' || audience.id === SHARED_OWNER) return true;
  const user = await db
    .selectFrom('users')
    .select(['role', 'ended_at'])
    .where('id', '=', audience.id)
    .executeTakeFirst();
  return user !== undefined && user.ended_at === null && seesAll(user.role);
}

function toFeed(row: Selectable<FeedsTable>): Feed {
  return {
    hash: row.hash,
    scope: row.scope,
    audience: { kind: row.audience_kind, id: row.audience_id },
    madeBy: row.made_by,
    madeAt: row.made_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    readAt: row.read_at,
  };
}

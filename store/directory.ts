import type { Kysely } from 'kysely';
import type { Directory } from '../activities/ports';
import type { Database } from './schema';

export function createDirectory(db: Kysely<Database>): Directory {
  return {
    recipient: async (scope, audience) => {
      const row = await db
        .selectFrom('recipients')
        .select(['name', 'emails'])
        .where('scope', '=', scope)
        .where('kind', '=', audience.kind)
        .where('id', '=', audience.id)
        .executeTakeFirst();
      return row
        ? { audience: { kind: audience.kind, id: audience.id }, name: row.name, emails: row.emails }
        : null;
    },
  };
}

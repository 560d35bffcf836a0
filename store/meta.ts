import type { Kysely } from 'kysely';
import type { Database } from './schema';

/** Small facts about this installation, by name. */
export interface Meta {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}

export function createMeta(db: Kysely<Database>): Meta {
  return {
    get: async (key) => {
      const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },
    set: async (key, value) => {
      await db
        .insertInto('meta')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
  };
}

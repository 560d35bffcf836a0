import type { Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { Instant } from '../domain/time/epoch';
import { json, storable } from './encode';
import type { Database } from './schema';

/** What somebody began to write in a form and did not send yet. */
export interface KeptDraft {
  scope: Scope;
  /** `body:<id>` or `user:<id>`. */
  owner: string;
  /** Which form of what: `submit KH142/1 KH142-III.4-01/once`, `part KH25/1 annual/2027`. */
  form: string;
  /** Field → what was typed. */
  content: Record<string, string>;
  savedAt: Instant;
}

export interface KeptDrafts {
  /** The newest stands. */
  keep(draft: KeptDraft): Promise<void>;
  find(scope: Scope, owner: string, form: string): Promise<KeptDraft | null>;
  /** After the form was sent. */
  drop(scope: Scope, owner: string, form: string): Promise<void>;
}

export function createKeptDrafts(db: Kysely<Database>): KeptDrafts {
  return {
    keep: async ({ scope, owner, form, content, savedAt }) => {
      const fields = Object.entries(content).map(([name, text]) => [storable(name), storable(text)]);
      const written = { content: json(Object.fromEntries(fields)), saved_at: savedAt };
      await db
        .insertInto('kept_drafts')
        .values({ scope, owner, form, ...written })
        .onConflict((conflict) => conflict.columns(['scope', 'owner', 'form']).doUpdateSet(written))
        .execute();
    },
    find: async (scope, owner, form) => {
      const row = await db
        .selectFrom('kept_drafts')
        .selectAll()
        .where('scope', '=', scope)
        .where('owner', '=', owner)
        .where('form', '=', form)
        .executeTakeFirst();
      return row ? { scope, owner, form, content: row.content, savedAt: row.saved_at } : null;
    },
    drop: async (scope, owner, form) => {
      await db
        .deleteFrom('kept_drafts')
        .where('scope', '=', scope)
        .where('owner', '=', owner)
        .where('form', '=', form)
        .execute();
    },
  };
}

import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { Outcome } from '../domain/refusal';
import type { SavedView } from '../domain/saved-views';
import { storable } from './encode';
import type { Database } from './schema';
import { writing } from './writing';

export interface SavedViews {
  /** By name. */
  list(scope: Scope, owner: string): Promise<SavedView[]>;
  /** Decides on those that stand and keeps the new one, as one step. */
  save(
    scope: Scope,
    owner: string,
    decide: (standing: SavedView[]) => Outcome<SavedView>,
  ): Promise<Outcome<SavedView>>;
  /** Only of its owner; what is not there is no mistake. */
  remove(scope: Scope, owner: string, id: string): Promise<void>;
}

export function createSavedViews(db: Kysely<Database>): SavedViews {
  return {
    list: (scope, owner) => listOf(db, scope, owner),
    save: (scope, owner, decide) =>
      writing(db, async (trx) => {
        const key = `dondoc/saved-views/${scope}/${owner}`;
        await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
        const decided = decide(await listOf(trx, scope, owner));
        if (!decided.ok) return decided;
        const { id, name, query, madeAt } = decided.value;
        const kept = { name: storable(name), query: storable(query), made_at: madeAt };
        await trx
          .insertInto('saved_views')
          .values({ id, scope, owner, ...kept })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
          .execute();
        return decided;
      }),
    remove: (scope, owner, id) =>
      writing(db, async (trx) => {
        await trx
          .deleteFrom('saved_views')
          .where('scope', '=', scope)
          .where('owner', '=', owner)
          .where('id', '=', id)
          .execute();
      }),
  };
}

async function listOf(db: Kysely<Database>, scope: Scope, owner: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .selectAll()
    .where('scope', '=', scope)
    .where('owner', '=', owner)
    .orderBy('id')
    .execute();
  // A database sorts names by a locale of its own, and another one otherwise.
  rows.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return rows.map(({ made_at: madeAt, ...row }) => ({ ...row, madeAt }));
}

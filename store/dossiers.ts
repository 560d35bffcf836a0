import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Dossiers } from '../activities/ports';
import type { Dossier, NamedItem } from '../domain/dossier/types';
import type { Scope } from '../domain/ids';
import { chunks, json } from './encode';
import type { Database, DossierItemsTable, DossiersTable } from './schema';
import { writing } from './writing';

const ITEMS_PER_INSERT = 1000;

export function createDossiers(db: Kysely<Database>): Dossiers {
  return {
    keep: (dossier) => keep(db, dossier),
    named: (scope) => named(db, scope),
    find: (scope, id) => find(db, scope, id),
    list: async (scope) => {
      const rows = await db
        .selectFrom('dossiers')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('day', 'desc')
        .execute();
      return rows.map(toDossier);
    },
  };
}

/** As it stood that day: a second attempt at the same morning must not write another one. */
async function keep(db: Kysely<Database>, dossier: Dossier): Promise<Dossier> {
  const { scope, id, day, at, items, settled } = dossier;
  await writing(db, async (trx) => {
    const kept = await trx
      .insertInto('dossiers')
      .values({ scope, id, day, at, items: json(items), settled: json(settled) })
      .onConflict((conflict) => conflict.columns(['scope', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (kept === undefined) return;
    for (const chunk of chunks(itemsOf(dossier), ITEMS_PER_INSERT))
      await trx.insertInto('dossier_items').values(chunk).execute();
  });
  return (await find(db, scope, id))!;
}

function itemsOf({ scope, id, items }: Dossier): Insertable<DossierItemsTable>[] {
  return items.map(({ row }, index) => ({
    scope,
    dossier: id,
    position: index + 1,
    cycle: row.cycle,
    assignment: row.assignment.id,
    due: row.effectiveDue,
  }));
}

async function find(db: Kysely<Database>, scope: Scope, id: string): Promise<Dossier | null> {
  const row = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toDossier(row) : null;
}

/** Five years of dossiers hold many whole rows: what they name stands beside them. */
async function named(db: Kysely<Database>, scope: Scope): Promise<NamedItem[]> {
  return await db
    .selectFrom('dossier_items as item')
    .innerJoin('dossiers', (join) =>
      join.onRef('dossiers.scope', '=', 'item.scope').onRef('dossiers.id', '=', 'item.dossier'),
    )
    .select(['item.dossier', 'dossiers.day', 'item.cycle', 'item.assignment', 'item.due'])
    .where('item.scope', '=', scope)
    .orderBy('dossiers.day')
    .orderBy('item.dossier')
    .orderBy('item.position')
    .execute();
}

function toDossier({ scope, id, day, at, items, settled }: Selectable<DossiersTable>): Dossier {
  return { scope, id, day, at, items, settled };
}

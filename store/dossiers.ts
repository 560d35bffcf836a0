import { sql, type Kysely, type Selectable } from 'kysely';
import type { Dossiers } from '../activities/ports';
import type { Dossier, NamedItem } from '../domain/dossier/types';
import type { Scope } from '../domain/ids';
import { json } from './encode';
import type { Database, DossiersTable } from './schema';

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
  await db
    .insertInto('dossiers')
    .values({ scope, id, day, at, items: json(items), settled: json(settled) })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doNothing())
    .execute();
  return (await find(db, scope, id))!;
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

/** Five years of dossiers hold many whole rows: the database picks out the names. */
async function named(db: Kysely<Database>, scope: Scope): Promise<NamedItem[]> {
  const { rows } = await sql<NamedItem>`
    select id as dossier, day, item->'row'->>'cycle' as cycle,
           item->'row'->'assignment'->>'id' as assignment, item->'row'->>'effectiveDue' as due
    from dossiers, json_array_elements(items) as item
    where scope = ${scope}
    order by day`.execute(db);
  return rows;
}

function toDossier({ scope, id, day, at, items, settled }: Selectable<DossiersTable>): Dossier {
  return { scope, id, day, at, items, settled };
}

import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { RoundChange, RoundFilter, Rounds } from '../activities/ports';
import type { Scope } from '../domain/ids';
import { ROUND_ENDED, type PartState, type RoundRecord, type RoundStatus } from '../domain/rounds/types';
import { toAssignmentRecord } from './assignment-rows';
import { appendAudit } from './audit';
import { freeze, frozen, keepPart, partContents, snapshotNamed } from './contents';
import { chunks } from './encode';
import { StoreError } from './errors';
import { toChangedColumns, toPartRows, toRoundRecord, toRoundRow } from './round-rows';
import type { Database, RoundsTable } from './schema';
import { createBodies } from './successors';
import { writing } from './writing';

/** 13 columns each: far below the 65,535 parameters of one statement. */
const ROWS_PER_UPSERT = 500;

export function createRounds(db: Kysely<Database>): Rounds {
  const bodies = createBodies(db);
  return {
    planRounds: (records) =>
      writing(db, async (trx) => {
        for (const chunk of chunks(records, ROWS_PER_UPSERT))
          await trx
            .insertInto('rounds')
            .values(chunk.map(toRoundRow))
            .onConflict((conflict) => conflict.columns(['scope', 'cycle', 'id']).doNothing())
            .execute();
      }),

    saveRound: (change, audit) =>
      writing(db, async (trx) => {
        await updateHeader(trx, change);
        await upsertParts(trx, change);
        await appendAudit(trx, audit);
      }),

    round: async (scope, cycle, round) => {
      const row = await rowsOf(db, { scope, cycle }).where('id', '=', round).executeTakeFirst();
      return row ? ((await withParts(db, scope, [row]))[0] ?? null) : null;
    },

    roundsOf: (scope, cycle) => listRounds(db, { scope, cycle }),
    listRounds: (filter) => listRounds(db, filter),

    roundsNamed: async (scope, ids, body) => {
      const found = await Promise.all(
        ids.map(({ cycle, round }) =>
          rowsOf(db, { scope, cycle }).where('id', '=', round).executeTakeFirst(),
        ),
      );
      return withParts(
        db,
        scope,
        found.filter((row) => row !== undefined),
        body,
      );
    },

    hasOpenRound: async (scope, cycle) =>
      (await rowsOf(db, { scope, cycle, open: true }).limit(1).executeTakeFirst()) !== undefined,

    keepPart: (content) => keepPart(db, content),
    partContents: (names) => partContents(db, names),
    freeze: (snapshot, audit) => freeze(db, snapshot, audit),
    frozen: (scope, cycle, round) => frozen(db, scope, cycle, round),
    snapshot: (name) => snapshotNamed(db, name),

    rowsOf: async (scope, cycle, lead) => {
      const rows = await db
        .selectFrom('assignments')
        .selectAll()
        .where('scope', '=', scope)
        .where('cycle', '=', cycle)
        .$if(lead !== undefined, (query) => query.where('lead', '=', lead!))
        .orderBy('id')
        .execute();
      return rows.map(toAssignmentRecord);
    },

    cyclesServing: async (scope, plan) => {
      const rows = await db
        .selectFrom('cycle_sources')
        .select('cycle')
        .where('scope', '=', scope)
        .where(sql<boolean>`source -> 'plan' -> 'plan' -> 'serves' ->> 'plan' = ${plan}`)
        .orderBy('cycle')
        .execute();
      return rows.map(({ cycle }) => cycle);
    },

    bodiesOf: async (scope) => {
      const [known, successions] = await Promise.all([bodies.list(scope), bodies.successions(scope)]);
      return { names: new Map(known.map(({ audience, name }) => [audience.id, name])), successions };
    },
  };
}

// ---- writing

async function updateHeader(trx: Transaction<Database>, change: RoundChange): Promise<void> {
  const { scope, cycle, round, state } = change;
  const { numUpdatedRows } = await trx
    .updateTable('rounds')
    .set(toChangedColumns(change))
    .where('scope', '=', scope)
    .where('cycle', '=', cycle)
    .where('id', '=', round)
    .where('seq', '<', state.seq)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return;
  const standing = await trx
    .selectFrom('rounds')
    .select('seq')
    .where('scope', '=', scope)
    .where('cycle', '=', cycle)
    .where('id', '=', round)
    .executeTakeFirst();
  if (standing === undefined)
    throw new StoreError('store-row-missing', `Không có kỳ báo cáo ${round} của chu kỳ ${cycle} (${scope})`);
}

async function upsertParts(trx: Transaction<Database>, change: RoundChange): Promise<void> {
  for (const chunk of chunks(toPartRows(change), ROWS_PER_UPSERT))
    await trx
      .insertInto('round_parts')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['scope', 'cycle', 'round', 'body'])
          .doUpdateSet((eb) => ({
            status: eb.ref('excluded.status'),
            seq: eb.ref('excluded.seq'),
            part: eb.ref('excluded.part'),
          }))
          .whereRef('excluded.seq', '>', 'round_parts.seq'),
      )
      .execute();
}

// ---- reading

async function listRounds(db: Kysely<Database>, filter: RoundFilter): Promise<RoundRecord[]> {
  const rows = await rowsOf(db, filter).orderBy('opens_on').orderBy('cycle').orderBy('id').execute();
  return withParts(db, filter.scope, rows, filter.partsOf ?? null);
}

function rowsOf(db: Kysely<Database>, filter: RoundFilter) {
  let query = db.selectFrom('rounds').selectAll('rounds').where('scope', '=', filter.scope);
  if (filter.cycle !== undefined) query = query.where('cycle', '=', filter.cycle);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.statuses !== undefined)
    query = query.where('status', '=', sql<RoundStatus>`any(${filter.statuses})`);
  if (filter.open !== undefined) query = query.where('status', filter.open ? 'not in' : 'in', ROUND_ENDED);
  if (filter.body !== undefined) query = query.where(owesPart(filter.body));
  return query;
}

/** As the round opened; before that, as its plan says. */
function owesPart(body: string) {
  return sql<boolean>`(exists (
      select 1 from round_parts as p
      where p.scope = rounds.scope and p.cycle = rounds.cycle and p.round = rounds.id and p.body = ${body})
    or (rounds.state ->> 'openedAt' is null and exists (
      select 1 from json_array_elements(rounds.plan -> 'participants') as one where one ->> 'id' = ${body})))`;
}

async function withParts(
  db: Kysely<Database>,
  scope: Scope,
  rows: Selectable<RoundsTable>[],
  body: string | null = null,
): Promise<RoundRecord[]> {
  if (rows.length === 0) return [];
  const query = db
    .selectFrom('round_parts')
    .select(['cycle', 'round', 'part'])
    .where('scope', '=', scope)
    .where('cycle', '=', sql<string>`any(${[...new Set(rows.map(({ cycle }) => cycle))]})`)
    .where('round', '=', sql<string>`any(${[...new Set(rows.map(({ id }) => id))]})`)
    .orderBy('position');
  const parts = await (body === null ? query : query.where('body', '=', body)).execute();
  const byRound = new Map<string, PartState[]>();
  for (const { cycle, round, part } of parts) {
    const key = `${cycle} ${round}`;
    const known = byRound.get(key);
    if (known === undefined) byRound.set(key, [part]);
    else known.push(part);
  }
  return rows.map((row) => toRoundRecord(row, byRound.get(`${row.cycle} ${row.id}`) ?? []));
}

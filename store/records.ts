import { sql, type Kysely, type Transaction } from 'kysely';
import type { Records } from '../activities/ports';
import type { CycleRecord } from '../domain/plan/cycle-record';
import type { Scope } from '../domain/ids';
import { ENDED, type AssignmentRecord } from '../domain/lifecycle/types';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Recipient } from '../domain/plan/recipients';
import { RECORD_COLUMNS, toAssignmentRecord, toAssignmentRow } from './assignment-rows';
import { appendAudit, holdChains } from './audit';
import { keptSources } from './cycle-sources';
import { chunks, json } from './encode';
import { StoreError } from './errors';
import { unresolvedMails } from './ledger';
import type { AssignmentsTable, Database } from './schema';
import { writing } from './writing';

/** 26 columns each: far below the 65,535 parameters of one statement. */
const ROWS_PER_UPSERT = 500;

/** Statuses in which nothing is asked of anybody any more. */
export const FINISHED = ENDED;

export function createRecords(db: Kysely<Database>): Records {
  return {
    openCycle: (cycle, source, recipients, audit) =>
      writing(db, async (trx) => {
        if (!(await insertCycle(trx, cycle))) return;
        await insertSource(trx, cycle, source);
        await putRecipients(trx, cycle.scope, recipients);
        await appendAudit(trx, [audit]);
      }),

    cycleSource: keptSources(db),

    updateCycle: (scope, cycle, change, audit) =>
      writing(db, async (trx) => {
        await changeCycle(trx, scope, cycle, change);
        if (audit) await appendAudit(trx, [audit]);
      }),

    saveAssignments: (records, audit) =>
      writing(db, async (trx) => {
        await holdChains(trx, [...records, ...audit]);
        for (const chunk of chunks(newestOfEach(records), ROWS_PER_UPSERT)) await upsert(trx, chunk);
        await appendAudit(trx, audit);
      }),

    assignmentRows: async (scope, ids) => {
      if (ids.length === 0) return [];
      const wanted = new Set(ids.map(({ cycle, assignment }) => `${cycle} ${assignment}`));
      const rows = await db
        .selectFrom('assignments')
        .select(RECORD_COLUMNS)
        .where('scope', '=', scope)
        .where('cycle', '=', sql<string>`any(${[...new Set(ids.map(({ cycle }) => cycle))]})`)
        .where('id', '=', sql<string>`any(${ids.map(({ assignment }) => assignment)})`)
        .execute();
      return rows.filter(({ cycle, id }) => wanted.has(`${cycle} ${id}`)).map(toAssignmentRecord);
    },

    cycleHasEnded: async (scope, cycle) => {
      const row = await db
        .selectFrom('cycles')
        .select('status')
        .where('scope', '=', scope)
        .where('id', '=', cycle)
        .executeTakeFirst();
      return row?.status === 'ended';
    },

    hasOpen: async (scope, cycle) =>
      (await openOf(db, scope, cycle).select('id').limit(1).executeTakeFirst()) !== undefined,

    openAssignments: async (scope, cycle) =>
      (await openOf(db, scope, cycle).select('id').orderBy('id').execute()).map(({ id }) => id),

    awaitingAcceptance: async (scope) =>
      (
        await db
          .selectFrom('assignments')
          .select(RECORD_COLUMNS)
          .where('scope', '=', scope)
          .where('status', '=', 'submitted')
          .orderBy('submitted_at')
          .orderBy('cycle')
          .orderBy('id')
          .execute()
      ).map(toAssignmentRecord),

    unreceived: async (scope, { after, through }) => {
      const waiting = rowsOf(db, scope)
        .where('status', '=', 'awaitingReceipt')
        .where('receipt_on', '<=', through);
      const rows = await (after === null ? waiting : waiting.where('receipt_on', '>', after)).execute();
      return rows.map(toAssignmentRecord);
    },

    needingDecision: async (scope) =>
      (await rowsOf(db, scope).where('needs_decision', '=', true).execute()).map(toAssignmentRecord),

    explanationsOverdue: async (scope, day) =>
      (await rowsOf(db, scope).where('explanation_due', '<', day).execute()).map(toAssignmentRecord),

    reportedToCommittee: async (scope) => {
      const rows = await rowsOf(db, scope)
        .where('overdue', '=', true)
        .where('status', 'not in', FINISHED)
        .where('alarmed_level', '>=', 4)
        .execute();
      return rows.map(toAssignmentRecord);
    },

    unresolvedMails: (scope) => unresolvedMails(db, scope),
  };
}

// ---- cycles

/** false when the cycle stands already. */
async function insertCycle(trx: Transaction<Database>, cycle: CycleRecord): Promise<boolean> {
  const inserted = await trx
    .insertInto('cycles')
    .values({
      scope: cycle.scope,
      id: cycle.id,
      plan: cycle.plan,
      n: cycle.n,
      title: cycle.title,
      status: cycle.status,
      started_at: cycle.startedAt,
      ended_at: cycle.endedAt,
      assignments: cycle.assignments,
      calendar_version: cycle.calendarVersion,
      started_by: cycle.startedBy,
    })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

async function insertSource(
  trx: Transaction<Database>,
  cycle: CycleRecord,
  source: CycleSource,
): Promise<void> {
  await trx
    .insertInto('cycle_sources')
    .values({ scope: cycle.scope, cycle: cycle.id, source: json(source) })
    .execute();
}

/**
 * Recipients belong to the scope, not to a cycle: a later cycle brings their newest addresses. One that knows none
 * leaves those that stand: a plan without contacts must not make a body unreachable.
 */
async function putRecipients(
  trx: Transaction<Database>,
  scope: Scope,
  recipients: Recipient[],
): Promise<void> {
  const rows = new Map(
    recipients.map(({ audience, name, emails }) => [
      `${audience.kind}/${audience.id}`,
      { scope, kind: audience.kind, id: audience.id, name, emails: json(emails) },
    ]),
  );
  for (const chunk of chunks([...rows.values()], ROWS_PER_UPSERT)) {
    await trx
      .insertInto('recipients')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['scope', 'kind', 'id']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          emails: sql<string>`case when ${eb.ref('excluded.emails')}::text = '[]'
            then ${eb.ref('recipients.emails')} else ${eb.ref('excluded.emails')} end`,
        })),
      )
      .execute();
  }
}

async function changeCycle(
  trx: Transaction<Database>,
  scope: Scope,
  cycle: string,
  { status, endedAt }: Partial<Pick<CycleRecord, 'status' | 'endedAt'>>,
): Promise<void> {
  const change = {
    ...(status === undefined ? {} : { status }),
    ...(endedAt === undefined ? {} : { ended_at: endedAt }),
  };
  if (Object.keys(change).length === 0) return;
  const { numUpdatedRows } = await trx
    .updateTable('cycles')
    .set(change)
    .where('scope', '=', scope)
    .where('id', '=', cycle)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new StoreError('store-row-missing', `Không có chu kỳ ${cycle} trong ${scope}`);
}

// ---- assignments

function rowsOf(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom('assignments')
    .select(RECORD_COLUMNS)
    .where('scope', '=', scope)
    .orderBy('effective_due')
    .orderBy('cycle')
    .orderBy('id');
}

function openOf(db: Kysely<Database>, scope: Scope, cycle: string) {
  return db
    .selectFrom('assignments')
    .where('scope', '=', scope)
    .where('cycle', '=', cycle)
    .where('status', 'not in', FINISHED);
}

/**
 * One record per key, the one with the greatest `seq`: PostgreSQL refuses to touch a row twice in one upsert. Sorted
 * by key, so that two batches over the same rows lock them in the same order.
 */
function newestOfEach(records: readonly AssignmentRecord[]): AssignmentRecord[] {
  const byKey = new Map<string, AssignmentRecord>();
  for (const record of records) {
    const key = `${record.scope}\0${record.cycle}\0${record.assignment.id}`;
    const known = byKey.get(key);
    if (!known || record.seq > known.seq) byKey.set(key, record);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

async function upsert(trx: Transaction<Database>, records: readonly AssignmentRecord[]): Promise<void> {
  await trx
    .insertInto('assignments')
    .values(records.map(toAssignmentRow))
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'cycle', 'id'])
        .doUpdateSet(REPLACED)
        .whereRef('excluded.seq', '>', 'assignments.seq'),
    )
    .execute();
}

const REPLACED_COLUMNS = [
  'obligation',
  'clause',
  'kind',
  'lead',
  'lead_name',
  'period',
  'nominal_due',
  'effective_due',
  'status',
  'overdue',
  'escalation_level',
  'received_at',
  'submitted_at',
  'accepted_at',
  'closed_at',
  'returns',
  'seq',
  'updated_at',
  'assignment',
  'detail',
  'receipt_on',
  'needs_decision',
  'explanation_due',
] as const satisfies (keyof AssignmentsTable)[];

const REPLACED = Object.fromEntries(
  REPLACED_COLUMNS.map((column) => [column, sql.ref(`excluded.${column}`)]),
);

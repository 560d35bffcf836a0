import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Outcome } from '../domain/refusal';
import type { Substitution } from '../domain/substitutes';
import { appendAudit } from './audit';
import { storable } from './encode';
import type { Database, SubstitutesTable } from './schema';
import { writing } from './writing';

/** What is to be written, or null where it stands already. */
export type SubstitutionChange = Outcome<{ row: Substitution; audit: AuditLine | null }>;

export interface Substitutes {
  /** The newest period first. */
  list(scope: Scope): Promise<Substitution[]>;
  /**
   * Decides on all that stand and writes what comes of it, with its audit line, as one step: of two people at once
   * the second is judged by what the first one wrote.
   */
  change(
    scope: Scope,
    decide: (standing: Substitution[]) => SubstitutionChange,
  ): Promise<Outcome<Substitution>>;
}

export function createSubstitutes(db: Kysely<Database>): Substitutes {
  return {
    list: (scope) => all(db, scope),
    change: (scope, decide) =>
      writing(db, async (trx) => {
        await hold(trx, scope);
        const decided = decide(await all(trx, scope));
        if (!decided.ok) return decided;
        const { row, audit } = decided.value;
        if (audit !== null) {
          await put(trx, row);
          await appendAudit(trx, [audit]);
        }
        return { ok: true, value: row };
      }),
  };
}

/** Until the end of the transaction; taken before the chain of the audit trail, as by every writer. */
async function hold(trx: Transaction<Database>, scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dondoc/substitutes/${scope}`}, 0))`.execute(trx);
}

async function all(db: Kysely<Database>, scope: Scope): Promise<Substitution[]> {
  const rows = await db
    .selectFrom('substitutes')
    .selectAll()
    .where('scope', '=', scope)
    .orderBy('first_day', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toSubstitution);
}

async function put(trx: Transaction<Database>, row: Substitution): Promise<void> {
  const ended = { ended_on: row.endedOn, ended_by: row.endedBy === null ? null : storable(row.endedBy) };
  await trx
    .insertInto('substitutes')
    .values({
      scope: row.scope,
      id: row.id,
      person: storable(row.person),
      substitute: storable(row.substitute),
      first_day: row.firstDay,
      last_day: row.lastDay,
      set_by: storable(row.setBy),
      reason: storable(row.reason),
      set_at: row.setAt,
      ...ended,
    })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(ended))
    .execute();
}

function toSubstitution(row: Selectable<SubstitutesTable>): Substitution {
  return {
    scope: row.scope,
    id: row.id,
    person: row.person,
    substitute: row.substitute,
    firstDay: row.first_day,
    lastDay: row.last_day,
    setBy: row.set_by,
    reason: row.reason,
    setAt: row.set_at,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
  };
}

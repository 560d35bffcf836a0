import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { MailLedger } from '../activities/ports';
import type { LedgerEntry, LedgerRow, LedgerSettlement, LedgerState } from '../domain/letters/ledger';
import type { Scope } from '../domain/ids';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import { StoreError } from './errors';
import type { Database, MailLedgerTable } from './schema';
import { writing } from './writing';

/** From which states a settlement may follow. SENT after DOUBT: the attempt thought lost was only slow. */
const SETTLED_FROM = {
  SENT: ['RESERVED', 'DOUBT'],
  REFUSED: ['RESERVED'],
  DOUBT: ['RESERVED'],
  WITHDRAWN: ['RESERVED'],
} as const satisfies Record<LedgerSettlement['state'], LedgerState[]>;

/** `needsPerson` of the domain, and nobody has decided yet: the rows of a partial index. */
export const UNRESOLVED = sql<boolean>`(state in ('DOUBT', 'REFUSED') or (state = 'SENT' and rejected::text <> '[]'))
  and resolution is null`;

export function createLedger(db: Kysely<Database>): MailLedger {
  return {
    reserve: (entry, holder, now) => insertOrFind(db, toReservedRow(entry, holder, now)),
    settle: (key, settlement, now) => settle(db, key, settlement, now),
    conclude: (entry, holder, settlement, now) =>
      insertOrFind(db, { ...toReservedRow(entry, holder, now), ...toSettled(settlement, now) }),
    release: async (key, holder) => {
      await db
        .deleteFrom('mail_ledger')
        .where('key', '=', key)
        .where('holder', '=', storable(holder))
        .where('state', '=', 'RESERVED')
        .execute();
    },
    find: (key) => find(db, key),
    resolve: (key, decision, audit) =>
      writing(db, async (trx) => {
        const row = await trx
          .updateTable('mail_ledger')
          // Sent again, the words stay as what was sent; dealt with, nobody needs them any more.
          .set(decision === 'sent' ? { resolution: decision, letter: json(null) } : { resolution: decision })
          .where('key', '=', key)
          .where(UNRESOLVED)
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        await appendAudit(trx, [audit]);
        return toLedgerRow(row);
      }),
  };
}

/** null when the row is the first of its key, else the one that stands. */
async function insertOrFind(
  db: Kysely<Database>,
  row: Insertable<MailLedgerTable>,
): Promise<LedgerRow | null> {
  for (;;) {
    const inserted = await db
      .insertInto('mail_ledger')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (inserted) return null;
    const standing = await find(db, row.key);
    if (standing) return standing;
    // Released between the two statements: the key is free again.
  }
}

async function settle(
  db: Kysely<Database>,
  key: string,
  settlement: LedgerSettlement,
  now: Instant,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('mail_ledger')
    .set(toSettled(settlement, now))
    .where('key', '=', key)
    .where('state', 'in', SETTLED_FROM[settlement.state])
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n || (await find(db, key))) return;
  throw new StoreError('store-row-missing', `Sổ thư không có khoá ${key}`);
}

function toSettled(settlement: LedgerSettlement, now: Instant) {
  const sent = settlement.state === 'SENT';
  return {
    state: settlement.state,
    response: storable(sent ? settlement.response : settlement.message),
    letter: json('letter' in settlement ? settlement.letter : null),
    code: sent ? null : storable(settlement.code),
    rejected: json(sent ? settlement.rejected : []),
    settled_at: now,
  };
}

async function find(db: Kysely<Database>, key: string): Promise<LedgerRow | null> {
  const row = await db.selectFrom('mail_ledger').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? toLedgerRow(row) : null;
}

/** Of one scope, or of all when it is null; oldest first. */
export async function unresolvedMails(db: Kysely<Database>, scope: Scope | null): Promise<LedgerRow[]> {
  const rows = await db
    .selectFrom('mail_ledger')
    .selectAll()
    .where(UNRESOLVED)
    .$if(scope !== null, (query) => query.where('scope', '=', scope!))
    .orderBy('at')
    .orderBy('key')
    .execute();
  return rows.map(toLedgerRow);
}

function toReservedRow(entry: LedgerEntry, holder: string, now: Instant): Insertable<MailLedgerTable> {
  return {
    key: entry.key,
    scope: entry.scope,
    kind: entry.kind,
    audience_kind: entry.audience.kind,
    audience_id: entry.audience.id,
    recipients: json(entry.to),
    subject: storable(entry.subject),
    day: entry.day,
    at: entry.at,
    urgent: entry.urgent,
    items: json(entry.items),
    state: 'RESERVED',
    holder: storable(holder),
    response: null,
    code: null,
    rejected: json([]),
    letter: json(null),
    reserved_at: now,
    settled_at: null,
    resolution: null,
  };
}

export function toLedgerRow(row: Selectable<MailLedgerTable>): LedgerRow {
  return {
    key: row.key,
    scope: row.scope,
    kind: row.kind,
    audience: { kind: row.audience_kind, id: row.audience_id },
    to: row.recipients,
    subject: row.subject,
    day: row.day,
    at: row.at,
    urgent: row.urgent,
    items: row.items,
    state: row.state,
    holder: row.holder,
    response: row.response,
    code: row.code,
    rejected: row.rejected,
    letter: row.letter,
    reservedAt: row.reserved_at,
    settledAt: row.settled_at,
    resolution: row.resolution,
  };
}

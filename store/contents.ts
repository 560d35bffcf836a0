import { sql, type Kysely, type Transaction } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Snapshot } from '../domain/reports/types';
import type { PartContent } from '../domain/rounds/part';
import { appendAudit } from './audit';
import { canonicalJson, sha256 } from './encode';
import { StoreError } from './errors';
import type { Database } from './schema';
import { writing } from './writing';

/* What stands under its own SHA-256: canonical JSON, kept as the text that was hashed and checked at each reading. */

export async function keepPart(db: Kysely<Database>, part: PartContent): Promise<string> {
  const content = canonicalJson(part);
  const name = sha256(content);
  await db
    .insertInto('part_contents')
    .values({ sha256: name, content })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return name;
}

export async function partContents(
  db: Kysely<Database>,
  names: string[],
): Promise<Record<string, PartContent>> {
  if (names.length === 0) return {};
  const rows = await db
    .selectFrom('part_contents')
    .selectAll()
    .where('sha256', '=', sql<string>`any(${[...new Set(names)]})`)
    .execute();
  return Object.fromEntries(
    rows.map((row) => [row.sha256, checked<PartContent>(row, 'Nội dung phần báo cáo')]),
  );
}

/** The first snapshot of a round stands, whoever brings another. */
export function freeze(
  db: Kysely<Database>,
  snapshot: Snapshot,
  audit: (sha256: string) => AuditLine,
): Promise<string> {
  const content = canonicalJson(snapshot);
  const name = sha256(content);
  const { scope, cycle, round } = snapshot;
  return writing(db, async (trx) => {
    const inserted = await trx
      .insertInto('snapshots')
      .values({ sha256: name, scope, cycle, round: round.id, content })
      .onConflict((conflict) => conflict.doNothing())
      .returning('sha256')
      .executeTakeFirst();
    if (inserted === undefined) return (await frozen(trx, scope, cycle, round.id))!;
    await appendAudit(trx, [audit(name)]);
    return name;
  });
}

export async function frozen(
  db: Kysely<Database> | Transaction<Database>,
  scope: Scope,
  cycle: string,
  round: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('snapshots')
    .select('sha256')
    .where('scope', '=', scope)
    .where('cycle', '=', cycle)
    .where('round', '=', round)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

export async function snapshotNamed(db: Kysely<Database>, name: string): Promise<Snapshot | null> {
  const row = await db.selectFrom('snapshots').selectAll().where('sha256', '=', name).executeTakeFirst();
  return row ? checked<Snapshot>(row, 'Bản chốt số liệu') : null;
}

function checked<T>(row: { sha256: string; content: string }, what: string): T {
  if (sha256(row.content) !== row.sha256)
    throw new StoreError(
      'store-content-changed',
      `${what} ${row.sha256.slice(0, 12)} trong kho đã bị sửa sau khi ghi: mã băm không còn khớp. Hãy khôi phục từ bản sao lưu.`,
    );
  return JSON.parse(row.content) as T;
}

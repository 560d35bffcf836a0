import type { Kysely } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { storable } from './encode';
import type { Database } from './schema';
import { writing } from './writing';

/** Makes a secret worthless, with the line that says who did; false: there is none that stands under that hash. */
export function revoke(
  db: Kysely<Database>,
  table: 'feeds' | 'links',
  hash: string,
  { by, at, audit }: { by: string; at: Instant; audit: AuditLine },
): Promise<boolean> {
  return writing(db, async (trx) => {
    const revoked = await trx
      .updateTable(table)
      .set({ revoked_at: at, revoked_by: storable(by) })
      .where('hash', '=', hash)
      .where('revoked_at', 'is', null)
      .returning('hash')
      .executeTakeFirst();
    if (revoked === undefined) return false;
    await appendAudit(trx, [audit]);
    return true;
  });
}

import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema';

/**
 * A transaction that writes. `read committed` is asked for by name: after the wait for an audit chain the next
 * statement has to see what the writer before us committed, whatever the server's default is.
 */
export async function writing<T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return await db.transaction().setIsolationLevel('read committed').execute(work);
}

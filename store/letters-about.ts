import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { LedgerRow } from '../domain/letters/ledger';
import { toLedgerRow } from './ledger';
import type { Database } from './schema';

export interface LettersAbout {
  /** Letters that spoke of an assignment, the newest first. */
  about(scope: Scope, cycle: string, assignment: string, limit: number): Promise<LedgerRow[]>;
}

export function createLettersAbout(db: Kysely<Database>): LettersAbout {
  return {
    about: async (scope, cycle, assignment, limit) => {
      const item = JSON.stringify([{ cycle, assignment }]);
      // Not one scan along the time of all letters until enough are found: of most assignments there are few.
      const found = db
        .selectFrom('mail_ledger')
        .selectAll()
        .where('scope', '=', scope)
        .where(sql<boolean>`items::jsonb @> ${item}::jsonb`);
      const rows = await db
        .with(
          (with_) => with_('found').materialized(),
          () => found,
        )
        .selectFrom('found')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map(toLedgerRow);
    },
  };
}

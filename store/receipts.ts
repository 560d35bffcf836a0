import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import { toChainedLine, type ChainedLine } from './audit';
import type { Database } from './schema';

export interface Receipts {
  /** One line of the trail by its number. */
  line(scope: Scope, n: number): Promise<ChainedLine | null>;
  /** What a body did with what it is charged with now, by these actions; the newest first. */
  ofBody(scope: Scope, body: string, actions: readonly string[], limit: number): Promise<ChainedLine[]>;
}

export function createReceipts(db: Kysely<Database>): Receipts {
  return {
    line: async (scope, n) => {
      const row = await db
        .selectFrom('audit')
        .selectAll()
        .where('scope', '=', scope)
        .where('n', '=', n)
        .executeTakeFirst();
      return row ? toChainedLine(row) : null;
    },
    ofBody: async (scope, body, actions, limit) => {
      const rows = await db
        .selectFrom('audit')
        .innerJoin('assignments', (join) =>
          join
            .onRef('assignments.scope', '=', 'audit.scope')
            .onRef('assignments.cycle', '=', 'audit.cycle')
            .onRef('assignments.id', '=', 'audit.assignment'),
        )
        .selectAll('audit')
        .where('audit.scope', '=', scope)
        .where('assignments.scope', '=', scope)
        .where('audit.action', '=', sql<string>`any(${[...actions]})`)
        .where((eb) =>
          eb.or([
            eb.and([eb('audit.action', '<>', 'Contributed'), eb('assignments.lead', '=', body)]),
            eb.and([
              eb('audit.action', '=', 'Contributed'),
              eb(sql<string>`audit.after ->> 'body'`, '=', body),
            ]),
          ]),
        )
        .orderBy('audit.n', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toChainedLine);
    },
  };
}

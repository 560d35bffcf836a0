import { sql, type Kysely, type Selectable } from 'kysely';
import type { Scope } from '../domain/ids';
import { toChainedLine, type ChainedLine } from './audit';
import type { AuditTable, Database } from './schema';

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
      // From the duties of the body to their lines, each by an index: the trail of a whole office is long.
      const { rows } = await sql<Selectable<AuditTable>>`
        with own as materialized (
          select cycle, id, lead = ${body} as leads from assignments
          where scope = ${scope} and (lead = ${body} or coordinating @> array[${`${scope} ${body}`}]))
        select line.* from own, lateral (
          select * from audit
          where scope = ${scope} and cycle = own.cycle and assignment = own.id
            and action = any(${[...actions]})
            and case when action = 'Contributed' then after ->> 'body' = ${body} else own.leads end) as line
        order by line.n desc limit ${limit}`.execute(db);
      return rows.map(toChainedLine);
    },
  };
}

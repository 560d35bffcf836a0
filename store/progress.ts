import { sql, type Kysely } from 'kysely';
import type { ProgressGroup } from '../domain/figures/over-time';
import type { Scope } from '../domain/ids';
import type { Database } from './schema';

export interface Progress {
  /** What counts in the four cells, grouped: some hundreds of rows, however many assignments there are. */
  groups(scope: Scope, cycle: string | null): Promise<ProgressGroup[]>;
  /** Another text after each thing that happened in the scope. */
  pulse(scope: Scope): Promise<string>;
}

export function createProgress(db: Kysely<Database>): Progress {
  return {
    groups: async (scope, cycle) => {
      const { rows } = await sql<ProgressGroup>`
        select due, nullif(done, '') as done, in_time as "inTime", sum(n)::integer as count
        from progress_counts
        where scope = ${scope} and n > 0 ${cycle === null ? sql`` : sql`and cycle = ${cycle}`}
        group by due, done, in_time`.execute(db);
      return rows;
    },

    pulse: async (scope) => {
      const head = await db
        .selectFrom('audit_heads')
        .select(['n', 'hash'])
        .where('scope', '=', scope)
        .executeTakeFirst();
      return `${head?.n ?? 0} ${head?.hash ?? ''}`;
    },
  };
}

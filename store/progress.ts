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
        select due, done, in_time as "inTime", count(*)::integer as count
        from (
          select
            -- The clock of what is suspended stands still.
            case when status = 'suspended' and not overdue then '9999-Q4'
                 else to_char(effective_due, 'YYYY"-Q"Q') end as due,
            case when status = 'accepted' then to_char(
              to_timestamp(accepted_at / 1000) at time zone 'Asia/Ho_Chi_Minh', 'YYYY"-Q"Q') end as done,
            status in ('accepted', 'submitted') and submitted_at is not null
              and to_timestamp(submitted_at / 1000) at time zone 'Asia/Ho_Chi_Minh'
                  < effective_due::timestamp + interval '1 day' as in_time
          from assignments
          where scope = ${scope} and effective_due is not null and status <> 'withdrawn'
            and (status <> 'closed' or overdue)
            ${cycle === null ? sql`` : sql`and cycle = ${cycle}`}
        ) a
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

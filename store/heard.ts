import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { Instant } from '../domain/time/epoch';
import type { Database } from './schema';

/** When bodies last said that they received something, or handed something in. */
export interface Heard {
  /** Body → instant; without those of whom nothing was heard. */
  last(scope: Scope, bodies: readonly string[]): Promise<Map<string, Instant>>;
}

export function createHeard(db: Kysely<Database>): Heard {
  return {
    last: async (scope, bodies) => {
      if (bodies.length === 0) return new Map();
      const { rows } = await sql<{ body: string; at: Instant | null }>`
        select one.body, greatest(
          (select max(received_at) from assignments
           where scope = ${scope} and lead = one.body and received_at is not null),
          (select max(submitted_at) from assignments
           where scope = ${scope} and lead = one.body and submitted_at is not null)) as at
        from unnest(${[...bodies]}::text[]) as one (body)`.execute(db);
      return new Map(rows.flatMap(({ body, at }) => (at === null ? [] : [[body, at] as const])));
    },
  };
}

import { sql, type Kysely } from 'kysely';
import { REAL_SCOPE, type Scope } from '../domain/ids';
import type { Instant } from '../domain/time/epoch';
import type { Database } from './schema';

/** What the store keeps of a rehearsal, whether it still runs or not. */
export interface KeptRehearsal {
  scope: Scope;
  title: string;
  startedAt: Instant;
  /** By its own clock: when anything of it changed last. */
  lastAt: Instant;
}

export interface RehearsalRows {
  /** Newest first by their own clocks. */
  list(): Promise<KeptRehearsal[]>;
}

export function createRehearsalRows(db: Kysely<Database>): RehearsalRows {
  return {
    list: () =>
      db
        .selectFrom('cycles')
        .where('scope', '!=', REAL_SCOPE)
        .select(['scope', 'title', 'started_at as startedAt'])
        .select((eb) => {
          const changed = eb
            .selectFrom('assignments')
            .whereRef('assignments.scope', '=', 'cycles.scope')
            .select(({ fn }) => fn.max('updated_at').as('last'));
          return sql<Instant>`greatest(cycles.started_at, ${changed})`.as('lastAt');
        })
        .orderBy('started_at', 'desc')
        .execute(),
  };
}

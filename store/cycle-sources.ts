import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Database } from './schema';

/** Sources at hand: as many as there are cycles that people look at. */
const MOST = 30;

/**
 * What cycles started with, by scope and cycle; null where there is none. A source holds every duty of its plan, and
 * pages ask for it at each look: it is sent and read again only when its row is another than the last one read.
 */
export function keptSources(
  db: Kysely<Database>,
): (scope: Scope, cycle: string) => Promise<CycleSource | null> {
  const kept = new Map<string, { version: string; source: CycleSource }>();
  return async (scope, cycle) => {
    const key = `${scope} ${cycle}`;
    const known = kept.get(key);
    const { rows } = await sql<{ version: string; source: CycleSource | null }>`
      select xmin::text as version, case when xmin::text = ${known?.version ?? ''} then null else source end as source
      from cycle_sources where scope = ${scope} and cycle = ${cycle}`.execute(db);
    const [row] = rows;
    kept.delete(key);
    if (row === undefined) return null;
    const current = row.source === null ? known! : { version: row.version, source: row.source };
    kept.set(key, current);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return current.source;
  };
}

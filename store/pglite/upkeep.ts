import type { PGlite } from '@electric-sql/pglite';
import type { Turns } from './turns';

const TURNS_BETWEEN = 300;

/**
 * A PostgreSQL tidies itself in the background; a PGlite has no background. Without this its tables would keep every
 * version of every row, and its planner would guess how many rows a filter leaves. Same thresholds as autovacuum's.
 */
export function keepTidy(pglite: PGlite, turns: Turns): void {
  let last = 0;
  turns.onTaken((count) => {
    if (count - last < TURNS_BETWEEN) return;
    last = count;
    void tidy(pglite, turns);
  });
}

async function tidy(pglite: PGlite, turns: Turns): Promise<void> {
  const giveBack = await turns.take();
  try {
    if (pglite.closed) return;
    const { rows } = await pglite.query<{ name: string }>(WORN);
    for (const { name } of rows) await pglite.query(`vacuum (analyze) ${name}`);
  } catch {
    // Nobody waits for it, and nothing is wrong but speed: the next time comes.
  } finally {
    giveBack();
  }
}

const WORN = `
  select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables
  where n_mod_since_analyze > 50 + n_live_tup / 10 or n_dead_tup > 50 + n_live_tup / 5`;

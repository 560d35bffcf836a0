import type { Store } from '../../store';
import { records } from './samples';
import { openTestStore } from '../support/test-store';
import { until } from '../support/until';

describe('a PGlite', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  }, 60_000);
  afterAll(() => store.close());

  const worn = async () => {
    const { rows } = await store.owned!.pglite.query<{ analyzed: boolean; dead: number }>(
      `select n_mod_since_analyze < 50 as analyzed, n_dead_tup::int as dead from pg_stat_user_tables
       where relname = 'assignments'`,
    );
    return rows[0]!;
  };

  it('is tidied after some hundred turns, as nobody else does it: dead versions go, the planner is told', async () => {
    const rows = records('KH142/1', 200);
    for (const seq of [1, 2, 3])
      await store.records.saveAssignments(
        rows.map((row) => ({ ...row, seq })),
        [],
      );
    await until('tidied', async () => {
      for (let n = 0; n < 50; n += 1) await store.meta.get('version');
      const { analyzed, dead } = await worn();
      return analyzed && dead === 0;
    });
    expect((await store.queries.listAssignments({ scope: 'real', limit: 1 })).total).toBe(200);
  }, 60_000);
});

import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres';
import { startChild } from './children/spawn';

const NEW_YORK_WINTER_MINUTES = 300;
const EXPECTED = ['2021-03-14', '2021-01-01', '2024-02-29', '2025-12-31'].map((day) => [day, day, day]);

describe('dates in a process that runs in New York', () => {
  it('are the same days on PGlite', async () => {
    const child = startChild('dates', [JSON.stringify({ kind: 'pglite-memory' })], {
      TZ: 'America/New_York',
    });
    expect(await child.next()).toEqual({ zoneOffset: NEW_YORK_WINTER_MINUTES, seen: EXPECTED });
    await child.ended();
  }, 180_000);

  const postgres = findPostgres();
  const onPostgres = 'missing' in postgres ? it.skip : it;
  onPostgres(
    'are the same days on PostgreSQL',
    async () => {
      const server = (await startPostgres()) as TestPostgres;
      try {
        const target = JSON.stringify({ kind: 'postgres', url: server.url });
        const child = startChild('dates', [target], { TZ: 'America/New_York' });
        expect(await child.next()).toEqual({ zoneOffset: NEW_YORK_WINTER_MINUTES, seen: EXPECTED });
        await child.ended();
      } finally {
        await server.stop();
      }
    },
    180_000,
  );
});

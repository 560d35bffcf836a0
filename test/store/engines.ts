import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { openStore, type Store } from '../../store';
import { PgliteDialect } from '../../store/pglite/dialect';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres';
import { optionalTool } from '../support/optional-tool';
import { openTestStore } from '../support/test-store';

/** What a suite works with; the same for both engines. */
export interface Bench {
  store: Store;
  /** Raw SQL as superuser, past the store's own doors. */
  raw<Row = unknown>(text: string): Promise<Row[]>;
}

interface EngineUnderTest {
  name: string;
  open(): Promise<Bench>;
  close(): Promise<void>;
}

const FIRST_START_MS = 180_000;

/** Runs one suite against PGlite and against a real PostgreSQL; the latter is skipped by name where there is none. */
export function onEachEngine(suite: (bench: () => Bench) => void): void {
  const postgres = findPostgres();
  describe('on PGlite', () => run(pglite(), suite));
  const describeWithPostgres = optionalTool('PostgreSQL', 'missing' in postgres ? postgres.missing : true);
  describeWithPostgres('on PostgreSQL', () => run(realPostgres(), suite));
}

function run(engine: EngineUnderTest, suite: (bench: () => Bench) => void): void {
  let bench: Bench | undefined;
  beforeAll(async () => {
    bench = await engine.open();
  }, FIRST_START_MS);
  afterAll(async () => {
    await bench?.store.close();
    await engine.close();
  }, FIRST_START_MS);
  suite(() => bench!);
}

function pglite(): EngineUnderTest {
  return {
    name: 'PGlite',
    open: async () => {
      const store = await openTestStore();
      const { pglite, turns } = store.owned!;
      const db = new Kysely<unknown>({ dialect: new PgliteDialect(pglite, turns) });
      return { store, raw: (text) => rawRows(db, text) };
    },
    close: () => Promise.resolve(),
  };
}

function realPostgres(): EngineUnderTest {
  let server: TestPostgres | null = null;
  let db: Kysely<unknown> | null = null;
  return {
    name: 'PostgreSQL',
    open: async () => {
      server = (await startPostgres())!;
      const pool = new Pool({ connectionString: server.url });
      // The server may stop before the last idle connection has said good-bye.
      pool.on('error', () => undefined);
      const raw = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
      db = raw;
      return {
        store: await openStore({ kind: 'postgres', url: server.url }),
        raw: (text) => rawRows(raw, text),
      };
    },
    close: async () => {
      await db?.destroy();
      await server?.stop();
    },
  };
}

async function rawRows<Row>(db: Kysely<unknown>, text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(db)).rows;
}

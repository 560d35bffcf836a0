import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { StoreError } from './errors';
import { firstTables } from './migrations/0001-first-tables';
import { mailsToDecide } from './migrations/0002-mails-to-decide';
import { wholeLife } from './migrations/0003-whole-life';
import { rounds } from './migrations/0004-rounds';
import { web } from './migrations/0005-web';
import { views } from './migrations/0006-views';
import { logIn } from './migrations/0007-log-in';
import { lettersAbout } from './migrations/0008-letters-about';
import { heard } from './migrations/0009-heard';
import { progress } from './migrations/0010-progress';
import { mailStatistics } from './migrations/0011-mail-statistics';
import { amendments } from './migrations/0012-amendments';
import type { Database } from './schema';

/** In order of application. Forward only: a mistake is mended by the next one. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-mails-to-decide': mailsToDecide,
  '0003-whole-life': wholeLife,
  '0004-rounds': rounds,
  '0005-web': web,
  '0006-views': views,
  '0007-log-in': logIn,
  '0008-letters-about': lettersAbout,
  '0009-heard': heard,
  '0010-progress': progress,
  '0011-mail-statistics': mailStatistics,
  '0012-amendments': amendments,
};

/** Brings the database up to this release. Callers at the same time wait for one another (advisory lock). */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  await refuseNewer(migrator, db);
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new StoreError(
    'store-migration-failed',
    `Không nâng cấp được kho dữ liệu${failed ? ` (bước ${failed})` : ''}`,
    {
      cause: error,
    },
  );
}

async function refuseNewer(migrator: Migrator, db: Kysely<Database>): Promise<void> {
  const found = await sql<{
    yes: boolean;
  }>`select to_regclass('kysely_migration') is not null as yes`.execute(db);
  if (!found.rows[0]?.yes) return;
  const known = new Set((await migrator.getMigrations()).map((migration) => migration.name));
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const unknown = done.find(({ name }) => !known.has(name));
  if (!unknown) return;
  throw new StoreError(
    'store-newer',
    `Kho dữ liệu đã được một phiên bản mới hơn nâng cấp (bước ${unknown.name}). Hãy dùng phiên bản đó, hoặc mới hơn.`,
  );
}

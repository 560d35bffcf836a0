import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Directory, Dossiers, MailLedger, Records, Rounds } from '../activities/ports';
import { createAmendments, type Amendments } from './amendments';
import { createAgenda, type Agenda } from './agenda';
import { createBodyGlances, type BodyGlances } from './body-glance';
import { createDirectory } from './directory';
import { createDirectoryEdit, type DirectoryEdit } from './directory-edit';
import { createDossierGlances, type DossierGlances } from './dossier-glances';
import { createDossiers } from './dossiers';
import { createKeptDrafts, type KeptDrafts } from './kept-drafts';
import { createFeeds, type Feeds } from './feeds';
import { createHeard, type Heard } from './heard';
import { createLedger } from './ledger';
import { createLinks, type Links } from './links';
import { createLettersAbout, type LettersAbout } from './letters-about';
import { createMeta, type Meta } from './meta';
import { migrate } from './migrate';
import { PgliteDialect } from './pglite/dialect';
import { openFolder, openMemory, type OwnedPglite } from './pglite/open';
import { createOfficeRules, type OfficeRulesStore } from './office-rules';
import { createPlanDrafts, type PlanDrafts } from './plan-drafts';
import { openPool } from './postgres';
import { createProgress, type Progress } from './progress';
import { createQueries, type Queries } from './queries';
import { createReceipts, type Receipts } from './receipts';
import { createRecords } from './records';
import { createRehearsalRows, type RehearsalRows } from './rehearsals';
import { createRounds } from './rounds';
import { createSavedViews, type SavedViews } from './saved-views';
import { createSubstitutes, type Substitutes } from './substitutes';
import { createBodies, type Bodies } from './successors';
import type { Database } from './schema';
import { createTrail, type Trail } from './trail';
import { createViews, type Views } from './views';
import { createUsers, type Users } from './users';

export type StoreTarget =
  /** A folder that this process owns while it is open. */
  | { kind: 'pglite'; dataDir: string }
  /** `from`: a data folder as PGlite dumps it, to begin with instead of an empty one. */
  | { kind: 'pglite-memory'; from?: Blob }
  /** A PostgreSQL, or a PGlite that another process serves (`serve.ts`). */
  | { kind: 'postgres'; url: string };

export type StoreEngine = 'pglite' | 'served-pglite' | 'postgres';

export interface StoreHealth {
  engine: StoreEngine;
  /** Of the engine, e.g. `15.18`. */
  version: string;
  /** How long the question took. */
  latencyMs: number;
  /** What an administrator should know; Vietnamese sentences, empty when all is well. */
  warnings: string[];
}

export interface Store {
  engine: StoreEngine;
  records: Records;
  ledger: MailLedger;
  directory: Directory;
  dossiers: Dossiers;
  rounds: Rounds;
  queries: Queries;
  views: Views;
  meta: Meta;
  substitutes: Substitutes;
  links: Links;
  receipts: Receipts;
  bodies: Bodies;
  rehearsals: RehearsalRows;
  users: Users;
  trail: Trail;
  savedViews: SavedViews;
  letters: LettersAbout;
  agenda: Agenda;
  feeds: Feeds;
  progress: Progress;
  dossierGlances: DossierGlances;
  keptDrafts: KeptDrafts;
  heard: Heard;
  bodyGlances: BodyGlances;
  planDrafts: PlanDrafts;
  amendments: Amendments;
  directoryEdit: DirectoryEdit;
  officeRules: OfficeRulesStore;
  /** Throws what the engine threw when it does not answer. */
  checkHealth(): Promise<StoreHealth>;
  /** Calling it again does nothing. */
  close(): Promise<void>;
  /** Present where this process owns the PGlite: what `servePglite` serves. */
  owned: OwnedPglite | null;
}

/** Opens the store, brings its tables up to date and gives its parts. Throws a `StoreError` in words. */
export async function openStore(target: StoreTarget): Promise<Store> {
  const { db, owned } = await connect(target);
  const close = once(async () => {
    await db.destroy();
    await owned?.close();
  });
  try {
    await migrate(db);
    const engine = owned ? 'pglite' : await engineBehind(db);
    return {
      engine,
      records: createRecords(db),
      ledger: createLedger(db),
      directory: createDirectory(db),
      dossiers: createDossiers(db),
      rounds: createRounds(db),
      queries: createQueries(db),
      views: createViews(db),
      meta: createMeta(db),
      substitutes: createSubstitutes(db),
      links: createLinks(db),
      receipts: createReceipts(db),
      bodies: createBodies(db),
      rehearsals: createRehearsalRows(db),
      users: createUsers(db),
      trail: createTrail(db),
      savedViews: createSavedViews(db),
      letters: createLettersAbout(db),
      agenda: createAgenda(db),
      feeds: createFeeds(db),
      progress: createProgress(db),
      dossierGlances: createDossierGlances(db),
      keptDrafts: createKeptDrafts(db),
      heard: createHeard(db),
      bodyGlances: createBodyGlances(db),
      planDrafts: createPlanDrafts(db),
      amendments: createAmendments(db),
      directoryEdit: createDirectoryEdit(db),
      officeRules: createOfficeRules(db),
      checkHealth: () => checkHealth(db, engine),
      close,
      owned,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(target: StoreTarget): Promise<{ db: Kysely<Database>; owned: OwnedPglite | null }> {
  if (target.kind === 'postgres') {
    const dialect = new PostgresDialect({ pool: await openPool(target.url) });
    return { db: new Kysely({ dialect }), owned: null };
  }
  const owned = target.kind === 'pglite' ? await openFolder(target.dataDir) : await openMemory(target.from);
  return { db: new Kysely({ dialect: new PgliteDialect(owned.pglite, owned.turns) }), owned };
}

async function engineBehind(db: Kysely<Database>): Promise<StoreEngine> {
  const { rows } = await sql<{ version: string }>`select version()`.execute(db);
  return rows[0]?.version.includes('PGlite') ? 'served-pglite' : 'postgres';
}

async function checkHealth(db: Kysely<Database>, engine: StoreEngine): Promise<StoreHealth> {
  const before = performance.now();
  const { rows } = await sql<{ version: string; fsync: string; commit: string }>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as commit`.execute(db);
  const { version, fsync, commit } = rows[0]!;
  const latencyMs = Math.round(performance.now() - before);
  const careless = engine === 'postgres' && (fsync === 'off' || commit === 'off');
  return { engine, version, latencyMs, warnings: careless ? [CARELESS] : [] };
}

/** The mail ledger's promise rests on a RESERVED row that is still there after a crash. */
const CARELESS =
  'PostgreSQL đang tắt fsync hoặc synchronous_commit: sau khi mất điện có thể mất dòng đã ghi và thư có thể bị gửi lặp. ' +
  'Hãy bật cả hai.';

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

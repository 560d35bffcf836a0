import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../config/package-root';
import { openStore, type Store } from '../../store';

/**
 * An empty store with its tables, in memory. Making a database and its tables takes seconds of computing, copying one
 * that was made before takes less than one: only tests of the making itself open theirs without this.
 */
export async function openTestStore(): Promise<Store> {
  const { dump } = await readyStore();
  return openStore({ kind: 'pglite-memory', from: new Blob([readFileSync(dump)]) });
}

/** Lays the same empty store down as a data folder, for an office that is to begin there. */
export async function layTestStore(dataDir: string): Promise<void> {
  const { folder } = await readyStore();
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 });
  cpSync(folder, dataDir, { recursive: true });
}

const DAY_MS = 24 * 60 * 60 * 1000;

interface ReadyStore {
  folder: string;
  dump: string;
}

/**
 * Made once for each state of the migrations and of PGlite, before the first test of a run (jest.config.js), and kept. Two
 * processes that make it at once make the same; the first one's stays.
 */
export default async function readyStore(): Promise<ReadyStore> {
  const kept = join(packageRoot(), 'node_modules', '.cache', 'dondoc');
  const place = join(kept, `store-${stateOfStore()}`);
  if (!existsSync(place)) {
    mkdirSync(kept, { recursive: true });
    removeOld(kept);
    const draft = mkdtempSync(join(kept, 'draft-'));
    await make(partsOf(draft));
    moveUnlessThere(draft, place);
  }
  return partsOf(place);
}

function partsOf(place: string): ReadyStore {
  return { folder: join(place, 'folder'), dump: join(place, 'folder.tar') };
}

async function make({ folder, dump }: ReadyStore): Promise<void> {
  const store = await openStore({ kind: 'pglite', dataDir: folder });
  const { pglite } = store.owned!;
  await pglite.query('checkpoint');
  writeFileSync(dump, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await store.close();
}

function moveUnlessThere(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

/** What a run of yesterday left; one of today may still be read. */
function removeOld(kept: string): void {
  for (const name of readdirSync(kept).filter((one) => /^(store|draft)-/.test(one))) {
    const path = join(kept, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** What the made store hangs on: the engine, and what opens and fills it. */
function stateOfStore(): string {
  const store = join(packageRoot(), 'store');
  const of = (folder: string) => readdirSync(join(store, folder)).map((name) => join(store, folder, name));
  const files = [join(store, 'migrate.ts'), ...of('migrations'), ...of('pglite')].sort();
  const hash = createHash('sha256');
  for (const file of [require.resolve('@electric-sql/pglite'), ...files]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StoreError } from '../errors';
import { takeOwnerLock } from './owner-lock';
import { Turns } from './turns';
import { keepTidy } from './upkeep';

/** A PGlite that this process owns. */
export interface OwnedPglite {
  pglite: PGlite;
  turns: Turns;
  close(): Promise<void>;
}

export async function openMemory(from?: Blob): Promise<OwnedPglite> {
  return owned(await PGlite.create('memory://', from ? { loadDataDir: from } : {}), () => {});
}

/**
 * Opens, or creates, the database in `folder` under its lock (`<folder>.lock`).
 *
 * Durable against the death of the process: PGlite writes its WAL to the file before COMMIT answers, and the next
 * opening replays it. Not against a power cut: it has no fsync on a Node folder. Who needs that runs PostgreSQL.
 */
export async function openFolder(folder: string): Promise<OwnedPglite> {
  const dataDir = resolve(folder);
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 });
  const unlock = takeOwnerLock(`${dataDir}.lock`, `Kho dữ liệu ${dataDir}`);
  try {
    if (!isDatabase(dataDir)) await createFolder(dataDir);
    return owned(await PGlite.create(dataDir, { relaxedDurability: false }), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function isDatabase(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/**
 * Beside its place first, then renamed: creating takes seconds, and a Ctrl-C in between would leave a folder that
 * looks like a database and never opens again. PGlite creates files that everybody may read: the folder itself is
 * closed to others.
 */
async function createFolder(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) {
    if (readdirSync(dataDir).length > 0) {
      throw new StoreError(
        'store-not-a-database',
        `Thư mục ${dataDir} có tệp nhưng không phải kho dữ liệu. Hãy chọn một thư mục trống hoặc chưa có.`,
      );
    }
    rmdirSync(dataDir);
  }
  const draft = `${dataDir}.creating`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  await (await PGlite.create(draft)).close();
  renameSync(draft, dataDir);
}

function owned(pglite: PGlite, unlock: () => void): OwnedPglite {
  const turns = new Turns();
  keepTidy(pglite, turns);
  const close = async () => {
    const giveBack = await turns.take();
    try {
      await pglite.close();
    } finally {
      unlock();
      giveBack();
    }
  };
  return { pglite, turns, close };
}

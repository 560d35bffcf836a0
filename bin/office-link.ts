import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { DataFolder } from '../config/data-folder';
import type { Store } from '../store';
import type { Context } from './context';
import { lazy } from './lazy';
import { refuse } from './problems';

/** How a command reaches what another process runs: the office's engine and its store. */
export interface OfficeLink {
  client: Client;
  store: Store;
  taskQueue: string;
  close(): Promise<void>;
}

interface ServedStore {
  url: string;
  pid: number;
}

/** Connects to the office that runs on this data folder or that the environment names. Refuses in words when there is none. */
export async function openOfficeLink(context: Context): Promise<OfficeLink> {
  const link = await officeLinkIfRunning(context);
  if (link === null) throw notRunning(context);
  return link;
}

async function officeLinkIfRunning(context: Context): Promise<OfficeLink | null> {
  const target = sharedStore(context);
  const address = target === null ? null : engineAddress(context);
  if (address === null || target === null) return null;
  const { taskQueue } = context.settings();
  const store = await openShared(context, target);
  try {
    const client = await lazy.connect().connectClient(address);
    return {
      client,
      store,
      taskQueue,
      async close() {
        await client.connection.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * The store to read from: of the environment, of the running office, or the embedded one of an office that does not
 * run, opened under its lock. null where nothing has ever been kept.
 */
export async function openReadingStore(context: Context): Promise<Store | null> {
  const shared = sharedStore(context);
  if (shared !== null) return openShared(context, shared);
  if (!existsSync(join(context.folder.pglite, 'PG_VERSION'))) return null;
  return lazy.store().openStore({ kind: 'pglite', dataDir: context.folder.pglite });
}

/** The store of an office that just died is still on record: what people read is that it does not run, not how it was reached. */
async function openShared(context: Context, url: string): Promise<Store> {
  try {
    return await lazy.store().openStore({ kind: 'postgres', url });
  } catch (error) {
    const isGone = (error as { code?: unknown }).code === 'store-unreachable';
    throw isGone && context.settings().databaseUrl === null ? notRunning(context) : error;
  }
}

/** The URL under which the store can be reached without owning it; null when nobody serves it. */
function sharedStore({ folder, settings }: Context): string | null {
  const { databaseUrl } = settings();
  if (databaseUrl !== null) return databaseUrl;
  return servedStore(folder)?.url ?? null;
}

/** The store that a living process serves on this data folder. */
export function servedStore({ storeFile }: DataFolder): ServedStore | null {
  const served = readServed(storeFile);
  return served !== null && isAlive(served.pid) ? served : null;
}

function readServed(file: string): ServedStore | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ServedStore;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const NAMESPACE = 'dondoc';

function engineAddress({ env, folder }: Context) {
  const external = lazy.externalServer().externalServer(env, NAMESPACE);
  if (external !== null) return external;
  const server = lazy.server().liveServer(folder);
  return server === null ? null : { address: server.address, namespace: NAMESPACE };
}

function notRunning({ folder }: Context) {
  return refuse(
    'office-not-running',
    `Hệ thống chưa chạy trên thư mục dữ liệu ${folder.root}. ` +
      'Hãy mở một cửa sổ khác và chạy "dondoc up", rồi làm lại lệnh này: chưa có gì được gửi hay ghi lại.',
  );
}

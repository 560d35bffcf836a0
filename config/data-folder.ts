import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The environment of the process, handed down by whoever read it; nothing here looks at the process itself. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Absolute paths of everything that an installation keeps; nothing of it need exist yet. */
export interface DataFolder {
  root: string;
  /** Generated configuration and SQLite file of the embedded Temporal server. */
  temporal: string;
  serverDatabase: string;
  pglite: string;
  /** Where the process that owns the embedded store serves it, for commands of other processes; mode 0600. */
  storeFile: string;
  files: string;
  mailbox: string;
  logs: string;
  serverLog: string;
  /** Held by the process that watches over the embedded server; one per data folder. */
  lock: string;
  pidFile: string;
  /** Kind and version of the server that made `serverDatabase`: its schema has no upgrade. */
  versionFile: string;
}

const OWNER_ONLY = 0o700;
const FRESH = 'rehearsals';

/** `DONDOC_HOME`, else `dondoc` in the XDG data folder. */
export function dataFolder(env: Env): DataFolder {
  const asked = env['DONDOC_HOME'];
  return dataFolderAt(
    asked ? resolve(asked) : join(xdgFolder(env, 'XDG_DATA_HOME', '.local/share'), 'dondoc'),
  );
}

export function dataFolderAt(root: string): DataFolder {
  const temporal = join(root, 'temporal');
  const logs = join(root, 'logs');
  return {
    root,
    temporal,
    serverDatabase: join(temporal, 'temporal.db'),
    pglite: join(root, 'pglite'),
    storeFile: join(root, 'store.json'),
    files: join(root, 'files'),
    mailbox: join(root, 'mailbox'),
    logs,
    serverLog: join(logs, 'temporal.log'),
    lock: join(root, 'server.lock'),
    pidFile: join(root, 'server.pid'),
    versionFile: join(root, 'server-version.json'),
  };
}

/** Makes the folders, closed to other accounts. A root that exists already keeps its mode: it may be a mount. */
export function createDataFolder(folder: DataFolder): void {
  mkdirSync(folder.root, { recursive: true, mode: OWNER_ONLY });
  for (const path of [folder.temporal, folder.pglite, folder.files, folder.mailbox, folder.logs]) {
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
    chmodSync(path, OWNER_ONLY);
  }
}

/** A new, empty data folder inside `folder`, for one demo or rehearsal; its name begins with `name`. */
export function freshFolder(folder: DataFolder, name: string): DataFolder {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new RangeError(`Tên thư mục không hợp lệ: "${name}"`);
  const parent = join(folder.root, FRESH);
  mkdirSync(parent, { recursive: true, mode: OWNER_ONLY });
  const fresh = dataFolderAt(mkdtempSync(join(parent, `${name}-`)));
  createDataFolder(fresh);
  return fresh;
}

/**
 * Removes fresh folders of earlier demos and rehearsals except the `keep` newest and those that `inUse` names
 * (a server may still run there); returns the paths removed.
 */
export function removeOldRehearsals(
  folder: DataFolder,
  keep: number,
  inUse: (candidate: DataFolder) => boolean,
): string[] {
  const old = freshFolders(folder)
    .slice(keep)
    .filter((candidate) => !inUse(candidate));
  for (const { root } of old) rmSync(root, { recursive: true, force: true });
  return old.map(({ root }) => root);
}

/** Newest first. */
function freshFolders(folder: DataFolder): DataFolder[] {
  const parent = join(folder.root, FRESH);
  let names: string[];
  try {
    names = readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
  const madeAt = (name: string) => statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const dated = names.map((name) => ({ name, at: madeAt(name) }));
  return dated.sort((a, b) => b.at - a.at).map(({ name }) => dataFolderAt(join(parent, name)));
}

/** Downloaded and built servers, one folder for the user: `$XDG_CACHE_HOME/dondoc`. */
export function cacheFolder(env: Env): string {
  return join(xdgFolder(env, 'XDG_CACHE_HOME', '.cache'), 'dondoc');
}

/** The XDG rule: a variable that is not an absolute path is ignored. */
function xdgFolder(env: Env, variable: string, underHome: string): string {
  const asked = env[variable];
  if (asked !== undefined && isAbsolute(asked)) return asked;
  return join(env['HOME'] || homedir(), underHome);
}

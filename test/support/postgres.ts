import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A private PostgreSQL for tests: its own folder, its own port, gone afterwards. */
export interface TestPostgres {
  /** Of the database `postgres`, as superuser. */
  url: string;
  pid: number;
  /** A fresh, empty database beside the others. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

export type PostgresBinaries = { folder: string } | { missing: string };

const READY_MS = 30_000;
const INSTALL_MS = 300_000;

let found: PostgresBinaries | undefined;

/**
 * Where `postgres` and `initdb` stand, installing them where that is possible (root on Debian). Synchronous, so that
 * a suite can decide while it is described whether it runs or is skipped, and with what reason.
 */
export function findPostgres(): PostgresBinaries {
  found ??= locate() ?? install();
  return found;
}

/** null, with the reason on stderr, where there is no PostgreSQL to be had. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const binaries = findPostgres();
  if ('missing' in binaries) {
    process.stderr.write(`PostgreSQL skipped: ${binaries.missing}\n`);
    return null;
  }
  return await start(binaries.folder);
}

// ---- binaries

function locate(): { folder: string } | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const folder = [...onPath, ...debianFolders()].find(
    (one) => isTool(one, 'postgres') && isTool(one, 'initdb'),
  );
  return folder === undefined ? null : { folder };
}

/** Newest first. */
function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

function isTool(folder: string, name: string): boolean {
  try {
    accessSync(join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): PostgresBinaries {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return {
      missing:
        'no postgres and initdb on PATH or in /usr/lib/postgresql, and not root on Debian to install them',
    };
  }
  // RUNLEVEL=1 keeps the package from starting a server of its own.
  const apt = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    timeout: INSTALL_MS,
    encoding: 'utf8',
  });
  const failure = (apt.stderr ?? '').trim().split('\n').at(-1) ?? '';
  return locate() ?? { missing: `apt-get install postgresql failed: ${failure}` };
}

// ---- the server

async function start(binaries: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-postgres-'));
  const account = unprivileged();
  if (account) chownSync(folder, account.uid, account.gid);
  const cwd = folder;
  const data = join(folder, 'data');
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd, encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr}`);

  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'on' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...flags], {
    ...account,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const abandon = () => server.kill('SIGQUIT');
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };

  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  try {
    await untilReady(urlOf('postgres'), server);
  } catch (error) {
    await stop();
    throw error;
  }
  const createDatabase = async (name: string) => {
    await query(urlOf('postgres'), `create database "${name}"`);
    return urlOf(name);
  };
  return { url: urlOf('postgres'), pid: server.pid!, createDatabase, stop };
}

/** PostgreSQL refuses to run as root: the account of its package, else `nobody`. Empty when we are not root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find(([known]) => known === name))
    .find(Boolean);
  if (!account) throw new Error('no unprivileged account to run PostgreSQL as');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  let words = '';
  server.stderr!.on('data', (bytes: Buffer) => (words = (words + bytes.toString()).slice(-4000)));
  const deadline = Date.now() + READY_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    try {
      await query(url, 'select 1');
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not come up:\n${words}`);
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast shutdown: clients are cut off, data is written. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  await exited;
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from '../../config/data-folder';
import type { Env } from '../../config/data-folder';
import { ServerProblem } from './problem';
import { DOWNLOADED_CLI } from './versions';

/** Ten years: the default of a day would download the same release again and again. */
const KEEP_MS = 3_650 * 86_400_000;

/**
 * The official download, by the call behind the `cached-download` of @temporalio/testing; that package itself is
 * for tests and adds nothing here. It runs in a process of its own, because the call cannot be interrupted,
 * makes the process-wide Runtime, and ends by starting the server once; all three stay out of ours.
 */
const DOWNLOAD_SCRIPT = `
const [worker, exe] = process.argv.slice(1);
const { Runtime } = require(worker);
const silent = () => undefined;
const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent };
Runtime.install({ logger });
const options = { type: 'dev-server', exe: JSON.parse(exe), namespace: 'default', ip: '127.0.0.1', port: null,
  ui: false, uiPort: null, dbFilename: null, log: { format: 'json', level: 'never' }, extraArgs: [] };
Runtime.instance().createEphemeralServer(options)
  .then((server) => Runtime.instance().shutdownEphemeralServer(server))
  .catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

export function downloadedCliPath(env: Env): string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return join(downloadFolder(env), `temporal-${DOWNLOADED_CLI.version}${suffix}`);
}

/** The sum that was noted when the file arrived. */
export function downloadedCliSum(env: Env): string | null {
  const noted = `${downloadedCliPath(env)}.sha256`;
  return existsSync(noted) ? readFileSync(noted, 'utf8').trim() : null;
}

/** Downloads the pinned CLI into the cache. Gives up when for `idleMs` no byte arrives, the first one included. */
export async function downloadCli(env: Env, idleMs = 20_000): Promise<string> {
  const file = downloadedCliPath(env);
  mkdirSync(downloadFolder(env), { recursive: true, mode: 0o700 });
  const failure = await runDownload(env, file, idleMs);
  if (!existsSync(file))
    throw new ServerProblem('download-failed', failure ?? 'tải xong nhưng không thấy tệp');
  writeFileSync(`${file}.sha256`, `${await sha256(file)}\n`, { mode: 0o600 });
  return file;
}

/** Null on success, else the reason in one line. */
function runDownload(env: Env, file: string, idleMs: number): Promise<string | null> {
  const exe = {
    type: 'cached-download',
    downloadDir: downloadFolder(env),
    version: DOWNLOADED_CLI.version,
    ttl: KEEP_MS,
    sdkName: 'sdk-typescript',
    sdkVersion: '',
  };
  const args = ['-e', DOWNLOAD_SCRIPT, require.resolve('@temporalio/worker'), JSON.stringify(exe)];
  const options = {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'pipe'] as const,
    detached: true,
  };
  const child = spawn(process.execPath, args, { ...options, stdio: [...options.stdio] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));

  return new Promise((answer) => {
    let [seen, seenAt] = [-1, Date.now()];
    const watch = setInterval(() => {
      const size = arrived(file);
      if (size !== seen) [seen, seenAt] = [size, Date.now()];
      if (Date.now() - seenAt < idleMs) return;
      finish(`mạng im lặng ${Math.round(idleMs / 1000)} giây`);
      // The whole group that this process leads: the server it may have started goes with it.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      rmSync(partOf(file), { force: true });
    }, 250);
    const finish = (failure: string | null) => {
      clearInterval(watch);
      answer(failure);
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code) => finish(code === 0 ? null : shortReason(said)));
  });
}

function arrived(file: string): number {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return sizeOf(file) + sizeOf(partOf(file));
}

function partOf(file: string): string {
  return `${file}.downloading`;
}

/** The innermost cause stands last in a chain joined by ": ". */
function shortReason(said: string): string {
  const line = said.trim().split('\n').at(-1) ?? '';
  return line.split(': ').slice(-2).join(': ') || 'không rõ lý do';
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function downloadFolder(env: Env): string {
  return join(cacheFolder(env), 'temporal-cli');
}

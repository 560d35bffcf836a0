import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from '../../config/data-folder';
import type { Env } from '../../config/data-folder';
import { takeLock } from './lock';
import type { Lock } from './lock';
import { identify } from './process-identity';
import { ServerProblem } from './problem';
import { findOnPath, isExecutable, runProgram } from './programs';
import { BUILT_SERVER, isAtLeast, versionOfGo, versionOfServer } from './versions';

export interface BuildProgress {
  elapsedMs: number;
  /** What Go said last, or whom we are waiting for. */
  lastLine: string;
}

export type BuildTools = { open: true; go: string; line: string } | { open: false; line: string };

/** ~1.3 GB of modules plus their archives, 2.0 GB of build cache. */
const DISK_BYTES = 4 * 1024 ** 3;
/** The module alone is some 10 MB; a network that gives less than that in this time is not worth the wait. */
const MODULE_MS = 120_000;
/** Ten times the slowest build that was measured (2 cores, empty caches). */
const BUILD_MS = 90 * 60_000;

/** One folder per version: `$XDG_CACHE_HOME/dondoc/temporal-server/1.32.1/server`. */
export function builtServerPath(env: Env, version: string = BUILT_SERVER.version): string {
  return join(versionFolder(env, version), process.platform === 'win32' ? 'server.exe' : 'server');
}

/** Whether that version was built and still says so itself. */
export async function isBuilt(env: Env, version: string): Promise<boolean> {
  return (await builtVersion(builtServerPath(env, version), env)) === version;
}

/** Looks whether a build could begin: Go, its version, the disk. Changes nothing. */
export async function buildTools(env: Env, diskBytes = DISK_BYTES): Promise<BuildTools> {
  const go = findOnPath('go', env);
  if (go === null) return { open: false, line: 'không thấy "go" trên PATH' };
  const said = await runProgram(go, ['env', '-json', 'GOVERSION', 'GOCACHE', 'GOMODCACHE'], {
    env: goEnvironment(env),
    timeoutMs: 20_000,
  });
  const settings = said.ok ? (JSON.parse(said.stdout) as Record<string, string>) : {};
  const version = versionOfGo(settings['GOVERSION'] ?? '');
  if (version === null) return { open: false, line: `${go} không cho biết phiên bản` };
  if (!isAtLeast(version, BUILT_SERVER.minimumGo)) {
    return { open: false, line: `Go ${version} cũ hơn ${BUILT_SERVER.minimumGo}` };
  }
  const places = [cacheFolder(env), settings['GOCACHE'], settings['GOMODCACHE']].filter(
    (p) => p !== undefined,
  );
  const free = Math.min(...places.map(freeBytes));
  const gigabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 3)} GB`;
  if (free < diskBytes) {
    return { open: false, line: `đĩa chỉ còn trống ${gigabytes(free)}, cần ${gigabytes(diskBytes)}` };
  }
  return { open: true, go, line: `có Go ${version}, đĩa trống ${gigabytes(free)}` };
}

/**
 * Builds the pinned server into the cache and returns its path. It takes minutes. Of two builds at once the
 * second waits for the first and uses its result. A broken build leaves only the `.partial` folder.
 */
export async function buildServer(env: Env, onProgress: (progress: BuildProgress) => void): Promise<string> {
  const since = Date.now();
  const say = (lastLine: string) => onProgress({ elapsedMs: Date.now() - since, lastLine });
  const target = versionFolder(env, BUILT_SERVER.version);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const lock = await waitForLock(`${target}.lock`, say);
  try {
    if (await isBuilt(env, BUILT_SERVER.version)) return builtServerPath(env);
    const tools = await buildTools(env);
    if (!tools.open) throw failed(tools.line);
    await verifyModule(tools.go, env, dirname(target));
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    await install(tools.go, { ...goEnvironment(env), GOBIN: partial }, lock, say);
    await promote(partial, target, env);
    return builtServerPath(env);
  } finally {
    lock.release();
  }
}

/** Moves a finished build to where it is looked for; a file that does not name the right version stays behind. */
async function promote(partial: string, target: string, env: Env): Promise<void> {
  const version = await builtVersion(join(partial, 'server'), env);
  if (version !== BUILT_SERVER.version) throw failed(`bản dựng tự xưng "${version ?? 'không rõ'}"`);
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
}

async function waitForLock(path: string, say: (line: string) => void): Promise<Lock> {
  for (;;) {
    const attempt = takeLock(path);
    if (attempt.taken) return attempt.lock;
    say(`đang chờ tiến trình ${attempt.holder.pid} dựng xong`);
    await sleep(1_000);
  }
}

async function verifyModule(go: string, env: Env, cwd: string): Promise<void> {
  const module = `${BUILT_SERVER.module}@v${BUILT_SERVER.version}`;
  const options = { env: goEnvironment(env), timeoutMs: MODULE_MS, cwd };
  const said = await runProgram(go, ['mod', 'download', '-json', module], options);
  const answer = JSON.parse(said.stdout || '{}') as { Sum?: string; Error?: string };
  if (answer.Sum === undefined)
    throw failed(`không lấy được ${module}: ${answer.Error ?? said.stderr.trim()}`);
  if (answer.Sum !== BUILT_SERVER.sum)
    throw failed(`${module} có mã kiểm ${answer.Sum}, khác ${BUILT_SERVER.sum}`);
}

function install(go: string, env: Env, lock: Lock, say: (line: string) => void): Promise<void> {
  const module = `${BUILT_SERVER.module}/cmd/server@v${BUILT_SERVER.version}`;
  const args = ['install', '-ldflags=-s -w', module];
  const options = { env: env as NodeJS.ProcessEnv, cwd: dirname(env['GOBIN'] ?? '.'), timeout: BUILD_MS };
  const child = spawn(go, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  // Should we be killed, Go goes on for a while: until it has ended nobody else may begin.
  const builder = child.pid === undefined ? null : identify(child.pid);
  if (builder) lock.shareWith(builder);

  let lines = [`dựng ${module}`];
  const clock = setInterval(() => say(lines.at(-1) ?? ''), 1_000);
  child.stderr.on('data', (chunk: Buffer) => {
    lines = [...lines, ...chunk.toString().split('\n')].filter((line) => line.trim() !== '').slice(-8);
    say(lines.at(-1) ?? '');
  });
  return new Promise<void>((done, fail) => {
    child.once('error', (error) => fail(failed(error.message)));
    child.once('close', (code) => (code === 0 ? done() : fail(failed(lines.join('\n')))));
  }).finally(() => clearInterval(clock));
}

async function builtVersion(file: string, env: Env): Promise<string | null> {
  if (!isExecutable(file)) return null;
  const said = await runProgram(file, ['--version'], { env, timeoutMs: 20_000 });
  return said.ok ? versionOfServer(said.stdout) : null;
}

/** Of the nearest folder that exists. */
function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return path === dirname(path) ? 0 : freeBytes(dirname(path));
  }
}

/** The Go that is there and nothing else: no toolchain download, no flags of the user, no C compiler. */
function goEnvironment(env: Env): Env {
  return { ...env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOFLAGS: '', GOWORK: 'off' };
}

function versionFolder(env: Env, version: string): string {
  return join(cacheFolder(env), 'temporal-server', version);
}

function failed(reason: string): ServerProblem {
  return new ServerProblem('build-failed', `Không dựng được máy chủ ${BUILT_SERVER.version}: ${reason}`);
}

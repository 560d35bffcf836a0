import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionOptions } from '@temporalio/client';
import { createDataFolder } from '../../config/data-folder';
import type { DataFolder, Env } from '../../config/data-folder';
import { bootNamespace, missingFromNamespace } from './boot';
import { adoptServer, startServer, stopServer } from './child';
import type { ChildOptions, RunningServer, ServerProgram } from './child';
import { OFFICE_STORAGE } from './configuration';
import type { Storage } from './configuration';
import { untilServing, versionOf, withConnection } from './connection';
import { externalServer } from './external';
import type { ExternalServer } from './external';
import type { BuildProgress } from './go-build';
import { takeLock } from './lock';
import type { Lock, LockHolder } from './lock';
import { isRunning } from './process-identity';
import { ServerProblem, reasonOf } from './problem';
import { liveServer, recordedVersion, writeVersionRecord } from './server-files';
import type { ServerRecord, VersionRecord } from './server-files';
import { chooseServer, misfit } from './sources';
import { supervise } from './supervisor';
import type { ServerEvent } from './supervisor';
import type { ServerKind } from './versions';

export interface OpenServerOptions {
  env: Env;
  folder: DataFolder;
  /** Default `dondoc`; on an external server TEMPORAL_NAMESPACE or the profile goes before. */
  namespace?: string;
  /** A test server: >= 1.32, own clocks, and never the one that TEMPORAL_ADDRESS names. */
  needsTimeSkipping?: boolean;
  storage?: Storage;
  /** Lets the boot steps change an external server; without it they are only checked there. */
  migrate?: boolean;
  onLine?: (line: string) => void;
  onBuildProgress?: (progress: BuildProgress) => void;
  /** Crashes and restarts of the embedded server. */
  onEvent?: (event: ServerEvent) => void;
}

export interface OpenedServer {
  address: string;
  namespace: string;
  kind: 'external' | ServerKind;
  version: string;
  /**
   * `started` by us; `adopted`: left behind by a process that was killed, ours from now on; `reused`: another
   * living process watches over it.
   */
  relation: 'external' | 'started' | 'adopted' | 'reused';
  /** For `Connection` and `NativeConnection`. */
  connection: ConnectionOptions;
  /** How it was had, step by step, in Vietnamese. */
  lines: string[];
  /** Stops a server that was started or adopted; leaves a reused or external one alone. */
  stop(): Promise<void>;
}

/** A starting server answers within seconds; a loaded machine is given a minute. */
const PATIENCE_MS = 60_000;
const HUNG_MS = 10_000;

type Settled = Required<
  Pick<OpenServerOptions, 'env' | 'folder' | 'namespace' | 'needsTimeSkipping' | 'storage'>
> &
  OpenServerOptions & { say: (line: string) => void; lines: string[] };

/** A ready server for this installation, by the order of sources; see `describeSources` for the order. */
export async function openServer(options: OpenServerOptions): Promise<OpenedServer> {
  const lines: string[] = [];
  const settled: Settled = {
    namespace: 'dondoc',
    needsTimeSkipping: false,
    storage: OFFICE_STORAGE,
    ...options,
    lines,
    say(line) {
      lines.push(line);
      options.onLine?.(line);
    },
  };
  const external = settled.needsTimeSkipping ? null : externalServer(settled.env, settled.namespace);
  return external ? await openExternal(external, settled) : await openEmbedded(settled);
}

async function openExternal(
  external: ExternalServer,
  { migrate, say, lines }: Settled,
): Promise<OpenedServer> {
  const { address, namespace, connection } = external;
  say(`Máy chủ ngoài: dùng ${address}, không gian tên ${namespace}`);
  const version = await withConnection({ connectTimeout: PATIENCE_MS / 4, ...connection }, async (open) => {
    if (migrate) for (const line of await bootNamespace(open, namespace, 'wished')) say(line);
    const { missing, warnings } = await missingFromNamespace(open, namespace);
    warnings.forEach((line) => say(`Lưu ý: ${line}`));
    if (missing.length > 0) throw notReady(external, missing);
    return await versionOf(open);
  }).catch((error: unknown) => {
    if (error instanceof ServerProblem) throw error;
    const message = `Không dùng được máy chủ ngoài ${address}: ${reasonOf(error)}. Hãy kiểm tra địa chỉ, TLS và khoá.`;
    throw new ServerProblem('external-unreachable', message, { cause: error });
  });
  const stop = () => Promise.resolve();
  return { address, namespace, kind: 'external', version, relation: 'external', connection, lines, stop };
}

function notReady({ address, namespace }: ExternalServer, missing: readonly string[]): ServerProblem {
  const message = `Máy chủ ${address}, không gian tên "${namespace}", chưa sẵn sàng: ${missing.join('; ')}.`;
  return new ServerProblem(
    'external-not-ready',
    `${message} Hãy chạy "dondoc migrate" bằng tài khoản có quyền quản trị.`,
  );
}

async function openEmbedded(settled: Settled): Promise<OpenedServer> {
  const { folder, say } = settled;
  createDataFolder(folder);
  // The choice may mean minutes of building: made before the lock is taken, and not at all for a server that runs.
  const program = liveServer(folder) ? null : await chooseProgram(settled);
  for (;;) {
    const attempt = takeLock(folder.lock);
    if (attempt.taken) return await own(settled, program, attempt.lock);
    const record = await untilShared(settled, attempt.holder);
    if (record === null) continue;
    say(
      `Dùng chung máy chủ Temporal ${record.version} tại ${record.address} (do tiến trình ${attempt.holder.pid} trông)`,
    );
    await boot(settled, record);
    return opened(settled, record, 'reused', () => Promise.resolve());
  }
}

/** With the lock in hand: takes over what a killed process left, or starts a server, and watches over it. */
async function own(settled: Settled, chosen: ServerProgram | null, lock: Lock): Promise<OpenedServer> {
  const { folder, onEvent, say } = settled;
  let program = chosen;
  const startChosen = async (ports?: number[]) => {
    program = program && stillFits(settled, program) ? program : await chooseProgram(settled);
    const server = await start(settled, program, ports);
    return await booted(settled, server);
  };
  try {
    const left = await adoptable(settled);
    if (left)
      say(`Nhận lại máy chủ Temporal ${left.version} còn chạy tại ${left.address} (tiến trình ${left.pid})`);
    const server = left ? await booted(settled, adoptServer(left)) : await startChosen();
    const restart = (crashed: RunningServer) => startChosen(crashed.record.ports);
    const supervisor = supervise({ folder, server, restart, onEvent: onEvent ?? (() => undefined) });
    const stop = async () => {
      await supervisor.stop();
      lock.release();
    };
    return opened(settled, server.record, left ? 'adopted' : 'started', stop);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function chooseProgram(settled: Settled): Promise<ServerProgram> {
  const { env, namespace, needsTimeSkipping, onBuildProgress, say } = settled;
  const wish = { env, namespace, needsTimeSkipping, recorded: recordedFor(settled), onLine: say };
  const choice = await chooseServer(onBuildProgress ? { ...wish, onProgress: onBuildProgress } : wish);
  if (choice.kind === 'external') throw new Error('an external server was settled before');
  return choice;
}

/** Between choice and lock another process may have made the database. */
function stillFits(settled: Settled, { kind, version }: ServerProgram): boolean {
  const { needsTimeSkipping } = settled;
  return misfit({ recorded: recordedFor(settled), needsTimeSkipping }, kind, version) === null;
}

function recordedFor({ folder, storage }: Settled): VersionRecord | null {
  return storage.mode === 'memory' ? null : recordedVersion(folder);
}

async function start(settled: Settled, program: ServerProgram, ports?: number[]): Promise<RunningServer> {
  const { folder, env, namespace, storage, needsTimeSkipping: timeSkipping, say } = settled;
  const since = Date.now();
  // Before the file exists, so that no database is ever without its record.
  if (storage.mode === 'file') writeVersionRecord(folder, program);
  const options: ChildOptions = { program, folder, env, namespace, storage, timeSkipping };
  const server = await startServer(ports ? { ...options, ports } : options);
  const seconds = ((Date.now() - since) / 1_000).toFixed(1).replace('.', ',');
  say(`Máy chủ Temporal ${program.version} chạy tại ${server.record.address} sau ${seconds} giây`);
  return server;
}

async function boot({ namespace, say }: Settled, { address }: ServerRecord): Promise<void> {
  const lines = await withConnection({ address }, (connection) =>
    bootNamespace(connection, namespace, 'required'),
  );
  lines.forEach(say);
}

/** A server whose boot steps fail is stopped: half ready it is of use to nobody. */
async function booted(settled: Settled, server: RunningServer): Promise<RunningServer> {
  try {
    await boot(settled, server.record);
    return server;
  } catch (error) {
    await stopServer(settled.folder, server.record);
    throw error;
  }
}

/** The server of a dead process, when it answers and fits; otherwise it is stopped: nobody else will. */
async function adoptable(settled: Settled): Promise<ServerRecord | null> {
  const record = liveServer(settled.folder);
  if (!record) return null;
  const reason = mismatch(settled, record) ?? (await silence(settled, record, HUNG_MS));
  if (reason === null) return record;
  settled.say(`Dừng máy chủ Temporal còn sót (tiến trình ${record.pid}): ${reason}`);
  await stopServer(settled.folder, record);
  return null;
}

/** Waits for the server that another living process is starting; null when that process has gone meanwhile. */
async function untilShared(settled: Settled, holder: LockHolder): Promise<ServerRecord | null> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(200)) {
    const record = liveServer(settled.folder);
    const reason = record && mismatch(settled, record);
    if (reason) throw inUse(settled, holder, reason);
    if (record && (await silence(settled, record, 1_000)) === null) return record;
    if (!isRunning(holder)) return null;
  }
  throw inUse(settled, holder, `tiến trình ấy không có máy chủ nào trả lời sau ${PATIENCE_MS / 1_000} giây`);
}

function inUse({ folder }: Settled, holder: LockHolder, reason: string): ServerProblem {
  return new ServerProblem(
    'folder-in-use',
    `Thư mục dữ liệu ${folder.root} đang do tiến trình ${holder.pid} giữ: ${reason}. ` +
      'Hãy dừng tiến trình ấy trước, hoặc đặt DONDOC_HOME sang thư mục khác.',
  );
}

function mismatch({ needsTimeSkipping, storage }: Settled, record: ServerRecord): string | null {
  if (record.timeSkipping !== needsTimeSkipping) return 'máy chủ chạy với cấu hình kiểm thử khác với yêu cầu';
  return record.storageMode === storage.mode ? null : 'máy chủ lưu dữ liệu theo cách khác với yêu cầu';
}

/** Null when it answers with the version it was started with. */
async function silence(
  { namespace }: Settled,
  record: ServerRecord,
  timeoutMs: number,
): Promise<string | null> {
  try {
    const version = await untilServing(record.address, namespace, { timeoutMs });
    return version === record.version ? null : `tự xưng bản ${version}, đã ghi bản ${record.version}`;
  } catch (error) {
    return reasonOf(error);
  }
}

function opened(
  { namespace, lines }: Settled,
  { address, kind, version }: ServerRecord,
  relation: OpenedServer['relation'],
  stop: () => Promise<void>,
): OpenedServer {
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());
  return { address, namespace, kind, version, relation, connection: { address }, lines, stop: stopOnce };
}

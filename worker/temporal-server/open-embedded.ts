import { setTimeout as sleep } from 'node:timers/promises';
import { createDataFolder } from '../../config/data-folder';
import { bootNamespace } from './boot';
import { adoptServer, startServer, stopServer } from './child';
import type { ChildOptions, RunningServer, ServerProgram } from './child';
import { untilServing, withConnection } from './connection';
import { takeLock } from './lock';
import type { Lock, LockHolder } from './lock';
import type { OpenedServer, Opening } from './opening';
import { isRunning } from './process-identity';
import { ServerProblem, reasonOf } from './problem';
import { liveServer, recordedVersion, writeVersionRecord } from './server-files';
import type { ServerRecord, VersionRecord } from './server-files';
import { chooseServer, misfit } from './sources';
import { supervise } from './supervisor';

/** So long a server that a dead process left may be silent before it is stopped. */
const HUNG_MS = 10_000;

/** The server of a data folder: shared with the living process that watches over it, taken over, or started. */
export async function openEmbedded(opening: Opening): Promise<OpenedServer> {
  const { folder, say } = opening;
  createDataFolder(folder);
  // The choice may mean minutes of building: made before the lock is taken, and not at all for a server that runs.
  const program = liveServer(folder) ? null : await chooseProgram(opening);
  for (;;) {
    const attempt = takeLock(folder.lock);
    if (attempt.taken) return await own(opening, program, attempt.lock);
    const record = await untilShared(opening, attempt.holder);
    if (record === null) continue;
    say(
      `Dùng chung máy chủ Temporal ${record.version} tại ${record.address} (do tiến trình ${attempt.holder.pid} trông)`,
    );
    await boot(opening, record);
    return opened(opening, record, 'reused', () => Promise.resolve());
  }
}

/** With the lock in hand: takes over what a killed process left, or starts a server, and watches over it. */
async function own(opening: Opening, chosen: ServerProgram | null, lock: Lock): Promise<OpenedServer> {
  const { folder, onEvent, say } = opening;
  let program = chosen;
  const startChosen = async (ports?: number[]) => {
    program = program && stillFits(opening, program) ? program : await chooseProgram(opening);
    const server = await start(opening, program, ports);
    return await booted(opening, server);
  };
  try {
    const left = await adoptable(opening);
    if (left)
      say(`Nhận lại máy chủ Temporal ${left.version} còn chạy tại ${left.address} (tiến trình ${left.pid})`);
    const server = left ? await booted(opening, adoptServer(left)) : await startChosen();
    const restart = (crashed: RunningServer) => startChosen(crashed.record.ports);
    const supervisor = supervise({ folder, server, restart, onEvent: onEvent ?? (() => undefined) });
    const stop = async () => {
      await supervisor.stop();
      lock.release();
    };
    return opened(opening, server.record, left ? 'adopted' : 'started', stop);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function chooseProgram(opening: Opening): Promise<ServerProgram> {
  const { env, namespace, needsTimeSkipping, onBuildProgress, say } = opening;
  const wish = { env, namespace, needsTimeSkipping, recorded: recordedFor(opening), onLine: say };
  const choice = await chooseServer(onBuildProgress ? { ...wish, onProgress: onBuildProgress } : wish);
  if (choice.kind === 'external') throw new Error('an external server was settled before');
  return choice;
}

/** Between choice and lock another process may have made the database. */
function stillFits(opening: Opening, { kind, version }: ServerProgram): boolean {
  const { needsTimeSkipping } = opening;
  return misfit({ recorded: recordedFor(opening), needsTimeSkipping }, kind, version) === null;
}

function recordedFor({ folder, storage }: Opening): VersionRecord | null {
  return storage.mode === 'memory' ? null : recordedVersion(folder);
}

async function start(opening: Opening, program: ServerProgram, ports?: number[]): Promise<RunningServer> {
  const { folder, env, namespace, storage, needsTimeSkipping: timeSkipping, say } = opening;
  const since = Date.now();
  // Before the file exists, so that no database is ever without its record.
  if (storage.mode === 'file') writeVersionRecord(folder, program);
  const options: ChildOptions = { program, folder, env, namespace, storage, timeSkipping };
  const server = await startServer(ports ? { ...options, ports } : options);
  const seconds = ((Date.now() - since) / 1_000).toFixed(1).replace('.', ',');
  say(`Máy chủ Temporal ${program.version} chạy tại ${server.record.address} sau ${seconds} giây`);
  return server;
}

async function boot({ namespace, say }: Opening, { address }: ServerRecord): Promise<void> {
  const lines = await withConnection({ address }, (connection) =>
    bootNamespace(connection, namespace, 'required'),
  );
  lines.forEach(say);
}

/** A server whose boot steps fail is stopped: half ready it is of use to nobody. */
async function booted(opening: Opening, server: RunningServer): Promise<RunningServer> {
  try {
    await boot(opening, server.record);
    return server;
  } catch (error) {
    await stopServer(opening.folder, server.record);
    throw error;
  }
}

/** The server of a dead process, when it answers and fits; otherwise it is stopped: nobody else will. */
async function adoptable(opening: Opening): Promise<ServerRecord | null> {
  const record = liveServer(opening.folder);
  if (!record) return null;
  const reason = mismatch(opening, record) ?? (await silence(opening, record, HUNG_MS));
  if (reason === null) return record;
  opening.say(`Dừng máy chủ Temporal còn sót (tiến trình ${record.pid}): ${reason}`);
  await stopServer(opening.folder, record);
  return null;
}

/** Waits for the server that another living process is starting; null when that process has gone meanwhile. */
async function untilShared(opening: Opening, holder: LockHolder): Promise<ServerRecord | null> {
  for (const deadline = Date.now() + opening.patienceMs; Date.now() < deadline; await sleep(200)) {
    const record = liveServer(opening.folder);
    const reason = record && mismatch(opening, record);
    if (reason) throw inUse(opening, holder, reason);
    if (record && (await silence(opening, record, 1_000)) === null) return record;
    if (!isRunning(holder)) return null;
  }
  throw inUse(
    opening,
    holder,
    `tiến trình ấy không có máy chủ nào trả lời sau ${opening.patienceMs / 1_000} giây`,
  );
}

function inUse({ folder }: Opening, holder: LockHolder, reason: string): ServerProblem {
  return new ServerProblem(
    'folder-in-use',
    `Thư mục dữ liệu ${folder.root} đang do tiến trình ${holder.pid} giữ: ${reason}. ` +
      'Hãy dừng tiến trình ấy trước, hoặc đặt DONDOC_HOME sang thư mục khác.',
  );
}

function mismatch({ needsTimeSkipping, storage }: Opening, record: ServerRecord): string | null {
  if (record.timeSkipping !== needsTimeSkipping) return 'máy chủ chạy với cấu hình kiểm thử khác với yêu cầu';
  return record.storageMode === storage.mode ? null : 'máy chủ lưu dữ liệu theo cách khác với yêu cầu';
}

/** Null when it answers with the version it was started with. */
async function silence(
  { namespace }: Opening,
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
  { namespace, lines }: Opening,
  { address, kind, version }: ServerRecord,
  relation: OpenedServer['relation'],
  stop: () => Promise<void>,
): OpenedServer {
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());
  return { address, namespace, kind, version, relation, connection: { address }, lines, stop: stopOnce };
}

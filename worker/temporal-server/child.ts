import { spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder, Env } from '../../config/data-folder';
import {
  addressOf,
  dynamicConfiguration,
  portsNeeded,
  serverArguments,
  serverConfiguration,
} from './configuration';
import type { ServerSettings, Storage } from './configuration';
import { untilServing } from './connection';
import { lastLines, logSize, rotateLog } from './log-file';
import { freePorts } from './ports';
import { endProcess, identify, isRunning } from './process-identity';
import { ServerProblem, reasonOf } from './problem';
import { removeServerRecord, writeServerRecord } from './server-files';
import type { ServerRecord } from './server-files';
import type { ServerKind } from './versions';

export interface ServerProgram {
  kind: ServerKind;
  executable: string;
  version: string;
}

export interface ChildOptions {
  program: ServerProgram;
  folder: DataFolder;
  env: Env;
  namespace: string;
  storage: Storage;
  timeSkipping: boolean;
  /** Those of the server that crashed, so that its clients find the new one; otherwise free ones are drawn. */
  ports?: number[];
  drawPorts?: (count: number) => Promise<number[]>;
}

export interface RunningServer {
  record: ServerRecord;
  /** Resolves with the reason when the process has ended, for whatever cause. */
  ended: Promise<string>;
}

const START_MS = 30_000;
/**
 * A server stops in 1–3 s; within 20 s of an earlier one on the same file it waits for that one's ghosts and is
 * killed, which SQLite survives. In memory there is nothing to save.
 */
const STOP_MS: Record<Storage['mode'], number> = { file: 5_000, memory: 500 };
const PORT_TRIES = 5;

/** Starts the server on a data folder whose lock the caller holds, and waits until it serves. */
export async function startServer(options: ChildOptions): Promise<RunningServer> {
  const draw = options.drawPorts ?? freePorts;
  for (let attempt = 1; ; attempt++) {
    const ports = options.ports ?? (await draw(portsNeeded(options.program.kind)));
    rotateLog(options.folder.serverLog);
    const logged = logSize(options.folder.serverLog);
    const server = launch(options, ports);
    try {
      await ready(server, options);
      return server;
    } catch (error) {
      await stopServer(options.folder, server.record);
      const said = lastLines(options.folder.serverLog, 12, logged);
      const portTaken = said.some((line) => line.includes('address already in use'));
      if (portTaken && options.ports === undefined && attempt < PORT_TRIES) continue;
      throw startFailed(options, reasonOf(error), said);
    }
  }
}

/** A server that another process started and left behind. Its end can only be noticed by looking. */
export function adoptServer(record: ServerRecord): RunningServer {
  const watch = async () => {
    while (isRunning(record)) await sleep(500, undefined, { ref: false });
    return 'tiến trình đã kết thúc';
  };
  return { record, ended: watch() };
}

/** SIGTERM to that process alone, SIGKILL after a while; then nothing names it any more. */
export async function stopServer(folder: DataFolder, record: ServerRecord): Promise<void> {
  await endProcess(record, STOP_MS[record.storageMode]);
  removeServerRecord(folder);
}

function launch(options: ChildOptions, ports: number[]): RunningServer {
  const { folder, program, storage, timeSkipping } = options;
  const args = serverArguments(program.kind, writeSettings(options, ports), ports);
  const log = openSync(folder.serverLog, 'a', 0o600);
  // Its own process group: Ctrl+C in our terminal is for us alone, we stop the server last. Its output goes to a
  // file, not to a pipe of ours: it has to outlive us.
  const child = spawn(program.executable, args, {
    cwd: dirname(folder.serverDatabase),
    env: bareEnvironment(options.env),
    detached: true,
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<string>((say) => {
    child.once('error', (error) => say(error.message));
    child.once('exit', (code, signal) => say(signal ? `tín hiệu ${signal}` : `mã thoát ${code}`));
  });
  closeSync(log);
  child.unref();
  const pid = child.pid ?? 0;
  const record: ServerRecord = {
    pid,
    start: identify(pid)?.start ?? '',
    startedAt: new Date().toISOString(),
    kind: program.kind,
    version: program.version,
    ports,
    address: addressOf(ports),
    timeSkipping,
    storageMode: storage.mode,
  };
  // Directly after the spawn: a kill of ours between the two would leave a server that nobody knows of.
  if (pid > 0) writeServerRecord(folder, record);
  return { record, ended };
}

/** A TEMPORAL_ variable meant for clients would change the server, and secrets of ours are none of its business. */
function bareEnvironment(env: Env): NodeJS.ProcessEnv {
  const passed = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'LOCALAPPDATA'];
  return Object.fromEntries(passed.filter((key) => env[key] !== undefined).map((key) => [key, env[key]]));
}

function writeSettings(
  { folder, namespace, storage, timeSkipping }: ChildOptions,
  ports: number[],
): ServerSettings {
  const settings: ServerSettings = {
    database: basename(folder.serverDatabase),
    namespace,
    storage,
    timeSkipping,
    configFile: join(folder.temporal, 'server.yaml'),
    dynamicConfigFile: join(folder.temporal, 'dynamic.yaml'),
  };
  writeFileSync(settings.dynamicConfigFile, dynamicConfiguration(timeSkipping), { mode: 0o600 });
  if (ports.length > 1)
    writeFileSync(settings.configFile, serverConfiguration(settings, ports), { mode: 0o600 });
  return settings;
}

async function ready(server: RunningServer, { namespace, program }: ChildOptions): Promise<void> {
  const gone = new AbortController();
  const died = server.ended.then((reason) => {
    gone.abort();
    throw new Error(`máy chủ kết thúc ngay khi khởi động (${reason})`);
  });
  const waiting = untilServing(server.record.address, namespace, {
    timeoutMs: START_MS,
    signal: gone.signal,
  });
  waiting.catch(() => undefined);
  died.catch(() => undefined);
  const version = await Promise.race([waiting, died]).catch(async (error: unknown) => {
    // No attempt of this start goes on behind the next one.
    await waiting.catch(() => undefined);
    throw error;
  });
  if (version !== program.version)
    throw new Error(`máy chủ tự xưng bản ${version}, cần bản ${program.version}`);
}

function startFailed({ program, folder }: ChildOptions, reason: string, said: string[]): ServerProblem {
  const log = said.length > 0 ? `\nNhững dòng cuối của ${folder.serverLog}:\n${said.join('\n')}` : '';
  const head = `Không khởi động được máy chủ Temporal ${program.version} (${program.executable}): ${reason}.`;
  return new ServerProblem('start-failed', head + log);
}

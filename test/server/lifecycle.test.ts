import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createDataFolder, dataFolderAt } from '../../config/data-folder';
import type { DataFolder } from '../../config/data-folder';
import { describeSources, liveServer, openServer } from '../../worker/temporal-server';
import type { OpenServerOptions, ServerEvent } from '../../worker/temporal-server';
import { startServer } from '../../worker/temporal-server/child';
import type { ServerProgram } from '../../worker/temporal-server/child';
import { portsNeeded } from '../../worker/temporal-server/configuration';
import { untilServing } from '../../worker/temporal-server/connection';
import { freePorts } from '../../worker/temporal-server/ports';
import { endProcess, identify, isRunning } from '../../worker/temporal-server/process-identity';
import { writeServerRecord } from '../../worker/temporal-server/server-files';
import type { ServerRecord } from '../../worker/temporal-server/server-files';
import { supervise } from '../../worker/temporal-server/supervisor';
import { Workbench, realEnv, until } from './workbench';

jest.setTimeout(40_000);

const bench = new Workbench();
const folders: DataFolder[] = [];

afterAll(async () => {
  for (const record of folders.map(liveServer)) if (record) await endProcess(record, 0);
  bench.clear();
});

/** With the signs that a URI would misread. */
function newFolder(): DataFolder {
  const folder = dataFolderAt(join(bench.folder(), 'Đôn Đốc 100% #1?'));
  createDataFolder(folder);
  folders.push(folder);
  return folder;
}

function options(folder: DataFolder, more: Partial<OpenServerOptions> = {}): OpenServerOptions {
  return { env: realEnv(), folder, storage: { mode: 'file', synchronous: 1 }, ...more };
}

function serverOn(folder: DataFolder): ServerRecord {
  const record = liveServer(folder);
  if (!record) throw new Error(`no server on ${folder.root}`);
  return record;
}

/** A process of its own that opens the folder, says how, and lives on. */
const OPENER = `
  const { openServer } = load('worker/temporal-server');
  const { dataFolderAt } = load('config/data-folder');
  const storage = { mode: 'file', synchronous: 1 };
  const opened = await openServer({ env: process.env, folder: dataFolderAt(process.argv[2]), storage });
  console.log(JSON.stringify(opened));
  setInterval(() => undefined, 1000);`;

describe('one process', () => {
  it('starts a server, shares it, refuses another setup, and stops it last', async () => {
    const folder = newFolder();
    const first = await openServer(options(folder));
    expect(first).toMatchObject({ relation: 'started', namespace: 'dondoc' });
    const { kind, version } = first;
    expect(JSON.parse(readFileSync(folder.versionFile, 'utf8'))).toEqual({ kind, version });
    expect(existsSync(folder.serverDatabase)).toBe(true);
    const record = serverOn(folder);
    expect(record).toMatchObject({ address: first.address, kind, version, timeSkipping: false });

    const second = await openServer(options(folder));
    expect(second).toMatchObject({ relation: 'reused', address: first.address });
    await second.stop();
    expect(isRunning(record)).toBe(true);

    const other = openServer(options(folder, { needsTimeSkipping: true }));
    await expect(other).rejects.toMatchObject({ code: 'folder-in-use' });
    await expect(other).rejects.toThrow(`đang do tiến trình ${process.pid} giữ`);

    await Promise.all([first.stop(), first.stop()]);
    expect(isRunning(record)).toBe(false);
    expect(liveServer(folder)).toBeNull();
  });

  it('brings a server back that was killed, at the same address', async () => {
    const folder = newFolder();
    const events: ServerEvent[] = [];
    const opened = await openServer(options(folder, { onEvent: (event) => events.push(event) }));
    const before = serverOn(folder);
    process.kill(before.pid, 'SIGKILL');
    await until(() => events.some(({ type }) => type === 'restarted'), 20_000);
    const after = serverOn(folder);
    expect(after.address).toBe(before.address);
    expect(after.pid).not.toBe(before.pid);
    expect(await untilServing(opened.address, opened.namespace, { timeoutMs: 5_000 })).toBe(opened.version);
    expect(events.map(({ type }) => type)).toEqual(['crashed', 'restarted']);
    expect(events[0]?.line).toBe('Máy chủ Temporal dừng đột ngột (tín hiệu SIGKILL); sẽ khởi động lại');
    await endProcess(after, 0);
    await opened.stop();
  });
});

describe('two processes', () => {
  it('share one server; after kill -9 of the first its server is taken over, not doubled', async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([bench.run(OPENER, folder.root), bench.run(OPENER, folder.root)]);
    const said = await Promise.all([one.said<{ relation: string }>(), two.said<{ relation: string }>()]);
    expect(said.map(({ relation }) => relation).sort()).toEqual(['reused', 'started']);
    const record = serverOn(folder);

    const keeper = said[0].relation === 'started' ? one : two;
    await keeper.kill9();
    expect(isRunning(record)).toBe(true);
    const adopted = await openServer(options(folder));
    expect(adopted).toMatchObject({ relation: 'adopted', address: record.address });
    expect(serverOn(folder).pid).toBe(record.pid);
    await adopted.stop();
    expect(isRunning(record)).toBe(false);
  });

  it('of a dead one the server that does not answer is stopped before another starts', async () => {
    const folder = newFolder();
    const hung = bench.sleeper();
    const identity = identify(hung.pid ?? 0);
    if (!identity) throw new Error('no process');
    writeServerRecord(folder, {
      ...identity,
      startedAt: '2026-01-05T00:00:00.000Z',
      kind: 'server',
      version: '1.32.1',
      ports: [1],
      address: '127.0.0.1:1',
      timeSkipping: true,
      storageMode: 'file',
    });
    const opened = await openServer(options(folder));
    expect(opened.relation).toBe('started');
    expect(opened.lines[0]).toMatch(
      /^Dừng máy chủ Temporal còn sót .*: máy chủ chạy với cấu hình kiểm thử khác/,
    );
    expect(isRunning(identity)).toBe(false);
    await opened.stop();
  });

  it('do not run two servers on one folder: the holder of the lock that has none to share is named', async () => {
    const folder = newFolder();
    const holder = await bench.run(
      `console.log(load('worker/temporal-server').takeLock(process.argv[2]).taken); setInterval(() => undefined, 1000);`,
      folder.lock,
    );
    expect(await holder.said<boolean>()).toBe(true);
    const opening = openServer(options(folder, { patienceMs: 500 }));
    await expect(opening).rejects.toMatchObject({ code: 'folder-in-use' });
    await expect(opening).rejects.toThrow(`đang do tiến trình ${holder.child.pid} giữ`);
    await holder.kill9();
  });
});

describe('a start', () => {
  const child = (folder: DataFolder) => ({
    folder,
    env: realEnv(),
    namespace: 'dondoc',
    storage: { mode: 'memory', synchronous: 1 } as const,
    timeSkipping: false,
  });
  const anyProgram = async (): Promise<ServerProgram> => {
    const { next } = await describeSources({ env: realEnv(), folder: newFolder() });
    if (next?.state !== 'ready' || next.choice.kind === 'external') throw new Error('no server in the cache');
    return next.choice;
  };

  it('is tried with other ports when one was taken meanwhile', async () => {
    const folder = newFolder();
    const program = await anyProgram();
    const needed = portsNeeded(program.kind);
    const [taken = 0, ...free] = await freePorts(2 * needed);
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((go) => other.listen(taken, '127.0.0.1', go));
    const draws = [[taken, ...free.slice(needed)], free.slice(0, needed)];
    const drawPorts = () => Promise.resolve(draws.shift() ?? []);
    try {
      const { record } = await startServer({ ...child(folder), program, drawPorts });
      expect(record.ports).toEqual(free.slice(0, needed));
      await endProcess(record, 0);
    } finally {
      other.close();
    }
  });

  it('that fails says why, with the last lines of the log, and leaves no pid file', async () => {
    const folder = newFolder();
    const executable = bench.script(join(folder.root, 'server'), 'echo "no space left on device"; exit 3');
    const starting = startServer({
      ...child(folder),
      program: { kind: 'server', executable, version: '1.32.1' },
    });
    await expect(starting).rejects.toMatchObject({ code: 'start-failed' });
    await expect(starting).rejects.toThrow(
      /mã thoát 3\)\.\nNhững dòng cuối của .*temporal\.log:\nno space left on device/,
    );
    expect(liveServer(folder)).toBeNull();
  });

  it('that never succeeds is given up with the last lines of the log', async () => {
    const folder = newFolder();
    writeFileSync(folder.serverLog, 'panic: disk I/O error\n');
    const events: ServerEvent[] = [];
    const record = { ...currentRecord, pid: 0, start: 'gone' };
    const server = { record, ended: Promise.resolve('mã thoát 2') };
    const restart = () => Promise.reject(new Error('vẫn hỏng'));
    const supervisor = supervise({
      folder,
      server,
      restart,
      onEvent: (e) => events.push(e),
      backoffMs: [1, 1, 1],
    });
    await until(() => events.some(({ type }) => type === 'gave-up'));
    expect(events.map(({ type }) => type)).toEqual(['crashed', 'crashed', 'crashed', 'crashed', 'gave-up']);
    expect(events.at(-1)?.line).toMatch(/sau 3 lần thử.*\npanic: disk I\/O error$/);
    await supervisor.stop();
  });
});

const currentRecord: ServerRecord = {
  pid: 0,
  start: '',
  startedAt: '2026-01-05T00:00:00.000Z',
  kind: 'server',
  version: '1.32.1',
  ports: [],
  address: '127.0.0.1:1',
  timeSkipping: false,
  storageMode: 'memory',
};

import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, takeLock } from '../../worker/temporal-server/lock';
import type { Lock } from '../../worker/temporal-server/lock';
import {
  currentProcess,
  endProcess,
  identify,
  isRunning,
} from '../../worker/temporal-server/process-identity';
import { Workbench } from './workbench';

const bench = new Workbench();
afterAll(() => bench.clear());

function taken(path: string): Lock {
  const attempt = takeLock(path);
  if (!attempt.taken) throw new Error(`held by ${attempt.holder.pid}`);
  return attempt.lock;
}

describe('the identity of a process', () => {
  it('is not that of a later process with the same number', () => {
    const self = currentProcess();
    expect(isRunning(self)).toBe(true);
    expect(isRunning({ ...self, start: 'another' })).toBe(false);
  });

  it('ends with SIGKILL, before its parent has collected it', async () => {
    const child = bench.sleeper();
    const identity = identify(child.pid ?? 0);
    if (!identity) throw new Error('no process');
    await endProcess(identity, 1_000);
    expect(isRunning(identity)).toBe(false);
  });
});

describe('the lock', () => {
  it('is held once, also within one process, and is free again after its release', () => {
    const path = join(bench.folder(), 'server.lock');
    const lock = taken(path);
    expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid } });
    lock.release();
    expect(lockHolder(path)).toBeNull();
    taken(path).release();
  });

  it('of a process that died by kill -9 is broken, of a living one is not', async () => {
    const path = join(bench.folder(), 'server.lock');
    const child = bench.sleeper();
    writeFileSync(path, JSON.stringify({ ...identify(child.pid ?? 0), token: 'its' }));
    expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: child.pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    taken(path).release();
  });

  it('whose number went to another process is broken', () => {
    const path = join(bench.folder(), 'server.lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, start: 'last week', token: 'its' }));
    taken(path).release();
  });

  it('that a power cut left empty is broken, with nothing left beside it', () => {
    const folder = bench.folder();
    writeFileSync(join(folder, 'server.lock'), '');
    taken(join(folder, 'server.lock'));
    expect(readdirSync(folder)).toEqual(['server.lock']);
  });

  it('outlives its holder as long as the child that it is shared with', async () => {
    const path = join(bench.folder(), 'build.lock');
    const child = bench.sleeper();
    const holder = await bench.run(
      `const { takeLock } = load('worker/temporal-server/lock');
       const { identify } = load('worker/temporal-server/process-identity');
       takeLock(process.argv[2]).lock.shareWith(identify(Number(process.argv[3])));
       console.log('true'); setInterval(() => undefined, 1000);`,
      path,
      String(child.pid),
    );
    await holder.said();
    await holder.kill9();
    expect(takeLock(path).taken).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(takeLock(path).taken).toBe(true);
  });

  it('of a dead process goes to one only of six that want it at once', async () => {
    const folder = bench.folder();
    const [path, gate] = [join(folder, 'server.lock'), join(folder, 'gate')];
    writeFileSync(path, JSON.stringify({ pid: 999_999_999, start: 'gone', token: 'its' }));
    const wanting = await Promise.all(
      Array.from({ length: 6 }, () =>
        bench.run(
          `const { takeLock } = load('worker/temporal-server/lock');
           const { existsSync } = require('fs');
           console.log('"ready"');
           while (!existsSync(process.argv[3]));
           console.log(takeLock(process.argv[2]).taken);
           setInterval(() => undefined, 1000);`,
          path,
          gate,
        ),
      ),
    );
    for (const one of wanting) await one.said();
    writeFileSync(gate, '');
    const won = await Promise.all(wanting.map((one) => one.said<boolean>()));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(existsSync(path)).toBe(true);
  });
});

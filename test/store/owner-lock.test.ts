import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOwnerLock } from '../../store/pglite/owner-lock';
import { processStart } from '../../store/pglite/process-start';

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
    file = join(folder, 'kho.lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const leftBy = (owner: object) =>
    writeFileSync(file, JSON.stringify({ since: '2021-03-01T01:00:00.000Z', token: 'cu', ...owner }));
  const NOBODY = 2 ** 22 + 1;

  it('is held until it is given back, and leaves no other file behind', () => {
    const unlock = takeOwnerLock(file, 'Kho');
    expect(() => takeOwnerLock(file, 'Kho')).toThrow(`Kho đang do tiến trình ${process.pid} giữ`);
    expect(readdirSync(folder)).toEqual(['kho.lock']);
    unlock();
    takeOwnerLock(file, 'Kho')();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken from an owner that is gone', () => {
    leftBy({ pid: NOBODY, started: 'x' });
    takeOwnerLock(file, 'Kho');
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
    expect(readdirSync(folder)).toEqual(['kho.lock']);
  });

  it('is taken when the owner’s number now belongs to a later process', () => {
    leftBy({ pid: process.pid, started: 'một lần khởi động trước' });
    expect(() => takeOwnerLock(file, 'Kho')).not.toThrow();
  });

  it('is respected where the platform does not tell when a process started', () => {
    leftBy({ pid: process.pid, started: null });
    expect(() => takeOwnerLock(file, 'Kho')).toThrow('đang do tiến trình');
  });

  it('is not lost to a first owner who gives back late', () => {
    const unlockFirst = takeOwnerLock(file, 'Kho');
    rmSync(file);
    takeOwnerLock(file, 'Kho');
    unlockFirst();
    expect(readdirSync(folder)).toEqual(['kho.lock']);
  });

  it('is taken where somebody left a torn file', () => {
    writeFileSync(file, '{"pid":');
    expect(() => takeOwnerLock(file, 'Kho')).not.toThrow();
  });

  it('tells processes apart by their start', async () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    const later = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    expect(processStart(later.pid!)).not.toBe(processStart(process.pid));
    later.kill('SIGKILL');
    await once(later, 'exit');
    expect(processStart(later.pid!)).toBeNull();
    expect(processStart(NOBODY)).toBeNull();
  });
});

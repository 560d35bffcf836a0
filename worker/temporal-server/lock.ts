import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { currentProcess, isRunning } from './process-identity';
import type { ProcessIdentity } from './process-identity';

export interface LockHolder extends ProcessIdentity {
  /** Tells two locks of one process apart. */
  token: string;
  /** A child that goes on with the locked work when the holder is killed. */
  child?: ProcessIdentity;
}

export interface Lock {
  /** The lock now also holds as long as that child lives, should it outlive us. */
  shareWith(child: ProcessIdentity): void;
  release(): void;
}

export type LockAttempt = { taken: true; lock: Lock } | { taken: false; holder: LockHolder };

/**
 * Takes the lock file at `path`, or says which living process has it. A lock whose holder is gone (`kill -9`,
 * power cut) is broken.
 *
 * The file appears complete, by a hard link. Whoever breaks a dead holder's lock first takes the lock
 * "path.<holder>": two that see the same dead holder meet there, and the second finds the first one's lock in
 * place. A dead breaker is broken in the same way, one level down.
 */
export function takeLock(path: string): LockAttempt {
  const mine: LockHolder = { ...currentProcess(), token: randomUUID() };
  if (place(path, mine)) return { taken: true, lock: heldLock(path, mine) };
  const holder = readHolder(path);
  if (holder === 'nobody') return takeLock(path);
  if (holder !== 'unreadable' && isHeld(holder)) return { taken: false, holder };

  const breaking = takeLock(`${path}.${nameOf(holder)}`);
  if (!breaking.taken) return breaking;
  try {
    if (nameOf(readHolder(path)) === nameOf(holder)) rmSync(path, { force: true });
    return takeLock(path);
  } finally {
    breaking.lock.release();
  }
}

/** The living holder of the lock at `path`, or null. */
export function lockHolder(path: string): LockHolder | null {
  const holder = readHolder(path);
  return typeof holder === 'object' && isHeld(holder) ? holder : null;
}

function heldLock(path: string, mine: LockHolder): Lock {
  return {
    shareWith(child) {
      const draft = `${path}.${mine.token}`;
      writeFileSync(draft, JSON.stringify({ ...mine, child }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      const holder = readHolder(path);
      if (typeof holder === 'object' && holder.token === mine.token) rmSync(path, { force: true });
    },
  };
}

function isHeld(holder: LockHolder): boolean {
  return isRunning(holder) || (holder.child !== undefined && isRunning(holder.child));
}

/** False when there is a lock already. */
function place(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Unreadable can only be what a power cut left: a living process links complete files. */
function readHolder(path: string): LockHolder | 'nobody' | 'unreadable' {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>;
    return Number.isInteger(holder.pid) && typeof holder.start === 'string'
      ? (holder as LockHolder)
      : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nobody' : 'unreadable';
  }
}

function nameOf(holder: LockHolder | 'nobody' | 'unreadable'): string {
  return typeof holder === 'string' ? holder : `${holder.pid}-${holder.start.replace(/[^\w-]/g, '-')}`;
}

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { StoreError } from '../errors';
import { processStart } from './process-start';

/**
 * Two processes over one PGlite folder would destroy it, and nothing in PGlite prevents them. The lock file names its
 * owner by pid and by when that process started, so that a pid given to somebody else after a crash does not count.
 */
interface Owner {
  pid: number;
  /** As `processStart` gives it; null where the platform does not tell. */
  started: string | null;
  since: string;
  token: string;
}

/** A takeover is a few file operations; one that is older than this was cut short by a crash. */
const TAKEOVER_MS = 10_000;
const ATTEMPTS = 20;

/** Takes the lock or throws `store-in-use`; gives back the function that lets it go. */
export function takeOwnerLock(file: string, what: string): () => void {
  const me: Owner = {
    pid: process.pid,
    started: processStart(process.pid),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(file, me)) return () => removeIfOwnedBy(file, me.token);
    const owner = read(file);
    if (owner && isAlive(owner)) throw inUse(what, owner);
    if (owner) removeDead(file, owner);
  }
  throw new StoreError('store-in-use', `Không giành được khoá ${file}. Hãy thử lại sau ít giây.`);
}

/** The file appears with its content in one step: nobody can read a half-written lock. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** null when the file is gone, or is none of ours (then it is removed). */
function read(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError) rmSync(file, { force: true });
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return owner.started === null || processStart(owner.pid) === owner.started;
}

/**
 * Of several processes that find the same dead owner, only the one that creates the marker named after that owner
 * may remove the file, and only after reading it once more: a latecomer would otherwise remove the winner's lock.
 */
function removeDead(file: string, owner: Owner): void {
  const marker = `${file}.takeover-${owner.token}`;
  try {
    writeFileSync(marker, '', { flag: 'wx' });
  } catch {
    dropOldMarker(marker);
    return;
  }
  try {
    removeIfOwnedBy(file, owner.token);
  } finally {
    rmSync(marker, { force: true });
  }
}

function dropOldMarker(marker: string): void {
  const age = Date.now() - (statSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > TAKEOVER_MS) rmSync(marker, { force: true });
}

function removeIfOwnedBy(file: string, token: string): void {
  if (read(file)?.token === token) rmSync(file, { force: true });
}

function inUse(what: string, owner: Owner): StoreError {
  return new StoreError(
    'store-in-use',
    `${what} đang do tiến trình ${owner.pid} giữ (từ ${owner.since}). ` +
      `Hãy dừng tiến trình đó rồi thử lại, hoặc kết nối qua nó.`,
  );
}

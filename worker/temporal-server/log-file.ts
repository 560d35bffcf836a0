import {
  closeSync,
  copyFileSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;
const OLD_FILES = 3;
const TAIL_BYTES = 64 * 1024;

/**
 * Moves a log that has grown beyond `maxBytes` aside as `.1` (then `.2`, `.3`). The server holds the file open,
 * in append mode, and outlives us: so it is copied and emptied, not renamed. Lines written in between are lost.
 */
export function rotateLog(path: string, maxBytes = MAX_BYTES): void {
  if (logSize(path) <= maxBytes) return;
  for (let n = OLD_FILES - 1; n >= 1; n--) {
    if (logSize(`${path}.${n}`) > 0) renameSync(`${path}.${n}`, `${path}.${n + 1}`);
  }
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

export function logSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last `count` lines written after byte `from`, each cut to a readable length. */
export function lastLines(path: string, count: number, from = 0): string[] {
  return tail(path, from)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line));
}

/** What was written after byte `from`, but not more than the last 64 kB. */
function tail(path: string, from: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const size = fstatSync(file).size;
    const begin = Math.max(from > size ? 0 : from, size - TAIL_BYTES);
    const buffer = Buffer.alloc(size - begin);
    const read = readSync(file, buffer, 0, buffer.length, begin);
    return buffer.toString('utf8', 0, read);
  } finally {
    closeSync(file);
  }
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { DataFolder } from '../../config/data-folder';
import { isRunning } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import type { Storage } from './configuration';
import type { ServerKind } from './versions';
import { ServerProblem } from './problem';

/** The pid file: enough to find the server again, and to stop it, after whoever started it is gone. */
export interface ServerRecord extends ProcessIdentity {
  /** ISO instant. */
  startedAt: string;
  kind: ServerKind;
  version: string;
  ports: number[];
  address: string;
  timeSkipping: boolean;
  storageMode: Storage['mode'];
}

/** Which server made the SQLite file. */
export interface VersionRecord {
  kind: ServerKind;
  version: string;
}

/** The server that the pid file names, if it lives. A stale file is left for the holder of the lock to replace. */
export function liveServer(folder: DataFolder): ServerRecord | null {
  const record = readJson<ServerRecord>(folder.pidFile);
  return record && Number.isInteger(record.pid) && isRunning(record) ? record : null;
}

export function writeServerRecord(folder: DataFolder, record: ServerRecord): void {
  writeJson(folder.pidFile, record);
}

export function removeServerRecord(folder: DataFolder): void {
  rmSync(folder.pidFile, { force: true });
}

/**
 * Null for a folder without a database. Throws for a database that no record explains: a server of another
 * version would start on it and corrupt it silently.
 */
export function recordedVersion(folder: DataFolder): VersionRecord | null {
  if (!existsSync(folder.serverDatabase)) return null;
  const record = readJson<VersionRecord>(folder.versionFile);
  if (record?.version && (record.kind === 'cli' || record.kind === 'server')) return record;
  throw new ServerProblem(
    'unrecorded-database',
    `Không rõ máy chủ bản nào đã tạo ${folder.serverDatabase}: thiếu hoặc hỏng tệp ${folder.versionFile}. ` +
      'Hãy chép lại tệp ấy từ bản sao lưu, hoặc đặt DONDOC_HOME sang một thư mục mới.',
  );
}

export function writeVersionRecord(folder: DataFolder, { kind, version }: VersionRecord): void {
  writeJson(folder.versionFile, { kind, version });
}

function readJson<T>(path: string): T | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' ? (value as T) : null;
  } catch {
    return null;
  }
}

/** Complete or not at all, also across a power cut. */
function writeJson(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}.draft`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

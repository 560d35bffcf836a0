import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accepted, refused, type Outcome } from '../domain/refusal';

/**
 * The file store: each content once, under its SHA-256 (`ab/cdef…`), never changed, readable by the owner alone. What
 * comes in waits in `incoming/` until everything that belongs to one act was checked.
 */

const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
const INCOMING = 'incoming';

/** A content that was written to disk and is not kept yet. */
export interface Staged {
  sha256: string;
  path: string;
}

export async function stage(root: string, sha256: string, bytes: Buffer): Promise<Staged> {
  const folder = join(root, INCOMING);
  await mkdir(folder, { recursive: true, mode: FOLDER_OWNER_ONLY });
  const path = join(folder, randomUUID());
  const handle = await open(path, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { sha256, path };
}

/** Keeps what was staged; the same content again changes nothing, and one that was damaged on disk is whole again. */
export async function keep(root: string, { sha256, path }: Staged): Promise<void> {
  const target = pathOf(root, sha256);
  if (await isWhole(target, sha256)) return rm(path, { force: true });
  await mkdir(dirname(target), { recursive: true, mode: FOLDER_OWNER_ONLY });
  await rename(path, target);
  await syncFolder(dirname(target));
}

export async function discard({ path }: Staged): Promise<void> {
  await rm(path, { force: true });
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The content of that sum; refused where it is not there, or not what was kept. */
export async function readKept(root: string, sha256: string): Promise<Outcome<Buffer>> {
  if (!SHA256.test(sha256)) {
    return refused(
      'bad-sha256',
      'Mã tệp là 64 chữ số thập lục phân (SHA-256), như trong hồ sơ nhiệm vụ.',
      sha256,
    );
  }
  const bytes = await readIfThere(pathOf(root, sha256));
  if (bytes === null) return refused('no-such-file', `Kho tệp không có tệp ${sha256}.`, sha256);
  if (sumOf(bytes) === sha256) return accepted(bytes);
  return refused(
    'file-damaged',
    `Tệp ${sha256} trong kho đã bị hỏng hoặc bị sửa; cần lấy lại từ bản sao lưu, hoặc gửi lại đúng tệp gốc.`,
    sha256,
  );
}

function pathOf(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256.slice(2));
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  const bytes = await readIfThere(path);
  return bytes !== null && sumOf(bytes) === sha256;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

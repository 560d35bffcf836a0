import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { accepted, refused, type Outcome } from '../../domain/refusal';

/**
 * Writes a file whole or not at all: a crash, a full disk or two writers leave the old one. `replace: false` never
 * touches one that is there, also when it came into being meanwhile. Refusals: `file-exists`, `cannot-write`.
 */
export function writeWhole(
  named: string,
  content: string | Uint8Array,
  { replace }: { replace: boolean },
): Outcome<null> {
  const file = linkedTo(named);
  if (!replace && existsSync(file)) return exists(file);
  const beside = besideOf(file);
  try {
    writeFlushed(beside, content, modeOf(file));
    put(beside, file, replace);
    return accepted(null);
  } catch (error) {
    return cannotWrite(file, error);
  } finally {
    removeIfThere(beside);
  }
}

/** The same for what is written piece by piece: `write` is given the path to write to. */
export async function writeWholeBy(
  file: string,
  write: (path: string) => Promise<void>,
  { replace }: { replace: boolean },
): Promise<Outcome<null>> {
  if (!replace && existsSync(file)) return exists(file);
  const beside = besideOf(file);
  try {
    // Fails here, with its reason, and not in the middle of a stream.
    writeFlushed(beside, '');
    await write(beside);
    put(beside, file, replace);
    return accepted(null);
  } catch (error) {
    return cannotWrite(file, error);
  } finally {
    removeIfThere(beside);
  }
}

/** The file behind a link: the link itself stays. */
function linkedTo(named: string): string {
  return existsSync(named) ? realpathSync(named) : named;
}

/** Who may read the old file may read the new one, and nobody else. */
function modeOf(file: string): number {
  return existsSync(file) ? statSync(file).mode & 0o777 : 0o666;
}

function besideOf(file: string): string {
  return `${file}.${randomBytes(6).toString('hex')}.tmp`;
}

/** A link fails where the name is taken, a rename would not. */
function put(beside: string, file: string, replace: boolean): void {
  if (replace) renameSync(beside, file);
  else linkSync(beside, file);
}

function cannotWrite(file: string, error: unknown): Outcome<null> {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'EEXIST') return exists(file);
  return refused('cannot-write', `Không ghi được ${file}: ${reasonOf(file, code)}.`, file);
}

function writeFlushed(file: string, content: string | Uint8Array, mode = 0o666): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeIfThere(file: string): void {
  if (existsSync(file)) unlinkSync(file);
}

function exists(file: string): Outcome<null> {
  return refused('file-exists', `${file} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`, '--out');
}

function reasonOf(file: string, code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `không có thư mục ${dirname(file)}`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'không có quyền ghi ở đó';
  if (code === 'ENOSPC') return 'ổ đĩa đã đầy';
  if (code === 'EISDIR' || (existsSync(file) && statSync(file).isDirectory())) return 'đó là một thư mục';
  return code ?? 'lỗi của hệ thống tệp';
}

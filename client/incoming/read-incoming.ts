import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '../../domain/files/types';
import { accepted, refused, type Outcome } from '../../domain/refusal';

export interface IncomingBytes {
  bytes: Buffer;
  sha256: string;
}

const CANNOT_OPEN: Record<string, { code: string; message: string }> = {
  ENOENT: { code: 'file-not-found', message: 'Không có tệp này; cần kiểm tra tên và thư mục.' },
  ENOTDIR: { code: 'file-not-found', message: 'Không có tệp này; cần kiểm tra tên và thư mục.' },
  ENAMETOOLONG: { code: 'file-not-found', message: 'Tên tệp quá dài; cần kiểm tra đường dẫn.' },
  ELOOP: {
    code: 'file-is-link',
    message: 'Đây là một liên kết, không phải tệp; cần đường dẫn tới chính tệp đó.',
  },
  EACCES: { code: 'file-not-readable', message: 'Không có quyền đọc tệp này.' },
  EPERM: { code: 'file-not-readable', message: 'Không có quyền đọc tệp này.' },
  // A socket.
  ENXIO: { code: 'not-a-file', message: 'Đây không phải một tệp thường nên không nhận.' },
};

/** Neither through a link nor waiting for the writer of a named pipe. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const PIECE_BYTES = 256 * 1024;

/** The whole of an ordinary file that is neither empty nor too big, as it stood while it was read. */
export async function readIncoming(path: string): Promise<Outcome<IncomingBytes>> {
  if (path.includes('\0')) return refused('file-not-found', 'Đường dẫn không hợp lệ.', path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, FLAGS);
    return await readWhole(handle, path);
  } catch (error) {
    const known = CANNOT_OPEN[(error as NodeJS.ErrnoException).code ?? ''];
    if (known === undefined) return refused('file-not-readable', 'Không đọc được tệp này từ đĩa.', path);
    return refused(known.code, known.message, path);
  } finally {
    await handle?.close();
  }
}

async function readWhole(handle: FileHandle, path: string): Promise<Outcome<IncomingBytes>> {
  const before = await handle.stat({ bigint: true });
  if (before.isDirectory())
    return refused('file-is-folder', 'Đây là một thư mục; cần gửi từng tệp trong đó.', path);
  if (!before.isFile()) return refused('not-a-file', 'Đây không phải một tệp thường nên không nhận.', path);
  if (before.size > BigInt(MAX_FILE_BYTES)) return tooBig(path);
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  let size = 0;
  // What a file says of its size is not believed: some never end.
  for await (const piece of piecesOf(handle)) {
    size += piece.length;
    if (size > MAX_FILE_BYTES) return tooBig(path);
    hash.update(piece);
    pieces.push(piece);
  }
  if (size === 0) return refused('file-empty', 'Tệp trống (0 byte); cần chọn lại bản đầy đủ.', path);
  const after = await handle.stat({ bigint: true });
  if (BigInt(size) !== after.size || hasChanged(before, after)) {
    return refused(
      'file-changed',
      'Tệp bị thay đổi trong lúc đọc; cần lưu và đóng tệp ở chương trình đang mở nó rồi gửi lại.',
      path,
    );
  }
  return accepted({ bytes: Buffer.concat(pieces, size), sha256: hash.digest('hex') });
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, null);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
  }
}

function hasChanged(before: BigIntStats, after: BigIntStats): boolean {
  return before.size !== after.size || before.mtimeNs !== after.mtimeNs || before.ctimeNs !== after.ctimeNs;
}

function tooBig(path: string): Outcome<never> {
  const most = MAX_FILE_BYTES / 1024 / 1024;
  return refused(
    'file-too-big',
    `Tệp lớn hơn ${most} MB; cần giảm độ phân giải ảnh, hoặc tách thành nhiều tệp.`,
    path,
  );
}

import { open, type FileHandle } from 'node:fs/promises';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { MAX_FILE_BYTES } from './limits';

const DOCUMENT = 'một tệp .docx, .pdf, .txt hoặc .md';

const CANNOT_OPEN: Record<string, { code: string; message: string }> = {
  ENOENT: { code: 'file-not-found', message: 'Không có tệp này; cần kiểm tra tên và thư mục.' },
  ENOTDIR: { code: 'file-not-found', message: 'Không có tệp này; cần kiểm tra tên và thư mục.' },
  ENAMETOOLONG: { code: 'file-not-found', message: 'Tên tệp quá dài; cần kiểm tra đường dẫn.' },
  ELOOP: { code: 'file-not-found', message: 'Liên kết trỏ vòng quanh, không đến tệp nào.' },
  EACCES: { code: 'file-not-readable', message: 'Không có quyền đọc tệp này.' },
  EPERM: { code: 'file-not-readable', message: 'Không có quyền đọc tệp này.' },
};

/** The bytes of a document; refused where there is no such file, nothing in it, or too much. `wanted`: what it should be. */
export async function openFile(file: string, wanted: string = DOCUMENT): Promise<Outcome<Buffer>> {
  if (file.includes('\0')) return refused('file-not-found', 'Tên tệp không hợp lệ.', file);
  let handle: FileHandle | undefined;
  try {
    // Non-blocking, so that a named pipe does not keep the command waiting for a writer.
    handle = await open(file, 'r');
    return await readWhole(handle, file, wanted);
  } catch (error) {
    const known = CANNOT_OPEN[(error as NodeJS.ErrnoException).code ?? ''];
    if (known === undefined) return refused('file-not-readable', 'Không đọc được tệp này từ đĩa.', file);
    return refused(known.code, known.message, file);
  } finally {
    await handle?.close();
  }
}

async function readWhole(handle: FileHandle, file: string, wanted: string): Promise<Outcome<Buffer>> {
  const found = await handle.stat();
  if (found.isDirectory()) {
    return refused('file-is-folder', `Đây là một thư mục; cần đường dẫn đến ${wanted}.`, file);
  }
  if (!found.isFile()) {
    return refused('not-a-file', `Đây không phải một tệp; cần ${wanted}.`, file);
  }
  if (found.size === 0) return refused('file-empty', 'Tệp trống (0 byte); cần tải lại bản đầy đủ.', file);
  if (found.size > MAX_FILE_BYTES) return refused('file-too-big', tooBig(found.size), file);
  return accepted(await handle.readFile());
}

function tooBig(sizeBytes: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return (
    `Tệp nặng ${megabytes(sizeBytes)} MB, tối đa ${megabytes(MAX_FILE_BYTES)} MB; một văn bản chỉ có chữ nhẹ hơn ` +
    'nhiều: cần bỏ hình ảnh, hoặc tách riêng phần phụ lục.'
  );
}

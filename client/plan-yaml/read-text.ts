import { readFileSync, statSync } from 'node:fs';
import { accepted, refused, type Outcome } from '../../domain/refusal';

/** A plan of a thousand obligations takes about 0.5 MB. */
const LARGEST_PLAN_BYTES = 4 * 1024 * 1024;

const CANNOT_OPEN: Record<string, { code: string; message: string }> = {
  ENOENT: { code: 'file-not-found', message: 'không có tệp này; cần kiểm tra tên và thư mục.' },
  ENOTDIR: { code: 'file-not-found', message: 'không có tệp này; cần kiểm tra tên và thư mục.' },
  EISDIR: { code: 'file-is-folder', message: 'đây là một thư mục; cần đường dẫn đến tệp kế hoạch (.yaml).' },
  EACCES: { code: 'file-not-readable', message: 'không có quyền đọc tệp này.' },
  EPERM: { code: 'file-not-readable', message: 'không có quyền đọc tệp này.' },
  ENAMETOOLONG: { code: 'file-not-found', message: 'tên tệp quá dài.' },
  ELOOP: { code: 'file-not-found', message: 'liên kết trỏ vòng quanh, không đến tệp nào.' },
};

/** The text of a plan file: UTF-8, without byte order mark, in NFC. */
export function readPlanText(file: string): Outcome<string> {
  if (file.includes('\0')) return refused('file-not-found', 'tên tệp không hợp lệ.');
  let bytes: Buffer;
  try {
    const { size, isFile } = kindOf(file);
    if (!isFile)
      return refused('not-a-file', 'đây không phải một tệp; cần đường dẫn đến tệp kế hoạch (.yaml).');
    if (size > LARGEST_PLAN_BYTES) return tooBig(size);
    bytes = readFileSync(file);
  } catch (error) {
    const known = CANNOT_OPEN[(error as NodeJS.ErrnoException).code ?? ''];
    if (known === undefined) throw error;
    return refused(known.code, known.message);
  }
  return bytes.length > LARGEST_PLAN_BYTES ? tooBig(bytes.length) : decode(bytes);
}

function kindOf(file: string): { size: number; isFile: boolean } {
  const found = statSync(file);
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return { size: found.size, isFile: found.isFile() };
}

function tooBig(sizeBytes: number): Outcome<never> {
  const megabytes = (sizeBytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 });
  return refused('file-too-big', `tệp nặng ${megabytes} MB, tối đa 4 MB; tệp kế hoạch chỉ chứa chữ.`);
}

function decode(bytes: Buffer): Outcome<string> {
  try {
    // The decoder drops a byte order mark. macOS and some editors write NFD, ids and names are compared in NFC.
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC'));
  } catch {
    return refused(
      'file-not-utf8',
      'tệp không phải văn bản UTF-8; cần lưu lại dạng YAML, mã hoá UTF-8 (không phải .docx, .xlsx, UTF-16).',
    );
  }
}

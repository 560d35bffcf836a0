import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RefusedError } from '../../client/refusals';
import { comesFromElsewhere } from '../same-origin';
import { isSealed } from '../seal';
import { text, type Fields, type Visit } from '../visit';

/** Of one paper or workbook: the longest papers weigh a fraction of this. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface ReceivedFile {
  /** In a folder of its own, which is gone when `use` returns. */
  path: string;
  name: string;
}

/**
 * Takes one file with its form and gives both to `use`, with the folder they may use; nothing in it outlives that. Throws a RefusedError: not sealed,
 * too large, two files. A form without a file gives null.
 */
export async function withReceived<T>(
  visit: Visit,
  use: (form: Fields, file: ReceivedFile | null, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-nhan-'));
  try {
    const { form, file } = await receive(visit, folder);
    return await use(form, file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive({ request, seal, office }: Visit, folder: string) {
  if (comesFromElsewhere(request, office.publicUrl) || !request.isMultipart()) throw notOurs();
  const form: Fields = {};
  let file: ReceivedFile | null = null;
  const limits = { fileSize: MOST_BYTES, files: 1, fields: 40, fieldSize: 512 * 1024 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        form[part.fieldname] = typeof part.value === 'string' ? part.value : '';
        continue;
      }
      // The seal stands before the file in every form of ours: nothing of a stranger's is kept.
      if (!isSealed(seal, text(form, 'seal'))) throw notOurs();
      const path = join(folder, `tep${safeEnding(part.filename)}`);
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) throw tooLarge();
      if (part.filename !== '') file = { path, name: shownName(part.filename) };
    }
  } catch (error) {
    throw isLimit(error) ? tooLarge() : error;
  }
  if (!isSealed(seal, text(form, 'seal'))) throw notOurs();
  return { form, file };
}

/** What a name ends in decides how a file is read; nothing else of it touches the disk. */
function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '';
}

function shownName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1) ?? '';
  return (
    bare
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200) || 'khong-ten'
  );
}

function isLimit(error: unknown): boolean {
  const { code } = error as { code?: string };
  return ['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'].includes(
    code ?? '',
  );
}

function tooLarge(): RefusedError {
  const message = 'Tệp quá lớn: mỗi lần gửi một tệp, tối đa 20 MB. Hãy bỏ hình ảnh hoặc tách phần phụ lục.';
  return new RefusedError({ code: 'too-large', message, at: 'file' });
}

function notOurs(): RefusedError {
  const message =
    'Biểu mẫu không còn hiệu lực hoặc không được gửi từ trang này. Hãy mở lại trang và gửi lại; chưa có gì thay đổi.';
  return new RefusedError({ code: 'not-sealed', message, at: null });
}

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IncomingFile } from '../client/files';
import { RefusedError } from '../client/refusals';
import { cleanFileName } from '../domain/files/clean-name';
import { MAX_FILE_BYTES, MAX_FILES } from '../domain/files/types';
import type { Answer } from './answer';
import { NOT_OURS } from './not-ours';
import { comesFromElsewhere } from './same-origin';
import { isSealed } from './seal';
import { UNREADABLE } from './trouble';
import { holdsNul, say, text, type Fields, type Visit } from './visit';

/** Of one request, files and fields together. */
const MAX_REQUEST_BYTES = 60 * 1024 * 1024;
const MB = 1024 * 1024;
const MAX_FIELDS = 60;
const MAX_FIELD_BYTES = 128 * 1024;

/** What came with a form: its fields, and its files as they lie on this machine until the handler is done. */
export interface Upload {
  fields: Fields;
  files: IncomingFile[];
}

/**
 * Reads a form with files and does the work with it; whatever was written down on the way is gone afterwards, however it
 * ends. No byte of a file is kept before the seal was seen. Throws a RefusedError in words.
 */
export async function withUpload(visit: Visit, work: (upload: Upload) => Promise<Answer>): Promise<Answer> {
  const folder = join(visit.office.folder.files, 'incoming', `gui-${randomUUID()}`);
  const { raw } = visit.request;
  try {
    return await work(await received(visit, folder));
  } finally {
    // What is left of a refused form is read and dropped, so that its sender hears the answer.
    raw.unpipe();
    raw.resume();
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(visit: Visit, folder: string): Promise<Upload> {
  const { request, office } = visit;
  if (comesFromElsewhere(request, office.publicUrl)) throw new RefusedError(NOT_OURS[visit.lang]);
  if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) throw tooLarge();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fields: Record<string, string[]> = {};
  const files: IncomingFile[] = [];
  let total = 0;
  const counted = (bytes: number) => {
    total += bytes;
    if (total > MAX_REQUEST_BYTES) throw tooLarge();
  };
  for await (const part of partsOf(visit)) {
    if (part.type === 'field') {
      if (part.fieldnameTruncated || part.valueTruncated) throw fieldTooLong();
      counted(part.fieldname.length + String(part.value).length);
      (fields[part.fieldname] ??= []).push(String(part.value));
      continue;
    }
    // Fields stand before files in our forms: a file before the seal is nobody's.
    assertSealed(visit, fields);
    const path = join(folder, String(files.length));
    const bytes = await written(part.file, path, part.filename, counted);
    // An input for files that was left empty comes as a file without name and content.
    if (bytes > 0 || part.filename !== '') files.push({ path, name: part.filename });
  }
  assertSealed(visit, fields);
  if (holdsNul(fields)) throw new RefusedError(say(visit, UNREADABLE));
  return {
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
    ),
    files,
  };
}

/** As `request.parts()`, in our words. */
async function* partsOf(visit: Visit) {
  const limits = {
    files: MAX_FILES,
    fileSize: MAX_FILE_BYTES + 1,
    fields: MAX_FIELDS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 100,
    parts: MAX_FILES + MAX_FIELDS,
    headerPairs: 20,
  };
  try {
    yield* visit.request.parts({ limits });
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const { code } = error as { code?: string };
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') throw tooManyFiles();
    // What the reader of forms says of one that is broken carries no code; what the machine says of a disk does.
    throw code === undefined ? new RefusedError(say(visit, UNREADABLE)) : error;
  }
}

async function written(
  content: Readable,
  path: string,
  name: string,
  counted: (bytes: number) => void,
): Promise<number> {
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      try {
        if (size > MAX_FILE_BYTES) throw fileTooLarge(name);
        counted(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await pipeline(content, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return size;
}

function assertSealed({ seal, lang }: Visit, fields: Record<string, string[]>): void {
  if (!isSealed(seal, text(fields, 'seal'))) throw new RefusedError(NOT_OURS[lang]);
}

const refusal = (code: string, message: string) => new RefusedError({ code, message, at: 'files' });

const tooLarge = () =>
  refusal(
    'too-large',
    `Các tệp gửi một lần lớn quá ${MAX_REQUEST_BYTES / MB} MB. Hãy gửi bớt tệp, hoặc nén ảnh trước khi gửi.`,
  );

const fileTooLarge = (name: string) =>
  refusal(
    'too-large',
    `${cleanFileName(name)}: tệp lớn quá ${MAX_FILE_BYTES / MB} MB. Hãy nén hoặc tách tệp.`,
  );

const tooManyFiles = () =>
  refusal('too-many-files', `Gửi tối đa ${MAX_FILES} tệp một lần. Hãy gộp các tệp rồi gửi lại.`);

const fieldTooLong = () =>
  refusal('too-large', 'Nội dung ghi trong biểu mẫu quá dài. Hãy gửi kèm thành tệp.');

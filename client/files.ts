import { basename } from 'node:path';
import type { DataFolder } from '../config/data-folder';
import { cleanFileName } from '../domain/files/clean-name';
import { MAX_FILES, type FileRef } from '../domain/files/types';
import { accepted, refused, type Outcome } from '../domain/refusal';
import { discard, keep, readKept, stage, type Staged } from './file-store';
import { checkContent } from './incoming/check-content';
import { readIncoming } from './incoming/read-incoming';
import { RefusedError } from './refusals';

/** A file on this machine, and what its sender called it: the name opens nothing. */
export interface IncomingFile {
  path: string;
  name: string;
}

/**
 * Takes files into the store, all or none: each is hostile until it was checked. Gives the references that acts carry,
 * in the same order. Throws a RefusedError; its place is the path of the file.
 */
export async function takeFilesIn(
  { files }: Pick<DataFolder, 'files'>,
  paths: readonly (string | IncomingFile)[],
): Promise<FileRef[]> {
  if (paths.length > MAX_FILES) {
    throw new RefusedError({
      code: 'too-many-files',
      message: `Gửi tối đa ${MAX_FILES} tệp một lần; đang có ${paths.length} tệp.`,
      at: 'files',
    });
  }
  const refs: FileRef[] = [];
  const staged: Staged[] = [];
  try {
    for (const one of paths) {
      const incoming = typeof one === 'string' ? { path: one, name: basename(one) } : one;
      const { ref, bytes } = orThrow(await readChecked(incoming), incoming.name);
      staged.push(await stage(files, ref.sha256, bytes));
      refs.push(ref);
    }
    for (const one of staged) await keep(files, one);
    return refs;
  } finally {
    for (const one of staged) await discard(one);
  }
}

/** What `takeFilesIn` would make of a file, without keeping it. */
export async function checkFile(incoming: string | IncomingFile): Promise<Outcome<FileRef>> {
  const checked = await readChecked(
    typeof incoming === 'string' ? { path: incoming, name: basename(incoming) } : incoming,
  );
  return checked.ok ? accepted(checked.value.ref) : checked;
}

/** The content of a kept file, after its sum was checked. Throws a RefusedError. */
export async function openFile({ files }: Pick<DataFolder, 'files'>, sha256: string): Promise<Buffer> {
  return orThrow(await readKept(files, sha256));
}

interface Checked {
  ref: FileRef;
  bytes: Buffer;
}

async function readChecked({ path, name: sent }: IncomingFile): Promise<Outcome<Checked>> {
  const read = await readIncoming(path);
  if (!read.ok) return read;
  const { bytes, sha256 } = read.value;
  const name = cleanFileName(sent);
  const kind = await checkContent(name, bytes);
  if (!kind.ok) return refused(kind.refusal.code, kind.refusal.message, path);
  return accepted({ ref: { sha256, name, bytes: bytes.length, kind: kind.value }, bytes });
}

/** With the name of the file where there are several to choose from. */
function orThrow<T>(outcome: Outcome<T>, path?: string): T {
  if (outcome.ok) return outcome.value;
  const { code, message, at } = outcome.refusal;
  throw new RefusedError({
    code,
    message: path === undefined ? message : `${cleanFileName(path)}: ${message}`,
    at,
  });
}

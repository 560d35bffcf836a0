import { rename } from 'node:fs/promises';
import { extname } from 'node:path';
import { RefusedError } from '../../client/refusals';
import { cleanFileName } from '../../domain/files/clean-name';
import type { Answer } from '../answer';
import { withUpload } from '../uploads';
import type { Fields, Visit } from '../visit';

export interface ReceivedFile {
  path: string;
  /** As it is shown. */
  name: string;
}

/** A form with at most one file, which is gone when `work` returns. Throws a RefusedError in words. */
export function withReceived(
  visit: Visit,
  work: (form: Fields, file: ReceivedFile | null) => Promise<Answer>,
): Promise<Answer> {
  return withUpload(visit, async ({ fields, files }) => {
    const [file, ...more] = files;
    if (more.length > 0) {
      const message = 'Mỗi lần chỉ gửi một tệp.';
      throw new RefusedError({ code: 'too-many-files', message, at: 'file' });
    }
    if (file === undefined) return work(fields, null);
    const path = `${file.path}${endingOf(file.name)}`;
    await rename(file.path, path);
    return work(fields, { path, name: cleanFileName(file.name) });
  });
}

/** What a name ends in decides how a file is read; nothing else of it touches the disk. */
function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '';
}

import { extname } from 'node:path';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { ReturnedForm } from '../../domain/rounds/part-returned';
import { checkFile, type IncomingFile } from '../files';
import { readDocxForm } from './docx-read';
import { readXlsxForm } from './xlsx-read';

/** Reads a filled-in form, whichever of the two kinds it is; keeps nothing. Like every file that comes in it is hostile until it was checked. */
export async function readFormFile(incoming: string | IncomingFile): Promise<Outcome<ReturnedForm>> {
  const { path: file, name } = typeof incoming === 'string' ? { path: incoming, name: incoming } : incoming;
  const ending = extname(name).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.docx')
    return refused(
      'not-a-form',
      `Biểu mẫu là tệp .xlsx hoặc .docx, không nhận tệp ${ending === '' ? 'không có đuôi' : ending}; hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại đúng dạng.`,
      file,
    );
  const checked = await checkFile(incoming);
  if (!checked.ok) return checked;
  const form = ending === '.xlsx' ? await readXlsxForm(file) : await readDocxForm(file);
  return form.ok ? accepted(form.value) : form;
}

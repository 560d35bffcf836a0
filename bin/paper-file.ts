import { z } from 'zod';
import { writeWhole } from '../client/draft/write-file';
import { partyProfile } from '../config/paper-profile';
import type { DraftPaper } from '../domain/papers/paper';
import type { Context } from './context';
import { lazy } from './lazy';
import { pathOf } from './plan-input';
import { refuse } from './problems';

export const docxArgument = z
  .string({ error: 'cần đường dẫn tới một tệp .docx, ví dụ to-trinh.docx' })
  .refine((path) => path.toLowerCase().endsWith('.docx'), {
    error: 'cần tên tệp kết thúc bằng .docx, ví dụ to-trinh.docx',
  });

/** Writes a drafted paper; a file that is there stays, unless it is to be replaced. */
export async function writePaper(
  context: Context,
  out: string,
  paper: DraftPaper,
  replace: boolean,
): Promise<void> {
  const bytes = await lazy.paperFiles().renderPaper(paper, partyProfile(), 'docx');
  const written = writeWhole(pathOf(context, out), bytes, { replace });
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
}

/** What a person must still do with a draft. */
export const LEFT_OPEN =
  'Bản dự thảo: số, ngày, chữ ký để trống; văn thư kiểm tra thể thức trước khi trình ký.';

import { z } from 'zod';
import type { PaperFileFormat } from '../client/papers/render';
import { writeWhole } from '../client/draft/write-file';
import { paperProfile, profileNames } from '../config/paper-profile';
import type { DraftPaper } from '../domain/papers/paper';
import { switchArgument } from './arguments';
import type { Context } from './context';
import { lazy } from './lazy';
import { pathOf } from './plan-input';
import { refuse, UsageProblem } from './problems';

/** Where a paper goes, in which kind of file and in which form. */
export const fileFields = {
  out: z.string().min(1, { error: 'cần đường dẫn tới tệp ghi ra' }).optional(),
  format: z.enum(['docx', 'pdf', 'xlsx'], { error: 'cần một trong: docx, pdf, xlsx (các bảng)' }).optional(),
  profile: z
    .string()
    .default('party-399')
    .refine((name) => profileNames().includes(name), {
      error: () => `cần một trong các thể thức: ${profileNames().join(', ')}`,
    }),
  force: switchArgument,
};

export interface FileWish {
  out?: string | undefined;
  format?: PaperFileFormat | undefined;
  profile: string;
  force: boolean;
}

/** The kind of file: as asked for, else by the ending of its name, else .docx. `stem`: the name where none is given. */
export function fileOf({ out, format }: FileWish, stem: string): { file: string; format: PaperFileFormat } {
  const ending = out === undefined ? null : (/\.(docx|pdf|xlsx)$/i.exec(out)?.[1]?.toLowerCase() ?? null);
  const kind = format ?? (ending as PaperFileFormat | null) ?? 'docx';
  if (out !== undefined && ending !== kind)
    throw new UsageProblem(
      ending === null
        ? `--out: tên tệp "${out}" cần kết thúc bằng .${kind}.`
        : `--out: tên tệp "${out}" kết thúc bằng .${ending}, nhưng --format là ${kind}.`,
      '--out',
    );
  return { file: out ?? `${stem}.${kind}`, format: kind };
}

/** Writes a drafted paper; a file that is there stays, unless it is to be replaced. */
export async function writeReportFile(
  context: Context,
  paper: DraftPaper,
  {
    file,
    format,
    profile,
    force,
  }: { file: string; format: PaperFileFormat; profile: string; force: boolean },
): Promise<void> {
  const bytes = await lazy.renderPaper()(paper, paperProfile(profile), format);
  writeOut(context, file, bytes, force);
}

export function writeOut(context: Context, file: string, content: string | Uint8Array, force: boolean): void {
  const written = writeWhole(pathOf(context, file), content, { replace: force });
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
}

import type { Command } from 'commander';
import { z } from 'zod';
import { writeWhole } from '../../client/draft/write-file';
import { checkedFilesView, type CheckedFile } from '../../client/terminal/file-view';
import { MAX_FILE_BYTES, MAX_FILES } from '../../domain/files/types';
import { fileArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { pathOf } from '../plan-input';
import { CommandProblem, EXIT, refuse } from '../problems';
import { withExamples } from '../vietnamese';

const checkInput = z.object({ files: z.array(fileArgument).min(1), json: switchArgument });
const getInput = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, { error: 'cần đủ 64 chữ số của mã SHA-256, như trong --json của nhiệm vụ' })
    .transform((sum) => sum.toLowerCase()),
  out: z.string({ error: 'cần đường dẫn của tệp sẽ ghi ra, ví dụ --out bao-cao.pdf' }).min(1),
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerFile(program: Command, context: Context): void {
  const file = program.command('file').description('kho tệp: xem tệp nào nhận được, lấy lại tệp đã gửi');
  withExamples(
    file,
    'dondoc file check bao-cao.docx phu-luc.xlsx',
    `dondoc file get ${'0'.repeat(8)}… --out bao-cao.docx`,
  );
  withExamples(
    file
      .command('check')
      .description(
        `xem trước tệp nào sẽ được nhận, tệp nào bị từ chối và vì sao (tối đa ${MAX_FILES} tệp, mỗi tệp ${MAX_FILE_BYTES / 1024 / 1024} MB)`,
      )
      .argument('<tệp...>', 'một hoặc nhiều tệp')
      .option('--json', 'in một tài liệu JSON')
      .action((files: string[], options: Options) => check(context, { files, ...options })),
    'dondoc file check bao-cao.docx',
  );
  withExamples(
    file
      .command('get')
      .description('ghi một tệp trong kho ra ngoài, sau khi kiểm tra mã băm; không ghi đè')
      .argument('<mã-tệp>', 'SHA-256 của tệp')
      .option('--out <tệp>', 'ghi vào tệp này (bắt buộc)')
      .option('--json', 'in một tài liệu JSON')
      .action((sha256: string, options: Options) => get(context, { sha256, ...options })),
    `dondoc file get ${'ab'.repeat(32)} --out bao-cao.docx`,
  );
}

async function check(context: Context, given: Options): Promise<void> {
  const { files, json } = readArguments(checkInput, given);
  const { checkFile } = lazy.files();
  const checked: CheckedFile[] = [];
  for (const path of files) checked.push({ path, outcome: await checkFile(pathOf(context, path)) });
  const refused = checked.filter(({ outcome }) => !outcome.ok).length;
  if (refused > 0 || checked.length > MAX_FILES) context.exit = EXIT.failed;
  if (json) {
    const shown = checked.map(({ path, outcome }) =>
      outcome.ok ? { path, ok: true, ...outcome.value } : { path, ok: false, refusal: outcome.refusal },
    );
    return context.printJson({ files: shown });
  }
  context.print(checkedFilesView(checked, context.paper()));
  if (checked.length > MAX_FILES)
    context.tell(`Mỗi lần gửi tối đa ${MAX_FILES} tệp; đang có ${checked.length} tệp.`);
}

async function get(context: Context, given: Options): Promise<void> {
  const { sha256, out, json } = readArguments(getInput, given);
  const bytes = await lazy.files().openFile(context.folder, sha256);
  const written = writeWhole(pathOf(context, out), bytes, { replace: false });
  if (!written.ok) {
    const { refusal } = written;
    if (refusal.code !== 'file-exists') throw new CommandProblem(refusal);
    throw refuse('file-exists', `${out} đã có và không bị ghi đè; cần chọn tên khác.`, '--out');
  }
  if (json) return context.printJson({ sha256, bytes: bytes.length, out });
  context.print(`Đã ghi ${out} (${bytes.length} byte), mã băm đúng.`);
}

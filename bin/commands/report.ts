import type { Command } from 'commander';
import { z } from 'zod';
import { ROUND_KIND_LABELS } from '../../client/terminal/round-words';
import { ROUND_KINDS, type RoundKind } from '../../domain/plan/schema';
import type { Store } from '../../store';
import { actorArgument, readArguments, switchArgument, wordsArgument, yearArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { LEFT_OPEN } from '../paper-file';
import { refuse, UsageProblem } from '../problems';
import { fileFields, fileOf, writeReportFile } from '../report-file';
import { withExamples } from '../vietnamese';
import { requireAnswered, settleGaps } from './report-gaps';
import { frozenOf } from './report-round';
import { registerReportData } from './report-data';
import { registerReportUrge } from './report-urge';

const SHA256 = /^[0-9a-f]{64}$/;

const roundFields = {
  cycle: z.string().min(1).optional(),
  round: z.string().min(1).optional(),
  year: yearArgument.optional(),
  fromSnapshot: z
    .string()
    .regex(SHA256, { error: 'cần mã SHA-256 gồm 64 chữ số và chữ a–f, như trong "dondoc round show"' })
    .optional(),
  json: switchArgument,
  ...fileFields,
};
const reportInput = z.object({
  ...roundFields,
  acceptGaps: switchArgument,
  as: actorArgument.optional(),
  reason: wordsArgument('lý do').optional(),
});
const submissionInput = z.object(roundFields);

type Options = Record<string, unknown>;

const EXAMPLES: Record<RoundKind, string> = {
  annual: 'dondoc report annual --year 2026 --out bao-cao.docx',
  periodic: 'dondoc report periodic --round periodic/KH142-IV.3-02/2026-Q3 --out bao-cao.pdf',
  midterm: 'dondoc report midterm --format pdf --profile party-36 --out so-ket.pdf',
  final: 'dondoc report final --out tong-ket.docx',
  review: 'dondoc report review --round review/KH142-III.5.1-01/2025-Q2 --out tong-ket.docx',
};

export function registerReport(program: Command, context: Context): void {
  const report = program
    .command('report')
    .description('dự thảo báo cáo, tờ trình, công văn của kỳ báo cáo, từ số liệu đã chốt');
  withExamples(report, EXAMPLES.annual, 'dondoc report submission --round annual/2026 --out to-trinh.docx');
  for (const kind of ROUND_KINDS) {
    const command = withRoundOptions(
      report.command(kind),
      `báo cáo của kỳ: ${ROUND_KIND_LABELS[kind].toLocaleLowerCase('vi')}`,
    );
    if (kind === 'final')
      command
        .option('--accept-gaps', 'lập báo cáo dù còn điều khoản chưa có nhiệm vụ, nhiệm vụ chưa có kết quả')
        .option('--as <họ-tên>', 'người chấp nhận các điểm còn trống')
        .option('--reason <lý-do>', 'lý do chấp nhận');
    command.action((options: Options) => write(context, kind, options));
    withExamples(command, EXAMPLES[kind]);
  }
  withExamples(
    withRoundOptions(report.command('submission'), 'tờ trình kèm báo cáo của kỳ').action((options: Options) =>
      submission(context, options),
    ),
    'dondoc report submission --round annual/2026 --out to-trinh.docx',
  );
  registerReportUrge(report, context);
  registerReportData(report, context);
}

function withRoundOptions(command: Command, description: string): Command {
  return command
    .description(description)
    .option('--cycle <chu-kỳ>', 'chỉ trong chu kỳ này')
    .option('--year <năm>', 'năm của kỳ; mặc định là kỳ mới nhất đã chốt')
    .option('--round <kỳ>', 'đúng kỳ này, như trong "dondoc round list"')
    .option('--from-snapshot <mã>', 'từ đúng bản số liệu đã chốt này (SHA-256)')
    .option('--format <dạng>', 'docx, pdf, hoặc xlsx (các bảng); mặc định theo tên tệp')
    .option('--out <tệp>', 'tệp ghi ra; mặc định theo tên kỳ')
    .option('--profile <thể-thức>', 'party-399, party-36 hoặc state-30', 'party-399')
    .option('--force', 'ghi đè tệp đã có')
    .option('--json', 'in một tài liệu JSON');
}

async function write(context: Context, kind: RoundKind, given: Options): Promise<void> {
  const input = readArguments(reportInput, given);
  const { json } = input;
  await reading(context, async (store) => {
    const { sha256, review } = await frozenOf(store, kind, input);
    const { snapshot } = review;
    const { draftOf, paperStem } = lazy.reports();
    const target = fileOf(input, paperStem('report', snapshot.round));
    const gaps = await settleGaps(context, store, { snapshot, sha256, ...input });
    const { paper, sentences } = draftOf(review, 'report', gaps);
    await writeReportFile(context, paper, { ...input, ...target });
    const missing = snapshot.parts.filter(({ status }) => status === 'missing');
    if (json)
      return context.printJson({
        ...target,
        round: snapshot.round.id,
        cycle: snapshot.cycle,
        snapshot: sha256,
        sentences: sentences.length,
        annexes: paper.annexes.length,
        missing: missing.map(({ body }) => body.id),
        gaps: gaps.length,
      });
    context.print([
      `Đã ghi ${target.file}: ${snapshot.round.title}, ${paper.annexes.length} phụ lục; thiếu phần báo cáo của ${missing.length} cơ quan.`,
      `Bản số liệu đã chốt: ${sha256}`,
      LEFT_OPEN,
    ]);
    context.tell(`Nguồn của một câu: dondoc trace --round ${snapshot.round.id} --line <số nhỏ trên dòng>.`);
  });
}

async function submission(context: Context, given: Options): Promise<void> {
  const input = readArguments(submissionInput, given);
  if (input.round === undefined && input.fromSnapshot === undefined)
    throw new UsageProblem('Cần kỳ của tờ trình: --round, ví dụ --round annual/2026.', '--round');
  await reading(context, async (store) => {
    const { sha256, review } = await frozenOf(store, null, input);
    const { round, cycle } = review.snapshot;
    const { draftOf, paperStem } = lazy.reports();
    const target = fileOf(input, paperStem('submission', round));
    await requireAnswered(context, store, { snapshot: review.snapshot, sha256 });
    const { paper } = draftOf(review, 'submission');
    await writeReportFile(context, paper, { ...input, ...target });
    if (input.json) return context.printJson({ ...target, round: round.id, cycle, snapshot: sha256 });
    context.print([`Đã ghi ${target.file}: tờ trình kèm ${round.title}.`, LEFT_OPEN]);
  });
}

async function reading(context: Context, read: (store: Store) => Promise<void>): Promise<void> {
  const store = await openReadingStore(context);
  if (store === null) throw refuse('no-such-round', 'Chưa có kỳ báo cáo nào trong kho.', '--round');
  try {
    await read(store);
  } finally {
    await store.close();
  }
}

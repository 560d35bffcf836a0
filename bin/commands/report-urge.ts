import type { Command } from 'commander';
import { z } from 'zod';
import { dateOf } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import { dateArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { LEFT_OPEN } from '../paper-file';
import { refuse } from '../problems';
import { fileFields, fileOf, writeReportFile } from '../report-file';
import { withExamples } from '../vietnamese';
import { knownRound, noSuchRound } from './round-find';

const input = z.object({
  round: z.string().min(1),
  cycle: z.string().min(1).optional(),
  until: dateArgument.optional(),
  each: switchArgument,
  json: switchArgument,
  ...fileFields,
});

type Options = Record<string, unknown>;

export function registerReportUrge(report: Command, context: Context): void {
  withExamples(
    report
      .command('urge')
      .description('công văn đôn đốc gửi báo cáo: một văn bản gửi mọi cơ quan còn thiếu')
      .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
      .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
      .option('--each', 'mỗi cơ quan một văn bản, thêm mã cơ quan vào tên tệp')
      .option(
        '--until <ngày>',
        'đề nghị gửi chậm nhất ngày này; mặc định là hạn gửi, sau hạn thì 5 ngày làm việc',
      )
      .option('--format <dạng>', 'docx hoặc pdf; mặc định theo tên tệp')
      .option('--out <tệp>', 'tệp ghi ra; mặc định theo tên kỳ')
      .option('--profile <thể-thức>', 'party-399, party-36 hoặc state-30', 'party-399')
      .option('--force', 'ghi đè tệp đã có')
      .option('--json', 'in một tài liệu JSON')
      .action((id: string, options: Options) => urge(context, { round: id, ...options })),
    'dondoc report urge annual/2026 --out don-doc.docx',
    'dondoc report urge annual/2026 --each --until 22/12/2026 --out don-doc.docx',
  );
}

async function urge(context: Context, given: Options): Promise<void> {
  const { round: id, cycle, until, each, json, ...wish } = readArguments(input, given);
  const now = Date.now();
  if (until !== undefined && until <= dateOf(now))
    throw refuse('date-past', `Ngày gửi ${formatVn(until)} phải sau hôm nay.`, '--until');
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(id, []);
  try {
    const record = await knownRound(store, id, cycle);
    const drafts = await lazy
      .urgeReports()
      .draftUrgeReports(store, record, { now, until: until ?? null, each });
    const { file, format } = fileOf(wish, lazy.reports().paperStem('urge', record.plan));
    const papers = drafts.map((draft) => ({
      ...draft,
      file: each ? file.replace(/(\.[a-z]+)$/i, `-${draft.bodies[0]!.id}$1`) : file,
    }));
    for (const { paper, file: own } of papers)
      await writeReportFile(context, paper, { ...wish, file: own, format });
    if (json) return context.printJson({ papers: papers.map(({ paper: _, ...told }) => told) });
    context.print([
      ...papers.map(
        ({ file: own, bodies, until: answerBy }) =>
          `Đã ghi ${own}: ${bodies.map(({ name }) => name).join(', ')}; gửi chậm nhất ${formatVn(answerBy)}.`,
      ),
      LEFT_OPEN,
    ]);
  } finally {
    await store.close();
  }
}

import type { Command } from 'commander';
import { z } from 'zod';
import { readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openReadingStore } from '../office-link';
import { writeOut } from '../report-file';
import { withExamples } from '../vietnamese';
import { knownRound, noSuchRound } from './round-find';
import { snapshotOf } from './report-round';

const input = z.object({
  round: z.string().min(1),
  cycle: z.string().min(1).optional(),
  out: z.string().min(1, { error: 'cần đường dẫn tới tệp ghi ra' }).optional(),
  force: switchArgument,
  json: switchArgument,
});

type Options = Record<string, unknown>;

export function registerReportData(report: Command, context: Context): void {
  withExamples(
    report
      .command('data')
      .description('bản số liệu đã chốt của kỳ, đúng từng byte, và mã SHA-256 của nó')
      .argument('<kỳ>', 'như trong "dondoc round list", ví dụ annual/2026')
      .option('--cycle <chu-kỳ>', 'khi kỳ có trong nhiều chu kỳ')
      .option('--out <tệp.json>', 'tệp ghi ra; mặc định theo tên kỳ')
      .option('--force', 'ghi đè tệp đã có')
      .option('--json', 'in một tài liệu JSON: tên tệp và mã')
      .action((id: string, options: Options) => data(context, { round: id, ...options })),
    'dondoc report data annual/2026 --out so-lieu.json',
  );
}

/** Written without a final newline: `sha256sum` of the file is the name of the snapshot. */
async function data(context: Context, given: Options): Promise<void> {
  const { round: id, cycle, out, force, json } = readArguments(input, given);
  const store = await openReadingStore(context);
  if (store === null) throw noSuchRound(id, []);
  try {
    const record = await knownRound(store, id, cycle);
    const sha256 = snapshotOf(record);
    const { snapshotText, paperStem } = lazy.reports();
    const file = out ?? `${paperStem('data', record.plan)}.json`;
    const text = await snapshotText(store, sha256);
    writeOut(context, file, text, force);
    if (json)
      return context.printJson({
        file,
        round: id,
        cycle: record.cycle,
        sha256,
        bytes: Buffer.byteLength(text),
      });
    context.print([
      `Đã ghi ${file}: ${record.plan.title}, ${Buffer.byteLength(text)} byte.`,
      `SHA-256: ${sha256}`,
    ]);
  } finally {
    await store.close();
  }
}

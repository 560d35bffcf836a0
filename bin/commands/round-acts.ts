import type { Command } from 'commander';
import { z } from 'zod';
import { dateArgument, readArguments, wordsArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { withExamples } from '../vietnamese';
import { actingOf } from './assignment-acts';
import { actorOf, addressOf, onOneRound, roundAct, roundActFields, type Options } from './round-acting';

/* What the secretariat does to a round at its end; `round-close.ts` closes its parts, `round-move.ts` moves its days. */

const reasonInput = z.object({ ...roundActFields, reason: wordsArgument('lý do') });
const reportInput = z.object({
  ...roundActFields,
  paper: wordsArgument('số, ký hiệu báo cáo đã gửi, ví dụ --paper "12-BC/BDVTU"'),
  date: z.string({ error: 'cần ngày của báo cáo, ví dụ --date 28/12/2026' }).pipe(dateArgument),
});

export function registerRoundActs(round: Command, context: Context): void {
  withExamples(
    roundAct(round, 'report', 'ghi nhận báo cáo của kỳ đã gửi: số, ngày văn bản; kỳ báo cáo xong')
      .option('--paper <số>', 'số, ký hiệu báo cáo (bắt buộc)')
      .option('--date <ngày>', 'ngày của báo cáo (bắt buộc)')
      .action((id: string, options: Options) => report(context, { round: id, ...options })),
    'dondoc round report annual/2026 --paper "12-BC/BDVTU" --date 28/12/2026 --as "Phan Đức Long"',
  );
  withExamples(
    roundAct(round, 'cancel', 'huỷ kỳ: không nhắc, không nhận phần báo cáo nữa')
      .option('--reason <lý-do>', 'lý do (bắt buộc)')
      .action((id: string, options: Options) => cancel(context, { round: id, ...options })),
    'dondoc round cancel periodic/KH142-IV.3-02/2026-Q3 --as "Phan Đức Long" --reason "Gộp vào báo cáo năm"',
  );
}

async function report(context: Context, given: Options): Promise<void> {
  const { paper: number, date, ...input } = readArguments(reportInput, given);
  const command = { ...actorOf(input), type: 'report', paper: { number, date } } as const;
  await onOneRound(context, input, 'Đã ghi nhận báo cáo đã gửi; kỳ báo cáo đã xong.', (link, record) =>
    lazy.rounds().actOnRound(actingOf(link), addressOf(record), command, input.request),
  );
}

async function cancel(context: Context, given: Options): Promise<void> {
  const { reason, ...input } = readArguments(reasonInput, given);
  const command = { ...actorOf(input), type: 'cancel', reason } as const;
  await onOneRound(context, input, 'Đã huỷ kỳ báo cáo; các cơ quan không phải gửi nữa.', (link, record) =>
    lazy.rounds().actOnRound(actingOf(link), addressOf(record), command, input.request),
  );
}

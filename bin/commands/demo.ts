import type { Command } from 'commander';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import { rehearsalSummary, type RehearsalModel } from '../../client/terminal/rehearsal-view';
import {
  fileArgument,
  readArguments,
  scenarioArgument,
  scenarioWords,
  seedArgument,
  switchArgument,
} from '../arguments';
import type { Context } from '../context';
import { createShow } from '../demo-show';
import { lazy } from '../lazy';
import type { Play, PlayOrder } from '../play';
import { officeRulesHere } from '../office-days';
import { namesOf, readStartablePlan, samplePlanPath, withRehearsalOffices } from '../plan-input';
import { refuse } from '../problems';
import { listenForStop, untilStopped } from '../stopping';
import { withExamples } from '../vietnamese';
import { demoAddress } from '../web-address';

const input = z.object({
  file: fileArgument.optional(),
  scenario: scenarioArgument.default('mixed'),
  seed: seedArgument.default(1),
  once: switchArgument,
});

export function registerDemo(program: Command, context: Context): void {
  const command = program
    .command('demo')
    .description(
      'xem năm năm của một kế hoạch mẫu đi qua trong vài phút, trong cửa sổ này và trong trình duyệt; không gửi thư ra ngoài',
    )
    .option('--once', 'chạy nhanh nhất, không mở trang, tự kết thúc khi xong')
    .option('--file <tệp>', 'kế hoạch khác, thay cho kế hoạch mẫu')
    .option('--scenario <kịch-bản>', scenarioWords(), 'mixed')
    .option('--seed <số>', 'cùng số thì cùng diễn biến', '1')
    .action((options: Record<string, unknown>) => demo(context, options));
  withExamples(
    command,
    'dondoc demo',
    'dondoc demo --once --scenario silent',
    'dondoc demo --file ke-hoach.yaml --seed 7',
  );
}

async function demo(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, scenario, seed, once } = readArguments(input, given);
  const office = await officeRulesHere(context);
  const plan = withRehearsalOffices(readStartablePlan(context, file ?? samplePlanPath(), { office }));
  const source = cycleSourceOf(plan, { office });
  const names = namesOf(plan);
  const show = createShow(context, source, names);
  const stopping = listenForStop(context, () => show.line('Đang dừng …'), show.close);
  const quietKeys = context.io.onKey((key) => key.toLowerCase() === 'q' && stopping.wish());
  const order: PlayOrder = {
    name: 'demo',
    source,
    people: { scenario, seed },
    onLine: show.step,
    onBuildProgress: show.build,
    onOpen: show.open,
    onInstant: show.instant,
    stopped: () => stopping.signal.aborted,
  };
  const stay = async (result: Play) =>
    result.stopped ? undefined : show.stay({ ...result, names }, stopping);
  try {
    const result = once
      ? await lazy.play()(context, order)
      : await lazy.showInPages()(
          context,
          { ...order, address: await demoAddress(context.settings()), onPages: show.pages, stay },
          untilStopped(stopping),
        );
    const model = { ...result, names };
    show.close();
    context.print(summaryLines(context, model));
    if (once && result.stopped) throw refuse('stopped', 'Đã dừng theo yêu cầu, chưa đi hết chu kỳ.');
  } finally {
    show.close();
    quietKeys();
    stopping.release();
  }
}

function summaryLines(
  context: Context,
  model: RehearsalModel & { scope: string; stopped: boolean },
): string[] {
  return [
    ...(model.stopped ? ['Dừng trước khi đi hết chu kỳ.', ''] : []),
    ...rehearsalSummary(model, context.paper()),
    '',
    `Xem thư: dondoc mailbox list --scope ${model.scope} --limit 20`,
  ];
}

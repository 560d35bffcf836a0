import type { Command } from 'commander';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import { rehearsalView } from '../../client/terminal/rehearsal-view';
import { SCENARIO_LABELS } from '../../client/terminal/words';
import {
  dateArgument,
  fileArgument,
  readArguments,
  scenarioArgument,
  seedArgument,
  switchArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { namesOf, readStartablePlan, withRehearsalOffices } from '../plan-input';
import { createProgress } from '../progress';
import { refuse } from '../problems';
import { listenForStop } from '../stopping';
import { withExamples } from '../vietnamese';

const input = z.object({
  file: fileArgument,
  scenario: scenarioArgument.default('mixed'),
  seed: seedArgument.default(1),
  startsOn: dateArgument.optional(),
  json: switchArgument,
});

export function registerRehearse(program: Command, context: Context): void {
  const command = program
    .command('rehearse')
    .description('diễn tập cả chu kỳ trong vài phút: thư gửi vào hộp thư thử, không gửi ra ngoài')
    .argument('<tệp>', 'tệp kế hoạch (YAML)')
    .option(
      '--scenario <kịch-bản>',
      `silent (${SCENARIO_LABELS.silent}), diligent (${SCENARIO_LABELS.diligent}), mixed (${SCENARIO_LABELS.mixed})`,
      'mixed',
    )
    .option('--seed <số>', 'cùng số thì cùng diễn biến', '1')
    .option('--starts-on <ngày>', 'ngày khởi động, thay cho ngày trong tệp')
    .option('--json', 'in một tài liệu JSON')
    .action((file: string, options: Record<string, unknown>) => rehearseFile(context, { file, ...options }));
  withExamples(
    command,
    'dondoc rehearse examples/tinh-mau-2026-2030.yaml',
    'dondoc rehearse examples/dong-nai-2020-2025.yaml --scenario silent --json > dien-tap.json',
  );
}

async function rehearseFile(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, scenario, seed, startsOn, json } = readArguments(input, given);
  const plan = withRehearsalOffices(readStartablePlan(context, file, startsOn));
  const source = cycleSourceOf(plan, { startsOn });
  const progress = createProgress(context, source);
  const stopping = listenForStop(context, () =>
    progress.line('Đang dừng buổi diễn tập … (nhấn lần nữa để thoát ngay)'),
  );
  try {
    const result = await lazy.play()(context, {
      name: 'rehearsal',
      source,
      people: { scenario, seed },
      onLine: progress.step,
      onBuildProgress: progress.build,
      onInstant: progress.instant,
      stopped: () => stopping.signal.aborted,
    });
    progress.done();
    if (result.stopped) throw refuse('stopped', 'Buổi diễn tập đã dừng theo yêu cầu, chưa đi hết chu kỳ.');
    const { deliveries, assignments, rounds, doubts, seconds, scope } = result;
    if (json) context.printJson({ deliveries, assignments, rounds, doubts, seconds });
    else
      context.print(
        rehearsalView(
          { deliveries, assignments, rounds, doubts, seconds, names: namesOf(plan) },
          context.paper(),
        ),
      );
    context.tell(`Thư của buổi diễn tập: dondoc mailbox list --scope ${scope}`);
  } finally {
    progress.done();
    stopping.release();
  }
}

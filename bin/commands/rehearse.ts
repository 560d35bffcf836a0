import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import type { WrittenPaper } from '../../client/reports';
import { rehearsalView } from '../../client/terminal/rehearsal-view';
import {
  dateArgument,
  fileArgument,
  folderArgument,
  readArguments,
  scenarioArgument,
  scenarioWords,
  seedArgument,
  switchArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { officeRulesHere } from '../office-days';
import { namesOf, pathOf, readStartablePlan, withRehearsalOffices } from '../plan-input';
import { createProgress } from '../progress';
import { refuse } from '../problems';
import { listenForStop } from '../stopping';
import { withExamples } from '../vietnamese';

const input = z.object({
  file: fileArgument,
  scenario: scenarioArgument.default('mixed'),
  seed: seedArgument.default(1),
  startsOn: dateArgument.optional(),
  papers: folderArgument.optional(),
  json: switchArgument,
});

export function registerRehearse(program: Command, context: Context): void {
  const command = program
    .command('rehearse')
    .description('diễn tập cả chu kỳ trong vài phút: thư gửi vào hộp thư thử, không gửi ra ngoài')
    .argument('<tệp>', 'tệp kế hoạch (YAML)')
    .option('--scenario <kịch-bản>', scenarioWords(), 'mixed')
    .option('--seed <số>', 'cùng số thì cùng diễn biến', '1')
    .option('--starts-on <ngày>', 'ngày khởi động, thay cho ngày trong tệp')
    .option('--papers <thư-mục>', 'lập văn bản của các kỳ đã chốt vào thư mục này (.docx, .pdf, .xlsx)')
    .option('--json', 'in một tài liệu JSON')
    .action((file: string, options: Record<string, unknown>) => rehearseFile(context, { file, ...options }));
  withExamples(
    command,
    'dondoc rehearse examples/tinh-mau-2026-2030.yaml',
    'dondoc rehearse examples/dong-nai-2020-2025.yaml --scenario silent --json > dien-tap.json',
    'dondoc rehearse examples/de-an-2011-2015.yaml --papers van-ban',
  );
}

async function rehearseFile(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, scenario, seed, startsOn, papers, json } = readArguments(input, given);
  const folder = papers === undefined ? null : openPapersFolder(context, papers);
  const written: WrittenPaper[] = [];
  const office = await officeRulesHere(context);
  const plan = withRehearsalOffices(readStartablePlan(context, file, { startsOn, office }));
  const source = cycleSourceOf(plan, { startsOn, office });
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
      onEnd: async ({ store, scope, cycle }) => {
        if (folder === null || stopping.signal.aborted) return;
        progress.step('Đang lập văn bản của các kỳ báo cáo đã chốt');
        const { writeReports, PAPER_FORMATS } = lazy.reports();
        written.push(...(await writeReports(store, { scope, cycle }, folder, PAPER_FORMATS)));
      },
      stopped: () => stopping.signal.aborted,
    });
    progress.done();
    if (result.stopped) throw refuse('stopped', 'Buổi diễn tập đã dừng theo yêu cầu, chưa đi hết chu kỳ.');
    const { deliveries, assignments, rounds, doubts, seconds, scope } = result;
    const played = { deliveries, assignments, rounds, doubts, seconds };
    if (json) context.printJson(folder === null ? played : { ...played, papers: written });
    else context.print(rehearsalView({ ...played, names: namesOf(plan) }, context.paper()));
    if (folder !== null) context.tell(`Đã lập ${written.length} tệp văn bản trong ${folder}`);
    context.tell(`Thư của buổi diễn tập: dondoc mailbox list --scope ${scope}`);
  } finally {
    progress.done();
    stopping.release();
  }
}

/** Before the play: who waited for minutes must not learn then that there is no place for the papers. */
function openPapersFolder(context: Context, given: string): string {
  const folder = pathOf(context, given);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw refuse('folder-unusable', `Không dùng được thư mục "${given}": ${why}`, '--papers');
  }
  return folder;
}

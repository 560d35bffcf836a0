import type { Command } from 'commander';
import { z } from 'zod';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { plannedRoundJson } from '../../client/planned-round-json';
import { planCheckView } from '../../client/terminal/plan-check-view';
import { previewView } from '../../client/terminal/preview-view';
import { lunarTable } from '../../config/calendars/load';
import { conflictsOf } from '../../domain/plan/conflicts';
import { prepareCycle } from '../../domain/plan/prepare';
import { previewSteps, totalsOf } from '../../domain/plan/preview';
import { dateArgument, fileArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { officeRulesHere } from '../office-days';
import { namesOf, pathOf, readPlan } from '../plan-input';
import { EXIT } from '../problems';
import { withExamples } from '../vietnamese';
import { registerPlanDiff } from './plan-diff';
import { registerPlanRead } from './plan-read';
import { registerPlanReview } from './plan-review';
import { registerPlanXlsx } from './plan-xlsx';

const checkInput = z.object({ file: fileArgument, json: switchArgument });
const previewInput = z.object({
  file: fileArgument,
  startsOn: dateArgument.optional(),
  all: switchArgument,
  json: switchArgument,
});

export function registerPlan(program: Command, context: Context): void {
  const plan = program
    .command('plan')
    .description('từ văn bản đến kế hoạch: đọc, xác nhận, sửa bằng Excel, so sánh, kiểm tra, xem trước');
  withExamples(
    plan,
    'dondoc plan read ke-hoach.docx --out ke-hoach.yaml',
    'dondoc plan review ke-hoach.yaml',
    'dondoc plan check examples/tinh-mau-2026-2030.yaml',
    'dondoc plan preview examples/tinh-mau-2026-2030.yaml',
  );
  registerPlanRead(plan, context);
  registerPlanReview(plan, context);
  registerPlanXlsx(plan, context);
  registerPlanDiff(plan, context);
  withExamples(
    plan
      .command('check')
      .description('kiểm tra tệp kế hoạch: chỗ sai, dòng nào, sửa thế nào')
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => check(context, { file, ...options })),
    'dondoc plan check examples/dong-nai-2020-2025.yaml',
  );
  withExamples(
    plan
      .command('preview')
      .description('mọi lần nhắc của cả chu kỳ nếu không ai trả lời, và những điểm nên xem lại')
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--starts-on <ngày>', 'ngày khởi động, thay cho ngày trong tệp')
      .option('--all', 'thêm từng ngày, từng nơi nhận')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => preview(context, { file, ...options })),
    'dondoc plan preview examples/tinh-mau-2026-2030.yaml --all',
    'dondoc plan preview examples/dong-nai-2020-2025.yaml --starts-on 01/03/2021 --json',
  );
}

async function check(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, json } = readArguments(checkInput, given);
  const office = await officeRulesHere(context);
  const reading = readPlanFile(pathOf(context, file), { office });
  if (!reading.ok) context.exit = EXIT.failed;
  const problems = reading.ok ? reading.toConfirm : reading.problems;
  if (json) {
    context.printJson({
      ok: reading.ok,
      problems: problems.map(({ severity, code, sentence, at, line, column }) => ({
        severity,
        code,
        message: sentence,
        at,
        line,
        column,
      })),
    });
  } else {
    const plan = reading.ok ? reading.plan : null;
    const rounds = plan === null ? 0 : prepareCycle(cycleSourceOf(plan, { office })).rounds.rounds.length;
    context.print(planCheckView({ file, plan, rounds, problems }, context.paper()));
  }
}

async function preview(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, startsOn, all, json } = readArguments(previewInput, given);
  const office = await officeRulesHere(context);
  const { plan, toConfirm } = readPlan(context, file, { startsOn, office });
  toConfirm.forEach(({ message }) => context.tell(`Cần xác nhận: ${message}`));
  const source = cycleSourceOf(plan, { startsOn, office });
  const prepared = prepareCycle(source);
  const steps = previewSteps(prepared);
  const conflicts = conflictsOf(source, prepared, lunarTable());
  const totals = totalsOf(prepared, steps);
  if (json) {
    const before = prepared.before.map(({ id, lead, nominalDue, effectiveDue }) => ({
      assignment: id,
      lead,
      nominalDue,
      effectiveDue,
    }));
    const rounds = [...prepared.rounds.before, ...prepared.rounds.rounds].map((round) => ({
      ...plannedRoundJson(round),
      ...(prepared.rounds.before.includes(round) ? { before: true } : {}),
    }));
    return context.printJson({ steps, before, conflicts, totals, rounds });
  }
  const model = {
    title: plan.plan.title,
    startsOn: source.startsOn,
    steps,
    before: prepared.before,
    rounds: prepared.rounds,
    conflicts,
    totals,
    names: namesOf(plan),
  };
  context.print(previewView(model, all, context.paper()));
}

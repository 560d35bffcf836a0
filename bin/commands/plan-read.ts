import { basename } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { laddersWith, type OfficeRules } from '../../client/cycle-source';
import { draftJson } from '../../client/draft/draft-json';
import { draftYaml } from '../../client/draft/draft-yaml';
import { writeWhole } from '../../client/draft/write-file';
import { draftView } from '../../client/terminal/draft-view';
import { planOfDraft } from '../../domain/draft/plan-of-draft';
import type { Draft } from '../../domain/extraction/draft';
import { checkPlan } from '../../domain/plan/check';
import { deadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import type { Outcome } from '../../domain/refusal';
import {
  codeArgument,
  directoryArgument,
  fileArgument,
  outArgument,
  readArguments,
  switchArgument,
  termArgument,
} from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { officeRulesHere } from '../office-days';
import { fullCalendar, pathOf } from '../plan-input';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({
  file: fileArgument,
  out: outArgument('.yaml').optional(),
  code: codeArgument.optional(),
  term: termArgument.optional(),
  directory: directoryArgument.optional(),
  force: switchArgument,
  json: switchArgument,
});

export function registerPlanRead(plan: Command, context: Context): void {
  withExamples(
    plan
      .command('read')
      .description('đọc văn bản (.docx, .pdf, .txt, .md) thành bản nháp kế hoạch để người xem và xác nhận')
      .argument('<tệp>', 'văn bản đã ban hành')
      .option('--out <tệp.yaml>', 'ghi bản nháp thành tệp kế hoạch')
      .option('--code <mã>', 'mã kế hoạch; không ghi thì lấy theo số, ký hiệu, ví dụ KH142')
      .option('--term <từ..đến>', 'giai đoạn thực hiện, nếu văn bản không ghi')
      .option('--directory <tệp>', 'danh bạ cơ quan riêng của tỉnh (YAML), thêm vào danh bạ có sẵn')
      .option('--force', 'ghi đè nếu tệp --out đã có')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => read(context, { file, ...options })),
    'dondoc plan read ke-hoach.docx',
    'dondoc plan read ke-hoach.pdf --out ke-hoach.yaml --code KH142',
    'dondoc plan read chi-thi.txt --term 2021-01-01..2025-12-31 --json',
  );
}

type Input = z.output<typeof input>;

async function read(context: Context, given: Record<string, unknown>): Promise<void> {
  const asked = readArguments(input, given);
  const { file, out, term, directory, json } = asked;
  const office = await officeRulesHere(context);
  const outcome = await lazy.readDraft()(pathOf(context, file), {
    calendar: fullCalendar(office.years),
    directory: directory === undefined ? null : pathOf(context, directory),
    term,
  });
  if (!outcome.ok) {
    const { code, message, at } = outcome.refusal;
    throw refuse(
      code,
      at === '--directory' ? message : `${file}: ${message}`,
      at === '--directory' ? at : '<tệp>',
    );
  }
  const draft = outcome.value;
  const proposed = planOf(draft, asked, office);
  if (!proposed.ok && proposed.refusal.code === 'no-obligations')
    throw refuse('no-obligations', `${file}: ${proposed.refusal.message}`, '<tệp>');
  if (out !== undefined) {
    if (!proposed.ok) throw refuse(proposed.refusal.code, proposed.refusal.message, proposed.refusal.at);
    const written = writeWhole(pathOf(context, out), fileOf(file, draft, proposed.value, office), {
      replace: asked.force,
    });
    if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
  }
  if (json) return context.printJson(draftJson(draft));
  context.print(
    draftView(file, draft, proposed.ok ? openPoints(proposed.value, office) : null, context.paper()),
  );
  context.print(
    out === undefined
      ? `Ghi thành tệp kế hoạch: dondoc plan read ${file} --out ke-hoach.yaml`
      : `Đã ghi ${out}. Xem lần lượt các điểm cần quyết định: dondoc plan review ${out}`,
  );
}

function planOf(draft: Draft, { code, term }: Input, office: OfficeRules): Outcome<Plan> {
  return planOfDraft(draft, { ...reckoning(office), code, term });
}

function fileOf(source: string, draft: Draft, plan: Plan, { years }: OfficeRules): string {
  const read = deadlineReader(plan, fullCalendar(years));
  return draftYaml({ source: basename(source), draft, plan, read });
}

/** As many as a review will ask. */
function openPoints(plan: Plan, office: OfficeRules): number {
  const found = checkPlan(plan, reckoning(office));
  return found.filter(({ severity }) => severity === 'confirm').length;
}

function reckoning({ years, ladders }: OfficeRules) {
  return { calendar: fullCalendar(years), ladders: laddersWith(ladders) };
}

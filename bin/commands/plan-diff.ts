import type { Command } from 'commander';
import { z } from 'zod';
import { mergeAmended } from '../../client/draft/merge-amended';
import { writeWhole } from '../../client/draft/write-file';
import { laddersWith, type OfficeRules } from '../../client/cycle-source';
import { readPlanFrom } from '../../client/plan-file';
import { readPlanText } from '../../client/plan-yaml/read-text';
import { diffView } from '../../client/terminal/diff-view';
import { comparePlans, type ItemDiff, type PlanDiff } from '../../domain/draft/compare';
import { planOfDraft } from '../../domain/draft/plan-of-draft';
import type { Plan } from '../../domain/plan/schema';
import { fileArgument, outArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { officeRulesHere } from '../office-days';
import { fullCalendar, pathOf, readPlan, refusedPlan } from '../plan-input';
import { refuse, UsageProblem } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({
  file: fileArgument,
  other: fileArgument,
  directory: z.string().min(1, { error: 'cần đường dẫn tới tệp danh bạ cơ quan (YAML)' }).optional(),
  merge: switchArgument,
  out: outArgument('.yaml').optional(),
  force: switchArgument,
  json: switchArgument,
});

export function registerPlanDiff(plan: Command, context: Context): void {
  withExamples(
    plan
      .command('diff')
      .description(
        'so kế hoạch đã xác nhận với văn bản sửa đổi hoặc một tệp kế hoạch khác: thêm, sửa, chuyển chỗ, bỏ',
      )
      .argument('<tệp-cũ>', 'tệp kế hoạch đã xác nhận (YAML)')
      .argument('<tệp-mới>', 'văn bản sửa đổi (.docx, .pdf, .txt, .md) hoặc tệp kế hoạch (YAML)')
      .option(
        '--merge',
        'đưa thay đổi vào bản mới: điểm không đổi giữ xác nhận, điểm đã đổi phải xác nhận lại',
      )
      .option('--out <tệp.yaml>', 'tệp kế hoạch sẽ ghi, đi cùng --merge')
      .option('--force', 'ghi đè nếu tệp --out đã có')
      .option('--directory <tệp>', 'danh bạ cơ quan riêng của tỉnh (YAML)')
      .option('--json', 'in một tài liệu JSON')
      .action((file: string, other: string, options: Record<string, unknown>) =>
        diffPlans(context, { file, other, ...options }),
      ),
    'dondoc plan diff ke-hoach.yaml ke-hoach-sua-doi.docx',
    'dondoc plan diff ke-hoach.yaml ke-hoach-sua-doi.docx --merge --out ke-hoach-moi.yaml',
  );
}

async function diffPlans(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, other, directory, merge, out, force, json } = readArguments(input, given);
  if (merge !== (out !== undefined)) {
    const at = merge ? '--out' : '--merge';
    throw new UsageProblem('--merge và --out đi cùng nhau: --merge --out ke-hoach-moi.yaml.', at);
  }
  const office = await officeRulesHere(context);
  const { plan: before } = readPlan(context, file, { office });
  const fromPaper = !/\.ya?ml$/i.test(other);
  const after = fromPaper
    ? await planOfPaper(context, other, before, { directory, office })
    : readPlan(context, other, { office }).plan;
  const diff = comparePlans(before, after, { fromPaper });
  if (out !== undefined) writeMerged(context, { file, out, force, before, after, diff, office });
  if (json) return context.printJson(diffJson(diff));
  context.print(diffView(diff, context.paper()));
  if (out !== undefined) context.print(`Đã ghi ${out}. Xem các điểm mở lại: dondoc plan review ${out}`);
}

/** An amended paper is read for the plan that it amends: its code, its term, its way to read "trước ngày". */
async function planOfPaper(
  context: Context,
  file: string,
  before: Plan,
  { directory, office }: { directory: string | undefined; office: OfficeRules },
): Promise<Plan> {
  const calendar = fullCalendar(office.years);
  const { code, term, options } = before.plan;
  const draft = await lazy.readDraft()(pathOf(context, file), {
    calendar,
    directory: directory === undefined ? null : pathOf(context, directory),
    deadlineOptions: options,
  });
  if (!draft.ok) throw refuse(draft.refusal.code, `${file}: ${draft.refusal.message}`, '<tệp-mới>');
  const asked = { calendar, ladders: laddersWith(office.ladders), code, deadlineOptions: options };
  const proposed = planOfDraft(draft.value, draft.value.document.term === null ? { ...asked, term } : asked);
  if (!proposed.ok) throw refuse(proposed.refusal.code, `${file}: ${proposed.refusal.message}`, '<tệp-mới>');
  return proposed.value;
}

interface Merging {
  file: string;
  out: string;
  force: boolean;
  before: Plan;
  after: Plan;
  diff: PlanDiff;
  office: OfficeRules;
}

function writeMerged(context: Context, { file, out, force, before, after, diff, office }: Merging): void {
  const text = readPlanText(pathOf(context, file));
  if (!text.ok) throw refuse(text.refusal.code, `${file}: ${text.refusal.message}`, '<tệp-cũ>');
  const merged = mergeAmended(text.value, before, after, diff);
  if (!merged.ok) throw refuse(merged.refusal.code, `${file}: ${merged.refusal.message}`, '<tệp-cũ>');
  const reading = readPlanFrom(merged.value, out, { office });
  if (!reading.ok) throw refusedPlan('merge-invalid', reading.problems);
  const written = writeWhole(pathOf(context, out), merged.value, { replace: force });
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '--out');
}

function diffJson({ head, obligations, targets, bodies }: PlanDiff) {
  const item = ({
    state,
    before,
    after,
    fields,
  }: ItemDiff<{ code: string; clause: string; line: number | null }>) => ({
    state,
    code: before?.code ?? null,
    clause: (after ?? before)!.clause,
    line: after?.line ?? null,
    fields,
  });
  const counts = { added: 0, changed: 0, moved: 0, dropped: 0, same: 0 };
  for (const { state } of obligations) counts[state] += 1;
  return {
    head,
    obligations: obligations.map((one) => ({ ...item(one), summary: (one.after ?? one.before)!.summary })),
    targets: targets.map((one) => ({ ...item(one), what: (one.after ?? one.before)!.what })),
    bodies,
    totals: counts,
  };
}

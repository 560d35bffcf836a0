import type { Command } from 'commander';
import { z } from 'zod';
import { readDirectory } from '../../client/draft/directory-file';
import type { ReviewPoint } from '../../client/draft/review-points';
import { weakItems } from '../../client/draft/review-weak';
import { readPlanText } from '../../client/plan-yaml/read-text';
import { reviewSummary } from '../../client/terminal/review-view';
import { pathText } from '../../domain/plan/problems';
import { actorArgument, directoryArgument, fileArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import { pathOf } from '../plan-input';
import { refuse } from '../problems';
import { goThrough } from '../review/dialog';
import { officeRulesHere } from '../office-days';
import { sittingOf } from '../review/sitting';
import { withExamples } from '../vietnamese';

const input = z.object({
  file: fileArgument,
  as: actorArgument.optional(),
  directory: directoryArgument.optional(),
  json: switchArgument,
});

export function registerPlanReview(plan: Command, context: Context): void {
  withExamples(
    plan
      .command('review')
      .description(
        'xem lần lượt từng điểm cần người quyết định của một tệp kế hoạch; trả lời nào ghi ngay trả lời ấy',
      )
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--as <họ-tên>', 'người xác nhận; không ghi thì được hỏi')
      .option('--directory <tệp>', 'danh bạ cơ quan riêng của tỉnh (YAML), để gọi tên cơ quan khi trả lời')
      .option('--json', 'chỉ liệt kê các điểm còn mở, in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => review(context, { file, ...options })),
    'dondoc plan review ke-hoach.yaml --as "Nguyễn Văn An, Phó Trưởng ban"',
    'dondoc plan review ke-hoach.yaml --json',
  );
}

async function review(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, as, directory, json } = readArguments(input, given);
  const path = pathOf(context, file);
  const text = readPlanText(path);
  if (!text.ok) throw refuse(text.refusal.code, `${file}: ${text.refusal.message}`, '<tệp>');
  const office = await officeRulesHere(context);
  const sitting = sittingOf(path, text.value, office);
  if (json) return context.printJson({ open: sitting.points.length, points: sitting.points.map(pointJson) });
  if (sitting.points.length === 0 && weakItems(sitting.plan).length === 0) {
    return context.print(reviewSummary(file, 0, 0, context.paper()));
  }
  const known = readDirectory(directory === undefined ? null : pathOf(context, directory));
  if (!known.ok) throw refuse(known.refusal.code, known.refusal.message, known.refusal.at);
  const conversation = context.io.converse();
  try {
    await goThrough({ context, conversation, file, directory: known.value }, sitting, as);
  } finally {
    conversation.close();
  }
}

function pointJson({ kind, path, line, title, quote, facts, why }: ReviewPoint) {
  return { kind, at: pathText(path), line, title, quote, facts: Object.fromEntries(facts), why };
}

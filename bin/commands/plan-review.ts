import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { answerPoint, changePrompt, type ReviewAnswer } from '../../client/draft/review-answers';
import { reviewPoints, type ReviewPoint } from '../../client/draft/review-points';
import { writeWhole } from '../../client/draft/write-file';
import { readPlanFrom } from '../../client/plan-file';
import { readPlanText } from '../../client/plan-yaml/read-text';
import { reviewPointView, reviewSummary } from '../../client/terminal/review-view';
import { deadlineReader } from '../../domain/plan/expand';
import { pathText } from '../../domain/plan/problems';
import type { Plan } from '../../domain/plan/schema';
import { dateOf } from '../../domain/time/epoch';
import { actorArgument, fileArgument, readArguments, switchArgument } from '../arguments';
import type { Context } from '../context';
import type { Conversation } from '../io';
import { fullCalendar, pathOf, refusedPlan } from '../plan-input';
import { refuse } from '../problems';
import { withExamples } from '../vietnamese';

const input = z.object({ file: fileArgument, as: actorArgument.optional(), json: switchArgument });

export function registerPlanReview(plan: Command, context: Context): void {
  withExamples(
    plan
      .command('review')
      .description(
        'xem lần lượt từng điểm cần người quyết định của một tệp kế hoạch; trả lời nào ghi ngay trả lời ấy',
      )
      .argument('<tệp>', 'tệp kế hoạch (YAML)')
      .option('--as <họ-tên>', 'người xác nhận; không ghi thì được hỏi')
      .option('--json', 'chỉ liệt kê các điểm còn mở, in một tài liệu JSON')
      .action((file: string, options: Record<string, unknown>) => review(context, { file, ...options })),
    'dondoc plan review ke-hoach.yaml --as "Nguyễn Văn An, Phó Trưởng ban"',
    'dondoc plan review ke-hoach.yaml --json',
  );
}

/** The file as it was last read or written here. */
interface Sitting {
  file: string;
  text: string;
  plan: Plan;
  points: ReviewPoint[];
}

async function review(context: Context, given: Record<string, unknown>): Promise<void> {
  const { file, as, json } = readArguments(input, given);
  const path = pathOf(context, file);
  const text = readPlanText(path);
  if (!text.ok) throw refuse(text.refusal.code, `${file}: ${text.refusal.message}`, '<tệp>');
  const sitting = sittingOf(path, text.value);
  if (json) return context.printJson({ open: sitting.points.length, points: sitting.points.map(pointJson) });
  if (sitting.points.length === 0) return context.print(reviewSummary(file, 0, 0, context.paper()));
  const conversation = context.io.converse();
  try {
    await goThrough(context, conversation, sitting, file, as);
  } finally {
    conversation.close();
  }
}

function pointJson({ kind, path, line, title, quote, facts, why }: ReviewPoint) {
  return { kind, at: pathText(path), line, title, quote, facts: Object.fromEntries(facts), why };
}

function sittingOf(file: string, text: string): Sitting {
  const reading = readPlanFrom(text, file);
  if (!reading.ok) throw refusedPlan('plan-invalid', reading.problems);
  const { plan, toConfirm } = reading;
  return { file, text, plan, points: reviewPoints(plan, toConfirm, deadlineReader(plan, fullCalendar())) };
}

async function goThrough(
  context: Context,
  conversation: Conversation,
  first: Sitting,
  file: string,
  as: string | undefined,
): Promise<void> {
  context.print(`${first.points.length} điểm cần người quyết định trong ${file}.`);
  const by = as ?? (await askName(conversation));
  if (by === null) throw refuse('no-name', 'Chưa biết ai xác nhận; thêm --as "Họ tên, chức vụ".', '--as');
  let sitting = first;
  const passed = new Set<string>();
  let answered = 0;
  for (;;) {
    const point = sitting.points.find(({ key }) => !passed.has(key));
    if (point === undefined) break;
    context.print(
      reviewPointView(point, passed.size + answered + 1, sitting.points.length + answered, context.paper()),
    );
    const answer = await askAnswer(context, conversation, point);
    if (answer === null) break;
    if (answer === 'skip') {
      passed.add(point.key);
      continue;
    }
    const word = { by, on: dateOf(Date.now()) };
    const outcome = answerPoint(sitting.text, sitting.plan, point, answer, word);
    if (!outcome.ok) {
      context.print(context.paper().style.red(`  ${outcome.refusal.message}`));
      continue;
    }
    sitting = save(sitting, outcome.value.text);
    answered += 1;
    context.print(context.paper().style.green(`  ${outcome.value.done}`));
  }
  context.print(['', ...reviewSummary(file, sitting.points.length, answered, context.paper())]);
}

async function askName({ ask }: Conversation): Promise<string | null> {
  const name = (await ask('Họ tên, chức vụ người xác nhận: '))?.trim() ?? '';
  return name === '' ? null : name;
}

const QUESTION = '  d đồng ý · s sửa · t tắt nhiệm vụ · b bỏ qua · q nghỉ > ';

/** null: the person leaves; the rest is kept for another day. */
async function askAnswer(
  context: Context,
  { ask }: Conversation,
  point: ReviewPoint,
): Promise<ReviewAnswer | 'skip' | null> {
  for (;;) {
    const said = (await ask(QUESTION))?.trim().toLowerCase();
    if (said === undefined || said === 'q') return null;
    if (said === 'd' || said === 'đ') return { act: 'accept' };
    if (said === 't') return { act: 'switch-off' };
    if (said === 'b') return 'skip';
    const prompt = changePrompt(point);
    if (said === 's' && prompt !== null) {
      const to = await ask(`  ${prompt}: `);
      if (to === null) return null;
      if (to.trim() !== '') return { act: 'change', to };
      continue;
    }
    context.print(
      `  Gõ một chữ: d, s, t, b hoặc q, rồi Enter.${prompt === null ? ' Điểm này chỉ sửa được trong tệp.' : ''}`,
    );
  }
}

/** Saved after each answer. A file that somebody else changed meanwhile is left alone. */
function save({ file, text }: Sitting, changed: string): Sitting {
  if (
    readFileSync(file, 'utf8')
      .normalize('NFC')
      .replace(/^\uFEFF/, '') !== text
  ) {
    throw refuse(
      'file-changed',
      `${file} vừa được sửa ở nơi khác nên chưa ghi câu trả lời này; hãy chạy lại lệnh.`,
      '<tệp>',
    );
  }
  const written = writeWhole(file, changed, { replace: true });
  if (!written.ok) throw refuse(written.refusal.code, written.refusal.message, '<tệp>');
  return sittingOf(file, changed);
}

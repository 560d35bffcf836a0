import {
  acceptReadings,
  answerPoint,
  type Review,
  type ReviewAnswer,
} from '../../client/draft/review-answers';
import { changePrompt, keysOf } from '../../client/draft/review-keys';
import type { ReviewPoint } from '../../client/draft/review-points';
import { hanging } from '../../client/terminal/text';
import { said } from '../../client/terminal/tongue';
import { readingsView, reviewPointView, reviewSummary } from '../../client/terminal/review-view';
import type { Plan } from '../../domain/plan/schema';
import { dateOf } from '../../domain/time/epoch';
import type { Conversation } from '../io';
import { refuse } from '../problems';
import { keep, type Dialog, type Sitting } from './sitting';
import { offerWeak } from './weak-dialog';

/** One open point after the other, then what was left switched off, in one list. Saved after each answer. */
export async function goThrough(dialog: Dialog, first: Sitting, as: string | undefined): Promise<void> {
  const { context, conversation, file, directory } = dialog;
  if (first.points.length > 0)
    context.print(`${first.points.length} điểm cần người quyết định trong ${file}.`);
  const by = as ?? (await askName(conversation));
  if (by === null) throw refuse('no-name', 'Chưa biết ai xác nhận; thêm --as "Họ tên, chức vụ".', '--as');
  const review = (): Review => ({ word: { by, on: dateOf(Date.now()) }, directory, office: first.office });
  let sitting = first;
  const passed = new Set<string>();
  let answered = 0;
  let isLeaving = false;
  while (!isLeaving) {
    const point = sitting.points.find(({ key }) => !passed.has(key));
    if (point === undefined) break;
    const progress = { n: passed.size + answered + 1, of: sitting.points.length + answered };
    context.print(reviewPointView(point, progress, context.paper()));
    const together = readingsLike(point, sitting.points, passed);
    const answer = await askAnswer(dialog, sitting.plan, point, together);
    if (answer === null) isLeaving = true;
    else if (answer === 'skip') passed.add(point.key);
    else {
      const outcome =
        answer === 'together'
          ? acceptReadings(sitting.text, sitting.plan, together, review())
          : answerPoint(sitting.text, sitting.plan, point, answer, review());
      const before = sitting;
      sitting = keep(context, sitting, outcome);
      if (sitting !== before) answered += answer === 'together' ? together.length : 1;
    }
  }
  if (!isLeaving) sitting = await offerWeak(dialog, sitting, review);
  context.print(['', ...reviewSummary(file, sitting.points.length, answered, context.paper())]);
}

/** Readings of medium confidence that a person may accept together; none where there is but one. */
function readingsLike(
  point: ReviewPoint,
  points: readonly ReviewPoint[],
  passed: ReadonlySet<string>,
): ReviewPoint[] {
  const isMedium = ({ kind, confidence }: ReviewPoint) => kind === 'reading' && confidence === 'medium';
  const alike = points.filter((one) => isMedium(one) && !passed.has(one.key));
  return isMedium(point) && alike.length > 1 ? alike : [];
}

async function askName({ ask }: Conversation): Promise<string | null> {
  const name = (await ask('Họ tên, chức vụ người xác nhận: '))?.trim() ?? '';
  return name === '' ? null : name;
}

/** null: the person leaves; the rest is kept for another day. */
async function askAnswer(
  dialog: Dialog,
  plan: Plan,
  point: ReviewPoint,
  together: ReviewPoint[],
): Promise<ReviewAnswer | 'skip' | 'together' | null> {
  const { ask } = dialog.conversation;
  const keys = keysOf(point, plan);
  const prompt = keys.change === null ? null : changePrompt(point);
  const choices = [
    ['d', keys.accept],
    ['s', keys.change],
    ['t', keys.switchOff],
    ['m', together.length === 0 ? null : `đồng ý cả ${together.length} điểm tin cậy vừa`],
    ['b', 'bỏ qua'],
  ].flatMap(([letter = '', words]) => (words == null ? [] : [{ letter, words }]));
  const offered = choices.map(({ letter, words }) => `${letter} ${said(words)}`);
  const question = `  ${[...offered, 'q nghỉ'].join(' · ')} > `;
  for (;;) {
    const typed = (await ask(question))?.trim().toLowerCase().replace('đ', 'd');
    if (typed === undefined || typed === 'q') return null;
    if (typed === 'b') return 'skip';
    if (typed === 'd' && keys.accept !== null) return { act: 'accept' };
    if (typed === 't' && keys.switchOff !== null) return { act: 'switch-off' };
    if (typed === 'm' && together.length > 0) {
      if (await agreesToAll(dialog, together)) return 'together';
    } else if (typed === 's' && prompt !== null) {
      dialog.context.print(hanging('  ', `${prompt}:`, dialog.context.paper().width));
      const to = await ask('  > ');
      if (to === null) return null;
      if (to.trim() !== '') return { act: 'change', to };
    } else {
      const letters = [...choices.map(({ letter }) => letter), 'q'].join(', ');
      const hint = prompt === null ? ['Điểm này chỉ sửa được trong tệp.'] : [];
      dialog.context.print(`  ${[`Gõ một trong các chữ ${letters} rồi Enter.`, ...hint].join(' ')}`);
    }
  }
}

async function agreesToAll({ context, conversation }: Dialog, points: ReviewPoint[]): Promise<boolean> {
  context.print(readingsView(points, context.paper()));
  const typed = await conversation.ask(`  Đồng ý cả ${points.length} điểm trên? c có · k không > `);
  // Whoever reads the question in English is told `y`.
  return typed !== null && ['c', 'có', 'y', 'yes'].includes(typed.trim().normalize('NFC').toLowerCase());
}

import type { Review } from '../../client/draft/review-answers';
import {
  leaveWeak,
  numbersIn,
  takeWeak,
  weakItems,
  type WeakAnswer,
  type WeakItem,
} from '../../client/draft/review-weak';
import { weakView } from '../../client/terminal/review-view';
import { keep, type Dialog, type Sitting } from './sitting';

/** What charges nobody by name, in one list: a person takes by number what is to be tracked, and leaves the rest. */
export async function offerWeak(dialog: Dialog, first: Sitting, review: () => Review): Promise<Sitting> {
  const { context } = dialog;
  const items = weakItems(first.plan);
  if (items.length === 0) return first;
  context.print(weakView(items, context.paper()));
  const numbers = await askNumbers(dialog, items.length);
  if (numbers === null) return first;
  let sitting = first;
  for (const n of numbers) sitting = await take(dialog, sitting, items[n - 1]!, review);
  return keep(context, sitting, leaveWeak(sitting.text, sitting.plan, review()));
}

/** null: nothing is decided, the list comes again. */
async function askNumbers({ context, conversation }: Dialog, most: number): Promise<number[] | null> {
  for (;;) {
    const said = (
      await conversation.ask(
        '  Enter để tắt cả · số thứ tự câu cần theo dõi, ví dụ 3, 7-9 · q để lần khác > ',
      )
    )?.trim();
    if (said === undefined || said.toLowerCase() === 'q') return null;
    const numbers = numbersIn(said, most);
    if (numbers !== null) return numbers;
    context.print(`  Cần các số từ 1 đến ${most}, ví dụ 3, 7-9; hoặc Enter để tắt cả.`);
  }
}

/** Asks what the sentence does not say, who leads and by when, until it can run; an empty answer leaves it off after all. */
async function take(
  { context, conversation }: Dialog,
  sitting: Sitting,
  item: WeakItem,
  review: () => Review,
): Promise<Sitting> {
  const { code, lead } = item.obligation;
  const answer: WeakAnswer = { lead: null, deadline: null };
  let lacks: keyof WeakAnswer | null = lead.length === 0 ? 'lead' : null;
  for (;;) {
    if (lacks !== null) {
      const said =
        (await conversation.ask(`  ${ASKED[lacks]} ${code} (Enter: thôi, để tắt): `))?.trim() ?? '';
      if (said === '') return sitting;
      answer[lacks] = said;
    }
    const outcome = takeWeak(sitting.text, sitting.plan, item, answer, review());
    const next = keep(context, sitting, outcome);
    if (outcome.ok) return next;
    lacks = ABOUT_LEAD.has(outcome.refusal.code) ? 'lead' : 'deadline';
  }
}

const ASKED = { lead: 'Cơ quan chủ trì', deadline: 'Thời hạn của' };
const ABOUT_LEAD = new Set(['no-lead', 'unknown-body', 'empty-group']);

import type { Obligation, Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { changeLead, edited, type Answered, type Review } from './review-answers';

/** A sentence that charges nobody by name, switched off until a person looks at it. */
export interface WeakItem {
  index: number;
  obligation: Obligation;
}

/** Those that nobody has decided on yet. What was held back for another reason is a point of its own. */
export function weakItems({ obligations }: Plan): WeakItem[] {
  return obligations.flatMap((obligation, index) => {
    const { track, reading } = obligation;
    const isOpen = !track && reading !== undefined && reading.held === null && reading.confirmed === null;
    return isOpen ? [{ index, obligation }] : [];
  });
}

/** What a person adds to a sentence, where it does not say so itself. */
export interface WeakAnswer {
  lead: string | null;
  /** The words of a deadline that gives days; null keeps what the sentence says. */
  deadline: string | null;
}

/** The one is tracked from now on. Refusals: of the lead, else that the obligation cannot run as it stands. */
export function takeWeak(
  text: string,
  plan: Plan,
  { index, obligation }: WeakItem,
  { lead, deadline }: WeakAnswer,
  review: Review,
): Outcome<Answered> {
  const path = ['obligations', index];
  return edited(text, plan, [{ path }], review, (answering) => {
    if (obligation.lead.length === 0 && lead === null) {
      return refused('no-lead', 'Chưa ghi cơ quan chủ trì.');
    }
    const led = lead === null ? accepted('') : changeLead(answering, path, lead);
    if (!led.ok) return led;
    const { editor } = answering;
    if (deadline !== null) editor.set([...path, 'deadline'], { text: deadline, confirmed: review.word });
    editor.set([...path, 'track'], true);
    editor.set([...path, 'reading', 'confirmed'], review.word);
    return accepted(`Sẽ theo dõi ${obligation.code}.`);
  });
}

/** All that are left stay off, and are not shown again. */
export function leaveWeak(text: string, plan: Plan, review: Review): Outcome<Answered> {
  const items = weakItems(plan);
  return edited(text, plan, [], review, ({ editor, word }) => {
    for (const { index } of items) editor.set(['obligations', index, 'reading', 'confirmed'], word);
    return accepted(`Để tắt ${items.length} câu.`);
  });
}

/** `3, 7-9` → [3, 7, 8, 9]; null for anything else, or a number beyond `most`. */
export function numbersIn(written: string, most: number): number[] | null {
  const numbers = new Set<number>();
  for (const part of written.split(/[,;\s]+/).filter((one) => one !== '')) {
    const [, from, to = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && last >= first && last <= most)) return null;
    for (let n = first; n <= last; n += 1) numbers.add(n);
  }
  return [...numbers].sort((a, b) => a - b);
}

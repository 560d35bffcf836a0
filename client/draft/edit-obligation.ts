import type { Obligation, ObligationKind, Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { bodiesNamed } from './review-bodies';
import { changeLead, edited, type Answered, type Review } from './review-answers';
import { namesIn } from './review-points';

/** An obligation as a person wants it; bodies by name, with ";" between. */
export interface ObligationWish {
  summary: string;
  kind: ObligationKind;
  lead: string;
  coordinating: string;
  product: string;
  deadline: string;
  track: boolean;
}

export function wishOf(plan: Plan, obligation: Obligation): ObligationWish {
  const { summary, kind, lead, coordinating, product, deadline, track } = obligation;
  return {
    summary,
    kind,
    lead: namesIn(plan, lead),
    coordinating: namesIn(plan, coordinating),
    product: product ?? '',
    deadline: deadline.text,
    track,
  };
}

/**
 * What differs from the plan is changed, and the person who saves it stands for the whole. Refusals: those of names and
 * of the check of the plan, `no-such-obligation`, `no-summary`.
 */
export function editObligation(
  text: string,
  plan: Plan,
  code: string,
  wish: ObligationWish,
  review: Review,
): Outcome<Answered> {
  const index = plan.obligations.findIndex((one) => one.code === code);
  const obligation = plan.obligations[index];
  if (obligation === undefined) return refused('no-such-obligation', `Không có nhiệm vụ ${code}.`);
  if (wish.summary === '') return refused('no-summary', 'Chưa ghi nội dung nhiệm vụ.', 'summary');
  const path = ['obligations', index];
  const was = wishOf(plan, obligation);
  return edited(text, plan, [{ path }], review, (answering) => {
    const { editor, word } = answering;
    if (wish.lead !== was.lead) {
      const led = changeLead(answering, path, wish.lead);
      if (!led.ok) return at('lead', led);
    }
    if (wish.coordinating !== was.coordinating) {
      const found =
        wish.coordinating === ''
          ? accepted<string[]>([])
          : bodiesNamed(answering, wish.coordinating, { groupsStand: true });
      if (!found.ok) return at('coordinating', found);
      editor.set([...path, 'coordinating'], found.value);
    }
    if (wish.summary !== was.summary) editor.set([...path, 'summary'], wish.summary);
    if (wish.kind !== was.kind) editor.set([...path, 'kind'], wish.kind);
    if (wish.product !== was.product)
      editor.set([...path, 'product'], wish.product === '' ? null : wish.product);
    if (wish.deadline !== was.deadline)
      editor.set([...path, 'deadline'], { text: wish.deadline, confirmed: word });
    if (wish.track !== was.track) editor.set([...path, 'track'], wish.track);
    if (obligation.reading !== undefined) {
      if (wish.track && obligation.reading.held !== null) editor.set([...path, 'reading', 'held'], null);
      editor.set([...path, 'reading', 'confirmed'], word);
    }
    return accepted(`Đã lưu ${code}${wish.track ? '' : ', đang tắt'}.`);
  });
}

/** The field of the form that a refused name stands in. */
function at(field: string, outcome: Outcome<unknown> & { ok: false }): Outcome<never> {
  return { ok: false, refusal: { ...outcome.refusal, at: field } };
}

/** Stands for all tracked obligations whose reading is as sure as that, and that nobody has confirmed. */
export function confirmAlike(
  text: string,
  plan: Plan,
  confidence: 'high' | 'medium',
  review: Review,
): Outcome<Answered> {
  const indexes = unconfirmed(plan, confidence);
  if (indexes.length === 0)
    return refused('nothing-left', 'Không còn nhiệm vụ nào ở mức tin cậy ấy chờ xác nhận.');
  const at = indexes.map((index) => ({ path: ['obligations', index] }));
  return edited(text, plan, at, review, ({ editor, word }) => {
    for (const { path } of at) editor.set([...path, 'reading', 'confirmed'], word);
    return accepted(`Đã xác nhận cách đọc của ${indexes.length} nhiệm vụ.`);
  });
}

export function unconfirmed({ obligations }: Plan, confidence: 'high' | 'medium'): number[] {
  return obligations.flatMap(({ track, reading }, index) =>
    track && reading?.confirmed === null && reading.confidence === confidence ? [index] : [],
  );
}

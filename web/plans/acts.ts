import { editAddresses, editOffices, fillAddresses } from '../../client/draft/edit-addresses';
import { editHead } from '../../client/draft/edit-head';
import { confirmAlike, editObligation } from '../../client/draft/edit-obligation';
import { changeKept, type OpenPlan } from '../../client/draft/kept-plans';
import {
  answerPoint,
  type Answered,
  type Review,
  type ReviewAnswer,
} from '../../client/draft/review-answers';
import { leaveWeak } from '../../client/draft/review-weak';
import type { ReviewPoint } from '../../client/draft/review-points';
import { refusalOf, RefusedError } from '../../client/refusals';
import { addressesIn } from '../../domain/directory';
import { refused, type Outcome } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { PATHS } from '../paths';
import { actorOf, text, type Visit } from '../visit';
import { flash } from './flash';
import { typedHead } from './head-part';
import { typed } from './obligation-card';
import { askedPlan, shownPlan } from './show';
import type { PlanPart } from './draft-page';

type Change = (open: OpenPlan, review: Review) => Outcome<Answered>;

/** Does one change and goes on at `next`; refused, the page is shown again with what was typed. */
async function change(
  visit: Visit,
  at: { part: PlanPart; item: string; next?: (open: OpenPlan) => string },
  work: Change,
): Promise<Answer> {
  const kept = await askedPlan(visit);
  const version = Number(text(visit.form, 'version'));
  const hand = { by: actorOf(visit).by, at: visit.now };
  let next = at.item;
  try {
    const { done } = await changeKept(visit.office.store, { id: kept.id, version }, hand, (open, review) => {
      next = at.next?.(open) ?? next;
      return work(open, review);
    });
    const query = { xem: at.part, muc: next, xong: flash(visit, done) };
    return redirect(`${visit.url(PATHS.plan(kept.id), query)}#cau`);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    const isStale = refusal.code === 'plan-changed' || refusal.code === 'plan-started';
    const { part, item } = at;
    // Of a stale page what was typed stands against another text: it is not offered again.
    const typedAgain = isStale ? {} : { form: visit.form };
    return shownPlan(visit, await askedPlan(visit), { part, item, refusal, ...typedAgain });
  }
}

export function answerOne(visit: Visit): Promise<Answer> {
  const key = text(visit.form, 'key');
  const answer = answerIn(visit);
  const isGroup = key.startsWith('group:') && text(visit.form, 'act') === 'change';
  const part = isGroup ? 'co-quan' : 'diem';
  return change(visit, { part, item: key, next: (open) => keyAfter(open, key) }, (open, review) => {
    const point = open.points.find((one) => one.key === key) ?? (isGroup ? groupPoint(open, key) : null);
    if (point === null) return refused('answered', 'Điểm này đã có người trả lời; hãy xem điểm kế tiếp.');
    if (answer === null) return refused('no-answer-given', 'Chưa ghi nội dung cần sửa.');
    return answerPoint(open.text, open.plan, point, answer, review);
  });
}

function answerIn({ form }: Visit): ReviewAnswer | null {
  const act = text(form, 'act');
  if (act === 'accept' || act === 'switch-off') return { act };
  const to = text(form, 'to');
  return to === '' ? null : { act: 'change', to };
}

/** The point that stands behind the one that is answered, so that people go through them in order. */
function keyAfter({ points }: OpenPlan, key: string): string {
  const at = points.findIndex((one) => one.key === key);
  return points[at + 1]?.key ?? '';
}

/** A group whose members are changed though nobody asks about it. */
function groupPoint({ plan }: OpenPlan, key: string): ReviewPoint | null {
  const index = plan.groups.findIndex(({ id }) => `group:${id}` === key);
  if (index === -1) return null;
  const { name } = plan.groups[index]!;
  return {
    kind: 'group',
    key,
    path: ['groups', index],
    line: null,
    title: name,
    quote: null,
    facts: [],
    why: '',
  };
}

export function answerMany(visit: Visit): Promise<Answer> {
  const act = text(visit.form, 'act');
  const part = act === 'leave-off' ? 'tat' : 'nhiem-vu';
  return change(visit, { part, item: '' }, ({ text: file, plan }, review) => {
    if (act === 'leave-off') return leaveWeak(file, plan, review);
    if (act === 'high' || act === 'medium') return confirmAlike(file, plan, act, review);
    return refused('no-such-act', 'Không rõ cần xác nhận nhóm nào.');
  });
}

export function changeObligation(visit: Visit): Promise<Answer> {
  const code = text(visit.form, 'code');
  const wish = typed(visit.form);
  const part = wish.track ? 'nhiem-vu' : 'tat';
  return change(visit, { part, item: code }, ({ text: file, plan }, review) =>
    editObligation(file, plan, code, wish, review),
  );
}

export async function changeAddresses(visit: Visit): Promise<Answer> {
  const { form, office } = visit;
  const fills = text(form, 'fill') !== '';
  const known = fills ? await office.store.directoryEdit.all(visit.scope) : [];
  return change(visit, { part: 'co-quan', item: '' }, ({ text: file, plan }, review) =>
    fills
      ? fillAddresses(file, plan, known, review)
      : editAddresses(
          file,
          plan,
          text(form, 'body'),
          {
            emails: addressesIn(text(form, 'emails')),
            headName: text(form, 'headName'),
            headEmail: text(form, 'headEmail'),
          },
          review,
        ),
  );
}

export function changeOffices(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const emails = {
    secretariat: text(form, 'secretariat'),
    office: text(form, 'office'),
    committee: text(form, 'committee'),
  };
  return change(visit, { part: 'co-quan', item: '' }, ({ text: file, plan }, review) =>
    editOffices(file, plan, emails, review),
  );
}

export function changeHead(visit: Visit): Promise<Answer> {
  return change(visit, { part: 'dau', item: '' }, ({ text: file, plan }, review) =>
    editHead(file, plan, typedHead(visit.form), review),
  );
}

export async function dropPlan(visit: Visit): Promise<Answer> {
  const kept = await askedPlan(visit);
  const { store } = visit.office;
  if (kept.cycle !== null) {
    const message = `Kế hoạch này đã khởi động thành chu kỳ ${kept.cycle} nên được giữ lại.`;
    throw new RefusedError({ code: 'plan-started', message, at: null });
  }
  const version = Number(text(visit.form, 'version'));
  const dropped = await store.planDrafts.drop(kept.id, version, actorOf(visit).by, visit.now);
  if (!dropped.ok) throw new RefusedError(dropped.refusal);
  return redirect(visit.url(PATHS.plans, { 'da-bo': '1' }));
}

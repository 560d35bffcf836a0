import type { Directory } from '../../domain/extraction/bodies/directory-schema';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { OfficeRules } from '../cycle-source';
import { readPlanFrom } from '../plan-file';
import { editPlan, type PlanEditor } from '../plan-yaml/edit';
import { bodiesNamed, mergeBody, type Naming } from './review-bodies';
import { changeHead } from './review-head';
import { namesIn, type ReviewPoint } from './review-points';

export type ReviewAnswer = { act: 'accept' } | { act: 'change'; to: string } | { act: 'switch-off' };

export interface Answered {
  /** The plan file with the answer in it. */
  text: string;
  /** What was done, in one sentence. */
  done: string;
}

/** What a review stands on beside the plan. */
export interface Review {
  /** Who answers, and on which day. */
  word: Confirmation;
  directory: Directory;
  /** The days and ladders that the plan is read by. */
  office: OfficeRules;
}

type Answering = Naming & Review;

/**
 * The plan file with one point answered, by whom and when. An answer that would spoil the file is refused and nothing
 * changes. Refusals: `not-acceptable`, `unknown-body`, `empty-group`, `wrong-date`, or what the check of the plan says.
 */
export function answerPoint(
  text: string,
  plan: Plan,
  point: ReviewPoint,
  answer: ReviewAnswer,
  review: Review,
): Outcome<Answered> {
  return edited(text, plan, [point], review, (answering) => apply(answering, point, answer));
}

/** The same for several points whose reading a person accepts together, having seen them all. */
export function acceptReadings(
  text: string,
  plan: Plan,
  points: readonly ReviewPoint[],
  review: Review,
): Outcome<Answered> {
  return edited(text, plan, points, review, (answering) => {
    for (const point of points) {
      const outcome = accept(answering, point);
      if (!outcome.ok) return outcome;
    }
    return accepted(`Đã xác nhận cách đọc của ${points.length} nhiệm vụ.`);
  });
}

/** The text after some change of the plan, if it still is a plan; `at` are the places whose questions may be answered. */
export function edited(
  text: string,
  plan: Plan,
  at: readonly Pick<ReviewPoint, 'path'>[],
  review: Review,
  change: (answering: Answering) => Outcome<string>,
): Outcome<Answered> {
  const editing = editPlan(text);
  if (!editing.ok) return editing;
  const editor = editing.value;
  const outcome = change({ editor, plan, ...review });
  if (!outcome.ok) return outcome;
  const again = readPlanFrom(editor.text(), 'tệp', { office: review.office });
  if (!again.ok) {
    const { code, sentence } = again.problems.find(({ severity }) => severity === 'error')!;
    return refused(code, sentence, at[0]?.path.join('.') ?? null);
  }
  const open = again.toConfirm.map((problem) => problem.at ?? '');
  for (const { path } of at) dropStaleComment(editor, path, open);
  return accepted({ text: editor.text(), done: outcome.value });
}

function apply(answering: Answering, point: ReviewPoint, answer: ReviewAnswer): Outcome<string> {
  switch (answer.act) {
    case 'accept':
      return accept(answering, point);
    case 'switch-off':
      return point.kind === 'members' ? switchOffGroup(answering, point) : switchOff(answering, point);
    case 'change':
      return change(answering, point, answer.to);
  }
}

function accept({ editor, plan, word }: Answering, { kind, path, why }: ReviewPoint): Outcome<string> {
  switch (kind) {
    case 'deadline':
      editor.set([...path, 'deadline', 'confirmed'], word);
      return accepted('Đã xác nhận thời hạn.');
    case 'reading':
      editor.set([...path, 'reading', 'confirmed'], word);
      return accepted('Đã xác nhận cách đọc.');
    case 'held':
      editor.set([...path, 'reading', 'confirmed'], word);
      return accepted('Đã xác nhận là không theo dõi.');
    case 'body':
    case 'group':
      editor.set([...path, 'question', 'confirmed'], word);
      return accepted('Đã xác nhận.');
    case 'head':
      editor.set([...path, 'confirmed'], word);
      return accepted('Đã xác nhận.');
    case 'members': {
      const { id, question } = plan.groups[path[1] as number]!;
      const { alone, together } = ledBy(plan, id);
      if (alone.length + together.length > 0) {
        const message =
          'Nhóm này chủ trì nhiệm vụ nên phải có cơ quan: chọn s để ghi danh sách, hoặc t để thôi giao cho nhóm.';
        return refused('not-acceptable', message);
      }
      editor.set([...path, 'question'], { text: question?.text ?? why, confirmed: word });
      return accepted('Đã để trống: nhóm này không gửi cho ai.');
    }
    case 'other':
      return refused('not-acceptable', 'Điểm này phải sửa trong tệp.');
  }
}

/** Indices of the tracked obligations that a group leads: alone, and together with others. */
export function ledBy({ obligations }: Plan, group: string): { alone: number[]; together: number[] } {
  const led = obligations.flatMap(({ track, lead }, i) => (track && lead.includes(group) ? [i] : []));
  const isAlone = (i: number) => obligations[i]!.lead.length === 1;
  return { alone: led.filter(isAlone), together: led.filter((i) => !isAlone(i)) };
}

function switchOff({ editor, plan, word }: Answering, { kind, path }: ReviewPoint): Outcome<string> {
  const [list, index] = path;
  if (list !== 'obligations' || typeof index !== 'number') {
    return refused('not-acceptable', 'Chỉ tắt được một nhiệm vụ; ở đây chọn d, s hoặc b.');
  }
  editor.set([...path, 'track'], false);
  if (plan.obligations[index]!.reading !== undefined) editor.set([...path, 'reading', 'confirmed'], word);
  else if (kind === 'deadline') editor.set([...path, 'deadline', 'confirmed'], word);
  return accepted('Đã tắt: nhiệm vụ được liệt kê, không theo dõi.');
}

/** A group of which nobody can say who belongs to it: what it alone leads is not tracked, the rest goes on without it. */
function switchOffGroup({ editor, plan, word }: Answering, { path, why }: ReviewPoint): Outcome<string> {
  const { id, question } = plan.groups[path[1] as number]!;
  const { alone, together } = ledBy(plan, id);
  for (const i of alone) {
    editor.set(['obligations', i, 'track'], false);
    if (plan.obligations[i]!.reading !== undefined)
      editor.set(['obligations', i, 'reading', 'confirmed'], word);
  }
  for (const i of together) {
    const others = plan.obligations[i]!.lead.filter((one) => one !== id);
    editor.set(['obligations', i, 'lead'], others);
  }
  editor.set([...path, 'question'], { text: question?.text ?? why, confirmed: word });
  const off = alone.length === 0 ? '' : ` Đã tắt ${alone.length} nhiệm vụ chỉ do nhóm chủ trì.`;
  const kept = together.length === 0 ? '' : ` ${together.length} nhiệm vụ còn cơ quan khác chủ trì.`;
  return accepted(['Nhóm này không gửi cho ai.', off, kept].join(''));
}

function change(answering: Answering, point: ReviewPoint, to: string): Outcome<string> {
  const { editor, word } = answering;
  const { kind, path } = point;
  switch (kind) {
    case 'deadline':
    case 'held':
      editor.set([...path, 'deadline'], { text: to.trim(), confirmed: word });
      editor.comment(path, (lines) => lines.filter((line) => !UNDERSTOOD_LINE.test(line)));
      if (kind === 'held') {
        editor.set([...path, 'track'], true);
        editor.set([...path, 'reading', 'held'], null);
        editor.set([...path, 'reading', 'confirmed'], word);
      }
      return accepted(`Đã sửa thời hạn thành “${to.trim()}”.`);
    case 'reading':
      return changeLead(answering, path, to);
    case 'members':
    case 'group':
      return changeMembers(answering, path, to);
    case 'body':
      return mergeBody(answering, path[1] as number, to);
    case 'head':
      return changeHead(editor, answering.plan, path, to, word);
    case 'other':
      return refused('not-acceptable', 'Điểm này phải sửa trong tệp.');
  }
}

export function changeLead(answering: Answering, path: ReviewPoint['path'], to: string): Outcome<string> {
  const { editor, plan, word } = answering;
  const found = bodiesNamed(answering, to, { groupsStand: true });
  if (!found.ok) return found;
  const { coordinating } = plan.obligations[path[1] as number]!;
  editor.set([...path, 'lead'], found.value);
  if (coordinating.some((id) => found.value.includes(id))) {
    editor.set(
      [...path, 'coordinating'],
      coordinating.filter((id) => !found.value.includes(id)),
    );
  }
  editor.set([...path, 'reading', 'confirmed'], word);
  return accepted(`Đã sửa chủ trì thành ${nowNamed(editor, found.value)}.`);
}

function changeMembers(answering: Answering, path: ReviewPoint['path'], to: string): Outcome<string> {
  const { editor, plan, word } = answering;
  const found = bodiesNamed(answering, to, { groupsStand: false });
  if (!found.ok) return found;
  editor.set([...path, 'members'], found.value);
  if (plan.groups[path[1] as number]!.question !== undefined)
    editor.set([...path, 'question', 'confirmed'], word);
  return accepted(`Nhóm gồm ${found.value.length} cơ quan: ${nowNamed(editor, found.value)}.`);
}

/** With the names of bodies that this answer has added. */
function nowNamed(editor: PlanEditor, ids: readonly string[]): string {
  const now = readPlanFrom(editor.text(), 'tệp');
  return now.ok ? namesIn(now.plan, ids) : ids.join('; ');
}

const UNDERSTOOD_LINE = /^Đang hiểu:/;
const OPEN_LINE = /^(CẦN XÁC NHẬN|CẦN TRẢ LỜI|CẦN ĐIỀN|TẠM TẮT)/;

/** A comment that asks for what was answered would mislead the next reader. */
function dropStaleComment(editor: PlanEditor, path: ReviewPoint['path'], open: readonly string[]): void {
  const [list, index] = path;
  if (typeof index !== 'number' || !editor.has(path)) return;
  const stillOpen = open.some((at) => at.startsWith(`${list}[${index}]`));
  editor.comment(path, (lines) => lines.filter((line) => stillOpen || !OPEN_LINE.test(line)));
}

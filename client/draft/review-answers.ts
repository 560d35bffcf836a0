import { listedNames, nameBook } from '../../domain/draft/names';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { isLocalDate, type LocalDate } from '../../domain/time/epoch';
import { parseVn } from '../../domain/time/local-date';
import { readPlanFrom } from '../plan-file';
import { editPlan, type PlanEditor } from '../plan-yaml/edit';
import { newId } from './new-id';
import { namesIn, type ReviewPoint } from './review-points';

export type ReviewAnswer = { act: 'accept' } | { act: 'change'; to: string } | { act: 'switch-off' };

export interface Answered {
  /** The plan file with the answer in it. */
  text: string;
  /** What was done, in one sentence. */
  done: string;
}

const CHANGE_PROMPTS: Record<Exclude<ReviewPoint['kind'], 'head'>, string | null> = {
  deadline: 'Thời hạn đúng, ví dụ: trước ngày 30/6/2022',
  held: 'Thời hạn đúng, ví dụ: quý IV/2025',
  reading: 'Cơ quan chủ trì (mã hoặc tên, cách nhau bằng ";"; cơ quan mới: thêm + trước tên)',
  members: 'Các cơ quan trong nhóm (mã hoặc tên, cách nhau bằng ";"; cơ quan mới: thêm + trước tên)',
  group: 'Các cơ quan trong nhóm (mã hoặc tên, cách nhau bằng ";"; cơ quan mới: thêm + trước tên)',
  body: 'Chính là cơ quan nào trong danh sách (mã hoặc tên)',
  other: null,
};

const HEAD_PROMPTS: Record<string, string> = {
  'head:term': 'Giai đoạn đúng, ví dụ: 01/01/2021..31/12/2025',
  'head:startsOn': 'Ngày khởi động, ví dụ: 15/01/2021',
};

/** What to ask for where a person wants another value; null where the point takes none. */
export function changePrompt({ kind, key }: ReviewPoint): string | null {
  return kind === 'head' ? (HEAD_PROMPTS[key] ?? 'Ghi đúng là') : CHANGE_PROMPTS[kind];
}

/**
 * The plan file with one point answered, by whom and when. An answer that would spoil the file is refused and nothing
 * changes. Refusals: `not-acceptable`, `unknown-body`, `wrong-date`, or what the check of the plan says.
 */
export function answerPoint(
  text: string,
  plan: Plan,
  point: ReviewPoint,
  answer: ReviewAnswer,
  word: Confirmation,
): Outcome<Answered> {
  const editing = editPlan(text);
  if (!editing.ok) return editing;
  const editor = editing.value;
  const outcome = apply(editor, plan, point, answer, word);
  if (!outcome.ok) return outcome;
  const changed = editor.text();
  const again = readPlanFrom(changed, 'tệp');
  if (!again.ok) {
    const { code, sentence } = again.problems.find(({ severity }) => severity === 'error')!;
    return refused(code, sentence, point.path.join('.'));
  }
  dropStaleComment(
    editor,
    point,
    again.toConfirm.map(({ at }) => at ?? ''),
  );
  return accepted({ text: editor.text(), done: outcome.value });
}

function apply(
  editor: PlanEditor,
  plan: Plan,
  point: ReviewPoint,
  answer: ReviewAnswer,
  word: Confirmation,
): Outcome<string> {
  switch (answer.act) {
    case 'accept':
      return accept(editor, plan, point, word);
    case 'switch-off':
      return switchOff(editor, plan, point, word);
    case 'change':
      return change(editor, plan, point, answer.to, word);
  }
}

function accept(
  editor: PlanEditor,
  plan: Plan,
  { kind, path, why }: ReviewPoint,
  word: Confirmation,
): Outcome<string> {
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
      if (plan.obligations.some(({ track, lead }) => track && lead.includes(id))) {
        const message = 'Nhóm này chủ trì nhiệm vụ nên phải có cơ quan; chọn s để ghi danh sách.';
        return refused('not-acceptable', message);
      }
      editor.set([...path, 'question'], { text: question?.text ?? why, confirmed: word });
      return accepted('Đã ghi: nhóm này không gửi cho ai.');
    }
    case 'other':
      return refused('not-acceptable', 'Điểm này phải sửa trong tệp.');
  }
}

function switchOff(
  editor: PlanEditor,
  plan: Plan,
  { kind, path }: ReviewPoint,
  word: Confirmation,
): Outcome<string> {
  const [list, index] = path;
  if (list !== 'obligations' || typeof index !== 'number') {
    return refused('not-acceptable', 'Chỉ tắt được một nhiệm vụ; ở đây chọn d, s hoặc b.');
  }
  editor.set([...path, 'track'], false);
  if (plan.obligations[index]!.reading !== undefined) editor.set([...path, 'reading', 'confirmed'], word);
  else if (kind === 'deadline') editor.set([...path, 'deadline', 'confirmed'], word);
  return accepted('Đã tắt: nhiệm vụ được liệt kê, không theo dõi.');
}

function change(
  editor: PlanEditor,
  plan: Plan,
  point: ReviewPoint,
  to: string,
  word: Confirmation,
): Outcome<string> {
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
      return changeLead(editor, plan, path, to, word);
    case 'members':
    case 'group':
      return changeMembers(editor, plan, path, to, word);
    case 'body':
      return mergeBody(editor, plan, path[1] as number, to);
    case 'head':
      return changeHead(editor, plan, path, to, word);
    case 'other':
      return refused('not-acceptable', 'Điểm này phải sửa trong tệp.');
  }
}

function changeLead(
  editor: PlanEditor,
  plan: Plan,
  path: ReviewPoint['path'],
  to: string,
  word: Confirmation,
): Outcome<string> {
  const found = idsOf(editor, plan, to, plan);
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
  return accepted(`Đã sửa chủ trì thành ${namesIn(plan, found.value)}.`);
}

function changeMembers(
  editor: PlanEditor,
  plan: Plan,
  path: ReviewPoint['path'],
  to: string,
  word: Confirmation,
): Outcome<string> {
  const found = idsOf(editor, plan, to, { bodies: plan.bodies, groups: [] });
  if (!found.ok) return found;
  editor.set([...path, 'members'], found.value);
  if (plan.groups[path[1] as number]!.question !== undefined)
    editor.set([...path, 'question', 'confirmed'], word);
  return accepted(`Nhóm gồm ${found.value.length} cơ quan: ${namesIn(plan, found.value)}.`);
}

/** Ids of the bodies named; one that stands behind a "+" is new and is added to the plan. */
function idsOf(
  editor: PlanEditor,
  plan: Plan,
  written: string,
  among: Pick<Plan, 'bodies' | 'groups'>,
): Outcome<string[]> {
  const book = nameBook(among);
  const names = listedNames(written);
  if (names.length === 0) return refused('unknown-body', 'Chưa ghi cơ quan nào.');
  const taken = new Set([...plan.bodies, ...plan.groups].map(({ id }) => id));
  const ids: string[] = [];
  for (const name of names) {
    const bare = name.replace(/^\+\s*/, '');
    const known = book.find(bare);
    if (known === null && (bare === name || bare === '')) {
      return refused('unknown-body', unknownName(name, book.suggest(name)), name);
    }
    const id = known ?? addBody(editor, bare, taken);
    if (!ids.includes(id)) ids.push(id);
  }
  return accepted(ids);
}

function addBody(editor: PlanEditor, name: string, taken: Set<string>): string {
  const id = newId(name, taken);
  editor.append(['bodies'], { id, name, contacts: [], head: null });
  return id;
}

export function unknownName(name: string, suggestion: string | null): string {
  const hint =
    suggestion === null ? 'ghi mã hoặc tên như trong mục bodies của tệp.' : `có phải “${suggestion}”?`;
  return `Không có cơ quan nào tên “${name}”; ${hint}`;
}

/** Two names of one body: what names the first names the other, and the first becomes its alias. */
function mergeBody(editor: PlanEditor, plan: Plan, index: number, to: string): Outcome<string> {
  const gone = plan.bodies[index]!;
  const found = idsOf(editor, plan, to, { bodies: plan.bodies, groups: [] });
  if (!found.ok) return found;
  const [id, ...more] = found.value;
  if (more.length > 0 || id === undefined || id === gone.id) {
    return refused(
      'unknown-body',
      'Cần đúng một cơ quan khác trong danh sách; nếu là cơ quan riêng thì chọn d.',
      to,
    );
  }
  const renamed = (ids: string[]) => [...new Set(ids.map((one) => (one === gone.id ? id : one)))];
  plan.obligations.forEach((obligation, i) => {
    const lead = renamed(obligation.lead);
    const coordinating = renamed(obligation.coordinating).filter((one) => !lead.includes(one));
    const informed = renamed(obligation.informed).filter((one) => ![...lead, ...coordinating].includes(one));
    const now = { lead, coordinating, informed };
    for (const role of ['lead', 'coordinating', 'informed'] as const) {
      if (now[role].join() !== obligation[role].join()) editor.set(['obligations', i, role], now[role]);
    }
  });
  plan.groups.forEach(({ members }, i) => {
    if (members.includes(gone.id)) editor.set(['groups', i, 'members'], renamed(members));
  });
  const kept = plan.bodies.findIndex((body) => body.id === id);
  const { name, aliases } = plan.bodies[kept]!;
  const names = [...new Set([...aliases, gone.name, ...gone.aliases])].filter((alias) => alias !== name);
  editor.set(['bodies', kept, 'aliases'], names);
  editor.remove(['bodies', index]);
  return accepted(`Đã gộp “${gone.name}” vào ${name}.`);
}

function changeHead(
  editor: PlanEditor,
  plan: Plan,
  path: ReviewPoint['path'],
  to: string,
  word: Confirmation,
): Outcome<string> {
  const { about } = plan.plan.questions![path[2] as number]!;
  const text = to.trim();
  if (about === 'term') {
    const [start, end, ...more] = text.split('..').map(dateFrom);
    if (!start || !end || more.length > 0) {
      return refused(
        'wrong-date',
        `“${text}” không đọc được; cần hai ngày nối bằng "..", ví dụ 01/01/2021..31/12/2025.`,
      );
    }
    editor.set(['plan', 'term'], { start, end });
  } else if (about === 'startsOn') {
    const date = dateFrom(text);
    if (date === null)
      return refused('wrong-date', `“${text}” không đọc được; cần một ngày, ví dụ 15/01/2021.`);
    editor.set(['plan', 'startsOn'], date);
  } else editor.set(['plan', about], text);
  editor.set([...path, 'confirmed'], word);
  return accepted(`Đã sửa thành ${text}.`);
}

function dateFrom(written: string): LocalDate | null {
  const text = written.trim();
  if (isLocalDate(text)) return text;
  try {
    return parseVn(text);
  } catch {
    return null;
  }
}

const UNDERSTOOD_LINE = /^Đang hiểu:/;
const OPEN_LINE = /^(CẦN XÁC NHẬN|CẦN TRẢ LỜI|CẦN ĐIỀN|TẠM TẮT)/;

/** A comment that asks for what was answered would mislead the next reader. */
function dropStaleComment(editor: PlanEditor, { path }: ReviewPoint, open: readonly string[]): void {
  const [list, index] = path;
  if (typeof index !== 'number' || !editor.has(path)) return;
  const stillOpen = open.some((at) => at.startsWith(`${list}[${index}]`));
  editor.comment(path, (lines) => lines.filter((line) => stillOpen || !OPEN_LINE.test(line)));
}

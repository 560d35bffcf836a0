import type { FieldChange, ItemDiff, PlanDiff } from '../../domain/draft/compare';
import { foldName } from '../../domain/draft/fold';
import { obligationCodeOf } from '../../domain/draft/plan-code';
import type { Obligation, Plan, Reading } from '../../domain/plan/schema';
import { accepted, type Outcome } from '../../domain/refusal';
import { editPlan, type PlanEditor, type YamlPath } from '../plan-yaml/edit';
import { placeOf, placeWords } from './place-words';

const DROPPED = 'Văn bản sửa đổi không còn câu này.';

/**
 * The confirmed plan file with an amended paper worked in. What did not change keeps its place, its comments and who
 * confirmed it; what changed is open again; what was dropped is switched off and held for a person; what is new stands
 * at the end under a code of its own.
 */
export function mergeAmended(text: string, before: Plan, after: Plan, diff: PlanDiff): Outcome<string> {
  const editing = editPlan(text);
  if (!editing.ok) return editing;
  const editor = editing.value;
  const ids = adoptBodies(editor, before, after);
  const codes = new Set([...before.obligations, ...before.targets].map(({ code }) => code));
  const indexOf = new Map(before.obligations.map((one, i) => [one, i]));
  for (const item of diff.obligations) {
    if (item.before !== null) amend(editor, indexOf.get(item.before)!, item, ids);
    else if (item.after !== null) append(editor, before, item.after, ids, codes);
  }
  mergeTargets(editor, before, diff, codes);
  return accepted(editor.text());
}

type Ids = (id: string) => string;

/** Bodies and groups that the plan does not know yet are added; the others keep the plan's own ids. */
function adoptBodies(editor: PlanEditor, before: Plan, after: Plan): Ids {
  const known = new Map<string, string>();
  for (const { id, name } of before.groups) known.set(foldName(name), id);
  for (const { id, name, aliases } of before.bodies)
    for (const one of [name, ...aliases]) known.set(foldName(one), id);
  const taken = new Set([...before.bodies, ...before.groups].map(({ id }) => id));
  const ids = new Map<string, string>();
  const find = (names: string[]) =>
    names.map((name) => known.get(foldName(name))).find((id) => id !== undefined);
  for (const body of after.bodies) {
    const same = find([body.name, ...body.aliases]) ?? (taken.has(body.id) ? body.id : undefined);
    ids.set(body.id, same ?? body.id);
    if (same === undefined) editor.append(['bodies'], body);
  }
  const idOf: Ids = (id) => ids.get(id) ?? id;
  for (const group of after.groups) {
    const same = find([group.name]) ?? (taken.has(group.id) ? group.id : undefined);
    ids.set(group.id, same ?? group.id);
    if (same === undefined) editor.append(['groups'], { ...group, members: group.members.map(idOf) });
  }
  return idOf;
}

function amend(editor: PlanEditor, index: number, item: ItemDiff<Obligation>, idOf: Ids): void {
  const { state, before, after, fields } = item;
  const path = ['obligations', index];
  if (state === 'dropped') {
    if (!before!.track) return;
    editor.set([...path, 'track'], false);
    setReading(editor, path, before!, { held: DROPPED, confirmed: null });
    editor.comment(path, (lines) => [...lines, `TẠM TẮT, CẦN QUYẾT ĐỊNH: ${DROPPED}`]);
    return;
  }
  movePlace(editor, path, before!, after!);
  for (const { field } of fields) setField(editor, path, field, after!, idOf);
  if (state !== 'changed') return;
  const reason = `Văn bản sửa đổi khác bản đã xác nhận: ${fields.map(({ field }) => FIELD_WORDS[field]).join(', ')}`;
  const { quote = null, leadImplied = false } = after!.reading ?? {};
  setReading(editor, path, before!, {
    confidence: 'low',
    reason,
    ...(leadImplied ? { leadImplied } : {}),
    ...(quote === null ? {} : { quote }),
    confirmed: null,
  });
  editor.comment(path, (lines) => [
    ...lines.filter((line) => !line.startsWith('Đang hiểu:')),
    `CẦN XÁC NHẬN: ${reason}.`,
  ]);
}

const FIELD_WORDS: Record<FieldChange['field'], string> = {
  clause: 'điều khoản',
  quote: 'câu chữ',
  summary: 'việc phải làm',
  kind: 'loại việc',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  informed: 'nơi nhận để biết',
  product: 'sản phẩm',
  deadline: 'thời hạn',
  condition: 'điều kiện',
  track: 'theo dõi',
  ladder: 'lịch nhắc',
  target: 'chỉ tiêu',
};

/** Key by key, so that what is written around them stays. */
function setReading(editor: PlanEditor, path: YamlPath, before: Obligation, values: Partial<Reading>): void {
  if (before.reading === undefined) {
    const reason = values.held ?? values.reason ?? DROPPED;
    editor.set([...path, 'reading'], { confidence: 'low', ...values, reason });
    return;
  }
  for (const [key, value] of Object.entries(values)) editor.set([...path, 'reading', key], value);
}

/** Where the sentence stands now: no change of what is asked. */
function movePlace(editor: PlanEditor, path: YamlPath, before: Obligation, after: Obligation): void {
  if (after.line !== null && after.line !== before.line) editor.set([...path, 'line'], after.line);
  for (const key of ['page', 'paragraph'] as const) {
    const now = after.reading?.[key] ?? null;
    if (before.reading !== undefined && now !== null && now !== before.reading[key]) {
      editor.set([...path, 'reading', key], now);
    }
  }
  const [was, now] = [placeHead(before), placeHead(after)];
  if (was !== now)
    editor.comment(path, (lines) =>
      lines.map((line) => (line.startsWith(was) ? now + line.slice(was.length) : line)),
    );
}

/** How the comment above an obligation begins in a file that "plan read" wrote. */
function placeHead(one: Obligation): string {
  const place = placeOf(one);
  return place === null ? one.clause : `${one.clause} · ${placeWords(place)}`;
}

function setField(
  editor: PlanEditor,
  path: YamlPath,
  field: FieldChange['field'],
  after: Obligation,
  idOf: Ids,
): void {
  switch (field) {
    case 'clause':
    case 'kind':
    case 'summary':
    case 'condition':
    case 'product':
    case 'track':
    case 'ladder':
      return editor.set([...path, field], after[field]);
    case 'quote':
      // The sentence is another: its summary with it. The quote goes in with the reading.
      return editor.set([...path, 'summary'], after.summary);
    case 'lead':
    case 'coordinating':
    case 'informed':
      return editor.set([...path, field], after[field].map(idOf));
    case 'deadline':
      return editor.set([...path, 'deadline'], { text: after.deadline.text, confirmed: null });
    case 'target':
      return;
  }
}

function append(editor: PlanEditor, plan: Plan, one: Obligation, idOf: Ids, codes: Set<string>): void {
  const code = freeCode(plan.plan.code, one.clause, codes);
  const {
    line,
    coordinating,
    informed,
    product,
    condition,
    ladder,
    track,
    reading,
    kind,
    summary,
    clause,
    deadline,
  } = one;
  editor.append(
    ['obligations'],
    {
      code,
      clause,
      ...(line === null ? {} : { line }),
      kind,
      summary,
      lead: one.lead.map(idOf),
      ...(coordinating.length === 0 ? {} : { coordinating: coordinating.map(idOf) }),
      ...(informed.length === 0 ? {} : { informed: informed.map(idOf) }),
      ...(product === null ? {} : { product }),
      deadline,
      ...(condition === null ? {} : { condition }),
      ...(ladder === null ? {} : { ladder }),
      ...(track ? {} : { track }),
      ...(reading === undefined
        ? {}
        : { reading: { ...withoutEmpty(reading), confirmed: reading.confirmed } }),
    },
    ['Mới trong văn bản sửa đổi.'],
  );
}

function withoutEmpty(reading: Reading): object {
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null && value !== false));
}

function freeCode(plan: string, clause: string, codes: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const code = obligationCodeOf(plan, `${clause}-${String(n).padStart(2, '0')}`);
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}

/** A target that is gone stays with a remark: it starts nothing, and people compare figures with it. */
function mergeTargets(editor: PlanEditor, before: Plan, { targets }: PlanDiff, codes: Set<string>): void {
  const indexOf = new Map(before.targets.map((one, i) => [one, i]));
  for (const { state, before: old, after } of targets) {
    if (old === null && after !== null) {
      const code = freeCode(before.plan.code, `${after.clause}-CT`, codes);
      editor.append(['targets'], { ...after, code }, ['Mới trong văn bản sửa đổi.']);
    } else if (old !== null && after !== null && state !== 'same') {
      const path = ['targets', indexOf.get(old)!];
      for (const key of ['clause', 'op', 'value', 'by', 'each'] as const) {
        if (old[key] !== after[key]) editor.set([...path, key], after[key]);
      }
    } else if (old !== null && after === null) {
      editor.comment(['targets', indexOf.get(old)!], (lines) => [
        ...lines,
        'Văn bản sửa đổi không còn chỉ tiêu này.',
      ]);
    }
  }
}

import { contactFrom } from '../../domain/draft/plan-sheets';
import { HEAD_FIELDS } from '../../domain/draft/sheet-forms';
import type { CellChange } from '../../domain/draft/sheet-changes';
import type { Confirmation, Plan } from '../../domain/plan/schema';
import type { PlanEditor, YamlPath } from '../plan-yaml/edit';

/** Puts the changed cells of one row of a workbook into the plan file. `word` is null where nobody has said who imports. */
export interface RowEdit {
  editor: PlanEditor;
  plan: Plan;
  /** Of the row in the plan's list. */
  index: number;
  changes: readonly CellChange[];
  word: Confirmation | null;
}

/** A changed value has nobody's word any more, unless the same import gives it. */
export function editHead({ editor, plan, changes, word }: RowEdit): void {
  const agreed = new Set(changes.filter(({ column }) => column === 'agreed').map(({ id }) => id));
  for (const { id, column, to } of changes) {
    const path = id.split('.');
    if (column === 'value') setHeadValue(editor, path, to);
    const answer = column === 'agreed' ? to : column === 'value' && !agreed.has(id) ? 'no' : null;
    if (answer === null) continue;
    const i = (plan.plan.questions ?? []).findIndex(({ about }) => path[1] === about);
    if (i >= 0) editor.set(['plan', 'questions', i, 'confirmed'], answer === 'yes' ? word : null);
  }
  for (const office of ['secretariat', 'office', 'committee'] as const)
    dropEmptyOffice(editor, plan, changes, office);
}

function setHeadValue(editor: PlanEditor, path: string[], to: string): void {
  if (to === '' && path[0] === 'offices') return editor.remove(path);
  if (path.join('.') === 'plan.options.roll') return editor.set(path, to === 'true');
  editor.set(path, to === '' ? null : to);
}

/** An office is a name with an address; one whose two cells were cleared is gone. */
function dropEmptyOffice(
  editor: PlanEditor,
  plan: Plan,
  changes: readonly CellChange[],
  office: keyof Plan['offices'],
): void {
  const now = (field: 'name' | 'email') =>
    changes.find(({ id, column }) => column === 'value' && id === `offices.${office}.${field}`)?.to ??
    plan.offices[office]?.[field] ??
    '';
  if (now('name') === '' && now('email') === '' && editor.has(['offices', office]))
    editor.remove(['offices', office]);
}

export function editBody({ editor, plan, index, changes, word }: RowEdit): void {
  const path = ['bodies', index];
  for (const { column, to } of changes) {
    if (column === 'name') editor.set([...path, 'name'], to);
    else if (column === 'aliases') setList(editor, [...path, 'aliases'], linesIn(to));
    else if (column === 'kind') setOrRemove(editor, [...path, 'kind'], to);
    else if (column === 'contacts') setList(editor, [...path, 'contacts'], linesIn(to).map(contactFrom));
    else if (column === 'agreed') setAnswer(editor, [...path, 'question'], to, word);
  }
  const cell = (key: string) => changes.find(({ column }) => column === key)?.to;
  if (cell('headName') === undefined && cell('headEmail') === undefined) return;
  const before = plan.bodies[index]?.head;
  const name = cell('headName') ?? before?.name ?? '';
  const email = cell('headEmail') ?? before?.email ?? '';
  editor.set(
    [...path, 'head'],
    name === '' && email === '' ? null : { ...(name === '' ? {} : { name }), email },
  );
}

export function editGroup({ editor, plan, index, changes, word }: RowEdit): void {
  const path = ['groups', index];
  const changed = new Set(changes.map(({ column }) => column));
  // Other members than those somebody stood for: nobody stands for them yet.
  if (changed.has('members') && !changed.has('agreed') && plan.groups[index]?.question !== undefined)
    setAnswer(editor, [...path, 'question'], 'no', word);
  for (const { column, to } of changes) {
    if (column === 'name') editor.set([...path, 'name'], to);
    else if (column === 'members') setList(editor, [...path, 'members'], linesIn(to));
    else if (column === 'agreed') setAnswer(editor, [...path, 'question'], to, word);
  }
}

export function editTarget({ editor, index, changes }: RowEdit): void {
  const path = ['targets', index];
  for (const { column, to } of changes) {
    if (column === 'value') editor.set([...path, 'value'], Number(to));
    else if (column === 'by' || column === 'each') setOrClear(editor, [...path, column], to);
    else if (TARGET_TEXTS.has(column)) editor.set([...path, column], to);
  }
}

const TARGET_TEXTS = new Set(['clause', 'what', 'op', 'unit']);

/** A changed reading has nobody's word any more, unless the same import gives it. */
export function editObligation(edit: RowEdit): void {
  const { editor, plan, index, changes, word } = edit;
  const path = ['obligations', index];
  for (const { column, to } of changes) setObligationCell(editor, path, column, to);
  const before = plan.obligations[index];
  const changed = new Set(changes.map(({ column }) => column));
  const answer = (key: string) => changes.find(({ column }) => column === key)?.to;
  const deadline = answer('deadlineAgreed') ?? (changed.has('deadline') ? 'no' : undefined);
  if (deadline !== undefined) setConfirmed(editor, [...path, 'deadline', 'confirmed'], deadline, word);
  if (before?.reading === undefined) return;
  const isOther = changed.has('lead') || changed.has('coordinating');
  const reading = answer('readingAgreed') ?? (isOther ? 'no' : undefined);
  if (reading !== undefined) setConfirmed(editor, [...path, 'reading', 'confirmed'], reading, word);
  if (answer('track') === 'true' && before.reading.held !== null)
    editor.set([...path, 'reading', 'held'], null);
}

function setObligationCell(editor: PlanEditor, path: YamlPath, column: string, to: string): void {
  switch (column) {
    case 'clause':
    case 'summary':
    case 'kind':
      return editor.set([...path, column], to);
    case 'lead':
    case 'coordinating':
    case 'informed':
    case 'dependsOn':
      return setList(editor, [...path, column], linesIn(to));
    case 'product':
    case 'condition':
    case 'ladder':
      return setOrClear(editor, [...path, column], to);
    case 'deadline':
      return editor.set([...path, 'deadline', 'text'], to);
    case 'track':
      return editor.set([...path, 'track'], to === 'true');
  }
}

function setConfirmed(editor: PlanEditor, path: YamlPath, to: string, word: Confirmation | null): void {
  if (to === 'yes') editor.set(path, word);
  else if (editor.has(path)) editor.set(path, null);
}

function setAnswer(editor: PlanEditor, path: YamlPath, to: string, word: Confirmation | null): void {
  if (editor.has(path)) editor.set([...path, 'confirmed'], to === 'yes' ? word : null);
}

function setOrClear(editor: PlanEditor, path: YamlPath, to: string): void {
  if (to !== '') editor.set(path, to);
  else if (editor.has(path)) editor.set(path, null);
}

function setOrRemove(editor: PlanEditor, path: YamlPath, to: string): void {
  if (to !== '') editor.set(path, to);
  else if (editor.has(path)) editor.remove(path);
}

function setList(editor: PlanEditor, path: YamlPath, items: readonly unknown[]): void {
  if (items.length > 0 || editor.has(path)) editor.set(path, items);
}

function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** A row that a person has added, as the plan file writes it; empty cells are left out. */
export function newItem(
  sheet: 'bodies' | 'groups' | 'obligations' | 'targets',
  cells: Record<string, string>,
): object {
  const text = (key: string) => (cells[key] === undefined || cells[key] === '' ? {} : { [key]: cells[key] });
  const list = (key: string) => {
    const items = linesIn(cells[key] ?? '');
    return items.length === 0 ? {} : { [key]: items };
  };
  switch (sheet) {
    case 'bodies': {
      const contacts = linesIn(cells['contacts'] ?? '').map(contactFrom);
      const head = {
        ...(cells['headName'] ? { name: cells['headName'] } : {}),
        ...(cells['headEmail'] ? { email: cells['headEmail'] } : {}),
      };
      return {
        id: cells['id'],
        ...text('name'),
        ...list('aliases'),
        ...text('kind'),
        ...(contacts.length === 0 ? {} : { contacts }),
        ...(Object.keys(head).length === 0 ? {} : { head }),
      };
    }
    case 'groups':
      return { id: cells['id'], ...text('name'), members: linesIn(cells['members'] ?? '') };
    case 'obligations':
      return {
        code: cells['id'],
        ...text('clause'),
        kind: cells['kind'] || 'assignment',
        ...text('summary'),
        lead: linesIn(cells['lead'] ?? ''),
        ...list('coordinating'),
        ...list('informed'),
        ...text('product'),
        deadline: { text: cells['deadline'] ?? '' },
        ...list('dependsOn'),
        ...text('condition'),
        ...(cells['track'] === 'false' ? { track: false } : {}),
        ...text('ladder'),
      };
    case 'targets':
      return {
        code: cells['id'],
        ...text('clause'),
        ...text('what'),
        op: cells['op'] || '=',
        ...(cells['value'] ? { value: Number(cells['value']) } : {}),
        ...text('unit'),
        ...text('by'),
        ...text('each'),
      };
  }
}

/** Cells that a row cannot be without, for the message before the schema's. */
export function requiredHeadFields(): Set<string> {
  return new Set(HEAD_FIELDS.filter(({ required }) => required === true).map(({ path }) => path.join('.')));
}

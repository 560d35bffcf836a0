import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { carryOutBulk, previewBulk, type BulkItem } from '../../client/bulk';
import { RefusedError } from '../../client/refusals';
import { namesOfBodies } from '../../client/successors';
import { actFormOf, fieldOf } from '../../domain/acts/form-schema';
import { mustBeConfirmed, type SecretariatAct } from '../../domain/acts/offers';
import { assignmentWorkflowId } from '../../domain/ids';
import type { Said } from '../../domain/lang';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { confirmed } from '../login/confirm';
import { Crumbs } from '../parts/crumbs';
import { RequestId, Seal } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { ActFields, fieldNamesOf } from './act-fields';
import { NO_SUCH_ACT } from './act';
import { OutcomeTable } from './bulk-outcome';
import { ACT_WORDS, isSecretariatAct } from './act-words';
import { chosenRows } from './chosen';
import { COLUMN_WORDS } from './list-words';
import { rowKey } from './assignments-table';
import { shownTo } from './reader';

const WORDS: Said<{
  list: string;
  on: (n: number) => string;
  preview: string;
  would: (n: number, not: number) => string;
  did: (n: number, not: number) => string;
  notChanged: string;
  go: (n: number) => string;
  back: string;
  leftOut: string;
  none: string;
}> = {
  vi: {
    list: 'Nhiệm vụ',
    on: (n) => `Với ${n} nhiệm vụ`,
    preview: 'Xem trước từng việc',
    would: (n, not) => `Sẽ thực hiện: ${n} nhiệm vụ; không thực hiện được: ${not}.`,
    did: (n, not) => `Đã thực hiện: ${n} nhiệm vụ; không thực hiện được: ${not}.`,
    notChanged: 'Mới là xem trước, chưa thay đổi gì.',
    go: (n) => `Thực hiện với ${n} nhiệm vụ`,
    back: 'Về danh sách',
    leftOut: 'Những nhiệm vụ không thực hiện được sẽ được bỏ qua.',
    none: 'Không có nhiệm vụ nào.',
  },
  en: {
    list: 'Assignments',
    on: (n) => `On ${n} assignments`,
    preview: 'Preview each',
    would: (n, not) => `Would be carried out: ${n}; not possible: ${not}.`,
    did: (n, not) => `Carried out: ${n}; not possible: ${not}.`,
    notChanged: 'This is a preview; nothing has changed.',
    go: (n) => `Carry out on ${n} assignments`,
    back: 'Back to the list',
    leftOut: 'What is not possible is left out.',
    none: 'No assignment.',
  },
};

/** First step: the act and its fields, for the rows that were picked. */
export async function startBulk(visit: Visit): Promise<Answer> {
  const act = actOf(visit);
  return fieldsPage(visit, act, await chosenRows(visit, act), null);
}

/** Second step: what would become of each; nothing is written and no assignment is asked. */
export async function previewChosen(visit: Visit): Promise<Answer> {
  const act = actOf(visit);
  const rows = await chosenRows(visit, act);
  const names = await namesOfBodies(visit.office.store, visit.scope);
  const form = actFormOf(act, visit.form, { actor: actorOf(visit), files: [], bodies: names });
  if (!form.ok) return fieldsPage(visit, act, rows, { ...form.refusal, at: fieldOf(form.refusal.at) });
  const acting = { store: visit.office.store, now: () => visit.now };
  const items = await previewBulk(acting, rows, () => form.value);
  const possible = items.filter(({ outcome }) => outcome.ok);
  const words = say(visit, WORDS);
  return shown(visit, act, rows.length, {
    head: (
      <Notice tone="warn" title={words.notChanged}>
        {words.would(possible.length, items.length - possible.length)}
      </Notice>
    ),
    items,
    names,
    foot:
      possible.length === 0 ? null : (
        <form method="post" action={visit.url(`${PATHS.assignmentsBulk}/thuc-hien`)}>
          <Seal visit={visit} />
          <RequestId visit={visit} />
          <Kept visit={visit} act={act} rows={possible.map(({ row }) => row)} />
          {fieldNamesOf(act).map((name) => (
            <input key={name} type="hidden" name={name} value={text(visit.form, name)} />
          ))}
          {possible.length === items.length ? null : <p class="hint">{words.leftOut}</p>}
          <p class="actions">
            <button class="main">{words.go(possible.length)}</button>
            <a class="button" href={visit.url(PATHS.assignments)}>
              {words.back}
            </a>
          </p>
        </form>
      ),
  });
}

/** Third step: each an act of its own; the same form sent again does nothing twice. */
export async function carryOutChosen(visit: Visit): Promise<Answer> {
  const act = actOf(visit);
  const rows = await chosenRows(visit, act);
  const names = await namesOfBodies(visit.office.store, visit.scope);
  const form = actFormOf(act, visit.form, { actor: actorOf(visit), files: [], bodies: names });
  if (!form.ok) return fieldsPage(visit, act, rows, { ...form.refusal, at: fieldOf(form.refusal.at) });
  if (mustBeConfirmed(act)) {
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
  }
  const { stage, scope } = visit;
  const request = text(visit.form, 'request') || randomUUID();
  const ids = rows.map(({ cycle, assignment }) => assignmentWorkflowId(scope, cycle, assignment.id));
  const items = await stage.perform(ids, () => carryOutBulk(stage.acting, rows, () => form.value, request));
  const done = items.filter(({ outcome }) => outcome.ok).length;
  const words = say(visit, WORDS);
  return shown(visit, act, rows.length, {
    head: (
      <Notice tone={done === items.length ? 'good' : 'warn'}>{words.did(done, items.length - done)}</Notice>
    ),
    items,
    names,
    isDone: true,
    foot: (
      <p class="actions">
        <a class="button" href={visit.url(PATHS.assignments)}>
          {words.back}
        </a>
      </p>
    ),
  });
}

function actOf(visit: Visit): SecretariatAct {
  const act = text(visit.form, 'viec');
  if (!isSecretariatAct(act)) throw new RefusedError(say(visit, NO_SUCH_ACT));
  return act;
}

/** Which rows, and which act: carried from step to step, so that what was previewed is what is done. */
function Kept({
  visit,
  act,
  rows,
}: {
  visit: Visit;
  act: SecretariatAct;
  rows: readonly AssignmentRecord[];
}) {
  return (
    <>
      <input type="hidden" name="viec" value={act} />
      {rows.map((row) => {
        const key = rowKey(shownTo(visit, row));
        return <input key={key} type="hidden" name="chon" value={key} />;
      })}
    </>
  );
}

async function fieldsPage(
  visit: Visit,
  act: SecretariatAct,
  rows: readonly AssignmentRecord[],
  refusal: Refusal | null,
): Promise<Answer> {
  const words = say(visit, WORDS);
  const names = await namesOfBodies(visit.office.store, visit.scope);
  return page({
    title: say(visit, ACT_WORDS)[act].label,
    nav: 'assignments',
    ...(refusal === null ? {} : { status: 422 }),
    body: (
      <>
        <Head visit={visit} act={act} count={rows.length} />
        <form method="post" action={visit.url(`${PATHS.assignmentsBulk}/xem-truoc`)} class="panel">
          <Seal visit={visit} />
          <RequestId visit={visit} />
          <Kept visit={visit} act={act} rows={rows} />
          <RefusalNotice refusal={refusal} />
          <ActFields visit={visit} act={act} typed={visit.form} refusal={refusal} bodies={[...names]} />
          <p class="actions">
            <button class="main">{words.preview}</button>
            <a class="button" href={visit.url(PATHS.assignments)}>
              {words.back}
            </a>
          </p>
        </form>
        <RowsTable visit={visit} rows={rows} />
      </>
    ),
  });
}

function Head({ visit, act, count }: { visit: Visit; act: SecretariatAct; count: number }) {
  const { label, about } = say(visit, ACT_WORDS)[act];
  return (
    <>
      <Crumbs visit={visit} steps={[[PATHS.assignments, say(visit, WORDS).list]]} />
      <h1>
        {label} <span class="muted">{say(visit, WORDS).on(count)}</span>
      </h1>
      <p class="hint">{about}</p>
    </>
  );
}

function RowsTable({ visit, rows }: { visit: Visit; rows: readonly AssignmentRecord[] }) {
  const columns = say(visit, COLUMN_WORDS);
  return (
    <Table
      caption={say(visit, WORDS).on(rows.length)}
      rows={rows.map((row) => shownTo(visit, row))}
      rowKey={rowKey}
      empty={say(visit, WORDS).none}
      columns={[
        { title: columns.id, cell: ({ id }) => <span class="code">{id}</span> },
        { title: columns.summary, cell: ({ summary }) => summary },
        { title: columns.lead, cell: ({ leadName }) => leadName },
        { title: columns.due, cell: ({ effectiveDue }) => day(effectiveDue) },
      ]}
    />
  );
}

interface Outcome {
  head: VNode;
  items: readonly BulkItem[];
  names: ReadonlyMap<string, string>;
  foot: VNode | null;
  isDone?: boolean;
}

function shown(visit: Visit, act: SecretariatAct, count: number, parts: Outcome): Answer {
  const { head, items, names, foot, isDone = false } = parts;
  return page({
    title: say(visit, ACT_WORDS)[act].label,
    nav: 'assignments',
    body: (
      <>
        <Head visit={visit} act={act} count={count} />
        {head}
        {foot}
        <OutcomeTable visit={visit} items={items} names={names} isDone={isDone} />
      </>
    ),
  });
}

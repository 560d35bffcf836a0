import { randomUUID } from 'node:crypto';
import {
  amendCycle,
  assignmentsOf,
  previewAmendment,
  standingPlan,
  supplementCode,
  type AmendmentShown,
  type AmendOrder,
} from '../../client/amend-cycle';
import { keepPlanText, keptPlan, openPlan } from '../../client/draft/kept-plans';
import { officeRules } from '../../client/office-rules';
import { planFileText } from '../../client/plan-yaml/plan-file-text';
import { refusalOf, RefusedError } from '../../client/refusals';
import { namesOfBodies } from '../../client/successors';
import { dayTyped } from '../../domain/acts/form-schema';
import type { LeftOver } from '../../domain/plan/amendment';
import { supplementOf } from '../../domain/plan/amendment';
import type { Obligation, Plan } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { confirmed } from '../login/confirm';
import { DayField, RequestId, Seal, Select, TextArea, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { idOf, PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { OutcomeTable } from '../watch/bulk-outcome';
import { AMEND_WORDS } from './amend-words';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const FIELDS = ['plan', 'paperNumber', 'paperDate', 'reason'] as const;

/** First step: which amended plan, and by which paper. */
export async function amendPage(visit: Visit): Promise<Answer> {
  return formPage(visit, null);
}

async function formPage(visit: Visit, refusal: Refusal | null): Promise<Answer> {
  const words = say(visit, AMEND_WORDS);
  const cycle = idOf(visit.params['id']);
  const { plan } = await standingPlan(visit.office.store, visit.scope, cycle);
  const kept = (await visit.office.store.planDrafts.list()).filter(
    (one) => one.cycle === null && one.name.startsWith(`${plan.code} –`),
  );
  const address = PATHS.cycleAmend(cycle);
  return framed(visit, cycle, refusal, [
    <p class="hint">{words.about}</p>,
    <form method="post" action={visit.url(`${address}/xem`)} class="panel">
      <Seal visit={visit} />
      <RefusalNotice refusal={refusal} />
      {kept.length === 0 ? (
        <p>{words.noPlan}</p>
      ) : (
        <Select
          name="plan"
          label={words.plan}
          required
          value={text(visit.form, 'plan') || text(visit.query, 'plan')}
          refusal={refusal}
          options={[
            ['', words.choose],
            ...kept.map(({ id, name, changedBy, changedAt }): [string, string] => [
              id,
              words.copyNamed(name, changedBy, moment(changedAt)),
            ]),
          ]}
        />
      )}
      <TextField
        name="paperNumber"
        label={words.paperNumber}
        required
        value={text(visit.form, 'paperNumber')}
        refusal={refusal}
      />
      <DayField
        name="paperDate"
        label={words.paperDate}
        required
        value={text(visit.form, 'paperDate')}
        refusal={refusal}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={text(visit.form, 'reason')}
        refusal={refusal}
      />
      <p class="actions">
        <button class="main" disabled={kept.length === 0}>
          {words.preview}
        </button>
        <a class="button" href={visit.url(PATHS.cycle(cycle))}>
          {words.back}
        </a>
      </p>
    </form>,
    <form method="post" action={visit.url(`${address}/ban-sua`)} class="panel">
      <Seal visit={visit} />
      <p class="hint">{words.copyAbout}</p>
      <p class="actions">
        <button>{words.copy}</button>
      </p>
    </form>,
  ]);
}

/** Second step: what it would change; nothing is written and no assignment is asked. */
export async function previewAmending(visit: Visit): Promise<Answer> {
  return orRefused(visit, async () => {
    const order = await orderOf(visit);
    const acting = { store: visit.office.store, now: () => visit.now };
    return shownPage(visit, order, await previewAmendment(acting, order), false);
  });
}

/** Third step: each an act of its own; the same form sent again does nothing twice. */
export async function carryOutAmending(visit: Visit): Promise<Answer> {
  return orRefused(visit, async () => {
    const order = await orderOf(visit);
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
    const { store } = visit.office;
    const request = text(visit.form, 'request') || randomUUID();
    const acting = { ...visit.stage.acting, store };
    const touched = await assignmentsOf(store, order);
    const shown = await visit.stage.perform(touched, () => amendCycle(acting, order, request));
    return shownPage(visit, order, shown, true);
  });
}

/** The plan of the running cycle once more, to be changed and to amend it. */
export async function copyForAmending(visit: Visit): Promise<Answer> {
  const plan = await standingPlan(visit.office.store, visit.scope, idOf(visit.params['id']));
  return redirect(visit.url(PATHS.plan(await kept(visit, plan))));
}

/** What an amended plan adds, as a plan of its own. */
export async function keepSupplement(visit: Visit): Promise<Answer> {
  return orRefused(visit, async () => {
    const { amended, paper } = await orderOf(visit);
    const codes = text(visit.form, 'added').split(' ');
    const added = amended.obligations.filter(({ code }) => codes.includes(code));
    const code = await supplementCode(visit.office.store, visit.scope, amended.plan.code);
    const plan = supplementOf(amended, added, code, paper);
    return redirect(visit.url(PATHS.plan(await kept(visit, plan))));
  });
}

async function kept(visit: Visit, plan: Plan): Promise<string> {
  const file = { text: planFileText(plan), fileName: `${plan.plan.code}.yaml` };
  const { id } = await keepPlanText(visit.office.store, file, { by: actorOf(visit).by, at: visit.now });
  return id;
}

async function orRefused(visit: Visit, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return formPage(visit, refusal);
  }
}

interface PageOrder extends AmendOrder {
  /** Of the kept plan as it was read. */
  version: number;
}

/** What the form asks for. Throws a RefusedError that names its field. */
async function orderOf(visit: Visit): Promise<PageOrder> {
  const { form, office, scope } = visit;
  const refused = (message: string, at: string) => new RefusedError({ code: 'bad-form', message, at });
  if (text(form, 'plan') === '') throw refused('Cần chọn kế hoạch đã sửa.', 'plan');
  const number = text(form, 'paperNumber');
  if (number === '') throw refused('Cần số, ký hiệu của văn bản sửa đổi.', 'paperNumber');
  const date = dayTyped(text(form, 'paperDate'));
  if (date === null) throw refused('Cần ngày của văn bản sửa đổi, ví dụ 20/03/2026.', 'paperDate');
  const { text: written, version, changedBy } = await keptPlan(office.store, text(form, 'plan'));
  // What was previewed is what is carried out.
  if (text(form, 'version') !== '' && Number(text(form, 'version')) !== version)
    throw refused(
      `${changedBy} vừa sửa kế hoạch này sau khi xem trước, nên chưa điều chỉnh gì. Hãy xem trước lại.`,
      'plan',
    );
  const { plan, points } = openPlan(written, await officeRules(office.store));
  if (points.length > 0)
    throw refused(`Kế hoạch đã sửa còn ${points.length} điểm chưa có người xác nhận.`, 'plan');
  return {
    scope,
    cycle: idOf(visit.params['id']),
    version,
    amended: plan,
    actor: actorOf(visit),
    paper: { number, date },
    reason: text(form, 'reason') || AMEND_WORDS.vi.defaultReason(number),
  };
}

async function shownPage(
  visit: Visit,
  { cycle, amended, paper, version }: PageOrder,
  { items, leftOver, added }: AmendmentShown,
  isDone: boolean,
): Promise<Answer> {
  const words = say(visit, AMEND_WORDS);
  const possible = items.filter(({ outcome }) => outcome.ok).length;
  const not = items.length - possible;
  const address = PATHS.cycleAmend(cycle);
  const names = await namesOfBodies(visit.office.store, visit.scope);
  return framed(visit, cycle, null, [
    items.length === 0 ? (
      <Notice tone="good">{words.nothing}</Notice>
    ) : isDone ? (
      <Notice tone={not === 0 ? 'good' : 'warn'}>{words.did(possible, not)}</Notice>
    ) : (
      <Notice tone="warn" title={words.notChanged}>
        {words.would(possible, not)}
      </Notice>
    ),
    <p>{words.by(amended.plan.title, paper.number, day(paper.date))}</p>,
    <form method="post" action={visit.url(address)}>
      <Seal visit={visit} />
      <RequestId visit={visit} />
      <Kept visit={visit} version={version} />
      <p class="actions">
        {isDone || possible === 0 ? null : <button class="main">{words.go(possible)}</button>}
        <a class="button" href={visit.url(PATHS.cycle(cycle))}>
          {words.back}
        </a>
      </p>
    </form>,
    items.length === 0 ? null : <OutcomeTable visit={visit} items={items} names={names} isDone={isDone} />,
    leftOver.length === 0 ? null : <LeftOvers visit={visit} leftOver={leftOver} />,
    added.length === 0 ? null : (
      <form method="post" action={visit.url(`${address}/bo-sung`)} class="panel">
        <Seal visit={visit} />
        <Kept visit={visit} version={version} />
        <input type="hidden" name="added" value={added.map(({ code }) => code).join(' ')} />
        <Added visit={visit} added={added} />
        <p class="actions">
          <button>{words.supplement}</button>
        </p>
      </form>
    ),
  ]);
}

/** What was typed goes along, so that what was previewed is what is done. */
function Kept({ visit, version }: { visit: Visit; version: number }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} value={text(visit.form, name)} />
      ))}
    </>
  );
}

function LeftOvers({ visit, leftOver }: { visit: Visit; leftOver: readonly LeftOver[] }) {
  const words = say(visit, AMEND_WORDS);
  return (
    <section>
      <Table<LeftOver>
        caption={words.left}
        rows={[...leftOver]}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { title: words.code, cell: ({ code }) => <span class="code">{code}</span> },
          { title: words.clause, cell: ({ clause }) => clause },
          { title: words.summary, cell: ({ summary }) => summary },
          {
            title: words.differs,
            cell: ({ fields }) =>
              fields.length === 0 ? words.unbegun : fields.map(({ field }) => words.fields[field]).join(', '),
          },
        ]}
      />
    </section>
  );
}

function Added({ visit, added }: { visit: Visit; added: readonly Obligation[] }) {
  const words = say(visit, AMEND_WORDS);
  return (
    <>
      <h2>{words.added}</h2>
      <p class="hint">{words.addedAbout}</p>
      <Table<Obligation>
        caption={words.added}
        rows={[...added]}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { title: words.code, cell: ({ code }) => <span class="code">{code}</span> },
          { title: words.clause, cell: ({ clause }) => clause },
          { title: words.summary, cell: ({ summary }) => summary },
        ]}
      />
    </>
  );
}

function framed(visit: Visit, cycle: string, refusal: Refusal | null, parts: unknown[]): Answer {
  const words = say(visit, AMEND_WORDS);
  return adminPage(visit, {
    title: words.title(cycle),
    above: [
      [PATHS.cycles, say(visit, ADMIN_WORDS).cycles],
      [PATHS.cycle(cycle), cycle],
    ],
    refusal,
    children: <>{parts}</>,
  });
}

import type { Said } from '../../domain/lang';
import { citePlan } from '../../domain/letters/cite';
import { pendingExtension } from '../../domain/lifecycle/pending';
import { cellOf } from '../../domain/lifecycle/cell';
import type { OwnAct } from '../../domain/own/acts';
import { comingSteps, type ComingStep } from '../../domain/own/coming';
import { EVENTS_OF, RECEIPT_ACTIONS } from '../../domain/own/receipts';
import type { Refusal } from '../../domain/refusal';
import type { ChainedLine } from '../../store';
import { page, type Answer } from '../answer';
import { FileList } from '../files';
import { CellMark, StatusMark } from '../parts/marks';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { say, text, type Fields, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { eventWords } from '../words/events';
import { ActForm, FIELDS_KEPT, mainAct, MOST_WANTED, type ShownForm } from './act-forms';
import { draftName, draftOwner, dutyOf, mayReadWords, titleFor, type Duty } from './duty';

/** A form that was refused, to be shown again. */
export interface Refused {
  act: OwnAct;
  values: Fields;
  refusal: Refusal;
}

const HISTORY = 40;

interface Words {
  own: string;
  due: string;
  noDue: string;
  written: string;
  product: string;
  clause: string;
  ground: string;
  role: string;
  lead: string;
  partner: string;
  informed: string;
  byWhom: string;
  partners: string;
  todo: string;
  nothing: string;
  waiting: Partial<Record<string, string>>;
  coming: string;
  comingNote: string;
  steps: Record<ComingStep['kind'], string>;
  history: string;
  receipt: string;
  results: string;
  returned: string;
  newDue: string;
  draft: string;
  asked: string;
  askedBy: string;
  kept: string;
  done: string;
  extension: string;
  reports: string;
}

const WORDS: Said<Words> = {
  vi: {
    own: 'Việc của cơ quan',
    due: 'Thời hạn',
    noDue: 'thường xuyên, không thời hạn',
    written: 'theo văn bản',
    product: 'Sản phẩm',
    clause: 'Mục',
    ground: 'Căn cứ',
    role: 'Vai trò',
    lead: 'Cơ quan chủ trì',
    partner: 'Cơ quan phối hợp',
    informed: 'Nhận để biết',
    byWhom: 'Chủ trì',
    partners: 'Phối hợp',
    todo: 'Việc có thể làm bây giờ',
    nothing: 'Hiện không phải làm gì với nhiệm vụ này.',
    waiting: {
      submitted: 'Kết quả đã nộp, đang chờ cơ quan theo dõi xác nhận.',
      awaitingHead: 'Kết quả đang chờ người đứng đầu cơ quan duyệt.',
      declined: 'Đang chờ cơ quan theo dõi quyết định về đề nghị trả lại.',
      suspended: 'Nhiệm vụ đang tạm dừng.',
      accepted: 'Nhiệm vụ đã được xác nhận hoàn thành.',
    },
    coming: 'Các ngày sẽ được nhắc',
    comingNote: 'Nếu kết quả đến trước, các lần nhắc sau không còn.',
    steps: {
      reminder: 'nhắc trước hạn',
      due: 'đến hạn',
      overdue: 'nhắc quá hạn',
      head: 'báo người đứng đầu cơ quan',
      above: 'báo cáo cấp trên',
    },
    history: 'Quá trình',
    receipt: 'biên nhận',
    results: 'Kết quả đã gửi',
    returned: 'Bị trả lại',
    newDue: 'hạn mới',
    draft: 'Chờ duyệt',
    asked: 'Được đề nghị',
    askedBy: 'chậm nhất',
    kept: 'Đã lưu nháp.',
    done: 'Đã ghi nhận. Biên nhận sẽ có ở phần Quá trình trong giây lát.',
    extension: 'Đề nghị gia hạn đang chờ quyết định, đến ngày',
    reports: 'Báo cáo tiến độ đã gửi',
  },
  en: {
    own: 'Our work',
    due: 'Deadline',
    noDue: 'standing, no deadline',
    written: 'as written',
    product: 'Product',
    clause: 'Clause',
    ground: 'Ground',
    role: 'Role',
    lead: 'Lead',
    partner: 'Takes part',
    informed: 'For information',
    byWhom: 'Lead',
    partners: 'Partners',
    todo: 'What can be done now',
    nothing: 'Nothing is to be done with it now.',
    waiting: {
      submitted: 'The result was submitted and awaits confirmation.',
      awaitingHead: 'The result awaits approval by the head.',
      declined: 'Awaits a decision on being wrongly addressed.',
      suspended: 'It is suspended.',
      accepted: 'It was confirmed complete.',
    },
    coming: 'Days of reminders',
    comingNote: 'Once the result is there, later ones are dropped.',
    steps: {
      reminder: 'reminder before the deadline',
      due: 'the deadline',
      overdue: 'reminder after the deadline',
      head: 'the head of the body is told',
      above: 'reported higher up',
    },
    history: 'History',
    receipt: 'receipt',
    results: 'Results sent',
    returned: 'Sent back',
    newDue: 'new deadline',
    draft: 'Awaiting approval',
    asked: 'Asked for',
    askedBy: 'by',
    kept: 'Draft kept.',
    done: 'Recorded. The receipt will be under History in a moment.',
    extension: 'The extension asked for awaits a decision, until',
    reports: 'Progress reports sent',
  },
};

export async function showDuty(visit: Visit): Promise<Answer> {
  const duty = await dutyOf(visit);
  return duty === null ? noSuchPage(visit) : dutyPage(visit, duty, null);
}

/** One duty of the body: what it is, what can be done now, what was done; with a form that was refused, if any. */
export async function dutyPage(visit: Visit, duty: Duty, again: Refused | null): Promise<Answer> {
  const { office, scope, query } = visit;
  const { row, stage } = duty;
  const { cycle, assignment } = row;
  const words = say(visit, WORDS);
  const [{ names }, lines, forms] = await Promise.all([
    office.store.rounds.bodiesOf(scope),
    office.store.queries.auditLines({
      scope,
      cycle,
      assignment: assignment.id,
      newestFirst: true,
      limit: HISTORY,
    }),
    formsOf(visit, duty, again),
  ]);
  const named = forms.map((form) => ({ ...form, names }));
  const waiting = words.waiting[row.status];
  return page({
    title: titleFor(visit, row),
    nav: 'own',
    status: again === null ? 200 : 422,
    body: (
      <div class="narrow own">
        <p class="crumbs">
          <a href={visit.url(PATHS.own)}>{words.own}</a>
        </p>
        {text(query, 'nhap') === '1' ? <Notice tone="good">{words.kept}</Notice> : null}
        {text(query, 'xong') === '1' ? <Notice tone="good">{words.done}</Notice> : null}
        <h1>
          {titleFor(visit, row)} <span class="sub code">{assignment.id}</span>
        </h1>
        <p>
          <CellMark cell={cellOf(row, visit.now)} lang={visit.lang} />{' '}
          <StatusMark status={row.status} lang={visit.lang} />
        </p>
        <p class="due">
          {words.due}: <strong>{row.effectiveDue === null ? words.noDue : day(row.effectiveDue)}</strong>
        </p>
        <PartAsked visit={visit} duty={duty} />
        <section aria-label={words.todo}>
          {waiting === undefined ? null : <Notice tone="plain">{waiting}</Notice>}
          <Pending visit={visit} duty={duty} />
          {named.length === 0 && waiting === undefined ? <p class="muted">{words.nothing}</p> : null}
          {named.map((form) => (
            <ActForm key={form.act} visit={visit} duty={duty} form={form} />
          ))}
        </section>
        <section class="panel">
          <dl class="facts">
            <dt>{words.ground}</dt>
            <dd>
              {words.clause} {assignment.clause}, {citePlan(stage.source.plan.plan)}
            </dd>
            {assignment.product === null || !mayReadWords(visit, row) ? null : (
              <>
                <dt>{words.product}</dt>
                <dd>{assignment.product}</dd>
              </>
            )}
            {assignment.deadlineText === '' ? null : (
              <>
                <dt>
                  {words.due} ({words.written})
                </dt>
                <dd>{assignment.deadlineText}</dd>
              </>
            )}
            <dt>{words.role}</dt>
            <dd>{roleOf(duty, words)}</dd>
            {duty.body === assignment.lead ? null : (
              <>
                <dt>{words.byWhom}</dt>
                <dd>{row.leadName}</dd>
              </>
            )}
            {assignment.coordinating.length === 0 ? null : (
              <>
                <dt>{words.partners}</dt>
                <dd>{assignment.coordinating.map((id) => names.get(id) ?? id).join('; ')}</dd>
              </>
            )}
          </dl>
        </section>
        <Results visit={visit} duty={duty} />
        <Reports visit={visit} duty={duty} />
        <Coming visit={visit} duty={duty} />
        <History visit={visit} lines={lines} duty={duty} />
      </div>
    ),
  });
}

/** The acts that are possible now, and one that was just refused. One is open when it is asked for. */
async function formsOf(visit: Visit, duty: Duty, again: Refused | null): Promise<Omit<ShownForm, 'names'>[]> {
  const { office, scope, query } = visit;
  const acts = again === null || duty.acts.includes(again.act) ? duty.acts : [again.act, ...duty.acts];
  const asked = text(query, 'viec');
  const wanted = asked === MOST_WANTED ? mainAct(duty) : asked;
  return Promise.all(
    acts.map(async (act) => {
      if (again?.act === act)
        return { act, values: again.values, refusal: again.refusal, keptAt: null, open: true };
      const draft = FIELDS_KEPT.has(act)
        ? await office.store.keptDrafts.find(scope, draftOwner(duty.body), draftName(act, duty.row))
        : null;
      return {
        act,
        values: draft?.content ?? {},
        refusal: null,
        keptAt: draft === null ? null : moment(draft.savedAt),
        open: again === null && (wanted === act || (wanted === '' && draft !== null)),
      };
    }),
  );
}

function roleOf({ row, body }: Duty, words: Words): string {
  if (row.assignment.lead === body) return words.lead;
  return row.assignment.coordinating.includes(body) ? words.partner : words.informed;
}

function PartAsked({ visit, duty: { row, body } }: { visit: Visit; duty: Duty }) {
  const words = say(visit, WORDS);
  const asked = row.detail?.parts.find((part) => part.body === body)?.asked ?? null;
  if (asked === null || !mayReadWords(visit, row)) return null;
  return (
    <blockquote>
      <strong>{words.asked}:</strong> {asked.what} ({words.askedBy} {day(asked.dueOn)})
    </blockquote>
  );
}

/** What the body asked for and nobody has decided on yet. */
function Pending({ visit, duty: { row, body } }: { visit: Visit; duty: Duty }) {
  const asked = row.detail === null ? null : pendingExtension(row.detail);
  if (asked === null || row.assignment.lead !== body) return null;
  const words = say(visit, WORDS);
  return (
    <Notice tone="plain">
      {words.extension} {day(asked.wishedNominalDue)}.
    </Notice>
  );
}

/** The newest reports of progress: who goes on with a duty sees what was said last. */
function Reports({ visit, duty: { row, body } }: { visit: Visit; duty: Duty }) {
  const reports = row.detail?.progress ?? [];
  if (reports.length === 0 || row.assignment.lead !== body || !mayReadWords(visit, row)) return null;
  const words = say(visit, WORDS);
  return (
    <details class="panel printed">
      <summary>
        {words.reports} ({reports.length})
      </summary>
      {[...reports].reverse().map((one) => (
        <article key={`${one.at} ${one.by}`}>
          <h3>
            {moment(one.at)} – {one.by}
            {one.percent === null ? '' : ` – ${one.percent}%`}
          </h3>
          {[one.text, one.difficulties, one.proposals].map((said, i) =>
            said === null ? null : (
              <p key={i} class="written">
                {said}
              </p>
            ),
          )}
        </article>
      ))}
    </details>
  );
}

function Results({ visit, duty: { row, body } }: { visit: Visit; duty: Duty }) {
  const { detail } = row;
  if (detail === null || !mayReadWords(visit, row)) return null;
  const words = say(visit, WORDS);
  const leads = row.assignment.lead === body;
  const mine = detail.parts
    .filter((part) => leads || part.body === body)
    .flatMap(({ contributions }) => contributions);
  const { submissions, returns, draft } = detail;
  if (submissions.length + mine.length === 0 && draft === null) return null;
  return (
    <section class="panel">
      <h2>{words.results}</h2>
      {leads && draft !== null ? (
        <article>
          <h3>{words.draft}</h3>
          <p class="written">{draft.text}</p>
          <FileList visit={visit} row={row} files={draft.files} />
        </article>
      ) : null}
      {leads
        ? submissions.map((one, i) => (
            <article key={one.version}>
              <h3>
                {moment(one.submittedAt)} – {one.by}
              </h3>
              <p class="written">{one.text}</p>
              {one.paper === null ? null : (
                <p>
                  {one.paper.number}, {day(one.paper.date)}
                </p>
              )}
              <FileList visit={visit} row={row} files={one.files} />
              {returns[i] === undefined ? null : (
                <Notice tone="warn" title={`${words.returned}:`}>
                  {returns[i].reason} ({words.newDue} {day(returns[i].newEffectiveDue)})
                </Notice>
              )}
            </article>
          ))
        : null}
      {mine.map((one) => (
        <article key={`${one.at} ${one.by}`}>
          <h3>
            {moment(one.at)} – {one.by}
          </h3>
          <p class="written">{one.text}</p>
          <FileList visit={visit} row={row} files={one.files} />
        </article>
      ))}
    </section>
  );
}

function Coming({ visit, duty: { stage, row, body } }: { visit: Visit; duty: Duty }) {
  const steps = row.assignment.lead === body ? comingSteps(stage) : [];
  if (steps.length === 0) return null;
  const words = say(visit, WORDS);
  return (
    <details class="panel printed">
      <summary>
        {words.coming} ({steps.length})
      </summary>
      <ul class="plain-list">
        {steps.map(({ on, kind }) => (
          <li key={`${on} ${kind}`}>
            <time>{day(on)}</time> {words.steps[kind]}
          </li>
        ))}
      </ul>
      <p class="hint">{words.comingNote}</p>
    </details>
  );
}

function History({ visit, lines, duty }: { visit: Visit; lines: readonly ChainedLine[]; duty: Duty }) {
  const words = say(visit, WORDS);
  if (lines.length === 0) return null;
  const readable = mayReadWords(visit, duty.row);
  return (
    <details class="panel printed">
      <summary>{words.history}</summary>
      <ol class="story">
        {lines.map((line) => (
          <li key={line.n}>
            <time>{moment(line.at)}</time> – {eventWords(line.action, visit.lang)}
            {isOwn(line, duty) ? (
              <>
                {' '}
                (<a href={visit.url(PATHS.ownReceipt(line.n))}>{words.receipt}</a>)
              </>
            ) : null}
            {line.reason === null || !readable ? null : <span class="sub">{line.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Whether a receipt of that line is the body's to have. */
export function isOwn({ action, after }: ChainedLine, { row, body }: Pick<Duty, 'row' | 'body'>): boolean {
  if (!RECEIPT_ACTIONS.includes(action)) return false;
  if ((EVENTS_OF.contribute as readonly string[]).includes(action))
    return (after as { body?: string } | null)?.body === body;
  return row.assignment.lead === body;
}

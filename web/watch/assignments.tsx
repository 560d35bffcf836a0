import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { fragment, page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { can, say, type Fields, type Visit } from '../visit';
import { AssignmentsTable } from './assignments-table';
import { BulkBar } from './bulk-bar';
import { FilterForm, type Choices } from './filter-form';
import {
  AT_WORK,
  filterOf,
  isNarrowed,
  pageFilter,
  readListQuery,
  ROWS_PER_PAGE,
  type ListField,
} from './filter';
import { KeysHelp } from './keys-help';
import { FIELD_WORDS } from './list-words';
import { shownTo } from './reader';
import { SavedViewsPanel, ownerOf } from './saved-views';

const WORDS: Said<{
  title: string;
  found: (n: string, more: boolean) => string;
  bad: string;
  export: string;
  previous: string;
  next: string;
  pageOf: (n: number, of: string) => string;
  views: string;
  atWork: string;
  overdue: string;
  toDecide: string;
  ended: string;
  all: string;
}> = {
  vi: {
    title: 'Nhiệm vụ',
    found: (n, more) => `${more ? 'Hơn ' : ''}${n} nhiệm vụ`,
    bad: 'Chưa lọc được, vì có điều kiện không đúng:',
    export: 'Tải về .xlsx',
    previous: 'Trang trước',
    next: 'Trang sau',
    pageOf: (n, of) => `Trang ${n} / ${of}`,
    views: 'Xem nhanh',
    atWork: 'Còn theo dõi',
    overdue: 'Quá hạn',
    toDecide: 'Chờ quyết định',
    ended: 'Đã kết thúc',
    all: 'Tất cả',
  },
  en: {
    title: 'Assignments',
    found: (n, more) => `${more ? 'More than ' : ''}${n} assignments`,
    bad: 'Not filtered: a condition is wrong:',
    export: 'Download .xlsx',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (n, of) => `Page ${n} / ${of}`,
    views: 'Views',
    atWork: 'Followed',
    overdue: 'Overdue',
    toDecide: 'To be decided',
    ended: 'Ended',
    all: 'All',
  },
};

/** The list of assignments; asked by htmx only the part below the filter is sent. */
export async function assignmentsPage(visit: Visit): Promise<Answer> {
  const read = readListQuery(visit.query, visit.lang, (field) => say(visit, FIELD_WORDS)[field]);
  const isPart = isPartAsked(visit);
  // The address that is shown is the tidy one, without fields that say nothing.
  if (isPart) visit.reply.header('hx-push-url', visit.url(PATHS.assignments, read.given));
  const result = read.ok
    ? await listResult(visit, read.given, pageFilter(filterOf(visit, read.query), read.query))
    : wrongResult(visit, read.problems);
  if (isPart) return fragment(result);
  const choices = await choicesOf(visit);
  const problems = read.ok ? [] : read.problems;
  return page({
    title: say(visit, WORDS).title,
    nav: 'assignments',
    ...(read.ok ? {} : { status: 422 }),
    body: (
      <>
        <h1>{say(visit, WORDS).title}</h1>
        <SavedViewsPanel
          visit={visit}
          views={await visit.office.store.savedViews.list(visit.scope, ownerOf(visit))}
        />
        <FilterForm visit={visit} given={read.given} choices={choices} problems={problems} />
        {result}
        <KeysHelp visit={visit} />
      </>
    ),
  });
}

/** A page that is shown anew from the history is asked whole. */
function isPartAsked({ request }: Visit): boolean {
  return request.headers['hx-request'] === 'true' && request.headers['hx-history-restore-request'] !== 'true';
}

function wrongResult(visit: Visit, problems: readonly Refusal[]) {
  return (
    <section id="ket-qua">
      <Notice tone="bad" title={say(visit, WORDS).bad}>
        <ul>
          {problems.map(({ message, at }) => (
            <li key={at}>{message}</li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

async function listResult(visit: Visit, given: Fields, filter: ReturnType<typeof pageFilter>) {
  const found = await visit.office.store.queries.listAssignments(filter);
  const words = say(visit, WORDS);
  const isMore = found.totalIsAtLeast;
  const total = found.total.toLocaleString('vi-VN');
  const canAct = can(visit, 'watch.act');
  const rows = found.rows.map((row) => shownTo(visit, row));
  const table = <AssignmentsTable visit={visit} rows={rows} given={given} canSelect={canAct} />;
  return (
    <section id="ket-qua" aria-live="polite">
      <Views visit={visit} given={given} />
      <div class="list-head">
        <p>
          <strong>{words.found(total, isMore)}</strong>
        </p>
        <p class="no-print">
          <a href={visit.url(PATHS.assignmentsExport, { ...given, trang: undefined })} download>
            {words.export}
          </a>
        </p>
      </div>
      {canAct ? (
        <form method="post" action={visit.url(PATHS.assignmentsBulk)} class="printed">
          {table}
          {found.rows.length === 0 ? null : (
            <BulkBar visit={visit} given={given} total={total} canTakeAll={isNarrowed(given)} />
          )}
        </form>
      ) : (
        table
      )}
      <Pager visit={visit} given={given} shown={found.rows.length} total={found.total} isMore={isMore} />
    </section>
  );
}

/** The same list seen another way: what is asked beside stays. */
const VIEWS: readonly { label: 'atWork' | 'overdue' | 'toDecide' | 'ended' | 'all'; query: Fields }[] = [
  { label: 'atWork', query: AT_WORK },
  { label: 'overdue', query: { 'qua-han': '1' } },
  { label: 'toDecide', query: { 'cho-quyet-dinh': '1' } },
  { label: 'ended', query: { mo: '0' } },
  { label: 'all', query: {} },
];
const SAID_BY_VIEW: readonly ListField[] = ['mo', 'qua-han', 'cho-quyet-dinh'];

function Views({ visit, given }: { visit: Visit; given: Fields }) {
  const words = say(visit, WORDS);
  const none = Object.fromEntries([...SAID_BY_VIEW, 'trang'].map((field) => [field, undefined]));
  return (
    <nav class="views no-print" aria-label={words.views}>
      {VIEWS.map(({ label, query }) => (
        <a
          key={label}
          href={visit.url(PATHS.assignments, { ...given, ...none, ...query })}
          {...(SAID_BY_VIEW.every((field) => given[field] === query[field])
            ? { 'aria-current': 'true' }
            : {})}
        >
          {words[label]}
        </a>
      ))}
    </nav>
  );
}

function Pager({
  visit,
  given,
  shown,
  total,
  isMore,
}: {
  visit: Visit;
  given: Fields;
  shown: number;
  total: number;
  isMore: boolean;
}) {
  const words = say(visit, WORDS);
  const now = Number(given['trang'] ?? '1');
  const last = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const hasNext = now < last || (isMore && shown === ROWS_PER_PAGE);
  if (now === 1 && !hasNext) return null;
  const at = (n: number) =>
    visit.url(PATHS.assignments, { ...given, trang: n === 1 ? undefined : String(n) });
  return (
    <nav class="pager" aria-label={say(visit, FIELD_WORDS).trang}>
      {now > 1 ? (
        <a href={at(Math.min(now - 1, last))} rel="prev">
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{words.pageOf(now, isMore ? '…' : String(last))}</span>
      {hasNext ? (
        <a href={at(now + 1)} rel="next">
          {words.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Cycles and bodies to choose from. */
async function choicesOf({ office: { store }, scope }: Visit): Promise<Choices> {
  const [cycles, bodies] = await Promise.all([store.queries.listCycles(scope), store.bodies.list(scope)]);
  return {
    cycles: cycles.map(({ id, title }) => [id, `${id} – ${title}`]),
    bodies: bodies.map(({ audience, name }) => [audience.id, name]),
  };
}

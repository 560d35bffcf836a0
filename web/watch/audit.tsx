import { breakWords } from '../../client/terminal/audit-view';
import { OTHER_ACTIONS } from '../../client/terminal/audit-words';
import type { Lang, Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import type { AuditVerdict, ChainedLine } from '../../store';
import { page, type Answer } from '../answer';
import { Select, TextField } from '../parts/form';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { ASSIGNMENT_EVENTS, eventWords } from '../words/events';
import { saidIn } from '../words/said';
import { AUDIT_FIELD_WORDS, LINES_PER_PAGE, REFUSED, readAuditQuery, type AuditField } from './audit-filter';
import { changeLines } from './audit-lines';
import { whoWords } from './story-aside';

const WORDS: Said<{
  title: string;
  about: string;
  apply: string;
  clear: string;
  any: string;
  refused: string;
  exact: string;
  n: string;
  when: string;
  what: string;
  who: string;
  on: string;
  told: string;
  none: string;
  older: string;
  newest: string;
  bad: string;
  verify: string;
  whole: (n: string) => string;
  broken: (n: string) => string;
  head: string;
  keep: string;
}> = {
  vi: {
    title: 'Nhật ký',
    about:
      'Mọi việc đã ghi, mới nhất trước: ai, qua đâu, lúc nào, thay đổi gì, theo căn cứ nào. Không ai sửa được.',
    apply: 'Lọc',
    clear: 'Bỏ điều kiện',
    any: 'tất cả',
    refused: 'Mọi điều bị từ chối',
    exact: 'họ tên đúng như đã ghi',
    n: 'Dòng',
    when: 'Lúc',
    what: 'Việc',
    who: 'Ai',
    on: 'Về',
    told: 'Thay đổi, căn cứ',
    none: 'Không có dòng nào khớp điều kiện.',
    older: 'Cũ hơn',
    newest: 'Mới nhất',
    bad: 'Chưa lọc được, vì có điều kiện không đúng:',
    verify: 'Kiểm tra tính toàn vẹn',
    whole: (n) => `Nhật ký nguyên vẹn: ${n} dòng.`,
    broken: (n) => `Nhật ký không còn nguyên vẹn. ${n} dòng trước đó còn nguyên.`,
    head: 'Mã băm cuối',
    keep: 'Ghi lại số dòng và mã này ở nơi khác thì lần sau đối chiếu được cả việc thay toàn bộ nhật ký.',
  },
  en: {
    title: 'Audit trail',
    about:
      'Everything that was recorded, the newest first: who, through what, when, what changed and why. Nobody can alter it.',
    apply: 'Apply',
    clear: 'Clear',
    any: 'all',
    refused: 'Whatever was refused',
    exact: 'the name exactly as recorded',
    n: 'Line',
    when: 'When',
    what: 'What',
    who: 'Who',
    on: 'On',
    told: 'Change, ground',
    none: 'No line matches.',
    older: 'Older',
    newest: 'Newest',
    bad: 'Not filtered: a condition is wrong:',
    verify: 'Check that it is whole',
    whole: (n) => `The trail is whole: ${n} lines.`,
    broken: (n) => `The trail is not whole any more. ${n} lines before that are.`,
    head: 'Last hash',
    keep: 'Keep this number and hash elsewhere: then even a trail that was exchanged as a whole is noticed.',
  },
};

/** The audit trail with what it is narrowed by; `kiem-tra=1` holds its chain against its hashes. */
export async function auditPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const read = readAuditQuery(visit.scope, visit.query, visit.lang);
  const { queries } = visit.office.store;
  const lines = read.ok ? await queries.auditLines(read.filter) : [];
  const verdict = text(visit.query, 'kiem-tra') === '1' ? await queries.verifyAudit(visit.scope) : null;
  return page({
    title: words.title,
    nav: 'audit',
    ...(read.ok ? {} : { status: 422 }),
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="hint">{words.about}</p>
        {verdict === null ? null : <Verdict visit={visit} verdict={verdict} />}
        <AuditForm visit={visit} given={read.given} problems={read.ok ? [] : read.problems} />
        {read.ok ? (
          <Lines visit={visit} given={read.given} lines={lines} />
        ) : (
          <Notice tone="bad" title={words.bad}>
            <ul>
              {read.problems.map(({ message, at }) => (
                <li key={at}>{saidIn(visit.lang, message)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </>
    ),
  });
}

function Verdict({ visit, verdict }: { visit: Visit; verdict: AuditVerdict }) {
  const words = say(visit, WORDS);
  const n = verdict.lines.toLocaleString('vi-VN');
  const { broken } = verdict;
  return (
    <Notice tone={verdict.ok ? 'good' : 'bad'} title={verdict.ok ? words.whole(n) : words.broken(n)}>
      {broken === null ? null : <p>{saidIn(visit.lang, breakWords(broken))}</p>}
      <p>
        {words.head}: <span class="code">{verdict.head}</span>
      </p>
      <p class="hint">{words.keep}</p>
    </Notice>
  );
}

function AuditForm({
  visit,
  given,
  problems,
}: {
  visit: Visit;
  given: Partial<Record<AuditField, string>>;
  problems: readonly Refusal[];
}) {
  const words = say(visit, WORDS);
  const field = (name: AuditField) => ({
    name,
    label: say(visit, AUDIT_FIELD_WORDS)[name],
    value: given[name] ?? '',
    refusal: problems.find(({ at }) => at === name) ?? null,
  });
  const actions = [REFUSED, ...ASSIGNMENT_EVENTS, ...Object.keys(OTHER_ACTIONS)];
  const known = given.viec === undefined || actions.includes(given.viec) ? actions : [given.viec, ...actions];
  const named = (one: string) => (one === REFUSED ? words.refused : eventWords(one, visit.lang));
  return (
    <form method="get" action={visit.url(PATHS.audit)} class="panel list-filters" role="search">
      <div class="filters">
        <TextField {...field('nguoi')} hint={words.exact} autocomplete="off" />
        <TextField {...field('nhiem-vu')} autocomplete="off" />
        <Select
          {...field('viec')}
          options={[['', words.any], ...known.map((one) => [one, named(one)] as const)]}
        />
        <TextField {...field('tu')} hint="dd/mm/yyyy" autocomplete="off" />
        <TextField {...field('den')} hint="dd/mm/yyyy" autocomplete="off" />
      </div>
      <p class="actions">
        <button class="main">{words.apply}</button>
        <a class="button" href={visit.url(PATHS.audit)}>
          {words.clear}
        </a>
        <button name="kiem-tra" value="1">
          {words.verify}
        </button>
      </p>
    </form>
  );
}

function Lines({
  visit,
  given,
  lines,
}: {
  visit: Visit;
  given: Partial<Record<AuditField, string>>;
  lines: readonly ChainedLine[];
}) {
  const words = say(visit, WORDS);
  const rows = lines.slice(0, LINES_PER_PAGE);
  const last = rows.at(-1);
  return (
    <>
      <Table
        caption={words.title}
        rows={rows}
        rowKey={({ n }) => String(n)}
        empty={words.none}
        columns={[
          { title: words.n, numeric: true, cell: ({ n }) => n.toLocaleString('vi-VN') },
          { title: words.when, cell: ({ at }) => <time class="nowrap">{moment(at)}</time> },
          { title: words.what, cell: ({ action }) => eventWords(action, visit.lang) },
          { title: words.who, cell: (line) => whoWords(visit, line) },
          { title: words.on, cell: (line) => <About visit={visit} line={line} /> },
          { title: words.told, cell: (line) => <Told line={line} lang={visit.lang} /> },
        ]}
      />
      <nav class="pager" aria-label={words.older}>
        {given.truoc === undefined ? (
          <span />
        ) : (
          <a href={visit.url(PATHS.audit, { ...given, truoc: undefined })}>{words.newest}</a>
        )}
        {lines.length > LINES_PER_PAGE && last !== undefined ? (
          <a href={visit.url(PATHS.audit, { ...given, truoc: String(last.n) })} rel="next">
            {words.older}
          </a>
        ) : (
          <span />
        )}
      </nav>
    </>
  );
}

function About({ visit, line: { cycle, assignment } }: { visit: Visit; line: ChainedLine }) {
  if (cycle !== null && assignment !== null)
    return (
      <a class="code" href={visit.url(PATHS.assignment(cycle, assignment))}>
        {assignment}
      </a>
    );
  return <span class="code">{assignment ?? cycle ?? '–'}</span>;
}

function Told({ line, lang }: { line: ChainedLine; lang: Lang }) {
  return (
    <>
      {changeLines(line, lang).map((words) => (
        <span class="sub" key={words}>
          {words}
        </span>
      ))}
      {line.reason === null ? null : <span class="words">{line.reason}</span>}
    </>
  );
}

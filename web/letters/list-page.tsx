import { dayTyped } from '../../domain/acts/form-schema';
import type { Said } from '../../domain/lang';
import type { LedgerRow, LedgerState } from '../../domain/letters/ledger';
import { endOfDay, startOfDay } from '../../domain/time/epoch';
import type { MailFilter } from '../../store/queries';
import { page, type Answer } from '../answer';
import { Select, TextField } from '../parts/form';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { audienceOf, recipientsOf, type Recipients } from './recipients';
import { Standing } from './standing';
import { KIND_WORDS, STATE_WORDS } from './words';

const WORDS: Said<{
  title: string;
  to: string;
  kind: string;
  state: string;
  from: string;
  dayHint: string;
  until: string;
  all: string;
  trouble: string;
  show: string;
  clear: string;
  at: string;
  subject: string;
  items: string;
  none: string;
  caption: string;
  newer: string;
  older: string;
  page: string;
  waiting: (n: number) => string;
  look: string;
  urgent: string;
  badDay: string;
}> = {
  vi: {
    title: 'Thư đã gửi',
    to: 'Nơi nhận',
    kind: 'Loại thư',
    state: 'Tình trạng',
    from: 'Từ ngày',
    dayHint: 'ngày/tháng/năm',
    until: 'Đến ngày',
    all: 'Tất cả',
    trouble: 'Cần quyết định',
    show: 'Lọc',
    clear: 'Bỏ lọc',
    at: 'Thời điểm',
    subject: 'Tiêu đề',
    items: 'Nhiệm vụ',
    none: 'Không có thư nào như vậy.',
    caption: 'Thư theo sổ gửi thư, mới nhất trước',
    newer: 'Mới hơn',
    older: 'Cũ hơn',
    page: 'Trang',
    waiting: (n) => `${n} thư cần quyết định: chưa rõ đã tới, hoặc không gửi được.`,
    look: 'Xem các thư này',
    urgent: 'gửi ngay',
    badDay:
      'Ngày cần có dạng ngày/tháng/năm và là ngày có thật, ví dụ 30/09/2027; phần lọc theo ngày bị bỏ qua.',
  },
  en: {
    title: 'Letters sent',
    to: 'Recipient',
    kind: 'Kind',
    state: 'State',
    from: 'From',
    dayHint: 'day/month/year',
    until: 'Until',
    all: 'All',
    trouble: 'Needs a decision',
    show: 'Filter',
    clear: 'Clear',
    at: 'When',
    subject: 'Subject',
    items: 'Items',
    none: 'There is no such letter.',
    caption: 'Letters by the ledger, newest first',
    newer: 'Newer',
    older: 'Older',
    page: 'Page',
    waiting: (n) => `${n} letters need a decision: not known to have arrived, or not sent.`,
    look: 'See them',
    urgent: 'at once',
    badDay:
      'A day must be written day/month/year and exist, for example 30/09/2027; the filter by day was left out.',
  },
};

const PAGE = 50;
/** Farther back one narrows by day: each page behind costs more than the one before. */
const LAST_PAGE = 400;
const STATES: readonly LedgerState[] = ['SENT', 'RESERVED', 'DOUBT', 'REFUSED', 'WITHDRAWN'];
const TROUBLE = 'can-quyet-dinh';

/** What was sent to whom, by the ledger. */
export async function lettersPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const { queries } = visit.office.store;
  const asked = askedOf(visit);
  const recipients = await recipientsOf(visit);
  const doubts = await queries.doubts(visit.scope);
  const rows =
    asked.state === TROUBLE
      ? matching(doubts, asked.filter).slice(asked.page * PAGE, (asked.page + 1) * PAGE + 1)
      : await queries.listMails({ ...asked.filter, limit: PAGE + 1, offset: asked.page * PAGE });
  return page({
    title: words.title,
    nav: 'letters',
    body: (
      <>
        <h1>{words.title}</h1>
        {doubts.length === 0 || asked.state === TROUBLE ? null : (
          <Notice tone="warn">
            {words.waiting(doubts.length)}{' '}
            <a href={visit.url(PATHS.letters, { tt: TROUBLE })}>{words.look}</a>
          </Notice>
        )}
        {asked.badDay ? <Notice tone="bad">{words.badDay}</Notice> : null}
        <Filters visit={visit} recipients={recipients} />
        <Letters visit={visit} rows={rows.slice(0, PAGE)} recipients={recipients} />
        <Pager visit={visit} at={asked.page} hasMore={rows.length > PAGE && asked.page < LAST_PAGE} />
      </>
    ),
  });
}

function askedOf({ scope, query }: Visit) {
  const state = text(query, 'tt');
  const kind = text(query, 'loai');
  const audience = audienceOf(text(query, 'den'));
  const typed = [text(query, 'tu'), text(query, 'ngay')];
  const [from = null, until = null] = typed.map(dayTyped);
  const known = STATES.find((one) => one === state);
  const filter: MailFilter = {
    scope,
    newestFirst: true,
    ...(known === undefined ? {} : { states: [known] }),
    ...(kind === 'digest' || kind === 'letter' ? { kind } : {}),
    ...(audience === null ? {} : { audience }),
    ...(from === null ? {} : { from: startOfDay(from) }),
    ...(until === null ? {} : { to: endOfDay(until) - 1 }),
  };
  const badDay = typed.some((one) => one !== '' && dayTyped(one) === null);
  const at = Number(text(query, 'trang'));
  return {
    state,
    filter,
    badDay,
    page: Number.isInteger(at) && at > 1 ? Math.min(at - 1, LAST_PAGE) : 0,
  };
}

function matching(rows: LedgerRow[], { kind, audience, from, to }: MailFilter): LedgerRow[] {
  return rows
    .filter(
      (row) =>
        (kind === undefined || row.kind === kind) &&
        (audience === undefined ||
          (row.audience.kind === audience.kind && row.audience.id === audience.id)) &&
        (from === undefined || row.at >= from) &&
        (to === undefined || row.at <= to),
    )
    .reverse();
}

function Filters({ visit, recipients }: { visit: Visit; recipients: Recipients }) {
  const words = say(visit, WORDS);
  const states = say(visit, STATE_WORDS);
  const kinds = say(visit, KIND_WORDS);
  const value = (name: string) => text(visit.query, name);
  return (
    <form method="get" action={visit.url(PATHS.letters)} class="filters">
      <Select
        name="den"
        label={words.to}
        value={value('den')}
        options={[['', words.all], ...recipients.options]}
      />
      <Select
        name="loai"
        label={words.kind}
        value={value('loai')}
        options={[
          ['', words.all],
          ['digest', kinds.digest],
          ['letter', kinds.letter],
        ]}
      />
      <Select
        name="tt"
        label={words.state}
        value={value('tt')}
        options={[
          ['', words.all],
          [TROUBLE, words.trouble],
          ...STATES.map((one) => [one, states[one]] as const),
        ]}
      />
      <TextField name="tu" label={words.from} hint={words.dayHint} inputMode="numeric" value={value('tu')} />
      <TextField
        name="ngay"
        label={words.until}
        hint={words.dayHint}
        inputMode="numeric"
        value={value('ngay')}
      />
      <p class="actions">
        <button>{words.show}</button>
        <a href={visit.url(PATHS.letters)}>{words.clear}</a>
      </p>
    </form>
  );
}

function Letters({ visit, rows, recipients }: { visit: Visit; rows: LedgerRow[]; recipients: Recipients }) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={words.caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty={words.none}
      columns={[
        { title: words.at, cell: ({ at }) => <span class="nowrap">{moment(at)}</span> },
        {
          title: words.to,
          cell: ({ audience, to }) => (
            <>
              {recipients.nameOf(audience)}
              <span class="sub code">{to.join(', ')}</span>
            </>
          ),
        },
        {
          title: words.subject,
          cell: ({ key, subject, urgent }) => (
            <>
              <a href={visit.url(PATHS.letter(key))}>{subject === '' ? '–' : subject}</a>
              {urgent ? <span class="sub">{words.urgent}</span> : null}
            </>
          ),
        },
        { title: words.items, numeric: true, cell: ({ items }) => items.length },
        {
          title: words.state,
          cell: (row) => <Standing visit={visit} row={row} />,
        },
      ]}
    />
  );
}

function Pager({ visit, at, hasMore }: { visit: Visit; at: number; hasMore: boolean }) {
  const words = say(visit, WORDS);
  if (at === 0 && !hasMore) return null;
  const to = (n: number) => visit.url(PATHS.letters, { ...visit.query, as: undefined, trang: String(n + 1) });
  return (
    <nav class="pager" aria-label={words.page}>
      {at > 0 ? <a href={to(at - 1)}>← {words.newer}</a> : <span />}
      <span>
        {words.page} {at + 1}
      </span>
      {hasMore ? <a href={to(at + 1)}>{words.older} →</a> : <span />}
    </nav>
  );
}

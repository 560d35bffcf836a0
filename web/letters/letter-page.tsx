import { keyOfResent, shownLetter } from '../../client/letters/shown-letter';
import { rungWords } from '../../client/terminal/words';
import type { Said } from '../../domain/lang';
import type { LedgerRow } from '../../domain/letters/ledger';
import type { Letter } from '../../domain/letters/model';
import { NOTICE_KINDS } from '../../domain/notices';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { RequestId, Seal, TextArea, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { idOf, PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { can, say, text, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { saidIn } from '../words/said';
import { recipientsOf } from './recipients';
import { Standing } from './standing';
import { KIND_WORDS, needsDecision } from './words';

const WORDS: Said<{
  all: string;
  to: string;
  addresses: string;
  noAddress: string;
  kind: string;
  day: string;
  at: string;
  settled: string;
  state: string;
  answer: string;
  key: string;
  words: string;
  asHtml: string;
  asText: string;
  notKept: string;
  said: string;
  what: string;
  rung: string;
  merged: string;
  assignment: string;
  nothing: string;
  decide: string;
  explain: string;
  resend: string;
  sent: string;
  reason: string;
  by: string;
  again: string;
}> = {
  vi: {
    all: 'Thư đã gửi',
    to: 'Nơi nhận',
    addresses: 'Địa chỉ',
    noAddress: 'chưa có địa chỉ',
    kind: 'Loại thư',
    day: 'Thư của ngày',
    at: 'Giờ gửi theo lịch',
    settled: 'Ghi nhận lúc',
    state: 'Tình trạng',
    answer: 'Máy chủ thư trả lời',
    key: 'Mã thư',
    words: 'Nguyên văn',
    asHtml: 'Như người nhận thấy',
    asText: 'Dạng chữ',
    notKept: 'Thư gửi qua máy chủ thư của cơ quan: hệ thống không giữ nguyên văn, chỉ giữ các mục dưới đây.',
    said: 'Thư nói về',
    what: 'Nội dung',
    rung: 'Bậc nhắc',
    merged: 'gộp cả bậc',
    assignment: 'Mã',
    nothing: 'Thư không nêu nhiệm vụ nào.',
    decide: 'Quyết định về thư này',
    explain:
      'Gửi lại: nguyên văn, tới địa chỉ hiện có của nơi nhận. Ghi nhận: thư đã tới, hoặc đã xử lý cách khác; không gửi nữa.',
    resend: 'Gửi lại',
    sent: 'Ghi nhận đã xử lý',
    reason: 'Lý do',
    by: 'Họ và tên',
    again: 'Thư gửi lại',
  },
  en: {
    all: 'Letters sent',
    to: 'Recipient',
    addresses: 'Addresses',
    noAddress: 'none known',
    kind: 'Kind',
    day: 'Of the day',
    at: 'Due to go at',
    settled: 'Noted at',
    state: 'State',
    answer: 'Answer of the mail server',
    key: 'Key',
    words: 'Word for word',
    asHtml: 'As the recipient sees it',
    asText: 'As text',
    notKept: 'Sent by the mail server of the office: its words were not kept, only what stands below.',
    said: 'What it spoke of',
    what: 'What',
    rung: 'Step',
    merged: 'with steps',
    assignment: 'Code',
    nothing: 'It names no assignment.',
    decide: 'Decide on this letter',
    explain:
      'Send again: the same words, to the addresses known now. Note: it arrived or was dealt with otherwise; nothing is sent.',
    resend: 'Send again',
    sent: 'Note as dealt with',
    reason: 'Reason',
    by: 'Full name',
    again: 'Sent again as',
  },
};

/** The letter that an address names, on this stage; null: none. */
export async function letterOf(visit: Visit): Promise<LedgerRow | null> {
  const key = idOf(visit.params['key']);
  if (!/^[0-9a-f]{64}$/.test(key)) return null;
  const row = await visit.office.store.ledger.find(key);
  return row?.scope === visit.scope ? row : null;
}

export async function letterPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const row = await letterOf(visit);
  if (row === null) return noSuchPage(visit);
  const { store, mailboxDir } = visit.office;
  const [letter, resent, { nameOf }] = await Promise.all([
    shownLetter(mailboxDir, row),
    row.resolution === 'resend' ? store.ledger.find(keyOfResent(row.key)) : null,
    recipientsOf(visit),
  ]);
  const words = say(visit, WORDS);
  return page({
    title: row.subject || words.all,
    nav: 'letters',
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <p class="crumbs">
          <a href={visit.url(PATHS.letters)}>{words.all}</a>
        </p>
        <h1>{row.subject || '–'}</h1>
        <div class="columns">
          <div>
            <Words visit={visit} row={row} letter={letter} />
            <Items visit={visit} row={row} />
          </div>
          <div>
            <div class="panel">
              <Facts visit={visit} row={row} name={nameOf(row.audience)} />
              {resent === null ? null : (
                <p>
                  {words.again}: <a href={visit.url(PATHS.letter(resent.key))}>{resent.key.slice(0, 12)}</a>
                </p>
              )}
            </div>
            {needsDecision(row) && can(visit, 'mail.decide') ? (
              <Decide visit={visit} row={row} refusal={refusal} />
            ) : null}
          </div>
        </div>
      </>
    ),
  });
}

/** The built-in mailbox answers with the name of its file, which tells nobody anything. */
const OWN_MAILBOX = 'mailbox ';

function Facts({ visit, row, name }: { visit: Visit; row: LedgerRow; name: string }) {
  const words = say(visit, WORDS);
  return (
    <dl class="facts">
      <dt>{words.state}</dt>
      <dd>
        <Standing visit={visit} row={row} />
      </dd>
      <dt>{words.to}</dt>
      <dd>{name}</dd>
      <dt>{words.addresses}</dt>
      <dd class={row.to.length === 0 ? undefined : 'code'}>{row.to.join(', ') || words.noAddress}</dd>
      <dt>{words.kind}</dt>
      <dd>{say(visit, KIND_WORDS)[row.kind]}</dd>
      <dt>{words.day}</dt>
      <dd>{day(row.day)}</dd>
      <dt>{words.at}</dt>
      <dd>{moment(row.at)}</dd>
      <dt>{words.settled}</dt>
      <dd>{moment(row.settledAt)}</dd>
      {row.response === null || row.response === '' || row.response.startsWith(OWN_MAILBOX) ? null : (
        <>
          <dt>{words.answer}</dt>
          <dd class="code">{row.response}</dd>
        </>
      )}
      <dt>{words.key}</dt>
      <dd class="code">{row.key.slice(0, 12)}</dd>
    </dl>
  );
}

/** The letter is a page of its own that may run nothing and load nothing, framed. */
function Words({ visit, row, letter }: { visit: Visit; row: LedgerRow; letter: Letter | null }) {
  const words = say(visit, WORDS);
  if (letter === null) return row.state === 'WITHDRAWN' ? null : <p class="empty">{words.notKept}</p>;
  return (
    <div class="panel">
      <h2>{words.words}</h2>
      {letter.html === '' ? null : (
        <iframe
          class="letter"
          title={words.asHtml}
          src={visit.url(PATHS.letterHtml(row.key))}
          sandbox=""
          loading="lazy"
        />
      )}
      <details class="printed" open={letter.html === ''}>
        <summary>{words.asText}</summary>
        <pre class="letter-text" tabIndex={0}>
          {letter.text}
        </pre>
      </details>
    </div>
  );
}

function Items({ visit, row }: { visit: Visit; row: LedgerRow }) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={words.said}
      rows={row.items}
      rowKey={({ cycle, assignment, kind, rung }) => `${cycle} ${assignment} ${kind} ${rung}`}
      empty={words.nothing}
      columns={[
        {
          title: words.assignment,
          cell: ({ cycle, assignment, kind }) => (
            <a
              class="code"
              href={visit.url(
                kind === 'round' ? PATHS.round(cycle, assignment) : PATHS.assignment(cycle, assignment),
              )}
            >
              {assignment}
            </a>
          ),
        },
        { title: words.what, cell: ({ kind }) => saidIn(visit.lang, NOTICE_KINDS[kind].label) },
        {
          title: words.rung,
          cell: ({ rung, kind, merged }) => (
            <>
              {NOTICE_KINDS[kind].dated ? saidIn(visit.lang, rungWords(rung)) : '–'}
              {merged.length === 0 ? null : (
                <span class="sub">
                  {words.merged} {merged.map((step) => day(step.on)).join(', ')}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Decide({ visit, row, refusal }: { visit: Visit; row: LedgerRow; refusal: Refusal | null }) {
  const words = say(visit, WORDS);
  const typed = (name: string) => text(visit.form, name);
  return (
    <form class="panel" method="post" action={visit.url(PATHS.letterDecision(row.key))}>
      <h2>{words.decide}</h2>
      <p class="muted">{words.explain}</p>
      <RefusalNotice refusal={refusal} />
      <Seal visit={visit} />
      <RequestId visit={visit} />
      {visit.viewer.name === null ? (
        <TextField name="by" label={words.by} required value={typed('by')} refusal={refusal} />
      ) : null}
      <TextArea name="reason" label={words.reason} rows={2} value={typed('reason')} refusal={refusal} />
      <p class="actions">
        <button class="main" name="decision" value="resend">
          {words.resend}
        </button>
        <button name="decision" value="sent">
          {words.sent}
        </button>
      </p>
    </form>
  );
}

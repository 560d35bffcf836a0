import { isCharged } from '../../domain/access/links';
import { opens } from '../../domain/access/viewer';
import type { FileRef } from '../../domain/files/types';
import type { Said } from '../../domain/lang';
import type { Paper } from '../../domain/lifecycle/types';
import { RECEIPT_ACTIONS } from '../../domain/own/receipts';
import type { LocalDate } from '../../domain/time/epoch';
import type { ChainedLine } from '../../store';
import { page, type Answer } from '../answer';
import { sizeWords } from '../files';
import { PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { say, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { eventWords } from '../words/events';
import { isOwn } from './assignment-page';
import { mayReadWords, titleFor } from './duty';

const LISTED = 100;

const WORDS: Said<{
  title: string;
  number: string;
  at: string;
  by: string;
  act: string;
  duty: string;
  text: string;
  reason: string;
  paper: string;
  until: string;
  percent: string;
  difficulties: string;
  proposals: string;
  files: string;
  mark: string;
  note: string;
  back: string;
  list: string;
  none: string;
}> = {
  vi: {
    title: 'Biên nhận',
    number: 'Biên nhận số',
    at: 'Thời điểm ghi nhận',
    by: 'Người gửi',
    act: 'Việc',
    duty: 'Nhiệm vụ',
    text: 'Nội dung',
    reason: 'Lý do',
    paper: 'Văn bản',
    until: 'Đến ngày',
    percent: 'Mức độ hoàn thành',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Kiến nghị, đề xuất',
    files: 'Tệp đã nhận',
    mark: 'Mã kiểm tra',
    note: 'Biên nhận là một dòng trong sổ nhật ký không sửa được của hệ thống; số và mã kiểm tra ở trên tra lại được dòng đó.',
    back: 'Về nhiệm vụ',
    list: 'Các biên nhận của cơ quan',
    none: 'Chưa có biên nhận nào.',
  },
  en: {
    title: 'Receipt',
    number: 'Receipt no.',
    at: 'Recorded at',
    by: 'Sent by',
    act: 'Act',
    duty: 'Duty',
    text: 'Content',
    reason: 'Reason',
    paper: 'Paper',
    until: 'Until',
    percent: 'How far',
    difficulties: 'Difficulties',
    proposals: 'Proposals',
    files: 'Files received',
    mark: 'Check mark',
    note: 'A receipt is a line of the trail, which nobody can change; number and check mark find it again.',
    back: 'To the duty',
    list: 'Receipts of our body',
    none: 'There are none yet.',
  },
};

/** What was handed in, when, and under which number: for the body whose act it was. */
export async function receiptPage(visit: Visit): Promise<Answer> {
  const { office, scope, viewer, params } = visit;
  const body = viewer.body;
  const n = /^\d{1,9}$/.test(params['n'] ?? '') ? Number(params['n']) : null;
  const line = n === null ? null : await office.store.receipts.line(scope, n);
  if (body === null || line === null || line.cycle === null || line.assignment === null)
    return noSuchPage(visit);
  const row = await office.store.queries.assignmentRow(scope, line.cycle, line.assignment);
  if (row === null || !isCharged(row, body) || !isOwn(line, { row, body })) return noSuchPage(visit);
  if (!opens(viewer, line.cycle, line.assignment)) return noSuchPage(visit);
  const words = say(visit, WORDS);
  return page({
    title: `${words.number} ${line.n}`,
    nav: 'own',
    body: (
      <div class="narrow own">
        <article class="panel receipt">
          <h1>
            {words.number} {line.n}
          </h1>
          <dl class="facts">
            <dt>{words.act}</dt>
            <dd>
              <strong>{eventWords(line.action, visit.lang)}</strong>
            </dd>
            <dt>{words.duty}</dt>
            <dd>
              {titleFor(visit, row)} <span class="code">{row.assignment.id}</span>
            </dd>
            <dt>{words.at}</dt>
            <dd>
              <time>{moment(line.at)}</time>
            </dd>
            <dt>{words.by}</dt>
            <dd>{line.actor}</dd>
            {mayReadWords(visit, row) ? <HandedIn visit={visit} line={line} /> : null}
            <dt>{words.mark}</dt>
            <dd class="code">{line.hash.slice(0, 16)}</dd>
          </dl>
          <p class="hint">{words.note}</p>
        </article>
        <p class="actions">
          <a class="button" href={visit.url(PATHS.ownAssignment(row.cycle, row.assignment.id))}>
            {words.back}
          </a>
          <a href={visit.url(PATHS.ownReceipts)}>{words.list}</a>
        </p>
      </div>
    ),
  });
}

interface Told {
  text?: string;
  what?: string;
  paper?: Paper | null;
  files?: FileRef[];
  percent?: number | null;
  difficulties?: string | null;
  proposals?: string | null;
  wishedNominalDue?: LocalDate;
  nominalDue?: LocalDate | null;
}

function HandedIn({ visit, line }: { visit: Visit; line: ChainedLine }) {
  const words = say(visit, WORDS);
  const told = (line.after ?? {}) as Told;
  const said = told.text ?? told.what;
  const wished = line.action === 'ExtensionAsked' ? told.wishedNominalDue : undefined;
  const { paper = null, files = [], percent = null, difficulties = null, proposals = null } = told;
  return (
    <>
      {said === undefined ? null : <Fact label={words.text}>{said}</Fact>}
      {line.reason === null ? null : <Fact label={words.reason}>{line.reason}</Fact>}
      {wished === undefined ? null : <Fact label={words.until}>{day(wished)}</Fact>}
      {difficulties === null ? null : <Fact label={words.difficulties}>{difficulties}</Fact>}
      {proposals === null ? null : <Fact label={words.proposals}>{proposals}</Fact>}
      {percent === null ? null : <Fact label={words.percent}>{`${percent}%`}</Fact>}
      {paper === null ? null : <Fact label={words.paper}>{`${paper.number}, ${day(paper.date)}`}</Fact>}
      {files.length === 0 ? null : (
        <>
          <dt>{words.files}</dt>
          <dd>
            {files.map(({ name, bytes, sha256 }) => (
              <span key={sha256} class="sub">
                {name}, {sizeWords(bytes)}, <span class="code">{sha256.slice(0, 16)}</span>
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd class="written">{children}</dd>
    </>
  );
}

export async function receiptsPage(visit: Visit): Promise<Answer> {
  const { office, scope, viewer } = visit;
  const words = say(visit, WORDS);
  const lines = await office.store.receipts.ofBody(scope, viewer.body ?? '', RECEIPT_ACTIONS, LISTED);
  const shown = lines.filter(
    ({ cycle, assignment }) => cycle !== null && assignment !== null && opens(viewer, cycle, assignment),
  );
  return page({
    title: words.list,
    nav: 'own',
    body: (
      <div class="narrow own">
        <h1>{words.list}</h1>
        {shown.length === 0 ? <p class="empty">{words.none}</p> : null}
        <ul class="duties">
          {shown.map((line) => (
            <li key={line.n}>
              <a href={visit.url(PATHS.ownReceipt(line.n))}>
                {words.number} {line.n}
              </a>{' '}
              – {eventWords(line.action, visit.lang)}
              <span class="sub">
                <time>{moment(line.at)}</time> <span class="code">{line.assignment}</span> {line.actor}
              </span>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

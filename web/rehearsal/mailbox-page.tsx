import { listMails, showMail, type MailHead, type MailShown } from '../../client/mailbox';
import { RefusedError } from '../../client/refusals';
import { OFFICE_KINDS, OFFICE_NAMES } from '../../domain/plan/recipients';
import type { Said } from '../../domain/lang';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { forbidden } from '../trouble';
import { say, text, type Visit } from '../visit';
import { mayConduct } from './grant';

interface Words {
  title: string;
  intro: string;
  to: string;
  all: string;
  heads: string;
  show: string;
  none: string;
  pick: string;
  more: string;
  urgent: string;
  subject: string;
  sent: string;
  asText: string;
  frame: string;
  newest: (count: number) => string;
}

const WORDS: Said<Words> = {
  vi: {
    title: 'Hộp thư diễn tập',
    intro: 'Mọi thư của buổi diễn tập ở đây; mở liên kết trong thư để vào trang của cơ quan nhận.',
    to: 'Nơi nhận',
    all: 'Tất cả',
    heads: 'Người đứng đầu',
    show: 'Xem',
    none: 'Chưa có thư nào gửi tới nơi này. Thư đi vào 8 giờ sáng ngày làm việc.',
    pick: 'Chọn một thư để đọc.',
    more: 'Xem thêm thư cũ hơn',
    urgent: 'gửi ngay',
    subject: 'Thư',
    sent: 'Gửi lúc',
    asText: 'Bản chữ thuần',
    frame: 'Nội dung thư',
    newest: (count) => `${count} thư mới nhất`,
  },
  en: {
    title: 'Mailbox of the rehearsal',
    intro: 'Every letter of the rehearsal is here; open a link in one to come to the page of its recipient.',
    to: 'Recipient',
    all: 'All',
    heads: 'Heads',
    show: 'Show',
    none: 'No letter to this recipient yet. Letters leave at 08:00 on working days.',
    pick: 'Pick a letter to read.',
    more: 'Show older letters',
    urgent: 'urgent',
    subject: 'Letter',
    sent: 'Sent at',
    asText: 'Plain text',
    frame: 'The letter',
    newest: (count) => `The newest ${count}`,
  },
};

const PAGE = 40;
const MOST = 1_000;

/** Every letter of a rehearsal, beside it. */
export async function mailboxPage(visit: Visit): Promise<Answer> {
  if (!mayConduct(visit)) return forbidden(visit);
  const { office, scope, query } = visit;
  const words = say(visit, WORDS);
  const to = text(query, 'toi');
  const count = Math.min(MOST, Math.max(PAGE, Number(text(query, 'so')) || PAGE));
  const mails = await listMails(office.mailboxDir, { scope, limit: count, ...(to === '' ? {} : { to }) });
  const asked = text(query, 'thu');
  const shown = asked === '' ? null : await mailOf(visit, asked);
  return page({
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="muted">{words.intro}</p>
        <RecipientForm visit={visit} to={to} words={words} />
        <div class="mailbox">
          <nav aria-label={words.newest(mails.length)}>
            <MailList visit={visit} mails={mails.reverse()} to={to} asked={asked} words={words} />
            {mails.length === count && count < MOST ? (
              <p>
                <a href={visit.url(PATHS.mailbox, { toi: to, thu: asked, so: String(count + PAGE) })}>
                  {words.more}
                </a>
              </p>
            ) : null}
          </nav>
          <section aria-label={words.frame}>
            {shown === null ? (
              <p class="empty">{words.pick}</p>
            ) : (
              <Mail visit={visit} mail={shown} words={words} />
            )}
          </section>
        </div>
      </>
    ),
  });
}

/** The words of one letter alone: nothing in them runs, and links in them lead out of the frame. */
export async function mailWords(visit: Visit): Promise<Answer> {
  if (!mayConduct(visit)) return forbidden(visit);
  const { html } = await mailOf(visit, visit.params['id'] ?? '');
  visit.reply.header('content-security-policy', FRAMED);
  return {
    kind: 'text',
    type: 'text/html; charset=utf-8',
    text: html.replaceAll('<a ', '<a target="_top" '),
  };
}

const FRAMED = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ');

async function mailOf({ office, scope }: Visit, id: string): Promise<MailShown> {
  const mail = await showMail(office.mailboxDir, id, scope);
  if (mail !== null) return mail;
  throw new RefusedError({ code: 'not-found', message: 'Hộp thư diễn tập không có thư này.', at: null });
}

function RecipientForm({ visit, to, words }: { visit: Visit; to: string; words: Words }) {
  const bodies = visit.office.rehearsals.bodiesOf(visit.scope);
  const option = (key: string, label: string) => (
    <option key={key} value={key} selected={key === to}>
      {label}
    </option>
  );
  return (
    <form class="filters" method="get" action={visit.url(PATHS.mailbox)}>
      <div class="field">
        <label for="toi">{words.to}</label>
        <select id="toi" name="toi">
          {option('', words.all)}
          {OFFICE_KINDS.map((kind) => option(kind, OFFICE_NAMES[kind]))}
          {bodies.map(({ id, name }) => option(`body:${id}`, name))}
          <optgroup label={words.heads}>
            {bodies.flatMap(({ id, name, hasHead }) => (hasHead ? [option(`head:${id}`, name)] : []))}
          </optgroup>
        </select>
      </div>
      <button>{words.show}</button>
    </form>
  );
}

function MailList({
  visit,
  mails,
  to,
  asked,
  words,
}: {
  visit: Visit;
  mails: MailHead[];
  to: string;
  asked: string;
  words: Words;
}) {
  if (mails.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <ul class="mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a
            href={visit.url(PATHS.mailbox, { toi: to, thu: mail.id })}
            {...(mail.id === asked ? { 'aria-current': 'true' as const } : {})}
          >
            <span class="sub">
              {minute(mail.date)} · {mail.toName}
              {mail.urgent ? ` · ${words.urgent}` : ''}
            </span>
            {plainSubject(mail.subject)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Mail({ visit, mail, words }: { visit: Visit; mail: MailShown; words: Words }) {
  return (
    <>
      <h2>{plainSubject(mail.subject)}</h2>
      <dl class="facts">
        <dt>{words.sent}</dt>
        <dd>{minute(mail.date)}</dd>
        <dt>{words.to}</dt>
        <dd>
          {mail.toName} ({mail.to.join(', ')})
        </dd>
      </dl>
      {mail.html === '' ? (
        <Notice tone="plain">{words.asText}</Notice>
      ) : (
        <iframe
          class="mail"
          title={words.frame}
          sandbox="allow-top-navigation-by-user-activation"
          src={visit.url(PATHS.mailWords(mail.id))}
        />
      )}
      <details open={mail.html === ''}>
        <summary>{words.asText}</summary>
        <pre class="mail-text" tabIndex={0}>
          {mail.text}
        </pre>
      </details>
    </>
  );
}

/** Here every letter is of a rehearsal. */
function plainSubject(subject: string): string {
  return subject.replace(/^\[DIỄN TẬP\] /, '');
}

/** `2026-01-19T08:00+07:00` as people here write it. */
function minute(iso: string): string {
  const [, y, m, d, at] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso) ?? [];
  return y === undefined ? iso : `${d}/${m}/${y} ${at}`;
}

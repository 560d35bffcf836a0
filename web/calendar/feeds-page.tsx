import { feedSecret, hashOfSecret } from '../../client/feeds/read-feed';
import { feedLine, feedOwner, type Feed } from '../../domain/feeds/feeds';
import { guardText, MAX_NAME } from '../../domain/guard-text';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { page, redirect, type Answer } from '../answer';
import { RequestId, Seal, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { forbidden, refusedPage } from '../trouble';
import { actorOf, can, say, text, type Visit } from '../visit';
import { moment } from '../words/dates';

const WORDS: Said<{
  title: string;
  what: string;
  made: string;
  once: string;
  address: string;
  open: string;
  make: string;
  by: string;
  mine: string;
  bodies: string;
  none: string;
  madeBy: string;
  madeAt: string;
  readAt: string;
  never: string;
  body: string;
  revoke: string;
  revoked: string;
  gone: string;
  how: string;
  ways: [program: string, steps: string[]][];
  note: string;
}> = {
  vi: {
    title: 'Đưa thời hạn vào lịch của mình',
    what: 'Một địa chỉ riêng để Outlook, Google hoặc Apple đọc các thời hạn và kỳ báo cáo, tự cập nhật. Mỗi thời hạn là một mục cả ngày. Ai có địa chỉ đều đọc được, vì vậy không chuyển cho người khác; thu hồi thì địa chỉ hết tác dụng ngay.',
    made: 'Đã tạo địa chỉ lịch.',
    once: 'Địa chỉ chỉ hiện một lần này. Hãy sao chép ngay.',
    address: 'Địa chỉ',
    open: 'Mở bằng ứng dụng lịch trên máy này',
    make: 'Tạo địa chỉ mới',
    by: 'Họ và tên',
    mine: 'Địa chỉ đang dùng',
    bodies: 'Địa chỉ của các cơ quan',
    none: 'Chưa có địa chỉ nào.',
    madeBy: 'Người tạo',
    madeAt: 'Tạo lúc',
    readAt: 'Đọc gần nhất',
    never: 'chưa đọc lần nào',
    body: 'Cơ quan',
    revoke: 'Thu hồi',
    revoked: 'Đã thu hồi địa chỉ lịch.',
    gone: 'Địa chỉ này không còn, hoặc không phải của mình. Hãy tải lại trang.',
    how: 'Cách thêm vào ứng dụng',
    ways: [
      [
        'Outlook (trên web và bản mới)',
        ['Mở Lịch, chọn Thêm lịch.', 'Chọn Đăng ký từ web, dán địa chỉ, đặt tên rồi chọn Nhập.'],
      ],
      [
        'Google Lịch',
        ['Trên máy tính, ở mục Lịch khác chọn dấu cộng.', 'Chọn Từ URL, dán địa chỉ, chọn Thêm lịch.'],
      ],
      [
        'Apple (iPhone, iPad)',
        [
          'Cài đặt, Ứng dụng, Lịch, Tài khoản lịch, Thêm tài khoản, Khác.',
          'Chọn Thêm lịch đã đăng ký, dán địa chỉ.',
        ],
      ],
      ['Apple (máy Mac)', ['Mở Lịch, chọn Tệp, Đăng ký lịch mới.', 'Dán địa chỉ, chọn Đăng ký.']],
    ],
    note: 'Outlook và Google tự quyết định khi nào đọc lại, thường sau vài giờ. Nhiệm vụ mật chỉ hiện ngày đến hạn.',
  },
  en: {
    title: 'Put due days into your own calendar',
    what: 'A private address from which Outlook, Google or Apple read due days and reporting rounds and keep them up to date. Each is an entry of a whole day. Whoever has the address can read it, so do not pass it on; once revoked it no longer works.',
    made: 'The calendar address was made.',
    once: 'The address is shown this once. Copy it now.',
    address: 'Address',
    open: 'Open with the calendar of this computer',
    make: 'Make a new address',
    by: 'Full name',
    mine: 'Addresses in use',
    bodies: 'Addresses of bodies',
    none: 'There is none yet.',
    madeBy: 'Made by',
    madeAt: 'Made at',
    readAt: 'Last read',
    never: 'not yet read',
    body: 'Body',
    revoke: 'Revoke',
    revoked: 'The calendar address was revoked.',
    gone: 'This address is gone, or is not yours. Reload the page.',
    how: 'How to add it',
    ways: [
      [
        'Outlook (web and new version)',
        [
          'Open Calendar, choose Add calendar.',
          'Choose Subscribe from web, paste the address, name it, Import.',
        ],
      ],
      [
        'Google Calendar',
        [
          'On a computer, press the plus at Other calendars.',
          'Choose From URL, paste the address, Add calendar.',
        ],
      ],
      [
        'Apple (iPhone, iPad)',
        [
          'Settings, Apps, Calendar, Calendar Accounts, Add Account, Other.',
          'Choose Add Subscribed Calendar, paste the address.',
        ],
      ],
      [
        'Apple (Mac)',
        ['Open Calendar, choose File, New Calendar Subscription.', 'Paste the address, Subscribe.'],
      ],
    ],
    note: 'Outlook and Google decide themselves when to read again, often after some hours. Of secret duties only the day is shown.',
  },
};

export async function feedsPage(
  visit: Visit,
  { secret = null, refusal = null }: { secret?: string | null; refusal?: Refusal | null } = {},
): Promise<Answer> {
  const owner = feedOwner(visit.viewer);
  if (owner === null) return forbidden(visit);
  const words = say(visit, WORDS);
  const { feeds } = visit.office.store;
  const mine = await feeds.list(visit.scope, owner);
  const others = can(visit, 'link.revoke') ? await feeds.list(visit.scope, 'bodies') : [];
  return page({
    title: words.title,
    status: refusal === null ? 200 : 422,
    ...(can(visit, 'watch.read') ? { nav: 'calendar' as const } : { nav: 'own' as const }),
    body: (
      <section class="narrow">
        <h1>{words.title}</h1>
        {text(visit.query, 'xong') === 'thu-hoi' ? <Notice tone="good">{words.revoked}</Notice> : null}
        {secret === null ? null : <Made visit={visit} secret={secret} />}
        <div class="panel">
          <p>{words.what}</p>
          <RefusalNotice refusal={refusal} />
          <form method="post" action={visit.url(PATHS.feeds)}>
            <Seal visit={visit} />
            <RequestId visit={secret === null ? visit : { ...visit, form: {} }} />
            {visit.viewer.name === null ? (
              <TextField
                name="by"
                label={words.by}
                required
                value={text(visit.form, 'by')}
                refusal={refusal}
                autocomplete="name"
              />
            ) : null}
            <p class="actions">
              <button class="main">{words.make}</button>
            </p>
          </form>
        </div>
        <Feeds visit={visit} caption={words.mine} feeds={mine} />
        {others.length === 0 ? null : <Feeds visit={visit} caption={words.bodies} feeds={others} ofBodies />}
        <h2>{words.how}</h2>
        {words.ways.map(([program, steps]) => (
          <details key={program}>
            <summary>{program}</summary>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        ))}
        <p class="muted">{words.note}</p>
      </section>
    ),
  });
}

function Made({ visit, secret }: { visit: Visit; secret: string }) {
  const words = say(visit, WORDS);
  const address = `${visit.office.publicUrl}${visit.url(PATHS.feedFile(secret))}`;
  return (
    <Notice tone="good" title={words.made}>
      {words.once}
      <div class="field">
        <label for="o-dia-chi">{words.address}</label>
        <input id="o-dia-chi" class="code" readOnly value={address} />
      </div>
      <a href={address.replace(/^https?:/, 'webcal:')}>{words.open}</a>
    </Notice>
  );
}

function Feeds({
  visit,
  caption,
  feeds,
  ofBodies = false,
}: {
  visit: Visit;
  caption: string;
  feeds: Feed[];
  ofBodies?: boolean;
}) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={caption}
      rows={feeds}
      rowKey={({ hash }) => hash}
      empty={words.none}
      columns={[
        ...(ofBodies ? [{ title: words.body, cell: ({ audience }: Feed) => audience.id }] : []),
        { title: words.madeBy, cell: ({ madeBy }) => madeBy },
        { title: words.madeAt, cell: ({ madeAt }) => moment(madeAt) },
        {
          title: words.readAt,
          cell: ({ readAt }) => (readAt === null ? words.never : moment(readAt)),
        },
        {
          title: '',
          cell: ({ hash }) => (
            <form method="post" action={visit.url(`${PATHS.feeds}/thu-hoi`)}>
              <Seal visit={visit} />
              <input type="hidden" name="hash" value={hash} />
              <button class="plain">{words.revoke}</button>
            </form>
          ),
        },
      ]}
    />
  );
}

const REQUEST = /^[\w-]{8,64}$/;

/** Shown once: only its hash is kept. The same form again makes, and shows, the same one. */
export async function makeFeed(visit: Visit): Promise<Answer> {
  const owner = feedOwner(visit.viewer);
  if (owner === null) return forbidden(visit);
  const { office, scope, viewer } = visit;
  const { by } = actorOf(visit);
  const who = guardText(by, 'by', say(visit, WORDS).by.toLocaleLowerCase('vi'), MAX_NAME);
  if (!who.ok) return feedsPage(visit, { refusal: who.refusal });
  const request = text(visit.form, 'request');
  if (!REQUEST.test(request)) return feedsPage({ ...visit, form: {} });
  const secret = feedSecret(office.keys, { scope, owner, request });
  const hash = hashOfSecret(secret);
  const at = office.now();
  const feed = { hash, scope, audience: owner, madeBy: by, madeAt: at };
  await office.store.feeds.make(
    { ...feed, revokedAt: null, revokedBy: null, readAt: null },
    feedLine(feed, 'FeedMade', { by, viewer, at }),
  );
  return feedsPage(visit, { secret });
}

/** One's own; those of bodies by who may revoke links. */
export async function revokeFeed(visit: Visit): Promise<Answer> {
  const { office, scope, viewer } = visit;
  const owner = feedOwner(viewer);
  if (owner === null) return forbidden(visit);
  const feed = await office.store.feeds.find(text(visit.form, 'hash'));
  const isOwn = feed?.audience.kind === owner.kind && feed.audience.id === owner.id;
  const mayRevoke = isOwn || (feed?.audience.kind === 'body' && can(visit, 'link.revoke'));
  const at = office.now();
  const by = viewer.name ?? `${owner.id}`;
  if (
    feed === null ||
    feed.scope !== scope ||
    !mayRevoke ||
    !(await office.store.feeds.revoke(feed.hash, by, at, feedLine(feed, 'FeedRevoked', { by, viewer, at })))
  )
    return refusedPage(visit, { code: 'not-found', message: say(visit, WORDS).gone, at: null });
  return redirect(visit.url(PATHS.feeds, { xong: 'thu-hoi' }));
}

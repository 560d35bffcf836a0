import { doing, hashOfSession, proveAgain } from '../../client/access/log-in';
import { newSecret } from '../../client/access/second-step';
import { RefusedError } from '../../client/refusals';
import { resetSecondStep, setOwnPassword } from '../../client/users';
import type { Session } from '../../domain/access/sessions';
import { auditOfUser, type User } from '../../domain/access/users';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { page, redirect, type Answer } from '../answer';
import { clearCookie, readCookie } from '../cookies';
import { Seal, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { ROLE_WORDS } from '../words/roles';
import { sessionOf } from './by-session';
import { actingOf, doorOf, loginSettings } from './door';
import { keptSecret, refusalOrThrow, sameTwice, takeSetUp, WRONG_SET_UP } from './log-in';
import { secretText } from './secret-text';
import { NewPasswordFields, SetUpFields, setUpShown } from './steps';

const WORDS: Said<{
  title: string;
  facts: { login: string; name: string; role: string; body: string };
  logOut: string;
  password: string;
  current: string;
  setPassword: string;
  othersEnd: string;
  passwordSet: string;
  second: string;
  isSet: string;
  isNotSet: string;
  mustBeSet: string;
  setUp: string;
  setUpDone: string;
  remove: string;
  removed: string;
  sessions: string;
  since: string;
  seen: string;
  from: string;
  browser: string;
  this: string;
  act: string;
  end: string;
  endOthers: string;
  ended: string;
  none: string;
}> = {
  vi: {
    title: 'Tài khoản',
    facts: { login: 'Tên đăng nhập', name: 'Họ và tên', role: 'Vai', body: 'Cơ quan' },
    logOut: 'Đăng xuất',
    password: 'Mật khẩu',
    current: 'Mật khẩu hiện nay',
    setPassword: 'Đổi mật khẩu',
    othersEnd: 'Mọi phiên khác của tài khoản sẽ kết thúc.',
    passwordSet: 'Đã đổi mật khẩu; mọi phiên khác đã kết thúc.',
    second: 'Bước xác thực thứ hai',
    isSet: 'Đã đặt: mỗi lần đăng nhập cần thêm mã trên điện thoại.',
    isNotSet: 'Chưa đặt. Nên đặt: ai biết mật khẩu cũng không vào được nếu không có điện thoại.',
    mustBeSet: 'Vai này bắt buộc hai bước; mất điện thoại thì nhờ người quản trị đặt lại.',
    setUp: 'Đặt bước thứ hai',
    setUpDone: 'Đã đặt bước xác thực thứ hai.',
    remove: 'Bỏ bước thứ hai',
    removed: 'Đã bỏ bước xác thực thứ hai.',
    sessions: 'Các phiên đang mở',
    since: 'Từ lúc',
    seen: 'Gần nhất',
    from: 'Địa chỉ mạng',
    browser: 'Trình duyệt',
    this: 'phiên này',
    act: 'Thao tác',
    end: 'Kết thúc',
    endOthers: 'Kết thúc mọi phiên khác',
    ended: 'Đã kết thúc phiên.',
    none: 'Không có phiên nào.',
  },
  en: {
    title: 'Account',
    facts: { login: 'Login', name: 'Name', role: 'Role', body: 'Body' },
    logOut: 'Log out',
    password: 'Password',
    current: 'Current password',
    setPassword: 'Change password',
    othersEnd: 'All other sessions of this account will end.',
    passwordSet: 'Password changed; all other sessions ended.',
    second: 'Second step',
    isSet: 'Set up: every log-in takes a code from the telephone as well.',
    isNotSet: 'Not set up. It is better to: a password alone then opens nothing.',
    mustBeSet: 'This role must use two steps; if the telephone is lost, ask an administrator to reset it.',
    setUp: 'Set up the second step',
    setUpDone: 'The second step is set up.',
    remove: 'Remove the second step',
    removed: 'The second step is removed.',
    sessions: 'Open sessions',
    since: 'Since',
    seen: 'Last seen',
    from: 'Network address',
    browser: 'Browser',
    this: 'this session',
    act: 'Act',
    end: 'End',
    endOthers: 'End all other sessions',
    ended: 'Session ended.',
    none: 'No sessions.',
  },
};

/** Whoever came by a link or plays a part has no account: said in words. */
export async function ownUser({ viewer, office, lang }: Visit): Promise<User> {
  const user =
    viewer.by === 'login' && viewer.user !== null ? await office.store.users.byId(viewer.user) : null;
  if (user !== null) return user;
  const message = {
    vi: 'Trang này dành cho người đăng nhập bằng tài khoản. Người vào bằng liên kết trong thư, hoặc đóng vai trong diễn tập, không có tài khoản.',
    en: 'This page is for people who log in with an account. Whoever came by a link or plays a part in a rehearsal has none.',
  }[lang];
  throw new RefusedError({ code: 'no-account', message, at: null });
}

type Said1 = 'passwordSet' | 'setUpDone' | 'removed' | 'ended';

export async function accountPage(visit: Visit): Promise<Answer> {
  const done = text(visit.query, 'xong');
  return await shown(visit, await ownUser(visit), null, isSaid(done) ? done : null);
}

const isSaid = (text: string): text is Said1 =>
  ['passwordSet', 'setUpDone', 'removed', 'ended'].includes(text);
const back = (visit: Visit, xong: Said1) => redirect(visit.url(PATHS.self, { xong }));

export async function changePassword(visit: Visit): Promise<Answer> {
  const user = await ownUser(visit);
  const password = secretText(visit.form, 'password');
  const proven = await proveAgain(doorOf(visit), user.id, secretText(visit.form, 'current'));
  if (!proven.ok) return shown(visit, user, proven.refusal);
  const differ = sameTwice(password, secretText(visit.form, 'again'));
  if (differ !== null) return shown(visit, user, differ);
  try {
    await setOwnPassword(visit.office.store, user, password, sessionOf(visit.viewer), actingOf(visit));
    return back(visit, 'passwordSet');
  } catch (error) {
    return shown(visit, user, refusalOrThrow(error));
  }
}

export async function setUpPage(visit: Visit): Promise<Answer> {
  const user = await ownUser(visit);
  return user.totp === null ? settingUp(visit, user, null) : redirect(visit.url(PATHS.self));
}

/** Sets it up, or removes it where the role does not ask for one; either takes the password. */
export async function changeSecondStep(visit: Visit): Promise<Answer> {
  const user = await ownUser(visit);
  const isRemoval = text(visit.form, 'what') === 'remove';
  const proven = await proveAgain(doorOf(visit), user.id, secretText(visit.form, 'current'));
  if (!proven.ok)
    return isRemoval ? shown(visit, user, proven.refusal) : settingUp(visit, user, proven.refusal);
  if (isRemoval) return await removeSecondStep(visit, user);
  if (user.totp !== null) return redirect(visit.url(PATHS.self));
  const set = await takeSetUp(visit, user);
  return typeof set === 'string' ? settingUp(visit, user, WRONG_SET_UP, set) : back(visit, 'setUpDone');
}

async function removeSecondStep(visit: Visit, user: User): Promise<Answer> {
  const { office, lang } = visit;
  if (loginSettings(office).secondStep.includes(user.role))
    return shown(visit, user, {
      code: 'second-step-required',
      message: WORDS[lang].mustBeSet,
      at: null,
    });
  await resetSecondStep(office.store, user.login, actingOf(visit));
  return redirect(visit.url(PATHS.login));
}

export async function endSessions(visit: Visit): Promise<Answer> {
  const user = await ownUser(visit);
  const { users } = visit.office.store;
  const acting = actingOf(visit);
  const own = sessionOf(visit.viewer);
  const open = await users.sessionsOf(user.id, acting.at);
  const which = text(visit.form, 'session');
  const chosen = open.filter(({ hash }) => hash !== own && (which === 'others' || markOf(hash) === which));
  for (const { hash, address } of chosen) {
    const line = auditOfUser('SessionsEnded', user, doing(acting.by, acting.at), { after: { address } });
    await users.end(hash, 'ended-by-owner', acting.at, line);
  }
  return back(visit, 'ended');
}

export async function logOut(visit: Visit): Promise<Answer> {
  const { office, request, reply } = visit;
  const secret = readCookie(office, request, 'session');
  // Whoever plays a part, or came by a link, has the session beside it all the same.
  const found = secret === undefined ? null : await office.store.users.session(hashOfSession(secret));
  if (found !== null && found.session.endedAt === null) {
    const { session, user } = found;
    const line = auditOfUser('LoggedOut', user, doing(user.name, office.now()));
    await office.store.users.end(session.hash, 'logged-out', office.now(), line);
  }
  clearCookie(office, reply, 'session');
  clearCookie(office, reply, 'cast');
  clearCookie(office, reply, 'ended');
  return redirect(visit.url(PATHS.login));
}

/** What a session is called in a form: not its key. */
const markOf = (hash: string) => hash.slice(0, 16);

async function settingUp(
  visit: Visit,
  user: User,
  refusal: Refusal | null,
  secret = newSecret(),
): Promise<Answer> {
  const words = say(visit, WORDS);
  const fields = await setUpShown(visit, user, secret, keptSecret(visit, user, secret));
  return page({
    title: words.setUp,
    status: refusal === null ? 200 : 422,
    body: (
      <section class="narrow log-in">
        <h1>{words.setUp}</h1>
        {refusal?.at ? null : <RefusalNotice refusal={refusal} />}
        <form method="post" action={visit.url(PATHS.ownSecondStep)} class="panel">
          <Seal visit={visit} />
          <input type="hidden" name="what" value="set" />
          <SetUpFields {...fields} refusal={refusal} />
          <Current visit={visit} refusal={refusal} />
          <p class="actions">
            <button class="main">{words.setUp}</button>
            <a href={visit.url(PATHS.self)}>{words.title}</a>
          </p>
        </form>
      </section>
    ),
  });
}

function Current({ visit, refusal }: { visit: Visit; refusal: Refusal | null }) {
  return (
    <TextField
      name="current"
      label={say(visit, WORDS).current}
      type="password"
      required
      refusal={refusal}
      autocomplete="current-password"
    />
  );
}

async function shown(
  visit: Visit,
  user: User,
  refusal: Refusal | null,
  done: Said1 | null = null,
): Promise<Answer> {
  const words = say(visit, WORDS);
  const sessions = await visit.office.store.users.sessionsOf(user.id, visit.office.now());
  return page({
    title: words.title,
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <h1>{words.title}</h1>
        {done === null ? null : <Notice tone="good">{words[done]}</Notice>}
        <RefusalNotice refusal={refusal} />
        <div class="grid">
          <Facts visit={visit} user={user} />
          {user.password === null ? null : <Password visit={visit} user={user} refusal={refusal} />}
          {user.password === null ? null : <SecondStep visit={visit} user={user} />}
        </div>
        <Sessions visit={visit} sessions={sessions} />
      </>
    ),
  });
}

function Facts({ visit, user }: { visit: Visit; user: User }) {
  const words = say(visit, WORDS);
  const { login, name, role, body } = user;
  return (
    <section class="panel">
      <h2>{name}</h2>
      <dl class="facts">
        <dt>{words.facts.login}</dt>
        <dd>{login}</dd>
        <dt>{words.facts.role}</dt>
        <dd>{ROLE_WORDS[visit.lang][role]}</dd>
        {body === null ? null : (
          <>
            <dt>{words.facts.body}</dt>
            <dd class="code">{body}</dd>
          </>
        )}
      </dl>
      <form method="post" action={visit.url(PATHS.logOut)}>
        <Seal visit={visit} />
        <button>{words.logOut}</button>
      </form>
    </section>
  );
}

function Password({ visit, user, refusal }: { visit: Visit; user: User; refusal: Refusal | null }) {
  const words = say(visit, WORDS);
  return (
    <section class="panel">
      <h2>{words.password}</h2>
      <form method="post" action={visit.url(PATHS.ownPassword)}>
        <Seal visit={visit} />
        <input type="hidden" name="username" autocomplete="username" value={user.login} />
        <Current visit={visit} refusal={refusal} />
        <NewPasswordFields visit={visit} refusal={refusal} />
        <p class="hint">{words.othersEnd}</p>
        <button>{words.setPassword}</button>
      </form>
    </section>
  );
}

function SecondStep({ visit, user }: { visit: Visit; user: User }) {
  const words = say(visit, WORDS);
  const isRequired = loginSettings(visit.office).secondStep.includes(user.role);
  return (
    <section class="panel">
      <h2>{words.second}</h2>
      <p>{user.totp === null ? words.isNotSet : words.isSet}</p>
      {isRequired ? <p class="hint">{words.mustBeSet}</p> : null}
      {user.totp === null ? (
        <p>
          <a class="button" href={visit.url(PATHS.ownSecondStep)}>
            {words.setUp}
          </a>
        </p>
      ) : isRequired ? null : (
        <details>
          <summary>{words.remove}</summary>
          <form method="post" action={visit.url(PATHS.ownSecondStep)}>
            <Seal visit={visit} />
            <input type="hidden" name="what" value="remove" />
            <div class="field">
              <label for="o-remove-current">{words.current}</label>
              <input
                id="o-remove-current"
                name="current"
                type="password"
                required
                autocomplete="current-password"
              />
            </div>
            <button>{words.remove}</button>
          </form>
        </details>
      )}
    </section>
  );
}

function Sessions({ visit, sessions }: { visit: Visit; sessions: Session[] }) {
  const words = say(visit, WORDS);
  const own = sessionOf(visit.viewer);
  const end = (value: string, label: string) => (
    <form method="post" action={visit.url(PATHS.ownSessions)}>
      <Seal visit={visit} />
      <button class={value === 'others' ? undefined : 'plain'} name="session" value={value}>
        {label}
      </button>
    </form>
  );
  return (
    <>
      <Table
        caption={words.sessions}
        rows={sessions}
        rowKey={({ hash }) => hash}
        empty={words.none}
        columns={[
          { title: words.since, cell: ({ createdAt }) => <time>{moment(createdAt)}</time> },
          { title: words.seen, cell: ({ seenAt }) => <time>{moment(seenAt)}</time> },
          { title: words.from, cell: ({ address }) => <span class="code">{address}</span> },
          { title: words.browser, cell: ({ agent }) => browserOf(agent) },
          {
            title: words.act,
            cell: ({ hash }) => (hash === own ? words.this : end(markOf(hash), words.end)),
          },
        ]}
      />
      {sessions.length > 1 ? end('others', words.endOthers) : null}
    </>
  );
}

const BROWSERS = ['Edg', 'OPR', 'CocCoc', 'coc_coc_browser', 'Firefox', 'Chrome', 'Safari'];
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];
const CALLED: Record<string, string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  coc_coc_browser: 'Cốc Cốc',
  CocCoc: 'Cốc Cốc',
};

/** Enough for its owner to know it again. */
function browserOf(agent: string): string {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => names.find((name) => agent.includes(name)) ?? []);
  return found.length === 0
    ? agent.slice(0, 40) || '–'
    : found.map((name) => CALLED[name] ?? name).join(', ');
}

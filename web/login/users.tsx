import { RefusedError } from '../../client/refusals';
import { namesOfBodies } from '../../client/successors';
import {
  changeUser,
  endUser,
  makeUser,
  renewPassword,
  resetSecondStep,
  unlockUser,
  userOfLogin,
  type Acting,
} from '../../client/users';
import { isLocked } from '../../domain/access/lock-out';
import { ROLES, type Role } from '../../domain/access/rights';
import type { User, UserWish } from '../../domain/access/users';
import { REAL_SCOPE } from '../../domain/ids';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { page, redirect, type Answer } from '../answer';
import { Seal, Select, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { ROLE_WORDS } from '../words/roles';
import { ownUser } from './account';
import { confirmed } from './confirm';
import { actingOf } from './door';
import { refusalOrThrow } from './log-in';

const WORDS: Said<{
  title: string;
  lead: string;
  none: string;
  columns: { login: string; name: string; role: string; body: string; state: string; second: string };
  good: string;
  locked: string;
  slips: string;
  temporary: string;
  ended: string;
  yes: string;
  no: string;
  elsewhere: string;
  add: string;
  loginHint: string;
  nameHint: string;
  noBody: string;
  bodyHint: string;
  make: string;
  change: string;
  save: string;
  roleNote: string;
  acts: string;
  renew: string;
  renewNote: string;
  unlock: string;
  reset: string;
  resetNote: string;
  end: string;
  endNote: string;
  reason: string;
  made: string;
  passwordOnce: string;
  passwordNote: string;
  back: string;
  since: string;
  sessions: string;
  done: string;
}> = {
  vi: {
    title: 'Người dùng',
    lead: 'Ai được đăng nhập, với vai nào. Cơ quan thực hiện thường không cần tài khoản: họ vào bằng liên kết trong thư.',
    none: 'Chưa có tài khoản nào.',
    columns: {
      login: 'Tên đăng nhập',
      name: 'Họ và tên',
      role: 'Vai',
      body: 'Cơ quan',
      state: 'Tình trạng',
      second: 'Hai bước',
    },
    good: 'Đang dùng',
    locked: 'Tạm khoá đến',
    slips: 'lần nhập sai',
    temporary: 'Chờ đổi mật khẩu',
    ended: 'Đã kết thúc',
    yes: 'có',
    no: 'chưa',
    elsewhere: 'Đăng nhập bằng tài khoản của cơ quan',
    add: 'Thêm người dùng',
    loginHint: 'Chữ thường không dấu, ví dụ phan.duc.long, hoặc địa chỉ thư. Không đổi được về sau.',
    nameHint: 'Như sẽ ghi trong nhật ký.',
    noBody: '(không)',
    bodyHint: 'Chỉ với vai "Cơ quan".',
    make: 'Tạo tài khoản',
    change: 'Tên và vai',
    save: 'Lưu thay đổi',
    roleNote: 'Đổi vai hoặc cơ quan thì mọi phiên của tài khoản kết thúc ngay.',
    acts: 'Việc khác',
    renew: 'Cấp lại mật khẩu',
    renewNote: 'Mật khẩu tạm hiện một lần; người dùng phải đổi khi đăng nhập. Mọi phiên kết thúc.',
    unlock: 'Mở khoá',
    reset: 'Đặt lại bước thứ hai',
    resetNote: 'Khi mất điện thoại. Lần đăng nhập sau sẽ đặt lại từ đầu.',
    end: 'Kết thúc tài khoản',
    endNote: 'Không đăng nhập được nữa; tên vẫn còn trong nhật ký. Không làm lại được.',
    reason: 'Lý do',
    made: 'Tài khoản',
    passwordOnce: 'Mật khẩu tạm (chỉ hiện lần này)',
    passwordNote:
      'Hãy trao tận tay hoặc đọc qua điện thoại, không gửi qua thư. Người dùng phải đổi ngay khi đăng nhập.',
    back: 'Về danh sách',
    since: 'Tạo lúc',
    sessions: 'Số phiên đang mở',
    done: 'Đã thực hiện.',
  },
  en: {
    title: 'Users',
    lead: 'Who may log in, in which role. Bodies usually need no account: they come by the links in their letters.',
    none: 'No accounts yet.',
    columns: {
      login: 'Login',
      name: 'Name',
      role: 'Role',
      body: 'Body',
      state: 'State',
      second: 'Two steps',
    },
    good: 'In use',
    locked: 'Locked until',
    slips: 'wrong attempts',
    temporary: 'Password to be changed',
    ended: 'Ended',
    yes: 'yes',
    no: 'not yet',
    elsewhere: 'Logs in with the account of the office',
    add: 'Add a user',
    loginHint:
      'Lower case without marks, such as phan.duc.long, or a mail address. It cannot be changed later.',
    nameHint: 'As it shall stand in the audit trail.',
    noBody: '(none)',
    bodyHint: 'For the role "Body" only.',
    make: 'Make the account',
    change: 'Name and role',
    save: 'Save changes',
    roleNote: 'A change of role or body ends all sessions of the account at once.',
    acts: 'More',
    renew: 'Renew the password',
    renewNote: 'A temporary password is shown once; it must be changed at the log-in. All sessions end.',
    unlock: 'Unlock',
    reset: 'Reset the second step',
    resetNote: 'When the telephone is lost. The next log-in sets it up anew.',
    end: 'End the account',
    endNote: 'No log-in any more; the name stays in the audit trail. This cannot be undone.',
    reason: 'Reason',
    made: 'Account',
    passwordOnce: 'Temporary password (shown this once)',
    passwordNote: 'Hand it over in person or by telephone, never by mail. It must be changed at the log-in.',
    back: 'Back to the list',
    since: 'Made',
    sessions: 'Open sessions',
    done: 'Done.',
  },
};

export async function usersPage(visit: Visit): Promise<Answer> {
  await ownUser(visit);
  return await listed(visit, null);
}

export async function makeUserAct(visit: Visit): Promise<Answer> {
  await ownUser(visit);
  const asked = await confirmed(visit);
  if (asked !== null) return asked;
  try {
    const wish = { login: text(visit.form, 'login'), ...wishIn(visit) };
    return passwordShown(visit, await makeUser(visit.office.store, wish, actingOf(visit)));
  } catch (error) {
    return listed(visit, refusalOrThrow(error));
  }
}

export async function userPage(visit: Visit): Promise<Answer> {
  await ownUser(visit);
  return await detailed(visit, null);
}

export const changeUserAct = acting(async (visit, login, by) => {
  await changeUser(visit.office.store, login, wishIn(visit), by);
});
export const unlockUserAct = acting(async ({ office }, login, by) => {
  await unlockUser(office.store, login, by);
});
export const resetSecondStepAct = acting(async ({ office }, login, by) => {
  await resetSecondStep(office.store, login, by);
});
export const endUserAct = acting(async (visit, login, by) => {
  await endUser(visit.office.store, login, text(visit.form, 'reason') || null, by);
});
export const renewPasswordAct = acting(async (visit, login, by) =>
  passwordShown(visit, await renewPassword(visit.office.store, login, by)),
);

/** An act on one account: the password again, then the act, then its page with what came of it. */
function acting(act: (visit: Visit, login: string, by: Acting) => Promise<Answer | void>) {
  return async (visit: Visit): Promise<Answer> => {
    await ownUser(visit);
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
    const login = loginIn(visit);
    try {
      const answer = await act(visit, login, actingOf(visit));
      return answer ?? redirect(visit.url(PATHS.user(login), { xong: '1' }));
    } catch (error) {
      return detailed(visit, refusalOrThrow(error));
    }
  };
}

const loginIn = ({ params }: Visit) => params['id'] ?? '';

const roleIn = ({ form }: Visit): Role | null => ROLES.find((one) => one === text(form, 'role')) ?? null;

/** A role that is none is refused: nobody becomes something by a form that was altered. */
function wishIn(visit: Visit): Omit<UserWish, 'login'> {
  const role = roleIn(visit);
  if (role !== null) return { ...factsFrom(visit), role };
  const message = `Cần một vai trò trong danh sách: ${ROLES.map((one) => ROLE_WORDS.vi[one]).join(', ')}.`;
  throw new RefusedError({ code: 'no-such-role', message, at: 'role' });
}

function factsFrom({ form }: Visit): Omit<UserWish, 'login' | 'role'> {
  return { name: text(form, 'name'), body: text(form, 'body') || null };
}

function passwordShown(visit: Visit, { user, password }: { user: User; password: string }): Answer {
  const words = say(visit, WORDS);
  return page({
    title: words.title,
    nav: 'admin',
    body: (
      <section class="narrow">
        <h1>
          {words.made} {user.login}
        </h1>
        <div class="panel">
          <dl class="facts">
            <dt>{words.columns.name}</dt>
            <dd>{user.name}</dd>
            <dt>{words.columns.role}</dt>
            <dd>{ROLE_WORDS[visit.lang][user.role]}</dd>
            <dt>{words.passwordOnce}</dt>
            <dd>
              <strong class="code told-once">{password}</strong>
            </dd>
          </dl>
          <p>{words.passwordNote}</p>
        </div>
        <p>
          <a href={visit.url(PATHS.users)}>{words.back}</a>
        </p>
      </section>
    ),
  });
}

async function listed(visit: Visit, refusal: Refusal | null): Promise<Answer> {
  const words = say(visit, WORDS);
  const { store } = visit.office;
  const [users, bodies] = [await store.users.list(), await namesOfBodies(store, REAL_SCOPE)];
  const { columns } = words;
  return page({
    title: words.title,
    nav: 'admin',
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <RefusalNotice refusal={refusal} />
        <Table
          caption={words.title}
          rows={users}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              title: columns.login,
              cell: ({ login }) => <a href={visit.url(PATHS.user(login))}>{login}</a>,
            },
            { title: columns.name, cell: ({ name }) => name },
            { title: columns.role, cell: ({ role }) => ROLE_WORDS[visit.lang][role] },
            { title: columns.body, cell: ({ body }) => (body === null ? '–' : (bodies.get(body) ?? body)) },
            { title: columns.state, cell: (user) => <State visit={visit} user={user} /> },
            { title: columns.second, cell: ({ totp }) => (totp === null ? words.no : words.yes) },
          ]}
        />
        <section class="panel">
          <details open={refusal !== null || users.length === 0}>
            <summary>{words.add}</summary>
            <form method="post" action={visit.url(PATHS.users)} class="account-form">
              <Seal visit={visit} />
              <TextField
                name="login"
                label={columns.login}
                hint={words.loginHint}
                value={text(visit.form, 'login')}
                required
                refusal={refusal}
                autocomplete="off"
              />
              <FactFields
                visit={visit}
                refusal={refusal}
                bodies={bodies}
                now={{ ...factsFrom(visit), role: roleIn(visit) ?? 'secretariat' }}
              />
              <p class="actions">
                <button class="main">{words.make}</button>
              </p>
            </form>
          </details>
        </section>
      </>
    ),
  });
}

function FactFields({
  visit,
  refusal,
  bodies,
  now,
}: {
  visit: Visit;
  refusal: Refusal | null;
  bodies: Map<string, string>;
  now: Omit<UserWish, 'login'>;
}) {
  const words = say(visit, WORDS);
  const { columns } = words;
  const named = [...bodies].sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  const known = now.body === null || bodies.has(now.body) ? named : [[now.body, now.body] as const, ...named];
  return (
    <>
      <TextField
        name="name"
        label={columns.name}
        hint={words.nameHint}
        value={now.name}
        required
        refusal={refusal}
        autocomplete="off"
      />
      <Select
        name="role"
        label={columns.role}
        value={now.role}
        options={ROLES.map((role) => [role, ROLE_WORDS[visit.lang][role]] as const)}
        refusal={refusal}
      />
      <Select
        name="body"
        label={columns.body}
        hint={words.bodyHint}
        value={now.body ?? ''}
        options={[['', words.noBody] as const, ...known]}
        refusal={refusal}
      />
    </>
  );
}

function State({ visit, user }: { visit: Visit; user: User }) {
  const words = say(visit, WORDS);
  if (user.endedAt !== null) return <span class="mark">{words.ended}</span>;
  if (isLocked(user, visit.office.now()))
    return (
      <span class="mark red">
        {words.locked} {moment(user.lockedUntil)}
      </span>
    );
  if (user.temporary) return <span class="mark amber">{words.temporary}</span>;
  return (
    <span class="mark green">
      {words.good}
      {user.failures === 0 ? '' : ` (${user.failures} ${words.slips})`}
    </span>
  );
}

async function detailed(visit: Visit, refusal: Refusal | null): Promise<Answer> {
  const words = say(visit, WORDS);
  const { store } = visit.office;
  const user = await userOfLogin(store, loginIn(visit));
  const bodies = await namesOfBodies(store, REAL_SCOPE);
  const open = await store.users.sessionsOf(user.id, visit.office.now());
  return page({
    title: user.login,
    nav: 'admin',
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <p class="crumbs">
          <a href={visit.url(PATHS.users)}>{words.title}</a>
        </p>
        <h1>{user.name}</h1>
        {refusal === null && text(visit.query, 'xong') !== '' ? (
          <Notice tone="good">{words.done}</Notice>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <div class="columns">
          <section class="panel">
            <dl class="facts">
              <dt>{words.columns.login}</dt>
              <dd>{user.login}</dd>
              <dt>{words.columns.state}</dt>
              <dd>
                <State visit={visit} user={user} />
              </dd>
              <dt>{words.columns.second}</dt>
              <dd>{user.totp === null ? words.no : words.yes}</dd>
              {user.oidc === null ? null : (
                <>
                  <dt>{words.elsewhere}</dt>
                  <dd class="code">{user.oidc}</dd>
                </>
              )}
              <dt>{words.since}</dt>
              <dd>
                <time>{moment(user.createdAt)}</time>, {user.createdBy}
              </dd>
              <dt>{words.sessions}</dt>
              <dd>{open.length}</dd>
            </dl>
            {user.endedAt === null ? (
              <form method="post" action={visit.url(PATHS.user(user.login))} class="account-form">
                <Seal visit={visit} />
                <h2>{words.change}</h2>
                <FactFields visit={visit} refusal={refusal} bodies={bodies} now={user} />
                <p class="hint">{words.roleNote}</p>
                <button>{words.save}</button>
              </form>
            ) : null}
          </section>
          {user.endedAt === null ? <Acts visit={visit} user={user} /> : null}
        </div>
      </>
    ),
  });
}

function Acts({ visit, user }: { visit: Visit; user: User }) {
  const words = say(visit, WORDS);
  const to = (what: string) => visit.url(`${PATHS.user(user.login)}/${what}`);
  return (
    <section class="panel">
      <h2>{words.acts}</h2>
      {user.failures === 0 ? null : (
        <Act visit={visit} to={to('mo-khoa')} label={words.unlock} note={`${user.failures} ${words.slips}`} />
      )}
      <Act visit={visit} to={to('mat-khau')} label={words.renew} note={words.renewNote} />
      {user.totp === null ? null : (
        <Act visit={visit} to={to('buoc-hai')} label={words.reset} note={words.resetNote} />
      )}
      <details>
        <summary>{words.end}</summary>
        <form method="post" action={to('ket-thuc')}>
          <Seal visit={visit} />
          <p class="hint">{words.endNote}</p>
          <TextField name="reason" label={words.reason} />
          <button>{words.end}</button>
        </form>
      </details>
    </section>
  );
}

function Act({ visit, to, label, note }: { visit: Visit; to: string; label: string; note: string }) {
  return (
    <form method="post" action={to} class="field">
      <Seal visit={visit} />
      <p class="hint">{note}</p>
      <button>{label}</button>
    </form>
  );
}

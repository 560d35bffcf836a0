import { provePassword, proveCode, type Door } from '../../client/access/log-in';
import { counterOf, newSecret } from '../../client/access/second-step';
import { sealAway, takeOut } from '../../client/access/vault';
import { doing } from '../../client/access/log-in';
import { refusalOf } from '../../client/refusals';
import { setOwnPassword, setSecondStep } from '../../client/users';
import { nextLoginStep, type LoginStep } from '../../domain/access/log-in-steps';
import type { User } from '../../domain/access/users';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { page, redirect, type Answer } from '../answer';
import { localPath } from '../common';
import { clearCookie, readCookie } from '../cookies';
import { Seal, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { ENDS, isSessionEnd } from './by-session';
import { doorOf, loginSettings } from './door';
import { enter, homeOf } from './enter';
import { secretText } from './secret-text';
import { CodeStep, NewPasswordStep, SetUpStep } from './steps';
import { readTicket, ticketFor } from './ticket';

const WORDS: Said<{
  title: string;
  login: string;
  password: string;
  enter: string;
  elsewhere: string;
  elsewhereNote: string;
  forgot: string;
  bodies: string;
  newLink: string;
  inDemo: string;
  demoKey: string;
}> = {
  vi: {
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    enter: 'Đăng nhập',
    elsewhere: 'Đăng nhập bằng tài khoản của cơ quan',
    elsewhereNote: 'Dùng tài khoản đang dùng ở cơ quan; không cần mật khẩu riêng ở đây.',
    forgot: 'Quên mật khẩu, mất điện thoại: người quản trị cấp lại, không gửi qua thư.',
    bodies: 'Cơ quan thực hiện không cần tài khoản: mở liên kết trong thư đã nhận.',
    newLink: 'Mất liên kết hoặc liên kết không mở được',
    inDemo: 'Đây là buổi diễn tập trên một máy: không có tài khoản nào để đăng nhập.',
    demoKey:
      'Hãy mở tiếp ở trình duyệt đã vào, hoặc mở địa chỉ có “/vao/” mà cửa sổ đang chạy lệnh in ra. Địa chỉ ấy chỉ mở được một lần; đã dùng rồi thì dừng và chạy lại lệnh.',
  },
  en: {
    title: 'Log in',
    login: 'Login',
    password: 'Password',
    enter: 'Log in',
    elsewhere: 'Log in with the account of your office',
    elsewhereNote: 'Use the account you have at your office; no password of its own is needed here.',
    forgot: 'Forgot the password or lost the telephone: an administrator renews it, never by mail.',
    bodies: 'Bodies need no account: open the link in the letter you received.',
    newLink: 'The link is lost or does not open',
    inDemo: 'This is a rehearsal on one machine: there are no accounts to log in with.',
    demoKey:
      'Go on in the browser that came in, or open the address with “/vao/” that the window of the command shows. It opens only once; where it was used, stop and run the command again.',
  },
};

export function logInPage(visit: Visit): Answer {
  if (visit.viewer.by === 'login') return redirect(visit.url(homeOf(visit.viewer)));
  if (visit.office.mode === 'demo') return wayIntoDemo(visit);
  return asking(visit, null);
}

/** Whoever comes without the key of a demo: no password would let them in. */
function wayIntoDemo(visit: Visit): Answer {
  const { title, inDemo, demoKey } = say(visit, WORDS);
  const body = (
    <section class="narrow log-in">
      <h1>{title}</h1>
      <Notice tone="plain">{inDemo}</Notice>
      <p>{demoKey}</p>
    </section>
  );
  return page({ title, body });
}

export async function logIn(visit: Visit): Promise<Answer> {
  const login = text(visit.form, 'login');
  const proven = await provePassword(doorOf(visit), login, secretText(visit.form, 'password'));
  if (!proven.ok) return asking(visit, proven.refusal);
  return await onward(visit, proven.value, false, 'password');
}

/** What is left of the way in: the code, a new password, a second step that must be set up. */
export async function logInStep(visit: Visit): Promise<Answer> {
  const ticket = await readTicket(visit, text(visit.form, 'ticket'));
  if (ticket === null) return asking(visit, TOO_LATE);
  const { user, hasGivenCode } = ticket;
  const step = nextLoginStep(user, ticket, loginSettings(visit.office));
  if (step === null || step !== text(visit.form, 'step'))
    return onward(visit, user, hasGivenCode, 'password');
  return await TAKE[step](visit, doorOf(visit), user, hasGivenCode);
}

const TOO_LATE: Refusal = {
  code: 'login-too-late',
  message: 'Bước đăng nhập này đã quá 10 phút hoặc không còn hiệu lực. Hãy đăng nhập lại từ đầu.',
  at: null,
};

type Take = (visit: Visit, door: Door, user: User, hasGivenCode: boolean) => Promise<Answer>;

const TAKE: Record<LoginStep, Take> = {
  code: async (visit, door, user) => {
    const proven = await proveCode(door, user, text(visit.form, 'code'));
    if (proven.ok) return onward(visit, proven.value, true, 'second-step');
    return proven.refusal.code === 'wrong-code'
      ? shown(visit, user, false, 'code', proven.refusal)
      : asking(visit, proven.refusal);
  },
  'new-password': async (visit, door, user, hasGivenCode) => {
    const password = secretText(visit.form, 'password');
    const refusal = sameTwice(password, secretText(visit.form, 'again'));
    if (refusal !== null) return shown(visit, user, hasGivenCode, 'new-password', refusal);
    try {
      const acting = { ...doing(user.name, door.now), user: user.id };
      const changed = await setOwnPassword(door.store, user, password, null, acting);
      return await onward(visit, changed, hasGivenCode, 'password');
    } catch (error) {
      return shown(visit, user, hasGivenCode, 'new-password', refusalOrThrow(error));
    }
  },
  'set-up': async (visit, door, user, hasGivenCode) => {
    const set = await takeSetUp(visit, user);
    if (typeof set !== 'string') return enterWith(visit, set);
    return shown(visit, user, hasGivenCode, 'set-up', WRONG_SET_UP, set);
  },
};

function enterWith(visit: Visit, user: User): Promise<Answer> {
  return enter(visit, user, { way: 'second-step', to: text(visit.form, 'den') });
}

export const WRONG_SET_UP: Refusal = {
  code: 'wrong-code',
  message: 'Mã không khớp. Hãy quét lại hình, đợi mã mới trên điện thoại rồi nhập.',
  at: 'code',
};

/** Sets the second step up by its first code; the secret as it was shown where the code was wrong. */
export async function takeSetUp(visit: Visit, user: User): Promise<User | string> {
  const { office, form } = visit;
  const now = office.now();
  const secret = takeOut(office.keys, setUpOf(user), text(form, 'kept'));
  if (secret === null) return newSecret();
  const counter = counterOf(secret, text(form, 'code'), { now, since: null });
  if (counter === null) return secret;
  const store = { users: office.store.users, keys: office.keys };
  const acting = { ...doing(user.name, now), user: user.id };
  return await setSecondStep(store, user, { secret, counter }, acting);
}

const setUpOf = ({ id }: User) => `set-up|${id}`;

/** The secret on its way through the form: sealed, and good for this account alone. */
export function keptSecret({ office }: Visit, user: User, secret: string): string {
  return sealAway(office.keys, setUpOf(user), secret);
}

export function sameTwice(password: string, again: string): Refusal | null {
  return password === again
    ? null
    : { code: 'passwords-differ', message: 'Hai lần nhập mật khẩu không giống nhau.', at: 'again' };
}

export function refusalOrThrow(error: unknown): Refusal {
  const refusal = refusalOf(error);
  if (refusal === null) throw error;
  return refusal;
}

/** Shows the next step, or lets in. */
async function onward(
  visit: Visit,
  user: User,
  hasGivenCode: boolean,
  way: 'password' | 'second-step',
): Promise<Answer> {
  const step = nextLoginStep(user, { hasGivenCode }, loginSettings(visit.office));
  if (step !== null) return shown(visit, user, hasGivenCode, step, null);
  return await enter(visit, user, { way: hasGivenCode ? 'second-step' : way, to: text(visit.form, 'den') });
}

async function shown(
  visit: Visit,
  user: User,
  hasGivenCode: boolean,
  step: LoginStep,
  refusal: Refusal | null,
  secret = newSecret(),
): Promise<Answer> {
  const frame = {
    visit,
    user,
    refusal,
    ticket: ticketFor(visit, user, hasGivenCode),
    to: text(visit.form, 'den'),
  };
  const status = refusal === null ? 200 : 422;
  switch (step) {
    case 'code':
      return page({ ...CodeStep(frame), status });
    case 'new-password':
      return page({ ...NewPasswordStep(frame), status });
    case 'set-up':
      return page({ ...(await SetUpStep(frame, secret, keptSecret(visit, user, secret))), status });
  }
}

const WAIT = ['locked-out', 'too-many-attempts'];

function asking(visit: Visit, refusal: Refusal | null): Answer {
  const words = say(visit, WORDS);
  const { office, request, reply } = visit;
  const ended = readCookie(office, request, 'ended');
  if (ended !== undefined) clearCookie(office, reply, 'ended');
  const to = localPath(text(visit.form, 'den') || text(visit.query, 'den')) ?? '';
  const status = refusal === null ? 200 : WAIT.includes(refusal.code) ? 429 : 422;
  const oidc = loginSettings(office).oidc !== null;
  return page({
    title: words.title,
    status,
    body: (
      <section class="narrow log-in">
        <h1>{words.title}</h1>
        {refusal === null && isSessionEnd(ended) ? (
          <Notice tone={ended === 'elsewhere' ? 'bad' : 'plain'}>{ENDS[ended][visit.lang]}</Notice>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <form method="post" action={visit.url(PATHS.login)} class="panel">
          <Seal visit={visit} />
          <input type="hidden" name="den" value={to} />
          <TextField
            name="login"
            label={words.login}
            value={text(visit.form, 'login')}
            required
            autocomplete="username"
          />
          <TextField
            name="password"
            label={words.password}
            type="password"
            required
            autocomplete="current-password"
          />
          <p class="actions">
            <button class="main">{words.enter}</button>
          </p>
        </form>
        {oidc ? (
          <div class="panel">
            <p>
              <a class="button" href={visit.url(PATHS.loginElsewhere, { den: to })}>
                {words.elsewhere}
              </a>
            </p>
            <p class="hint">{words.elsewhereNote}</p>
          </div>
        ) : null}
        <p class="hint">{words.forgot}</p>
        <p class="hint">
          {words.bodies} <a href={visit.url(PATHS.lostLink)}>{words.newLink}</a>
        </p>
      </section>
    ),
  });
}

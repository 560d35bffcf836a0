import { doing, proveAgain } from '../../client/access/log-in';
import { mustConfirm } from '../../domain/access/sessions';
import { auditOfUser } from '../../domain/access/users';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { Seal, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, type Fields, type Visit } from '../visit';
import { sessionOf } from './by-session';
import { doorOf, loginSettings } from './door';
import { secretText } from './secret-text';

const WORDS: Said<{ title: string; why: string; password: string; go: string; elsewhere: string }> = {
  vi: {
    title: 'Nhập lại mật khẩu',
    why: 'Việc này khó hoặc không thể làm lại. Hãy nhập mật khẩu để xác nhận; những gì đã điền được giữ nguyên.',
    password: 'Mật khẩu',
    go: 'Xác nhận và thực hiện',
    elsewhere:
      'Tài khoản này không có mật khẩu ở đây. Hãy xác nhận bằng tài khoản của cơ quan, rồi mở lại trang và gửi lại.',
  },
  en: {
    title: 'Enter your password again',
    why: 'This is hard or impossible to undo. Enter your password to confirm; what you filled in is kept.',
    password: 'Password',
    go: 'Confirm and carry out',
    elsewhere:
      'This account has no password here. Confirm with the account of your office, then open the page and send again.',
  },
};

/** The field of the page that asks; no form of ours may have one of this name. */
const FIELD = 'confirm-password';

/**
 * For acts that cannot be undone: null where the password was given in the last 15 minutes, or was given with this
 * form; else the page that asks for it and sends the same form again with it. To be answered before anything is done:
 * `const asked = await confirmed(visit); if (asked !== null) return asked;`. In a rehearsal, where nobody logged in,
 * nothing is asked.
 */
export async function confirmed(visit: Visit): Promise<Answer | null> {
  const { office, viewer, form } = visit;
  const hash = viewer.by === 'login' ? sessionOf(viewer) : null;
  const found = hash === null ? null : await office.store.users.session(hash);
  if (found === null) return null;
  const { session, user } = found;
  if (!mustConfirm(session, office.now())) return null;
  if (user.password === null) return elsewhere(visit);
  if (form[FIELD] === undefined) return asking(visit, null);
  const door = doorOf(visit);
  const proven = await proveAgain(door, user.id, secretText(form, FIELD));
  if (!proven.ok) return asking(visit, proven.refusal);
  const line = auditOfUser('PasswordConfirmed', user, doing(user.name, door.now));
  await office.store.users.confirm(session.hash, door.now, line);
  return null;
}

/** The seal is made anew, the password asked anew; everything else goes through as it was sent. */
function sentBefore(form: Fields): [string, string][] {
  return Object.entries(form).flatMap(([name, value]) =>
    name === 'seal' || name === FIELD || value === undefined
      ? []
      : [value].flat().map((one): [string, string] => [name, one]),
  );
}

function asking(visit: Visit, refusal: Refusal | null): Answer {
  const words = say(visit, WORDS);
  const wrong = refusal === null ? null : { ...refusal, at: FIELD };
  return page({
    title: words.title,
    status: refusal?.code === 'locked-out' ? 429 : refusal === null ? 200 : 422,
    body: (
      <section class="narrow log-in">
        <h1>{words.title}</h1>
        <p>{words.why}</p>
        <form method="post" action={visit.request.url} class="panel">
          <Seal visit={visit} />
          {sentBefore(visit.form).map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <TextField
            name={FIELD}
            label={words.password}
            type="password"
            required
            refusal={wrong}
            autocomplete="current-password"
          />
          <p class="actions">
            <button class="main">{words.go}</button>
          </p>
        </form>
      </section>
    ),
  });
}

function elsewhere(visit: Visit): Answer {
  const words = say(visit, WORDS);
  const to = loginSettings(visit.office).oidc === null ? PATHS.self : PATHS.loginElsewhere;
  return page({
    title: words.title,
    body: (
      <section class="narrow log-in">
        <h1>{words.title}</h1>
        <RefusalNotice refusal={{ code: 'confirm-elsewhere', message: words.elsewhere, at: null }} />
        <p>
          <a class="button" href={visit.url(to, { lai: '1' })}>
            {words.title}
          </a>
        </p>
      </section>
    ),
  });
}

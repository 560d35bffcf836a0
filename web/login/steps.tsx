import type { ComponentChildren, VNode } from 'preact';
import { toString as drawQr } from 'qrcode';
import { secretAddress } from '../../client/access/second-step';
import { LEAST_LETTERS } from '../../domain/access/passwords';
import type { LoginStep } from '../../domain/access/log-in-steps';
import type { User } from '../../domain/access/users';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { Seal, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';

const WORDS: Said<{
  code: { title: string; label: string; hint: string; go: string };
  fresh: { title: string; why: string; label: string; hint: string; again: string; go: string };
  setUp: { title: string; why: string; scan: string; typed: string; label: string; go: string };
  back: string;
}> = {
  vi: {
    code: {
      title: 'Mã xác thực',
      label: 'Mã 6 chữ số',
      hint: 'Mở ứng dụng xác thực trên điện thoại; mỗi mã dùng được một lần.',
      go: 'Tiếp tục',
    },
    fresh: {
      title: 'Đặt mật khẩu mới',
      why: 'Mật khẩu vừa dùng do người khác cấp. Hãy đặt mật khẩu chỉ mình biết.',
      label: 'Mật khẩu mới',
      hint: `Ít nhất ${LEAST_LETTERS} ký tự; một câu ngắn dễ nhớ là tốt nhất. Không bắt buộc chữ hoa, số hay dấu.`,
      again: 'Nhập lại mật khẩu mới',
      go: 'Đặt mật khẩu',
    },
    setUp: {
      title: 'Đặt bước xác thực thứ hai',
      why: 'Vai này đăng nhập bằng hai bước: mật khẩu, rồi mã trên điện thoại.',
      scan: 'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator hoặc tương tự), thêm tài khoản và quét hình:',
      typed: 'Không quét được thì nhập khoá này vào ứng dụng:',
      label: 'Mã 6 chữ số đang hiện trên điện thoại',
      go: 'Xác nhận',
    },
    back: 'Đăng nhập lại từ đầu',
  },
  en: {
    code: {
      title: 'Code',
      label: 'Six-digit code',
      hint: 'Open the authenticator app on your telephone; each code is taken once.',
      go: 'Continue',
    },
    fresh: {
      title: 'Set a new password',
      why: 'The password you used was given by somebody else. Set one that only you know.',
      label: 'New password',
      hint: `At least ${LEAST_LETTERS} characters; a short sentence is best. No capitals, digits or signs are asked for.`,
      again: 'New password again',
      go: 'Set password',
    },
    setUp: {
      title: 'Set up the second step',
      why: 'This role logs in by two steps: the password, then a code on the telephone.',
      scan: 'Open an authenticator app (Google Authenticator, Microsoft Authenticator or another), add an account and scan:',
      typed: 'If you cannot scan it, type this key into the app:',
      label: 'Six-digit code shown on the telephone',
      go: 'Confirm',
    },
    back: 'Start again',
  },
};

export interface Step {
  visit: Visit;
  user: User;
  refusal: Refusal | null;
  ticket: string;
  /** Where to, once in. */
  to: string;
}

interface Shown {
  title: string;
  body: VNode;
}

function frame(step: Step, name: LoginStep, title: string, children: ComponentChildren): Shown {
  const { visit, refusal, ticket, to } = step;
  return {
    title,
    body: (
      <section class="narrow log-in">
        <h1>{title}</h1>
        {refusal?.at ? null : <RefusalNotice refusal={refusal} />}
        <form method="post" action={visit.url(PATHS.loginStep)} class="panel">
          <Seal visit={visit} />
          <input type="hidden" name="ticket" value={ticket} />
          <input type="hidden" name="step" value={name} />
          <input type="hidden" name="den" value={to} />
          {children}
        </form>
        <p>
          <a href={visit.url(PATHS.login, { den: to })}>{say(visit, WORDS).back}</a>
        </p>
      </section>
    ),
  };
}

export function CodeStep(step: Step): Shown {
  const words = say(step.visit, WORDS).code;
  return frame(
    step,
    'code',
    words.title,
    <>
      <CodeField label={words.label} hint={words.hint} refusal={step.refusal} />
      <p class="actions">
        <button class="main">{words.go}</button>
      </p>
    </>,
  );
}

function CodeField({ label, hint, refusal }: { label: string; hint?: string; refusal: Refusal | null }) {
  return (
    <TextField
      name="code"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      required
      refusal={refusal}
      autocomplete="one-time-code"
    />
  );
}

export function NewPasswordStep(step: Step): Shown {
  const words = say(step.visit, WORDS).fresh;
  return frame(
    step,
    'new-password',
    words.title,
    <>
      <p>{words.why}</p>
      {/* Password managers store the new password under the login that stands beside it. */}
      <input type="hidden" name="username" autocomplete="username" value={step.user.login} />
      <NewPasswordFields visit={step.visit} refusal={step.refusal} />
      <p class="actions">
        <button class="main">{words.go}</button>
      </p>
    </>,
  );
}

export function NewPasswordFields({ visit, refusal }: { visit: Visit; refusal: Refusal | null }) {
  const words = say(visit, WORDS).fresh;
  const common = { type: 'password', required: true, refusal, autocomplete: 'new-password' } as const;
  return (
    <>
      <TextField name="password" label={words.label} hint={words.hint} {...common} />
      <TextField name="again" label={words.again} {...common} />
    </>
  );
}

export async function SetUpStep(step: Step, secret: string, kept: string): Promise<Shown> {
  const words = say(step.visit, WORDS).setUp;
  return frame(
    step,
    'set-up',
    words.title,
    <>
      <p>{words.why}</p>
      <SetUpFields {...await setUpShown(step.visit, step.user, secret, kept)} refusal={step.refusal} />
      <p class="actions">
        <button class="main">{words.go}</button>
      </p>
    </>,
  );
}

interface SetUpShown {
  visit: Visit;
  secret: string;
  kept: string;
  picture: string;
}

export async function setUpShown(
  visit: Visit,
  { login }: User,
  secret: string,
  kept: string,
): Promise<SetUpShown> {
  const picture = await drawQr(secretAddress(secret, login), { type: 'svg', margin: 2 });
  return { visit, secret, kept, picture };
}

/** The picture to scan, the key to type, and the first code, which proves that it arrived. */
export function SetUpFields({
  visit,
  secret,
  kept,
  picture,
  refusal,
}: SetUpShown & { refusal: Refusal | null }) {
  const words = say(visit, WORDS).setUp;
  return (
    <>
      <p>{words.scan}</p>
      <div class="qr" role="img" aria-label={words.title} dangerouslySetInnerHTML={{ __html: picture }} />
      <p>
        {words.typed} <span class="code">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      <input type="hidden" name="kept" value={kept} />
      <CodeField label={words.label} refusal={refusal} />
    </>
  );
}

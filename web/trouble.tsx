import type { FastifyError } from 'fastify';
import type { Said } from '../domain/lang';
import type { RefusedKind } from '../domain/access/refused-acts';
import type { Refusal } from '../domain/refusal';
import { page, redirect, noted, type Answer } from './answer';
import { Notice } from './parts/notice';
import { PATHS } from './paths';
import { say, type Visit } from './visit';
import { saidIn } from './words/said';

/** What people read when something cannot be had: what is wrong, and what would be right. Never a stack. */

interface Words {
  title: string;
  text: string;
}

const NO_SUCH_PAGE: Said<Words> = {
  vi: {
    title: 'Không có trang này',
    text: 'Địa chỉ không đúng, hoặc trang đã được gỡ. Hãy quay lại trang đầu.',
  },
  en: {
    title: 'No such page',
    text: 'The address is wrong, or the page is gone. Go back to the first page.',
  },
};

const FORBIDDEN: Said<Words> = {
  vi: {
    title: 'Không có quyền',
    text: 'Vai của tài khoản này không được làm việc đó. Nếu cần, hãy liên hệ người quản trị.',
  },
  en: {
    title: 'No right to do that',
    text: 'The role of this account does not allow it. Ask an administrator.',
  },
};

const FAULT: Said<Words> = {
  vi: {
    title: 'Hệ thống gặp lỗi',
    text: 'Việc vừa gửi có thể chưa được ghi. Hãy tải lại trang để xem, rồi gửi lại nếu cần: gửi lại không bị ghi hai lần.',
  },
  en: {
    title: 'Something went wrong',
    text: 'What you sent may not be recorded. Reload to see, then send again if need be: nothing is recorded twice.',
  },
};

const TOO_LARGE: Said<Refusal> = {
  vi: {
    code: 'too-large',
    message: 'Nội dung gửi lên quá lớn. Hãy rút ngắn, hoặc gửi kèm thành tệp.',
    at: null,
  },
  en: {
    code: 'too-large',
    message: 'What was sent is too large. Shorten it, or attach it as a file.',
    at: null,
  },
};

export const TOO_MANY: Said<Refusal> = {
  vi: {
    code: 'too-many-requests',
    message: 'Gửi quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.',
    at: null,
  },
  en: { code: 'too-many-requests', message: 'Too many requests. Wait a minute and try again.', at: null },
};

export const UNREADABLE: Said<Refusal> = {
  vi: { code: 'unreadable', message: 'Không đọc được yêu cầu. Hãy mở lại trang và gửi lại.', at: null },
  en: {
    code: 'unreadable',
    message: 'The request could not be read. Open the page again and resend.',
    at: null,
  },
};

export function noSuchPage(visit: Visit): Answer {
  return saying(visit, 404, say(visit, NO_SUCH_PAGE));
}

export function forbidden(visit: Visit): Answer {
  return noted(saying(visit, 403, say(visit, FORBIDDEN)), { kind: 'no-right' });
}

export function unreadable(visit: Visit): Answer {
  return refusedPage(visit, say(visit, UNREADABLE));
}

/** To the log-in, and back here after it. To look at what one may see after it is no trespass; to send is. */
export function mustLogIn(visit: Visit): Answer {
  const { request } = visit;
  const isLook = request.method !== 'POST';
  const answer = redirect(visit.url(PATHS.login, isLook ? { den: request.url } : {}));
  return noted(answer, isLook ? null : { kind: 'not-known' });
}

const STATUS_OF: Record<string, number> = {
  'not-found': 404,
  'no-such-round': 404,
  'too-large': 413,
  'too-many-requests': 429,
  unreadable: 400,
  'not-sealed': 403,
  'no-answer': 504,
};

/** Refusals of what was sent as it is, by their code: whatever page says them, the trail has them. */
const KINDS: Record<string, RefusedKind> = {
  'not-sealed': 'not-sealed',
  'too-large': 'too-large',
  'file-too-big': 'too-large',
  'too-many-files': 'too-many-files',
  unreadable: 'unreadable',
  'file-kind': 'bad-file',
  'wrong-extension': 'bad-file',
  'not-text': 'bad-file',
  'has-macros': 'bad-file',
  'has-embedded-file': 'bad-file',
  'loads-from-elsewhere': 'bad-file',
  'pdf-acts': 'bad-file',
  'picture-too-big': 'bad-file',
};

/** null where a rule refused, as it does every day. */
export function refusedKind({ code }: Pick<Refusal, 'code'>): { kind: RefusedKind } | null {
  const kind = KINDS[code];
  return kind === undefined ? null : { kind };
}

/** A refusal that no form shows itself. */
export function refusedPage(visit: Visit, refusal: Refusal): Answer {
  const title = { vi: 'Chưa thực hiện được', en: 'Not done' }[visit.lang];
  const shown = page({
    title,
    status: STATUS_OF[refusal.code] ?? 422,
    body: (
      <section class="narrow">
        <h1>{title}</h1>
        <Notice tone="bad">{saidIn(visit.lang, refusal.message)}</Notice>
        <Back visit={visit} />
      </section>
    ),
  });
  return noted(shown, refusedKind(refusal));
}

/** What fastify or a handler threw. */
export function troubled(
  visit: Visit,
  error: unknown,
  onFault: (fault: unknown, where: string) => void,
): Answer {
  const { statusCode, code } = error as Partial<FastifyError>;
  if (statusCode === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refusedPage(visit, say(visit, TOO_LARGE));
  if (statusCode !== undefined && statusCode < 500) return unreadable(visit);
  onFault(error, `${visit.request.method} ${visit.request.routeOptions.url ?? '?'}`);
  return saying(visit, 500, say(visit, FAULT));
}

function saying(visit: Visit, status: number, { title, text }: Words): Answer {
  return page({
    title,
    status,
    body: (
      <section class="narrow">
        <h1>{title}</h1>
        <p>{text}</p>
        <Back visit={visit} />
      </section>
    ),
  });
}

function Back({ visit }: { visit: Visit }) {
  return (
    <p>
      <a href={visit.url(visit.viewer.role === 'body' ? PATHS.own : PATHS.morning)}>
        {{ vi: 'Về trang đầu', en: 'To the first page' }[visit.lang]}
      </a>
    </p>
  );
}

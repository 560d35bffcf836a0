import { askForLink } from '../../client/link-requests';
import type { Said } from '../../domain/lang';
import { HOUR_MS, type Instant } from '../../domain/time/epoch';
import { noted, page, type Answer } from '../answer';
import { Seal, TextField } from '../parts/form';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';

interface Words {
  title: string;
  lead: string;
  email: string;
  hint: string;
  send: string;
  wrong: string;
  sent: string;
  next: string;
}

const WORDS: Said<Words> = {
  vi: {
    title: 'Nhận liên kết mới',
    lead: 'Liên kết được gửi tới địa chỉ thư đã đăng ký của cơ quan, không gửi tới nơi nào khác.',
    email: 'Địa chỉ thư của cơ quan',
    hint: 'Địa chỉ mà các thư nhắc việc vẫn gửi tới.',
    send: 'Gửi liên kết',
    wrong: 'Cần một địa chỉ thư, ví dụ vanthu@tinh.example.',
    sent: 'Nếu địa chỉ này đã đăng ký, liên kết mới đang được gửi tới đó.',
    next: 'Thư thường đến trong vài phút; xem cả mục thư rác. Sau một giờ vẫn chưa có thư, hoặc địa chỉ của cơ quan đã đổi: hãy báo cơ quan theo dõi.',
  },
  en: {
    title: 'Get a new link',
    lead: 'The link goes to the registered address of your body and nowhere else.',
    email: 'Mail address of the body',
    hint: 'The address to which reminders are sent.',
    send: 'Send the link',
    wrong: 'An address is needed, such as vanthu@tinh.example.',
    sent: 'If this address is registered, a new link is on its way there.',
    next: 'It usually takes a few minutes; look into the spam folder too. If there is none after an hour, or the address has changed, tell the body that follows up.',
  },
};

const ADDRESS = /^[^\s@]{1,100}@[^\s@]{1,100}$/;
const ASKS_AN_HOUR = 10;

/** Who asked how often from where; forgotten when the process ends. */
const asked = new Map<string, Instant[]>();

export function lostLink(visit: Visit): Answer {
  return shown(visit, null);
}

/** The answer is the same whether the address is registered or not, and does not wait for the letter. */
export function sendNewLink(visit: Visit): Answer {
  const { office, form, scope, now } = visit;
  const email = text(form, 'email');
  if (!ADDRESS.test(email)) return shown(visit, 'wrong');
  if (mayAsk(visit.request.ip, office.now())) {
    askForLink(office, { scope, now, email }).catch((fault: unknown) =>
      office.onFault(fault, 'POST /quen-lien-ket'),
    );
    return shown(visit, 'sent');
  }
  return noted(shown(visit, 'sent'), { kind: 'too-many-requests' });
}

function mayAsk(from: string, now: Instant): boolean {
  const lately = (asked.get(from) ?? []).filter((at) => at > now - HOUR_MS);
  if (lately.length >= ASKS_AN_HOUR) return false;
  asked.set(from, [...lately, now]);
  if (asked.size > 10_000) asked.clear();
  return true;
}

function shown(visit: Visit, outcome: 'sent' | 'wrong' | null): Answer {
  const words = say(visit, WORDS);
  const refusal = outcome === 'wrong' ? { code: 'bad-email', message: words.wrong, at: 'email' } : null;
  return page({
    title: words.title,
    status: refusal === null ? 200 : 422,
    body: (
      <section class="narrow">
        <h1>{words.title}</h1>
        {outcome === 'sent' ? (
          <Notice tone="good" title={words.sent}>
            {words.next}
          </Notice>
        ) : (
          <form method="post" action={visit.url(PATHS.lostLink)} class="panel">
            <Seal visit={visit} />
            <p>{words.lead}</p>
            <TextField
              name="email"
              type="email"
              label={words.email}
              hint={words.hint}
              required
              autocomplete="email"
              value={text(visit.form, 'email')}
              refusal={refusal}
            />
            <button class="main">{words.send}</button>
          </form>
        )}
      </section>
    ),
  });
}

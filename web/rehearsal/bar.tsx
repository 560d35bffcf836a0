import { localPath } from '../common';
import type { Conductor, PlayLook } from '../../client/rehearsal/conductor';
import type { Said } from '../../domain/lang';
import { PACES } from '../../domain/rehearsal/pace';
import { dateOf, printedDate } from '../../domain/time/epoch';
import { weekdayVn } from '../../domain/time/local-date';
import { Seal } from '../parts/form';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { castKey, mayConduct } from './grant';
import { PACE_WORDS, ROLE_WORDS, STATE_WORDS } from './words';

interface Words {
  play: string;
  pause: string;
  step: string;
  pace: string;
  setPace: string;
  jump: string;
  day: string;
  cast: string;
  body: string;
  head: string;
  headOf: string;
  take: string;
  mailbox: string;
  stale: string;
  reload: string;
  hurrying: string;
  /** What went wrong inside is written for an administrator, and never on the page. */
  failed: string;
}

const WORDS: Said<Words> = {
  vi: {
    play: 'Chạy',
    pause: 'Tạm dừng',
    step: 'Bước tiếp',
    pace: 'Tốc độ',
    setPace: 'Đổi',
    jump: 'Đến ngày',
    day: 'Ngày cần đến',
    cast: 'Đang đóng vai',
    body: 'Cơ quan',
    head: 'Người đứng đầu',
    headOf: 'Người đứng đầu',
    take: 'Đổi vai',
    mailbox: 'Hộp thư',
    stale: 'Trang này là của',
    reload: 'tải lại',
    hurrying: 'đang đi tới',
    failed: 'lỗi đã ghi trong nhật ký của máy chủ; hãy mở buổi mới',
  },
  en: {
    play: 'Play',
    pause: 'Pause',
    step: 'Next step',
    pace: 'Pace',
    setPace: 'Set',
    jump: 'Go to day',
    day: 'Day to go to',
    cast: 'You are',
    body: 'Body',
    head: 'Head',
    headOf: 'Head of',
    take: 'Change',
    mailbox: 'Mailbox',
    stale: 'This page is of',
    reload: 'reload',
    hurrying: 'going to',
    failed: 'the fault stands in the log of the server; open a new one',
  },
};

/** What stands above every page of a rehearsal: its clock for everybody, its controls for whoever conducts. */
export function rehearsalBar(visit: Visit) {
  const { office, scope } = visit;
  const conductor = office.rehearsals.conductorOf(scope);
  const conducts = mayConduct(visit);
  return (
    <div class="conduct">
      <RehearsalClock visit={visit} />
      {conducts && conductor !== null ? <Controls visit={visit} conductor={conductor} /> : null}
      {conducts && conductor !== null ? <CastForm visit={visit} /> : null}
      {conducts ? (
        <a class="button" href={visit.url(PATHS.mailbox)}>
          {say(visit, WORDS).mailbox}
        </a>
      ) : null}
    </div>
  );
}

/** The part that is asked again each second while it plays. */
function RehearsalClock({ visit }: { visit: Visit }) {
  const { lang, office, scope, now } = visit;
  const look = office.rehearsals.conductorOf(scope)?.look() ?? null;
  const state = look?.state ?? 'stopped';
  const from = backTo(visit);
  const since = text(visit.query, 'luc') || String(now);
  const poll = {
    'hx-get': visit.url(PATHS.conduct, { luc: since, den: from }),
    'hx-trigger': 'every 1s',
    'hx-swap': 'outerHTML',
  };
  return (
    <div class="clock" id="dong-ho" {...(state === 'playing' || state === 'opening' ? poll : {})}>
      <p>
        <time>
          {lang === 'vi' ? `${weekdayVn(dateOf(now))}, ` : ''}
          {moment(now)}
        </time>
        <span class="state">
          {STATE_WORDS[lang][state]}
          <Aim visit={visit} look={look} />
        </span>
        {since === String(now) ? null : <Stale visit={visit} since={Number(since)} from={from} />}
      </p>
      {look !== null && mayConduct(visit) ? <PlayButtons visit={visit} look={look} from={from} /> : null}
    </div>
  );
}

function Aim({ visit, look }: { visit: Visit; look: PlayLook | null }) {
  if (look === null) return null;
  if (look.failure !== null) return <>: {say(visit, WORDS).failed}</>;
  if (look.target !== null)
    return (
      <>
        , {say(visit, WORDS).hurrying} {moment(look.target)}
      </>
    );
  return look.state === 'playing' ? <>, {PACE_WORDS[visit.lang][look.pace]}</> : null;
}

/** What is shown was read before the clock went on. */
function Stale({ visit, since, from }: { visit: Visit; since: number; from: string }) {
  if (!Number.isSafeInteger(since)) return null;
  const { stale, reload } = say(visit, WORDS);
  return (
    <span class="state">
      {stale} {moment(since)}: <a href={from}>{reload}</a>
    </span>
  );
}

function PlayButtons({ visit, look, from }: { visit: Visit; look: PlayLook; from: string }) {
  const words = say(visit, WORDS);
  if (look.state === 'failed' || look.state === 'stopped') return null;
  const isPlaying = look.state === 'playing';
  return (
    <form method="post" action={visit.url(PATHS.conduct)}>
      <Seal visit={visit} />
      <input type="hidden" name="den" value={from} />
      <button id="dien-tap-chay" name="viec" value={isPlaying ? 'pause' : 'play'}>
        {isPlaying ? words.pause : words.play}
      </button>
      <button id="dien-tap-buoc" name="viec" value="step">
        {words.step}
      </button>
    </form>
  );
}

function Controls({ visit, conductor }: { visit: Visit; conductor: Conductor }) {
  const words = say(visit, WORDS);
  const { pace, at, state } = conductor.look();
  if (state === 'failed' || state === 'stopped') return null;
  const from = backTo(visit);
  return (
    <>
      <form class="wide-only" method="post" action={visit.url(PATHS.conduct)}>
        <Seal visit={visit} />
        <input type="hidden" name="den" value={from} />
        <label for="dien-tap-toc-do">{words.pace}</label>
        <select id="dien-tap-toc-do" name="toc-do">
          {PACES.map((one) => (
            <option key={one} value={one} selected={one === pace}>
              {PACE_WORDS[visit.lang][one]}
            </option>
          ))}
        </select>
        <button name="viec" value="pace">
          {words.setPace}
        </button>
      </form>
      <form class="wide-only" method="post" action={visit.url(PATHS.conduct)}>
        <Seal visit={visit} />
        <input type="hidden" name="den" value={from} />
        <input
          name="ngay"
          aria-label={words.day}
          placeholder={printedDate(dateOf(at))}
          size={10}
          autocomplete="off"
          required
        />
        <button name="viec" value="jump">
          {words.jump}
        </button>
      </form>
    </>
  );
}

function CastForm({ visit }: { visit: Visit }) {
  const { office, scope, viewer, lang } = visit;
  const words = say(visit, WORDS);
  const bodies = office.rehearsals.bodiesOf(scope);
  const { role, body, isHead } = viewer;
  const current = role === null ? '' : castKey({ role, body, isHead });
  const option = (key: string, label: string) => (
    <option key={key} value={key} selected={key === current}>
      {label}
    </option>
  );
  const roles = Object.entries(ROLE_WORDS[lang]);
  return (
    <form method="post" action={visit.url(PATHS.cast)}>
      <Seal visit={visit} />
      <label class="wide-only" for="dien-tap-vai">
        {words.cast}
      </label>
      <select id="dien-tap-vai" name="vai" aria-label={words.cast}>
        {roles.map(([key, label]) => option(key, label))}
        <optgroup label={words.body}>{bodies.map(({ id, name }) => option(`body:${id}`, name))}</optgroup>
        <optgroup label={words.head}>
          {bodies.flatMap(({ id, name, hasHead }) =>
            hasHead ? [option(`head:${id}`, `${words.headOf}: ${name}`)] : [],
          )}
        </optgroup>
      </select>
      <button>{words.take}</button>
    </form>
  );
}

/** The page that the bar stands on. */
function backTo(visit: Visit): string {
  const { request, query } = visit;
  const asked = localPath(text(query, 'den'));
  if (asked !== null) return asked;
  if (request.routeOptions.url?.endsWith(PATHS.conduct)) return visit.url(PATHS.morning);
  return request.method === 'GET' ? request.url : visit.url(PATHS.morning);
}

/** The clock alone, for a page that stands already. */
export function rehearsalClock(visit: Visit) {
  return <RehearsalClock visit={visit} />;
}

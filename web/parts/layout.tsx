import type { ComponentChildren } from 'preact';
import type { Said } from '../../domain/lang';
import type { Page } from '../answer';
import type { Assets } from '../assets';
import { readCookie } from '../cookies';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { Seal } from './form';
import { Nav } from './nav';

const WORDS: Said<{
  skip: string;
  slogan: string;
  rehearsal: string;
  rehearsalNote: string;
  logIn: string;
  self: string;
  logOut: string;
  other: string;
  otherLang: 'vi' | 'en';
  viewedAs: string;
}> = {
  vi: {
    skip: 'Đến nội dung chính',
    slogan: 'Theo dõi, đôn đốc thực hiện kế hoạch',
    rehearsal: 'DIỄN TẬP',
    rehearsalNote: 'không thư nào gửi ra ngoài',
    logIn: 'Đăng nhập',
    self: 'Tài khoản',
    logOut: 'Đăng xuất',
    other: 'English',
    otherLang: 'en',
    viewedAs: 'Đang xem với vai',
  },
  en: {
    skip: 'To the main content',
    slogan: 'Carrying plans through',
    rehearsal: 'REHEARSAL',
    rehearsalNote: 'no mail leaves the house',
    logIn: 'Log in',
    self: 'Account',
    logOut: 'Log out',
    other: 'Tiếng Việt',
    otherLang: 'vi',
    viewedAs: 'Seen as',
  },
};

/** What is shown above every page of a rehearsal, beside its clock. */
export type StageBar = (visit: Visit) => ComponentChildren;

/** The frame around every page. */
export function layout(
  visit: Visit,
  frame: { assets: Assets; stageBar: StageBar },
  { title, body, nav }: Page,
) {
  const { assets, stageBar } = frame;
  const words = say(visit, WORDS);
  const theme = readCookie(visit.office, visit.request, 'theme');
  return (
    <html lang={visit.lang} data-theme={theme === 'sang' || theme === 'toi' ? theme : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="htmx-config"
          content='{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,"selfRequestsOnly":true}'
        />
        <title>{`${title} · Đôn Đốc`}</title>
        <link rel="icon" href={assets.icon} />
        <link rel="stylesheet" href={assets.style} />
        <script src={assets.htmx} defer />
        <script src={assets.script} defer />
      </head>
      <body>
        <a class="skip" href="#noi-dung">
          {words.skip}
        </a>
        <header class="top">
          <a class="brand" href={visit.url(visit.viewer.role === 'body' ? PATHS.own : PATHS.morning)}>
            <span class="brand-mark" aria-hidden="true">
              Đ
            </span>
            <span>
              <strong>Đôn Đốc</strong>
              <small>{words.slogan}</small>
            </span>
          </a>
          <Who visit={visit} />
        </header>
        {visit.stage.title === null ? null : <RehearsalBar visit={visit}>{stageBar(visit)}</RehearsalBar>}
        <Nav visit={visit} current={nav} />
        <main id="noi-dung" tabIndex={-1}>
          {body}
        </main>
        <footer class="foot">
          <span>Đôn Đốc</span>
          <form method="post" action={visit.url('/ngon-ngu')}>
            <Seal visit={visit} />
            <input
              type="hidden"
              name="den"
              value={visit.request.method === 'GET' ? visit.request.url : visit.url('/')}
            />
            <button class="plain" name="lang" value={words.otherLang} lang={words.otherLang}>
              {words.other}
            </button>
            <button class="plain to-light" name="theme" value="sang">
              {{ vi: 'Nền sáng', en: 'Light' }[visit.lang]}
            </button>
            <button class="plain to-dark" name="theme" value="toi">
              {{ vi: 'Nền tối', en: 'Dark' }[visit.lang]}
            </button>
          </form>
        </footer>
      </body>
    </html>
  );
}

function Who({ visit }: { visit: Visit }) {
  const words = say(visit, WORDS);
  const { viewer } = visit;
  if (viewer.role === null)
    return (
      <p class="who">
        <a href={visit.url(PATHS.login)}>{words.logIn}</a>
      </p>
    );
  if (viewer.by !== 'login') return <p class="who">{viewer.name}</p>;
  return (
    <form class="who" method="post" action={visit.url(PATHS.logOut)}>
      <Seal visit={visit} />
      <a href={visit.url(PATHS.self)} title={words.self}>
        {viewer.name}
      </a>{' '}
      <button class="plain">{words.logOut}</button>
    </form>
  );
}

function RehearsalBar({ visit, children }: { visit: Visit; children: ComponentChildren }) {
  const words = say(visit, WORDS);
  return (
    <section class="rehearsal" aria-label={words.rehearsal}>
      <p>
        <strong>{words.rehearsal}</strong> – {words.rehearsalNote}. {visit.stage.title}
      </p>
      {children}
    </section>
  );
}

import { fateOfLink, type IssuedLink, type LinkFate } from '../../domain/access/links';
import type { Said } from '../../domain/lang';
import { linkHash } from '../../store/link-secret';
import { page, redirect, noted, type Answer, type Refused } from '../answer';
import { readCookie } from '../cookies';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { MOST_WANTED } from './act-forms';
import { hashesIn, keepLink, subjectOf } from './by-link';

/** What an address may ask to be opened first: the three actions of a letter. */
const FIRST: Record<string, string> = { nop: 'submit', 'gia-han': 'askExtension', 'bao-cao': 'report' };

/**
 * A link of a letter was opened, by a person or by what looks through mails: nothing is written but the browser's own
 * cookie, and the secret leaves the address at once.
 */
export async function openLink(visit: Visit): Promise<Answer> {
  const { office, request, reply, params, scope, now } = visit;
  const secret = params['secret'] ?? '';
  const hash = linkHash(secret);
  const link = hash === null ? null : await office.store.links.find(hash);
  if (link === null || link.scope !== scope) return deadLink(visit, 'unknown', null);
  const fate = fateOfLink(link, await subjectOf(office.store, link), now);
  if (fate !== 'good') return deadLink(visit, fate, link);
  keepLink(office, reply, readCookie(office, request, 'link'), secret);
  const { path, hasForms } = await placeOfLink(visit, link);
  const first = FIRST[params['viec'] ?? ''] ?? (hasForms ? MOST_WANTED : undefined);
  return redirect(visit.url(path, first === undefined ? {} : { viec: first }));
}

/** To somebody whose browser brings a link that opens nothing any more; null: it brings none. */
export async function linkOver(visit: Visit): Promise<Answer | null> {
  const { office, request, scope, now } = visit;
  const [hash] = hashesIn(readCookie(office, request, 'link'));
  if (hash === undefined) return null;
  const link = await office.store.links.find(hash);
  if (link === null) return deadLink(visit, 'unknown', null);
  if (link.scope !== scope) return null;
  const fate = fateOfLink(link, await subjectOf(office.store, link), now);
  return fate === 'good' ? null : deadLink(visit, fate, link);
}

async function placeOfLink(
  { office }: Visit,
  link: IssuedLink,
): Promise<{ path: string; hasForms: boolean }> {
  const { cycle, assignment } = link;
  const subject = await subjectOf(office.store, link);
  if (cycle === null || assignment === null || subject.kind === 'everything')
    return { path: PATHS.own, hasForms: false };
  return subject.kind === 'round'
    ? { path: PATHS.ownRound(cycle, assignment), hasForms: false }
    : { path: PATHS.ownAssignment(cycle, assignment), hasForms: true };
}

type Dead = Exclude<LinkFate, 'good'> | 'unknown';

const WORDS: Said<{ title: string; why: Record<Dead, string>; next: string; ask: string }> = {
  vi: {
    title: 'Liên kết không mở được',
    why: {
      unknown:
        'Liên kết không đúng hoặc bị thiếu ký tự. Hãy mở lại từ chính thư đã nhận, hoặc sao chép cả dòng địa chỉ.',
      revoked: 'Liên kết này đã bị thu hồi.',
      expired: 'Liên kết này đã hết hạn.',
      'no-part': 'Nhiệm vụ trong liên kết này không còn giao cho cơ quan đã nhận thư.',
    },
    next: 'Chưa có gì thay đổi. Nếu cơ quan vẫn còn việc phải trả lời, hãy nhận liên kết mới qua địa chỉ thư đã đăng ký.',
    ask: 'Nhận liên kết mới',
  },
  en: {
    title: 'This link does not open',
    why: {
      unknown: 'The link is wrong or cut short. Open it from the letter itself, or copy the whole line.',
      revoked: 'This link was revoked.',
      expired: 'This link has expired.',
      'no-part': 'What this link is about is no longer charged to the body that received the letter.',
    },
    next: 'Nothing was changed. If your body still has something to answer, ask for a new link to its registered address.',
    ask: 'Get a new link',
  },
};

function deadLink(visit: Visit, fate: Dead, link: IssuedLink | null): Answer {
  const { title, why, next, ask } = say(visit, WORDS);
  const shown = page({
    title,
    status: fate === 'unknown' ? 404 : 410,
    body: (
      <section class="narrow">
        <h1>{title}</h1>
        <p>{why[fate]}</p>
        <p>{next}</p>
        <p>
          <a class="button main" href={visit.url(PATHS.lostLink)}>
            {ask}
          </a>
        </p>
      </section>
    ),
  });
  return noted(shown, { kind: `link-${fate}`, ...(link === null ? {} : aboutLink(link)) });
}

function aboutLink({ hash, audience, cycle, assignment }: IssuedLink): Omit<Refused, 'kind'> {
  return { link: hash.slice(0, HASH_LETTERS), body: audience.id, cycle, assignment };
}

const HASH_LETTERS = 12;

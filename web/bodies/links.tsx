import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { Seal, TextField } from '../parts/form';
import { can, say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { linkRevokePath } from './paths';
import type { BodyRecord } from './read';

const WORDS: Said<{
  links: string;
  hint: string;
  none: string;
  whole: string;
  approve: string;
  issued: (at: string) => string;
  used: (n: number, at: string) => string;
  unused: string;
  revoked: (by: string, at: string) => string;
  revoke: string;
  reason: string;
  more: (n: number) => string;
}> = {
  vi: {
    links: 'Liên kết đã cấp',
    hint: 'Ai giữ liên kết trong thư thì trả lời được thay cơ quan. Thư chuyển nhầm thì thu hồi.',
    none: 'Chưa cấp liên kết nào.',
    whole: 'mọi việc của cơ quan',
    approve: 'thủ trưởng duyệt',
    issued: (at) => `thư gần nhất ${at}`,
    used: (n, at) => `đã dùng ${n} lần, lần cuối ${at}`,
    unused: 'chưa dùng',
    revoked: (by, at) => `${by} thu hồi lúc ${at}`,
    revoke: 'Thu hồi',
    reason: 'Lý do thu hồi',
    more: (n) => `và ${n} liên kết cũ hơn`,
  },
  en: {
    links: 'Links issued',
    hint: 'Whoever holds the link of a letter can answer for the body. Revoke it where a letter went astray.',
    none: 'No link was issued.',
    whole: 'everything of the body',
    approve: 'approval by the head',
    issued: (at) => `newest letter ${at}`,
    used: (n, at) => `used ${n} times, last at ${at}`,
    unused: 'never used',
    revoked: (by, at) => `revoked by ${by} at ${at}`,
    revoke: 'Revoke',
    reason: 'Reason',
    more: (n) => `and ${n} older links`,
  },
};

const SHOWN = 12;

/** What letters opened to this body, and the way to shut it. */
export function BodyLinks({
  visit,
  body: { id, links },
  refusal,
}: {
  visit: Visit;
  body: BodyRecord;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  const mayRevoke = can(visit, 'link.revoke');
  return (
    <section class="panel">
      <h2>{words.links}</h2>
      {links.length === 0 ? <p class="muted">{words.none}</p> : <p class="hint">{words.hint}</p>}
      <ul class="plain-list lines">
        {links.slice(0, SHOWN).map((link) => (
          <li key={link.hash}>
            {link.assignment ?? words.whole}
            {link.purpose === 'approve' ? ` (${words.approve})` : ''}
            <span class="sub">
              {words.issued(moment(link.issuedAt))} ·{' '}
              {link.usedAt === null ? words.unused : words.used(link.uses, moment(link.usedAt))}
              {link.revokedAt === null
                ? ''
                : ` · ${words.revoked(link.revokedBy ?? '', moment(link.revokedAt))}`}
            </span>
            {mayRevoke && link.revokedAt === null ? (
              <details open={refusal !== null && text(visit.form, 'hash') === link.hash}>
                <summary>{words.revoke}</summary>
                <form method="post" action={visit.url(linkRevokePath(id))}>
                  <Seal visit={visit} />
                  <input type="hidden" name="hash" value={link.hash} />
                  <TextField
                    name="reason"
                    among={`${link.hash.slice(0, 8)}-`}
                    label={words.reason}
                    required
                  />
                  <p class="actions">
                    <button>{words.revoke}</button>
                  </p>
                </form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {links.length > SHOWN ? <p class="muted">{words.more(links.length - SHOWN)}</p> : null}
    </section>
  );
}

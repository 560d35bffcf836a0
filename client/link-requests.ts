import { createHash } from 'node:crypto';
import type { OfficeKeys } from '../domain/access/keys';
import { LINK_DAYS, linkAddress, placeOf, purposeFor } from '../domain/access/links';
import { isRehearsal, REAL_SCOPE, type Scope } from '../domain/ids';
import { linkLetter, type Letter } from '../domain/letters';
import { recipientId } from '../domain/letters/key';
import type { LedgerEntry } from '../domain/letters/ledger';
import type { Recipient } from '../domain/plan/recipients';
import { dateOf, HOUR_MS, plusDays, type Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { linkHash, linkSecret } from '../store/link-secret';

/** Of one body within an hour: whoever asks more often has the letter already, or means harm. */
const LINKS_AN_HOUR = 3;

export interface LinkOffice {
  store: Pick<Store, 'links'>;
  keys: Pick<OfficeKeys, 'links'>;
  publicUrl: string;
  post: (entry: LedgerEntry, toName: string, letter: Letter) => Promise<unknown>;
}

/**
 * Sends whoever is registered under an address a link to everything of its body, there and nowhere else. Says nothing of
 * whether there is anybody.
 */
export async function askForLink(
  office: LinkOffice,
  { scope, now, email }: { scope: Scope; now: Instant; email: string },
): Promise<void> {
  for (const recipient of await office.store.links.registered(scope, email)) {
    const asked = email.trim().toLowerCase();
    const to = recipient.emails.filter((one) => one.toLowerCase() === asked);
    await sendLink(office, { scope, now, to }, recipient);
  }
}

async function sendLink(
  { store, keys, publicUrl, post }: LinkOffice,
  { scope, now, to }: { scope: Scope; now: Instant; to: string[] },
  { audience, name }: Recipient,
): Promise<void> {
  const purpose = purposeFor(audience);
  if (purpose === null) return;
  const earlier = await store.links.ofAudience(scope, audience);
  const lately = earlier.filter((link) => link.assignment === null && link.issuedAt > now - HOUR_MS);
  if (lately.length >= LINKS_AN_HOUR) return;
  const all = { cycle: null, assignment: null };
  const serial = String(now);
  const hash = linkHash(linkSecret(keys, { ...all, scope, audience, purpose, serial }))!;
  const id = `${scope}|link|${hash}|asked`;
  await store.links.issue(
    [{ ...all, hash, scope, audience, purpose, issuedAt: now }],
    [
      {
        id,
        scope,
        at: now,
        actor: to.join(', '),
        action: 'LinkAsked',
        ...all,
        before: null,
        after: { audience: recipientId(audience), link: hash.slice(0, 12) },
        reason: null,
      },
    ],
  );
  const day = dateOf(now);
  const letter = linkLetter({
    recipientName: name,
    address: linkAddress(publicUrl, scope, REAL_SCOPE, placeOf({ ...all, purpose, serial })),
    until: plusDays(day, LINK_DAYS - 1),
    signature: null,
    rehearsal: isRehearsal(scope),
  });
  const key = createHash('sha256').update(id).digest('hex');
  const entry: LedgerEntry = {
    key,
    scope,
    kind: 'letter',
    audience,
    to,
    subject: letter.subject,
    day,
    at: now,
    urgent: false,
    items: [],
  };
  await post(entry, name, letter);
}

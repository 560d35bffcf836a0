import { createLinkedMailer } from '../../activities/adapters/linked-mailer';
import { labelled, type LabelledMail } from '../../activities/adapters/labelled-mail';
import type { Mailer, OutgoingMail } from '../../activities/ports';
import { linkAddress, placeOf } from '../../domain/access/links';
import { REAL_SCOPE } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/letters/ledger';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { linkHash } from '../../store/link-secret';
import { openTestStore } from '../support/test-store';

const DAY = localDate('2026-03-16');
const AT = atHour(DAY, 8);
const KEYS = { links: new Uint8Array(32).fill(7) };
const PLACE = placeOf({
  purpose: 'answer',
  cycle: 'KHM/1',
  assignment: 'KHM-I.1-01/2026-Q1',
  serial: '',
});
const ADDRESS = linkAddress('https://dd.tinh.example', REAL_SCOPE, REAL_SCOPE, PLACE);
const AUDIT = {
  id: 'x',
  scope: REAL_SCOPE,
  at: AT,
  actor: 'Trần Thị Hoa',
  action: 'LinkRevoked',
  cycle: null,
  assignment: null,
  before: null,
  after: null,
  reason: null,
};

let store: Store;
let sent: LabelledMail[];
beforeEach(async () => {
  store = await openTestStore();
  sent = [];
});
afterEach(() => store.close());

const outbox: Mailer = {
  send: async (mail) => {
    sent.push(mail);
    return { outcome: 'accepted', response: 'ok', rejected: [] };
  },
};
const mailerOf = () => createLinkedMailer({ mailer: outbox, keys: KEYS, links: store.links });

function letterTo(id: string, key = 'k1', typed = ''): LabelledMail {
  const audience = { kind: 'body', id } as const;
  const text = `   Nộp kết quả: ${ADDRESS}\n${typed}`;
  const mail: OutgoingMail = {
    key,
    to: ['a@x.example'],
    toName: id,
    subject: 's',
    text,
    html: `<a href="${ADDRESS}">Nộp</a>`,
    at: AT,
  };
  const entry = { scope: REAL_SCOPE, audience, kind: 'digest', day: DAY, urgent: false } as LedgerEntry;
  return labelled(mail, entry);
}

const secretIn = ({ text }: OutgoingMail) => /\/l\/(\S+)/.exec(text)![1]!;

test('the secret stands in the letter that goes, in text and HTML, and only its hash in the table', async () => {
  await mailerOf().send(letterTo('ban-dan-van'));
  const [mail] = sent;
  const secret = secretIn(mail!);
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(mail!.html).toContain(`/l/${secret}"`);
  const link = await store.links.find(linkHash(secret)!);
  expect(link).toMatchObject({
    cycle: 'KHM/1',
    assignment: 'KHM-I.1-01/2026-Q1',
    purpose: 'answer',
    issuedAt: AT,
    uses: 0,
  });
  expect(JSON.stringify(link)).not.toContain(secret);
});

test('the same letter sent again carries the same link, another body another one', async () => {
  const mailer = mailerOf();
  for (const mail of [letterTo('ban-dan-van'), letterTo('ban-dan-van', 'k2'), letterTo('tinh-doan')])
    await mailer.send(mail);
  const [first, again, other] = sent.map(secretIn);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('what was revoked does not come back with the next letter', async () => {
  const mailer = mailerOf();
  await mailer.send(letterTo('ban-dan-van'));
  const first = secretIn(sent[0]!);
  await store.links.revoke(linkHash(first)!, { name: 'Trần Thị Hoa', at: AT }, AUDIT);
  await mailer.send(letterTo('ban-dan-van', 'k2'));
  const second = secretIn(sent[1]!);
  expect(second).not.toBe(first);
  expect(await store.links.find(linkHash(second)!)).toMatchObject({ revokedAt: null });
});

test('where the links cannot be written down nothing is sent, and it is worth another try', async () => {
  const links = { ...store.links, issue: () => Promise.reject(new Error('no store')) };
  const mailer = createLinkedMailer({ mailer: outbox, keys: KEYS, links });
  expect(await mailer.send(letterTo('ban-dan-van'))).toMatchObject({ outcome: 'retry', code: 'links' });
  expect(sent).toEqual([]);
});

test.each([
  ['the right of a head to let results leave', 'lien-ket:approve:KHM~1:KHM-I.1-01~2026-Q1'],
  ['what nobody encoded', 'lien-ket:answer:%ZZ:KHM-I.1-01'],
  ['the same duty written otherwise', 'lien-ket:answer:KHM%2F1:KHM-I.1-01%2F2026-Q1'],
])('words that somebody typed as a place are words: %s', async (_what, typed) => {
  expect(await mailerOf().send(letterTo('ban-dan-van', 'k1', typed))).toMatchObject({ outcome: 'accepted' });
  expect(sent[0]!.text).toContain(typed);
  expect(secretIn(sent[0]!)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await store.links.ofAudience(REAL_SCOPE, { kind: 'body', id: 'ban-dan-van' })).toHaveLength(1);
});

test('a mailer that breaks off leaves the outcome open: the letter is not sent a second time', async () => {
  const broken: Mailer = { send: () => Promise.reject(new Error('cut off after DATA')) };
  const mailer = createLinkedMailer({ mailer: broken, keys: KEYS, links: store.links });
  await expect(mailer.send(letterTo('ban-dan-van'))).rejects.toThrow('cut off after DATA');
});

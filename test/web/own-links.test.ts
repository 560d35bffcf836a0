import { linkHash, linkSecret } from '../../store/link-secret';
import type { LinkName } from '../../domain/access/links';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, DAY_MS, localDate } from '../../domain/time/epoch';
import type { Letter } from '../../domain/letters';
import type { LedgerEntry } from '../../domain/letters/ledger';
import { CYCLE, duty, dutyPath, FIRST, openOwnOffice, SECOND, WAYS, type OwnOffice } from './own-office';

let office: OwnOffice;
let posted: { entry: LedgerEntry; letter: Letter }[];
beforeAll(async () => {
  office = await openOwnOffice({
    identify: WAYS,
    post: async (entry, _name, letter) => {
      posted.push({ entry, letter });
      return { state: 'SENT' };
    },
  });
}, 120_000);
afterAll(() => office.close());
beforeEach(() => {
  posted = [];
  office.clock.now = MORNING;
});

const MORNING = atHour(localDate('2026-03-16'), 9);

/** A link as a letter brought it. */
async function issued(over: Partial<LinkName> = {}): Promise<string> {
  const name: LinkName = {
    scope: REAL_SCOPE,
    audience: { kind: 'body', id: 'ban-dan-van' },
    purpose: 'answer',
    cycle: CYCLE,
    assignment: FIRST,
    serial: '',
    ...over,
  };
  const secret = linkSecret(office.web.office.keys, name);
  const { serial: _serial, ...link } = name;
  const issuedAt = atHour(localDate('2026-03-02'), 8);
  await office.store.links.issue([{ ...link, hash: linkHash(secret)!, issuedAt }]);
  return secret;
}

const cookieOf = (...secrets: string[]) => ({ cookie: `lien-ket=${secrets.join('.')}` });
const AUDIT = {
  id: 'revoked',
  scope: REAL_SCOPE,
  at: 0,
  actor: 'Văn phòng',
  action: 'LinkRevoked',
  cycle: null,
  assignment: null,
  before: null,
  after: null,
  reason: null,
};

test('opening a link changes nothing but the cookie, takes the secret out of the address, and leads to the duty', async () => {
  const secret = await issued();
  const before = [await office.audited(), await office.store.links.find(linkHash(secret)!)];
  for (const method of ['GET', 'HEAD'] as const) {
    const opened = await office.web.app.inject({ method, url: `/l/${secret}` });
    expect(opened.statusCode).toBe(303);
    expect(opened.headers.location).toBe(`${dutyPath(FIRST)}?viec=can-lam`);
    expect(opened.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(String(opened.headers['set-cookie'])).toMatch(/lien-ket=\S+; .*HttpOnly; SameSite=Lax/);
  }
  expect([await office.audited(), await office.store.links.find(linkHash(secret)!)]).toEqual(before);
  const page = await office.web.get(dutyPath(FIRST), cookieOf(secret));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('đợt 1');
  expect(page.body).not.toContain(secret);
});

test('the address as it stands in a letter opens what is most wanted, so that nobody looks for it', async () => {
  const { body } = await office.web.get(`${dutyPath(FIRST)}?viec=can-lam`, cookieOf(await issued()));
  expect(body.match(/<details class="act" id="\w+" open/g)).toEqual([
    '<details class="act" id="receive" open',
  ]);
});

test('the address of an action opens its form', async () => {
  const secret = await issued();
  const opened = await office.web.get(`/l/${secret}/gia-han`);
  expect(opened.headers.location).toBe(`${dutyPath(FIRST)}?viec=askExtension`);
  const { body } = await office.web.get(String(opened.headers.location), cookieOf(secret));
  expect(body).toMatch(/<details class="act" id="askExtension" open/);
});

test('a link opens what it is about and no more; a second one beside it opens its own', async () => {
  const [first, second] = [await issued(), await issued({ assignment: SECOND })];
  expect((await office.web.get(dutyPath(SECOND), cookieOf(first))).statusCode).toBe(404);
  const list = await office.web.get('/viec-cua-toi', cookieOf(first));
  expect(list.body).toContain(`href="${dutyPath(FIRST)}"`);
  expect(list.body).not.toContain(`href="${dutyPath(SECOND)}"`);
  const both = cookieOf(second, first);
  for (const id of [FIRST, SECOND]) expect((await office.web.get(dutyPath(id), both)).statusCode).toBe(200);
});

test('a link of another body opens nothing of this one', async () => {
  const other = await issued({ audience: { kind: 'body', id: 'van-phong' }, cycle: null, assignment: null });
  expect((await office.web.get(dutyPath(FIRST), cookieOf(other))).statusCode).toBe(404);
  expect((await office.web.get('/viec-cua-toi', cookieOf(other))).body).not.toContain('KHM-I');
  const mixed = cookieOf(other, await issued());
  expect((await office.web.get(dutyPath(FIRST), mixed)).statusCode).toBe(404);
});

/** Each of its own, where the trial leaves something behind. */
const DUTY_OF: Record<string, number> = {
  revoked: 3,
  'of a duty that was given to another body': 4,
};

test.each([
  ['altered by one letter', 404, 'không đúng hoặc bị thiếu ký tự'],
  ['cut short', 404, 'không đúng hoặc bị thiếu ký tự'],
  ['revoked', 410, 'đã bị thu hồi'],
  ['of a deadline 61 days ago', 410, 'đã hết hạn'],
  ['of a duty that was given to another body', 410, 'không còn giao cho cơ quan'],
])('a link %s says what to do, and changes nothing', async (what, status, words) => {
  const id = duty(DUTY_OF[what] ?? 1);
  let secret = await issued({ assignment: id });
  const hash = linkHash(secret)!;
  if (what.startsWith('altered')) secret = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
  if (what.startsWith('cut')) secret = secret.slice(0, 20);
  if (what === 'revoked') await office.store.links.revoke(hash, { name: 'Văn phòng', at: 1 }, AUDIT);
  if (what.startsWith('of a deadline')) office.clock.now = atHour(localDate('2026-03-30'), 9) + 61 * DAY_MS;
  const row = office.rows.find(({ assignment }) => assignment.id === id)!;
  if (what.startsWith('of a duty'))
    await office.store.records.saveAssignments(
      [{ ...row, seq: row.seq + 1, assignment: { ...row.assignment, lead: 'van-phong' } }],
      [],
    );
  const audited = await office.audited();
  const { statusCode, body, headers } = await office.web.get(`/l/${secret}`);
  expect(statusCode).toBe(status);
  expect(body).toContain(words);
  expect(body).toContain('href="/quen-lien-ket"');
  expect(headers['set-cookie'] ?? '').not.toContain('lien-ket');
  const byCookie = await office.web.get(dutyPath(id), cookieOf(secret));
  // What is cut short is no link at all: whoever brings it is sent to the log-in.
  expect(byCookie.statusCode).toBe(what.startsWith('cut') ? 303 : status);
  // What is in the trail of it: test/web/attacks.test.ts.
  const since = (await office.store.queries.auditLines({ scope: REAL_SCOPE })).slice(audited);
  expect(since.filter(({ action }) => action !== 'RequestRefused')).toEqual([]);
});

test('a lost link goes to the registered address, however it is typed, and the answer does not tell', async () => {
  const form = await office.web.get('/quen-lien-ket');
  const seal = /name="seal" value="([^"]*)"/.exec(form.body)![1]!;
  const cookie = String(form.headers['set-cookie']).split(';')[0]!;
  const ask = (email: string) => office.web.post('/quen-lien-ket', { seal, email }, { cookie });
  const known = await ask('VanThu.BDV@mau.example');
  const unknown = await ask('ai-do@noi-khac.example');
  expect(known.statusCode).toBe(200);
  // Seals differ from page to page.
  const said = (body: string) => body.replaceAll(/name="seal" value="[^"]*"/g, '');
  expect(said(unknown.body)).toBe(said(known.body));
  expect(unknown.statusCode).toBe(known.statusCode);
  await sent(1);
  const { entry, letter } = posted[0]!;
  expect(entry).toMatchObject({
    to: ['vanthu.bdv@mau.example'],
    audience: { kind: 'body', id: 'ban-dan-van' },
  });
  expect(letter.text).toMatch(/http:\/\/127\.0\.0\.1:8080\/l\/lien-ket:answer:::\d+/);
  const [link] = await office.store.links.ofAudience(REAL_SCOPE, { kind: 'body', id: 'ban-dan-van' });
  expect(link).toMatchObject({ cycle: null, assignment: null });
  const lines = await office.store.queries.auditLines({ scope: REAL_SCOPE, action: 'LinkAsked' });
  expect(lines).toMatchObject([{ actor: 'vanthu.bdv@mau.example', after: { audience: 'body:ban-dan-van' } }]);
});

test('the fourth link of a body within an hour is not sent', async () => {
  const form = await office.web.get('/quen-lien-ket');
  const seal = /name="seal" value="([^"]*)"/.exec(form.body)![1]!;
  const cookie = String(form.headers['set-cookie']).split(';')[0]!;
  const email = 'vanphong@tinhdoan.example';
  for (let n = 1; n <= 4; n += 1) {
    office.clock.now += 1000;
    await office.web.post('/quen-lien-ket', { seal, email }, { cookie });
    await sent(Math.min(n, 3));
  }
  expect(posted).toHaveLength(3);
});

/** The letter goes after the answer. */
async function sent(count: number): Promise<void> {
  for (let look = 0; look < 200 && posted.length < count; look += 1)
    await new Promise((resolve) => setImmediate(resolve));
  await office.store.queries.auditLines({ scope: REAL_SCOPE });
  expect(posted).toHaveLength(count);
}

import { doing } from '../../client/access/log-in';
import { codeAt } from '../../client/access/second-step';
import { takeOut } from '../../client/access/vault';
import { makeUser } from '../../client/users';
import { REAL_SCOPE } from '../../domain/ids';
import type { Role } from '../../domain/access/rights';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { bySession } from '../../web/login/by-session';
import { hiddenFields, openBrowser, type Browser } from '../support/form-browser';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';

const START = atHour(localDate('2026-03-16'), 9);
const MINUTE = 60_000;
const PASSWORD = 'con đò nhỏ qua sông Cái';
const CLI = { ...doing('Phan Đức Long', START, 'cli'), user: null };

let store: Store;
let web: TestWeb;
let now = START;
let made = 0;

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, now: () => now, identify: [bySession] });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => (now = START + ++made * 24 * 60 * MINUTE));

const acts = async (login: string | null) =>
  (await store.queries.auditLines({ scope: REAL_SCOPE }))
    .filter(({ after }) => ((after as { login?: string }).login ?? null) === login)
    .map(({ action }) => action);

/** A user with a password of its own, and without a second step. */
async function userWith(role: Role, login = `u${made}.${role}`) {
  const given = await makeUser(
    store,
    { login, name: 'Trần Thị Hoa', role, body: null },
    { ...CLI, id: login },
  );
  const browser = openBrowser(web);
  const step = await type(browser, login, given.password);
  const next = await browser.submit(step, '/dang-nhap/tiep', { password: PASSWORD, again: PASSWORD });
  return { login, browser, next, temporary: given.password };
}

async function type(browser: Browser, login: string, password: string, path = '/dang-nhap') {
  return await browser.submit(await browser.get(path), '/dang-nhap', { login, password });
}

test('an inspector changes the password that was given, is in, and finds its account', async () => {
  const { browser, next, login, temporary } = await userWith('inspector');
  expect(next.statusCode).toBe(303);
  expect(next.headers.location).toBe('/');
  const account = await browser.get('/tai-khoan');
  expect(account.statusCode).toBe(200);
  expect(account.body).toContain(login);
  expect(await acts(login)).toEqual(['UserMade', 'PasswordSet', 'LoggedIn']);
  const again = await type(openBrowser(web), login, temporary);
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('không đúng');
});

test('a new password that is the old one by somebody else, a common one or typed differently twice is refused', async () => {
  const { password } = await makeUser(
    store,
    { login: 'm.moi', name: 'Mai Mới', role: 'committee', body: null },
    { ...CLI, id: 'm.moi' },
  );
  const browser = openBrowser(web);
  let page = await type(browser, 'm.moi', password);
  expect(page.body).toContain('Đặt mật khẩu mới');
  for (const [first, again, words] of [
    ['Matkhau@2026!', 'Matkhau@2026!', 'bị đoán đầu tiên'],
    ['ngắn quá', 'ngắn quá', 'cần ít nhất 12'],
    [PASSWORD, `${PASSWORD}.`, 'không giống nhau'],
  ] as const) {
    page = await browser.submit(page, '/dang-nhap/tiep', { password: first, again });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(words);
  }
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
});

test('an admin sets the second step up at the first log-in, and from then on needs its code', async () => {
  const { browser, next, login } = await userWith('admin');
  expect(next.statusCode).toBe(200);
  expect(next.body).toContain('<svg');
  expect((await browser.get('/quan-tri/nguoi-dung')).headers.location).toMatch('/dang-nhap');
  const [, spaced = ''] = /khoá này[^<]*<span class="code">([A-Z2-7 ]+)</.exec(next.body) ?? [];
  const secret = spaced.replaceAll(' ', '');
  const wrong = await browser.submit(next, '/dang-nhap/tiep', { code: '000000' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain(spaced);
  const entered = await browser.submit(wrong, '/dang-nhap/tiep', { code: codeAt(secret, now) });
  expect(entered.statusCode).toBe(303);
  expect((await browser.get('/quan-tri/nguoi-dung')).statusCode).toBe(200);

  // The row holds it sealed: only with the key of the office is it read.
  const row = await store.users.byLogin(login);
  expect(row!.totp).not.toContain(secret);
  expect(takeOut(web.office.keys, row!.id, row!.totp!)).toBe(secret);
  expect(takeOut(web.office.keys, 'nd-other', row!.totp!)).toBeNull();

  const other = openBrowser(web);
  const asked = await type(other, login, PASSWORD);
  expect(asked.body).toContain('Mã xác thực');
  const replayed = await other.submit(asked, '/dang-nhap/tiep', { code: codeAt(secret, now) });
  expect(replayed.statusCode).toBe(422);
  expect(replayed.body).toContain('đã dùng');
  now += MINUTE;
  const late = await other.submit(replayed, '/dang-nhap/tiep', { code: codeAt(secret, now - 30_000) });
  expect(late.statusCode).toBe(303);
});

test('of two who send the same code at once one comes in', async () => {
  const { login, next, browser } = await userWith('secretariat');
  const [, spaced = ''] = /<span class="code">([A-Z2-7 ]+)</.exec(next.body) ?? [];
  const secret = spaced.replaceAll(' ', '');
  await browser.submit(next, '/dang-nhap/tiep', { code: codeAt(secret, now) });
  now += MINUTE;
  const [a, b] = [openBrowser(web), openBrowser(web)];
  const [one, two] = [await type(a, login, PASSWORD), await type(b, login, PASSWORD)];
  const code = codeAt(secret, now);
  const both = await Promise.all([
    a.submit(one, '/dang-nhap/tiep', { code }),
    b.submit(two, '/dang-nhap/tiep', { code }),
  ]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
});

test('a ticket between the steps is good for ten minutes and for the browser it was given to', async () => {
  const { login } = await userWith('inspector');
  const given = await makeUser(
    store,
    { login: `${login}2`, name: 'Lê Hai', role: 'inspector', body: null },
    { ...CLI, id: `${login}2` },
  );
  const browser = openBrowser(web);
  const step = await type(browser, `${login}2`, given.password);
  const fields = { password: PASSWORD, again: PASSWORD };
  const thief = openBrowser(web);
  const own = await thief.get('/dang-nhap');
  const stolen = await thief.post('/dang-nhap/tiep', {
    ...hiddenFields(step.body, '/dang-nhap/tiep'),
    seal: hiddenFields(own.body, '/dang-nhap')['seal']!,
    ...fields,
  });
  expect(stolen.body).toContain('không còn hiệu lực');
  now += 11 * MINUTE;
  const late = await browser.submit(step, '/dang-nhap/tiep', fields);
  expect(late.body).toContain('quá 10 phút');
  expect((await store.users.byLogin(`${login}2`))!.temporary).toBe(true);
});

test.each([
  '//elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '/a\r\nb',
])('after the log-in nobody is led to %j', async (to) => {
  const { login } = await userWith('inspector');
  const browser = openBrowser(web);
  const page = await browser.get(`/dang-nhap?den=${encodeURIComponent(to)}`);
  const entered = await browser.submit(page, '/dang-nhap', { login, password: PASSWORD, den: to });
  expect(entered.statusCode).toBe(303);
  expect(entered.headers.location).toBe('/');
});

test('whoever asked for a page before is led to it after', async () => {
  const { login } = await userWith('inspector');
  const browser = openBrowser(web);
  const asked = await browser.get('/tai-khoan?xong=ended');
  expect(asked.headers.location).toBe('/dang-nhap?den=%2Ftai-khoan%3Fxong%3Dended');
  const entered = await type(browser, login, PASSWORD, asked.headers.location);
  expect(entered.headers.location).toBe('/tai-khoan?xong=ended');
});

test('a session that somebody put into the browser before the log-in is not the one that is in after it', async () => {
  const { login } = await userWith('inspector');
  const planted = 'A'.repeat(43);
  const browser = openBrowser(web);
  browser.cookies.set('phien', planted);
  await type(browser, login, PASSWORD);
  expect(browser.cookies.get('phien')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(browser.cookies.get('phien')).not.toBe(planted);
  const thief = openBrowser(web);
  thief.cookies.set('phien', planted);
  expect((await thief.get('/tai-khoan')).statusCode).toBe(303);
});

test('a form of the log-in that another site made is refused before the password is looked at', async () => {
  const refused = await openBrowser(web).post('/dang-nhap', { login: 'x', password: 'y' });
  expect(refused.statusCode).toBe(403);
});

test('the cookie of a session is for this host only, for no script, and over https only with its prefix', async () => {
  const { login } = await userWith('inspector');
  const browser = openBrowser(web);
  const entered = await type(browser, login, PASSWORD);
  const sent = String(entered.headers['set-cookie']);
  expect(sent).toMatch(/phien=[^;]{43}; Path=\/; HttpOnly; SameSite=Lax/);
  const secure = await openTestWeb({ store, now: () => now, identify: [bySession] });
  secure.office.publicUrl = 'https://don-doc.tinh.example';
  const overTls = openBrowser(secure);
  const inside = await type(overTls, login, PASSWORD);
  expect(String(inside.headers['set-cookie'])).toMatch(
    /__Host-phien=[^;]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax/,
  );
  await secure.close();
});

test('logging out ends the session for good', async () => {
  const { browser, login } = await userWith('inspector');
  const secret = browser.cookies.get('phien')!;
  const out = await browser.submit(await browser.get('/tai-khoan'), '/dang-xuat', {});
  expect(out.headers.location).toBe('/dang-nhap');
  expect(browser.cookies.has('phien')).toBe(false);
  browser.cookies.set('phien', secret);
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
  expect((await acts(login)).at(-1)).toBe('LoggedOut');
});

test('logging out ends the session also of who plays a part beside it, and the part', async () => {
  const { browser, login } = await userWith('inspector');
  const secret = browser.cookies.get('phien')!;
  const playing = await openTestWeb({ store, now: () => now });
  playing.as({ ...userOf('secretariat'), by: 'cast', user: null });
  const out = await playing.post('/dang-xuat', {}, { cookie: `phien=${secret}; vai=x` });
  await playing.close();
  expect(String(out.headers['set-cookie'])).toMatch(/vai=; Max-Age=0/);
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
  expect((await acts(login)).at(-1)).toBe('LoggedOut');
});

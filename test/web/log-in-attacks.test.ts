import { doing } from '../../client/access/log-in';
import { makeUser, unlockUser } from '../../client/users';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { bySession } from '../../web/login/by-session';
import { openBrowser, type Browser } from '../support/form-browser';
import { openTestStore } from '../support/test-store';
import { openTestWeb, type TestWeb } from '../support/test-web';

const START = atHour(localDate('2026-03-16'), 9);
const MINUTE = 60_000;
const PASSWORD = 'con đò nhỏ qua sông Cái';
const CLI = () => ({ ...doing('Phan Đức Long', START, 'cli'), user: null });

let store: Store;
let web: TestWeb;
let now = START;
let made = 0;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  now = START + ++made * 24 * 60 * MINUTE;
  web = await openTestWeb({ store, now: () => now, identify: [bySession] });
});
afterEach(() => web.close());

const lines = async () => store.queries.auditLines({ scope: REAL_SCOPE });
const linesOf = async (login: string) =>
  (await lines()).filter(({ after }) => (after as { login?: string }).login === login);

/** An inspector who is in. */
async function inside(login: string, address = '10.1.2.3'): Promise<Browser> {
  const wish = { login, name: 'Trần Thị Hoa', role: 'inspector' as const, body: null };
  const { password } = await makeUser(store, wish, CLI());
  const browser = openBrowser(web, { address });
  const step = await typed(browser, login, password);
  await browser.submit(step, '/dang-nhap/tiep', { password: PASSWORD, again: PASSWORD });
  return browser;
}

async function typed(browser: Browser, login: string, password: string) {
  return await browser.submit(await browser.get('/dang-nhap'), '/dang-nhap', { login, password });
}

test('fifty wrong passwords: five are looked at, then none, and the right one neither until the lock is over', async () => {
  const owner = await inside('nam.muoi');
  const thief = openBrowser(web, { address: '203.0.113.9' });
  const statuses: number[] = [];
  for (let n = 0; n < 50; n++)
    statuses.push((await typed(thief, 'nam.muoi', `sai mật khẩu ${n}`)).statusCode);
  expect(statuses.slice(0, 4)).toEqual([422, 422, 422, 422]);
  expect(new Set(statuses.slice(4))).toEqual(new Set([429]));
  const right = await typed(thief, 'nam.muoi', PASSWORD);
  expect(right.statusCode).toBe(429);
  expect(right.body).toContain('Hãy đợi 1 phút');
  const told = (await linesOf('nam.muoi')).map(({ action }) => action);
  expect(told.filter((action) => action === 'LoginFailed')).toHaveLength(5);
  expect(told.filter((action) => action === 'LockedOut')).toHaveLength(1);
  // Whoever is in stays in: guessing throws nobody out.
  expect((await owner.get('/tai-khoan')).statusCode).toBe(200);
  now += MINUTE;
  const later = await typed(thief, 'nam.muoi', 'lại sai rồi');
  expect([later.statusCode, later.body]).toEqual([429, expect.stringContaining('Hãy đợi 2 phút')]);
  await unlockUser(store, 'nam.muoi', CLI());
  expect((await typed(thief, 'nam.muoi', PASSWORD)).statusCode).toBe(303);
  expect((await store.users.byLogin('nam.muoi'))!.failures).toBe(0);
});

test('nobody is kept out by wrong passwords that somebody else types elsewhere', async () => {
  await inside('khong.khoa');
  const thief = openBrowser(web, { address: '203.0.113.12' });
  for (let n = 0; n < 20; n++) await typed(thief, 'khong.khoa', `sai mật khẩu ${n}`);
  expect((await typed(thief, 'khong.khoa', PASSWORD)).statusCode).toBe(429);
  const stranger = openBrowser(web, { address: '10.7.7.7' });
  expect((await typed(stranger, 'khong.khoa', PASSWORD)).statusCode).toBe(303);
});

test('wrong ones from ten places close the account to all but the browsers that came in before', async () => {
  const owner = await inside('muoi.noi', '10.8.8.8');
  for (let n = 0; n < 41; n++) {
    const thief = openBrowser(web, { address: `198.51.100.${100 + (n % 11)}` });
    await typed(thief, 'muoi.noi', `sai mật khẩu ${n}`);
  }
  expect((await store.users.byLogin('muoi.noi'))!.failures).toBe(41);
  const elsewhere = openBrowser(web, { address: '10.8.8.9' });
  expect((await typed(elsewhere, 'muoi.noi', PASSWORD)).statusCode).toBe(429);
  const mark = owner.cookies.get('trinh-duyet')!;
  const altered = `${mark.slice(0, -1)}${mark.endsWith('A') ? 'B' : 'A'}`;
  const others = (await inside('nguoi.khac', '10.8.8.12')).cookies.get('trinh-duyet')!;
  const by = async (value: string) => {
    const browser = openBrowser(web, { address: '10.8.8.10' });
    browser.cookies.set('trinh-duyet', value);
    return (await typed(browser, 'muoi.noi', PASSWORD)).statusCode;
  };
  expect([await by(altered), await by(others), await by(mark)]).toEqual([429, 429, 303]);
});

test('the mark of a browser lets nobody guess: its own wrong ones close it like any other place', async () => {
  const owner = await inside('co.dau', '10.8.9.8');
  const thief = openBrowser(web, { address: '10.8.9.9' });
  thief.cookies.set('trinh-duyet', owner.cookies.get('trinh-duyet')!);
  const statuses: number[] = [];
  for (let n = 0; n < 7; n++) statuses.push((await typed(thief, 'co.dau', `sai mật khẩu ${n}`)).statusCode);
  expect(statuses).toEqual([422, 422, 422, 422, 429, 429, 429]);
});

test('fifty at once are no more than fifty in a row', async () => {
  await inside('cung.luc');
  const thief = openBrowser(web, { address: '203.0.113.10' });
  const page = await thief.get('/dang-nhap');
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      thief.submit(page, '/dang-nhap', { login: 'cung.luc', password: `sai mật khẩu ${n}` }),
    ),
  );
  expect((await store.users.byLogin('cung.luc'))!.failures).toBe(5);
});

test('a login that nobody has answers as one that somebody has, and takes as long', async () => {
  await inside('co.that');
  const answers: Record<string, string[]> = {};
  const spent: Record<string, number> = {};
  for (const login of ['co.that', 'khong.co']) {
    const browser = openBrowser(web, { address: `203.0.113.${login.length}` });
    const page = await browser.get('/dang-nhap');
    const before = process.cpuUsage();
    const said: string[] = [];
    for (let n = 0; n < 6; n++) {
      const answer = await browser.submit(page, '/dang-nhap', { login, password: 'sai mật khẩu' });
      said.push(
        `${answer.statusCode} ${answer.body.replaceAll(login, '…').replaceAll(/value="[^"]*"/g, '')}`,
      );
    }
    // Work and not time: a machine that does something else beside changes nothing.
    const { user, system } = process.cpuUsage(before);
    spent[login] = user + system;
    answers[login] = said;
  }
  expect(answers['khong.co']).toEqual(answers['co.that']);
  // Five hashes each, about as much again as all else: without them for the stranger it was 0.4, with them 1.1.
  expect(spent['khong.co']! / spent['co.that']!).toBeGreaterThan(0.65);
});

test('what was typed as a login that nobody has stands nowhere: it may have been a password', async () => {
  await typed(openBrowser(web, { address: '203.0.113.77' }), PASSWORD, 'x');
  const all = JSON.stringify(await lines());
  expect(all).toContain('203.0.113.77');
  expect(all).not.toContain('con đò');
});

test('thirty wrong ones from one address over many logins close the address, not the others', async () => {
  await inside('hang.xom', '198.51.100.1');
  const thief = openBrowser(web, { address: '198.51.100.7' });
  for (let n = 0; n < 30; n++) await typed(thief, `ai.do.${n}`, 'sai mật khẩu');
  const closed = await typed(thief, 'hang.xom', PASSWORD);
  expect(closed.statusCode).toBe(429);
  expect(closed.body).toContain('quá nhiều lần nhập sai');
  expect((await typed(openBrowser(web, { address: '198.51.100.1' }), 'hang.xom', PASSWORD)).statusCode).toBe(
    303,
  );
  const told = (await lines()).filter(
    ({ action, after }) =>
      action === 'LockedOut' && (after as { address: string }).address === '198.51.100.7',
  );
  expect(told).toHaveLength(1);
  now += 11 * MINUTE;
  expect((await typed(thief, 'hang.xom', PASSWORD)).statusCode).toBe(303);
});

test('a session that is used from another address ends for both; both are told what to do, and the trail has it', async () => {
  const owner = await inside('bi.lay', '10.9.9.9');
  const thief = openBrowser(web, { address: '203.0.113.50' });
  thief.cookies.set('phien', owner.cookies.get('phien')!);
  const taken = await thief.get('/tai-khoan');
  expect(taken.statusCode).toBe(303);
  expect(taken.headers.location).toMatch(/^\/dang-nhap/);
  for (const browser of [thief, owner]) {
    await browser.get('/tai-khoan');
    const told = await browser.get('/dang-nhap');
    expect(told.body).toContain('địa chỉ mạng khác');
    expect(told.body).toContain('đổi mật khẩu và báo người quản trị');
    // Once.
    expect((await browser.get('/dang-nhap')).body).not.toContain('địa chỉ mạng khác');
  }
  const refused = (await linesOf('bi.lay')).filter(({ action }) => action === 'SessionRefused');
  expect(refused.map(({ after }) => after)).toEqual([
    { login: 'bi.lay', openedFrom: '10.9.9.9', usedFrom: '203.0.113.50' },
  ]);
});

test('a session ends after 30 minutes without a request, and after 12 hours with them', async () => {
  const idle = await inside('roi.di');
  now += 29 * MINUTE;
  expect((await idle.get('/tai-khoan')).statusCode).toBe(200);
  now += 30 * MINUTE;
  expect((await idle.get('/tai-khoan')).statusCode).toBe(303);
  expect((await idle.get('/dang-nhap')).body).toContain('30 phút không thao tác');
  const busy = await inside('lam.mai');
  for (let n = 0; n < 28; n++) {
    now += 25 * MINUTE;
    expect((await busy.get('/tai-khoan')).statusCode).toBe(200);
  }
  now += 25 * MINUTE;
  expect((await busy.get('/tai-khoan')).statusCode).toBe(303);
  expect((await busy.get('/dang-nhap')).body).toContain('12 giờ');
});

test('whoever changes the password ends every other session, and keeps the own', async () => {
  const here = await inside('doi.mk');
  const there = openBrowser(web, { address: '10.4.4.4' });
  expect((await typed(there, 'doi.mk', PASSWORD)).statusCode).toBe(303);
  const page = await here.get('/tai-khoan');
  const next = 'qua cầu ngả nón trông cầu';
  const wrong = await here.submit(page, '/tai-khoan/mat-khau', {
    current: 'không nhớ',
    password: next,
    again: next,
  });
  expect(wrong.statusCode).toBe(422);
  const set = await here.submit(page, '/tai-khoan/mat-khau', {
    current: PASSWORD,
    password: next,
    again: next,
  });
  expect(set.headers.location).toBe('/tai-khoan?xong=passwordSet');
  expect((await here.get('/tai-khoan')).statusCode).toBe(200);
  expect((await there.get('/tai-khoan')).statusCode).toBe(303);
  expect((await there.get('/dang-nhap')).body).toContain('Mật khẩu của tài khoản đã đổi');
});

test('one sees the own sessions and ends one of them', async () => {
  const here = await inside('hai.noi');
  const there = openBrowser(web, { address: '10.5.5.5', agent: 'Mozilla Chrome/140 Android' });
  await typed(there, 'hai.noi', PASSWORD);
  const page = await here.get('/tai-khoan');
  expect(page.body).toContain('10.5.5.5');
  expect(page.body).toContain('Chrome, Android');
  expect(page.body).not.toContain(here.cookies.get('phien')!);
  const [, session = ''] = /name="session" value="([0-9a-f]{16})"/.exec(page.body) ?? [];
  await here.submit(page, '/tai-khoan/phien', { session });
  expect((await there.get('/tai-khoan')).statusCode).toBe(303);
  expect((await here.get('/tai-khoan')).statusCode).toBe(200);
  expect((await linesOf('hai.noi')).at(-1)!.action).toBe('SessionsEnded');
});

test('nothing that is secret stands in the trail or in the tables as it is', async () => {
  const browser = await inside('kin.dao');
  const secret = browser.cookies.get('phien')!;
  const session = await store.users.sessionsOf((await store.users.byLogin('kin.dao'))!.id, now);
  const kept = JSON.stringify([await store.users.list(), session, await lines()]);
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(PASSWORD);
  expect((await store.users.byLogin('kin.dao'))!.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

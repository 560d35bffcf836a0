import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { doing } from '../../client/access/log-in';
import { endUser, makeUser } from '../../client/users';
import { REAL_SCOPE } from '../../domain/ids';
import type { Store } from '../../store';
import { bySession } from '../../web/login/by-session';
import { openBrowser, type Browser } from '../support/form-browser';
import { openTestStore } from '../support/test-store';
import { openTestWeb, type TestWeb } from '../support/test-web';

/** Log-in at another house, which is a real one: oidc-provider in a process of its own on loopback. */

const PUBLIC = 'http://127.0.0.1:8080';
const RETURN = '/dang-nhap/lien-thong/ve';
const CLI = () => ({ ...doing('Phan Đức Long', Date.now(), 'cli'), user: null });

let house: ChildProcess;
let issuer: string;
let store: Store;
let web: TestWeb;
let later = 0;
const faults: unknown[] = [];

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  house = spawn(
    process.execPath,
    [join(__dirname, '..', 'support', 'oidc-provider.mjs'), String(port), `${PUBLIC}${RETURN}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    house.stdout!.on('data', (bytes: Buffer) => bytes.includes('listening') && resolve());
    house.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)));
  });
  store = await openTestStore();
  web = await openTestWeb({
    store,
    now: () => Date.now() + later,
    identify: [bySession],
    onFault: (fault) => faults.push(fault),
  });
  web.office.login = {
    secondStep: ['admin', 'secretariat'],
    oidc: { issuer, clientId: 'don-doc', clientSecret: 'bi-mat-de-thu', claim: 'email' },
  };
});
afterAll(async () => {
  await web.close();
  await store.close();
  const gone = new Promise((resolve) => house.once('exit', resolve));
  house.kill();
  await gone;
});
beforeEach(() => (later = 0));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The way through the other house, as a browser goes it; gives the address by which it comes back to us. */
async function through(start: string, who: string): Promise<string> {
  const cookies = new Map([['ai', encodeURIComponent(who)]]);
  let at = start;
  for (let hops = 0; hops < 10; hops++) {
    if (at.startsWith(PUBLIC)) return at.slice(PUBLIC.length);
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${answer.status} at ${at}: ${(await answer.text()).slice(0, 300)}`);
    at = new URL(next, at).href;
  }
  throw new Error('too many hops');
}

async function leave(browser: Browser, query = ''): Promise<string> {
  const left = await browser.get(`/dang-nhap/lien-thong${query}`);
  expect(left.statusCode).toBe(303);
  return left.headers.location as string;
}

async function come(who: string, query = '', browser = openBrowser(web)) {
  return { browser, answer: await browser.get(await through(await leave(browser, query), who)) };
}

const person = (login: string, role: 'secretariat' | 'inspector' = 'inspector') =>
  makeUser(store, { login, name: 'Trần Thị Hoa', role, body: null }, CLI());

it('lets in who is proven there and has an account here, in the role of our table, and ties the two', async () => {
  await person('hoa@tinh.example', 'secretariat');
  const { browser, answer } = await come('s1|hoa@tinh.example|yes', '?den=%2Ftai-khoan');
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/tai-khoan');
  expect((await browser.get('/tai-khoan')).body).toContain('Bộ phận theo dõi');
  expect((await store.users.byLogin('hoa@tinh.example'))!.oidc).toBe(`${issuer} s1`);
  // From now on the tie counts, whatever the address there says.
  expect((await come('s1|khac@tinh.example|no')).answer.statusCode).toBe(303);
  const lines = await store.queries.auditLines({ scope: REAL_SCOPE });
  expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['UserTied', 'LoggedIn']));
});

it.each([
  ['whose address was not verified', 's2|mai@tinh.example|no'],
  ['who has no account here', 's3|la@tinh.example|yes'],
  ['who takes the address of an account tied to somebody else', 's9|hoa@tinh.example|yes'],
])('refuses one %s, in words', async (_what, who) => {
  if ((await store.users.byLogin('mai@tinh.example')) === null) await person('mai@tinh.example');
  const { browser, answer } = await come(who);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('chưa có tài khoản ở đây');
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
});

it('refuses one whose account here has ended', async () => {
  await person('cu@tinh.example');
  expect((await come('s4|cu@tinh.example|yes')).answer.statusCode).toBe(303);
  await endUser(store, 'cu@tinh.example', 'Nghỉ hưu', CLI());
  expect((await come('s4|cu@tinh.example|yes')).answer.statusCode).toBe(422);
});

it('takes an answer only in the browser that asked, once, within ten minutes, with its own state', async () => {
  const mine = openBrowser(web);
  const back = await through(await leave(mine), 's1|hoa@tinh.example|yes');
  expect((await openBrowser(web).get(back)).statusCode).toBe(422);
  const altered = back.replace(/state=[^&]+/, 'state=khac');
  const refused = await mine.get(altered);
  expect(refused.body).toContain('không xác nhận');
  // The trip is over with the first answer: the true one comes too late.
  expect((await mine.get(back)).body).toContain('không bắt đầu từ trình duyệt này');
  const slow = openBrowser(web);
  const late = await through(await leave(slow), 's1|hoa@tinh.example|yes');
  later = 11 * 60_000;
  expect((await slow.get(late)).statusCode).toBe(422);
});

it('asks the other house for the password again before what cannot be undone', async () => {
  const { browser } = await come('s1|hoa@tinh.example|yes');
  const to = await leave(browser, '?lai=1');
  expect(new URL(to).searchParams.get('prompt')).toBe('login');
  const other = await browser.get(await through(to, 's4b|mai@tinh.example|yes'));
  expect(other.statusCode).toBe(422);
  const again = await come('s1|hoa@tinh.example|yes', '?lai=1', browser);
  expect(again.answer.statusCode).toBe(303);
});

it('says so where the other house does not answer, and goes on with passwords', async () => {
  const lone = await openTestWeb({ store, now: Date.now, identify: [bySession], onFault: () => undefined });
  lone.office.login = {
    secondStep: [],
    oidc: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', claim: 'email' },
  };
  const away = await openBrowser(lone).get('/dang-nhap/lien-thong');
  expect(away.statusCode).toBe(422);
  expect(away.body).toContain('Chưa liên lạc được');
  await lone.close();
});

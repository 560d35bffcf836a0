import { doing } from '../../client/access/log-in';
import { makeUser } from '../../client/users';
import type { Role } from '../../domain/access/rights';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, localDate } from '../../domain/time/epoch';
import { openStore, type Store } from '../../store';
import { bySession } from '../../web/login/by-session';
import { byCast, endCast } from '../../web/rehearsal/grant';
import { hiddenFields, openBrowser, type Browser } from '../support/form-browser';
import { openTestWeb, type TestWeb } from '../support/test-web';

const START = atHour(localDate('2026-03-16'), 9);
const MINUTE = 60_000;
const SCOPE = 'dien-tap-thu';
const AT = `/dien-tap/${SCOPE}`;
const PASSWORD = 'con đò nhỏ qua sông Cái';

let store: Store;
let web: TestWeb;
let now = START;
let made = 0;
beforeAll(async () => {
  store = await openStore({ kind: 'pglite-memory' });
});
afterAll(() => store.close());
beforeEach(() => (now = START));
afterEach(() => web.close());

async function opened(options: Pick<Parameters<typeof openTestWeb>[0], 'scope' | 'title' | 'publicUrl'>) {
  web = await openTestWeb({ store, now: () => now, identify: [endCast, byCast, bySession], ...options });
  web.office.login = { secondStep: [], oidc: null };
  const bodies = [{ id: 'so-y-te', name: 'Sở Y tế', hasHead: true }];
  web.office.rehearsals = { ...web.office.rehearsals, bodiesOf: () => bodies };
}

async function inside(role: Role): Promise<Browser> {
  const login = `nguoi.${++made}`;
  const cli = { ...doing('Phan Đức Long', now, 'cli'), user: null };
  const { password } = await makeUser(store, { login, name: 'Trần Thị Hoa', role, body: null }, cli);
  const browser = openBrowser(web);
  const step = await browser.submit(await browser.get('/dang-nhap'), '/dang-nhap', { login, password });
  await browser.submit(step, '/dang-nhap/tiep', { password: PASSWORD, again: PASSWORD });
  return browser;
}

/** Of the secretariat, who plays Sở Y tế. */
async function playing(): Promise<Browser> {
  await opened({ scope: SCOPE, title: 'Kế hoạch thử' });
  const browser = await inside('secretariat');
  const page = await browser.get('/tai-khoan');
  const { seal = '' } = hiddenFields(page.body, '/ngon-ngu');
  const taken = await browser.post(`${AT}/dong-vai`, { seal, vai: 'body:so-y-te' });
  expect(taken.headers.location).toBe(`${AT}/viec-cua-toi`);
  expect((await browser.get(`${AT}/viec-cua-toi`)).statusCode).toBe(200);
  return browser;
}

test('a part of a rehearsal is worth nothing in another browser, not even beside another session', async () => {
  const mine = await playing();
  const thief = openBrowser(web);
  thief.cookies.set('vai', mine.cookies.get('vai')!);
  expect((await thief.get(`${AT}/viec-cua-toi`)).statusCode).toBe(303);
  const colleague = await inside('secretariat');
  colleague.cookies.set('vai', mine.cookies.get('vai')!);
  expect((await colleague.get(`${AT}/viec-cua-toi`)).statusCode).toBe(403);
});

test('a part ends with the session that took it: at its log-out, and half an hour after the last look', async () => {
  const left = await playing();
  const kept = left.cookies.get('vai')!;
  const session = left.cookies.get('phien')!;
  const { seal = '' } = hiddenFields((await left.get('/tai-khoan')).body, '/ngon-ngu');
  await left.post('/dang-xuat', { seal });
  left.cookies.set('vai', kept);
  left.cookies.set('phien', session);
  expect((await left.get(`${AT}/viec-cua-toi`)).statusCode).toBe(303);
  await web.close();

  const idle = await playing();
  now += 29 * MINUTE;
  expect((await idle.get(`${AT}/viec-cua-toi`)).statusCode).toBe(200);
  now += 29 * MINUTE;
  expect((await idle.get(`${AT}/viec-cua-toi`)).statusCode).toBe(200);
  now += 30 * MINUTE;
  expect((await idle.get(`${AT}/viec-cua-toi`)).statusCode).toBe(303);
});

test('over https every cookie is bound to this very host, sent over https alone, and read by no script', async () => {
  await opened({ publicUrl: 'https://don-doc.tinh.example' });
  const browser = await inside('inspector');
  const names = [...browser.cookies.keys()];
  expect(names).toEqual(expect.arrayContaining(['__Host-khach', '__Host-phien', '__Host-trinh-duyet']));
  expect(names.filter((name) => !name.startsWith('__Host-'))).toEqual([]);
  const { headers } = await openBrowser(web).get('/dang-nhap');
  const set = [headers['set-cookie'] ?? []].flat();
  expect(set).not.toEqual([]);
  for (const one of set) {
    for (const wanted of ['; Path=/', '; HttpOnly', '; Secure', '; SameSite=Lax'])
      expect(one).toContain(wanted);
    expect(one).not.toMatch(/Domain=/i);
  }
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await browser.get('/tai-khoan')).statusCode).toBe(200);
});

test('over https a cookie without the prefix, which a neighbour host may have set, is not read', async () => {
  await opened({ publicUrl: 'https://don-doc.tinh.example' });
  const browser = await inside('inspector');
  const neighbour = openBrowser(web);
  neighbour.cookies.set('phien', browser.cookies.get('__Host-phien')!);
  expect((await neighbour.get('/tai-khoan')).statusCode).toBe(303);
  expect((await browser.get('/tai-khoan')).statusCode).toBe(200);
  expect((await store.queries.auditLines({ scope: REAL_SCOPE, action: 'SessionRefused' })).length).toBe(0);
});

import { openStore, type Store } from '../../store';
import { atHour, localDate } from '../../domain/time/epoch';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { NOBODY } from '../../domain/access/viewer';

const NOW = atHour(localDate('2026-03-16'), 9);
let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openStore({ kind: 'pglite-memory' });
  web = await openTestWeb({ store, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('secretariat')));

test('a page that is not there is said so, in both languages', async () => {
  const vi = await web.get('/khong-co');
  expect(vi.statusCode).toBe(404);
  expect(vi.body).toContain('Không có trang này');
  const en = await web.get('/khong-co', { cookie: 'ngon-ngu=en' });
  expect(en.body).toContain('No such page');
});

test('the switch of language is kept, and leads nowhere else', async () => {
  const switched = await web.post('/ngon-ngu', { lang: 'en', den: '//elsewhere.example' });
  expect(switched.statusCode).toBe(303);
  expect(switched.headers.location).toBe('/');
  expect(switched.headers['set-cookie']).toContain('ngon-ngu=en');
});

test.each([
  ['no seal', { seal: '' }, {}],
  ['a seal of somebody else', { seal: 'x'.repeat(43) }, {}],
  ['another site, by its own word', {}, { 'sec-fetch-site': 'cross-site' }],
  ['another site, by its origin', {}, { origin: 'https://elsewhere.example' }],
])('a form with %s is refused', async (_what, fields, headers) => {
  const refused = await web.post('/ngon-ngu', { lang: 'en', ...fields }, headers);
  expect(refused.statusCode).toBe(403);
  expect(refused.headers['set-cookie']).toBeUndefined();
  expect(refused.body).toContain('chưa có gì thay đổi');
});

test('a form of 300 kB is refused in words', async () => {
  const refused = await web.post('/ngon-ngu', { lang: 'x'.repeat(300_000) });
  expect(refused.statusCode).toBe(413);
  expect(refused.body).toContain('quá lớn');
});

test('pages load nothing from elsewhere, tell nobody where they came from, and are kept by no cache', async () => {
  web.as(NOBODY);
  const { headers, body } = await web.get('/khong-co');
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  const style = /href="(\/tinh\/style\.[0-9a-f]+\.css)"/.exec(body)?.[1];
  const served = await web.get(style!);
  expect(served.headers['cache-control']).toContain('immutable');
});

import type { Store } from '../../store';
import { atHour, localDate } from '../../domain/time/epoch';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { NOBODY } from '../../domain/access/viewer';

const NOW = atHour(localDate('2026-03-16'), 9);
let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
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
  ['a tab, which browsers leave out', '/\t/elsewhere.example', '/'],
  ['a line end', '/\n/elsewhere.example', '/'],
  ['letters that no header takes', '/nhiem-vu?q=hoà giải', '/nhiem-vu?q=ho%C3%A0%20gi%E1%BA%A3i'],
  ['what was written as an address takes it', '/nhiem-vu?q=%E1%BA%A3&tu=1', '/nhiem-vu?q=%E1%BA%A3&tu=1'],
])('a place to go back to with %s leads nowhere else', async (_what, den, to) => {
  const switched = await web.post('/ngon-ngu', { lang: 'en', den });
  expect(switched.statusCode).toBe(303);
  expect(switched.headers.location).toBe(to);
});

test.each([
  ['JSON', 'application/json', '{"seal":5,"den":{"a":1}}'],
  ['plain text', 'text/plain', 'seal=5'],
])('what comes as %s is no form and is not read', async (_what, type, payload) => {
  const headers = { 'content-type': type };
  const refused = await web.app.inject({ method: 'POST', url: '/ngon-ngu', headers, payload });
  expect(refused.statusCode).toBe(400);
  expect(refused.body).toContain('Không đọc được yêu cầu');
});

test('a character that no store takes is refused in an address and in a form, before anything is asked', async () => {
  for (const path of ['/nhiem-vu?q=a%00b', '/nhiem-vu/a%00b/x', '/tep/x?ma=1&chu-ky=%00&chu-ky=2'])
    expect([path, (await web.get(path)).statusCode]).toEqual([path, 400]);
  expect((await web.post('/ngon-ngu', { lang: 'en', den: '/\0' })).statusCode).toBe(400);
});

test('of a rehearsal that is over no page is looked up, and the trail of the office does not tell who asked', async () => {
  web.as(NOBODY);
  const told = () => store.queries.auditLines({ scope: 'real' });
  const before = await told();
  for (const path of ['/dien-tap/da-xong/viec-cua-toi/KH1/a%00b', '/dien-tap/da-xong/viec-cua-toi/KH1/x'])
    expect([path, (await web.get(path)).statusCode]).toEqual([path, 404]);
  expect(await told()).toEqual(before);
});

test('an address that is no UTF-8 is refused in words, with the headers of every answer', async () => {
  const { statusCode, headers, body } = await web.get('/nhiem-vu/%ED%A0%80/x');
  expect(statusCode).toBe(400);
  expect(body).toContain('Địa chỉ không đọc được');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

test('where no page can be made, nothing is told of what is wrong inside, and the office hears it', async () => {
  const heard: string[] = [];
  const away = await openTestWeb({
    ...{ store, now: () => NOW },
    identify: [() => Promise.reject(new Error('store at 10.0.0.5:5432 is away'))],
    onFault: (fault) => heard.push(String(fault)),
  });
  const { statusCode, body } = await away.get('/nhiem-vu');
  await away.close();
  expect(statusCode).toBe(500);
  expect(body).toContain('Hệ thống đang gặp lỗi');
  expect(body).not.toContain('10.0.0.5');
  expect(heard).toEqual(['Error: store at 10.0.0.5:5432 is away']);
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

test('somebody who asks without end is told so without being looked up, and a colleague at the same address goes on', async () => {
  let lookedUp = 0;
  const busy = await openTestWeb({
    ...{ store, now: () => NOW },
    identify: [async () => ((lookedUp += 1), userOf('secretariat'))],
  });
  const ask = (cookie: string) => busy.get('/khong-co', { cookie });
  for (let n = 0; n < 600; n += 1) await ask('phien=hoa');
  const known = lookedUp;
  const stopped = await ask('phien=hoa');
  expect(stopped.statusCode).toBe(429);
  expect(stopped.body).toContain('Gửi quá nhiều yêu cầu');
  expect(lookedUp).toBe(known);
  expect((await ask('phien=binh')).statusCode).toBe(404);
  await busy.close();
});

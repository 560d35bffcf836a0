import type { Conductor, PlayLook } from '../../client/rehearsal/conductor';
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mailFileName, mailFolder } from '../../domain/letters/mail-file';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { byCast } from '../../web/rehearsal/grant';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import type { Viewer } from '../../domain/access/viewer';

/** No engine here: what the buttons do to a play is shown in test/engine/conductor.test.ts. */

const SCOPE = 'dien-tap-thu';
const NOW = atHour(localDate('2027-03-16'), 9);
let store: Store;
let web: TestWeb;
let viewer: Viewer | null;
let done: string[];

const LOOK: PlayLook = { state: 'paused', at: NOW, next: null, pace: 'day', target: null, failure: null };
let look = LOOK;
const conductor = {
  look: () => look,
  play: () => done.push('play'),
  setPace: (pace: string) => done.push(pace),
  jump: (to: number) => done.push(String(to)),
} as unknown as Conductor;

beforeAll(async () => {
  store = await openTestStore();
  const identify = [byCast, async () => viewer];
  web = await openTestWeb({ store, now: () => NOW, scope: SCOPE, title: 'Kế hoạch thử', identify });
  const bodies = [
    { id: 'so-y-te', name: 'Sở Y tế', hasHead: true },
    { id: 'hoi-nong-dan', name: 'Hội Nông dân', hasHead: false },
  ];
  const { rehearsals } = web.office;
  web.office.rehearsals = { ...rehearsals, conductorOf: () => conductor, bodiesOf: () => bodies };
  let isUsed = false;
  web.office.door = { open: (key) => key === 'khoa' && !isUsed && (isUsed = true) };
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => {
  viewer = userOf('secretariat');
  web.as(userOf('secretariat'));
  done = [];
  look = LOOK;
});

const AT = `/dien-tap/${SCOPE}`;

async function castAs(vai: string): Promise<string> {
  const answer = await web.post(`${AT}/dong-vai`, { vai });
  const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('vai='));
  return set?.split(';')[0] ?? '';
}

test('a member of the secretariat becomes a body and keeps the controls', async () => {
  const cookie = await castAs('body:so-y-te');
  viewer = null;
  const { statusCode, body } = await web.get(`${AT}/hop-thu`, { cookie });
  expect(statusCode).toBe(200);
  expect(body).toContain('<option value="body:so-y-te" selected>Sở Y tế</option>');
  expect(body).toContain('Đổi vai');
});

test.each([
  ['a committee', 'committee'],
  ['a body by its account', 'body'],
] as const)('%s neither conducts, nor plays parts, nor reads the mailbox', async (_what, role) => {
  viewer = userOf(role);
  web.as(viewer);
  expect((await web.post(`${AT}/dieu-khien`, { viec: 'play' })).statusCode).toBe(403);
  expect((await web.post(`${AT}/dong-vai`, { vai: 'secretariat' })).headers['set-cookie']).toBeUndefined();
  expect((await web.get(`${AT}/hop-thu`)).statusCode).toBe(403);
  expect(done).toEqual([]);
});

test('a part that was altered, is of another rehearsal or is none is worth nothing', async () => {
  const cookie = await castAs('secretariat');
  viewer = null;
  expect((await web.get(`${AT}/hop-thu`, { cookie: `${cookie}x` })).statusCode).toBe(403);
  const [, value = ''] = cookie.split('=');
  const [text = '', mark = ''] = value.split('.');
  const other = Buffer.from(text, 'base64url').toString().replace(SCOPE, 'dien-tap-khac');
  const forged = `vai=${Buffer.from(other).toString('base64url')}.${mark}`;
  expect((await web.get(`${AT}/hop-thu`, { cookie: forged })).statusCode).toBe(403);
  viewer = userOf('secretariat');
  for (const vai of ['body:khong-co', 'head:hoi-nong-dan', 'admin:x', 'body', '<script>'])
    expect((await web.post(`${AT}/dong-vai`, { vai })).statusCode).toBe(422);
});

test('the key of a demo opens once; the browser that used it stays in', async () => {
  viewer = null;
  expect((await web.get('/vao/sai')).statusCode).toBe(422);
  expect((await web.app.inject({ method: 'HEAD', url: '/vao/khoa' })).statusCode).toBe(404);
  const entered = await web.get('/vao/khoa');
  expect(entered.statusCode).toBe(303);
  const cookie = [entered.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('vai='))!;
  expect(cookie).toContain('HttpOnly');
  expect((await web.get('/vao/khoa')).statusCode).toBe(422);
  expect((await web.get('/vao/khoa', { cookie: cookie.split(';')[0]! })).statusCode).toBe(303);
});

test('whoever comes to a demo without its key is told of the key, and asked for no password', async () => {
  const demo = await openTestWeb({ store, now: () => NOW, mode: 'demo', identify: [async () => null] });
  const { statusCode, body } = await demo.get('/dang-nhap?den=%2F');
  expect([statusCode, /type="password"/.test(body), body.includes('/vao/')]).toEqual([200, false, true]);
  await demo.close();
});

test('orders reach the play; what is no order, no pace and no day is said in words', async () => {
  expect(
    (await web.post(`${AT}/dieu-khien`, { viec: 'play', den: '//elsewhere.example' })).headers.location,
  ).toBe(`${AT}/`);
  await web.post(`${AT}/dieu-khien`, { viec: 'pace', 'toc-do': 'month' });
  await web.post(`${AT}/dieu-khien`, { viec: 'jump', ngay: '30/09/2027' });
  expect(done).toEqual(['play', 'month', String(atHour(localDate('2027-09-30'), 9))]);
  for (const form of [
    { viec: 'nothing' },
    { viec: 'pace', 'toc-do': 'light' },
    { viec: 'jump', ngay: '31/02/2027' },
    { viec: 'jump', ngay: '' },
  ] as Record<string, string>[])
    expect((await web.post(`${AT}/dieu-khien`, form)).statusCode).toBe(422);
});

test('the clock is asked again alone, and leads back to pages of ours only', async () => {
  const { body } = await web.get(`${AT}/dieu-khien?luc=1&den=javascript:alert(1)`);
  expect(body).toMatch(/^<div class="clock"/);
  expect(body).toContain('16/03/2027 09:00');
  expect(body).not.toContain('javascript:');
});

test('of a rehearsal that broke it is said that it did, and nothing of what went wrong inside', async () => {
  look = { ...LOOK, state: 'failed', failure: 'Deadline exceeded, remote_addr=127.0.0.1:7233' };
  const { body } = await web.get(`${AT}/dieu-khien`);
  expect(body).toContain('lỗi đã ghi trong nhật ký của máy chủ');
  expect(body).not.toContain('remote_addr');
});

test('a letter is shown in a frame where nothing runs, and its links lead out of it', async () => {
  const name = mailFileName({ at: NOW, recipient: 'body:so-y-te', key: 'abc' });
  const folder = join(web.office.mailboxDir, mailFolder(SCOPE));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, name),
    [
      'From: x@tinh.example',
      'To: "S" <s@tinh.example>',
      'Subject: <b>Thu</b>',
      'Date: Tue, 16 Mar 2027 08:00:00 +0700',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p onclick="x()"><a href="http://127.0.0.1/l/x">Xem</a></p>',
    ].join('\r\n'),
  );
  const list = await web.get(`${AT}/hop-thu?thu=${name}`);
  expect(list.body).toContain('&lt;b>Thu&lt;/b>');
  expect(list.body).toContain('sandbox="allow-top-navigation-by-user-activation"');
  const words = await web.get(`${AT}/hop-thu/${name}/nguyen-van`);
  expect(words.body).toContain('<a target="_top" href="http://127.0.0.1/l/x">');
  expect(words.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect((await web.get(`${AT}/hop-thu/..%2f..%2fx/nguyen-van`)).statusCode).toBe(404);
});

test('a rehearsal whose process died is listed as ended, and can be read but not played', async () => {
  expect(web.office.rehearsals.stageOf('dien-tap-khac')).toBeNull();
  const answer = await web.get('/dien-tap');
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Chưa có buổi diễn tập nào');
  expect(answer.body).toContain('Mở buổi diễn tập');
  viewer = userOf('inspector');
  expect((await web.get('/dien-tap')).body).not.toContain('Mở buổi diễn tập');
  web.as(viewer);
  expect((await web.post('/dien-tap', { 'kich-ban': 'mixed', so: '1' })).statusCode).toBe(403);
});

test.each([
  [{ 'kich-ban': 'khac', so: '1' }],
  [{ 'kich-ban': 'mixed', so: '-1' }],
  [{ 'kich-ban': 'mixed', so: '1', 'van-ban': 'khong-co' }],
])('an opening of %p is refused beside the form', async (form) => {
  const answer = await web.post('/dien-tap', form);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('role="alert"');
});

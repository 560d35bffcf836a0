import { localDate, atHour } from '../../domain/time/epoch';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Store } from '../../store';
import { roundPlan, planned } from '../store/round-samples';
import { assignment, auditLine, CYCLE, record, RECIPIENTS, SOURCE } from '../store/samples';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { NOBODY } from '../../domain/access/viewer';

const NOW = atHour(localDate('2021-09-01'), 9);
const LONG =
  'Xây dựng quy chế phối hợp giữa các ban đảng, các đoàn thể; rà soát những quy định đã ban hành \\ và đề xuất sửa đổi';
let store: Store;
let web: TestWeb;
let requests = 0;

async function save(change: Partial<AssignmentRecord>, of: Parameters<typeof assignment>[0] = {}) {
  await store.records.saveAssignments([record({ assignment: assignment(of), seq: 2, ...change })], []);
}

beforeAll(async () => {
  store = await openTestStore();
  await store.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('start'));
  web = await openTestWeb({ store, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(async () => {
  await store.owned!.pglite.exec('delete from assignments; delete from feeds; delete from rounds');
  web.as(linkOf('ban-dan-van'));
});

/** The address that the page shows once. */
async function made(fields: Record<string, string> = {}): Promise<string> {
  requests += 1;
  const shown = await web.post('/lich/dang-ky', {
    by: 'Phạm Thị Lan',
    request: `yeu-cau-so-${requests}`,
    ...fields,
  });
  return /value="http:\/\/127\.0\.0\.1:8080(\/lich\/[\w-]{43}\.ics)"/.exec(shown.body)?.[1] ?? shown.body;
}

async function events(address: string) {
  const { body } = await web.get(address);
  // Its types are of an ES module only.
  const { default: ICAL } = await import('ical.js');
  const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
  return { body, calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

test('a body makes a feed with its name, and a program reads it without a cookie as entries of whole days', async () => {
  await save({}, { summary: LONG });
  const address = await made();
  web.as(NOBODY);
  const { body, calendar, events: all } = await events(address);
  expect(all).toHaveLength(1);
  expect(all[0]!.summary).toBe(`Đến hạn: ${LONG}`);
  expect(all[0]!.uid).toBe('real/nhiem-vu/KH142/1/KH142-III.4-01/2021-Q3@don-doc');
  expect(all[0]!.startDate.isDate).toBe(true);
  expect(all[0]!.startDate.toString()).toBe('2021-09-30');
  expect(all[0]!.endDate.toString()).toBe('2021-10-01');
  expect(all[0]!.description).toContain('Mã nhiệm vụ: KH142-III.4-01/2021-Q3\nCơ quan chủ trì: Ban Dân vận');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Nhiệm vụ: Ban Dân vận Tỉnh uỷ');
  expect(body).toContain('DTSTART;VALUE=DATE:20210930\r\nDTEND;VALUE=DATE:20211001\r\n');
  expect(body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  expect(body).toContain('TRANSP:TRANSPARENT\r\n');
  expect(body).toMatch(/DTSTAMP:20210301T010000Z\r\n/);
  expect(body).not.toContain('VALARM');
  expect(body).toContain('URL:http://127.0.0.1:8080/viec-cua-toi/KH142~1/KH142-III.4-01~2021-Q3');
});

test('a link to one duty makes no feed of the whole body', async () => {
  web.as({ ...linkOf('ban-dan-van'), only: [{ cycle: CYCLE.id, assignment: 'KH142-III.4-01/2021-Q3' }] });
  expect((await web.get('/lich/dang-ky')).statusCode).toBe(403);
  const refused = await web.post('/lich/dang-ky', { by: 'Phạm Thị Lan', request: 'yeu-cau-mot-viec' });
  expect(refused.statusCode).toBe(403);
  const { rows } = await store.owned!.pglite.query('select hash from feeds');
  expect(rows).toEqual([]);
});

test('lines end with CRLF, and none is longer than 75 bytes though its letters take three each', async () => {
  await save({}, { summary: LONG.repeat(3) });
  const { body } = await web.get(await made());
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lengths = body.split('\r\n').map((line) => Buffer.byteLength(line));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(lengths.filter((length) => length > 70).length).toBeGreaterThan(3);
  expect(body).not.toContain('\uFFFD');
});

test('a day that moved keeps its id and counts on; what was withdrawn is cancelled, not forgotten', async () => {
  await save({});
  const address = await made();
  const earlier = await events(address);
  const before = earlier.events[0]!;
  await save({ seq: 5, effectiveDue: localDate('2021-10-15'), updatedAt: NOW });
  const later = await events(address);
  const after = later.events[0]!;
  const stamp = (text: string) => /DTSTAMP:(\S+)/.exec(text)![1]!;
  expect(stamp(later.body) > stamp(earlier.body)).toBe(true);
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.startDate.toString()).toBe('2021-10-15');
  expect(after.description).toContain('thời hạn ghi: 30/09/2021');
  await save({ seq: 6, status: 'withdrawn' });
  const { body } = await web.get(address);
  expect(body).toContain('STATUS:CANCELLED\r\n');
  expect(body).toContain('SUMMARY:Đã thu hồi: ');
});

test('a feed tells of its own body alone: what it leads, what it takes part in, and the rounds it owes a part of', async () => {
  await save({}, { id: 'A/2021-Q3', summary: 'Việc mình chủ trì' });
  await save(
    { leadName: 'Tỉnh đoàn' },
    { id: 'B/2021-Q3', lead: 'tinh-doan', coordinating: ['ban-dan-van'], summary: 'Việc phối hợp' },
  );
  await save(
    { leadName: 'Tỉnh đoàn' },
    { id: 'C/2021-Q3', lead: 'tinh-doan', coordinating: [], summary: 'Việc của nơi khác' },
  );
  await store.rounds.planRounds([planned(roundPlan('annual/2021'))]);
  const { body } = await events(await made());
  expect(body).toContain('Việc mình chủ trì');
  expect(body).toContain('Việc phối hợp');
  expect(body).not.toContain('nơi khác');
  expect(body).toContain('SUMMARY:Hạn gửi báo cáo: Báo cáo năm 2021');
  expect(body).not.toContain('Hạn trình');
});

test('of a secret duty a feed tells the day and nothing of what it is', async () => {
  await save({}, { secrecy: 'mat', summary: 'Nội dung không ai được biết' });
  const { body, events: all } = await events(await made());
  expect(all[0]!.startDate.toString()).toBe('2021-09-30');
  expect(body).not.toContain('không ai được biết');
  expect(body).toContain('Nhiệm vụ mật');
});

test('a title cannot begin a line of its own in the calendar', async () => {
  await save({}, { summary: 'Việc\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028X:1' });
  const { events: all, body } = await events(await made());
  expect(all).toHaveLength(1);
  expect(body.match(/\r\nEND:VEVENT/g)).toHaveLength(1);
});

test('an address with one letter changed is nowhere, and a revoked one is gone; the trail has both acts', async () => {
  const address = await made();
  const secret = /\/lich\/(.{43})/.exec(address)![1]!;
  const altered = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
  expect((await web.get(`/lich/${altered}.ics`)).statusCode).toBe(404);
  expect((await web.get(`/lich/${secret.slice(1)}.ics`)).statusCode).toBe(404);
  const list = await web.get('/lich/dang-ky');
  expect(list.body).not.toContain(secret);
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(list.body)![1]!;
  expect((await web.post('/lich/dang-ky/thu-hoi', { hash })).statusCode).toBe(303);
  const gone = await web.get(address);
  expect(gone.statusCode).toBe(410);
  expect(gone.body).toContain('đã được thu hồi');
  const lines = await store.queries.auditLines({ scope: 'real' });
  const ofFeeds = lines.filter(({ action }) => action.startsWith('Feed'));
  expect(ofFeeds.map(({ action, actor }) => [action, actor]).slice(-2)).toEqual([
    ['FeedMade', 'Phạm Thị Lan'],
    ['FeedRevoked', 'ban-dan-van'],
  ]);
  expect(JSON.stringify(lines)).not.toContain(secret);
});

test('another body cannot revoke it, and the secretariat can', async () => {
  const address = await made();
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec((await web.get('/lich/dang-ky')).body)![1]!;
  web.as(linkOf('tinh-doan'));
  const refused = await web.post('/lich/dang-ky/thu-hoi', { hash });
  expect(refused.statusCode).toBe(404);
  expect((await web.get(address)).statusCode).toBe(200);
  web.as(userOf('secretariat'));
  expect((await web.post('/lich/dang-ky/thu-hoi', { hash })).statusCode).toBe(303);
  expect((await web.get(address)).statusCode).toBe(410);
});

test('the same form sent twice makes one feed; a form without a name makes none', async () => {
  const first = await made({ request: 'cung-mot-yeu-cau' });
  const second = await made({ request: 'cung-mot-yeu-cau' });
  expect(second).toBe(first);
  expect(await store.feeds.list('real', 'bodies')).toHaveLength(1);
  const refused = await web.post('/lich/dang-ky', { by: ' ', request: 'yeu-cau-khac' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Thiếu họ và tên');
  expect(await store.feeds.list('real', 'bodies')).toHaveLength(1);
});

test('the feed of a user ends with the user', async () => {
  await save({}, { summary: 'Việc của một cơ quan' });
  const run = (statement: string) => store.owned!.pglite.exec(statement);
  await run(`insert into users (id, login, name, role, failures, created_at, created_by)
    values ('nd-secretariat', 'hoa', 'Trần Thị Hoa', 'secretariat', 0, 0, 'x')`);
  web.as(userOf('secretariat'));
  const address = await made();
  expect((await events(address)).events[0]!.summary).toContain('Việc của một cơ quan – Ban Dân vận Tỉnh uỷ');
  await run(`update users set ended_at = 1 where id = 'nd-secretariat'`);
  expect((await web.get(address)).statusCode).toBe(410);
});

test('what did not change is not sent again, and may be kept for a quarter of an hour', async () => {
  await save({});
  const address = await made();
  const first = await web.get(address);
  expect(first.headers['cache-control']).toBe('private, max-age=900');
  expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const again = await web.get(address, { 'if-none-match': String(first.headers['etag']) });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
  const packed = `"khac", W/${String(first.headers['etag'])}`;
  expect((await web.get(address, { 'if-none-match': packed })).statusCode).toBe(304);
  await save({ seq: 9, status: 'accepted' });
  const changed = await web.get(address, { 'if-none-match': String(first.headers['etag']) });
  expect(changed.statusCode).toBe(200);
});

test('an empty feed is a calendar too', async () => {
  const { events: none, calendar } = await events(await made());
  expect(none).toHaveLength(0);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
});

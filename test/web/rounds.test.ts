import type { Plan } from '../../domain/plan/schema';
import { atHour, endOfDay, plusDays, type Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { plan } from '../parts/sample-round';
import { obligation, planOf } from '../plan/cycles';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { roundEngine } from '../support/round-engine';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

const PLAN: Plan = {
  ...plan,
  obligations: plan.bodies.map(({ id }, i) => ({
    ...plan.obligations[0]!,
    code: `KHM-II.${i + 1}-01`,
    clause: `II.${i + 1}`,
    lead: [id],
    coordinating: [],
  })),
};
const NONE = { limits: null, causes: null, directions: null, difficulties: null, proposals: null };

let store: Store;
let web: TestWeb;
let kept: KeptCycle;
let now: Instant;
let n = 0;
let path = '';

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, client: roundEngine(store, 'real', () => now), now: () => now });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(async () => {
  n += 1;
  path = `/ky-bao-cao/KHM~${n}/annual~2026`;
  kept = await keepCycle(store, PLAN, {}, n);
  const round = await kept.open('annual/2026');
  now = atHour(round.state.days.opensOn, 10);
  web.as(userOf('secretariat'));
});

const record = async () => (await store.rounds.round('real', kept.cycle, 'annual/2026'))!;
const shown = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

async function handIn(body: string, results = 'Đã khảo sát 36 xã', value = 86.5) {
  const content = await store.rounds.keepPart({
    version: 1,
    form: { cycle: kept.cycle, round: 'annual/2026', body },
    figures: [{ target: 'KHM-I.1', value, unit: '%', weight: 36, reason: null }],
    assignments: [],
    narrative: { results, ...NONE },
  });
  const by = 'Lê Thu Hà';
  const version = { n: 1, content, by, at: now, late: false };
  await kept.happen('annual/2026', { type: 'PartSubmitted', by, body, version, at: now });
}

test('the list says of each round how many sent and how many are missing', async () => {
  await handIn('so-noi-vu');
  const { body } = await web.get(`/ky-bao-cao?chu-ky=KHM/${n}`);
  expect(shown(body)).toContain('Báo cáo năm 2026');
  expect(shown(body)).toMatch(/Đang nhận phần báo cáo 1\/3 2 /);
});

test('who is missing stands before who sent, and only the secretariat is offered to answer', async () => {
  await handIn('so-noi-vu');
  const { body } = await web.get(path);
  expect(shown(body)).toMatch(/Sở Y tế ▲ Chưa gửi .*Sở Nội vụ ○ Đã gửi, chờ xác nhận/);
  // Read first: a press in the list of parts confirms nothing.
  expect(body).not.toContain('/xac-nhan');
  const [, toRead] = /<a href="([^"]+)">Đọc và xác nhận/.exec(body)!;
  expect((await web.get(toRead!)).body).toContain(`action="${path}/xac-nhan"`);
  web.as(userOf('committee'));
  const read = await web.get(path);
  expect(read.statusCode).toBe(200);
  expect(read.body).not.toContain('Đọc và xác nhận');
  expect((await web.get(toRead!)).body).not.toContain('/xac-nhan');
  expect(read.body).not.toContain('/chot');
  expect((await web.post(`${path}/chot`, { reason: 'x' })).statusCode).toBe(403);
  web.as(linkOf('so-y-te'));
  expect((await web.get(path)).statusCode).toBe(403);
});

test('a part is read whole, and confirmed or returned with a reason that must be there', async () => {
  await handIn('so-noi-vu');
  const part = await web.get(`${path}/phan/so-noi-vu`);
  expect(shown(part.body)).toContain('Đã khảo sát 36 xã');
  expect(shown(part.body)).toContain('86,5 %');
  const bare = await web.post(`${path}/tra-lai`, { body: 'so-noi-vu', reason: ' ' });
  expect(bare.statusCode).toBe(422);
  expect(bare.body).toContain('id="loi-reason"');
  await web.post(`${path}/tra-lai`, { body: 'so-noi-vu', reason: 'Thiếu 3 xã' });
  expect((await record()).state.parts[0]).toMatchObject({
    status: 'returned',
    returns: [{ by: 'Trần Thị Hoa' }],
  });
  const again = await web.post(`${path}/xac-nhan`, { body: 'so-noi-vu' });
  expect(again.statusCode).toBe(422);
  expect(shown(again.body)).toContain('đã trả lại, cơ quan chưa gửi lại');
});

test('the same confirmation sent twice is one, and a body that is not asked is refused', async () => {
  await handIn('so-noi-vu');
  const fields = { body: 'so-noi-vu', request: 'r-1' };
  expect((await web.post(`${path}/xac-nhan`, fields)).statusCode).toBe(303);
  expect((await web.post(`${path}/xac-nhan`, fields)).statusCode).toBe(303);
  expect((await record()).state.parts[0]!.status).toBe('accepted');
  const stranger = await web.post(`${path}/xac-nhan`, { body: 'van-phong' });
  expect(stranger.statusCode).toBe(404);
});

test('closing early is shown with what will be missing, and needs a reason', async () => {
  await handIn('so-noi-vu');
  const preview = await web.get(`${path}/chot`);
  expect(shown(preview.body)).toContain('thiếu phần của 2 cơ quan: Ban Thường vụ Tỉnh đoàn; Sở Y tế');
  expect((await record()).state.closed).toBeNull();
  const bare = await web.post(`${path}/chot`, { reason: '' });
  expect(bare.statusCode).toBe(422);
  expect(bare.body).toContain('id="loi-reason"');
  expect((await web.post(`${path}/chot`, { reason: 'Đã đủ' })).statusCode).toBe(303);
  expect((await record()).state.closed).toMatchObject({ by: 'Trần Thị Hoa', reason: 'Đã đủ' });
  expect((await web.get(`${path}/chot`)).statusCode).toBe(422);
});

test('a move is looked at before it is done', async () => {
  const { days } = (await record()).state;
  const to = plusDays(days.partsDue, 7);
  const [y, m, d] = to.split('-');
  const preview = await web.get(`${path}/chuyen-ngay?partsDue=${d}/${m}/${y}`);
  expect(shown(preview.body)).toContain(`${d}/${m}/${y}`);
  expect((await record()).state.days).toEqual(days);
  const moved = await web.post(`${path}/chuyen-ngay`, { partsDue: `${d}/${m}/${y}`, reason: 'Bão lũ' });
  expect(moved.statusCode).toBe(303);
  expect((await record()).state.days.partsDue).toBe(to);
});

test.each([
  ['no day at all', '31/02/2026', 'không phải một ngày có thật'],
  ['a day that is over', '01/01/2026', 'Hạn gửi phần báo cáo'],
])('a move to %s is refused at its field', async (_what, typed, words) => {
  for (const answer of [
    await web.get(`${path}/chuyen-ngay?partsDue=${typed}`),
    await web.post(`${path}/chuyen-ngay`, { partsDue: typed, reason: 'x' }),
  ]) {
    expect(answer.statusCode).toBe(422);
    expect(shown(answer.body)).toContain(words);
    expect(answer.body).toContain('id="loi-partsDue"');
  }
});

test('a move without any day, and a paper without a number or of a day to come, are refused', async () => {
  expect((await web.post(`${path}/chuyen-ngay`, { reason: 'x' })).statusCode).toBe(422);
  await kept.happen('annual/2026', { type: 'PartsClosed', by: null, reason: null, at: now });
  await kept.happen('annual/2026', { type: 'Frozen', snapshot: 'a'.repeat(64), at: now });
  const report = `${path}/da-bao-cao`;
  const bare = await web.post(report, { paperNumber: '', paperDate: '30/12/2026' });
  expect(bare.body).toContain('id="loi-paperNumber"');
  const later = await web.post(report, { paperNumber: '12-BC/BDV', paperDate: '30/12/2029' });
  expect(later.body).toContain('id="loi-paperDate"');
  now = endOfDay(plusDays((await record()).state.days.partsDue, 5));
  const date = (await record()).state.days.partsDue;
  expect((await web.post(report, { paperNumber: '12-BC/BDV', paperDate: date })).statusCode).toBe(303);
  expect((await record()).state.status).toBe('reported');
});

test('a cancelled round says who cancelled it, and offers nothing more', async () => {
  await web.post(`${path}/huy`, { reason: '<b>Gộp</b>' });
  const { body } = await web.get(path);
  expect(body).toContain('&lt;b>Gộp&lt;/b>');
  expect(body).not.toContain('<b>Gộp');
  expect(body).not.toContain('/chot');
});

test('the papers of a closed round are had as files, by the secretariat alone; of an open one they are not', async () => {
  expect((await web.get(`${path}/van-ban/bao-cao?dang=docx`)).statusCode).toBe(422);
  const urge = await web.get(`${path}/van-ban/don-doc?dang=docx`);
  expect(urge.headers['content-disposition']).toContain('don-doc-gui-bao-cao-annual-2026.docx');
  n += 1;
  const closed = await keepCycle(store, PLAN, {}, n);
  await closed.freeze('annual/2026', [
    { figures: [], assignments: [], narrative: { results: 'Đã khảo sát', ...NONE } },
  ]);
  const frozen = `/ky-bao-cao/KHM~${n}/annual~2026`;
  expect((await web.get(frozen)).body).toContain('/van-ban/bao-cao?dang=pdf');
  for (const [paper, kind, name] of [
    ['bao-cao', 'docx', 'bao-cao-nam-2026.docx'],
    ['to-trinh', 'docx', 'to-trinh-annual-2026.docx'],
    ['bao-cao', 'xlsx', 'bao-cao-nam-2026.xlsx'],
  ]) {
    const { statusCode, headers, rawPayload } = await web.get(`${frozen}/van-ban/${paper}?dang=${kind}`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(name);
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  }
  expect((await web.get(`${frozen}/van-ban/khac`)).statusCode).toBe(404);
  web.as(userOf('inspector'));
  expect((await web.get(`${frozen}/van-ban/bao-cao?dang=docx`)).statusCode).toBe(403);
});

test('the tờ trình of a tổng kết waits, as its report does, until somebody answers for what that leaves open', async () => {
  const term = { start: '2021-01-01', end: '2024-12-31' };
  const years = planOf([obligation('A-1', 'trong quý II/2021', { clause: 'III.1', line: 12 })], {
    plan: { code: 'KH9', startsOn: '2021-02-01', term },
  });
  const done = await keepCycle(store, years);
  await done.freeze('final/2024', [
    { figures: [], assignments: [], narrative: { results: 'Đã làm', ...NONE } },
  ]);
  const papers = '/ky-bao-cao/KH9~1/final~2024/van-ban';
  expect(shown((await web.get(`${papers}/to-trinh?dang=docx`)).body)).toContain('còn điểm trống');
  expect((await web.post(`${papers}/bao-cao`, { reason: 'Đã báo cáo riêng' })).statusCode).toBe(200);
  const { statusCode, headers } = await web.get(`${papers}/to-trinh?dang=docx`);
  expect([statusCode, headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining('to-trinh-final'),
  ]);
});

test('a round that is not there is said so', async () => {
  expect((await web.get(`/ky-bao-cao/KHM~${n}/annual~1999`)).statusCode).toBe(404);
  expect((await web.get(`${path}/phan/khong-co`)).statusCode).toBe(404);
});

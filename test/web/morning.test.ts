import { NOBODY } from '../../domain/access/viewer';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { atHour, localDate, type Instant } from '../../domain/time/epoch';
import { planSchema } from '../../domain/plan/schema';
import { MASKED_SUMMARY } from '../../domain/desk/subject';
import type { Store } from '../../store';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { smallPlan } from '../support/small-plan';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

const NOW: Instant = atHour(localDate('2026-10-02'), 9);
const SECRET = 'Rà soát hồ sơ mật của các xã';

const small = smallPlan({
  startsOn: '2026-03-02',
  termEnd: '2027-12-31',
  ladder: 'default',
  deadlines: [
    'trước ngày 01/7/2026',
    'trước ngày 01/10/2026',
    'trước ngày 08/10/2026',
    'trước ngày 15/12/2026',
  ],
});
const PLAN = planSchema.parse({
  ...small,
  obligations: small.obligations.map((one, i) =>
    i === 0 ? { ...one, summary: SECRET, secrecy: 'mat' } : one,
  ),
});

let store: Store;
let web: TestWeb;
let kept: KeptCycle;

const received: Partial<AssignmentRecord> = {
  status: 'inProgress',
  receivedAt: atHour(localDate('2026-03-03'), 9),
};

beforeAll(async () => {
  store = await openTestStore();
  const id = (i: number) => `KHM-I.${i}-01/once`;
  kept = await keepCycle(store, PLAN, {
    [id(1)]: { ...received, overdue: true, escalationLevel: 4 },
    [id(2)]: { ...received, overdue: true },
    [id(3)]: received,
    [id(4)]: { ...received, status: 'submitted', submittedAt: atHour(localDate('2026-10-01'), 15) },
  });
  web = await openTestWeb({ store, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('secretariat')));

const shown = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('one look tells what fell due, what came in and what comes, each leading to its list', async () => {
  const { statusCode, body } = await web.get('/');
  expect(statusCode).toBe(200);
  expect(shown(body)).toContain('Hôm nay, thứ Sáu 02/10/2026');
  expect(shown(body)).toContain('1 Kết quả chờ xác nhận');
  expect(shown(body)).toContain('1 Vừa quá hạn, 7 ngày qua');
  expect(shown(body)).toContain('1 Đến hạn trong 7 ngày tới');
  expect(body).toContain('/nhiem-vu?tinh-trang=submitted');
  expect(body).toContain('/nhiem-vu?qua-han=1&amp;tu=25%2F09%2F2026&amp;den=01%2F10%2F2026');
});

test('the four cells stand with the rate and what it is of', async () => {
  const { body } = await web.get('/');
  expect(shown(body)).toContain('2 Chưa hoàn thành – quá hạn');
  expect(shown(body)).toContain('2 Chưa hoàn thành – trong hạn');
  expect(shown(body)).toContain('0,0 % Tỷ lệ hoàn thành 0/2 nhiệm vụ');
  expect(body).toContain('/nhiem-vu?xep-loai=openOverdue');
});

test('nothing is told of a secret duty, on any of these pages', async () => {
  for (const path of ['/', '/co-quan/ban-dan-van']) {
    const { body } = await web.get(path);
    expect(body).toContain(MASKED_SUMMARY);
    expect(body).not.toContain(SECRET);
  }
});

test('the committee sees first what was laid before it, an admin how the store is; letters only who may read them', async () => {
  web.as(userOf('committee'));
  const committee = shown((await web.get('/')).body);
  expect(committee.indexOf('Đã báo cáo Ban Thường vụ')).toBeLessThan(committee.indexOf('Toàn bộ nhiệm vụ'));
  expect(committee).not.toContain('Thư chưa rõ');
  web.as(userOf('admin'));
  expect(shown((await web.get('/')).body)).toContain('Hệ thống: Kho dữ liệu trả lời bình thường.');
  web.as(linkOf('ban-dan-van'));
  expect((await web.get('/')).headers.location).toBe('/viec-cua-toi');
  web.as(NOBODY);
  expect((await web.get('/')).statusCode).toBe(303);
});

test('an open round says who is missing', async () => {
  await kept.open('annual/2026');
  const { body } = await web.get('/');
  expect(shown(body)).toContain('đã gửi 0/1');
  expect(shown(body)).toContain('Còn thiếu 1 cơ quan Ban Dân vận Tỉnh uỷ');
});

// ---- bodies

test('each body stands with its four cells, its rate with the denominator, what it owes longest and when it spoke', async () => {
  const { body } = await web.get('/co-quan');
  expect(shown(body)).toMatch(/Ban Dân vận Tỉnh uỷ 2 2 0 0 0,0 % 0\/2 0 9\d ngày 01\/10\/2026/);
  expect(body).toContain('/nhiem-vu?co-quan=ban-dan-van&amp;xep-loai=openOverdue');
});

test('the record of a body tells its open work, its years, its parts and where its mail goes', async () => {
  const { body } = await web.get('/co-quan/ban-dan-van');
  const words = shown(body);
  expect(words).toContain('Khảo sát chất lượng sinh hoạt chi đoàn, đợt 2');
  expect(words).toContain('vanthu.bdv@mau.example');
  expect(words).toContain('Lê Văn Sơn (truongban.bdv@mau.example)');
  expect(words).toMatch(/91–120 ngày 1/);
  expect(words).toContain('2026 2 2 0 0 0,0 % (0/2)');
  expect((await web.get('/co-quan/khong-co')).statusCode).toBe(404);
});

test('a link is taken back with a reason, by who may, and of this body alone', async () => {
  const link = {
    hash: 'a'.repeat(64),
    scope: 'real',
    audience: { kind: 'body' as const, id: 'ban-dan-van' },
    purpose: 'answer' as const,
    cycle: null,
    assignment: null,
    issuedAt: NOW,
  };
  await store.links.issue([link]);
  const revoke = (body: string, reason: string) =>
    web.post(`/co-quan/${body}/thu-hoi`, { hash: link.hash, reason });
  web.as(userOf('committee'));
  expect((await revoke('ban-dan-van', 'x')).statusCode).toBe(403);
  web.as(userOf('secretariat'));
  expect((await revoke('tinh-doan', 'x')).statusCode).toBe(404);
  const bare = await revoke('ban-dan-van', ' ');
  expect(bare.statusCode).toBe(422);
  expect((await store.links.find(link.hash))!.revokedAt).toBeNull();
  expect((await revoke('ban-dan-van', 'Thư chuyển nhầm')).statusCode).toBe(303);
  expect(await store.links.find(link.hash)).toMatchObject({ revokedAt: NOW, revokedBy: 'Trần Thị Hoa' });
  const [line] = await store.queries.auditLines({ scope: 'real', action: 'LinkRevoked' });
  expect(line).toMatchObject({ actor: 'Trần Thị Hoa', through: 'login', reason: 'Thư chuyển nhầm' });
  expect(JSON.stringify(line)).not.toContain('secret');
  expect(shown((await web.get('/co-quan/ban-dan-van')).body)).toContain('Trần Thị Hoa thu hồi lúc');
});

test('the list of bodies is had as a workbook, by those who watch', async () => {
  const { statusCode, headers } = await web.get('/co-quan.xlsx');
  expect(statusCode).toBe(200);
  expect(headers['content-disposition']).toContain('Co quan 02-10-2026.xlsx');
});

test('an unknown cycle in the address is said, not passed over', async () => {
  for (const path of ['/co-quan', '/ky-bao-cao', '/chi-tieu'])
    expect(shown((await web.get(`${path}?chu-ky=KHX/9`)).body)).toContain('Không có chu kỳ “KHX/9”');
});

test('before anything is followed the morning leads to where one begins, and only who may begin', async () => {
  const empty = await openTestStore();
  const fresh = await openTestWeb({ store: empty, now: () => NOW });
  const first = async (role: 'admin' | 'inspector') => {
    fresh.as(userOf(role));
    return (await fresh.get('/')).body;
  };
  expect(await first('admin')).toContain('<a href="/quan-tri/van-ban">đưa văn bản vào</a>');
  expect(await first('inspector')).not.toContain('đưa văn bản vào');
  web.as(userOf('admin'));
  expect((await web.get('/')).body).not.toContain('đưa văn bản vào');
  await fresh.close();
  await empty.close();
});

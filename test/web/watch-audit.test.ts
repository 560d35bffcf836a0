import { userOf } from '../support/test-web';
import { auditLine } from '../store/samples';
import { HOSTILE, openWatchedOffice, type WatchedOffice } from './watched-office';

let office: WatchedOffice;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 2, 2, 3);

beforeAll(async () => {
  office = await openWatchedOffice();
  const lines = Array.from({ length: 120 }, (_, i) =>
    auditLine(`dòng ${i}`, {
      cycle: 'KH9/1',
      assignment: i % 2 === 0 ? 'goc/2026-Q2' : 'goc-2/once',
      actor: i === 5 ? HOSTILE : i % 10 === 0 ? 'Phan Đức Long' : 'Trần Thị Hoa',
      onBehalfOf: i === 7 ? 'Lê Văn Sơn' : null,
      through: 'login',
      action: i % 3 === 0 ? 'Urged' : 'Received',
      reason: i === 5 ? HOSTILE : null,
      at: FIRST + i * DAY_MS,
    }),
  );
  await office.store.records.saveAssignments([], lines);
});
afterAll(() => office?.close());
beforeEach(() => office.web.as(userOf('secretariat')));

const page = async (query: string) => (await office.web.get(`/nhat-ky?${query}`)).body;
const count = (body: string) => [...body.matchAll(/<td data-title="Dòng"/g)].length;

describe('the audit trail by page', () => {
  test('shows the newest 50 first and leads to the older ones until none is left', async () => {
    const first = await page('');
    expect(count(first)).toBe(50);
    expect(first).toMatch(/data-title="Dòng" class="number">121</);
    const second = /href="(\/nhat-ky\?truoc=\d+)"/.exec(first)![1]!;
    const third = /href="(\/nhat-ky\?truoc=\d+)" rel="next"/.exec((await office.web.get(second)).body)![1]!;
    const last = (await office.web.get(third)).body;
    expect(count(last)).toBe(21);
    expect(last).not.toContain('rel="next"');
  });

  test.each([
    ['nguoi=Phan+Đức+Long', 12],
    ['nguoi=Lê+Văn+Sơn', 1],
    ['nhiem-vu=goc-2/once&viec=Urged', 20],
    ['viec=CycleStarted', 1],
    ['tu=02/03/2026&den=04/03/2026', 3],
    ['tu=04/03/2026&den=04/03/2026', 1],
    ['nguoi=Không+ai', 0],
  ])('narrowed by %s has %i lines', async (query, lines) => {
    expect(count(await page(query))).toBe(lines);
  });

  test.each([
    ['tu=30/02/2026', 'không phải một ngày có thật'],
    ['truoc=-1', 'cần một số nguyên dương'],
    ['tu=05/03/2026&den=04/03/2026', 'đứng sau ngày cuối'],
    [`nguoi=${'x'.repeat(201)}`, 'dài quá 200 ký tự'],
  ])('says what is wrong with %s', async (query, words) => {
    const { statusCode, body } = await office.web.get(`/nhat-ky?${query}`);
    expect(statusCode).toBe(422);
    expect(body).toContain(words);
  });

  test('names both where a substitute acted, and through what', async () => {
    expect(await page('nguoi=Lê+Văn+Sơn')).toContain('Trần Thị Hoa (thay Lê Văn Sơn), qua đăng nhập');
  });

  test('HTML in a name or a reason stays words', async () => {
    const body = await page(`nguoi=${encodeURIComponent(HOSTILE)}`);
    expect(count(body)).toBe(1);
    expect(body).not.toContain('<script>alert');
  });

  test('says that the chain is whole, with its length and last hash', async () => {
    const body = await page('kiem-tra=1');
    expect(body).toContain('Nhật ký nguyên vẹn: 121 dòng.');
    expect(body).toMatch(/[0-9a-f]{64}/);
  });

  test.each(['committee', 'body'] as const)('%s is not let in', async (role) => {
    office.web.as(userOf(role, 'Ai đó', 'mttq'));
    expect((await office.web.get('/nhat-ky')).statusCode).toBe(403);
  });

  test('the inspector reads it', async () => {
    office.web.as(userOf('inspector'));
    expect((await office.web.get('/nhat-ky')).statusCode).toBe(200);
  });
});

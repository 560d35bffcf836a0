import { userOf } from '../support/test-web';
import {
  HOSTILE,
  openWatchedOffice,
  OPEN,
  OVERDUE,
  SECRET,
  SUBMITTED,
  type WatchedOffice,
} from './watched-office';

/* Acts are carried out by the same rules without an engine (test/support/carried-out.ts); with one: test/engine/bulk. */

let office: WatchedOffice;
beforeAll(async () => {
  office = await openWatchedOffice();
});
afterAll(() => office?.close());
beforeEach(() => office.web.as(userOf('secretariat')));

const BULK = '/nhiem-vu-loat';
const keys = (...ids: string[]) => ids.map((id) => `KH9/1|${id}`);
const picked = (body: string) =>
  [...body.matchAll(/name="chon" value="KH9\/1\|([^"]+)"/g)].map(([, id]) => id);
const outcomes = (body: string) =>
  [...body.matchAll(/<td data-title="Kết quả">(.*?)<\/td>/gs)].map(([, cell]) =>
    cell!.replaceAll(/<[^>]+>/g, ''),
  );

describe('one act on many', () => {
  test('first its fields, for the rows that were picked', async () => {
    const { body } = await office.web.post(BULK, { viec: 'urge', chon: keys(OVERDUE, OPEN) });
    expect(picked(body)).toEqual([OVERDUE, OPEN]);
    expect(body).toContain('Nội dung đôn đốc');
    expect(body).toContain('Với 2 nhiệm vụ');
  });

  test('all that match: what the filter shows, and of what still runs', async () => {
    const { body } = await office.web.post(BULK, {
      viec: 'urge',
      'tat-ca': '1',
      loc: 'qua-han=1&co-quan=mttq',
    });
    expect(picked(body)).toContain(OVERDUE);
    expect(picked(body)).not.toContain(OPEN);
  });

  test('what was previewed is what comes of it, and what cannot be done is told and left out', async () => {
    const fields = { viec: 'suspend', reason: 'Chờ hướng dẫn' };
    const before = await office.row(OPEN);
    const preview = await office.web.post(`${BULK}/xem-truoc`, {
      ...fields,
      chon: keys(SUBMITTED, OPEN, OVERDUE),
    });
    expect(preview.body).toContain('Sẽ thực hiện: 2 nhiệm vụ; không thực hiện được: 1.');
    const [refused, ...possible] = outcomes(preview.body);
    expect(refused).toContain('Kết quả đang chờ xác nhận');
    expect(await office.row(OPEN)).toEqual(before);
    const chosen = picked(preview.body) as string[];
    expect(chosen).toEqual([OPEN, OVERDUE]);

    const request = /name="request" value="([^"]+)"/.exec(preview.body)![1]!;
    const done = await office.web.post(`${BULK}/thuc-hien`, { ...fields, request, chon: keys(...chosen) });
    expect(done.body).toContain('Đã thực hiện: 2 nhiệm vụ; không thực hiện được: 0.');
    expect(outcomes(done.body)).toEqual(possible);
    expect((await office.row(OPEN))?.status).toBe('suspended');

    const carried = office.carried();
    const again = await office.web.post(`${BULK}/thuc-hien`, { ...fields, request, chon: keys(...chosen) });
    expect(office.carried()).toBe(carried);
    expect(outcomes(again.body)[0]).toContain('Đã thực hiện từ trước');
  });

  test('a secret duty among them takes no words', async () => {
    const { body } = await office.web.post(`${BULK}/xem-truoc`, {
      viec: 'urge',
      note: 'Khẩn trương',
      chon: keys(SECRET),
    });
    expect(outcomes(body)[0]).toContain('Nhiệm vụ mật');
    expect(picked(body)).toEqual([]);
  });

  test('a field that is wrong comes back before anything is looked at', async () => {
    const { statusCode, body } = await office.web.post(`${BULK}/xem-truoc`, {
      viec: 'return',
      reason: HOSTILE,
      until: 'mai',
      chon: keys(SUBMITTED),
    });
    expect(statusCode).toBe(422);
    expect(body).toContain('không phải một ngày');
    expect(body).not.toContain('<script>alert');
    expect(picked(body)).toEqual([SUBMITTED]);
  });

  test.each([
    ['nothing picked', { viec: 'urge' }, 'Chưa chọn nhiệm vụ nào'],
    ['everything there is', { viec: 'urge', 'tat-ca': '1', loc: '' }, 'ít nhất một điều kiện'],
    [
      'an order alone, which narrows nothing',
      { viec: 'urge', 'tat-ca': '1', loc: 'sap=ma' },
      'ít nhất một điều kiện',
    ],
    ['a wrong filter', { viec: 'urge', 'tat-ca': '1', loc: 'qua-han=co' }, 'không phải một lựa chọn'],
    ['501 of them', { viec: 'urge', chon: Array.from({ length: 501 }, (_, i) => `KH9/1|x${i}`) }, 'quá 500'],
    ['one that is not there', { viec: 'urge', chon: ['KH9/1|khong-co'] }, 'không còn trong danh sách'],
    ['an act that does not exist', { viec: 'close', chon: keys(OPEN) }, 'Không có thao tác này'],
  ])('%s is refused', async (_, fields, words) => {
    for (const step of ['', '/xem-truoc', '/thuc-hien']) {
      const { statusCode, body } = await office.web.post(`${BULK}${step}`, fields);
      expect([404, 422]).toContain(statusCode);
      expect(body.includes(words)).toBe(true);
    }
  });

  test.each(['inspector', 'committee', 'admin'] as const)('%s may not', async (role) => {
    office.web.as(userOf(role));
    for (const step of ['', '/xem-truoc', '/thuc-hien'])
      expect(
        (await office.web.post(`${BULK}${step}`, { viec: 'urge', note: 'x', chon: keys(OPEN) })).statusCode,
      ).toBe(403);
  });
});

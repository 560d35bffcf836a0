import { userOf } from '../support/test-web';
import {
  actPath,
  ASKING,
  OPEN,
  openWatchedOffice,
  OVERDUE,
  SECRET,
  storyPath,
  SUBMITTED,
  type WatchedOffice,
} from './watched-office';

let office: WatchedOffice;
beforeAll(async () => {
  office = await openWatchedOffice();
});
afterAll(() => office?.close());
beforeEach(() => office.web.as(userOf('secretariat')));

const story = async (id: string) => (await office.web.get(storyPath(id))).body;
const offered = (body: string) => [...body.matchAll(/id="viec-(\w+)"/g)].map(([, act]) => act);
const send = (id: string, fields: Record<string, string>) =>
  office.web.post(actPath(id), { buoc: 'lam', ...fields });

describe("one assignment's whole story", () => {
  test('tells its days, its bodies, its clause and what it waits for', async () => {
    const body = await story(SUBMITTED);
    expect(body).toContain('Đã nộp, chờ xác nhận');
    expect(body).toContain('30/06/2026');
    expect(body).toContain('Cơ quan hoi-nong-dan');
    expect(body).toContain('mục I');
    expect(body).toContain('Xác nhận hoàn thành, hoặc trả lại');
  });

  test('leads to what builds on it', async () => {
    expect(await story(SUBMITTED)).toContain(`href="${storyPath(ASKING)}"`);
  });

  test('HTML in every field that somebody filled in stays words', async () => {
    for (const id of [SUBMITTED, ASKING]) {
      const body = await story(id);
      expect(body).not.toContain('<script>alert');
      expect(body).toContain('&lt;script>alert(1)');
    }
  });

  test('of a secret duty no title, no product and no words', async () => {
    for (const role of ['secretariat', 'inspector'] as const) {
      office.web.as(userOf(role));
      const body = await story(SECRET);
      expect(body).toContain('Nhiệm vụ mật');
      expect(body).not.toContain('Việc mat');
    }
  });

  test.each(['inspector', 'committee', 'admin'] as const)(
    '%s reads it and is offered no act',
    async (role) => {
      office.web.as(userOf(role));
      const body = await story(SUBMITTED);
      expect(body).toContain('Lần nộp 1');
      expect(offered(body)).toEqual([]);
      expect(body).not.toContain('/thao-tac');
    },
  );

  test('one that is not there is said so', async () => {
    const { statusCode, body } = await office.web.get(storyPath('khong/co'));
    expect(statusCode).toBe(404);
    expect(body).toContain('Không có nhiệm vụ này');
  });
});

describe('acts on one assignment', () => {
  test('only those are offered that the rules would take now, what is waited for first', async () => {
    expect(offered(await story(SUBMITTED))).toEqual(['accept', 'return', 'requireExplanation', 'withdraw']);
    expect(offered(await story(OVERDUE))).toEqual([
      'transfer',
      'urge',
      'requireExplanation',
      'amend',
      'suspend',
      'withdraw',
    ]);
    expect(offered(await story(ASKING))[0]).toBe('decideExtension');
  });

  test('what was handed in is read before it is decided on, and a refusal comes back to its form', async () => {
    const body = await story(SUBMITTED);
    expect(body.indexOf('Lần nộp 1')).toBeLessThan(body.indexOf('id="viec-accept"'));
    expect(body).toContain('/thao-tac#viec-accept"');
  });

  test('says before what comes of it where that hangs on nothing typed', async () => {
    const body = await story(SUBMITTED);
    expect(body).toContain('Tình trạng: Đã nộp, chờ xác nhận → <strong>Đã xác nhận hoàn thành</strong>');
  });

  test('a look at a return shows the new day and changes nothing', async () => {
    const before = await office.row(SUBMITTED);
    const { statusCode, body } = await office.web.post(actPath(SUBMITTED), {
      viec: 'return',
      buoc: 'xem',
      until: '6/9/2026',
      reason: 'Thiếu số liệu',
    });
    expect(statusCode).toBe(200);
    // 06/09/2026 is a Sunday.
    expect(body).toContain('Thời hạn: 30/06/2026 → <strong>07/09/2026</strong>');
    expect(body).toContain('Mới là xem trước');
    expect(body).toContain('value="6/9/2026"');
    expect(await office.row(SUBMITTED)).toEqual(before);
  });

  test.each([
    ['no reason', { viec: 'return', until: '06/09/2026' }, 'Cần nêu lý do'],
    [
      'a day that does not exist',
      { viec: 'return', until: '31/09/2026', reason: 'x' },
      'không phải một ngày',
    ],
    ['a day gone by', { viec: 'return', until: '01/08/2026', reason: 'x' }, 'phải sau ngày trả lại'],
    ['what the rules do not take now', { viec: 'resume', reason: 'x' }, 'Nhiệm vụ không tạm dừng'],
    ['a body that nobody knows', { viec: 'transfer', to: 'khong-co', reason: 'x' }, 'Không có cơ quan này'],
  ])('%s comes back on the form with what was typed', async (_, fields, words) => {
    const carried = office.carried();
    const { statusCode, body } = await send(SUBMITTED, fields);
    expect(statusCode).toBe(422);
    expect(body.includes(words)).toBe(true);
    expect(office.carried()).toBe(carried);
  });

  test('an act that does not exist is refused', async () => {
    expect((await send(SUBMITTED, { viec: 'close', reason: 'x' })).statusCode).toBe(422);
    expect((await send(SUBMITTED, { viec: '__proto__' })).statusCode).toBe(422);
  });

  test('an urge is carried out once, though its form is sent twice', async () => {
    const fields = { viec: 'urge', note: 'Khẩn trương báo cáo', request: 'mot-lan' };
    const first = await send(OVERDUE, fields);
    expect(first.headers.location).toBe(`${storyPath(OVERDUE)}?xong=urge#noi-dung`);
    await send(OVERDUE, fields);
    expect((await office.row(OVERDUE))?.detail?.urges).toHaveLength(1);
    const { body } = await office.web.get(`${storyPath(OVERDUE)}?xong=urge`);
    expect(body).toContain('Đã đôn đốc.');
    expect(body).toContain('Trần Thị Hoa, qua đăng nhập');
  });

  test('an extension is decided with the paper of the Standing Committee', async () => {
    const without = await send(ASKING, { viec: 'decideExtension', granted: 'yes', authority: 'secretariat' });
    expect(without.statusCode).toBe(422);
    const done = await send(ASKING, {
      viec: 'decideExtension',
      granted: 'yes',
      authority: 'committee',
      paperNumber: '45-KL/TU',
      paperDate: '19/08/2026',
    });
    expect(done.statusCode).toBe(303);
    const row = await office.row(ASKING);
    expect(row?.effectiveDue).toBe('2027-02-26');
    expect(await story(ASKING)).toContain('văn bản 45-KL/TU ngày 19/08/2026');
  });

  test('words on a secret duty are not taken; its form has none to fill in', async () => {
    expect(await story(SECRET)).not.toContain('id="o-withdraw-reason"');
    const { statusCode, body } = await send(SECRET, { viec: 'suspend', reason: 'Nội dung lộ ra' });
    expect(statusCode).toBe(422);
    expect(body).toContain('Nhiệm vụ mật');
    expect(JSON.stringify(await office.row(SECRET))).not.toContain('lộ ra');
  });

  test.each(['inspector', 'committee', 'admin'] as const)('%s who sends a form is refused', async (role) => {
    office.web.as(userOf(role));
    const carried = office.carried();
    expect((await send(OPEN, { viec: 'urge', note: 'x' })).statusCode).toBe(403);
    expect(office.carried()).toBe(carried);
  });
});

import type { Plan } from '../../domain/plan/schema';
import { atHour, type Instant } from '../../domain/time/epoch';
import { NOBODY } from '../../domain/access/viewer';
import type { Store } from '../../store';
import { plan } from '../parts/sample-round';
import { sealFor } from '../../web/seal';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { roundEngine } from '../support/round-engine';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

/** Every body leads something, so that each owes a part. */
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

let store: Store;
let web: TestWeb;
let kept: KeptCycle;
let now: Instant;
/** A cycle of its own for each test: they share the store. */
let n = 0;
let base = '';
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
  base = `/viec-cua-toi/ky/KHM~${n}`;
  path = `${base}/annual~2026`;
  kept = await keepCycle(store, PLAN, {}, n);
  const round = await kept.open('annual/2026');
  now = atHour(round.state.days.opensOn, 10);
  web.as(linkOf('so-noi-vu'));
});

const GOOD = {
  replaces: '0',
  by: 'Lê Thu Hà, chuyên viên',
  'figures.KHM-I.1.value': '86,5',
  'figures.KHM-I.1.weight': '36 xã',
  'figures.KHM-I.2.value': '410',
  'figures.KHM-I.3.value': '4,5',
  'narrative.results': 'Đã khảo sát 36 xã, 12.400 phiếu.',
};
const send = (change: Record<string, string> = {}) => web.post(path, { act: 'gui', ...GOOD, ...change });
const partNow = async () => (await store.rounds.round('real', kept.cycle, 'annual/2026'))!.state.parts[0]!;
const shown = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the form asks for the figures of its own body alone, with the states of its assignments', async () => {
  const { statusCode, body } = await web.get(path);
  expect(statusCode).toBe(200);
  expect(body).toContain('name="figures.KHM-I.1.value"');
  expect(body).not.toContain('KHM-I.4');
  expect(body).toContain('name="assignments.KHM-II.1-01/2026-Q3.remark"');
  expect(body).not.toContain('KHM-II.2');
});

test('a link to something else opens no round, not its form, its draft nor its way in; a link to it does', async () => {
  const about = (assignment: string) =>
    web.as({ ...linkOf('so-noi-vu'), only: [{ cycle: kept.cycle, assignment }] });
  about('KHM-II.1-01/2026-Q3');
  for (const way of ['', '/bieu', '/bien-nhan/1']) {
    const refused = await web.get(`${path}${way}`);
    expect([way, refused.statusCode]).toEqual([way, 404]);
    expect(refused.body).not.toContain('Báo cáo năm');
  }
  for (const act of ['gui', 'luu']) expect((await send({ act })).statusCode).toBe(404);
  expect((await partNow()).versions).toEqual([]);
  about('annual/2026');
  expect((await web.get(path)).statusCode).toBe(200);
});

test('a part that is sent is kept, and the receipt says its number and all that was said', async () => {
  const sent = await send({ request: 'r-1' });
  expect(sent.statusCode).toBe(303);
  expect(sent.headers.location).toBe(`${path}/bien-nhan/1`);
  const { status, versions } = await partNow();
  expect(status).toBe('submitted');
  expect(versions[0]).toMatchObject({ n: 1, by: 'Lê Thu Hà, chuyên viên', late: false });
  const content = (await store.rounds.partContents([versions[0]!.content]))[versions[0]!.content]!;
  expect(content.figures).toContainEqual({
    target: 'KHM-I.1',
    value: 86.5,
    unit: '%',
    weight: 36,
    reason: null,
  });
  const receipt = await web.get(`${path}/bien-nhan/1`);
  expect(shown(receipt.body)).toContain(
    `${kept.cycle} · annual/2026 · so-noi-vu · 1 · ${versions[0]!.content.slice(0, 12)}`,
  );
  expect(shown(receipt.body)).toContain('86,5 %');
});

test('the same form sent twice is one version, and both are led to the same receipt', async () => {
  const [first, second] = [await send({ request: 'r-2' }), await send({ request: 'r-2' })];
  expect(second.headers.location).toBe(first.headers.location);
  expect((await partNow()).versions).toHaveLength(1);
});

test('of two tabs the second is told who was first, and loses nothing of what it wrote', async () => {
  await send({ by: 'Lê Thu Hà' });
  const second = await send({ by: 'Phạm Minh', 'narrative.results': 'Bản của người thứ hai.' });
  expect(second.statusCode).toBe(422);
  expect(shown(second.body)).toContain('Đã có bản 1 do Lê Thu Hà gửi ngày');
  expect(second.body).toContain('Bản của người thứ hai.');
  expect(second.body).toContain('value="86,5"');
  expect((await partNow()).versions).toHaveLength(1);
});

test.each([
  ['a share above 100 %', { 'figures.KHM-I.1.value': '104' }, 'lớn hơn 100 %'],
  ['words for a number', { 'figures.KHM-I.2.value': 'rất nhiều' }, 'không phải một số'],
  ['a number of another unit', { 'figures.KHM-I.2.value': '410 hộ' }, 'chỉ tiêu này tính bằng “xã”'],
  ['what can be read in two ways', { 'figures.KHM-I.3.value': '4,500' }, 'hiểu được hai cách'],
  ['a share without its count', { 'figures.KHM-I.1.weight': '' }, 'thiếu số lượng làm căn cứ'],
  ['neither a value nor a reason', { 'figures.KHM-I.2.value': '' }, 'chưa có giá trị'],
  ['no results', { 'narrative.results': '  ' }, 'bắt buộc'],
  ['nobody who sent it', { by: '' }, 'họ tên, chức vụ'],
])('%s is refused at its field, and nothing is handed in', async (_what, change, words) => {
  const refused = await send(change);
  expect(refused.statusCode).toBe(422);
  const [field] = Object.keys(change);
  expect(refused.body).toContain(`id="loi-${field}"`);
  expect(shown(refused.body.split(`id="loi-${field}"`)[1]!)).toContain(words);
  expect((await partNow()).versions).toHaveLength(0);
});

test('worse than the year before needs a reason, and says both values', async () => {
  const [results, rest] = ['Đã khảo sát', null];
  const narrative = {
    results,
    limits: rest,
    causes: rest,
    directions: rest,
    difficulties: rest,
    proposals: rest,
  };
  const figures = [{ target: 'KHM-I.1', value: 92, unit: '%', weight: 36, reason: null }];
  n += 1;
  const again = await keepCycle(store, PLAN, {}, n);
  await again.freeze('annual/2026', [{ figures, assignments: [], narrative }]);
  const next = await again.open('annual/2027');
  now = atHour(next.state.days.opensOn, 10);
  const form = `/viec-cua-toi/ky/KHM~${n}/annual~2027`;
  expect(shown((await web.get(form)).body)).toContain('Kỳ 2026: 92 %');
  const refused = await web.post(form, { act: 'gui', ...GOOD });
  expect(shown(refused.body)).toContain('kém hơn kỳ trước (86,5 so với 92 % của kỳ 2026)');
  const told = await web.post(form, { act: 'gui', ...GOOD, 'figures.KHM-I.1.reason': 'Sáp nhập xã' });
  expect(told.statusCode).toBe(303);
});

test('HTML in every field is shown as it was typed, and never as HTML', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const fields = Object.keys(GOOD).filter((name) => !/value|weight|replaces/.test(name));
  const refused = await send({
    ...Object.fromEntries(fields.map((name) => [name, evil])),
    'figures.KHM-I.1.value': evil,
    'figures.KHM-I.1.reason': evil,
    'assignments.KHM-II.1-01/2026-Q3.remark': evil,
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).not.toContain('<img');
  await send({ ...Object.fromEntries(fields.map((name) => [name, evil])) });
  expect((await web.get(`${path}/bien-nhan/1`)).body).not.toContain('<img');
  expect((await web.get(path)).body).not.toContain('<img');
});

test('a draft waits on the server until the part is sent, and is of this body alone', async () => {
  const kept = await web.post(path, { act: 'luu', ...GOOD, 'narrative.results': 'Mới viết một nửa' });
  expect(kept.statusCode).toBe(303);
  expect(shown((await web.get(path)).body)).toContain('Đang mở bản nháp');
  expect((await web.get(path)).body).toContain('Mới viết một nửa');
  web.as(linkOf('tinh-doan'));
  expect((await web.get(path)).body).not.toContain('Mới viết một nửa');
  web.as(linkOf('so-noi-vu'));
  await send();
  expect((await web.get(path)).body).not.toContain('Mới viết một nửa');
});

test('a draft saved by the page itself is answered with one line', async () => {
  const saved = await web.post(path, { act: 'luu', ...GOOD }, { 'hx-request': 'true' });
  expect(saved.statusCode).toBe(200);
  expect(saved.body).toMatch(/^Đã lưu nháp lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/);
});

test('what came back says why, and the next version takes its place', async () => {
  await send();
  const reason = 'Thiếu số liệu 3 xã';
  await kept.happen('annual/2026', {
    type: 'PartReturned',
    by: 'Trần Thị Hoa',
    body: 'so-noi-vu',
    reason,
    at: now,
  });
  const back = await web.get(path);
  expect(shown(back.body)).toContain('được trả lại để sửa: Thiếu số liệu 3 xã');
  expect(back.body).toContain('value="86,5"');
  const again = await send({ replaces: '1', 'figures.KHM-I.1.value': '88' });
  expect(again.headers.location).toBe(`${path}/bien-nhan/2`);
});

test('an accepted part is shown with its receipt, and asked for no more', async () => {
  await send();
  await kept.happen('annual/2026', { type: 'PartAccepted', by: 'Trần Thị Hoa', body: 'so-noi-vu', at: now });
  const { body } = await web.get(path);
  expect(shown(body)).toContain('Phần báo cáo đã được xác nhận');
  expect(body).not.toContain('name="narrative.results"');
  expect((await send({ replaces: '1' })).statusCode).toBe(422);
});

test('a round that is over takes nothing; one that is closed takes an addition, and says so', async () => {
  await kept.happen('annual/2026', { type: 'PartsClosed', by: null, reason: null, at: now });
  expect(shown((await web.get(path)).body)).toContain('bản bổ sung, không đổi số liệu đã chốt');
  expect((await send()).statusCode).toBe(303);
  expect((await partNow()).versions[0]!.late).toBe(true);
  await kept.happen('annual/2026', { type: 'RoundCancelled', by: 'Trần Thị Hoa', reason: 'Gộp', at: now });
  expect(shown((await web.get(path)).body)).toContain('Kỳ đã huỷ');
  expect((await send({ replaces: '1' })).statusCode).toBe(422);
});

test('a round that has not opened says when it will', async () => {
  const later = await web.get(`${base}/annual~2027`);
  expect(shown(later.body)).toContain('Kỳ chưa mở; kỳ mở ngày');
});

test('whoever owes no part sees nothing of the round, nor does anybody else get at a receipt', async () => {
  await send();
  web.as(linkOf('van-phong'));
  for (const page of [path, `${path}/bien-nhan/1`, `${path}/bieu`]) {
    const { statusCode, body } = await web.get(page);
    expect(statusCode).toBe(422);
    expect(body).not.toContain('Sở Nội vụ');
  }
  web.as(linkOf('tinh-doan'));
  expect((await web.get(`${path}/bien-nhan/1`)).statusCode).toBe(404);
  web.as(userOf('secretariat'));
  expect((await web.get(path)).statusCode).toBe(403);
  web.as(NOBODY);
  expect((await web.get(path)).statusCode).toBe(303);
});

test('the form is had as a workbook and as a document, always saved', async () => {
  for (const kind of ['xlsx', 'docx']) {
    const { statusCode, headers, rawPayload } = await web.get(`${path}/bieu?dang=${kind}`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(`phan-bao-cao-annual-2026-so-noi-vu.${kind}`);
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  }
});

/** The form of a page with one file in it. */
async function upload(bytes: Buffer, name: string, fields: Record<string, string> = {}) {
  const seal = sealFor(web.office.keys, linkOf('so-noi-vu'));
  const said = Object.entries({ seal, by: 'Lê Thu Hà', ...fields }).map(
    ([field, value]) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`;
  return web.app.inject({
    method: 'POST',
    url: `${path}/tep`,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([Buffer.from(said.join('') + head), bytes, Buffer.from('\r\n--x--\r\n')]),
  });
}

test('a form sent as a file is checked as the command checks it: blank, of another body, or none at all', async () => {
  const own = await web.get(`${path}/bieu?dang=xlsx`);
  const blank = await upload(own.rawPayload, 'bieu.xlsx');
  expect(blank.statusCode).toBe(422);
  expect(shown(blank.body)).toContain('Biểu chưa điền gì');
  web.as(linkOf('tinh-doan'));
  const foreign = (await web.get(`${path}/bieu?dang=xlsx`)).rawPayload;
  web.as(linkOf('so-noi-vu'));
  const refused = await upload(foreign, 'bieu.xlsx');
  expect(shown(refused.body)).toContain('mỗi cơ quan dùng biểu mẫu của mình');
  expect(shown((await upload(Buffer.from('chữ'), 'bieu.txt')).body)).toContain('.xlsx hoặc .docx');
  expect((await upload(own.rawPayload, 'bieu.xlsx', { seal: 'x' })).statusCode).toBe(403);
  expect((await partNow()).versions).toHaveLength(0);
});

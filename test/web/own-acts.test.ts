import { REAL_SCOPE } from '../../domain/ids';
import { sealFor } from '../../web/seal';
import { linkOf, userOf } from '../support/test-web';
import { CYCLE, duty, dutyPath, hidden, multipart, openOwnOffice, type OwnOffice } from './own-office';

let office: OwnOffice;
beforeAll(async () => {
  office = await openOwnOffice();
}, 120_000);
afterAll(() => office.close());
beforeEach(() => office.web.as(BODY));

const BODY = linkOf('ban-dan-van');
const SIGNER = { signerName: 'Lê Thu Hà', signerPosition: 'Chuyên viên' };

const seal = (viewer = BODY) => sealFor(office.web.office.keys, viewer);
const act = (id: string, name: string, fields: Record<string, string>) =>
  office.web.post(`${dutyPath(id)}/gui/${name}`, { ...SIGNER, ...fields });
const actWithFiles = (
  id: string,
  name: string,
  fields: Record<string, string>,
  files: { name: string; content: string }[] = [],
  viewer = BODY,
) =>
  office.web.app.inject({
    method: 'POST',
    url: `${dutyPath(id)}/gui-tep/${name}`,
    ...multipart({ seal: seal(viewer), ...SIGNER, ...fields }, files),
  });
const follow = (response: { headers: Record<string, unknown> }) =>
  office.web.get(String(response.headers['location']));
const rowOf = async (id: string) => (await office.store.queries.assignmentRow(REAL_SCOPE, CYCLE, id))!;

test('a result with a file and its paper gets a receipt by number, and the file can be had back', async () => {
  const fields = { text: 'Đã khảo sát 12 xã.', paperNumber: '15-BC/BDV', paperDate: '16/3/2026' };
  const answer = await actWithFiles(duty(1), 'submit', fields, [
    { name: 'Báo cáo.txt', content: 'Kết quả khảo sát' },
  ]);
  expect(answer.statusCode).toBe(303);
  const receipt = await follow(answer);
  expect(receipt.body).toMatch(/Biên nhận số \d+/);
  for (const told of [
    'Lê Thu Hà (Chuyên viên)',
    'Đã khảo sát 12 xã.',
    '15-BC/BDV, 16/03/2026',
    'Báo cáo.txt',
  ])
    expect(receipt.body).toContain(told);
  const row = await rowOf(duty(1));
  expect(row.status).toBe('submitted');
  const [file] = row.detail!.submissions[0]!.files;
  const href = `/tep/${file!.sha256}?chu-ky=KHM%2F1&ma=${encodeURIComponent(duty(1))}`;
  const download = await office.web.get(href);
  expect(download.body).toBe('Kết quả khảo sát');
  expect(download.headers['content-disposition']).toMatch(/^attachment; filename="Bao cao\.txt"/);
  office.web.as(linkOf('van-phong'));
  expect((await office.web.get(href)).statusCode).toBe(404);
  office.web.as(userOf('inspector'));
  expect((await office.web.get(href)).statusCode).toBe(200);
  expect((await office.web.get(href.replace(file!.sha256, 'a'.repeat(64)))).statusCode).toBe(404);
});

test('a form sent twice is carried out once, and both times the same receipt is given', async () => {
  const page = await office.web.get(dutyPath(duty(2)));
  const request = hidden(page.body, 'request');
  expect(request).toMatch(/^[0-9a-f-]{36}$/);
  const before = office.carried();
  const fields = { text: 'Xong đợt hai.', request };
  const first = await actWithFiles(duty(2), 'submit', fields);
  const again = await actWithFiles(duty(2), 'submit', fields);
  expect(again.headers.location).toBe(first.headers.location);
  expect(office.carried()).toBe(before + 1);
  const other = await actWithFiles(duty(2), 'submit', { ...fields, text: 'Nội dung khác.' });
  expect(other.statusCode).toBe(422);
  expect(other.body).toContain('đã dùng cho một thao tác khác nội dung');
});

test.each([
  ['who sends it', { signerName: '' }, 'Cần ghi họ tên'],
  ['the position', { signerPosition: ' ' }, 'Cần ghi chức vụ'],
  ['the words', { text: '' }, 'Cần ghi việc đã làm được'],
  ['a share of 120%', { percent: '120' }, 'từ 0 đến 100'],
])(
  'without or with %s a report is refused, and what was typed stands there again',
  async (_what, wrong, told) => {
    const answer = await act(duty(3), 'report', {
      text: 'Đã họp hai lần',
      difficulties: 'Thiếu số liệu',
      ...wrong,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(told);
    expect(answer.body).toContain('Thiếu số liệu');
    expect(answer.body).toMatch(/<details class="act" id="report" open/);
    expect((await rowOf(duty(3))).detail!.progress).toEqual([]);
  },
);

test('markup in every field stands on pages as it was typed', async () => {
  const bad = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const answer = await act(duty(3), 'report', {
    text: bad,
    difficulties: bad,
    proposals: bad,
    signerName: '<b>Hà</b>',
    signerPosition: '"><i>',
  });
  const pages = [(await follow(answer)).body, (await office.web.get(dutyPath(duty(3)))).body];
  office.web.as(userOf('secretariat'));
  pages.push((await office.web.get(`/nhiem-vu/KHM~1/${duty(3).replaceAll('/', '~')}`)).body);
  for (const body of pages) {
    expect(body).not.toMatch(/<script>alert|<img src=x|<b>Hà|"><i>/);
  }
  for (const body of pages.slice(0, 2)) expect(body).toContain('&lt;script>alert(1)&lt;/script>');
});

test('only what the rules would take now is offered; what is not is refused when sent all the same', async () => {
  await actWithFiles(duty(4), 'submit', { text: 'Xong.' });
  const { body } = await office.web.get(dutyPath(duty(4)));
  expect(body).not.toContain('id="submit"');
  expect(body).not.toContain('id="receive"');
  expect(body).toContain('đang chờ cơ quan theo dõi xác nhận');
  const answer = await act(duty(4), 'receive', {});
  expect(answer.statusCode).toBe(422);
  expect((await rowOf(duty(4))).status).toBe('submitted');
});

test('who takes part sends its part in its own name, and does nothing that is the lead’s', async () => {
  const partner = linkOf('tinh-doan');
  office.web.as(partner);
  const { body } = await office.web.get(dutyPath(duty(5)));
  expect(body).toContain('id="contribute"');
  expect(body).not.toContain('id="submit"');
  const fields = { text: 'Số liệu đoàn viên.', kind: 'result', body: 'ban-dan-van' };
  const answer = await actWithFiles(duty(5), 'contribute', fields, [], partner);
  expect((await follow(answer)).body).toContain('Số liệu đoàn viên.');
  const [part] = (await rowOf(duty(5))).detail!.parts.filter(({ contributions }) => contributions.length > 0);
  expect(part!.body).toBe('tinh-doan');
  for (const foreign of ['submit', 'receive', 'accept', 'withdraw']) {
    const sent = await office.web.post(`${dutyPath(duty(5))}/gui/${foreign}`, {
      ...SIGNER,
      text: 'x',
      reason: 'x',
    });
    expect(sent.statusCode).toBe(404);
  }
});

test('the head alone lets go what its staff wrote; a link of the staff does not', async () => {
  for (const name of ['approve', 'reject'])
    expect((await act(duty(5), name, { reason: 'x' })).statusCode).toBe(404);
});

test('a draft is kept, offered again, and gone once its form was sent', async () => {
  const keep = await office.web.post(`${dutyPath(duty(6))}/nhap/report`, { ...SIGNER, text: 'Mới viết dở' });
  expect(keep.headers.location).toContain('nhap=1');
  expect((await follow(keep)).body).toContain('Mới viết dở');
  const quiet = await office.web.post(
    `${dutyPath(duty(6))}/nhap/report`,
    { text: 'Viết thêm' },
    { 'hx-request': 'true' },
  );
  expect(quiet.body).toBe('Đã lưu nháp lúc 16/03/2026 09:00');
  office.web.as(linkOf('tinh-doan'));
  expect((await office.web.get(dutyPath(duty(6)))).body).not.toContain('Viết thêm');
  office.web.as(BODY);
  await act(duty(6), 'report', { text: 'Viết xong' });
  expect(
    await office.store.keptDrafts.find(REAL_SCOPE, 'body:ban-dan-van', `report ${CYCLE} ${duty(6)}`),
  ).toBeNull();
});

test('the list of receipts and the receipt are the body’s own', async () => {
  const { body } = await office.web.get('/viec-cua-toi/bien-nhan');
  const [, n] = /bien-nhan\/(\d+)/.exec(body)!;
  expect((await office.web.get(`/viec-cua-toi/bien-nhan/${n}`)).statusCode).toBe(200);
  office.web.as(linkOf('van-phong'));
  expect((await office.web.get(`/viec-cua-toi/bien-nhan/${n}`)).statusCode).toBe(404);
  expect((await office.web.get('/viec-cua-toi/bien-nhan')).body).not.toContain(`bien-nhan/${n}"`);
});

test('the page of a body with its duties weighs at most 60 kB', async () => {
  for (const path of ['/viec-cua-toi', dutyPath(duty(7))])
    expect(Buffer.byteLength((await office.web.get(path)).body)).toBeLessThan(60_000);
});

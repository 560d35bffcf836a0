import { Workbook } from '@protobi/exceljs';
import { REAL_SCOPE } from '../../domain/ids';
import { userOf } from '../support/test-web';
import {
  ASKING,
  HOSTILE,
  listed,
  OPEN,
  openWatchedOffice,
  OVERDUE,
  SECRET,
  SUBMITTED,
  type WatchedOffice,
} from './watched-office';

let office: WatchedOffice;
beforeAll(async () => {
  office = await openWatchedOffice();
});
afterAll(() => office?.close());
beforeEach(() => office.web.as(userOf('secretariat')));

const list = async (query: string) => listed((await office.web.get(`/nhiem-vu?${query}`)).body);

describe('the list of assignments', () => {
  test.each<[string, string[]]>([
    ['tinh-trang=submitted', [SUBMITTED]],
    ['qua-han=1&co-quan=mttq&tinh-trang=inProgress', [OVERDUE]],
    ['cho-quyet-dinh=1', [ASKING]],
    ['co-quan=tinh-doan', [OPEN]],
    ['co-quan=hoi-phu-nu&vai=phoi-hop', [OPEN, ASKING]],
    ['xep-loai=openOverdue&tinh-trang=inProgress', [OVERDUE]],
    ['xep-loai=openInTerm&tinh-trang=submitted', [SUBMITTED]],
    ['tu=14/08/2026&den=20/8/2026', [OVERDUE]],
    ['tu=2026-08-01&den=2026-08-14', [OVERDUE]],
    ['q=GỐC+onc', [OVERDUE]],
    ['q=gốc+onx', []],
    ['q=TỈNH+Đoàn', [OPEN]],
    ['muc=I&tinh-trang=submitted', [SUBMITTED]],
    ['muc=I.1', []],
    ['loai=report', []],
    ['chu-ky=KH9/2', []],
    ['cap=1&tinh-trang=inProgress', [OVERDUE]],
    ['tra-lai=1', []],
    ['mo=0', []],
    ['nam=2026&tinh-trang=submitted', [SUBMITTED]],
    ['qua-tiep-nhan=1&co-quan=tinh-doan', [OPEN]],
    ['qua-tiep-nhan=1&tinh-trang=inProgress', []],
  ])('narrowed by %s shows what it should', async (query, ids) => {
    expect(await list(query)).toEqual(ids);
  });

  test('is entered at what is still followed; all of it, and each other view, is one press away', async () => {
    const { body } = await office.web.get('/nhiem-vu?mo=1&co-quan=mttq&trang=1');
    expect(body).toMatch(/<nav class="nav".*?href="\/nhiem-vu\?mo=1"/s);
    const views = /<nav class="views.*?<\/nav>/s.exec(body)![0];
    expect([...views.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&'))).toEqual([
      '/nhiem-vu?co-quan=mttq&mo=1',
      '/nhiem-vu?co-quan=mttq&qua-han=1',
      '/nhiem-vu?co-quan=mttq&cho-quyet-dinh=1',
      '/nhiem-vu?co-quan=mttq&mo=0',
      '/nhiem-vu?co-quan=mttq',
    ]);
    expect(views).toMatch(/aria-current="true">Còn theo dõi/);
  });

  test('says how many were found, and turns its order by a heading', async () => {
    const { body } = await office.web.get('/nhiem-vu?sap=ma');
    expect(body).toContain(`<strong>${office.rows.length} nhiệm vụ</strong>`);
    const ids = listed(body);
    expect(ids).toEqual([...ids].sort());
    expect(body).toContain('aria-sort="ascending"');
    expect(listed((await office.web.get('/nhiem-vu?sap=ma&giam=1')).body)).toEqual([...ids].reverse());
  });

  test.each([
    ['tinh-trang=xong', 'Tình trạng: “xong” không phải một lựa chọn'],
    ['xep-loai=do', 'Xếp loại: “do” không phải một lựa chọn'],
    ['tu=31/02/2026', 'Hạn từ ngày: “31/02/2026” không phải một ngày có thật'],
    ['den=mai', 'Hạn đến hết ngày: “mai” không phải một ngày'],
    ['tu=02/08/2026&den=01/08/2026', 'đứng sau ngày cuối'],
    ['nam=26', 'Năm đến hạn: “26” cần một năm gồm bốn chữ số'],
    ['cap=5', 'Đã báo cáo từ cấp: “5” cần một số từ 1 đến 4'],
    ['trang=0', 'Trang: “0” cần số trang'],
    ['qua-han=co', 'Quá hạn: “co” không phải một lựa chọn'],
    ['sap=ten', 'Sắp xếp: “ten” không phải một lựa chọn'],
    ['chu-ky=a%7Cb', 'Chu kỳ: “a|b” không đúng dạng mã'],
    [`q=${'x'.repeat(201)}`, 'dài quá 200 ký tự'],
  ])('says what is wrong with %s, and shows no list instead of another one', async (query, words) => {
    const { statusCode, body } = await office.web.get(`/nhiem-vu?${query}`);
    expect(statusCode).toBe(422);
    expect(body).toContain(words);
    expect(listed(body)).toEqual([]);
  });

  test('a wrong value that is HTML comes back as words', async () => {
    const { body } = await office.web.get(`/nhiem-vu?tinh-trang=${encodeURIComponent(HOSTILE)}`);
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script>alert(1)');
  });

  test('asked for by htmx it is the part below the filter, with a tidy address to push', async () => {
    const { body, headers } = await office.web.get('/nhiem-vu?q=&tinh-trang=submitted&nam=', {
      'hx-request': 'true',
    });
    expect(body.startsWith('<section id="ket-qua"')).toBe(true);
    expect(headers['hx-push-url']).toBe('/nhiem-vu?tinh-trang=submitted');
    expect(listed(body)).toEqual([SUBMITTED]);
  });

  test('restored from the history it is the whole page again', async () => {
    const headers = { 'hx-request': 'true', 'hx-history-restore-request': 'true' };
    expect((await office.web.get('/nhiem-vu', headers)).body.startsWith('<!doctype html>')).toBe(true);
  });

  test.each(['inspector', 'committee', 'admin'] as const)(
    '%s reads it without a form that acts',
    async (role) => {
      office.web.as(userOf(role));
      const { body } = await office.web.get('/nhiem-vu');
      expect(listed(body)).toHaveLength(office.rows.length);
      expect(body).not.toContain('/nhiem-vu-loat');
      expect(body).not.toContain('name="chon"');
    },
  );

  test('a body is not let in', async () => {
    office.web.as(userOf('body', 'Văn thư', 'mttq'));
    expect((await office.web.get('/nhiem-vu')).statusCode).toBe(403);
  });

  test('of a secret duty the title is nowhere, not by a search either', async () => {
    const { body } = await office.web.get('/nhiem-vu');
    expect(body).toContain('Nhiệm vụ mật');
    expect(body).not.toContain('Việc mat');
    expect(await list('q=viec+mat')).toEqual([]);
    expect(await list('q=mat+2026')).toEqual([SECRET]);
  });

  test('in English its words are English, and its days stay dd/mm/yyyy', async () => {
    const { body } = await office.web.get('/nhiem-vu?tinh-trang=submitted', { cookie: 'ngon-ngu=en' });
    expect(body).toContain('Submitted, awaiting confirmation');
    expect(body).toContain('30/06/2026');
  });
});

describe('a list as a workbook', () => {
  const workbookOf = async (query: string) => {
    const { rawPayload, headers, statusCode } = await office.web.get(`/nhiem-vu.xlsx?${query}`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain('attachment');
    const workbook = new Workbook();
    await workbook.xlsx.load(rawPayload as never);
    return workbook.worksheets[0]!;
  };

  test('holds the filtered list and says what it was filtered by', async () => {
    const sheet = await workbookOf('tinh-trang=submitted');
    expect(sheet.getCell('A2').value).toContain('Tình trạng: submitted');
    expect(sheet.getCell('A4').value).toBe(SUBMITTED);
    expect(sheet.rowCount).toBe(4);
  });

  test('masks what is secret', async () => {
    const sheet = await workbookOf('');
    const titles = [4, 5, 6, 7, 8, 9, 10].map((row) => sheet.getCell(row, 4).text);
    expect(titles).not.toContain('Việc mat');
    expect(titles.some((title) => title.startsWith('Nhiệm vụ mật'))).toBe(true);
  });

  test('a wrong filter is refused in words, not turned into everything', async () => {
    const { statusCode, body } = await office.web.get('/nhiem-vu.xlsx?tinh-trang=xong');
    expect(statusCode).toBe(422);
    expect(body).toContain('không phải một lựa chọn');
  });
});

describe('saved lists', () => {
  const save = (ten: string, loc: string) => office.web.post('/nhiem-vu-da-luu', { ten, loc });

  test('one is kept under a name, opens with one press, and can be removed', async () => {
    const saved = await save('Chờ xác nhận', 'tinh-trang=submitted&trang=3');
    expect(saved.headers.location).toBe('/nhiem-vu?tinh-trang=submitted&trang=3');
    const { body } = await office.web.get('/nhiem-vu');
    expect(body).toContain('<a href="/nhiem-vu?tinh-trang=submitted">Chờ xác nhận</a>');
    const [view] = await office.store.savedViews.list(REAL_SCOPE, 'nd-secretariat');
    await office.web.post('/nhiem-vu-da-luu/xoa', { ma: view!.id });
    expect(await office.store.savedViews.list(REAL_SCOPE, 'nd-secretariat')).toEqual([]);
  });

  test('the same name is given to the newer list', async () => {
    await save('Của tôi', 'tinh-trang=submitted');
    await save('của TÔI', 'qua-han=1');
    const views = await office.store.savedViews.list(REAL_SCOPE, 'nd-secretariat');
    expect(views.map(({ query }) => query)).toEqual(['qua-han=1']);
  });

  test('nobody sees or removes those of somebody else', async () => {
    const [view] = await office.store.savedViews.list(REAL_SCOPE, 'nd-secretariat');
    office.web.as(userOf('inspector'));
    expect((await office.web.get('/nhiem-vu')).body).not.toContain('của TÔI');
    await office.web.post('/nhiem-vu-da-luu/xoa', { ma: view!.id });
    expect(await office.store.savedViews.list(REAL_SCOPE, 'nd-secretariat')).toHaveLength(1);
  });

  test.each([
    ['without a name', '', 'qua-han=1', 'Thiếu tên'],
    ['with a name of 81 letters', 'x'.repeat(81), 'qua-han=1', 'tối đa 80 ký tự'],
    ['of a wrong filter', 'Sai', 'qua-han=co', 'không phải một lựa chọn'],
  ])('one %s is refused', async (_, ten, loc, words) => {
    const refused = await save(ten, loc);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
  });

  test('the 31st is refused, a new list for a standing name is not', async () => {
    office.web.as(userOf('admin'));
    for (let i = 1; i <= 30; i += 1) await save(`Danh sách ${i}`, 'qua-han=1');
    expect((await save('Thêm nữa', 'qua-han=1')).body).toContain('hãy xoá bớt');
    expect((await save('Danh sách 7', 'mo=1')).statusCode).toBe(303);
  });

  test('a name that is HTML stays words', async () => {
    await save(HOSTILE, 'qua-han=1');
    expect((await office.web.get('/nhiem-vu')).body).not.toContain('<script>alert');
  });
});

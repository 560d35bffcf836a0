import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import Workbook from '@protobi/exceljs';
import { WorkflowNotFoundError } from '@temporalio/client';
import { SHIPPED_RULES } from '../../client/cycle-source';
import { openPlan } from '../../client/draft/kept-plans';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { pdfOf } from '../documents/pdf-files';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { hidden, PAPER, sendFile } from './plan-papers';

const NOW = atHour(localDate('2026-01-20'), 9);
const ADMIN = userOf('admin', 'Nguyễn Văn An');
const OTHER = userOf('admin', 'Lê Thu Hà');

/** What a start would hand to the engine; nothing runs here (test/engine does). */
const started: { workflowId: string; source: unknown }[] = [];
const client = {
  connection: { withDeadline: (_at: number, work: () => unknown) => work() },
  workflow: {
    getHandle: () => ({
      query: () => Promise.reject(new WorkflowNotFoundError('none', 'none', undefined)),
    }),
    start: (_type: string, { workflowId, args }: { workflowId: string; args: [{ source: unknown }] }) => {
      started.push({ workflowId, source: args[0].source });
      return Promise.resolve();
    },
  },
} as unknown as Client;

let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, client, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(async () => {
  web.as(ADMIN);
  started.length = 0;
  for (const { id, version } of await store.planDrafts.list())
    await store.planDrafts.drop(id, version, 'thử', NOW);
});

async function imported(text = PAPER, name = 'ke-hoach-31.txt'): Promise<string> {
  const answer = await sendFile(web, ADMIN, '/quan-tri/van-ban', {}, { name, bytes: text });
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

/** Answers the first open point as the page offers it. */
async function answer(path: string, fields: Record<string, string>) {
  const page = await web.get(path);
  const form = { version: hidden(page.body, 'version'), key: hidden(page.body, 'key') };
  return web.post(`${path}/diem`, { ...form, ...fields });
}

async function planOf(path: string) {
  const kept = await store.planDrafts.find(path.split('/').at(-1)!);
  return { kept: kept!, open: openPlan(kept!.text, SHIPPED_RULES) };
}

describe('a paper that is brought in', () => {
  test('stands line by line beside what was read from it, its sentences marked', async () => {
    const path = await imported();
    const { body } = await web.get(`${path}?xem=nhiem-vu&muc=KH31-II.1-01`);
    expect(body).toContain('data-n="13"');
    expect(body).toMatch(/<mark class="now"><a[^>]*>Giao Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp/);
    expect(body).toMatch(/<mark class="now"><a[^>]*>soạn tài liệu hỏi đáp/);
    expect(body).toContain('29/06/2026');
  });

  test('never puts its own HTML into the page', async () => {
    const path = await imported(PAPER, '<img src=x onerror=alert(2)>.txt');
    for (const part of ['diem', 'nhiem-vu', 'tat', 'co-quan', 'chi-tieu', 'dau']) {
      const { body, statusCode } = await web.get(`${path}?xem=${part}`);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img src=x');
    }
  });

  test('can be pasted where there is no file', async () => {
    const sent = await sendFile(web, ADMIN, '/quan-tri/van-ban', { paste: PAPER }, null);
    expect(sent.statusCode).toBe(303);
    expect((await store.planDrafts.list())[0]).toMatchObject({ fileName: 'van-ban-dan.txt', version: 1 });
  });

  test('is listed with who brought it, and the audit trail says so', async () => {
    await imported();
    expect((await web.get('/quan-tri/van-ban')).body).toContain('KH31 – Kế hoạch kiện toàn');
    const told = { scope: REAL_SCOPE, action: 'PlanImported', newestFirst: true };
    const [line] = await store.queries.auditLines(told);
    expect(line).toMatchObject({ actor: 'Nguyễn Văn An', through: 'login' });
  });
});

describe('a file that is no paper is refused in words, and nothing is kept', () => {
  test.each([
    ['a picture under the name of a .docx', 'anh.docx', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')],
    ['nothing at all', 'trong.txt', Buffer.from('')],
    ['a program', 'chay.pdf', Buffer.from('MZ\x90\0'.repeat(50), 'latin1')],
    ['a paper that hands out nothing', 'thu.txt', Buffer.from('Kính gửi đồng chí\nChúc sức khoẻ.\n')],
    ['a scan without a letter', 'quet.pdf', pdfOf([[]])],
    ['10 MB of one line', 'dai.txt', Buffer.alloc(10 * 1024 * 1024, 'a')],
    ['a plan file that is none', 'ke-hoach.yaml', Buffer.from('plan: [1, 2\n')],
    [
      'a plan file with a wrong address',
      'ke-hoach.yaml',
      Buffer.from('plan: 1\nbodies: []\nobligations: []\n'),
    ],
  ])('%s', async (_what, name, bytes) => {
    const sent = await sendFile(web, ADMIN, '/quan-tri/van-ban', {}, { name, bytes });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('class="notice bad"');
    expect(await store.planDrafts.list()).toEqual([]);
  });

  test('26 MB', async () => {
    const bytes = Buffer.alloc(26 * 1024 * 1024, 'a');
    const sent = await sendFile(web, ADMIN, '/quan-tri/van-ban', {}, { name: 'to.txt', bytes });
    expect(sent.statusCode).toBe(413);
    expect(sent.body).toContain('quá 25 MB');
  });

  test('a form without its seal, before the file is kept', async () => {
    const sent = await sendFile(
      web,
      ADMIN,
      '/quan-tri/van-ban',
      { seal: 'x' },
      { name: 'a.txt', bytes: PAPER },
    );
    expect(sent.statusCode).toBe(403);
    expect(await store.planDrafts.list()).toEqual([]);
  });
});

describe('a point that is answered', () => {
  test('keeps who stood for it and on which day, in the plan and in the audit trail', async () => {
    const path = await imported();
    expect((await answer(path, { act: 'accept' })).statusCode).toBe(303);
    const { open, kept } = await planOf(path);
    const vague = open.plan.obligations.find(({ code }) => code === 'KH31-II.2-01')!;
    expect(vague.deadline.confirmed).toEqual({ by: 'Nguyễn Văn An', on: '2026-01-20' });
    expect(kept.version).toBe(2);
    const told = { scope: REAL_SCOPE, action: 'PlanChanged', newestFirst: true };
    const [line] = await store.queries.auditLines(told);
    expect(line!.after).toMatchObject({ what: 'Đã xác nhận thời hạn.', version: 2 });
  });

  test('with words that no deadline can be read from is shown again with them', async () => {
    const path = await imported();
    const refused = await answer(path, { act: 'change', to: 'trước ngày 31/02/2027 "><b>' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('trước ngày 31/02/2027 &quot;>&lt;b>');
    expect((await planOf(path)).kept.version).toBe(1);
  });

  test('by two admins at once: the second is told by whom he was forestalled, and changes nothing', async () => {
    const path = await imported();
    const page = await web.get(path);
    const form = { version: hidden(page.body, 'version'), key: hidden(page.body, 'key') };
    await web.post(`${path}/diem`, { ...form, act: 'accept' });
    web.as(OTHER);
    const late = await web.post(`${path}/diem`, { ...form, act: 'change', to: 'trước ngày 01/7/2027' });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('Nguyễn Văn An vừa sửa');
    const { open, kept } = await planOf(path);
    expect(kept.version).toBe(2);
    expect(open.plan.obligations.find(({ code }) => code === 'KH31-II.2-01')!.deadline.text).toBe(
      'vào giữa năm 2027',
    );
  });

  test('all of high confidence can be confirmed together', async () => {
    const path = await imported();
    const page = await web.get(`${path}?xem=nhiem-vu`);
    const done = await web.post(`${path}/nhieu`, { version: hidden(page.body, 'version'), act: 'high' });
    expect(done.statusCode).toBe(303);
    const { open } = await planOf(path);
    const sure = open.plan.obligations.filter(
      ({ track, reading }) => track && reading!.confidence === 'high',
    );
    expect(sure.length).toBeGreaterThan(0);
    for (const { reading } of sure) expect(reading!.confirmed).toMatchObject({ by: 'Nguyễn Văn An' });
  });
});

describe('an obligation that is changed', () => {
  const FIELDS = {
    code: 'KH31-II.1-02',
    summary: 'Tổ chức cuộc thi tìm hiểu về tổ tự quản',
    kind: 'assignment',
    lead: 'Ban Thường vụ Tỉnh đoàn',
    coordinating: 'Ban Dân vận Tỉnh uỷ',
    product: 'Báo cáo kết quả cuộc thi',
    deadline: 'trước ngày 20/11/2026',
    track: '1',
  };

  test('takes lead, partners, product and deadline, and is confirmed by whoever saved it', async () => {
    const path = await imported();
    expect((await web.post(`${path}/nhiem-vu`, { ...FIELDS, version: '1' })).statusCode).toBe(303);
    const { open } = await planOf(path);
    expect(open.plan.obligations.find(({ code }) => code === FIELDS.code)).toMatchObject({
      product: 'Báo cáo kết quả cuộc thi',
      coordinating: ['ban-dan-van'],
      deadline: { text: 'trước ngày 20/11/2026' },
      reading: { confirmed: { by: 'Nguyễn Văn An', on: '2026-01-20' } },
    });
  });

  test('with a body that nobody knows is refused at that field', async () => {
    const path = await imported();
    const refused = await web.post(`${path}/nhiem-vu`, { ...FIELDS, version: '1', lead: 'Ban Thiên văn' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/id="loi-lead">[^<]*Ban Thiên văn/);
  });
});

describe('addresses', () => {
  test('are filled in from the directory, and a wrong one is refused', async () => {
    const path = await imported();
    const wrong = await web.post(`${path}/dia-chi`, {
      version: '1',
      body: 'ban-dan-van',
      emails: 'khong phai dia chi',
    });
    expect(wrong.statusCode).toBe(422);
    const right = await web.post(`${path}/dia-chi`, {
      version: '1',
      body: 'ban-dan-van',
      emails: 'vanthu@bdv.example\ntruongphong@bdv.example',
      headName: 'Lê Văn Sơn',
      headEmail: 'truongban@bdv.example',
    });
    expect(right.statusCode).toBe(303);
    const { open } = await planOf(path);
    expect(open.plan.bodies.find(({ id }) => id === 'ban-dan-van')).toMatchObject({
      contacts: [{ email: 'vanthu@bdv.example' }, { email: 'truongphong@bdv.example' }],
      head: { name: 'Lê Văn Sơn', email: 'truongban@bdv.example' },
    });
  });
});

describe('the workbook', () => {
  test('goes out, comes back changed, and the change is told cell by cell', async () => {
    const path = await imported();
    const out = await web.get(`${path}/ke-hoach.xlsx`);
    expect(out.headers['content-disposition']).toContain('attachment');
    const changed = await edited(out.rawPayload, (sheet) =>
      set(sheet, 'KH31-II.1-02', 'Thời hạn', 'quý III/2026'),
    );
    const back = await sendFile(web, ADMIN, `${path}/bang-tinh`, { version: '1' }, changed);
    expect(back.statusCode).toBe(200);
    expect(back.body).toContain('quý III/2026');
    const { open, kept } = await planOf(path);
    expect(kept.version).toBe(2);
    expect(open.plan.obligations.find(({ code }) => code === 'KH31-II.1-02')!.deadline.text).toBe(
      'quý III/2026',
    );
  });

  test('with a formula in it is refused at that cell, and nothing is written', async () => {
    const path = await imported();
    const out = await web.get(`${path}/ke-hoach.xlsx`);
    const changed = await edited(out.rawPayload, (sheet) =>
      set(sheet, 'KH31-II.1-02', 'Thời hạn', { formula: 'HYPERLINK("http://a.example","x")', result: 'x' }),
    );
    const back = await sendFile(web, ADMIN, `${path}/bang-tinh`, { version: '1' }, changed);
    expect(back.statusCode).toBe(422);
    expect((await planOf(path)).kept.version).toBe(1);
  });
});

describe('the start', () => {
  async function ready(): Promise<string> {
    const path = await imported();
    await answer(path, { act: 'accept' });
    const { kept } = await planOf(path);
    await web.post(`${path}/van-phong`, {
      version: String(kept.version),
      secretariat: 'theo-doi@mau.example',
      office: 'van-phong@mau.example',
      committee: 'thuong-vu@mau.example',
    });
    return path;
  }

  async function start(path: string, fields: Record<string, string>) {
    const { kept } = await planOf(path);
    const version = String(kept.version);
    return web.post(`${path}/khoi-dong`, {
      version,
      sure: '1',
      request: 'r1',
      startsOn: '2026-02-02',
      ...fields,
    });
  }

  test('of a plan with open points is refused and says how many', async () => {
    const path = await imported();
    expect((await web.get(`${path}/khoi-dong`)).body).toContain('Còn 1 điểm');
    expect((await start(path, {})).body).toContain('chưa có người xác nhận');
    expect(started).toEqual([]);
  });

  test('hands the confirmed plan to the engine, once for one form, and the paper says which cycle it became', async () => {
    const path = await ready();
    const first = await start(path, {});
    expect(first.headers.location).toBe('/quan-tri/chu-ky/KH31~1');
    expect(started).toEqual([
      {
        workflowId: expect.stringContaining('KH31/1') as string,
        source: expect.objectContaining({ startsOn: '2026-02-02' }) as unknown,
      },
    ]);
    expect((await planOf(path)).kept.cycle).toBe('KH31/1');
    const frozen = await web.post(`${path}/nhieu`, { version: '3', act: 'high' });
    expect(frozen.statusCode).toBe(422);
    expect(frozen.body).toContain('đã khởi động');
  });

  test.each([
    ['a day gone by', { startsOn: '2026-01-05' }, 'đã qua'],
    ['no such day', { startsOn: '2026-02-31' }, 'ngày có thật'],
    ['nobody answering for it', { sure: '' }, 'chịu trách nhiệm'],
    ['a page that is no longer true', { version: '1' }, 'vừa sửa kế hoạch'],
  ])('with %s is refused', async (_what, fields, words) => {
    const path = await ready();
    const refused = await start(path, fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
    expect(started).toEqual([]);
  });

  test('without the address of an office is refused and says where to write it', async () => {
    const path = await imported();
    await answer(path, { act: 'accept' });
    expect((await start(path, {})).body).toContain('Chưa có địa chỉ thư');
  });
});

async function edited(bytes: Buffer, change: (sheet: Workbook.Worksheet) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-sheet-'));
  try {
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, bytes);
    const book = new Workbook.Workbook();
    await book.xlsx.readFile(file);
    change(book.getWorksheet('Nhiệm vụ')!);
    await book.xlsx.writeFile(file);
    return { name: 'sua.xlsx', bytes: readFileSync(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function set(sheet: Workbook.Worksheet, code: string, title: string, value: Workbook.CellValue): void {
  let column = 0;
  sheet.eachRow((row) => {
    row.eachCell((cell, at) => {
      if (cell.text === title) column = at;
    });
    const isRow = (row.values as unknown[]).includes(code);
    if (isRow && column > 0) row.getCell(column).value = value;
  });
}

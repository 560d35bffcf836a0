import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutSecrets } from '../../client/letters/shown-letter';
import { RefusedError } from '../../client/refusals';
import type { LedgerEntry, LedgerSettlement } from '../../domain/letters/ledger';
import { mailFileName, mailFolder } from '../../domain/letters/mail-file';
import { atHour, localDate, DAY_MS } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { auditLine, CYCLE, ledgerEntry, RECIPIENTS, SOURCE } from '../store/samples';
import { openTestStore } from '../support/test-store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';

const NOW = atHour(localDate('2021-03-02'), 9);
const SECRET = 'k'.repeat(43);
const LETTER = {
  subject: 'Việc cần làm',
  text: `Xem tại http://127.0.0.1:8080/l/${SECRET}`,
  html: `<script>alert(1)</script><p>Xem <a href="http://127.0.0.1:8080/l/${SECRET}">trang</a></p>`,
};
const key = (digit: string) => digit.repeat(64);
const mailboxDir = mkdtempSync(join(tmpdir(), 'dondoc-thu-'));
let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
  await store.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('start'));
  web = await openTestWeb({ store, now: () => NOW, mailboxDir });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(async () => {
  await store.owned!.pglite.exec('delete from mail_ledger');
  web.as(userOf('secretariat'));
});

async function sent(
  digit: string,
  change: Partial<LedgerEntry> = {},
  settlement: LedgerSettlement = { state: 'SENT', response: '250 OK', rejected: [], letter: null },
) {
  await store.ledger.conclude(ledgerEntry(key(digit), change), 'x', settlement, NOW);
}

const doubt: LedgerSettlement = { state: 'DOUBT', code: 'lost', message: 'mất kết nối', letter: LETTER };

test('the list names recipient, addresses, subject and state, the newest first', async () => {
  await sent('a', { subject: 'Thư cũ' });
  await sent('b', {
    subject: 'Thư <b>mới</b>',
    at: NOW,
    audience: { kind: 'head', id: 'ban-dan-van' },
  });
  const { body } = await web.get('/thu-da-gui');
  expect(body.indexOf('Thư &lt;b>mới&lt;/b>')).toBeGreaterThan(0);
  expect(body.indexOf('Thư &lt;b>mới')).toBeLessThan(body.indexOf('Thư cũ'));
  expect(body).toContain('Người đứng đầu Ban Dân vận Tỉnh uỷ');
  expect(body).toContain('danvan@tinh.example');
});

test('filters live in the address: recipient, kind, state and days', async () => {
  await sent('a', { subject: 'Tổng hợp của Ban' });
  await sent('b', { subject: 'Gửi ngay', kind: 'letter', audience: { kind: 'committee', id: 'committee' } });
  await sent('c', { subject: 'Hôm sau', at: ledgerEntry('x').at + DAY_MS });
  await sent('d', { subject: 'Thư đã rút' }, { state: 'WITHDRAWN', code: 'carried', message: '' });
  const shown = async (query: string) => (await web.get(`/thu-da-gui?${query}`)).body;
  expect(await shown('den=committee:committee')).not.toContain('Tổng hợp của Ban');
  expect(await shown('den=committee:committee')).toContain('>Gửi ngay</a>');
  expect(await shown('loai=digest')).not.toContain('>Gửi ngay</a>');
  expect(await shown('tt=WITHDRAWN')).toContain('chuyển sang thư hôm sau');
  expect(await shown('tt=WITHDRAWN')).not.toContain('Hôm sau');
  expect(await shown('tu=2021-03-02')).toContain('Hôm sau');
  expect(await shown('tu=2/3/2021')).toContain('Hôm sau');
  expect(await shown('tu=2021-03-02')).not.toContain('Tổng hợp của Ban');
  expect(await shown('ngay=01/03/2021')).not.toContain('Hôm sau');
  expect(await shown('tu=2021-02-30')).toContain('ngày có thật');
});

test('sixty letters come on two pages, and a page that is no number is the first', async () => {
  for (let i = 0; i < 60; i += 1)
    await store.ledger.conclude(
      ledgerEntry(i.toString(16).padStart(64, '0'), { subject: `Thư số ${i};`, at: NOW - i * 1000 }),
      'x',
      { state: 'SENT', response: '', rejected: [], letter: null },
      NOW,
    );
  const first = await web.get('/thu-da-gui?trang=x');
  expect(first.body).toContain('Thư số 49;');
  expect(first.body).not.toContain('Thư số 50;');
  expect(first.body).toContain('href="/thu-da-gui?trang=2"');
  expect((await web.get('/thu-da-gui?trang=2')).body).toContain('Thư số 59;');
});

test('a letter in the built-in mailbox is shown as it was, without the secret of its link', async () => {
  await sent('a');
  const folder = join(mailboxDir, mailFolder('real'));
  mkdirSync(folder, { recursive: true });
  const name = mailFileName({ at: ledgerEntry('x').at, recipient: 'body:ban-dan-van', key: key('a') });
  const parts = [
    'Subject: Viec\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n',
    LETTER.text,
    '\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n',
    LETTER.html,
    '\r\n--b--\r\n',
  ];
  writeFileSync(join(folder, name), parts.join(''));
  const { body } = await web.get(`/thu-da-gui/${key('a')}`);
  expect(body).toContain('http://127.0.0.1:8080/l/…');
  expect(body).not.toContain(SECRET);
  expect(body).toContain(`src="/thu-da-gui/${key('a')}/nguyen-van" sandbox`);
  const framed = await web.get(`/thu-da-gui/${key('a')}/nguyen-van`);
  expect(framed.headers['content-security-policy']).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  );
  expect(framed.body).toContain('<p>Xem');
  expect(framed.body).not.toContain(SECRET);
});

test('secrets are masked wherever they stand, and nothing else is', () => {
  expect(withoutSecrets(`a/l/${SECRET}?x /l/${SECRET}`)).toBe('a/l/…?x /l/…');
  expect(withoutSecrets('https://x/l/ngan')).toBe('https://x/l/ngan');
});

test('a letter that went by a mail server says that its words were not kept, and what it spoke of', async () => {
  await sent('b', { at: NOW });
  const { body } = await web.get(`/thu-da-gui/${key('b')}`);
  expect(body).toContain('không giữ nguyên văn');
  expect(body).toContain('href="/nhiem-vu/KH142~1/KH142-III.4-01~2021-Q3"');
  expect(body).toContain('15 ngày trước hạn');
  expect((await web.get(`/thu-da-gui/${key('b')}/nguyen-van`)).statusCode).toBe(404);
});

test('a letter in doubt is decided on by the secretariat alone, and its words stand in the ledger', async () => {
  await sent('c', {}, doubt);
  const shown = await web.get(`/thu-da-gui/${key('c')}`);
  expect(shown.body).toContain('Gửi lại');
  expect(shown.body).toContain('Xem tại');
  expect((await web.get('/thu-da-gui')).body).toContain('1 thư cần quyết định');
  web.as(userOf('inspector'));
  expect((await web.get(`/thu-da-gui/${key('c')}`)).body).not.toContain('/quyet-dinh');
  const refused = await web.post(`/thu-da-gui/${key('c')}/quyet-dinh`, { decision: 'resend' });
  expect(refused.statusCode).toBe(403);
  web.as(userOf('committee'));
  expect((await web.get('/thu-da-gui')).statusCode).toBe(403);
});

test('a decision that is none is refused before anybody is asked; what the desk refuses is said on the page', async () => {
  await sent('c', {}, doubt);
  const asked: string[][] = [];
  const stage = web.office.stageOf('real')!;
  const before = { ...stage };
  // The desk itself is asked in test/engine: here only that it is asked, and how its refusal is shown.
  stage.perform = (ids) => {
    asked.push(ids);
    return Promise.reject(
      new RefusedError({ code: 'already-decided', message: 'Thư này đã được quyết định.', at: null }),
    );
  };
  const wrong = await web.post(`/thu-da-gui/${key('c')}/quyet-dinh`, { decision: 'burn' });
  expect(wrong.statusCode).toBe(422);
  expect(asked).toEqual([]);
  const late = await web.post(`/thu-da-gui/${key('c')}/quyet-dinh`, { decision: 'sent', reason: 'Đã gọi' });
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Thư này đã được quyết định.');
  expect(late.body).toContain('>Đã gọi</textarea>');
  expect(asked).toEqual([['desk/ban-dan-van']]);
  Object.assign(stage, before);
});

test('a key that is no key, or of another stage, is no page', async () => {
  await sent('e', { scope: 'dien-tap-1' });
  for (const one of [key('e'), key('f'), '..%2f..', 'x'])
    expect((await web.get(`/thu-da-gui/${one}`)).statusCode).toBe(404);
});

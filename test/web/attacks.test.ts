import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doing } from '../../client/access/log-in';
import { changeWords } from '../../client/terminal/audit-words';
import { makeUser } from '../../client/users';
import type { LinkName } from '../../domain/access/links';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, DAY_MS, HOUR_MS, localDate, plusDays } from '../../domain/time/epoch';
import type { ChainedLine } from '../../store';
import { linkHash, linkSecret } from '../../store/link-secret';
import { bySession } from '../../web/login/by-session';
import { byLink } from '../../web/own/by-link';
import { sealFor } from '../../web/seal';
import { hiddenFields } from '../support/form-browser';
import { openTestWeb, type TestWeb } from '../support/test-web';
import { CYCLE, duty, dutyPath, FIRST, multipart, openOwnOffice, SECOND, type OwnOffice } from './own-office';

/*
 * Every attack that the office expects, over a real socket: the answer says what to do, the trail has it, and nothing
 * else changes.
 */

const DAY = localDate('2026-03-16');
const PASSWORD = 'con đò nhỏ qua sông Cái';
const ME = '10.1.2.3';

let office: OwnOffice;
let url: string;
let port: number;
/** The same, with little patience. */
let hasty: TestWeb;
let hastyPort: number;
let session: string;
/** Links as letters brought them. */
let own: string;
let others: string;
let revoked: string;
let expired: string;
let days = 0;

beforeAll(async () => {
  office = await openOwnOffice({
    identify: [bySession, byLink],
  });
  port = await listening(office.web);
  hasty = await openTestWeb({
    ...{ store: office.store, now: () => office.clock.now },
    patience: { head: 300, whole: 600, look: 50 },
  });
  hastyPort = await listening(hasty);
  url = `http://127.0.0.1:${port}`;
  own = await issued({});
  others = await issued({ audience: { kind: 'body', id: 'tinh-doan' }, cycle: null, assignment: null });
  revoked = await issued({ serial: 'bi-thu-hoi' });
  expired = await issued({ cycle: null, assignment: null, serial: 'cu' }, atHour(plusDays(DAY, -61), 8));
  await office.store.links.revoke(linkHash(revoked)!, { name: 'Văn phòng', at: 1 }, REVOKED);
}, 120_000);
afterAll(async () => {
  await hasty.close();
  await office.close();
});

async function listening({ app }: TestWeb): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as { port: number }).port;
}
beforeEach(async () => {
  // Each on its own day: what was counted for one is told before the next begins.
  office.clock.now = atHour(plusDays(DAY, ++days), 9);
  session = await loggedIn();
  await ask('/dang-nhap');
});

const REVOKED = {
  id: 'revoked',
  scope: REAL_SCOPE,
  at: 0,
  actor: 'Văn phòng',
  action: 'LinkRevoked',
  cycle: null,
  assignment: null,
  before: null,
  after: null,
  reason: null,
};

async function issued(over: Partial<LinkName>, at = atHour(DAY, 8)): Promise<string> {
  const name: LinkName = {
    scope: REAL_SCOPE,
    audience: { kind: 'body', id: 'ban-dan-van' },
    purpose: 'answer',
    cycle: CYCLE,
    assignment: FIRST,
    serial: '',
    ...over,
  };
  const secret = linkSecret(office.web.office.keys, name);
  const { serial: _serial, ...link } = name;
  await office.store.links.issue([{ ...link, hash: linkHash(secret)!, issuedAt: at }]);
  return secret;
}

interface Told {
  status: number;
  words: string;
  headers: Headers;
}

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

async function ask(path: string, { headers = {}, ...init }: Sent = {}): Promise<Told> {
  const answer = await fetch(`${url}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { 'x-forwarded-for': ME, ...headers },
  });
  return { status: answer.status, words: await answer.text(), headers: answer.headers };
}

const cookieOfLink = (secret: string) => ({ cookie: `lien-ket=${secret}` });
const sealOf = (body: string) =>
  sealFor(office.web.office.keys, { token: `lien-ket|${REAL_SCOPE}|answer|${body}` });

function form(fields: Record<string, string>): Sent {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

const SIGNER = { signerName: 'Lê Thu Hà', signerPosition: 'Chuyên viên' };

/** `receive` of a duty, by whoever holds a link. */
function received(secret: string, body: string, id: string, headers: Record<string, string> = {}) {
  const sent = form({ seal: sealOf(body), ...SIGNER });
  return ask(`${dutyPath(id)}/gui/receive`, {
    ...sent,
    headers: { ...sent.headers, ...cookieOfLink(secret), ...headers },
  });
}

/** A result with files, of Ban Dân vận's first duty. */
function handedIn(files: { name: string; content: Buffer | string }[]) {
  const { headers, payload } = multipart(
    { seal: sealOf('ban-dan-van'), ...SIGNER, text: 'Đã xong, gửi kèm tệp' },
    files,
  );
  return ask(`${dutyPath(FIRST)}/gui-tep/submit`, {
    method: 'POST',
    headers: { ...headers, ...cookieOfLink(own) },
    body: new Uint8Array(payload),
  });
}

/** The cookie of an inspector who came in from `ME`. */
async function loggedIn(): Promise<string> {
  const login = `kiem.tra.${days}`;
  const cli = { ...doing('Phan Đức Long', office.clock.now, 'cli'), user: null };
  const wish = { login, name: 'Trần Thị Hoa', role: 'inspector' as const, body: null };
  const { password } = await makeUser(office.store, wish, cli);
  const page = await ask('/dang-nhap');
  const guest = cookieIn(page, 'khach');
  const send = async (path: string, from: Told, fields: Record<string, string>) => {
    const sent = form({ ...hiddenFields(from.words, path), ...fields });
    return ask(path, { ...sent, headers: { ...sent.headers, cookie: guest } });
  };
  const step = await send('/dang-nhap', page, { login, password });
  const inside = await send('/dang-nhap/tiep', step, { password: PASSWORD, again: PASSWORD });
  return cookieIn(inside, 'phien');
}

function cookieIn({ headers }: Told, name: string): string {
  const found = headers.getSetCookie().find((one) => one.startsWith(`${name}=`));
  return found!.split(';')[0]!;
}

/** What a server answers to what is written by hand. */
function spoken(written: string, to = port): Promise<Told> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const done = () =>
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]),
        words: heard,
        headers: new Headers(),
      });
    const socket = connect(to, '127.0.0.1', () => socket.write(written));
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('</html>')) socket.destroy();
    });
    socket.on('close', done);
    socket.on('error', reject);
  });
}

/** All that an attack must leave as it was. */
async function standing() {
  const { store, web } = office;
  const rows = await Promise.all(
    office.rows.map(({ assignment }) => store.queries.assignmentRow(REAL_SCOPE, CYCLE, assignment.id)),
  );
  const links = await store.links.ofAudience(REAL_SCOPE, { kind: 'body', id: 'ban-dan-van' });
  return {
    rows,
    links,
    carried: office.carried(),
    letters: await store.queries.listMails({ scope: REAL_SCOPE }),
    files: filesBelow(web.office.folder.files),
    users: (await store.users.list()).map(({ login, failures }) => [login, failures]),
  };
}

function filesBelow(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => name)
    : [];
}

async function trail(): Promise<ChainedLine[]> {
  return await office.store.queries.auditLines({ scope: REAL_SCOPE });
}

interface Attack {
  what: string;
  send: () => Promise<Told>;
  status: number;
  /** What is said to whoever sent it. */
  words: string;
  /** What the trail says of it, as people read it. */
  told: string[];
}

const look = 'cách: mở xem';
const act = 'cách: gửi lên';
const from = `địa chỉ mạng: ${ME}`;
const local = 'địa chỉ mạng: 127.0.0.1';
const MB = 1024 * 1024;

const ATTACKS: Attack[] = [
  {
    what: 'the duty of another body is looked at',
    send: () => ask(dutyPath(duty(8)), { headers: cookieOfLink(own) }),
    status: 404,
    words: 'Hãy quay lại trang đầu',
    told: [
      'vì: không phải việc của cơ quan đó, hoặc không có',
      look,
      'để: xem việc của cơ quan',
      `nhiệm vụ, kỳ: ${duty(8)}`,
      'cơ quan: ban-dan-van',
      from,
    ],
  },
  {
    what: 'an act for a duty that the link is not about',
    send: () => received(own, 'ban-dan-van', SECOND),
    status: 404,
    words: 'Không có trang này',
    told: [
      'vì: không phải việc của cơ quan đó, hoặc không có',
      act,
      'để: trả lời thay cơ quan',
      `nhiệm vụ, kỳ: ${SECOND}`,
      'cơ quan: ban-dan-van',
      from,
    ],
  },
  {
    what: 'a form sealed for another body',
    send: () => received(own, 'tinh-doan', FIRST),
    status: 403,
    words: 'Hãy mở lại trang và gửi lại; chưa có gì thay đổi',
    told: [
      'vì: biểu mẫu hết hiệu lực, của người khác, hoặc gửi từ trang khác',
      act,
      'để: trả lời thay cơ quan',
      'cơ quan: ban-dan-van',
      from,
    ],
  },
  {
    what: 'a form that another site sends',
    send: () => received(own, 'ban-dan-van', FIRST, { origin: 'https://elsewhere.example' }),
    status: 403,
    words: 'chưa có gì thay đổi',
    told: ['vì: biểu mẫu hết hiệu lực, của người khác, hoặc gửi từ trang khác', act, from],
  },
  {
    what: 'an altered link',
    send: () => ask(`/l/${own.startsWith('A') ? 'B' : 'A'}${own.slice(1)}`),
    status: 404,
    words: 'Nhận liên kết mới',
    told: ['vì: liên kết không đúng hoặc bị sửa', look, from],
  },
  {
    what: 'a revoked link',
    send: () => ask(`/l/${revoked}`),
    status: 410,
    words: 'Liên kết này đã bị thu hồi',
    told: ['vì: liên kết đã thu hồi', look, `nhiệm vụ, kỳ: ${FIRST}`, 'cơ quan: ban-dan-van', from],
  },
  {
    what: 'an act by a link that was revoked meanwhile',
    send: () => received(revoked, 'ban-dan-van', FIRST),
    status: 410,
    words: 'hãy nhận liên kết mới qua địa chỉ thư đã đăng ký',
    told: ['vì: liên kết đã thu hồi', act, 'cơ quan: ban-dan-van', from],
  },
  {
    what: 'an expired link',
    send: () => ask(`/l/${expired}`),
    status: 410,
    words: 'Liên kết này đã hết hạn',
    told: ['vì: liên kết đã hết hạn', look, 'cơ quan: ban-dan-van', from],
  },
  {
    what: 'what the role has no right to',
    send: () => ask('/nhiem-vu-loat', { ...form({}), headers: { ...form({}).headers, cookie: session } }),
    status: 403,
    words: 'hãy liên hệ người quản trị',
    told: ['vì: vai không có quyền', act, 'để: xử lý nhiệm vụ, kỳ báo cáo', from],
  },
  {
    what: 'an act of nobody who is known',
    send: () => ask('/nhiem-vu-loat', form({})),
    status: 303,
    words: '',
    told: ['vì: chưa đăng nhập', act, 'để: xử lý nhiệm vụ, kỳ báo cáo', from],
  },
  {
    what: 'a session from another address',
    send: () => ask('/nhiem-vu', { headers: { cookie: session, 'x-forwarded-for': '203.0.113.9' } }),
    status: 303,
    words: '',
    told: ['tên đăng nhập: kiem.tra.', `mở từ: ${ME}`, 'dùng từ: 203.0.113.9'],
  },
  {
    what: 'a program under the name of a PDF',
    send: () => handedIn([{ name: 'bao-cao.pdf', content: 'MZ\u0090\u0000' }]),
    status: 422,
    words: 'cần gửi tệp gốc, hoặc sửa lại đuôi',
    told: ['vì: tệp không đúng loại như tên, hoặc không được nhận', act, 'để: trả lời thay cơ quan', from],
  },
  {
    what: 'a program under a name that climbs out of its folder',
    send: () =>
      handedIn([{ name: `../../../..${join(tmpdir(), 'leo-rao.exe')}`, content: 'MZ\u0090\u0000' }]),
    status: 422,
    words: 'chỉ nhận',
    told: ['vì: tệp không đúng loại như tên, hoặc không được nhận', act, from],
  },
  {
    what: 'a file of 26 MB',
    send: () => handedIn([{ name: 'to.txt', content: Buffer.alloc(26 * MB, 65) }]),
    status: 413,
    words: 'Hãy nén hoặc tách tệp',
    told: ['vì: nội dung hoặc tệp quá lớn', act, from],
  },
  {
    what: '200 MB',
    send: () =>
      spoken(
        `POST ${dutyPath(FIRST)}/gui-tep/submit HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: lien-ket=${own}\r\n` +
          `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${200 * MB}\r\n\r\n`,
      ),
    status: 413,
    words: 'Hãy gửi bớt tệp, hoặc nén ảnh',
    told: ['vì: nội dung hoặc tệp quá lớn', act, 'cơ quan: ban-dan-van', local],
  },
  {
    what: '500 files',
    send: () => handedIn(Array.from({ length: 500 }, (_, n) => ({ name: `t${n}.txt`, content: 'tệp' }))),
    status: 422,
    words: 'Hãy gộp các tệp rồi gửi lại',
    told: ['vì: quá nhiều tệp', act, from],
  },
  {
    what: 'a form of 10 MB',
    send: () => ask('/quen-lien-ket', form({ email: 'x'.repeat(10 * MB) })),
    status: 413,
    words: 'Hãy rút ngắn, hoặc gửi kèm thành tệp',
    told: ['vì: nội dung hoặc tệp quá lớn', act, from],
  },
  {
    what: 'JSON instead of a form',
    send: () =>
      ask('/quen-lien-ket', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":{"$ne":1}}',
      }),
    status: 400,
    words: 'Hãy mở lại trang và gửi lại',
    told: ['vì: yêu cầu không đọc được', act, from],
  },
  {
    what: 'an address that is no text',
    send: () => ask('/nhiem-vu/%ED%A0%80/x'),
    status: 400,
    words: 'Hãy mở lại từ trang đầu',
    // It comes to no route: behind a gateway the gateway's own address.
    told: ['vì: yêu cầu không đọc được', look, local],
  },
  {
    what: 'a client that writes its first line and then waits',
    send: () => spoken('GET / HTTP/1.1\r\nHost: noi-nay\r\n', hastyPort),
    status: 408,
    words: 'Hãy gửi lại ở nơi mạng tốt hơn',
    told: ['vì: yêu cầu không đến đủ trong thời hạn', local],
  },
  {
    what: 'a client that sends the head of a form and then a letter now and then',
    send: () =>
      spoken(
        'POST /quen-lien-ket HTTP/1.1\r\nHost: noi-nay\r\n' +
          'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nemail=a',
        hastyPort,
      ),
    status: 408,
    words: 'chưa có gì thay đổi',
    told: ['vì: yêu cầu không đến đủ trong thời hạn', local],
  },
];

test.each(ATTACKS)('$what: said what to do, in the trail, and nothing else changed', async (attack) => {
  const before = await standing();
  const last = (await trail()).length;
  const { status, words } = await attack.send();
  expect(status).toBe(attack.status);
  expect(words).toContain(attack.words);
  const lines = (await trail()).slice(last);
  expect(lines).toHaveLength(1);
  const [line] = lines;
  const told = changeWords(line!.before, line!.after).join('; ');
  for (const one of attack.told) expect(told).toContain(one);
  for (const secret of [own, others, revoked, expired, session.slice('phien='.length)])
    expect(JSON.stringify(lines)).not.toContain(secret);
  expect(await standing()).toEqual(before);
  expect(existsSync(join(tmpdir(), 'leo-rao.exe'))).toBe(false);
});

test('fifty wrong passwords are six lines, and the one who is in stays in', async () => {
  const last = (await trail()).length;
  for (let n = 0; n < 50; n += 1) {
    const page = await ask('/dang-nhap', { headers: { 'x-forwarded-for': '203.0.113.70' } });
    const sent = form({
      ...hiddenFields(page.words, '/dang-nhap'),
      login: `kiem.tra.${days}`,
      password: `sai mật khẩu ${n}`,
    });
    const headers = { ...sent.headers, cookie: cookieIn(page, 'khach'), 'x-forwarded-for': '203.0.113.70' };
    const { status, words } = await ask('/dang-nhap', { ...sent, headers });
    expect(status).toBe(n < 4 ? 422 : 429);
    if (n >= 4) expect(words).toContain('Hãy đợi 1 phút rồi thử lại');
  }
  const told = (await trail()).slice(last).map(({ action }) => action);
  expect(told).toEqual([...Array<string>(5).fill('LoginFailed'), 'LockedOut']);
  expect((await ask('/tai-khoan', { headers: { cookie: session } })).status).toBe(200);
});

test('a used link goes on being good, and a form replayed by it is one act with one receipt: nothing is refused', async () => {
  const link = await issued({ assignment: duty(3) });
  const page = await ask(dutyPath(duty(3)), { headers: cookieOfLink(link) });
  const [, request = ''] = /name="request" value="([^"]*)"/.exec(page.words) ?? [];
  const send = () => {
    const sent = form({ seal: sealOf('ban-dan-van'), ...SIGNER, request });
    const headers = { ...sent.headers, ...cookieOfLink(link) };
    return ask(`${dutyPath(duty(3))}/gui/receive`, { ...sent, headers });
  };
  const last = (await trail()).length;
  const answers = [await send(), await send(), await send()];
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
  expect((await trail()).slice(last).map(({ action }) => action)).toEqual(['Received']);
  expect((await ask(`/l/${link}`)).status).toBe(303);
});

test('whoever asks on and on for what is not theirs makes three lines of a hundred, and the chain stays whole', async () => {
  const last = (await trail()).length;
  for (let n = 0; n < 100; n += 1) await ask(dutyPath(duty(7)), { headers: cookieOfLink(own) });
  const lines = (await trail()).slice(last);
  expect(lines.map(({ after }) => (after as { times?: number }).times)).toEqual([undefined, 10, 100]);
  expect((await office.store.queries.verifyAudit(REAL_SCOPE)).ok).toBe(true);
});

test('what was counted since stands in the trail before anybody reads on an hour later', async () => {
  for (let n = 0; n < 4; n += 1) await ask(dutyPath(duty(6)), { headers: cookieOfLink(own) });
  const last = (await trail()).length;
  office.clock.now += HOUR_MS;
  await ask('/dang-nhap');
  const [line, ...more] = (await trail()).slice(last);
  expect(more).toEqual([]);
  expect(changeWords(line!.before, line!.after)).toContain('số lần: 4');
});

test('the page of the trail shows all that was refused, by one choice', async () => {
  await ask(dutyPath(duty(5)), { headers: cookieOfLink(own) });
  const { words } = await ask('/nhat-ky?viec=tu-choi', { headers: { cookie: session } });
  expect(words).toContain('không phải việc của cơ quan đó, hoặc không có');
  expect(words).toContain('Từ chối phiên dùng từ địa chỉ khác');
  expect(words).not.toContain('Xác nhận tiếp nhận</td>');
  expect(words).toMatch(/<option value="tu-choi" selected[^>]*>Mọi điều bị từ chối/);
});

test('a body that types the bare address comes to its own page', async () => {
  const { status, headers } = await ask('/', { headers: cookieOfLink(own) });
  expect([status, headers.get('location')]).toEqual([303, '/viec-cua-toi']);
});

test('the mail scanners of a whole day are one line for a dead link', async () => {
  const last = (await trail()).length;
  const dead = await issued({ serial: 'quet' });
  await office.store.links.revoke(
    linkHash(dead)!,
    { name: 'Văn phòng', at: 1 },
    { ...REVOKED, id: 'revoked-2' },
  );
  for (let n = 1; n <= 9; n += 1)
    await ask(`/l/${dead}`, {
      method: n % 2 === 0 ? 'HEAD' : 'GET',
      headers: { 'x-forwarded-for': `198.51.100.${n}` },
    });
  const lines = (await trail()).slice(last).filter(({ action }) => action === 'RequestRefused');
  expect(lines).toHaveLength(1);
  office.clock.now += DAY_MS;
  await ask('/dang-nhap');
  expect((await trail()).at(-1)!.after).toMatchObject({ refused: 'link-revoked', times: 9 });
});

import { doing } from '../../client/access/log-in';
import { codeAt } from '../../client/access/second-step';
import { makeUser } from '../../client/users';
import { NOBODY, type Viewer } from '../../domain/access/viewer';
import { REAL_SCOPE } from '../../domain/ids';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { bySession } from '../../web/login/by-session';
import { hiddenFields, openBrowser, type Browser } from '../support/form-browser';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, type TestWeb } from '../support/test-web';

const START = atHour(localDate('2026-03-16'), 9);
const MINUTE = 60_000;
const PASSWORD = 'con đò nhỏ qua sông Cái';
const LIST = '/quan-tri/nguoi-dung';
const HTML = '<script>alert(1)</script>"\'&';

let store: Store;
let web: TestWeb;
let now = START;
let admin: Browser;
/** Looks where nobody logged in. */
let other: Viewer = NOBODY;

beforeAll(async () => {
  store = await openTestStore();
  const identify = [bySession, async () => (other.role === null ? null : other)];
  web = await openTestWeb({ store, now: () => now, identify });
  const wish = { login: 'quan.tri', name: 'Phan Đức Long', role: 'admin' as const, body: null };
  const { password } = await makeUser(store, wish, { ...doing('Phan Đức Long', START, 'cli'), user: null });
  admin = openBrowser(web);
  await enter(admin, 'quan.tri', password);
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => (other = NOBODY));

/** The first log-in of an account: new password, second step where it is asked for. */
async function enter(browser: Browser, login: string, temporary: string) {
  const page = await browser.get('/dang-nhap');
  const step = await browser.submit(page, '/dang-nhap', { login, password: temporary });
  const next = await browser.submit(step, '/dang-nhap/tiep', { password: PASSWORD, again: PASSWORD });
  const [, secret = ''] = /<span class="code">([A-Z2-7 ]+)</.exec(next.body) ?? [];
  if (next.statusCode === 303) return next;
  return await browser.submit(next, '/dang-nhap/tiep', { code: codeAt(secret.replaceAll(' ', ''), now) });
}

async function made(fields: Record<string, string>) {
  const answer = await admin.submit(await admin.get(LIST), LIST, { body: '', ...fields });
  return { answer, password: /told-once">([a-z0-9-]{19})</.exec(answer.body)?.[1] ?? '' };
}

const actions = async (login: string) =>
  (await store.queries.auditLines({ scope: REAL_SCOPE }))
    .filter(({ after }) => (after as { login?: string }).login === login)
    .map(({ action, actor }) => `${action} ${actor}`);

test('an admin makes an account; the password is shown once, opens it, and must be changed', async () => {
  const { answer, password } = await made({ login: 'tran.hoa', name: 'Trần Thị Hoa', role: 'committee' });
  expect(answer.statusCode).toBe(200);
  expect(password).not.toBe('');
  expect((await admin.get(`${LIST}/tran.hoa`)).body).not.toContain(password);
  expect((await enter(openBrowser(web), 'tran.hoa', password)).statusCode).toBe(303);
  expect((await actions('tran.hoa'))[0]).toBe('UserMade Phan Đức Long');
});

test.each([
  ['a login that is taken', { login: 'quan.tri', name: 'A', role: 'admin' }, 'đã có'],
  ['a login with marks', { login: 'trần hoà', name: 'A', role: 'admin' }, 'chữ thường không dấu'],
  ['a body account without a body', { login: 'co.quan', name: 'A', role: 'body' }, 'thuộc cơ quan nào'],
  ['a role that there is not', { login: 'ai.do', name: 'A', role: 'vua' }, 'Cần một vai trò trong danh sách'],
  ['HTML for a login', { login: HTML, name: HTML, role: 'admin' }, 'chữ thường không dấu'],
])('%s is refused in words, and what was typed stands there still', async (_what, fields, words) => {
  const before = (await store.users.list()).length;
  const { answer } = await made(fields);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(words);
  expect(answer.body).toContain(`value="${fields.name === HTML ? '&lt;script>' : fields.name}`);
  expect(answer.body).not.toContain('<script>alert');
  expect(await store.users.list()).toHaveLength(before);
});

test('a name that is HTML is shown as it is and runs nowhere', async () => {
  await made({ login: 'ten.la', name: HTML, role: 'inspector' });
  for (const path of [LIST, `${LIST}/ten.la`]) {
    const { body } = await admin.get(path);
    expect(body).toContain('&lt;script>alert(1)');
    expect(body).not.toContain('<script>alert');
  }
});

test('who changes the role ends the sessions; the last admin and the own role stay', async () => {
  const { password } = await made({ login: 'doi.vai', name: 'Đổi Vai', role: 'inspector' });
  const user = openBrowser(web);
  await enter(user, 'doi.vai', password);
  const page = await admin.get(`${LIST}/doi.vai`);
  const changed = await admin.submit(page, `${LIST}/doi.vai`, {
    name: 'Đổi Vai',
    role: 'committee',
    body: '',
  });
  expect(changed.statusCode).toBe(303);
  expect((await user.get('/tai-khoan')).statusCode).toBe(303);
  expect((await user.get('/dang-nhap')).body).toContain('Vai hoặc cơ quan của tài khoản đã đổi');
  const own = await admin.get(`${LIST}/quan.tri`);
  const down = await admin.submit(own, `${LIST}/quan.tri`, { name: 'P', role: 'inspector', body: '' });
  expect(down.body).toContain('Không thể tự đổi vai');
  const end = await admin.submit(own, `${LIST}/quan.tri/ket-thuc`, { reason: 'x' });
  expect(end.body).toContain('Không thể tự kết thúc');
});

test('an account that is ended is out at once, and its login opens nothing', async () => {
  const { password } = await made({ login: 'ra.di', name: 'Ra Đi', role: 'inspector' });
  const user = openBrowser(web);
  await enter(user, 'ra.di', password);
  const page = await admin.get(`${LIST}/ra.di`);
  await admin.submit(page, `${LIST}/ra.di/ket-thuc`, { reason: 'Nghỉ hưu' });
  expect((await user.get('/tai-khoan')).statusCode).toBe(303);
  const form = await user.get('/dang-nhap');
  const again = await user.submit(form, '/dang-nhap', { login: 'ra.di', password: PASSWORD });
  expect(again.statusCode).toBe(422);
  expect(await actions('ra.di')).toContain('UserEnded Phan Đức Long');
});

test('a lost telephone: the second step is reset, and set up anew at the next log-in', async () => {
  const { password } = await made({ login: 'mat.may', name: 'Mất Máy', role: 'secretariat' });
  await enter(openBrowser(web), 'mat.may', password);
  const page = await admin.get(`${LIST}/mat.may`);
  expect((await admin.submit(page, `${LIST}/mat.may/buoc-hai`, {})).statusCode).toBe(303);
  const user = openBrowser(web);
  const form = await user.get('/dang-nhap');
  const next = await user.submit(form, '/dang-nhap', { login: 'mat.may', password: PASSWORD });
  expect(next.body).toContain('Đặt bước xác thực thứ hai');
});

test('after 15 minutes the password is asked for again, nothing typed is lost, and a wrong one does nothing', async () => {
  now += 16 * MINUTE;
  const page = await admin.get(LIST);
  const fields = { login: 'xac.nhan', name: 'Xác Nhận "Một"', role: 'inspector', body: '' };
  const asked = await admin.submit(page, LIST, fields);
  expect(asked.body).toContain('Nhập lại mật khẩu');
  expect(await store.users.byLogin('xac.nhan')).toBeNull();
  expect(hiddenFields(asked.body, LIST)).toMatchObject(fields);
  const wrong = await admin.submit(asked, LIST, { 'confirm-password': 'không phải' });
  expect(wrong.statusCode).toBe(422);
  expect(await store.users.byLogin('xac.nhan')).toBeNull();
  const right = await admin.submit(wrong, LIST, { 'confirm-password': PASSWORD });
  expect(right.body).toContain('told-once');
  expect((await store.users.byLogin('xac.nhan'))!.name).toBe('Xác Nhận "Một"');
  expect(await actions('quan.tri')).toContain('PasswordConfirmed Phan Đức Long');
  // Given once, it holds for a while.
  expect((await made({ login: 'lan.nua', name: 'Lần Nữa', role: 'inspector' })).password).not.toBe('');
});

test('the part of an admin in a rehearsal opens no account, nor does a link', async () => {
  other = { ...NOBODY, role: 'admin', name: 'Vai quản trị', by: 'cast', token: 'vai|admin' };
  const browser = openBrowser(web);
  for (const path of [LIST, `${LIST}/quan.tri`, '/tai-khoan']) {
    const refused = await browser.get(path);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).not.toContain('Phan Đức Long');
  }
  other = linkOf('hoi-nong-dan');
  expect((await browser.get('/tai-khoan')).body).toContain('không có tài khoản');
});

import { join } from 'node:path';
import { dataFolderAt, createDataFolder } from '../../config/data-folder';
import { isPassword } from '../../client/access/passwords';
import { openStore } from '../../store';
import { layTestStore } from '../support/test-store';
import { dondoc, temporaryFolder } from './captured';

const folder = temporaryFolder();
const home = join(folder.path, 'data');
const env = { DONDOC_HOME: home };
const data = dataFolderAt(home);
const user = (...words: string[]) => dondoc(['user', ...words, '--json'], { env });
const AS = ['--as', 'Trần Thị Hoa'];

beforeAll(async () => {
  createDataFolder(data);
  await layTestStore(data.pglite);
});
afterAll(() => folder.remove());

it('makes the first admin, with a password that is printed once and opens the account', async () => {
  const name = ['--login', 'Phan.Duc.Long', '--name', 'Phan Đức Long', '--role', 'admin'];
  const made = (await user('add', ...name, ...AS)).json() as { login: string; temporaryPassword: string };
  expect(made).toMatchObject({ login: 'phan.duc.long', role: 'admin', state: 'temporary' });
  const store = await openStore({ kind: 'pglite', dataDir: data.pglite });
  const row = await store.users.byLogin('phan.duc.long');
  const [line] = await store.queries.auditLines({ scope: 'real' });
  await store.close();
  expect(await isPassword(row!.password, made.temporaryPassword)).toBe(true);
  expect(line).toMatchObject({ action: 'UserMade', actor: 'Trần Thị Hoa', through: 'cli' });
  expect(JSON.stringify([row, line])).not.toContain(made.temporaryPassword);
  const told = await dondoc(['user', 'show', 'phan.duc.long'], { env });
  expect(told.stdout).toContain('chờ đổi mật khẩu');
  expect(told.stdout).not.toContain(made.temporaryPassword);
});

it.each([
  [
    ['add', '--login', 'phan.duc.long', '--name', 'Ai Đó', '--role', 'inspector', ...AS],
    'login-taken',
    '--login',
  ],
  [
    ['add', '--login', 'Hai Từ', '--name', 'Ai Đó', '--role', 'inspector', ...AS],
    'login-malformed',
    '--login',
  ],
  [['add', '--login', 'co.quan', '--name', 'Ai Đó', '--role', 'body', ...AS], 'body-missing', '--body'],
  [['end', 'phan.duc.long', '--reason', 'Nghỉ', ...AS], 'last-admin', '--role'],
  [['unlock', 'phan.duc.long', ...AS], 'not-locked', '--login'],
  [['second-step', 'phan.duc.long', ...AS], 'no-second-step', '--login'],
  [['show', 'khong.co'], 'no-such-user', '--login'],
])('user %j is refused as %s', async (words, code, at) => {
  const refused = await user(...words);
  expect(refused.exit).toBe(1);
  expect(refused.json()).toMatchObject({ error: { code, at } });
});

it('ends an admin where another is left, whose name stays and whose login opens nothing', async () => {
  await user('add', '--login', 'le.hai', '--name', 'Lê Hai', '--role', 'admin', ...AS);
  expect((await user('end', 'phan.duc.long', '--reason', 'Chuyển công tác', ...AS)).exit).toBe(0);
  const { stdout } = await dondoc(['user', 'list'], { env });
  expect(stdout).toMatch(/le\.hai[^\n]*chờ đổi mật khẩu/);
  expect(stdout).toMatch(/phan\.duc\.long[^\n]*đã kết thúc/);
});

it('says what is wrong with the settings of log-in at start', async () => {
  const wrong = await dondoc(['worker'], { env: { ...env, OIDC_ISSUER: 'https://dang-nhap.tinh.example' } });
  expect(wrong.stderr).toContain('OIDC_CLIENT_ID');
  const roles = await dondoc(['worker'], { env: { ...env, DONDOC_SECOND_STEP: 'admin,giam-doc' } });
  expect(roles.stderr).toContain('DONDOC_SECOND_STEP');
});

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createDataFolder, dataFolderAt } from '../../config/data-folder';
import { takeLock } from '../../worker/temporal-server';
import { dondoc, temporaryFolder } from './captured';

const outside = temporaryFolder();
afterAll(() => outside.remove());

function installation() {
  const { path, remove } = temporaryFolder();
  const folder = dataFolderAt(join(path, 'data'));
  createDataFolder(folder);
  writeFileSync(join(folder.mailbox, 'thu.eml'), 'thư');
  return { folder, env: { DONDOC_HOME: folder.root }, remove };
}

describe('reset', () => {
  it('asks, and removes nothing without a yes', async () => {
    const { folder, env, remove } = installation();
    expect((await dondoc(['reset'], { env })).exit).toBe(1);
    expect((await dondoc(['reset'], { env, answer: 'không' })).exit).toBe(1);
    expect(existsSync(folder.mailbox)).toBe(true);
    expect((await dondoc(['reset'], { env, answer: 'Xoá' })).exit).toBe(0);
    expect(existsSync(folder.root)).toBe(false);
    remove();
  });

  it('leaves what is not ours, and what a link leads to', async () => {
    const { folder, env, remove } = installation();
    writeFileSync(join(outside.path, 'quan-trong.txt'), 'giữ');
    symlinkSync(outside.path, join(folder.root, 'rehearsals'));
    writeFileSync(join(folder.root, 'ghi-chep.txt'), 'của người khác');
    const { exit, stderr } = await dondoc(['reset', '--yes'], { env });
    expect(exit).toBe(0);
    expect(stderr).toContain('ghi-chep.txt');
    expect(existsSync(join(folder.root, 'ghi-chep.txt'))).toBe(true);
    expect(existsSync(folder.mailbox)).toBe(false);
    expect(existsSync(join(outside.path, 'quan-trong.txt'))).toBe(true);
    remove();
  });

  it('refuses a folder of somebody else that happens to hold "files" and "logs"', async () => {
    const { path, remove } = temporaryFolder();
    mkdirSync(join(path, 'files'));
    mkdirSync(join(path, 'logs'));
    const { exit, stderr } = await dondoc(['reset', '--yes'], { env: { DONDOC_HOME: path } });
    expect(exit).toBe(1);
    expect(stderr).toContain('DONDOC_HOME');
    expect(existsSync(join(path, 'files'))).toBe(true);
    remove();
  });

  it('refuses while a process has the folder', async () => {
    const { folder, env, remove } = installation();
    const attempt = takeLock(folder.lock);
    const { exit, stderr } = await dondoc(['reset', '--yes'], { env });
    expect(exit).toBe(1);
    expect(stderr).toContain(String(process.pid));
    expect(existsSync(folder.mailbox)).toBe(true);
    if (attempt.taken) attempt.lock.release();
    remove();
  });
});

describe('doctor', () => {
  const schema = z.strictObject({
    ok: z.boolean(),
    folder: z.string(),
    checks: z.array(
      z.strictObject({
        name: z.enum(['node', 'settings', 'folder', 'mailbox', 'server', 'store', 'smtp', 'offices']),
        state: z.enum(['ok', 'warning', 'problem']),
        lines: z.array(z.string()).min(1),
        remedy: z.string().nullable(),
      }),
    ),
  });

  it('looks at everything and changes nothing', async () => {
    const { path, remove } = temporaryFolder();
    const home = join(path, 'data');
    const { json } = await dondoc(['doctor', '--json'], {
      env: { DONDOC_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1' },
    });
    const { checks, folder } = schema.parse(json());
    expect(folder).toBe(home);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['node', 'settings', 'folder', 'mailbox', 'server', 'store', 'smtp', 'offices']),
    );
    expect(existsSync(home)).toBe(false);
    remove();
  });

  it('names a wrong variable instead of giving up', async () => {
    const env = { SMTP_URL: 'ftp://x', TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const { exit, json } = await dondoc(['doctor', '--json'], { env });
    expect(exit).toBe(1);
    const settings = schema.parse(json()).checks.find(({ name }) => name === 'settings');
    expect(settings).toMatchObject({ state: 'problem', lines: [expect.stringContaining('SMTP_URL')] });
  });

  it('says in words that a store does not answer', async () => {
    const env = { DATABASE_URL: 'postgres://u:mat-khau@127.0.0.1:1/x', TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const { exit, stdout } = await dondoc(['doctor'], { env });
    expect(exit).toBe(1);
    expect(stdout).toContain('PostgreSQL');
    expect(stdout).not.toContain('mat-khau');
  });
});

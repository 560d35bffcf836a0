import { existsSync, mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cacheFolder,
  createDataFolder,
  dataFolder,
  dataFolderAt,
  freshFolder,
  removeOldRehearsals,
} from '../../config/data-folder';
import { Workbench } from './workbench';

const bench = new Workbench();
afterAll(() => bench.clear());

describe('the data folder', () => {
  it('is DONDOC_HOME, else the XDG data folder, else the one in the home folder', () => {
    expect(dataFolder({ DONDOC_HOME: '/srv/dondoc', XDG_DATA_HOME: '/xdg' }).root).toBe('/srv/dondoc');
    expect(dataFolder({ XDG_DATA_HOME: '/xdg', HOME: '/home/lan' }).root).toBe('/xdg/dondoc');
    expect(dataFolder({ XDG_DATA_HOME: 'not/absolute', HOME: '/home/lan' }).root).toBe(
      '/home/lan/.local/share/dondoc',
    );
    expect(cacheFolder({ XDG_CACHE_HOME: '/cache' })).toBe('/cache/dondoc');
    expect(cacheFolder({ HOME: '/home/lan' })).toBe('/home/lan/.cache/dondoc');
  });

  it('is closed to other accounts, and can be made again over itself', () => {
    const folder = dataFolderAt(join(bench.folder(), 'sâu', 'dondoc'));
    createDataFolder(folder);
    createDataFolder(folder);
    for (const path of [
      folder.root,
      folder.temporal,
      folder.pglite,
      folder.files,
      folder.mailbox,
      folder.logs,
    ]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }
  });

  it('gives each rehearsal a fresh one inside, with the same parts', () => {
    const folder = dataFolderAt(bench.folder());
    const [first, second] = [freshFolder(folder, 'rehearse'), freshFolder(folder, 'rehearse')];
    expect(first.root).not.toBe(second.root);
    expect(first.root.startsWith(join(folder.root, 'rehearsals', 'rehearse-'))).toBe(true);
    expect(existsSync(first.mailbox)).toBe(true);
    expect(() => freshFolder(folder, '../ngoài')).toThrow(RangeError);
  });

  it('loses old rehearsals except the newest and those in use, and nothing else', () => {
    const folder = dataFolderAt(bench.folder());
    const [oldest, inUse, newest] = ['mot', 'hai', 'ba'].map((name) => freshFolder(folder, name));
    if (!oldest || !inUse || !newest) throw new Error('three folders were asked for');
    [oldest, inUse, newest].forEach(({ root }, i) => utimesSync(root, 1_000 + i, 1_000 + i));
    const outside = bench.folder();
    symlinkSync(outside, join(folder.root, 'rehearsals', 'link'));
    writeFileSync(join(folder.root, 'rehearsals', 'ghi-chu.txt'), '');
    mkdirSync(folder.files, { recursive: true });

    const removed = removeOldRehearsals(folder, 1, ({ root }) => root === inUse.root);
    expect(removed).toEqual([oldest.root]);
    expect([inUse.root, newest.root, outside, folder.files].every((path) => existsSync(path))).toBe(true);
    expect(removeOldRehearsals(dataFolderAt(join(folder.root, 'không-có')), 0, () => false)).toEqual([]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../store';
import { startChild } from './children/spawn';
import { MORNING } from './samples';

const SLOW_MS = 180_000;

/** One folder through its life: creating it takes seconds, so the tests stand in order and share it. */
describe('a PGlite folder', () => {
  let home: string;
  let dataDir: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'dondoc-store-'));
    dataDir = join(home, 'pglite');
  });
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const open = () => openStore({ kind: 'pglite', dataDir });
  const lock = () => `${dataDir}.lock`;

  it('is not created over files of somebody else', async () => {
    mkdirSync(dataDir);
    const note = join(dataDir, 'ghi-chu.txt');
    writeFileSync(note, 'giữ nguyên');
    await expect(open()).rejects.toMatchObject({ code: 'store-not-a-database' });
    expect(existsSync(note)).toBe(true);
    expect(existsSync(lock())).toBe(false);
    rmSync(note);
  });

  it(
    'is created where a first start was cut short, and closed to other users',
    async () => {
      mkdirSync(`${dataDir}.creating`);
      writeFileSync(join(`${dataDir}.creating`, 'PG_VERSION'), '18\n');
      const store = await open();
      expect(existsSync(`${dataDir}.creating`)).toBe(false);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      await expect(open()).rejects.toMatchObject({ code: 'store-in-use' });
      await store.close();
      await store.close();
      expect(existsSync(lock())).toBe(false);
    },
    SLOW_MS,
  );

  it(
    'keeps every acknowledged commit through kill -9, twice; meanwhile it is refused to others, naming its owner',
    async () => {
      const acknowledged = { mot: await writeAndKill('mot', 3), hai: await writeAndKill('hai', 25) };
      const store = await open();
      await expectCommits(store, 'mot', acknowledged.mot);
      await expectCommits(store, 'hai', acknowledged.hai);
      const verdict = await store.queries.verifyAudit('real');
      expect(verdict).toMatchObject({ ok: true });
      expect(verdict.lines).toBeGreaterThanOrEqual(acknowledged.mot + acknowledged.hai);
      await store.close();
    },
    SLOW_MS,
  );

  async function writeAndKill(tag: string, commits: number): Promise<number> {
    const child = startChild('writer', [dataDir, tag]);
    let acknowledged = 0;
    while (acknowledged < commits) ({ acknowledged } = await child.next<{ acknowledged: number }>());
    await expect(open()).rejects.toMatchObject({
      code: 'store-in-use',
      message: expect.stringMatching(
        new RegExp(`đang do tiến trình ${child.pid} giữ.*Hãy dừng tiến trình đó`),
      ),
    });
    await child.killHard();
    expect(existsSync(lock())).toBe(true);
    return acknowledged;
  }

  async function expectCommits(store: Store, tag: string, acknowledged: number): Promise<void> {
    for (let n = 1; n <= acknowledged; n++) {
      expect(await store.ledger.find(`${tag}-${n}`)).toMatchObject({
        state: 'RESERVED',
        reservedAt: MORNING + n,
      });
      const { total } = await store.queries.listAssignments({
        scope: 'real',
        cycle: `${tag}/${n}`,
        open: true,
      });
      expect(total).toBe(5);
    }
  }

  it(
    'is refused when a newer release has migrated it',
    async () => {
      const store = await open();
      await store.owned!.pglite.exec(`insert into kysely_migration values ('9999-later', now())`);
      await store.close();
      await expect(open()).rejects.toMatchObject({
        code: 'store-newer',
        message: expect.stringContaining('9999-later'),
      });
      expect(existsSync(lock())).toBe(false);
    },
    SLOW_MS,
  );
});

import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { Client, Pool } from 'pg';
import { openStore, servePglite, type ServedPglite, type Store } from '../../store';
import { startChild } from './children/spawn';
import { auditLine, ledgerEntry, MORNING, records } from './samples';
import { openTestStore } from '../support/test-store';

const SLOW_MS = 180_000;

describe('a served PGlite', () => {
  let owner: Store;
  let served: ServedPglite;
  beforeAll(async () => {
    owner = await openTestStore();
    served = await servePglite(owner);
  }, SLOW_MS);
  afterAll(async () => {
    await served.close();
    await owner.close();
  });

  it(
    'is read and written by two other processes while its owner writes, batches larger than a packet included',
    async () => {
      await owner.ledger.reserve(ledgerEntry('cua-chu'), 'chủ', MORNING);
      const [one, two] = [
        startChild('client', [served.url, 'mot']),
        startChild('client', [served.url, 'hai']),
      ];
      expect(await one.next()).toEqual({ engine: 'served-pglite' });
      expect(await two.next()).toEqual({ engine: 'served-pglite' });
      for (const child of [one, two]) child.tell('write');
      for (let n = 1; n <= 20; n++) {
        await owner.records.saveAssignments(records(`chu/${n}`, 60), [auditLine(`chu|${n}`)]);
      }
      expect([await one.next(), await two.next()]).toEqual([{ written: 'mot' }, { written: 'hai' }]);

      const { total } = await owner.queries.listAssignments({ scope: 'real', limit: 1 });
      expect(total).toBe(3 * 20 * 60);
      expect(await owner.queries.verifyAudit('real')).toMatchObject({ ok: true, lines: 60 });
      one.tell('read');
      expect(await one.next()).toMatchObject({
        row: { holder: 'chủ', day: '2021-03-01', reservedAt: MORNING },
      });
      for (const child of [one, two]) {
        child.tell('close');
        expect(await child.next()).toEqual({ closed: true });
        await child.ended();
      }
    },
    SLOW_MS,
  );

  it('keeps a statement of the owner out of a client’s transaction', async () => {
    const client = new Client({ connectionString: served.url });
    await client.connect();
    await client.query('begin');
    await client.query(`insert into meta values ('rut-lai', 'x')`);
    const waiting = owner.meta.set('cua-chu', 'ở lại');
    await client.query('rollback');
    await waiting;
    expect(await owner.meta.get('cua-chu')).toBe('ở lại');
    expect(await owner.meta.get('rut-lai')).toBeNull();
    await client.end();
  });

  it('gives one ledger key to exactly one of fifty over ten connections and the owner', async () => {
    const other = await openStore({ kind: 'postgres', url: served.url });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? owner : other).ledger.reserve(ledgerEntry('tranh-nhau'), `người ${n}`, MORNING),
      ),
    );
    expect(answers.filter((row) => row === null)).toHaveLength(1);
    await other.close();
  });

  it('goes on after a statement that fails, inside a transaction and outside', async () => {
    const pool = new Pool({ connectionString: served.url, max: 1 });
    await expect(pool.query('select no_such_column')).rejects.toThrow(/no_such_column/);
    await expect(pool.query('select $1::int', ['x'])).rejects.toThrow(/integer/);
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('select 1/$1', [0])).rejects.toThrow(/zero/);
    await expect(client.query('select 1')).rejects.toThrow(/aborted/);
    await client.query('rollback');
    client.release();
    expect((await pool.query('select $1::text as x', ['Đôn Đốc'])).rows).toEqual([{ x: 'Đôn Đốc' }]);
    await pool.end();
  });

  it(
    'rolls back what a killed client left open, and goes on',
    async () => {
      const child = startChild('client', [served.url, 'ba']);
      await child.next();
      child.tell('hold');
      expect(await child.next()).toEqual({ holding: true });
      const waiting = owner.meta.get('do-dang');
      await child.killHard();
      expect(await waiting).toBeNull();
    },
    SLOW_MS,
  );

  it('goes on when a client is cut off in the middle of a request', async () => {
    const url = new URL(served.url);
    const client = new Client({ connectionString: served.url });
    client.on('error', () => {});
    await client.connect();
    // Parse without its Sync: the turn is taken and the request never ends.
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    const statement = Buffer.from('\0select no_such_column\0\0\0');
    const head = Buffer.from([0x50, 0, 0, 0, statement.length + 4]);
    stream.write(Buffer.concat([head, statement]));
    await new Promise((resolve) => setTimeout(resolve, 50));
    stream.destroy();
    await owner.meta.set('sau-khi-dut', 'còn ghi được');
    expect(await owner.meta.get('sau-khi-dut')).toBe('còn ghi được');

    const half = connect(Number(url.port), url.hostname);
    await once(half, 'connect');
    half.write(Buffer.from([0, 0, 0]));
    half.destroy();
    expect(await owner.meta.get('khong-co')).toBeNull();
  });

  it('cuts off a client that falls silent inside a transaction', async () => {
    const impatient = await servePglite(owner, 0, 100);
    const client = new Client({ connectionString: impatient.url });
    client.on('error', () => {});
    await client.connect();
    await client.query('begin');
    await client.query(`insert into meta values ('im-lang', 'x')`);
    expect(await owner.meta.get('im-lang')).toBeNull();
    await expect(client.query('commit')).rejects.toThrow();
    await impatient.close();
  });

  it('lets nobody in without the password of its URL', async () => {
    const wrong = new URL(served.url);
    wrong.password = 'doan-mo';
    await expect(openStore({ kind: 'postgres', url: wrong.href })).rejects.toMatchObject({
      code: 'store-unreachable',
      message: expect.not.stringContaining('doan-mo'),
    });
    wrong.password = '';
    await expect(openStore({ kind: 'postgres', url: wrong.href })).rejects.toMatchObject({
      code: 'store-unreachable',
    });
  });

  it('ends with clients still connected, and leaves the store open', async () => {
    const second = await servePglite(owner);
    const pool = new Pool({ connectionString: second.url });
    pool.on('error', () => {});
    const client = await pool.connect();
    client.on('error', () => {});
    await client.query('begin');
    await second.close();
    expect(await owner.meta.get('khong-co')).toBeNull();
    await expect(openStore({ kind: 'postgres', url: second.url })).rejects.toMatchObject({
      code: 'store-unreachable',
    });
    client.release(true);
    await pool.end();
  });
});

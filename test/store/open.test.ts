import { Client } from 'pg';
import { openStore, servePglite } from '../../store';
import { optionalTool } from '../support/optional-tool';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres';
import { CYCLE, RECIPIENTS, SOURCE, auditLine } from './samples';

const postgres = findPostgres();
const suite = optionalTool('PostgreSQL', 'missing' in postgres ? postgres.missing : true);

suite('opening on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = (await startPostgres())!;
  }, 180_000);
  afterAll(() => server.stop());

  it('migrates once when eight open an empty database at once', async () => {
    const url = await server.createDatabase('cung-mo');
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ kind: 'postgres', url })));
    await stores[0]!.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('open'));
    expect(await stores[7]!.queries.listCycles('real')).toEqual([CYCLE]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('leaves the drivers’ defaults of other users of pg alone', async () => {
    const store = await openStore({ kind: 'postgres', url: server.url });
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query<{ day: Date; big: string }>(
      `select date '2021-03-01' as day, 5::bigint as big`,
    );
    expect(rows[0]).toEqual({ day: expect.any(Date), big: '5' });
    await client.end();
    await store.close();
  });

  it('names an address where nobody answers, without its password', async () => {
    const refused = openStore({ kind: 'postgres', url: 'postgres://dondoc:mat-khau@127.0.0.1:1/dondoc' });
    await expect(refused).rejects.toMatchObject({
      code: 'store-unreachable',
      message: 'Không kết nối được PostgreSQL tại 127.0.0.1:1/dondoc: ECONNREFUSED',
    });
  });

  it('warns of a server that does not wait for its disk', async () => {
    const url = new URL(server.url);
    url.searchParams.set('options', '-c synchronous_commit=off');
    const store = await openStore({ kind: 'postgres', url: url.href });
    expect((await store.checkHealth()).warnings).toEqual([expect.stringContaining('synchronous_commit')]);
    await store.close();
  });

  it('has nothing to serve', async () => {
    const store = await openStore({ kind: 'postgres', url: server.url });
    await expect(servePglite(store)).rejects.toThrow('Chỉ phục vụ được kho PGlite');
    await store.close();
  });
});

import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import { localDate } from '../../domain/time/epoch';
import { appendAudit, verifyAudit } from '../../store/audit';
import { migrate } from '../../store/migrate';
import { firstTables } from '../../store/migrations/0001-first-tables';
import { mailsToDecide } from '../../store/migrations/0002-mails-to-decide';
import { PgliteDialect } from '../../store/pglite/dialect';
import { openMemory } from '../../store/pglite/open';
import { openPool } from '../../store/postgres';
import { createQueries } from '../../store/queries';
import { createRecords } from '../../store/records';
import type { Database } from '../../store/schema';
import { createViews } from '../../store/views';
import { writing } from '../../store/writing';
import { optionalTool } from '../support/optional-tool';
import { findPostgres, startPostgres } from '../support/postgres';
import { lived } from './lives';
import { assignment, auditLine } from './samples';

/** What the release before wrote, with the sums that it computed. */
const OLD_LINES = [
  `('real', 1, 'real|KH142/1|opened', 1614560400000, 'Nguyễn Thị Hạnh', 'CycleStarted', 'KH142/1', null,
    'null', '{"plan":"KH142","assignments":3}', null, repeat('0', 64),
    '231db811f12dd2a38a6b4cc46d9c38dcba36dc71bec28a6b4d8c5a4c90c911b4')`,
  `('real', 2, 'real|KH142/1|KH142-III.4-01/2021-Q3|1', 1614564000000, 'Trần Thị Hoa', 'Received', 'KH142/1',
    'KH142-III.4-01/2021-Q3', '{"status":"awaitingReceipt","overdue":false}', '{"status":"inProgress","overdue":false}',
    null, '231db811f12dd2a38a6b4cc46d9c38dcba36dc71bec28a6b4d8c5a4c90c911b4',
    'c2e232c2ce837d7fee9380c8bb553f610a23ea46298e0b534bb795a2514e8cd7')`,
  `('real', 3, 'real|KH142/1|KH142-III.4-01/2021-Q3|2', 1635908400000, 'Nguyễn Văn Bình', 'Returned', 'KH142/1',
    'KH142-III.4-01/2021-Q3', '{"status":"submitted","overdue":true}', '{"status":"returned","overdue":false}',
    'Thiếu số liệu “quý III”', 'c2e232c2ce837d7fee9380c8bb553f610a23ea46298e0b534bb795a2514e8cd7',
    'eabe796a56df2e4f312f2bfc49da8a917fffce3906b9266be225e78161251197')`,
];
const OLD_HEAD = 'eabe796a56df2e4f312f2bfc49da8a917fffce3906b9266be225e78161251197';

const OLD_ROW = `insert into assignments values ('real', 'KH142/1', 'KH142-III.4-01/2021-Q3', 'KH142-III.4-01', 'III.4',
  'assignment', 'ban-dan-van', 'Ban Dân vận Tỉnh uỷ', '2021-Q3', '2021-11-15', '2021-11-15', 'returned', false, 0,
  1614564000000, 1633000000000, null, null, 1, 2, 1635908400000, '${JSON.stringify(assignment())}')`;

/** What JSON takes and text does not: NUL, half a letter; and what only looks like one. */
const ODD = 'a\0b \uD83D \\u0000 \\\uD83D';
const ODD_ROW = OLD_ROW.replace(`('real'`, `('le'`).replace(
  JSON.stringify(assignment()),
  JSON.stringify(assignment({ summary: ODD })),
);

async function asBefore(db: Kysely<Database>): Promise<void> {
  const known = { '0001-first-tables': firstTables, '0002-mails-to-decide': mailsToDecide };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(known) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the old tables cannot be made', { cause: error });
  await sql.raw(`insert into audit values ${OLD_LINES.join(', ')}`).execute(db);
  await sql.raw(`insert into audit_heads values ('real', 3, '${OLD_HEAD}')`).execute(db);
  await sql.raw(OLD_ROW).execute(db);
  await sql.raw(ODD_ROW).execute(db);
}

function suite(open: () => Promise<{ db: Kysely<Database>; close(this: void): Promise<void> }>): void {
  let db: Kysely<Database>;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await open());
    await asBefore(db);
    await migrate(db);
  }, 180_000);
  afterAll(() => close());

  it('verifies the lines that stand, and goes on behind them', async () => {
    expect(await verifyAudit(db, 'real')).toMatchObject({ ok: true, lines: 3, head: OLD_HEAD });
    const line = auditLine('real|thay', { onBehalfOf: 'Lê Thu Hà', through: 'cli' });
    await writing(db, (trx) => appendAudit(trx, [line]));
    expect(await verifyAudit(db, 'real')).toMatchObject({ ok: true, lines: 4 });
    const lines = await createQueries(db).auditLines({ scope: 'real' });
    expect(lines.map(({ onBehalfOf, through }) => [onBehalfOf, through])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      ['Lê Thu Hà', 'cli'],
    ]);
  });

  it('still refuses to change a line', async () => {
    await expect(sql.raw(`update audit set through = 'cli'`).execute(db)).rejects.toThrow(/append-only/);
  });

  it('counts the rows that stand, and finds them by their words', async () => {
    const counts = await createViews(db).countsByBody('real', localDate('2021-11-16'));
    expect(counts).toMatchObject([{ body: 'ban-dan-van', total: 1, returned: 1, cells: { openOverdue: 1 } }]);
    const found = await createQueries(db).listAssignments({ scope: 'real', search: 'quy chế phối hợp' });
    expect(found.total).toBe(1);
  });

  it('takes along what no text can hold, as it can be held', async () => {
    const { rows } = await createQueries(db).listAssignments({ scope: 'le', search: 'a' });
    expect(rows[0]!.assignment.summary).toBe('ab \uFFFD \\u0000 \\\uFFFD');
  });

  it('reads the rows that stand, asks no decision of them, and gives them their detail with their next event', async () => {
    const [records, queries] = [createRecords(db), createQueries(db)];
    const { id } = assignment();
    const row = await queries.assignmentRow('real', 'KH142/1', id);
    expect(row).toMatchObject({ status: 'returned', detail: null, returns: 1 });
    expect(await records.needingDecision('real')).toEqual([]);
    const next = { ...lived({ scope: 'real', asked: true }), seq: row!.seq + 1 };
    await records.saveAssignments([next], []);
    expect(await queries.assignmentRow('real', 'KH142/1', id)).toEqual(next);
    expect(await records.needingDecision('real')).toEqual([next]);
  });
}

describe('a store of the release before, on PGlite', () => {
  suite(async () => {
    const owned = await openMemory();
    const db = new Kysely<Database>({ dialect: new PgliteDialect(owned.pglite, owned.turns) });
    const close = async () => {
      await db.destroy();
      await owned.close();
    };
    return { db, close };
  });
});

const postgres = findPostgres();
const describeWithPostgres = optionalTool('PostgreSQL', 'missing' in postgres ? postgres.missing : true);
describeWithPostgres('a store of the release before, on PostgreSQL', () => {
  suite(async () => {
    const server = (await startPostgres())!;
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: await openPool(server.url) }) });
    const close = async () => {
      await db.destroy();
      await server.stop();
    };
    return { db, close };
  });
});

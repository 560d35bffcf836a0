import { z } from 'zod';
import { endOfDay, localDate, startOfDay } from '../../domain/time/epoch';
import { servePglite, type ServedPglite, type Store } from '../../store';
import { lived } from '../store/lives';
import { assignment, auditLine, CYCLE, MORNING, RECIPIENTS, record, SOURCE } from '../store/samples';
import { dondoc } from './captured';
import { openTestStore } from '../support/test-store';

let store: Store;
let served: ServedPglite;
const options = { env: {}, columns: 140 };

const row = (id: string, change: Parameters<typeof record>[0], inner: object = {}) =>
  record({ assignment: assignment({ id, ...inner }), ...change });
const INDUSTRY = { lead: 'so-cong-thuong', clause: 'II.1', line: 20, kind: 'report' } as const;

/** A store that another process serves: 1 done in time, 1 late, 2 overdue since 30/09/2021, 1 in its term until 2099, 1 standing. */
beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  options.env = { DATABASE_URL: served.url };
  const after = startOfDay(localDate('2021-10-05'));
  await store.records.openCycle(
    CYCLE,
    SOURCE,
    RECIPIENTS,
    auditLine('mo', {
      action: 'CycleStarted',
      assignment: null,
      before: null,
      after: { assignments: 6, startsOn: '2021-03-01' },
    }),
  );
  const rows = [
    row('a/1', { status: 'accepted', submittedAt: MORNING }),
    row('b/1', { status: 'accepted', submittedAt: after, returns: 2 }, INDUSTRY),
    row('c/1', { overdue: true }, INDUSTRY),
    { ...lived({ scope: 'real', asked: true }), overdue: true },
    row('e/1', { effectiveDue: localDate('2099-12-31') }),
    row('f/1', { effectiveDue: null, nominalDue: null }),
  ].map((one) => (one.assignment.lead === INDUSTRY.lead ? { ...one, leadName: 'Sở Công Thương' } : one));
  await store.records.saveAssignments(rows, [
    auditLine('nhan', { at: MORNING + 1, through: 'link' }),
    auditLine('tra', {
      at: endOfDay(localDate('2021-10-10')) - 1,
      actor: 'Phan Đức Long',
      onBehalfOf: 'Lê Thu Hà',
      through: 'cli',
      action: 'Returned',
      before: {
        status: 'submitted',
        effectiveDue: '2021-09-30',
        overdue: true,
        escalationLevel: 2,
        lead: 'ban-dan-van',
      },
      after: {
        status: 'returned',
        effectiveDue: '2021-11-15',
        overdue: false,
        escalationLevel: 0,
        lead: 'ban-dan-van',
      },
      reason: 'Thiếu số liệu',
    }),
    auditLine('han', {
      at: startOfDay(localDate('2021-11-16')),
      actor: 'Đôn Đốc',
      action: 'BecameOverdue',
      before: { status: 'returned', overdue: false },
      after: { status: 'returned', overdue: true },
    }),
  ]);
}, 180_000);
afterAll(async () => {
  await served.close();
  await store.close();
});

const count = z.int().nonnegative();
const counts = {
  total: count,
  cells: z.strictObject({
    openInTerm: count,
    openOverdue: count,
    doneOnTime: count,
    doneLate: count,
    none: count,
  }),
  completion: z.strictObject({ done: count, denominator: count, rate: z.number().nullable() }),
  onTime: z.strictObject({ onTime: count, denominator: count, rate: z.number().nullable() }),
  ageing: z.record(z.string(), count),
  outside: z.strictObject({ standing: count, withdrawn: count, closed: count }),
  suspended: count,
  returns: z.strictObject({ times: count, assignments: count }),
  extensions: z.strictObject({ asked: count, granted: count, refused: count, undecided: count }),
};
const minute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+07:00$/);
const figuresSchema = z.strictObject({
  cycle: z.string().nullable(),
  by: z.string().nullable(),
  at: minute,
  rowsAsOf: minute,
  ...counts,
  groups: z.array(z.strictObject({ key: z.string(), name: z.string().nullable(), ...counts })),
});

async function figures(...argv: string[]) {
  const { exit, json } = await dondoc(['figures', ...argv, '--json'], options);
  expect(exit).toBe(0);
  return figuresSchema.parse(json());
}

describe('figures', () => {
  it('counts cells, rates with their denominators, ages, returns and extensions', async () => {
    expect(await figures('--at', '31/12/2021')).toMatchObject({
      at: '2022-01-01T00:00+07:00',
      total: 6,
      cells: { doneOnTime: 1, doneLate: 1, openInTerm: 1, openOverdue: 2, none: 1 },
      completion: { done: 2, denominator: 4, rate: 0.5 },
      onTime: { onTime: 1, denominator: 2, rate: 0.5 },
      ageing: { '91–120 ngày': 2, 'trên 120 ngày': 0 },
      outside: { standing: 1 },
      returns: { times: 2, assignments: 1 },
      extensions: { asked: 1, granted: 0, refused: 0, undecided: 1 },
    });
  });

  it('groups by body, by name', async () => {
    const { groups, total } = await figures('--by', 'body', '--cycle', 'KH142/1');
    expect(groups.map(({ name, total: each }) => [name, each])).toEqual([
      ['Ban Dân vận Tỉnh uỷ', 4],
      ['Sở Công Thương', 2],
    ]);
    expect(total).toBe(6);
  });

  it('judges as of the day asked for, and says that the rest is as of now', async () => {
    expect((await figures('--at', '29/09/2021')).cells.openOverdue).toBe(0);
    const { stdout } = await dondoc(['figures', '--at', '29/09/2021'], options);
    expect(stdout).toContain('tính đến hết ngày 29/09/2021');
    expect(stdout).toContain('lấy theo hôm nay');
    expect((await dondoc(['figures'], options)).stdout).not.toContain('lấy theo hôm nay');
  });

  it('never prints a rate without what it is of', async () => {
    const { stdout } = await dondoc(['figures', '--at', '31/12/2021', '--by', 'clause'], options);
    expect(stdout).toContain('Tỷ lệ hoàn thành: 50,0 % (2 trên 4 nhiệm vụ');
    expect(stdout).toContain('Tỷ lệ đúng hạn: 50,0 % (1 trên 2 nhiệm vụ');
    for (const line of stdout.split('\n')) {
      expect((line.match(/\d %/g) ?? []).length).toBe((line.match(/\d % \(\d/g) ?? []).length);
    }
    expect(stdout).toMatch(/KH142\/1 II\.1 +2 +0 +1 +0 +1 +0 +50,0 % \(1\/2\)\n/);
    expect(stdout).toMatch(/KH142\/1 II\.1 +0,0 % \(0\/1\) +0 +0 +0 +1 +0 +2 +0 +0 +0\n/);
    expect(stdout).toContain('Thời gian quá hạn: 91–120 ngày: 2\n');
    expect(stdout).toContain('Bị trả lại: 2 lần, ở 1 nhiệm vụ\n');
  });

  it('keeps to the width of a narrow terminal', async () => {
    const { stdout } = await dondoc(['figures', '--by', 'body'], { ...options, columns: 100 });
    for (const line of stdout.split('\n')) expect([...line.normalize('NFC')].length).toBeLessThanOrEqual(100);
  });

  it('refuses a cycle that is not there, with the one that was meant', async () => {
    const { exit, json } = await dondoc(['figures', '--cycle', 'KH14/1', '--json'], options);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({
      error: { code: 'no-such-cycle', message: expect.stringContaining('KH142/1') },
    });
  });

  it('is empty, not broken, where nothing was ever kept', async () => {
    const { exit, json } = await dondoc(['figures', '--json']);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ total: 0, completion: { rate: null } });
  });
});

const linesSchema = z.strictObject({
  more: z.boolean(),
  scope: z.string(),
  lines: z.array(
    z.strictObject({
      n: count,
      id: z.string(),
      at: minute,
      actor: z.string(),
      onBehalfOf: z.string().nullable(),
      through: z.enum(['cli', 'link', 'login', 'rehearsal']).nullable(),
      action: z.string(),
      cycle: z.string().nullable(),
      assignment: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      reason: z.string().nullable(),
      hash: z.string().length(64),
    }),
  ),
});

async function shown(...argv: string[]): Promise<string[]> {
  const { exit, json } = await dondoc(['audit', 'show', ...argv, '--json'], options);
  expect(exit).toBe(0);
  return linesSchema.parse(json()).lines.map(({ id }) => id);
}

describe('audit show', () => {
  it('narrows by person, act, assignment, cycle and days, both ends included', async () => {
    expect(await shown()).toEqual(['mo', 'nhan', 'tra', 'han']);
    expect(await shown('--actor', 'Lê Thu Hà')).toEqual(['tra']);
    expect(await shown('--actor', 'Phan Đức Long')).toEqual(['tra']);
    expect(await shown('--action', 'BecameOverdue')).toEqual(['han']);
    expect(await shown('--assignment', 'KH142-III.4-01/2021-Q3')).toEqual(['nhan', 'tra', 'han']);
    expect(await shown('--cycle', 'KH142/1')).toEqual(['mo', 'nhan', 'tra', 'han']);
    expect(await shown('--from', '10/10/2021', '--to', '10/10/2021')).toEqual(['tra']);
    expect(await shown('--from', '11/10/2021')).toEqual(['han']);
    expect(await shown('--from', '16/11/2021')).toEqual(['han']);
    expect(await shown('--to', '09/10/2021')).toEqual(['mo', 'nhan']);
    expect(await shown('--limit', '2')).toEqual(['tra', 'han']);
  });

  it('says in the document, and beside it, that older lines were left out', async () => {
    const cut = await dondoc(['audit', 'show', '--limit', '3', '--json'], options);
    expect(cut.json()).toMatchObject({ more: true, lines: [{ id: 'nhan' }, { id: 'tra' }, { id: 'han' }] });
    expect(cut.stderr).toContain('3 dòng mới nhất; còn dòng cũ hơn');
    const whole = await dondoc(['audit', 'show', '--limit', '4', '--json'], options);
    expect(whole.json()).toMatchObject({ more: false });
    expect(whole.stderr).toBe('');
  });

  it('tells people who, for whom, through what, from what to what, why, and the sum', async () => {
    const { stdout } = await dondoc(['audit', 'show', '--action', 'Returned'], options);
    expect(stdout).toContain('10/10/2021 23:59  Trả lại, đề nghị thực hiện lại');
    expect(stdout).toContain('Phan Đức Long (thay Lê Thu Hà), qua dòng lệnh');
    expect(stdout).toContain('tình trạng: Đã nộp, chờ xác nhận → Bị trả lại – đề nghị thực hiện lại');
    expect(stdout).toContain('thời hạn: 30/09/2021 → 15/11/2021');
    expect(stdout).toContain('quá hạn: có → không');
    expect(stdout).toContain('báo cáo cấp trên: cơ quan theo dõi → chưa');
    expect(stdout).not.toContain('cơ quan chủ trì:');
    expect(stdout).toContain('lý do: Thiếu số liệu');
    expect(stdout).toMatch(/mã băm [0-9a-f]{12}\n/);
  });

  it('says what time did by itself, and how a cycle began', async () => {
    const { stdout } = await dondoc(['audit', 'show'], options);
    expect(stdout).toContain('Đôn Đốc, tự động theo thời gian');
    expect(stdout).toContain('Khởi động chu kỳ');
    expect(stdout).toContain('ngày khởi động: 01/03/2021');
  });
});

describe('audit verify', () => {
  it('ends with 0 and tells how long the trail is and how it ends', async () => {
    const { exit, json } = await dondoc(['audit', 'verify', '--json'], options);
    expect(exit).toBe(0);
    const verdict = z.object({
      ok: z.literal(true),
      lines: z.literal(4),
      head: z.string().length(64),
      broken: z.null(),
    });
    const { head } = verdict.parse(json());
    expect((await dondoc(['audit', 'verify'], options)).stdout).toContain(head);
    expect((await dondoc(['audit', 'verify'])).exit).toBe(0);
  });

  it('ends with 1 and says which line was changed', async () => {
    await store.owned!.pglite.exec(`alter table audit disable trigger audit_append_only;
      update audit set on_behalf_of = 'Người khác' where id = 'tra';
      alter table audit enable trigger audit_append_only;`);
    const { exit, json } = await dondoc(['audit', 'verify', '--json'], options);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ ok: false, lines: 2, broken: { code: 'line-changed', n: 3, id: 'tra' } });
    const told = await dondoc(['audit', 'verify'], options);
    expect(told.exit).toBe(1);
    expect(told.stdout).toContain('Dòng 3 (tra) đã bị sửa sau khi ghi');
  });
});

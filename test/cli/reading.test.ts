import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLocalDate } from '../../domain/time/epoch';
import { dondoc, temporaryFolder } from './captured';

const day = z.string().refine(isLocalDate);
const EXAMPLES = join(__dirname, '..', '..', 'examples');
const SAMPLE = join(EXAMPLES, 'tinh-mau-2026-2030.yaml');
const DONG_NAI = join(EXAMPLES, 'dong-nai-2020-2025.yaml');

const deadlineSchema = z.strictObject({
  rawText: z.string(),
  kind: z.string(),
  recurrence: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']).nullable(),
  flags: z.array(z.string()),
  needsConfirmation: z.boolean(),
  reason: z.string().nullable(),
  occurrences: z.array(
    z.strictObject({ period: z.string(), windowStart: day.nullable(), nominalDue: day, effectiveDue: day }),
  ),
});

describe('deadline', () => {
  async function read(...argv: string[]) {
    const { exit, json } = await dondoc(['deadline', ...argv, '--json']);
    expect(exit).toBe(0);
    return deadlineSchema.parse(json());
  }

  it('rolls quý III/2023 from Saturday 30/09 to Monday 02/10', async () => {
    expect((await read('trong quý III/2023')).occurrences).toEqual([
      { period: '2023-Q3', windowStart: '2023-07-01', nominalDue: '2023-09-30', effectiveDue: '2023-10-02' },
    ]);
    expect((await read('trong quý III/2023', '--no-roll')).occurrences[0]?.effectiveDue).toBe('2023-09-30');
  });

  it('takes a term written either way', async () => {
    const iso = await read('thực hiện hằng năm', '--term', '2020-01-01..2025-12-31');
    const written = await read('thực hiện hằng năm', '--term', '01/01/2020..31/12/2025');
    expect(iso.occurrences.map(({ period }) => period)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(written).toEqual(iso);
  });

  it('says why a repeating phrase has no dates without a term', async () => {
    const { occurrences, reason } = await read('thực hiện hằng năm');
    expect(occurrences).toEqual([]);
    expect(reason).not.toBeNull();
  });

  it('reads "trước ngày" as the plan chooses', async () => {
    expect((await read('trước ngày 15/12/2023')).occurrences[0]?.nominalDue).toBe('2023-12-14');
    const inclusive = await read('trước ngày 15/12/2023', '--before-day', 'inclusive');
    expect(inclusive.occurrences[0]?.nominalDue).toBe('2023-12-15');
  });

  it('refuses 31/02/2021 with the place', async () => {
    const { exit, json, stderr } = await dondoc(['deadline', 'trước 31/02/2021', '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { at: '31/02/2021' } });
    expect(stderr).toContain('28/02/2021');
  });

  it('shows people the weekday and the move', async () => {
    const { stdout } = await dondoc(['deadline', 'trong quý III/2023']);
    expect(stdout).toContain('Thứ Bảy 30/09/2023');
    expect(stdout).toContain('Thứ Hai 02/10/2023');
  });
});

describe('calendar', () => {
  const schema = z.strictObject({
    year: z.int(),
    status: z.enum(['official', 'unverified', 'estimate']),
    off: z.array(day),
    work: z.array(day),
    source: z.string().min(1),
  });

  it('gives 2026 with its two swaps', async () => {
    const calendar = schema.parse((await dondoc(['calendar', '2026', '--json'])).json());
    expect(calendar).toMatchObject({ year: 2026, status: 'official', work: ['2026-01-10', '2026-08-22'] });
    expect(calendar.off).toContain('2026-11-24');
  });

  it('marks 2027 as an estimate, for people too', async () => {
    expect(schema.parse((await dondoc(['calendar', '2027', '--json'])).json()).status).toBe('estimate');
    expect((await dondoc(['calendar', '2027'])).stdout).toContain('dự kiến');
  });

  it('lists days off and worked Saturdays of a month in their order', async () => {
    const { stdout } = await dondoc(['calendar', '2026']);
    expect(stdout.indexOf('T7 22/08')).toBeLessThan(stdout.indexOf('T2 31/08'));
  });
});

describe('plan check', () => {
  const schema = z.strictObject({
    ok: z.boolean(),
    problems: z.array(
      z.strictObject({
        severity: z.enum(['error', 'confirm']),
        code: z.string(),
        message: z.string(),
        at: z.string().nullable(),
        line: z.int().nullable(),
        column: z.int().nullable(),
      }),
    ),
  });

  it.each([SAMPLE, DONG_NAI])('finds nothing wrong in %s', async (file) => {
    const { exit, json } = await dondoc(['plan', 'check', file, '--json']);
    expect(exit).toBe(0);
    expect(schema.parse(json())).toEqual({ ok: true, problems: [] });
  });

  it('names path, line and remedy of what is wrong, relative to the folder it is called in', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'sai.yaml'), WRONG_PLAN);
    const { exit, json } = await dondoc(['plan', 'check', 'sai.yaml', '--json'], { cwd: folder.path });
    folder.remove();
    expect(exit).toBe(1);
    const { problems } = schema.parse(json());
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', at: 'obligations[0].lead[0]', line: WRONG_LINE }),
    );
  });

  it('ends with 1 and one sentence where there is no file', async () => {
    const { exit, stdout } = await dondoc(['plan', 'check', 'khong-co.yaml']);
    expect(exit).toBe(1);
    expect(stdout).toContain('khong-co.yaml');
  });
});

describe('plan preview', () => {
  const audience = z.strictObject({
    kind: z.enum(['body', 'head', 'secretariat', 'office', 'committee']),
    id: z.string(),
  });
  const schema = z.strictObject({
    steps: z.array(
      z.strictObject({
        date: day,
        audience,
        assignment: z.string(),
        kind: z.enum(['start', 'reminder', 'due', 'overdue', 'escalation', 'round', 'receipt']),
        rung: z.string().regex(/^(-\d+|0|\+\d+)?$/),
      }),
    ),
    before: z.array(
      z.strictObject({
        assignment: z.string(),
        lead: z.string(),
        nominalDue: day.nullable(),
        effectiveDue: day.nullable(),
      }),
    ),
    conflicts: z.array(
      z.strictObject({ code: z.string(), message: z.string(), assignments: z.array(z.string()) }),
    ),
    totals: z.strictObject({ assignments: z.int(), steps: z.int(), byKind: z.record(z.string(), z.int()) }),
    rounds: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['annual', 'periodic', 'midterm', 'final', 'review']),
        period: z.string(),
        title: z.string(),
        days: z.strictObject({
          dataFrom: day,
          cutoff: day,
          opensOn: day,
          partsDue: day,
          collateDue: day,
          committeeDue: day,
          lapsesOn: day,
        }),
        collator: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
        participants: z.array(z.string()),
        before: z.literal(true).optional(),
      }),
    ),
  });

  it('dates the Đồng Nai plan: 110 assignments, 20 before the start, steps in order', async () => {
    const { exit, json } = await dondoc(['plan', 'preview', DONG_NAI, '--json']);
    expect(exit).toBe(0);
    const { steps, before, totals } = schema.parse(json());
    expect(totals.assignments).toBe(110);
    expect(before).toHaveLength(20);
    expect(totals.steps).toBe(steps.length);
    const dates = steps.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe('2021-03-01');
  });

  it('dates its rounds: yearly reports, reviews of papers, one tổng kết, and what lay before the start', async () => {
    const { rounds } = schema.parse((await dondoc(['plan', 'preview', DONG_NAI, '--json'])).json());
    expect(rounds.filter(({ before }) => before).map(({ id }) => id)).toEqual(['annual/2020']);
    expect(rounds.filter(({ before }) => !before).map(({ id }) => id)).toEqual([
      'review/KH142-III.5.1-02/2021-Q4',
      'annual/2021',
      'annual/2022',
      'annual/2023',
      'annual/2024',
      'review/KH142-III.5.1-01/2025-Q2',
      'final/2025',
      'review/KH142-III.6-01/2025-Q4',
    ]);
    const { stdout } = await dondoc(['plan', 'preview', DONG_NAI]);
    expect(stdout).toContain('110 nhiệm vụ, 8 kỳ báo cáo, ');
    expect(stdout).toMatch(
      /Báo cáo năm 2021 +19\/11\/2021 +14\/12\/2021 +17\/12\/2021 +24\/12\/2021 +31\/12\/2021 +19/,
    );
    expect(stdout).toContain('(Báo cáo năm 2020: trước khi khởi động)');
  });

  it('moves the start with --starts-on', async () => {
    const { json } = await dondoc(['plan', 'preview', DONG_NAI, '--starts-on', '05/01/2022', '--json']);
    expect(schema.parse(json()).steps[0]?.date).toBe('2022-01-05');
  });

  it('sums up for people and gives every day only when asked', async () => {
    const short = await dondoc(['plan', 'preview', SAMPLE]);
    const long = await dondoc(['plan', 'preview', SAMPLE, '--all']);
    expect(short.stdout).toContain('148 nhiệm vụ');
    expect(short.stdout.split('\n').length).toBeLessThan(120);
    expect(long.stdout).toContain('Thứ Hai 19/01/2026');
    expect(long.stdout.split('\n').length).toBeGreaterThan(5_000);
  });
});

const WRONG_PLAN = `plan:
  code: SAI
  type: Kế hoạch
  issuer: Tỉnh uỷ
  term: {start: 2026-01-01, end: 2026-12-31}
  title: Kế hoạch có chỗ sai
bodies:
  - {id: ban-to-chuc, name: Ban Tổ chức}
obligations:
  - code: SAI-1
    clause: I.1
    kind: assignment
    summary: Việc giao cho cơ quan không có tên
    lead: [ban-to-chu]
    deadline: {text: "trong quý I/2026"}
`;
const WRONG_LINE = 14;

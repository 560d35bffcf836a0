import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { servePglite, type ServedPglite, type Store } from '../../store';
import { obligation, planOf } from '../plan/cycles';
import { editedXlsx } from '../parts/edited';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';
import { dondoc, temporaryFolder } from './captured';

/* Forms as people get, fill in and check them, over the rows of a store that another process serves: no engine. */

const home = temporaryFolder();
let store: Store;
let served: ServedPglite;
let kept: KeptCycle;
const options = { env: {}, columns: 160, cwd: home.path };
const call = (...argv: string[]) => dondoc(['round', ...argv], options);

const TARGET = { code: 'KH9-I.1', clause: 'I', what: 'Tỷ lệ xã họp dân', op: '>=', value: 80, unit: '%' };
const figure = { target: 'KH9-I.1', value: 72, unit: '%', weight: 40, reason: null };
const words = { limits: null, causes: null, directions: null, difficulties: null, proposals: null };

beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  options.env = { DATABASE_URL: served.url };
  const plan = planOf([obligation('A-1', 'hằng năm', { clause: 'III.1', coordinating: ['doan-the'] })], {
    plan: { code: 'KH9', startsOn: '2021-02-01', term: { start: '2021-01-01', end: '2028-12-31' } },
    targets: [TARGET],
  });
  kept = await keepCycle(store, plan);
  await kept.freeze('annual/2021', [
    { figures: [figure], assignments: [], narrative: { results: 'Đã mở 12 lớp tập huấn.', ...words } },
  ]);
  await kept.open('annual/2022');
});

afterAll(async () => {
  await served.close();
  await store.close();
  home.remove();
});

const body = async (round = 'annual/2022') =>
  (await store.rounds.round('real', kept.cycle, round))!.state.parts[0]!.body.id;

/** The form of the first body, filled in as a clerk would. */
async function filledIn(name: string, cells: Record<string, string>): Promise<string> {
  const made = await call('form', 'annual/2022', '--body', await body(), '--out', name);
  expect(made.stderr).toBe('');
  expect(made.exit).toBe(0);
  await editedXlsx(join(home.path, name), (of) => {
    for (const [place, text] of Object.entries(cells)) {
      const [sheet, cell] = place.split('!') as [string, string];
      of(sheet).getCell(cell).value = text;
    }
  });
  return name;
}

const GOOD = { 'Chỉ tiêu!E3': '82,5', 'Chỉ tiêu!G3': '44', 'Nội dung!A2': 'Đã họp dân ở 36 xã.' };

describe('round form', () => {
  it('writes either kind, by the ending of the file, and says what is in it', async () => {
    for (const kind of ['xlsx', 'docx']) {
      const { exit, json } = await call(
        'form',
        'annual/2022',
        '--body',
        await body(),
        '--out',
        `bieu.${kind}`,
        '--json',
      );
      expect(exit).toBe(0);
      expect(
        z
          .strictObject({
            file: z.string(),
            format: z.literal(kind),
            cycle: z.literal('KH9/1'),
            round: z.literal('annual/2022'),
            body: z.string(),
            targets: z.literal(1),
            assignments: z.number(),
            replaces: z.literal(0),
            partsDue: z.string(),
          })
          .parse(json()),
      ).toBeTruthy();
      expect(
        readFileSync(join(home.path, `bieu.${kind}`))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });

  it('refuses what it cannot make, and writes nothing', async () => {
    const id = await body();
    const wrong = async (...argv: string[]) => {
      const { exit, stderr } = await call('form', ...argv);
      return `${exit} ${stderr}`;
    };
    expect(await wrong('annual/2022', '--body', id, '--out', 'a.pdf')).toMatch(/^2 .*\.xlsx hoặc \.docx/s);
    expect(await wrong('annual/2022', '--body', id, '--format', 'docx', '--out', 'a.xlsx')).toMatch(
      /^2 .*\.docx/s,
    );
    expect(await wrong('annual/2022', '--body', 'so-la', '--out', 'a.xlsx')).toMatch(
      /^1 .*Không có cơ quan "so-la"/s,
    );
    expect(await wrong('annual/2022', '--body', 'co quan tinh', '--out', 'a.xlsx')).toMatch(
      /^1 .*Không có cơ quan "co quan tinh"\. Có phải ý là .*tinh-doan/s,
    );
    expect(await wrong('annual/2024', '--body', id, '--out', 'a.xlsx')).toMatch(/^1 .*chưa mở; kỳ mở ngày/s);
    expect(await wrong('annual/2022', '--body', id)).toMatch(/^2 .*--out/s);
    expect(existsSync(join(home.path, 'a.xlsx'))).toBe(false);
  });

  it('does not write over a file unless told to', async () => {
    const id = await body();
    writeFileSync(join(home.path, 'co-roi.xlsx'), 'cũ');
    const argv = ['form', 'annual/2022', '--body', id, '--out', 'co-roi.xlsx'];
    expect((await call(...argv)).exit).toBe(1);
    expect(readFileSync(join(home.path, 'co-roi.xlsx'), 'utf8')).toBe('cũ');
    expect((await call(...argv, '--force')).exit).toBe(0);
  });
});

describe('round check', () => {
  it('takes a form that is filled in well', async () => {
    const file = await filledIn('tot.xlsx', GOOD);
    const { exit, stdout } = await call('check', file);
    expect(stdout).toMatch(/tot\.xlsx: dùng được \(Báo cáo năm 2022, /);
    expect(exit).toBe(0);
  });

  it('tells every problem at its cell, ends with 1 and keeps nothing', async () => {
    const file = await filledIn('xau.xlsx', {
      ...GOOD,
      'Chỉ tiêu!E3': '60',
      'Chỉ tiêu!G3': 'nhiều',
      'Nội dung!A2': ' ',
    });
    const { exit, json } = await call('check', file, '--json');
    expect(exit).toBe(1);
    const { ok, problems } = json() as { ok: boolean; problems: { code: string; at: string }[] };
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['not-a-number', 'figure-worse', 'results-missing']);
    expect(problems[0]!.at).toBe('trang “Chỉ tiêu”, ô G3');
    const [part] = (await store.rounds.round('real', kept.cycle, 'annual/2022'))!.state.parts;
    expect(part!.versions).toEqual([]);
  });

  it('takes last year’s form of a closed round for a slip, unless it is said to be late', async () => {
    const id = await body('annual/2021');
    expect((await call('form', 'annual/2021', '--body', id, '--out', 'muon.xlsx')).exit).toBe(0);
    const codesOf = async (...more: string[]) => {
      const { json } = await call('check', 'muon.xlsx', ...more, '--json');
      return (json() as { problems: { code: string; message: string }[] }).problems;
    };
    const [slip, ...rest] = await codesOf();
    expect([slip!.code, rest]).toEqual(['form-last-year', []]);
    expect(slip!.message).toMatch(/đã chốt số liệu.*annual\/2022.*--late/u);
    expect((await codesOf('--late')).map(({ code }) => code)).not.toContain('form-last-year');
  });

  it('knows last year’s form once that round is over, and names the one that waits', async () => {
    const id = await body('annual/2021');
    expect((await call('form', 'annual/2021', '--body', id, '--out', 'cu.xlsx')).exit).toBe(0);
    await kept.happen('annual/2021', { type: 'RoundLapsed', at: Date.parse('2022-04-01T00:00:00+07:00') });
    const { exit, json } = await call('check', 'cu.xlsx', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ problems: [{ code: 'form-last-year' }] });
    expect((json() as { problems: { message: string }[] }).problems[0]!.message).toMatch(/annual\/2022/);
    const again = await call('form', 'annual/2021', '--body', id, '--out', 'cu-2.xlsx');
    expect(again.stderr).toMatch(/đã kết thúc, không ghi nhận báo cáo/);
  });

  it('names the round and cycle of a form that an empty data folder knows nothing of', async () => {
    const file = await filledIn('la.xlsx', GOOD);
    const empty = temporaryFolder();
    const env = { DONDOC_HOME: empty.path };
    const { exit, stdout } = await dondoc(['round', 'check', file], { ...options, env });
    empty.remove();
    expect(exit).toBe(1);
    expect(stdout).toContain('Biểu này của kỳ annual/2022, chu kỳ KH9/1, mà hệ thống không có');
  });

  it('refuses a form that somebody was faster with', async () => {
    const id = await body();
    const file = await filledIn('hai-nguoi.xlsx', GOOD);
    const content = await store.rounds.keepPart({
      version: 1,
      form: { cycle: kept.cycle, round: 'annual/2022', body: id },
      figures: [{ ...figure, value: 75 }],
      assignments: [],
      narrative: { results: 'Bản của người khác.', ...words },
    });
    const at = Date.parse('2022-12-10T08:00:00+07:00');
    await kept.happen('annual/2022', {
      type: 'PartSubmitted',
      by: 'Lê Thu Hà',
      body: id,
      version: { n: 1, content, by: 'Lê Thu Hà', at, late: false },
      at,
    });
    const { exit, stdout } = await call('check', file);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/Đã có bản 1 do Lê Thu Hà gửi/);
  });
});

describe('round part', () => {
  it('shows what was handed in, with its receipt', async () => {
    const { exit, stdout } = await call('part', 'annual/2022', '--body', await body());
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Bản +1\/1/);
    expect(stdout).toMatch(/Số biên nhận +KH9\/1 · annual\/2022 · \S+ · 1 · [0-9a-f]{12}/);
    expect(stdout).toMatch(/KH9-I\.1 +75 %, tính trên tổng số 40/);
    expect(stdout).toMatch(/Bản của người khác\./);
    const { json } = await call('part', 'annual/2022', '--body', await body(), '--version', '1', '--json');
    expect(json()).toMatchObject({ n: 1, status: 'submitted', content: { figures: [{ value: 75 }] } });
  });

  it('says what is not there', async () => {
    const { stderr } = await call('part', 'annual/2022', '--body', await body(), '--version', '7');
    expect(stderr).toMatch(/có 1 bản, không có bản 7/);
  });
});

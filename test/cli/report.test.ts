import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePglite, type ServedPglite, type Store } from '../../store';
import { obligation, planOf } from '../plan/cycles';
import { keepCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';
import { dondoc, temporaryFolder } from './captured';

/*
 * Papers from the rows of a store that another process serves: no engine. A plan of four years whose rounds of 2021, 2022
 * (frozen), the sơ kết of 2023 (frozen), 2024 as tổng kết (frozen); beside it a plan whose first round is still open.
 */

// A library is loaded for each kind of file, and each command opens its own connection.
let store: Store;
let served: ServedPglite;
const folder = temporaryFolder();
const options = { env: {}, columns: 160, cwd: folder.path };
const call = (...argv: string[]) => dondoc(argv, options);
const file = (name: string) => join(folder.path, name);
let annual: string;

const narrative = {
  results: 'Đã mở 12 lớp tập huấn.',
  limits: 'Một số xã làm chậm.',
  causes: null,
  directions: null,
  difficulties: null,
  proposals: 'Bố trí thêm kinh phí.',
};
const target = {
  code: 'CT-1',
  clause: 'II.1',
  line: 8,
  what: 'Tỷ lệ hộ được tuyên truyền',
  op: '>=',
  value: 80,
  unit: '%',
  by: '2024-12-31',
};
const part = (value: number) => ({
  figures: [{ target: 'CT-1', value, unit: '%', weight: 100, reason: null }],
  assignments: [],
  narrative,
});

beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  options.env = { DATABASE_URL: served.url };
  const term = { start: '2021-01-01', end: '2024-12-31' };
  const plan = planOf(
    [
      obligation('A-1', 'hằng năm', { clause: 'III.1', line: 12, coordinating: ['doan-the'] }),
      obligation('A-2', 'trong quý II/2021', { clause: 'III.2', line: 15, lead: ['tinh-doan'] }),
    ],
    {
      plan: { code: 'KH9', startsOn: '2021-02-01', term },
      targets: [target],
      clauses: [
        { clause: 'III.1', line: 12, heading: 'Tuyên truyền' },
        { clause: 'III.3', line: 20, heading: 'Kiểm tra' },
      ],
    },
  );
  const kept = await keepCycle(store, plan);
  annual = await kept.freeze('annual/2021', [part(60), part(70)]);
  await kept.freeze('annual/2022', [part(65)]);
  await kept.freeze('midterm/2023', [part(75), part(70), part(72)]);
  await kept.freeze('final/2024', [part(85)]);
  const young = planOf([obligation('B-1', 'hằng năm')], {
    plan: { code: 'KH10', startsOn: '2026-01-12', term: { start: '2026-01-01', end: '2027-12-31' } },
  });
  await (await keepCycle(store, young)).open('annual/2026');
});

afterAll(async () => {
  await served.close();
  await store.close();
  folder.remove();
});

describe('report annual', () => {
  it('writes the draft of a frozen year and says from which figures, and who is missing', async () => {
    const { exit, json } = await call('report', 'annual', '--year', '2021', '--out', '2021.docx', '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ round: 'annual/2021', snapshot: annual, missing: ['hoi-nong-dan'] });
    expect(readFileSync(file('2021.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('leaves a file that is there, unless it is to be replaced', async () => {
    writeFileSync(file('own.docx'), 'mine');
    const kept = await call('report', 'annual', '--year', '2021', '--out', 'own.docx', '--json');
    expect(kept.exit).toBe(1);
    expect(kept.json()).toMatchObject({ error: { code: 'file-exists', at: '--out' } });
    expect(readFileSync(file('own.docx'), 'utf8')).toBe('mine');
    expect((await call('report', 'annual', '--year', '2021', '--out', 'own.docx', '--force')).exit).toBe(0);
  });

  it('refuses an open round with the day on which it closes', async () => {
    const { exit, json } = await call('report', 'annual', '--year', '2026', '--out', 'x.docx', '--json');
    expect(exit).toBe(1);
    const { error } = json() as { error: { code: string; message: string } };
    expect(error.code).toBe('parts-open');
    expect(error.message).toContain('17/12/2026');
    expect(existsSync(file('x.docx'))).toBe(false);
  });

  it('refuses a year that is none of the plan, a round of another kind, a format that is not the ending', async () => {
    const year = await call('report', 'annual', '--year', '2019', '--json');
    expect(year.json()).toMatchObject({ error: { code: 'no-such-round', at: '--year' } });
    const kind = await call('report', 'annual', '--round', 'midterm/2023', '--json');
    expect(kind.json()).toMatchObject({ error: { code: 'other-kind', at: '--round' } });
    expect(kind.stderr).toContain('dondoc report midterm --round midterm/2023');
    const ending = await call('report', 'annual', '--year', '2021', '--format', 'pdf', '--out', 'a.docx');
    expect(ending.exit).toBe(2);
    const profile = await call('report', 'annual', '--year', '2021', '--profile', 'letter');
    expect(profile.exit).toBe(2);
    expect(profile.stderr).toContain('party-36');
  });

  it('makes the paper of that very snapshot again, byte for byte in its data', async () => {
    const again = (name: string) =>
      call('report', 'annual', '--from-snapshot', annual, '--out', name, '--json');
    expect((await again('a1.docx')).exit).toBe(0);
    expect((await again('a2.docx')).exit).toBe(0);
    expect(readFileSync(file('a1.docx')).equals(readFileSync(file('a2.docx')))).toBe(true);
    const gone = await call('report', 'annual', '--from-snapshot', 'f'.repeat(64), '--json');
    expect(gone.json()).toMatchObject({ error: { code: 'no-such-snapshot' } });
  });
});

describe('report data', () => {
  it('writes the bytes whose SHA-256 is the name of the snapshot', async () => {
    const { json } = await call('report', 'data', 'annual/2021', '--out', 'data.json', '--json');
    expect(json()).toMatchObject({ sha256: annual });
    expect(
      createHash('sha256')
        .update(readFileSync(file('data.json')))
        .digest('hex'),
    ).toBe(annual);
  });
});

describe('report final', () => {
  it('shows the gaps and refuses until somebody answers for them by name; the trail keeps who', async () => {
    const submission = ['report', 'submission', '--round', 'final/2024', '--out', 'tt-final.docx', '--json'];
    const early = await call(...submission);
    expect(early.json()).toMatchObject({
      error: {
        code: 'gaps-open',
        message: expect.stringContaining('dondoc report final --round final/2024'),
      },
    });
    expect(early.stderr).toContain('III.3, dòng 20: Kiểm tra');
    expect(existsSync(file('tt-final.docx'))).toBe(false);

    const { exit, json, stderr } = await call('report', 'final', '--out', 'final.docx', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'gaps-open', at: '--accept-gaps' } });
    expect(stderr).toContain('III.3, dòng 20: Kiểm tra');
    expect(existsSync(file('final.docx'))).toBe(false);

    const nobody = await call('report', 'final', '--accept-gaps', '--out', 'final.docx');
    expect(nobody.exit).toBe(2);
    const accepted = await call(
      ...['report', 'final', '--accept-gaps', '--as', 'Phan Đức Long', '--reason', 'Đã báo cáo riêng'],
      ...['--out', 'final.docx', '--json'],
    );
    expect(accepted.exit).toBe(0);
    const lines = await store.queries.auditLines({ scope: 'real', action: 'GapsAccepted' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actor: 'Phan Đức Long', reason: 'Đã báo cáo riêng' });
    expect((await call(...submission)).exit).toBe(0);
  });
});

describe('report submission and urge', () => {
  it('writes the tờ trình of a round', async () => {
    const { exit } = await call('report', 'submission', '--round', 'annual/2021', '--out', 'tt.docx');
    expect(exit).toBe(0);
    expect(existsSync(file('tt.docx'))).toBe(true);
  });

  it('urges who is missing: one paper to all, or one to each', async () => {
    const all = await call('report', 'urge', 'annual/2026', '--out', 'urge.docx', '--json');
    expect(all.json()).toMatchObject({ papers: [{ file: 'urge.docx', bodies: [{ id: 'mttq' }] }] });
    const each = await call('report', 'urge', 'annual/2022', '--each', '--out', 'each.docx', '--json');
    const { papers } = each.json() as { papers: { file: string }[] };
    expect(papers.map((paper) => paper.file)).toEqual(['each-tinh-doan.docx', 'each-hoi-nong-dan.docx']);
  });

  it('has nobody to urge in a round to which all have sent', async () => {
    const { json } = await call('report', 'urge', 'midterm/2023', '--json');
    expect(json()).toMatchObject({ error: { code: 'nothing-to-urge' } });
  });
});

describe('trace', () => {
  it('goes from a clause to its assignments and to the lines of papers', async () => {
    const { exit, json } = await call('trace', 'III.2', '--json');
    expect(exit).toBe(0);
    const document = json() as {
      clauses: { obligations: { code: string; assignments: { id: string }[] }[] }[];
      countedIn: { round: string; lines: number[] }[];
    };
    expect(document.clauses[0]!.obligations[0]).toMatchObject({
      code: 'A-2',
      assignments: [{ id: 'A-2/2021-Q2' }],
    });
    expect(document.countedIn.map(({ round }) => round)).toContain('annual/2021');
  });

  it('goes back from every numbered line of a paper to what it rests on', async () => {
    const { json } = await call('trace', '--round', 'annual/2021', '--line', '1', '--json');
    const traced = json() as {
      snapshot: string;
      clauses: { clause: string; assignments: { id: string }[] }[];
    };
    expect(traced.snapshot).toBe(annual);
    expect(traced.clauses.flatMap(({ assignments }) => assignments.map(({ id }) => id))).toContain(
      'A-2/2021-Q2',
    );
    const beyond = await call('trace', '--round', 'annual/2021', '--line', '999', '--json');
    expect(beyond.json()).toMatchObject({ error: { code: 'no-such-line', at: '--line' } });
  });

  it('names the bodies a figure comes from, with its value, weight and the receipt of the part', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => String(i + 1));
    const asked = ['trace', '--round', 'annual/2021', '--line'];
    let told = '';
    for (const line of lines) {
      const { stdout } = await call(...asked, line);
      if (stdout.includes('CT-1 ')) told = stdout;
      if (told !== '') break;
    }
    expect(told).toContain('(từ 80 % trở lên)');
    expect(told).toMatch(
      /Cơ quan \S+: [\d,]+ %, tính trên tổng số 100; số biên nhận KH9\/1 · annual\/2021 · /,
    );
    const { stdout } = await call('trace', 'II.1', '--cycle', 'KH9/1');
    expect(stdout).toContain('(từ 80 % trở lên)');
  });

  it('lists clauses without an obligation and obligations without an outcome', async () => {
    const { json } = await call('trace', '--gaps', '--cycle', 'KH9/1', '--json');
    const { cycles } = json() as { cycles: { gaps: { kind: string; clause: string }[] }[] };
    expect(cycles[0]!.gaps).toContainEqual(
      expect.objectContaining({ kind: 'clause-without-obligation', clause: 'III.3' }),
    );
    expect(cycles[0]!.gaps).toContainEqual(expect.objectContaining({ kind: 'no-outcome', clause: 'III.2' }));
  });

  it('refuses a clause that the plans do not know, and a question that is none', async () => {
    const unknown = await call('trace', 'IX', '--json');
    expect(unknown.json()).toMatchObject({ error: { code: 'no-such-clause' } });
    expect((await call('trace')).exit).toBe(2);
    expect((await call('trace', '--round', 'annual/2021')).exit).toBe(2);
  });
});

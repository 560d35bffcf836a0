import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@protobi/exceljs';
import { z } from 'zod';
import { dondoc, temporaryFolder } from './captured';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const PAPER = `TỈNH UỶ SÔNG MẪU
*
Số 17-KH/TU

Sông Mẫu, ngày 12 tháng 01 năm 2021

KẾ HOẠCH
kiện toàn sổ sách ở cơ sở, giai đoạn 2021-2025

I. NHIỆM VỤ

1. Sổ sách

- Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với Tỉnh đoàn lập mẫu sổ thống nhất cho các chi bộ, hoàn thành trong quý III/2021.

- Giao Ban Nội chính Tỉnh uỷ chủ trì mở hộp thư góp ý ở ba huyện miền núi, hoàn thành giữa năm 2022.

2. Bồi dưỡng

- Giao Hội Nông dân tỉnh chủ trì mở lớp bồi dưỡng cán bộ chi hội. Thực hiện hằng năm.
`;

const path = (name: string) => join(folder.path, name);
const run = (line: string[], more: Parameters<typeof dondoc>[1] = {}) =>
  dondoc(line, { cwd: folder.path, ...more });

writeFileSync(path('giay.txt'), PAPER);

describe('plan read', () => {
  it('refuses a paper that hands out nothing, whether or not a plan file is asked for', async () => {
    const notice =
      'Văn phòng thông báo lịch nghỉ lễ để các cơ quan biết. Lịch nghỉ theo quy định hiện hành.\n';
    writeFileSync(path('thong-bao.txt'), notice);
    for (const more of [[], ['--json'], ['--out', 'rong.yaml']]) {
      const { exit, stderr } = await run(['plan', 'read', 'thong-bao.txt', ...more]);
      expect(exit).toBe(1);
      expect(stderr).toMatch(/^thong-bao\.txt: Văn bản không giao nhiệm vụ nào .*hãy kiểm tra/);
    }
    expect(existsSync(path('rong.yaml'))).toBe(false);
  });

  const draft = z.object({
    document: z.object({
      type: z.string(),
      number: z.string(),
      date: z.string(),
      term: z.object({ start: z.string() }),
    }),
    obligations: z.array(
      z.object({
        id: z.string(),
        line: z.int(),
        quote: z.string(),
        lead: z.array(z.string()),
        leadIds: z.array(z.string()),
        deadline: z.object({ kind: z.string(), needsConfirmation: z.boolean() }),
        condition: z.string().nullable(),
        confidence: z.enum(['high', 'medium', 'low']),
      }),
    ),
    targets: z.array(z.unknown()),
    bodies: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })),
    warnings: z.array(z.object({ line: z.int().nullable(), code: z.string(), message: z.string() })),
  });

  it('gives one JSON document with names as bodies have them, and the line of each sentence', async () => {
    const { exit, json } = await run(['plan', 'read', 'giay.txt', '--json']);
    expect(exit).toBe(0);
    const { document, obligations, bodies } = draft.parse(json());
    expect(document).toMatchObject({
      type: 'Kế hoạch',
      number: '17-KH/TU',
      date: '2021-01-12',
      term: { start: '2021-01-01' },
    });
    expect(obligations.map(({ line, leadIds }) => [line, leadIds])).toEqual([
      [14, ['ban-to-chuc']],
      [16, ['ban-noi-chinh']],
      [20, ['hoi-nong-dan']],
    ]);
    expect(bodies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(obligations.flatMap(({ lead }) => lead)),
    );
  });

  it('shows people a table and what to do next', async () => {
    const { stdout } = await run(['plan', 'read', 'giay.txt']);
    expect(stdout).toContain('Ban Tổ chức Tỉnh uỷ');
    expect(stdout).toMatch(/30\/09\/2021/);
    expect(stdout).toContain('3 nhiệm vụ (3 có thời hạn)');
    expect(stdout).toContain('--out ke-hoach.yaml');
  });

  it('never overwrites a file without --force, and leaves nothing half written', async () => {
    writeFileSync(path('cu.yaml'), 'của người khác');
    const refused = await run(['plan', 'read', 'giay.txt', '--out', 'cu.yaml', '--json']);
    expect(refused.exit).toBe(1);
    expect(refused.json()).toMatchObject({ error: { code: 'file-exists', at: '--out' } });
    expect(readFileSync(path('cu.yaml'), 'utf8')).toBe('của người khác');
    expect((await run(['plan', 'read', 'giay.txt', '--out', 'cu.yaml', '--force'])).exit).toBe(0);
    expect(readFileSync(path('cu.yaml'), 'utf8')).toContain('code: KH17');
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes nothing where it refuses', async () => {
    writeFileSync(path('rong.txt'), '');
    for (const line of [
      ['plan', 'read', 'rong.txt', '--out', 'x.yaml'],
      ['plan', 'read', 'khong-co.docx', '--out', 'x.yaml'],
      ['plan', 'read', 'giay.txt', '--directory', 'khong-co.yaml', '--out', 'x.yaml'],
    ]) {
      const { exit, stderr } = await run(line);
      expect(exit).toBe(1);
      expect(stderr).not.toBe('');
      expect(existsSync(path('x.yaml'))).toBe(false);
    }
  });
});

describe('from the paper to a plan that starts', () => {
  it('asks for each open point, records who and when, and then nothing keeps it from starting', async () => {
    await run(['plan', 'read', 'giay.txt', '--out', 'kh.yaml']);
    const unconfirmed = await run(['cycle', 'start', 'kh.yaml', '--as', 'An', '--include-past', '--json']);
    expect(unconfirmed.json()).toMatchObject({ error: { code: 'plan-unconfirmed' } });
    expect(unconfirmed.stderr).toContain('dondoc plan review');

    const listed = await run(['plan', 'review', 'kh.yaml', '--json']);
    const { points } = z.object({ points: z.array(z.object({ kind: z.string() })) }).parse(listed.json());
    expect(points.map(({ kind }) => kind)).toContain('deadline');

    const reviewed = await run(['plan', 'review', 'kh.yaml', '--as', 'Trần Thị Bình'], {
      answers: points.map(() => 'd'),
    });
    expect(reviewed.stdout).toContain('Không còn điểm nào mở');
    expect(readFileSync(path('kh.yaml'), 'utf8')).toContain('by: Trần Thị Bình');
    const check = await run(['plan', 'check', 'kh.yaml', '--json']);
    expect(check.json()).toEqual({ ok: true, problems: [] });
    expect((await run(['plan', 'preview', 'kh.yaml'])).exit).toBe(0);
  });

  it('keeps what was answered when the person leaves, and goes on from there', async () => {
    await run(['plan', 'read', 'giay.txt', '--out', 'nghi.yaml']);
    const before = readFileSync(path('nghi.yaml'), 'utf8');
    const left = await run(['plan', 'review', 'nghi.yaml', '--as', 'Bình'], { answers: ['x', 'b', 'q'] });
    expect(left.stdout).toContain('Gõ một trong các chữ d, s, t, b, q');
    expect(left.stdout).toContain('Làm tiếp bất cứ lúc nào');
    expect(readFileSync(path('nghi.yaml'), 'utf8')).toBe(before);
    expect((await run(['plan', 'review', 'nghi.yaml'], { answers: [] })).exit).toBe(1);
  });
});

describe('plan review of a paper with much to decide', () => {
  const GROUPS = `${PAPER}
- Giao các sở, ban, ngành chủ trì lập tủ sách dùng chung, hoàn thành trong năm 2022. Chủ trì kiểm kê tủ sách, hoàn thành trong năm 2023. Giúp các xã phân loại sách, hoàn thành trong năm 2024.

- Mọi cán bộ gương mẫu giữ gìn sách vở chung.
`;
  const reading = async (name: string) => {
    writeFileSync(path('nhom.txt'), GROUPS);
    await run(['plan', 'read', 'nhom.txt', '--out', `${name}.yaml`, '--force']);
  };
  const review = (name: string, answers: string[]) =>
    run(['plan', 'review', `${name}.yaml`, '--as', 'Bình'], { answers });

  it('takes a list of names for a group, readings together, and one of the weak sentences', async () => {
    await reading('nhieu');
    const { stdout } = await review('nhieu', [
      ...['s', 'Sở Nội vụ, Sở Tài chính'],
      'd',
      ...['m', 'c'],
      ...['1', 'Tỉnh đoàn'],
    ]);
    expect(stdout).toContain('Nhóm gồm 2 cơ quan: Sở Nội vụ; Sở Tài chính.');
    expect(stdout).toContain('Đã xác nhận cách đọc của 2 nhiệm vụ.');
    expect(stdout).toMatch(/1 câu không giao rõ cho ai/);
    expect(stdout).toContain('Không còn điểm nào mở');
    const check = await run(['plan', 'check', 'nhieu.yaml', '--json']);
    expect(check.json()).toEqual({ ok: true, problems: [] });
    expect(readFileSync(path('nhieu.yaml'), 'utf8')).not.toContain('track: false');
    expect((await review('nhieu', [])).stdout).toContain('Không còn điểm nào mở');
  });

  it('says which keys a point has, and goes on where the person left', async () => {
    await reading('phim');
    const first = await review('phim', ['d', 'Q']);
    expect(first.stdout).toContain('Gõ một trong các chữ s, t, b, q');
    expect(first.stderr).toContain('thôi giao cho nhóm, tắt');
    const then = await review('phim', ['t', 'd']);
    expect(then.stdout).toContain('Nhóm này không gửi cho ai. Đã tắt');
  });
});

describe('plan export and import', () => {
  async function exported(name: string): Promise<string> {
    await run(['plan', 'read', 'giay.txt', '--out', `${name}.yaml`]);
    expect((await run(['plan', 'export', `${name}.yaml`, '--out', `${name}.xlsx`])).exit).toBe(0);
    return readFileSync(path(`${name}.yaml`), 'utf8');
  }

  async function edit(name: string, change: (workbook: Workbook) => void): Promise<void> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path(`${name}.xlsx`));
    change(workbook);
    await workbook.xlsx.writeFile(path(`${name}.xlsx`));
  }

  it('shows each changed cell, writes only without --dry-run, and the second time finds nothing', async () => {
    const text = await exported('mot');
    await edit(
      'mot',
      (workbook) => (workbook.getWorksheet('Nhiệm vụ')!.getCell('E2').value = 'Lập mẫu sổ mới'),
    );
    const dry = await run(['plan', 'import', 'mot.xlsx', '--into', 'mot.yaml', '--dry-run']);
    expect(dry.stdout).toContain('Lập mẫu sổ mới');
    expect(readFileSync(path('mot.yaml'), 'utf8')).toBe(text);
    const done = await run(['plan', 'import', 'mot.xlsx', '--into', 'mot.yaml', '--json']);
    expect(done.json()).toMatchObject({ ok: true, written: true, changes: [{ row: 2, column: 'summary' }] });
    const again = await run(['plan', 'import', 'mot.xlsx', '--into', 'mot.yaml', '--json']);
    expect(again.json()).toMatchObject({ ok: true, written: false, changes: [] });
  });

  it('names sheet, row and column of what is wrong, ends with 1 and writes nothing', async () => {
    const text = await exported('hai');
    await edit(
      'hai',
      (workbook) => (workbook.getWorksheet('Nhiệm vụ')!.getCell('G2').value = 'Sở Trên Trời'),
    );
    const { exit, stdout } = await run(['plan', 'import', 'hai.xlsx', '--into', 'hai.yaml']);
    expect(exit).toBe(1);
    expect(stdout).toContain('Nhiệm vụ, dòng 2, cột “Chủ trì”');
    expect(readFileSync(path('hai.yaml'), 'utf8')).toBe(text);
  });

  it('refuses a file that is no workbook', async () => {
    await exported('ba');
    const { exit, json } = await run(['plan', 'import', 'giay.txt', '--into', 'ba.yaml', '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'not-xlsx' } });
  });
});

describe('plan diff', () => {
  it('finds nothing against the paper it was read from, and the change in an amended one', async () => {
    await run(['plan', 'read', 'giay.txt', '--out', 'goc.yaml']);
    const same = await run(['plan', 'diff', 'goc.yaml', 'giay.txt', '--json']);
    expect(same.json()).toMatchObject({ totals: { added: 0, changed: 0, moved: 0, dropped: 0, same: 3 } });
    writeFileSync(path('sua.txt'), PAPER.replace('quý III/2021', 'quý IV/2021'));
    const changed = await run(['plan', 'diff', 'goc.yaml', 'sua.txt']);
    expect(changed.stdout).toMatch(/Thời hạn +− .*quý III\/2021\n +\+ .*quý IV\/2021/);
    const merged = await run(['plan', 'diff', 'goc.yaml', 'sua.txt', '--merge', '--out', 'moi.yaml']);
    expect(merged.exit).toBe(0);
    const check = await run(['plan', 'check', 'moi.yaml', '--json']);
    expect(JSON.stringify(check.json())).toContain('obligations[0].reading');
  });
});

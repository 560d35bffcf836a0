import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolderAt } from '../../config/data-folder';
import { dondoc, temporaryFolder } from './captured';

/** What is refused before any engine is needed, and what needs a running one. */

const folder = temporaryFolder();
afterAll(() => folder.remove());

function plan(change: (text: string) => string): string {
  const file = join(folder.path, 'ke-hoach.yaml');
  writeFileSync(file, change(PLAN));
  return file;
}

const env = { DONDOC_HOME: join(folder.path, 'data') };
const start = (file: string, ...options: string[]) =>
  dondoc(['cycle', 'start', file, '--as', 'Nguyễn Văn An', '--json', ...options], { env });

describe('cycle start', () => {
  it('refuses a start in the past and says how it is wanted', async () => {
    const { exit, json, stderr } = await start(
      plan((text) => text),
      '--starts-on',
      '2026-01-05',
    );
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'starts-in-past', at: 'plan.startsOn' } });
    expect(stderr).toContain('--include-past');
  });

  it('names the running office as missing when all else is right', async () => {
    const { exit, json, stderr } = await start(
      plan((text) => text),
      '--starts-on',
      '2026-01-05',
      '--include-past',
    );
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'office-not-running' } });
    expect(stderr).toContain('dondoc up');
  });

  it('refuses a plan with a point that nobody has confirmed', async () => {
    const file = plan((text) => text.replace('trong quý II/2026', 'giữa năm 2026'));
    const { exit, json } = await start(file, '--include-past');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'plan-unconfirmed', at: 'obligations[0].deadline.text' } });
    const rehearsed = await dondoc(['rehearse', file, '--json'], { env });
    expect(rehearsed.exit).toBe(1);
    expect(rehearsed.json()).toMatchObject({ error: { code: 'plan-unconfirmed' } });
  });

  it('refuses an office without an address, and takes it from the environment', async () => {
    const file = plan((text) => text.replace(/^ {2}committee:.*\n/m, ''));
    const refused = await start(file, '--include-past');
    expect(refused.json()).toMatchObject({
      error: { code: 'office-address-missing', at: 'offices.committee' },
    });
    expect(refused.stderr).toContain('DONDOC_COMMITTEE_EMAIL');
    const withAddress = { ...env, DONDOC_COMMITTEE_EMAIL: 'ban-thuong-vu@tinh.example' };
    const given = await dondoc(['cycle', 'start', file, '--as', 'An', '--include-past', '--json'], {
      env: withAddress,
    });
    expect(given.json()).toMatchObject({ error: { code: 'office-not-running' } });
  });
});

describe('without an office', () => {
  it('lists nothing and makes no data folder', async () => {
    const cycles = await dondoc(['cycle', 'list', '--json'], { env });
    const assignments = await dondoc(['assignment', 'list', '--json'], { env });
    expect(cycles.json()).toEqual({ cycles: [] });
    expect(assignments.json()).toEqual({ assignments: [], total: 0 });
    expect((await dondoc(['reset', '--yes'], { env })).stdout).toContain('không có gì để xoá');
  });

  it.each([
    ['cycle status KH/1', 'no-such-cycle'],
    ['assignment show KH-1/2026', 'no-such-assignment'],
    ['assignment receive KH-1/2026 --as An', 'office-not-running'],
    ['cycle end KH/1 --as An --reason xong', 'office-not-running'],
  ])('refuses "%s"', async (line, code) => {
    const { exit, json } = await dondoc([...line.split(' '), '--json'], { env });
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code } });
  });

  it('says that the office does not run where it died and left the address of its store', async () => {
    const home = join(folder.path, 'da-ngung');
    const { storeFile } = dataFolderAt(home);
    mkdirSync(dirname(storeFile), { recursive: true });
    writeFileSync(storeFile, JSON.stringify({ url: 'postgres://127.0.0.1:1/dondoc', pid: process.pid }));
    const gone = { DONDOC_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const { exit, stderr } = await dondoc(['round', 'submit', 'bieu.xlsx', '--as', 'An'], { env: gone });
    expect(exit).toBe(1);
    expect(stderr).toMatch(/Hệ thống chưa chạy.*dondoc up.*chưa có gì được gửi/su);
    expect(stderr).not.toContain('PostgreSQL');
  });

  it('says what a worker needs', async () => {
    const { exit, stderr } = await dondoc(['worker'], { env });
    expect(exit).toBe(1);
    expect(stderr).toContain('TEMPORAL_ADDRESS');
    expect(stderr).toContain('DATABASE_URL');
  });
});

const PLAN = `plan:
  code: THU
  type: Kế hoạch
  issuer: Tỉnh uỷ
  term: {start: 2026-01-01, end: 2026-12-31}
  startsOn: 2026-01-05
  title: Kế hoạch để thử
offices:
  secretariat: {name: Ban Dân vận Tỉnh uỷ, email: dan-van@tinh.example}
  office: {name: Văn phòng Tỉnh uỷ, email: van-phong@tinh.example}
  committee: {name: Ban Thường vụ Tỉnh uỷ, email: thuong-vu@tinh.example}
bodies:
  - {id: ban-to-chuc, name: Ban Tổ chức Tỉnh uỷ, contacts: [{email: to-chuc@tinh.example}]}
obligations:
  - code: THU-1
    clause: I.1
    kind: assignment
    summary: Ban hành chương trình
    lead: [ban-to-chuc]
    deadline: {text: "trong quý II/2026"}
`;

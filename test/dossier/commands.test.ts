import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarData } from '../../config/calendars/load';
import { createDataFolder, dataFolder } from '../../config/data-folder';
import { dossierOf } from '../../domain/dossier/dossier-of';
import { openStore } from '../../store';
import { dondoc, temporaryFolder } from '../cli/captured';
import { layTestStore } from '../support/test-store';
import { auditLine, CYCLE, SOURCE } from '../store/samples';
import { at, decided, MONDAY, reported, rowOf, said, submitted, workingDays } from './rows';

/** The commands over dossiers and papers, on the store of an office that does not run. */

const home = temporaryFolder();
afterAll(() => home.remove());
const env = { DONDOC_HOME: join(home.path, 'data') };
const ID = 'KH142-III.4-01/2021-Q3';
const OTHER = 'KH142-II.2-01/2021';

const run = (...argv: string[]) => dondoc(argv, { env, cwd: home.path });

beforeAll(async () => {
  const folder = dataFolder(env);
  createDataFolder(folder);
  await layTestStore(folder.pglite);
  const store = await openStore({ kind: 'pglite', dataDir: folder.pglite });
  const source = { ...SOURCE, calendar: calendarData({ from: 2020, to: 2026 }) };
  await store.records.openCycle(CYCLE, source, [], auditLine('open'));
  const told = rowOf({
    id: OTHER,
    due: '2021-07-15',
    acts: [reported('2021-09-01', 40, 'Ba huyện chưa gửi số liệu')],
  });
  const row = rowOf();
  const rows = [row, told];
  await store.dossiers.keep(
    dossierOf({
      scope: 'real',
      day: MONDAY,
      at: at(MONDAY, 8),
      said: [said(row)],
      rows,
      named: [],
      workingDays,
    }),
  );
  const later = { on: '2021-10-22' };
  await store.records.saveAssignments(
    [
      rowOf({ ...later, acts: [decided('2021-10-20', MONDAY)] }),
      told,
      rowOf({ ...later, id: 'KH142-V.1-01/2021', acts: [submitted('2021-10-20')] }),
    ],
    [],
  );
  await store.close();
});

describe('dossier', () => {
  test('list names each with what is proposed', async () => {
    const { stdout } = await run('dossier', 'list');
    expect(stdout).toMatch(/18\/10\/2021 .*nhắc nhở 1, kiểm tra 1/);
    const { json } = await run('dossier', '--json');
    expect(json()).toEqual({
      dossiers: [
        {
          id: '2021-10-18',
          day: '2021-10-18',
          at: '2021-10-18T08:00+07:00',
          items: 2,
          overdue: 2,
          proposed: { extend: 0, remind: 1, criticise: 0, inspect: 1 },
          settled: 0,
        },
      ],
    });
  });

  test('show tells reasons, what is proposed, and what was decided since', async () => {
    const { stdout } = await run('dossier', 'show', '18/10/2021');
    expect(stdout).toContain('Vướng mắc (báo cáo ngày 01/09/2021, đạt 40%): Ba huyện chưa gửi số liệu');
    expect(stdout).toContain('Kiểm tra (quá hạn trên 90 ngày)');
    expect(stdout).toContain('Nhắc nhở (15-TB/TU, ngày 20/10/2021)');
    const { json } = await run('dossier', 'show', '2021-10-18', '--json');
    const { items } = json() as { items: { assignment: string; decisions: unknown[] }[] };
    expect(items.map(({ assignment, decisions }) => [assignment, decisions.length])).toEqual([
      [OTHER, 0],
      [ID, 1],
    ]);
  });

  test('a day without one is refused with those that there are', async () => {
    const { exit, json, stderr } = await run('dossier', 'show', '19/10/2021', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'no-such-dossier', at: '<ngày-tờ-trình>' } });
    expect(stderr).toContain('Các tờ trình gần đây: 18/10/2021');
  });

  test('paper writes the draft once, and again only when told', async () => {
    const paper = (...more: string[]) =>
      run('dossier', 'paper', '18/10/2021', '--out', 'to-trinh.docx', ...more);
    expect((await paper()).stdout).toContain('tờ trình 2 nhiệm vụ');
    expect(existsSync(join(home.path, 'to-trinh.docx'))).toBe(true);
    expect((await paper('--json')).json()).toMatchObject({ error: { code: 'file-exists' } });
    expect((await paper('--force')).exit).toBe(0);
    expect((await run('dossier', 'paper', '18/10/2021', '--out', 'to-trinh.pdf')).exit).toBe(2);
  });

  test('decide asks for a new day with an extension and with nothing else, and for the running office', async () => {
    const decide = (measure: string, ...more: string[]) =>
      run(
        ...['dossier', 'decide', '18/10/2021', '--item', ID, '--measure', measure, '--as', 'Phan Đức Long'],
        ...['--paper-number', '15-TB/TU', '--paper-date', '20/10/2021', '--json', ...more],
      );
    const extend = await decide('extend');
    expect(extend.exit).toBe(2);
    expect(extend.json()).toMatchObject({ error: { at: '--new-date' } });
    expect((await decide('remind', '--new-date', '31/12/2021')).exit).toBe(2);
    expect((await decide('praise')).stderr).toContain('criticise (phê bình)');
    expect((await decide('remind')).json()).toMatchObject({ error: { code: 'office-not-running' } });
  });
});

describe('paper urge', () => {
  test('drafts one công văn for all that a body is late with', async () => {
    const { json } = await run('paper', 'urge', '--body', 'ban-dan-van', '--out', 'cong-van.docx', '--json');
    expect(json()).toMatchObject({
      papers: [{ body: 'ban-dan-van', assignments: [OTHER, ID], file: 'cong-van.docx' }],
    });
    expect(existsSync(join(home.path, 'cong-van.docx'))).toBe(true);
  });

  test.each([
    ['a body nobody knows', ['--body', 'ban-dan-vam'], 'no-such-body', 'Có phải ý là ban-dan-van?'],
    [
      'a duty nobody knows',
      ['--assignment', 'KH142-III.4-01/2021-Q4'],
      'no-such-assignment',
      `Có phải ý là ${ID}?`,
    ],
    ['one that was handed in', ['--assignment', 'KH142-V.1-01/2021'], 'nothing-to-urge', 'đã nộp kết quả'],
    ['a day that is past', ['--assignment', ID, '--until', '25/10/2021'], 'date-past', 'phải sau hôm nay'],
  ])('refuses %s in words', async (_, argv, code, words) => {
    const { exit, json, stderr } = await run('paper', 'urge', ...argv, '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code } });
    expect(stderr).toContain(words);
  });

  test('wants a body or duties, not both and not neither', async () => {
    expect((await run('paper', 'urge')).exit).toBe(2);
    expect((await run('paper', 'urge', '--body', 'ban-dan-van', '--assignment', ID)).exit).toBe(2);
  });
});

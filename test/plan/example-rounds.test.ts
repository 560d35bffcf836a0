import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { packageRoot } from '../../config/package-root';
import { prepareCycle } from '../../domain/plan/prepare';
import type { Plan } from '../../domain/plan/schema';
import { paperOfOthers, papersAreHere } from '../extraction/papers-of-others';

const EXAMPLES = join(packageRoot(), 'examples');
const FILES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));

function planOf(name: string): Plan {
  const reading = readPlanFile(join(EXAMPLES, name));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  expect(reading.toConfirm).toEqual([]);
  return reading.plan;
}
const roundsOf = (name: string) => prepareCycle(cycleSourceOf(planOf(name))).rounds;

describe('the rounds of the examples', () => {
  test.each([
    ['de-an-2011-2015.yaml', ['annual/2011', 'annual/2012', 'midterm/2013', 'annual/2014', 'final/2015']],
    [
      'chi-thi.yaml',
      ['2009-H1', '2009-H2', '2010-H1', '2010-H2'].map((period) => `periodic/CT28-C-02/${period}`),
    ],
    ['chuong-trinh.yaml', ['annual/2011', 'annual/2012', 'midterm/2013', 'annual/2014', 'final/2015']],
    ['chuong-trinh-dai-tu.yaml', ['annual/2012', 'annual/2013', 'annual/2014', 'final/2015']],
    ['chuong-trinh-phu-binh.yaml', ['annual/2012', 'annual/2013', 'annual/2014', 'final/2015']],
    [
      'dong-nai-2020-2025.yaml',
      [
        'review/KH142-III.5.1-02/2021-Q4',
        'annual/2021',
        'annual/2022',
        'annual/2023',
        'annual/2024',
        'review/KH142-III.5.1-01/2025-Q2',
        'final/2025',
        'review/KH142-III.6-01/2025-Q4',
      ],
    ],
    ['tinh-mau-2026-2030.yaml', ['annual/2026', 'annual/2027', 'midterm/2028', 'annual/2029', 'final/2030']],
    ['mot-nam-2026.yaml', []],
  ])('%s has those that its paper asks for, and those of the office', (name, ids) => {
    expect(roundsOf(name).rounds.map(({ id }) => id)).toEqual(ids);
  });

  test('the scheme of 2011-2015 gathers from its 24 bodies, by the working days of its own time', () => {
    const [first, , midterm] = roundsOf('de-an-2011-2015.yaml').rounds;
    expect(first).toMatchObject({ collator: { id: 'ban-dan-van' }, obligation: { code: 'DA04-IV.6-01' } });
    expect(first!.participants).toHaveLength(24);
    // 02/01/2012 makes up for a Sunday: the Standing Committee's day of 2011 moves to the 3rd.
    expect(first!.days).toMatchObject({
      cutoff: '2011-12-14',
      partsDue: '2011-12-19',
      committeeDue: '2012-01-03',
    });
    expect(midterm).toMatchObject({
      title: 'Sơ kết 3 năm (2011–2013)',
      days: { committeeDue: '2013-12-31' },
    });
  });

  test('each mass organisation of the scheme reports its own share; the districts report what is counted in communes', () => {
    const [round] = roundsOf('de-an-2011-2015.yaml').rounds;
    const targetsOf = (id: string) => round!.participants.find((body) => body.id === id)!.targets;
    expect(targetsOf('hoi-ccb')).toEqual([
      'DA04-II.2-01',
      'DA04-II.2-06',
      'DA04-II.2-07',
      'DA04-II.2-09',
      'DA04-II.2-10',
      'DA04-II.2-11',
    ]);
    expect(targetsOf('huyen-uy-dai-tu')).toHaveLength(13);
    expect(targetsOf('ban-can-su-dang-ubnd')).toEqual(['DA04-II.2-14', 'DA04-II.2-15']);
    expect(targetsOf('uy-ban-kiem-tra')).toEqual([]);
  });
});

describe('programmes of lower levels', () => {
  test.each(['chuong-trinh-dai-tu.yaml', 'chuong-trinh-phu-binh.yaml'])(
    '%s serves a clause that its parent hands out',
    (name) => {
      const parent = planOf('chuong-trinh.yaml');
      const { serves } = planOf(name).plan;
      expect(serves?.plan).toBe(parent.plan.code);
      expect(parent.obligations.map(({ clause }) => clause)).toContain(serves?.clause);
    },
  );
});

describe('what the examples take from papers', () => {
  test.each(FILES)('%s writes to reserved addresses only', (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    expect(text.match(/[\w.-]+@[\w.-]+/g)!.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  test.each(FILES)('%s lists the clauses of its obligations where it lists clauses at all', (name) => {
    const { clauses, obligations } = planOf(name);
    const listed = new Set(clauses?.map(({ clause }) => clause) ?? obligations.map(({ clause }) => clause));
    expect(obligations.filter(({ clause }) => !listed.has(clause)).map(({ code }) => code)).toEqual([]);
  });

  const overPapers = papersAreHere ? test : test.skip;
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ủy', 'uỷ')
      .replaceAll('hóa', 'hoá')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string, length: number) => {
    const all = words(text);
    return all.map((_, i) => all.slice(i, i + length)).filter((run) => run.length === length);
  };

  overPapers('nowhere ten words in a row of the four papers', () => {
    const theirs = new Set(
      ['000', '001', '002', '003'].flatMap((paper) => runs(paperOfOthers(paper), 10).map(String)),
    );
    const lines = FILES.flatMap((name) => readFileSync(join(EXAMPLES, name), 'utf8').split('\n'));
    const shared = lines.flatMap((line) => runs(line, 10)).filter((run) => theirs.has(String(run)));
    expect(shared.map((run) => run.join(' '))).toEqual([]);
  });
});

import { join } from 'node:path';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import { lunarTable } from '../../config/calendars/load';
import { packageRoot } from '../../config/package-root';
import { conflictsOf } from '../../domain/plan/conflicts';
import { prepareCycle, type PreparedCycle } from '../../domain/plan/prepare';
import { previewSteps, sortKey, totalsOf } from '../../domain/plan/preview';
import { plusDays, weekday } from '../../domain/time/epoch';

function open(name: string) {
  const reading = readPlanFile(join(packageRoot(), 'examples', name));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const source = cycleSourceOf(reading.plan);
  const prepared = prepareCycle(source);
  return { ...reading, source, prepared, conflicts: conflictsOf(source, prepared, lunarTable()) };
}

const tinhMau = open('tinh-mau-2026-2030.yaml');
const dongNai = open('dong-nai-2020-2025.yaml');

function dueOf({ assignments }: PreparedCycle, id: string) {
  const assignment = assignments.map((one) => one.assignment).find((one) => one.id === id);
  return assignment && [assignment.nominalDue, assignment.effectiveDue];
}

describe.each([
  ['Tỉnh Mẫu', tinhMau],
  ['Đồng Nai', dongNai],
])('%s', (_, { toConfirm, prepared, source, plan }) => {
  const steps = previewSteps(prepared);

  test('has nothing left to confirm', () => expect(toConfirm).toEqual([]));

  test('previews in the order of date, audience, assignment', () => {
    const keys = steps.map(sortKey);
    expect(keys).toEqual([...keys].sort());
  });

  test('says nothing twice and nothing on a day off', () => {
    expect(new Set(steps.map(sortKey)).size).toBe(steps.length);
    expect(steps.filter(({ date }) => !prepared.calendar.isWorkingDay(date))).toEqual([]);
  });

  test('never gives one audience two lines of one assignment on a day, but for a report to it as its own head', () => {
    const lines = steps.filter(({ kind }) => kind !== 'escalation');
    const said = lines.map(
      ({ date, audience, assignment }) => `${date} ${audience.kind} ${audience.id} ${assignment}`,
    );
    expect(new Set(said).size).toBe(said.length);
  });

  test('speaks to the Standing Committee on Mondays, or on the first working day after one that is off', () => {
    for (const { date } of steps.filter(({ audience }) => audience.kind === 'committee')) {
      expect(prepared.calendar.onOrAfter(plusDays(date, 1 - weekday(date)))).toBe(date);
    }
  });

  test('counts what it lists', () => {
    const totals = totalsOf(prepared, steps);
    expect(totals.assignments).toBe(prepared.assignments.length);
    expect(totals.steps).toBe(steps.length);
    expect(Object.values(totals.byKind).reduce((sum, n) => sum + n, 0)).toBe(steps.length);
  });

  test('has each mã nhiệm vụ once, all of them within the term', () => {
    const ids = [
      ...prepared.assignments.map((one) => one.assignment.id),
      ...prepared.before.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const { start, end } = plan.plan.term;
    const dues = prepared.assignments.flatMap(({ assignment }) => assignment.nominalDue ?? []);
    expect(dues.filter((day) => day < start || day > end)).toEqual([]);
  });

  test('keeps only the ladders that it names', () => {
    expect(source.ladders.map(({ name }) => name)).toEqual(['default']);
  });
});

describe('Tỉnh Mẫu', () => {
  const { prepared, conflicts } = tinhMau;

  test('hands out 148 assignments, none of them before its start', () => {
    expect(prepared.assignments).toHaveLength(148);
    expect(prepared.before).toEqual([]);
  });

  test.each([
    ['trong vòng 30 ngày kể từ ngày ký 12/01/2026', 'KH25-II.1.a-01/once', '2026-02-11', '2026-02-11'],
    ['before 08/02/2027, Sunday in Tết', 'KH25-II.4.a-01/once', '2027-02-07', '2027-02-11'],
    ['đến hết ngày 30/4/2027', 'KH25-II.2.c-01/once', '2027-04-30', '2027-05-04'],
    ['the second quarter of a list', 'KH25-II.3.b-03/2027-Q2', '2027-06-30', '2027-06-30'],
  ])('%s', (_, id, nominal, effective) => expect(dueOf(prepared, id)).toEqual([nominal, effective]));

  test('a condition makes one assignment without a date', () => {
    const conditional = prepared.assignments.filter(({ assignment }) => assignment.condition !== null);
    expect(
      conditional.map(({ assignment }) => [assignment.id, assignment.effectiveDue, assignment.progressOn]),
    ).toEqual([
      ['KH25-II.3.c-03/once', null, null],
      ['KH25-II.4.c-01/once', null, null],
    ]);
  });

  test('the members of a group lead one assignment each', () => {
    const leads = prepared.assignments.filter(({ assignment }) => assignment.obligation === 'KH25-III.1-01');
    expect(leads.map(({ assignment }) => assignment.id)).toEqual([
      'KH25-III.1-01/2026-02/so-noi-vu',
      'KH25-III.1-01/2026-02/so-dan-toc-ton-giao',
      'KH25-III.1-01/2026-02/so-khcn',
      'KH25-III.1-01/2026-02/cong-an-tinh',
      'KH25-III.1-01/2026-02/bo-chqs',
    ]);
    expect(leads[0]!.leadName).toBe('Sở Nội vụ');
  });

  test('what is only listed is never started', () => {
    expect(
      prepared.assignments.filter(({ assignment }) => assignment.obligation === 'KH25-II.2.c-03'),
    ).toEqual([]);
  });

  test('its second looks: Tết, 30/4, one duty without a date, years that nobody has decided', () => {
    expect(conflicts.map(({ code }) => code)).toEqual([
      'dueOnHoliday',
      'dueOnHoliday',
      'dueOnHoliday',
      'noDue',
      'futureCalendar',
    ]);
    expect(conflicts.find(({ assignments }) => assignments.includes('KH25-II.4.a-01/once'))!.message).toBe(
      'Hạn 07/02/2027 rơi vào ngày nghỉ: Tết Nguyên đán; hạn lùi đến hết ngày 11/02/2027',
    );
  });
});

describe('Đồng Nai', () => {
  const { prepared, conflicts, source } = dongNai;

  test('starts on 01/03/2021 with 110 assignments; the 20 of 2020 are only listed', () => {
    expect(source.startsOn).toBe('2021-03-01');
    expect(prepared.assignments).toHaveLength(110);
    expect(prepared.before).toHaveLength(20);
    expect(prepared.before.every(({ period }) => period === '2020')).toBe(true);
    expect(prepared.before.map(({ effectiveDue }) => effectiveDue)).toEqual(Array(20).fill('2020-12-31'));
  });

  test.each([
    ['the survey', 'KH142-III.4-01/2021-Q3', '2021-09-30', '2021-09-30'],
    ['the targets that follow it', 'KH142-III.4-02/2021-Q3', '2021-09-30', '2021-09-30'],
    [
      'the election, as led by the Youth Union',
      'KH142-III.2-04/2021-Q2/tinh-doan',
      '2021-06-30',
      '2021-06-30',
    ],
    [
      'the follow-up of 2022, which rolls over the new year',
      'KH142-IV.3-01/2022',
      '2022-12-31',
      '2023-01-03',
    ],
  ])('%s', (_, id, nominal, effective) => expect(dueOf(prepared, id)).toEqual([nominal, effective]));

  test('exactly two assignments are due on 30/09/2021', () => {
    const due = prepared.assignments.filter(({ assignment }) => assignment.effectiveDue === '2021-09-30');
    expect(due.map(({ assignment }) => assignment.id)).toEqual([
      'KH142-III.4-01/2021-Q3',
      'KH142-III.4-02/2021-Q3',
    ]);
  });

  test('the election is led by eight bodies, four of them through their group', () => {
    const leads = prepared.assignments.filter(({ assignment }) => assignment.obligation === 'KH142-III.2-04');
    expect(leads.map(({ assignment }) => assignment.lead)).toEqual([
      'dang-doan-hdnd',
      'ban-can-su-dang-ubnd',
      'dang-doan-mttq',
      'dang-doan-ldld',
      'dang-doan-hoi-lhpn',
      'dang-doan-hoi-nong-dan',
      'dang-doan-hoi-ccb',
      'tinh-doan',
    ]);
  });

  test('its second looks: what lies before the start', () => {
    expect(conflicts.map(({ code }) => code)).toEqual(['beforeStart']);
    expect(conflicts[0]!.assignments).toHaveLength(20);
  });
});

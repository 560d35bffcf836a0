import { localDate } from '../../domain/time/epoch';
import { obligation, planOf, preparedOf } from './cycles';

function assignmentsOf(
  given: Parameters<typeof planOf>[0],
  plan: Parameters<typeof planOf>[1] = {},
  startsOn?: string,
) {
  const { prepared } = preparedOf(planOf(given, plan), startsOn);
  return { started: prepared.assignments.map(({ assignment }) => assignment), before: prepared.before };
}

describe('who has a part', () => {
  test('one lead has no body in its mã nhiệm vụ, several have', () => {
    const { started } = assignmentsOf([
      obligation('a', 'quý III/2026'),
      obligation('b', 'quý III/2026', { lead: ['mttq', 'doan-the'] }),
    ]);
    expect(started.map(({ id, lead }) => [id, lead])).toEqual([
      ['a/2026-Q3', 'mttq'],
      ['b/2026-Q3/mttq', 'mttq'],
      ['b/2026-Q3/tinh-doan', 'tinh-doan'],
      ['b/2026-Q3/hoi-nong-dan', 'hoi-nong-dan'],
    ]);
  });

  test('a lead that coordinates through its group does so for the others only', () => {
    const { started } = assignmentsOf([
      obligation('a', 'quý III/2026', { lead: ['tinh-doan', 'mttq'], coordinating: ['doan-the'] }),
    ]);
    expect(started.map(({ lead, coordinating }) => [lead, coordinating])).toEqual([
      ['tinh-doan', ['hoi-nong-dan']],
      ['mttq', ['tinh-doan', 'hoi-nong-dan']],
    ]);
  });

  test('who coordinates is not informed a second time', () => {
    const { started } = assignmentsOf([
      obligation('a', 'quý III/2026', { coordinating: ['tinh-doan'], informed: ['doan-the', 'mttq'] }),
    ]);
    expect(started[0]!.informed).toEqual(['hoi-nong-dan']);
  });
});

describe('when it opens', () => {
  test('a recurring duty with its period, any other with the cycle', () => {
    const { started } = assignmentsOf([obligation('a', 'hằng năm'), obligation('b', 'quý III/2027')]);
    expect(started.map(({ id, windowStart, opensOn }) => [id, windowStart, opensOn])).toEqual([
      ['a/2026', '2026-01-01', '2026-01-12'],
      ['a/2027', '2027-01-01', '2027-01-01'],
      ['a/2028', '2028-01-01', '2028-01-01'],
      ['b/2027-Q3', '2027-07-01', '2026-01-12'],
    ]);
  });

  test('what was due the day before the start is only listed, what is due that day is started', () => {
    const given = [obligation('a', 'ngày 11/03/2026'), obligation('b', 'ngày 12/03/2026')];
    const { started, before } = assignmentsOf(given, {}, '2026-03-12');
    expect(before.map(({ id }) => id)).toEqual(['a/once']);
    expect(started.map(({ id }) => id)).toEqual(['b/once']);
  });

  test('a due day that rolls past the start is started', () => {
    // Sunday 15/03/2026 is Monday 16/03/2026.
    const { started, before } = assignmentsOf([obligation('a', 'ngày 15/03/2026')], {}, '2026-03-16');
    expect([started.length, before.length]).toEqual([1, 0]);
  });
});

describe('what has no due day', () => {
  test('a standing duty is asked for its progress once a year, from the start on', () => {
    const { started } = assignmentsOf([obligation('a', 'thường xuyên')], {}, '2027-05-04');
    expect(
      started.map(({ id, effectiveDue, opensOn, progressOn }) => [id, effectiveDue, opensOn, progressOn]),
    ).toEqual([
      ['a/2027', null, '2027-05-04', '2027-12-31'],
      ['a/2028', null, '2028-01-01', '2028-12-31'],
    ]);
  });

  test('a term that ends within a year asks by its end', () => {
    const { started } = assignmentsOf([obligation('a', '')], {
      plan: { term: { start: '2026-01-01', end: '2027-06-30' } },
    });
    expect(started.map(({ progressOn }) => progressOn)).toEqual(['2026-12-31', '2027-06-30']);
  });

  test('a condition is one assignment, in the words of the deadline or beside them', () => {
    const { started } = assignmentsOf([
      obligation('a', 'khi có hướng dẫn của Trung ương'),
      obligation('b', 'theo yêu cầu', { condition: 'Ban Thường vụ yêu cầu' }),
    ]);
    expect(
      started.map(({ id, opensOn, progressOn, effectiveDue }) => [id, opensOn, progressOn, effectiveDue]),
    ).toEqual([
      ['a/once', '2026-01-12', null, null],
      ['b/once', '2026-01-12', null, null],
    ]);
  });

  test('a condition beside a date does not take the date away', () => {
    const { started } = assignmentsOf([
      obligation('a', 'quý III/2026', { condition: 'nếu được cấp kinh phí' }),
    ]);
    expect(started.map(({ id, effectiveDue }) => [id, effectiveDue])).toEqual([['a/2026-Q3', '2026-09-30']]);
  });

  test('a date that cannot be computed hands out nothing, and is never taken for a standing duty', () => {
    const { started } = assignmentsOf([obligation('a', 'trong vòng 30 ngày kể từ ngày ký')]);
    expect(started).toEqual([]);
  });
});

test('a deadline that cannot be read stops an unchecked plan with the obligation it stands in', () => {
  expect(() => assignmentsOf([obligation('a', 'quý V/2026')])).toThrow(/^a: Không có quý V/);
});

test('a ladder that is not there stops an unchecked plan', () => {
  expect(() => assignmentsOf([obligation('a', 'quý III/2026', { ladder: 'lạ' })])).toThrow(
    'Không có lịch nhắc "lạ" (a/2026-Q3)',
  );
});

test('a cycle begins where its plan says, else when it was signed, else with its term', () => {
  const startOf = (plan: object) =>
    preparedOf(planOf([obligation('a', 'hằng năm')], { plan })).source.startsOn;
  expect(startOf({ startsOn: '2026-02-02', signedOn: '2026-01-05' })).toBe(localDate('2026-02-02'));
  expect(startOf({ startsOn: null, signedOn: '2026-01-05' })).toBe(localDate('2026-01-05'));
  expect(startOf({ startsOn: null, signedOn: null })).toBe(localDate('2026-01-01'));
});

test('the source of a cycle holds the ladders it names and the years its steps may touch', () => {
  const plan = planOf([obligation('a', 'hằng năm'), obligation('b', 'hằng tháng', { ladder: 'gon' })]);
  const { source } = preparedOf(plan);
  expect(source.ladders.map(({ name }) => name)).toEqual(['default', 'gon']);
  expect(source.calendar.years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
  expect(JSON.parse(JSON.stringify(source))).toEqual(source);
});

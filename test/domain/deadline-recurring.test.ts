import type { DeadlineFlag, Recurrence } from '../../domain/deadline/types';
import { localDate } from '../../domain/time/epoch';
import { read, short, TERM } from './deadline-support';

const term = (start: string, end: string) => ({ start: localDate(start), end: localDate(end) });
const YEAR_2022 = term('2022-01-01', '2022-12-31');
const dues = (phrase: string, of = TERM) =>
  read(phrase, { term: of }).occurrences.map((one) => one.nominalDue);

const EVERY_YEAR = [
  '2020 2020-01-01 2020-12-31',
  '2021 2021-01-01 2021-12-31',
  '2022 2022-01-01 2022-12-31 > 2023-01-03',
  '2023 2023-01-01 2023-12-31 > 2024-01-02',
  '2024 2024-01-01 2024-12-31',
  '2025 2025-01-01 2025-12-31',
];

test.each([
  'hằng năm',
  'hàng năm',
  'Hàng năm',
  'HẰNG NĂM',
  'mỗi năm',
  'từng năm',
  'thường niên',
  'định kỳ hàng năm',
  'định kì hằng năm',
  'Thực hiện hàng năm.',
  '**Thực hiện hàng năm.**',
  'mỗi năm một lần',
  '1 lần/năm',
  '01 năm 01 lần',
  'ít nhất 01 lần/năm',
  'thường xuyên, hằng năm',
  'quý IV hằng năm',
  'hằng năm, vào tháng 12',
])('"%s" is due once in each year of the term', (phrase) => {
  const reading = read(phrase, { term: TERM });
  expect([reading.kind, reading.recurrence, reading.flags]).toEqual(['recurring', 'yearly', []]);
  expect(reading.occurrences.map(short)).toEqual(EVERY_YEAR);
});

describe('a day in each period', () => {
  test.each<[string, Recurrence, string[], DeadlineFlag[]]>([
    ['hằng năm trước ngày 15/12', 'yearly', ['2022 2022-01-01 2022-12-14'], ['beforeDay']],
    ['trước ngày 15 tháng 12 hằng năm', 'yearly', ['2022 2022-01-01 2022-12-14'], ['beforeDay']],
    ['hằng năm trước 15 tháng 12', 'yearly', ['2022 2022-01-01 2022-12-14'], ['beforeDay']],
    ['15/12 hằng năm', 'yearly', ['2022 2022-01-01 2022-12-15'], []],
    ['hằng năm, trong quý I', 'yearly', ['2022 2022-01-01 2022-03-31'], []],
    ['hằng năm, trước tháng 6', 'yearly', ['2022 2022-01-01 2022-05-31'], ['beforeDay']],
    ['cuối mỗi năm', 'yearly', ['2022 2022-01-01 2022-12-31 > 2023-01-03'], ['vagueWindow']],
    [
      'trước ngày 15/6 và 15/12 hằng năm',
      'yearly',
      ['2022 2022-01-01 2022-06-14', '2022.2 2022-01-01 2022-12-14'],
      ['listOrRange', 'beforeDay'],
    ],
    [
      '6 tháng một lần',
      'half-yearly',
      ['2022-H1 2022-01-01 2022-06-30', '2022-H2 2022-07-01 2022-12-31 > 2023-01-03'],
      [],
    ],
    [
      '6 tháng một lần, trước ngày 15/6 và 15/12',
      'half-yearly',
      ['2022-H1 2022-01-01 2022-06-14', '2022-H2 2022-07-01 2022-12-14'],
      ['listOrRange', 'beforeDay'],
    ],
    [
      'Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)',
      'half-yearly',
      ['2022-H1 2022-01-01 2022-06-14', '2022 2022-01-01 2022-12-14'],
      ['listOrRange', 'beforeDay'],
    ],
    [
      'hằng quý, chậm nhất ngày 10 của tháng cuối quý',
      'quarterly',
      [
        '2022-Q1 2022-01-01 2022-03-10',
        '2022-Q2 2022-04-01 2022-06-10',
        '2022-Q3 2022-07-01 2022-09-10 > 2022-09-12',
        '2022-Q4 2022-10-01 2022-12-10 > 2022-12-12',
      ],
      [],
    ],
    [
      'hằng quý, chậm nhất ngày 05 tháng đầu quý sau',
      'quarterly',
      ['2022-Q1 2022-01-01 2022-04-05', '2022-Q2 2022-04-01 2022-07-05', '2022-Q3 2022-07-01 2022-10-05'],
      [],
    ],
  ])('"%s" in 2022', (phrase, recurrence, occurrences, flags) => {
    const reading = read(phrase, { term: YEAR_2022 });
    expect([reading.kind, reading.recurrence]).toEqual(['recurring', recurrence]);
    expect(reading.occurrences.map(short)).toEqual(occurrences);
    expect(reading.flags).toEqual(flags);
  });

  test.each([
    ['hằng tháng trước ngày 25', '2022-02-24', '2022-02'],
    ['hằng tháng, chậm nhất ngày 05 tháng sau', '2022-03-05', '2022-02'],
    ['hằng tháng, ngày 31', '2022-02-28', '2022-02'],
    ['báo cáo trước ngày 10 hằng tháng', '2022-02-09', '2022-02'],
    ['hàng tháng', '2022-02-28', '2022-02'],
  ])('"%s" is due %s for %s', (phrase, nominalDue, period) => {
    const reading = read(phrase, { term: YEAR_2022 });
    expect(reading.recurrence).toBe('monthly');
    expect(reading.occurrences).toContainEqual(expect.objectContaining({ period, nominalDue }));
  });

  test('"hằng quý trước ngày 25" does not say which month: a person must confirm the last', () => {
    const reading = read('hằng quý trước ngày 25', { term: YEAR_2022 });
    expect(reading.flags).toEqual(['vagueWindow', 'beforeDay', 'rolledPastWritten']);
    expect(reading.occurrences[0]).toMatchObject({ period: '2022-Q1', nominalDue: '2022-03-24' });
    expect(reading.reason).toContain('tạm tính tháng cuối quý');
  });

  test('"29/02" in a common year is the 28th', () => {
    expect(dues('ngày 29/02 hằng năm', term('2023-01-01', '2024-12-31'))).toEqual([
      '2023-02-28',
      '2024-02-29',
    ]);
  });
});

describe('rhythms', () => {
  test.each<[string, Recurrence | null, number]>([
    ['hằng quý', 'quarterly', 4],
    ['3 tháng một lần', 'quarterly', 4],
    ['4 lần/năm', 'quarterly', 4],
    ['định kỳ 6 tháng', 'half-yearly', 2],
    ['định kỳ 6 tháng 1 lần', 'half-yearly', 2],
    ['sáu tháng/lần', 'half-yearly', 2],
    ['nửa năm một lần', 'half-yearly', 2],
    ['2 lần/năm', 'half-yearly', 2],
    ['mỗi năm 2 lần', 'half-yearly', 2],
    ['hằng tháng', 'monthly', 12],
    ['mỗi tháng một lần', 'monthly', 12],
    ['12 lần/năm', 'monthly', 12],
    ['2 năm một lần', null, 0],
    ['3 lần/năm', null, 0],
    ['định kỳ', null, 0],
  ])('"%s" is %s, %i times in 2022', (phrase, recurrence, count) => {
    const reading = read(phrase, { term: YEAR_2022 });
    expect([reading.kind, reading.recurrence, reading.occurrences.length]).toEqual([
      'recurring',
      recurrence,
      count,
    ]);
    expect(reading.needsConfirmation).toBe(recurrence === null);
  });

  test('"báo cáo quý, 6 tháng và năm" is three rhythms, to be confirmed', () => {
    const reading = read('báo cáo quý, 6 tháng và năm', { term: YEAR_2022 });
    expect(reading.flags).toEqual(['listOrRange']);
    expect(reading.occurrences.map((one) => one.period).sort()).toEqual([
      '2022',
      '2022-H1',
      '2022-H2',
      '2022-Q1',
      '2022-Q2',
      '2022-Q3',
      '2022-Q4',
    ]);
  });

  test('"hằng tuần" is due on Sunday, hence Monday; "hằng tuần, chiều thứ Sáu" on Friday', () => {
    const february = term('2021-02-15', '2021-02-28');
    expect(read('hằng tuần', { term: february }).occurrences.map(short)).toEqual([
      '2021-W07 2021-02-15 2021-02-21 > 2021-02-22',
      '2021-W08 2021-02-22 2021-02-28 > 2021-03-01',
    ]);
    expect(dues('hằng tuần, chiều thứ Sáu', february)).toEqual(['2021-02-19', '2021-02-26']);
  });

  test('the week around New Year is numbered by its Thursday', () => {
    const periods = read('hằng tuần', { term: term('2020-12-21', '2021-01-10') }).occurrences.map(
      (one) => one.period,
    );
    expect(periods).toEqual(['2020-W52', '2020-W53', '2021-W01']);
  });
});

describe('the term', () => {
  test('without a term nothing can be dated, and the reason says so', () => {
    const reading = read('hằng năm');
    expect(reading).toMatchObject({
      kind: 'recurring',
      recurrence: 'yearly',
      occurrences: [],
      needsConfirmation: false,
    });
    expect(reading.reason).toContain('cần thời gian thực hiện của kế hoạch');
  });

  test('a period counts when its due day lies within the term', () => {
    expect(dues('hằng quý', term('2021-03-01', '2021-12-30'))).toEqual([
      '2021-03-31',
      '2021-06-30',
      '2021-09-30',
    ]);
  });

  test('a period that ended before the term is not asked for', () => {
    const reading = read('hằng tháng, chậm nhất ngày 05 tháng sau', {
      term: term('2022-02-01', '2022-04-30'),
    });
    expect(reading.occurrences.map((one) => one.period)).toEqual(['2022-02', '2022-03']);
  });

  test('a term in which nothing falls due says so', () => {
    expect(read('hằng năm', { term: term('2022-01-01', '2022-06-30') }).reason).toContain(
      'không kỳ nào đến hạn',
    );
  });

  test.each([
    ['hằng năm trong giai đoạn 2021-2023', ['2021-12-31', '2022-12-31', '2023-12-31']],
    ['Thực hiện từ năm 2021 đến năm 2022, hằng năm báo cáo', ['2021-12-31', '2022-12-31']],
  ])('"%s" brings its own years', (phrase, expected) => {
    expect(read(phrase).occurrences.map((one) => one.nominalDue)).toEqual(expected);
  });

  test.each([
    ['hằng năm, từ năm 2024', ['2024-12-31', '2025-12-31']],
    ['hằng năm đến hết năm 2021', ['2020-12-31', '2021-12-31']],
    ['hằng năm trong giai đoạn 2025-2030', ['2025-12-31']],
  ])('"%s" narrows the term', (phrase, expected) => {
    expect(dues(phrase)).toEqual(expected);
  });
});

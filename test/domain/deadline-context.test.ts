import { localDate } from '../../domain/time/epoch';
import { read, short, TERM } from './deadline-support';

const oneYear = { start: localDate('2022-01-01'), end: localDate('2022-12-31') };

describe('a point without a year', () => {
  test.each([
    ['quý III', 'quarter'],
    ['trước ngày 15/12', 'date'],
    ['31/12', 'date'],
    ['ngày 15 tháng 12', 'date'],
    ['tháng 6', 'month'],
    ['6 tháng cuối năm', 'half-year'],
    ['cuối năm', 'year'],
    ['trước ngày 25', 'date'],
    ['giữa tháng', 'month'],
    ['cuối quý', 'quarter'],
  ])('"%s" has no date, and a person must say what is missing', (phrase, kind) => {
    const reading = read(phrase, { term: TERM });
    expect(reading).toMatchObject({ kind, occurrences: [], needsConfirmation: true });
    expect(reading.reason).toContain('thiếu');
  });

  test('takes the year of the context, flagged', () => {
    const reading = read('trong quý III', { contextYear: 2021, signedOn: localDate('2023-01-01') });
    expect(reading.occurrences.map(short)).toEqual(['2021-Q3 2021-07-01 2021-09-30']);
    expect(reading.flags).toEqual(['yearAssumed']);
    expect(reading.reason).toContain('tạm lấy năm 2021');
  });

  test('else the year of signing', () => {
    const reading = read('trước ngày 15/12', { signedOn: localDate('2021-03-01'), term: oneYear });
    expect(reading.occurrences.map(short)).toEqual(['once - 2021-12-14']);
    expect(reading.flags).toEqual(['yearAssumed', 'beforeDay']);
  });

  test('and the year after, where the day lies before the signing', () => {
    const reading = read('trước ngày 15/3', { signedOn: localDate('2021-12-20') });
    expect(reading.occurrences.map(short)).toEqual(['once - 2022-03-14']);
  });

  test('else the year of a term of one year', () => {
    expect(read('tháng 6', { term: oneYear }).occurrences.map(short)).toEqual([
      '2022-06 2022-06-01 2022-06-30',
    ]);
  });

  test('a range without a year takes it for both its ends', () => {
    const reading = read('từ tháng 3 đến tháng 6', { contextYear: 2022 });
    expect(reading.occurrences.map(short)).toEqual(['once 2022-03-01 2022-06-30']);
    expect([reading.kind, reading.flags]).toEqual(['range', ['yearAssumed']]);
  });

  test('"năm sau" is the year after the context', () => {
    const reading = read('quý I năm sau', { contextYear: 2021 });
    expect(reading.occurrences.map(short)).toEqual(['2022-Q1 2022-01-01 2022-03-31']);
  });
});

describe('lengths of time from the signing', () => {
  const signedOn = localDate('2021-03-01');
  test.each([
    ['trong vòng 30 ngày kể từ ngày ký', 'once - 2021-03-31'],
    ['15 ngày kể từ ngày ký ban hành', 'once - 2021-03-16'],
    ['10 ngày làm việc kể từ ngày ban hành Kế hoạch này', 'once - 2021-03-15'],
    ['02 tháng kể từ ngày văn bản này được ban hành', 'once - 2021-05-01 > 2021-05-04'],
  ])('"%s"', (phrase, expected) => {
    const reading = read(phrase, { signedOn });
    expect(reading.kind).toBe('relative');
    expect(reading.occurrences.map(short)).toEqual([expected]);
    expect(reading.reason).toBeNull();
  });

  test.each([
    ['trong vòng 30 ngày kể từ ngày ký', 'cần ngày ký văn bản'],
    ['trong vòng 10 ngày', 'không nói tính từ ngày nào'],
    ['15 ngày kể từ ngày nhận được hồ sơ', 'cần biết ngày “nhận được hồ sơ”'],
  ])('"%s" cannot be dated: %s', (phrase, why) => {
    expect(read(phrase).reason).toContain(why);
  });
});

describe('options of the plan', () => {
  const inclusive = { options: { beforeDay: 'inclusive', roll: true } } as const;

  test('"trước ngày 15/12/2022" read as "by": due on the day, still flagged', () => {
    const reading = read('trước ngày 15/12/2022', inclusive);
    expect(reading.occurrences.map(short)).toEqual(['once - 2022-12-15']);
    expect(reading.flags).toEqual(['beforeDay']);
  });

  test('"hằng năm trước ngày 15/12" read as "by"', () => {
    const reading = read('hằng năm trước ngày 15/12', { ...inclusive, term: oneYear });
    expect(reading.occurrences.map(short)).toEqual(['2022 2022-01-01 2022-12-15']);
  });

  test('"trước tháng 6/2022" is before June however days are read', () => {
    expect(read('trước tháng 6/2022', inclusive).occurrences.map(short)).toEqual(['once - 2022-05-31']);
  });

  test('without rolling the due day stays, and no estimated year matters', () => {
    const still = { options: { beforeDay: 'strict', roll: false } } as const;
    expect(read('quý III/2023', still).occurrences.map(short)).toEqual(['2023-Q3 2023-07-01 2023-09-30']);
    expect(read('quý III/2028', still).flags).toEqual([]);
  });

  test('a due day rolled into an estimated year depends on it', () => {
    expect(read('quý IV/2026').flags).toEqual([]);
    expect(read('quý IV/2027').flags).toEqual(['futureCalendar']);
  });
});

describe('the term of a congress', () => {
  test('takes the days of the plan when it is the same term', () => {
    const term = { start: localDate('2020-10-01'), end: localDate('2025-09-30') };
    const reading = read('nhiệm kỳ 2020-2025', { term });
    expect(reading.occurrences.map(short)).toEqual(['once 2020-10-01 2025-09-30']);
    expect(reading.flags).toEqual(['congressTerm']);
  });

  test('"giữa nhiệm kỳ" is the third year after the congress', () => {
    const reading = read('sơ kết giữa nhiệm kỳ', { term: TERM });
    expect(reading.occurrences.map(short)).toEqual(['2023 2023-01-01 2023-12-31 > 2024-01-02']);
    expect(reading.reason).toContain('cần ngày đại hội');
  });
});

test('quoted titles are read only when nothing else is said', () => {
  expect(read('“quý III/2021”').kind).toBe('quarter');
  expect(
    read('phong trào “Thi đua trong quý III/2021”, sơ kết vào quý II/2025').occurrences.map(short),
  ).toEqual(['2025-Q2 2025-04-01 2025-06-30']);
});

import { figuresOf } from '../../domain/figures/figures-of';
import { countCells } from '../../domain/figures/rates';
import { localDate } from '../../domain/time/epoch';
import { doneLate, doneOnTime, endOf, openInTerm, request, row, rowsOf, stoppedOn } from './rows';

const YEAR_END = endOf('2021-12-31');

describe('figures, as published', () => {
  test('BC 1270/BC-TCTTTg of 27/12/2017: 21,914 = 16,051 done (14,068 + 1,983) + 5,863 open (5,640 + 223)', () => {
    const { total, cells, completion, onTime } = figuresOf(rowsOf(14_068, 1_983, 5_640, 223), YEAR_END);
    expect(total).toBe(21_914);
    expect(cells).toEqual({
      doneOnTime: 14_068,
      doneLate: 1_983,
      openInTerm: 5_640,
      openOverdue: 223,
      none: 0,
    });
    expect(cells.openInTerm + cells.openOverdue).toBe(5_863);
    expect([completion.done, completion.denominator]).toEqual([16_051, 16_274]);
    // Printed as 98,62 % and 1,38 %; 16,051 of 16,274 are 98,63 % and 1,37 %.
    expect(Math.abs(completion.rate! * 100 - 98.62)).toBeLessThanOrEqual(0.0101);
    expect([onTime.onTime, onTime.denominator]).toEqual([14_068, 16_051]);
    expect((onTime.rate! * 100).toFixed(1)).toBe('87.6');
  });

  test('2016: 2,501 done and 222 overdue are 91,8 % of 2,723', () => {
    const { completion } = figuresOf(rowsOf(2_501, 0, 77, 222), YEAR_END);
    expect(completion.denominator).toBe(2_723);
    expect((completion.rate! * 100).toFixed(1)).toBe('91.8');
  });

  test('Quảng Nam 2020: 833 = 585 done + 67 within their term + 181 overdue; 76,4 % of 766', () => {
    const { total, completion } = figuresOf(rowsOf(585, 0, 67, 181), YEAR_END);
    expect([total, completion.denominator]).toEqual([833, 766]);
    expect((completion.rate! * 100).toFixed(1)).toBe('76.4');
  });
});

describe('rates', () => {
  test('without anything due or done there is none, and it is not zero', () => {
    const { completion, onTime } = figuresOf([openInTerm(), row({ effectiveDue: null })], YEAR_END);
    expect(completion).toEqual({ done: 0, denominator: 0, rate: null });
    expect(onTime).toEqual({ onTime: 0, denominator: 0, rate: null });
  });

  test('with overdue alone the completion rate is zero, and there is still nothing to be on time', () => {
    const { completion, onTime } = figuresOf([row(), row(), row()], YEAR_END);
    expect(completion).toEqual({ done: 0, denominator: 3, rate: 0 });
    expect(onTime.rate).toBeNull();
  });

  test('leave out what is withdrawn, standing, or was closed before it was due, and say how many of each', () => {
    const rows = [
      doneOnTime(),
      row({ status: 'withdrawn' }),
      row({ status: 'withdrawn', effectiveDue: null }),
      row({ effectiveDue: null }),
      row({ effectiveDue: null, status: 'accepted' }),
      row({ effectiveDue: null, status: 'closed' }),
      row({ status: 'closed' }),
      row({ status: 'closed', overdue: true }),
    ];
    const { cells, completion, outside } = figuresOf(rows, YEAR_END);
    expect(completion.denominator).toBe(2);
    expect(outside).toEqual({ standing: 3, withdrawn: 2, closed: 1 });
    expect(cells.none).toBe(6);
  });

  test('count what is suspended where its clock stopped, and how much that is', () => {
    const stopped = (day: string) =>
      row({ status: 'suspended', detail: { suspensions: [stoppedOn(day)], extensions: [] } });
    const figures = figuresOf([stopped('2021-09-01'), stopped('2021-10-20')], YEAR_END);
    expect(figures.suspended).toBe(2);
    expect(figures.cells).toMatchObject({ openInTerm: 1, openOverdue: 1 });
    expect(figures.ageing['1–30 ngày']).toBe(1);
  });
});

describe('the age of what was due on 30/09/2021', () => {
  test.each([
    ['2021-09-29', null],
    ['2021-09-30', '1–30 ngày'],
    ['2021-10-01', '1–30 ngày'],
    ['2021-10-30', '1–30 ngày'],
    ['2021-10-31', '31–60 ngày'],
    ['2021-11-29', '31–60 ngày'],
    ['2021-11-30', '61–90 ngày'],
    ['2021-12-29', '61–90 ngày'],
    ['2021-12-30', '91–120 ngày'],
    ['2022-01-28', '91–120 ngày'],
    ['2022-01-29', 'trên 120 ngày'],
    ['2025-12-31', 'trên 120 ngày'],
  ] as const)('at 24:00 of %s: %s', (day, label) => {
    const { ageing } = figuresOf([row()], endOf(day));
    const seen = Object.entries(ageing).filter(([, count]) => count > 0);
    expect(seen).toEqual(label === null ? [] : [[label, 1]]);
  });

  test('counts a day that has begun', () => {
    expect(figuresOf([row()], endOf('2021-10-30') + 1).ageing).toMatchObject({ '31–60 ngày': 1 });
  });

  test('stops when it is no longer followed', () => {
    const closed = row({ status: 'closed', overdue: true, closedAt: endOf('2021-10-10') });
    expect(figuresOf([closed], endOf('2025-12-31')).ageing).toMatchObject({ '1–30 ngày': 1 });
  });
});

test('returns are counted by times and by assignments, extensions by what became of them', () => {
  const detail = (...decided: (boolean | null)[]) => ({
    suspensions: [],
    extensions: decided.map((granted, i) => request(granted, i + 1)),
  });
  const rows = [
    doneLate({ returns: 2, detail: detail(true, false) }),
    row({ returns: 1, detail: detail(true, null) }),
    row({ detail: detail(false) }),
    row({ detail: null }),
  ];
  const { returns, extensions } = figuresOf(rows, YEAR_END);
  expect(returns).toEqual({ times: 3, assignments: 2 });
  expect(extensions).toEqual({ asked: 5, granted: 2, refused: 2, undecided: 1 });
});

test('overdue is judged as of the instant asked for, earlier or later than today', () => {
  const due = row({ effectiveDue: localDate('2021-09-30') });
  expect(figuresOf([due], endOf('2021-09-29')).cells).toMatchObject({ openInTerm: 1 });
  expect(figuresOf([due], endOf('2021-09-30')).cells).toMatchObject({ openOverdue: 1 });
});

test('cells are counted with those that no statistic asks for', () => {
  expect(countCells(['doneOnTime', 'none', 'openOverdue', 'doneOnTime', 'doneLate', 'openInTerm'])).toEqual({
    openInTerm: 1,
    openOverdue: 1,
    doneOnTime: 2,
    doneLate: 1,
    none: 1,
  });
});

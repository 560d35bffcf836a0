import fc from 'fast-check';
import { figuresOf, type FigureRow, type Figures } from '../../domain/figures/figures-of';
import { groupFigures, GROUPINGS } from '../../domain/figures/group';
import { STATUSES } from '../../domain/lifecycle/types';
import { OBLIGATION_KINDS } from '../../domain/plan/schema';
import { dayNumber, fromDayNumber, localDate, startOfDay } from '../../domain/time/epoch';
import { endOf, request, row, stoppedOn } from './rows';

const FIRST = dayNumber(localDate('2020-06-01'));
const day = fc.integer({ min: 0, max: 1_200 }).map((n) => fromDayNumber(FIRST + n));
const instant = fc.tuple(day, fc.integer({ min: 0, max: 86_399_999 })).map(([on, ms]) => startOfDay(on) + ms);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const anyRow: fc.Arbitrary<FigureRow> = fc
  .record({
    cycle: fc.constantFrom('KH142/1', 'KH25/1'),
    leadName: fc.constantFrom('Ban Dân vận', 'Sở Nội vụ'),
    status: fc.constantFrom(...STATUSES),
    effectiveDue: maybe(day),
    overdue: fc.boolean(),
    submittedAt: maybe(instant),
    closedAt: maybe(instant),
    returns: fc.integer({ min: 0, max: 4 }),
    detail: maybe(
      fc.record({
        suspensions: fc.array(day.map(stoppedOn), { maxLength: 2 }),
        extensions: fc.array(
          fc.constantFrom(true, false, null).map((granted) => request(granted)),
          { maxLength: 3 },
        ),
      }),
    ),
    lead: fc.constantFrom('ban-dan-van', 'so-noi-vu'),
    kind: fc.constantFrom(...OBLIGATION_KINDS),
    clause: fc.constantFrom('II.1', 'III.4'),
    line: maybe(fc.integer({ min: 1, max: 300 })),
    period: fc.constantFrom('2021-Q3', '2022', 'once', '2023-06'),
  })
  .map(({ lead, kind, clause, line, period, ...rest }) => row(rest, { lead, kind, clause, line, period }));

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Everything that is a count; rates are quotients and do not add up. */
function countsOf(figures: Figures): number[] {
  const { total, cells, completion, onTime, ageing, outside, suspended, returns, extensions } = figures;
  const { done, denominator } = completion;
  return [
    ...[total, done, denominator, onTime.onTime, onTime.denominator, suspended],
    ...[cells, ageing, outside, returns, extensions].flatMap((counts) => Object.values(counts)),
  ];
}

describe('whatever the rows and the instant', () => {
  it('cells, ages, reasons and requests sum to what they are parts of', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), instant, (rows, at) => {
        const { total, cells, ageing, outside, extensions, completion, onTime } = figuresOf(rows, at);
        expect(sum(cells)).toBe(total);
        expect(total).toBe(rows.length);
        expect(sum(ageing)).toBe(cells.openOverdue);
        expect(sum(outside)).toBe(cells.none);
        expect(extensions.granted + extensions.refused + extensions.undecided).toBe(extensions.asked);
        expect(completion.done).toBe(onTime.denominator);
        expect(completion.denominator).toBe(total - cells.openInTerm - cells.none);
      }),
      { numRuns: 300 },
    );
  });

  it.each(GROUPINGS)('the groups by %s sum to the whole', (by) => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), instant, (rows, at) => {
        const groups = groupFigures(rows, by, at);
        const zero = countsOf(figuresOf([], at));
        const together = groups.map(countsOf).reduce((a, b) => a.map((n, i) => n + b[i]!), zero);
        expect(together).toEqual(countsOf(figuresOf(rows, at)));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('groups', () => {
  const AT = endOf('2021-12-31');
  const keys = (rows: FigureRow[], by: (typeof GROUPINGS)[number]) =>
    groupFigures(rows, by, AT).map(({ key }) => key);

  test('of bodies stand by name as Vietnamese sort them', () => {
    const rows = [
      row({ leadName: 'Sở Nội vụ' }, { lead: 'so-noi-vu' }),
      row({ leadName: 'Đảng uỷ Quân sự' }, { lead: 'dang-uy-quan-su' }),
      row({ leadName: 'Ban Tổ chức' }, { lead: 'ban-to-chuc' }),
      row({ leadName: 'Đài Phát thanh' }, { lead: 'dai-phat-thanh' }),
    ];
    expect(keys(rows, 'body')).toEqual(['ban-to-chuc', 'dai-phat-thanh', 'dang-uy-quan-su', 'so-noi-vu']);
    expect(groupFigures(rows, 'body', AT)[0]!.name).toBe('Ban Tổ chức');
  });

  test('of clauses stand as in the plan; clauses of two plans that are numbered alike are two', () => {
    const clause = (cycle: string, name: string, line: number | null) =>
      row({ cycle }, { clause: name, line });
    const rows = [
      clause('KH25/1', 'II.10', 90),
      clause('KH25/1', 'II.2', 40),
      clause('KH25/1', 'V', null),
      clause('KH142/1', 'II.2', 12),
      clause('KH25/1', 'II.2', 41),
    ];
    expect(keys(rows, 'clause')).toEqual(['KH142/1 II.2', 'KH25/1 II.2', 'KH25/1 II.10', 'KH25/1 V']);
  });

  test('of years go by the due day that stands, else by the period; what has neither stands last', () => {
    const rows = [
      row({ effectiveDue: null }, { period: 'once' }),
      row({ effectiveDue: localDate('2023-01-03') }, { period: '2022' }),
      row({ effectiveDue: null }, { period: '2022' }),
      row({ effectiveDue: localDate('2021-12-31') }, { period: 'once' }),
      row({ effectiveDue: null }, { period: 'once' }),
    ];
    expect(keys(rows, 'year')).toEqual(['2021', '2022', '2023', '']);
  });

  test('of kinds stand in the order of the plan file', () => {
    expect(keys([row({}, { kind: 'report' }), row({}, { kind: 'assignment' })], 'kind')).toEqual([
      'assignment',
      'report',
    ]);
  });
});

import type { Target } from '../../domain/plan/schema';
import { isMet, readTarget, shortOf, type TargetSource } from '../../domain/reports/targets';
import { localDate } from '../../domain/time/epoch';
import { content } from './sample';

const target = (change: Partial<Target> = {}): Target => ({
  code: 'CT-1',
  clause: 'I.1',
  line: null,
  what: 'mô hình mới',
  op: '>=',
  value: 10,
  unit: 'mô hình',
  by: null,
  each: null,
  ...change,
});

type Figure = number | null | { value: number | null; weight?: number; reason?: string };

/** Bodies a, b, c … with what each reported; undefined: it sent no part. */
function source(figures: (Figure | undefined)[], change: Partial<TargetSource> = {}): TargetSource {
  const asked = figures.map((_, i) => ({ id: 'abcdef'[i]!, name: `Cơ quan ${'ABCDEF'[i]}` }));
  return {
    round: { kind: 'annual', period: '2021' },
    cutoff: localDate('2021-12-14'),
    termEnd: localDate('2025-12-31'),
    asked,
    parts: asked.map((body, i) => {
      const figure = figures[i];
      return figure === undefined
        ? { body, status: 'missing', content: null }
        : {
            body,
            status: 'submitted',
            content: content('annual/2021', body.id, { figures: { 'CT-1': figure } }),
          };
    }),
    before: [],
    ...change,
  };
}

const value = (change: Partial<Target>, ...figures: (Figure | undefined)[]) =>
  readTarget(target(change), source(figures)).value;

describe('what several bodies report becomes one value', () => {
  test('counts are summed where nothing else is said', () => {
    expect(value({}, 3, 4, 5)).toBe(12);
  });

  test('a share is weighted by what each was measured on: 90 % of 10 and 50 % of 30 are 60 %, not 70 %', () => {
    expect(value({ unit: '%' }, { value: 90, weight: 10 }, { value: 50, weight: 30 })).toBe(60);
  });

  test('a unit with more behind its sign is a share too; a growth is averaged, never summed', () => {
    const told = [
      { value: 90, weight: 10 },
      { value: 50, weight: 30 },
    ];
    expect(value({ unit: '% hộ' }, ...told)).toBe(60);
    expect(value({ unit: '% mỗi năm' }, ...told)).toBe(70);
  });

  test('a share of which one weight is missing is averaged, and the reading says by which rule', () => {
    const reading = readTarget(target({ unit: '%' }), source([{ value: 90, weight: 10 }, 50]));
    expect([reading.rule, reading.value]).toEqual(['average', 70]);
  });

  test('an average is one of those who reported, not of those who should have', () => {
    expect(value({ combine: 'average' }, 60, 80, undefined)).toBe(70);
  });

  test.each([
    ['>=', 10, [12, 8, 30], 8],
    ['<', 10, [12, 8, 30], 30],
    ['=', 10, [10, 8, 30], 30],
    ['~', 100, [96, 103, 120], 120],
    ['=', 10, [12, 8], 8],
  ] as const)(
    'where each has to reach %s %d by itself, of %j the worst is %d',
    (op, goal, figures, worst) => {
      expect(value({ combine: 'each', op, value: goal }, ...figures)).toBe(worst);
    },
  );

  test('nobody reported: there is no value, and nothing is met or missed', () => {
    const reading = readTarget(target(), source([undefined, null]));
    expect([reading.value, reading.met]).toEqual([null, null]);
  });
});

test('who sent no part and who measured nothing is missing; the second with its reason', () => {
  const reading = readTarget(target(), source([3, undefined, { value: null, reason: 'Chưa điều tra' }]));
  expect(reading.reported.map(({ body }) => body.id)).toEqual(['a']);
  expect(reading.missing).toEqual([
    { id: 'b', name: 'Cơ quan B', reason: null },
    { id: 'c', name: 'Cơ quan C', reason: 'Chưa điều tra' },
  ]);
});

test('a part that was sent back counts for nothing, though its content is there', () => {
  const given = source([3, 4]);
  const parts = given.parts.map((part, i) => (i === 1 ? { ...part, status: 'missing' as const } : part));
  expect(readTarget(target(), { ...given, parts }).value).toBe(3);
});

describe('value against goal', () => {
  test.each([
    ['>', 80, 80, false],
    ['>', 80, 80.1, true],
    ['>=', 80, 80, true],
    ['>=', 80, 79.999, false],
    ['<', 5, 5, false],
    ['<=', 5, 5, true],
    ['<=', 5, 5.01, false],
    ['=', 100, 100, true],
    ['=', 100, 99.9, false],
    ['~', 80, 76, true],
    ['~', 80, 75.9, false],
    ['~', 80, 84, true],
    ['~', 80, 84.1, false],
  ] as const)('%s %d is met by %d: %s', (op, goal, is, met) => {
    expect(isMet({ op, value: goal }, is)).toBe(met);
  });

  test('0,1 and 0,2 reach 0,3: no goal is missed by a binary fraction', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    const reading = readTarget(target({ op: '<=', value: 0.3 }), source([0.1, 0.2]));
    expect([reading.value, reading.met]).toEqual([0.3, true]);
    expect(isMet({ op: '<=', value: 0.3 }, 0.1 + 0.2)).toBe(true);
    expect(isMet({ op: '=', value: 0.3 }, 0.1 + 0.2)).toBe(true);
  });

  test('what is missing is said in the unit of the target, and nothing is missing of what is met', () => {
    expect(shortOf({ op: '>=', value: 80 }, 72.4)).toBe(7.6);
    expect(shortOf({ op: '<=', value: 5 }, 6.5)).toBe(1.5);
    expect(shortOf({ op: '>=', value: 80 }, 91)).toBe(0);
  });
});

describe('a goal is due', () => {
  const due = (change: Partial<Target>, more: Partial<TargetSource> = {}) =>
    readTarget(target(change), source([3], more)).due;

  test('each year, if it is yearly', () => {
    expect(due({ each: 'year' })).toBe(true);
  });

  test('not before its day; in the annual round of its year, though the data end some days before it', () => {
    expect(due({ by: localDate('2022-12-31') })).toBe(false);
    expect(due({ by: localDate('2021-12-31') })).toBe(true);
    expect(due({ by: localDate('2021-06-30') })).toBe(true);
  });

  test('without a day at the end of the term, and in the tổng kết whatever its cut-off', () => {
    expect(due({})).toBe(false);
    const round = { kind: 'final', period: '2025' } as const;
    expect(due({}, { round, cutoff: localDate('2025-11-26') })).toBe(true);
  });
});

test('compared with the latest earlier round that has a value', () => {
  const before = [
    { period: '2021', value: 5 },
    { period: '2022', value: 7 },
    { period: '2023', value: null },
  ];
  expect(readTarget(target(), source([3], { before })).previous).toEqual({ period: '2022', value: 7 });
  expect(readTarget(target(), source([3])).previous).toBeNull();
});

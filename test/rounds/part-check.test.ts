import fc from 'fast-check';
import type { PartContent, PartFigure } from '../../domain/rounds/part';
import { checkPart } from '../../domain/rounds/part-check';
import { readPart } from '../../domain/rounds/part-schema';
import { contextOf, form, goodPart } from '../parts/sample-round';

const context = contextOf(form());
const codes = (part: PartContent) => checkPart(part, context).map(({ code }) => code);
const problems = (part: PartContent) => checkPart(part, context);

function withFigure(i: number, change: Partial<PartFigure>): PartContent {
  const part = goodPart();
  return { ...part, figures: part.figures.map((one, n) => (n === i ? { ...one, ...change } : one)) };
}

test('a part that nothing is wrong with is taken', () => {
  expect(problems(goodPart())).toEqual([]);
});

describe('figures', () => {
  test.each<[string, number, Partial<PartFigure>, string, RegExp]>([
    ['above 100 %', 0, { value: 104.5 }, 'figure-above-100', /104,5 % lớn hơn 100 %/],
    ['below 0', 0, { value: -1 }, 'figure-negative', /nhỏ hơn 0/],
    ['NaN', 0, { value: NaN }, 'figure-no-number', /không phải một con số/],
    ['infinite', 1, { value: Infinity }, 'figure-no-number', /không phải một con số/],
    ['absurdly large', 1, { value: 1e16 }, 'figure-absurd', /số chữ số và đơn vị/],
    ['in another unit', 1, { unit: 'hộ' }, 'figure-unit', /ghi là “hộ”, kế hoạch tính bằng “xã”/],
    ['missing without a reason', 2, { reason: ' ' }, 'figure-missing', /ghi lý do chưa có số liệu/],
    ['worse where more is good', 0, { value: 80 }, 'figure-worse', /80 so với 85 % của kỳ 2025/],
    ['worse where less is good', 2, { value: 4.6, reason: null }, 'figure-worse', /4,6 so với 4,5 ngày/],
    ['a hundred times last year', 1, { value: 12_000 }, 'figure-leap', /kiểm tra đơn vị tính/],
    ['a share without its total', 0, { weight: null }, 'weight-missing', /tính tỷ lệ trên đó/],
    ['a total of nothing', 0, { weight: 0 }, 'weight-not-positive', /lớn hơn 0/],
    ['a total that is no number', 0, { weight: NaN }, 'weight-not-positive', /lớn hơn 0/],
    ['a total where none is asked', 1, { weight: 3 }, 'weight-unasked', /để trống ô ấy/],
    ['of a target of another body', 1, { target: 'KHM-I.4' }, 'not-its-target', /không phải của Sở Nội vụ/],
  ])('%s', (_, i, change, code, words) => {
    const found = problems(withFigure(i, change));
    expect(found[0]).toMatchObject({ code });
    expect(found[0]!.message).toMatch(words);
    expect(found[0]!.at).toMatch(new RegExp(`^figures\\[${i}\\]`));
  });

  test('a fall with a reason, a rise, and standing still are taken', () => {
    expect(codes(withFigure(0, { value: 80, reason: 'Mở rộng khảo sát đến xã vùng xa' }))).toEqual([]);
    expect(codes(withFigure(0, { value: 85 }))).toEqual([]);
    expect(codes(withFigure(2, { value: 4.4, reason: null }))).toEqual([]);
  });

  test('0, 100 and a value in the words of the unit are taken', () => {
    expect(codes(withFigure(0, { value: 100 }))).toEqual([]);
    expect(codes(withFigure(0, { value: 0, reason: 'Chưa triển khai' }))).toEqual([]);
    expect(codes(withFigure(1, { unit: ' XÃ' }))).toEqual([]);
  });

  test.each<[string, number, string[]]>([
    ['% hộ', 104.5, ['figure-above-100']],
    ['% hộ', 95, []],
    ['% mỗi năm', 104.5, ['weight-unasked']],
    ['% mỗi năm', -2.5, ['weight-unasked']],
    ['xã', -2.5, ['weight-unasked', 'figure-negative']],
  ])(
    'in “%s” %d: a share of a whole has its bounds and its total, a growth neither',
    (unit, value, found) => {
      const targets = context.targets.map((one, i) => (i === 0 ? { ...one, unit } : one));
      const part = withFigure(0, { value, unit, reason: 'Tính lại theo địa bàn mới' });
      expect(checkPart(part, { ...context, targets }).map(({ code }) => code)).toEqual(found);
    },
  );

  test('a target that has no row, or two', () => {
    const part = goodPart();
    expect(codes({ ...part, figures: part.figures.slice(1) })).toEqual(['target-missing']);
    expect(codes({ ...part, figures: [...part.figures, part.figures[0]!] })).toEqual(['target-twice']);
  });
});

describe('whose form it is', () => {
  test.each<[string, Partial<PartContent['form']>, string]>([
    ['of another body', { body: 'tinh-doan' }, 'form-other-body'],
    ['of another round', { round: 'midterm/2028' }, 'form-other-round'],
    ['of last year', { round: 'annual/2025' }, 'form-last-year'],
    ['of another cycle', { cycle: 'KHM/2' }, 'form-other-cycle'],
  ])('%s: that alone is told', (_, change, code) => {
    const part = withFigure(0, { value: 400 });
    expect(codes({ ...part, form: { ...part.form, ...change } })).toEqual([code]);
  });
});

describe('assignments and words', () => {
  test('an assignment of another body, and one that stands twice', () => {
    const part = goodPart();
    const [first] = part.assignments;
    const strange = { ...first!, id: 'KHM-II.9-01/2026' };
    expect(codes({ ...part, assignments: [...part.assignments, strange, first!] })).toEqual([
      'not-its-assignment',
      'assignment-twice',
    ]);
  });

  test.each<[string, string, string]>([
    ['no results', ' \n ', 'results-missing'],
    ['a text beyond its bound', 'a'.repeat(20_001), 'text-too-long'],
    ['a control character', 'Kết quả\u0007', 'unprintable'],
    ['a mark that turns the writing round', 'Kết quả \u202e123', 'unprintable'],
    ['half a character', 'Kết quả \ud83d', 'unprintable'],
  ])('%s', (_, results, code) => {
    const part = goodPart();
    expect(codes({ ...part, narrative: { ...part.narrative, results } })).toEqual([code]);
  });

  test('more than 200 kB altogether, though no text is too long by itself', () => {
    const part = goodPart();
    const long = 'ế'.repeat(19_000);
    const narrative = {
      results: long,
      limits: long,
      causes: long,
      directions: long,
      difficulties: null,
      proposals: null,
    };
    expect(codes({ ...part, narrative })).toEqual(['part-too-big']);
  });
});

test('everything is told at once, in the order of the form', () => {
  const part = withFigure(0, { value: 120, weight: null });
  const wrong = {
    ...part,
    assignments: [{ ...part.assignments[0]!, id: 'X-1/2026' }],
    narrative: { ...part.narrative, results: '' },
  };
  expect(codes(wrong)).toEqual([
    'weight-missing',
    'figure-above-100',
    'not-its-assignment',
    'results-missing',
  ]);
});

describe('the shape of a content', () => {
  test('what was written as JSON is read again', () => {
    expect(readPart(JSON.parse(JSON.stringify(goodPart())))).toEqual({ ok: true, content: goodPart() });
  });

  test.each<[string, (part: Record<string, unknown>) => unknown, string]>([
    ['no object', () => 'x', 'Phần báo cáo'],
    ['another version', (part) => ({ ...part, version: 2 }), 'version: cần version: 1'],
    ['a key too much', (part) => ({ ...part, note: 'x' }), 'note; hãy bỏ đi'],
    [
      'a number as words',
      (part) => ({ ...part, figures: [{ ...goodPart().figures[0], value: '9' }] }),
      'figures[0].value: cần giá trị',
    ],
    [
      'a status that is none',
      (part) => ({ ...part, assignments: [{ ...goodPart().assignments[0], status: 'x' }] }),
      'assignments[0].status',
    ],
    [
      'a day that does not exist',
      (part) => ({ ...part, assignments: [{ ...goodPart().assignments[0], effectiveDue: '2026-02-30' }] }),
      'ngày có thật',
    ],
  ])('%s is refused with its place', (_, change, words) => {
    const read = readPart(change({ ...goodPart() }));
    if (read.ok) throw new Error('taken');
    expect(read.problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  test('anything at all is either taken or refused in words', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readPart(value);
        if (!read.ok) for (const { message } of read.problems) expect(message).toMatch(/cần|bỏ đi/);
      }),
    );
  });
});

const anyFigure = fc.record({
  target: fc.constantFrom('KHM-I.1', 'KHM-I.2', 'KHM-I.3', 'KHM-I.4', 'lạ'),
  value: fc.option(fc.oneof(fc.double(), fc.integer({ min: -10, max: 3000 })), { nil: null }),
  unit: fc.constantFrom('%', 'xã', 'ngày', ''),
  weight: fc.option(fc.double(), { nil: null }),
  reason: fc.option(fc.string(), { nil: null }),
});

test('whatever is taken keeps what figures need: own targets, once each, finite, shares of 0 to 100 with a total', () => {
  const figures = fc.oneof(
    fc.array(anyFigure, { maxLength: 6 }),
    fc.tuple(
      ...goodPart().figures.map((one) =>
        fc.record({
          target: fc.constant(one.target),
          unit: fc.constant(one.unit),
          value: anyNumber(one.value),
          weight: anyNumber(one.weight),
          reason: fc.constantFrom(null, 'có lý do'),
        }),
      ),
    ),
  );
  let taken = 0;
  fc.assert(
    fc.property(figures, (some) => {
      if (checkPart({ ...goodPart(), figures: some }, context).length > 0) return;
      taken += 1;
      expect(some.map(({ target }) => target).sort()).toEqual(['KHM-I.1', 'KHM-I.2', 'KHM-I.3']);
      for (const { value, weight, reason, target } of some) {
        if (value === null) expect(reason).toBeTruthy();
        else expect(value >= 0 && Number.isFinite(value)).toBe(true);
        if (target === 'KHM-I.1' && value !== null)
          expect(value <= 100 && weight !== null && weight > 0).toBe(true);
        if (target !== 'KHM-I.1') expect(weight).toBeNull();
      }
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(20);
});

/** Mostly the good one, so that a good share of all is taken. */
function anyNumber(good: number | null) {
  return fc.oneof(
    { arbitrary: fc.constant(good), weight: 8 },
    fc.constant(null),
    fc.integer({ min: -5, max: 130 }),
    fc.constantFrom(NaN, Infinity),
  );
}

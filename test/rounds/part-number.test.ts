import fc from 'fast-check';
import { figureText, readFigure } from '../../domain/rounds/part-number';

const read = (text: string, unit: string) => {
  const outcome = readFigure(text, unit);
  return outcome.ok ? outcome.value : outcome.refusal.code;
};

describe('a figure as people here type it', () => {
  test.each<[string, string, number]>([
    ['82,5', '%', 82.5],
    ['82.5', '%', 82.5],
    ['85%', '%', 85],
    [' 85 % ', '%', 85],
    ['82,125', '%', 82.125],
    ['0.125', '%', 0.125],
    ['85%', '% hộ', 85],
    ['82,125', '% hộ', 82.125],
    ['-2,125', '% mỗi năm', -2.125],
    ['1.234', 'xã', 1234],
    ['1.234,5', 'triệu đồng', 1234.5],
    ['1,234.5', 'triệu đồng', 1234.5],
    ['1.234.567', 'hộ', 1234567],
    ['1 234', 'hộ', 1234],
    ['12 xã', 'xã', 12],
    ['12 XÃ', 'xã', 12],
    ['12.5', 'ngày', 12.5],
    ['-3', 'ngày', -3],
    ['\u00a085\u00a0%', '%', 85],
  ])('“%s” of a target in %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  test.each<[string, string, string]>([
    ['12.345', '%', 'figure-ambiguous'],
    ['1,234', 'xã', 'figure-ambiguous'],
    ['85%', 'xã', 'figure-unit'],
    ['85 xã', '%', 'figure-unit'],
    ['khoảng 80', '%', 'not-a-number'],
    ['80-85', '%', 'not-a-number'],
    ['1/3', '%', 'not-a-number'],
    ['8.5.2', '%', 'not-a-number'],
    ['12.34.567', 'hộ', 'not-a-number'],
    ['1e5', 'hộ', 'not-a-number'],
    ['82,', '%', 'not-a-number'],
    ['=SUM(A1)', '%', 'not-a-number'],
    ['NaN', '%', 'not-a-number'],
    ['∞', '%', 'not-a-number'],
    ['', '%', 'not-a-number'],
  ])('“%s” of a target in %s is refused', (text, unit, code) => {
    expect(read(text, unit)).toBe(code);
  });

  test('what can be read in two ways is told in both, with the way to write it', () => {
    const outcome = readFigure('12.345', '%');
    expect(outcome).toMatchObject({
      refusal: { message: expect.stringContaining('12,345 % hay 12345') as string },
    });
    expect(outcome).toMatchObject({ refusal: { message: expect.stringContaining('ví dụ 12,3') as string } });
  });

  test('what is printed is read again as the same, in every unit', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 1000),
      fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }).map((n) => Number(n.toPrecision(9))),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('%', 'xã', 'triệu đồng', 'ngày'), (number, unit) => {
        expect(read(figureText(number, unit), unit)).toBe(number);
        expect(read(`${figureText(number, unit)} ${unit}`, unit)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  test('no text at all makes it fail in another way than by a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('%', 'xã'), (text, unit) => {
        const outcome = readFigure(text, unit);
        if (outcome.ok) expect(Number.isFinite(outcome.value)).toBe(true);
        else expect(outcome.refusal.message).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

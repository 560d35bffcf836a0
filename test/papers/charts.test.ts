import { figure, roundScale, wrapped } from '../../client/papers/chart-text';
import { picturesOf, type Room } from '../../client/papers/charts';
import { widthOf } from '../../client/papers/letters';
import { pngOf } from '../../client/papers/png';
import type { PaperChart } from '../../domain/papers/paper';
import { cellsByBody, cellsByYear, ratesByBody, ratesByYear, twoRates, twoYears } from './chart-samples';

const PAGE: Room = { width: 165, height: 235 };

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);
}

function only(chart: PaperChart, room = PAGE): string {
  const [picture, ...others] = picturesOf(chart, room);
  expect(others).toEqual([]);
  return picture!.svg;
}

describe('a chart', () => {
  test('is the same bytes whenever it is drawn, and shares no id with another', () => {
    const first = only(cellsByYear);
    only(twoRates);
    expect(only(cellsByYear)).toBe(first);
    const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const other = idsOf(only({ ...cellsByYear, unit: 'việc' }));
    expect(idsOf(first).length).toBeGreaterThan(0);
    expect(idsOf(first).filter((id) => other.includes(id))).toEqual([]);
  });

  test.each([
    ['columns', ratesByYear],
    ['stacks', cellsByYear],
    ['lines', twoRates],
    ['rows', twoYears],
  ])('of %s has no colour that black and white print could lose', (_, chart) => {
    // What has no width or no extent is not printed.
    const svg = only(chart).replaceAll(/<path d=""[^>]*>|stroke="[^"]*" stroke-width="0"/g, '');
    const colours = [...svg.matchAll(/(?:fill|stroke)="#([0-9a-f]{6})"/gi)].map(([, hex]) => hex!);
    expect(colours.length).toBeGreaterThan(10);
    expect(colours.filter((hex) => hex !== hex.slice(0, 2).repeat(3))).toEqual([]);
    expect(svg.replaceAll(/fill="[^"]*" fill-opacity="0"/g, '')).not.toMatch(/rgb/);
  });

  test('writes figures as Vietnamese papers do, its goal in words, and what nobody reported', () => {
    const texts = textsOf(only(ratesByYear));
    expect(texts).toEqual(
      expect.arrayContaining(['72,5%', '81,3%', '95,3%', 'Mục tiêu: 90%', 'Đơn vị: %', 'chưa', 'báo cáo']),
    );
    expect(textsOf(only(cellsByYear))).toEqual(expect.arrayContaining(['1.200', '1.500', '2.000']));
    // One of six values in a pair was not reported, and its neighbour was.
    expect(textsOf(only(twoYears)).filter((text) => text === 'chưa báo cáo')).toHaveLength(2);
    expect(figure(1234.56, 'nhiệm vụ')).toBe('1.234,6');
  });

  test('names lines at their ends and bars in a legend', () => {
    expect(textsOf(only(twoRates))).toEqual(expect.arrayContaining(['Tỷ lệ hoàn thành']));
    expect(textsOf(only(cellsByYear))).toEqual(expect.arrayContaining(['Chưa hoàn thành – quá hạn']));
    expect(textsOf(only(ratesByYear))).not.toContain('Tỷ lệ hoàn thành');
  });

  test('of 60 bodies takes a page; of 130 three, on one scale, each body once', () => {
    expect(picturesOf(ratesByBody(60), PAGE)).toHaveLength(1);
    const parts = picturesOf(cellsByBody(130), PAGE);
    expect(parts.map(({ caption }) => caption.slice(-5))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
    expect(parts.every(({ height }) => height <= PAGE.height + 0.5)).toBe(true);
    const texts = parts.map(({ svg }) => textsOf(svg));
    expect(texts.flat().filter((text) => / \d+$/.test(text) && text.startsWith('Tỉnh đoàn'))).toHaveLength(
      16,
    );
  });

  test('in parts keeps one scale, though the last part would need less', () => {
    const chart = cellsByBody(130);
    const falling = chart.categories.map((_, i) => 1300 - 10 * i);
    const parts = picturesOf({ ...chart, series: [{ name: 'Số', values: falling }] }, PAGE);
    expect(parts.map(({ svg }) => textsOf(svg).includes('1.500'))).toEqual([true, true, true]);
  });

  test('has words for who does not see it', () => {
    expect(picturesOf(cellsByYear, PAGE)[0]).toMatchObject({
      caption: 'Biểu đồ 2. Nhiệm vụ theo kết quả, từng năm',
      alt: expect.stringContaining('Đơn vị: nhiệm vụ. Hoàn thành đúng hạn; Hoàn thành quá hạn;') as string,
    });
  });

  test.each([
    ['nothing', { categories: [], series: [] }],
    [
      'a year in which nothing is counted',
      { categories: ['2021'], series: [{ name: 'Số', values: [null] }] },
    ],
    ['a fall', { categories: ['2021'], series: [{ name: 'Số', values: [-3] }] }],
  ])('of %s is drawn', (_, some) => {
    for (const kind of ['bar', 'stacked', 'line'] as const) {
      expect(only({ caption: 'Biểu đồ', kind, unit: 'việc', ...some })).not.toMatch(/NaN|Infinity/);
    }
  });

  test('prints words of people as they are', () => {
    const name = 'Ban <Tổ chức> & "Cán bộ"';
    const svg = only({ ...ratesByYear, categories: [name, '2', '3', '4', '5'] });
    expect(svg).not.toContain('<Tổ chức>');
    expect(svg).toContain('&lt;Tổ');
  });

  test('as a picture has 200 dots an inch, with the letters of the project', () => {
    const svg = only(ratesByYear);
    const png = pngOf(svg);
    // 165 mm.
    expect(png.readUInt32BE(16)).toBe(1300);
    const silent = svg.replaceAll(/<text[\s\S]*?<\/text>/g, '');
    expect(pngOf(silent).length).toBeLessThan(png.length * 0.8);
  });
});

describe('names and scales of charts', () => {
  test('long names take two lines and end with three dots', () => {
    const lines = wrapped(
      'Ban cán sự đảng Uỷ ban nhân dân tỉnh và các sở, ban, ngành trực thuộc',
      120,
      11,
      2,
    );
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.every((line) => widthOf(line, 11) <= 120)).toBe(true);
    expect(wrapped('Tỉnh đoàn', 120, 11, 2)).toEqual(['Tỉnh đoàn']);
  });

  test.each([
    [0, 1994, { min: 0, max: 2000, step: 500 }],
    [0, 47, { min: 0, max: 50, step: 10 }],
    [-3, 4, { min: -4, max: 4, step: 2 }],
  ])('a scale from %d to %d has round steps', (low, high, scale) => {
    expect(roundScale(low, high)).toEqual(scale);
  });
});

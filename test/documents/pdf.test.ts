import { pdfOf, type PdfText } from './pdf-files';
import { documentFolder, reading, texts } from './reading';

const { write } = documentFolder();
const read = async (...args: Parameters<typeof pdfOf>) => reading(write(pdfOf(...args), 'pdf'));

/** Lines below each other, 12 points high; each letter is 6 points wide. */
function column(x: number, top: number, lines: string[], pitch = 16): PdfText[] {
  return lines.map((text, i) => ({ x, y: top - i * pitch, text }));
}
const line = (i: number) => `dong thu ${i} cua doan van ban nay dai vua du mot dong chu`;
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => line(from + i));

describe('reading order', () => {
  test('two columns are read one after the other, below a title over both', async () => {
    const left = [1, 2, 3].map((i) => `cot trai dong ${i} day du den mep`);
    const right = [1, 2, 3].map((i) => `cot phai dong ${i} day du den mep`);
    const page = [
      { x: 150, y: 780, text: 'TIEU DE CHAY NGANG QUA CA HAI COT' },
      // In the file the columns are mixed line by line.
      ...left.flatMap((text, i) => [
        { x: 72, y: 740 - 16 * i, text },
        { x: 320, y: 740 - 16 * i, text: right[i]! },
      ]),
    ];
    expect(texts(await read([page]))).toEqual(['TIEU DE CHAY NGANG QUA CA HAI COT', ...left, ...right]);
  });

  test('a letterhead in two halves and a signature in two halves stay whole around the text', async () => {
    const page = [
      ...column(72, 790, ['TINH UY', '*', 'So 5-KH/TU']),
      ...column(330, 786, ['DANG CONG SAN', 'ngay 5 thang 3']),
      ...column(72, 700, lines(1, 4)),
      ...column(72, 560, ['Noi nhan:', '- Cac so', '- Luu']),
      ...column(330, 556, ['T/M BAN THUONG VU', 'PHO BI THU']),
    ];
    expect(texts(await read([page]))).toEqual([
      'TINH UY',
      '*',
      'So 5-KH/TU',
      'DANG CONG SAN',
      'ngay 5 thang 3',
      ...lines(1, 4),
      'Noi nhan:',
      '- Cac so',
      '- Luu',
      'T/M BAN THUONG VU',
      'PHO BI THU',
    ]);
  });

  test('a remark behind the lines of a list stays in its line', async () => {
    const page = [
      ...column(72, 700, ['Noi nhan:', '- Ban Bi thu', '- Ban Dan van Trung uong', '- Luu']),
      ...column(330, 684, ['(bao cao);', '(bao cao);']),
    ];
    expect(texts(await read([page]))).toEqual([
      'Noi nhan:',
      '- Ban Bi thu    (bao cao);',
      '- Ban Dan van Trung uong    (bao cao);',
      '- Luu',
    ]);
  });

  test('a table of three columns is read row by row, cell by cell', async () => {
    const row = (y: number, cells: string[][]) =>
      cells.flatMap((cell, i) => column([72, 150, 330][i]!, y, cell, 14));
    const page = [
      ...row(700, [['TT'], ['Nhiem vu'], ['Chu tri']]),
      ...row(676, [['1'], ['Ban hanh quy che', 'phoi hop'], ['So Noi vu']]),
      ...row(638, [['2'], ['So ket'], ['Ban Dan van', 'Tinh uy']]),
    ];
    expect(texts(await read([page]))).toEqual([
      'TT',
      'Nhiem vu',
      'Chu tri',
      '1',
      'Ban hanh quy che phoi hop',
      'So Noi vu',
      '2',
      'So ket',
      'Ban Dan van Tinh uy',
    ]);
  });

  describe('cells set close, nine points apart', () => {
    /** Columns of 8, 14 and 12 letters, six points a letter; the white between them is nine points. */
    const LEFTS = [72, 129, 222];
    const rows = (cells: string[][]) =>
      cells.flatMap((row, i) =>
        row.map((text, c) => ({ x: LEFTS[c]!, y: 700 - 14 * i, text: text.padEnd([8, 14, 12][c]!, 'x') })),
      );
    const table = [
      ['Viec', 'Chu tri', 'Thoi han'],
      ['Lap so', 'Ban To chuc', 'quy III'],
      ['Mo lop', 'Tinh doan', 'quy IV'],
      ['So ket', 'Hoi Nong dan', 'nam 2027'],
    ];

    test('in three columns of four rows are a table, read row by row, each with its place in it', async () => {
      const { lines: found, warnings } = await read([rows(table)]);
      expect(found.map(({ text, look }) => [text.replace(/x+$/, ''), look.cell])).toEqual(
        table.flatMap((row, r) => row.map((text, c) => [text, { table: 1, row: r + 1, column: c + 1 }])),
      );
      expect(warnings).toEqual([]);
    });

    test('in two columns may be a river in prose: the lines stay whole, and the page is named', async () => {
      const { lines: found, warnings } = await read([rows(table.map((row) => row.slice(0, 2)))]);
      expect(found).toHaveLength(4);
      expect(warnings).toMatchObject([{ code: 'table-doubtful', place: { page: 1 } }]);
    });

    test('in two rows only are not cut', async () => {
      const { lines: found } = await read([rows(table.slice(0, 2))]);
      expect(found.every(({ look }) => look.cell === undefined)).toBe(true);
    });

    test('that stretched spaces between words of prose never line up with are no table', async () => {
      const prose = [0, 1, 2, 3].flatMap((i) => [
        { x: 72, y: 700 - 14 * i, text: 'a'.repeat(8 + 5 * i) },
        { x: 72 + 6 * (8 + 5 * i) + 9, y: 700 - 14 * i, text: 'b'.repeat(40 - 5 * i) },
      ]);
      const { lines: found, warnings } = await read([prose]);
      expect([found.length, warnings]).toEqual([4, []]);
    });
  });

  test('the mark of a list item stays with its words, however wide the tab', async () => {
    const page = ['-', '1.', 'III.', 'a)'].flatMap((mark, i) => [
      { x: 72, y: 700 - 16 * i, text: mark },
      { x: 120, y: 700 - 16 * i, text: `muc ${i}` },
    ]);
    expect(texts(await read([page])).map((text) => text.replace(/\s+/, ' '))).toEqual([
      '- muc 0',
      '1. muc 1',
      'III. muc 2',
      'a) muc 3',
    ]);
  });

  test('turned text, a watermark, is not read', async () => {
    const page = [...column(72, 700, lines(1, 2)), { x: 200, y: 300, text: 'BAN SAO', size: 60, turned: 60 }];
    expect(texts(await read([page]))).toEqual(lines(1, 2));
  });

  test('the small number of a footnote does not stick to its word', async () => {
    const page = [
      { x: 72, y: 700, text: 'cong tac dan van' },
      { x: 168, y: 705, text: '1', size: 7 },
      { x: 174, y: 700, text: 'cua tinh' },
    ];
    expect(texts(await read([page]))).toEqual(['cong tac dan van cua tinh']);
  });
});

describe('running heads and page numbers', () => {
  const body = (n: number) => column(72, 740, lines(n * 10, n * 10 + 5));
  const pages = (count: number, more: (page: number) => PdfText[]) =>
    Array.from({ length: count }, (_, i) => [...more(i + 1), ...body(i + 1)]);

  test('numbers that count with the pages go, in any dress', async () => {
    for (const dress of [(n: number) => `${n}`, (n: number) => `- ${n} -`, (n: number) => `Trang ${n}/4`]) {
      const { lines: read4, warnings } = await read(pages(4, (n) => [{ x: 290, y: 40, text: dress(n) }]));
      expect(read4).toHaveLength(24);
      expect(warnings).toEqual([]);
    }
  });

  test('numbers that begin on the second page go too', async () => {
    const { lines: read3 } = await read(pages(4, (n) => (n === 1 ? [] : [{ x: 290, y: 800, text: `${n}` }])));
    expect(read3).toHaveLength(24);
  });

  test('a lone number that does not count with the pages stays', async () => {
    expect(texts(await read(pages(3, (n) => (n === 2 ? [{ x: 290, y: 800, text: '1945' }] : []))))).toContain(
      '1945',
    );
  });

  test('a head on every page goes and is said once', async () => {
    const { lines: read3, warnings } = await read(
      pages(3, (n) => [{ x: 72, y: 800, text: `Ke hoach cong tac dan van - trang ${n}` }]),
    );
    expect(read3).toHaveLength(18);
    expect(warnings.map(({ code }) => code)).toContain('running-head-removed');
  });

  test('words that differ by a number that does not count with the pages stay', async () => {
    const { lines: kept } = await read(pages(3, (n) => [{ x: 72, y: 800, text: `Bieu so ${n * n + 4}` }]));
    expect(kept).toHaveLength(21);
  });

  test('the same words in the middle of pages stay', async () => {
    const { lines: kept } = await read(pages(3, () => [{ x: 72, y: 500, text: 'Thuc hien hang nam' }]));
    expect(kept).toHaveLength(21);
  });

  test('the first line of a page says that it opens it', async () => {
    const { lines: all } = await read(pages(2, (n) => [{ x: 290, y: 40, text: `${n}` }]));
    expect(all.filter(({ opensPage }) => opensPage).map(({ text, place }) => [text, place])).toEqual([
      [line(20), { page: 2, paragraph: 1 }],
    ]);
  });
});

describe('paragraphs', () => {
  const edges = async (page: PdfText[]) => (await read([page])).lines.map(({ gapBefore }) => gapBefore);

  test('by a wider distance', async () => {
    expect(await edges([...column(72, 700, lines(1, 3)), ...column(72, 640, lines(4, 6))])).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test('by an indent', async () => {
    const page = lines(1, 4).map((text, i) => ({ x: i === 2 ? 100 : 72, y: 700 - 16 * i, text }));
    expect(await edges(page)).toEqual([true, false, true, false]);
  });

  test('by a line on which the next word would have had room', async () => {
    const page = column(72, 700, [line(1), 'het doan.', line(2), line(3)]);
    expect(await edges(page)).toEqual([true, false, true, false]);
  });

  test('a line in the middle of a sentence may end early before a wide word, one at its end may not', async () => {
    const full = 'm'.repeat(60);
    const early = `${'m'.repeat(54)} mm`;
    const breaks = (text: string) => edges(column(72, 700, [full, text, 'mm tiep', full]));
    expect((await breaks(early))[2]).toBe(false);
    expect((await breaks(`${early.slice(0, -1)}.`))[2]).toBe(true);
  });

  test('the page below a heading at the foot begins a paragraph, the one below a full line may go on', async () => {
    const two = (foot: string) => [column(72, 700, [...lines(1, 4), foot]), column(72, 700, lines(6, 9))];
    const opens = async (foot: string) =>
      (await read(two(foot))).lines.map(({ opensPage }) => opensPage === true).lastIndexOf(true);
    expect(await opens('6. Thoi gian')).toBe(-1);
    expect(await opens(line(5))).toBe(5);
  });

  test('short items around it do not cut a sentence of two lines', async () => {
    const page = column(72, 700, ['- muc mot', '- muc hai', line(1), 'va het.', '- muc ba', '- muc bon']);
    expect(await edges(page)).toEqual([true, true, true, false, true, true]);
  });

  test('a word that ends a line at its hyphen is made whole on the next', async () => {
    const page = column(72, 700, [
      'nhiem ky cua Tinh uy trong giai doan 2020-',
      '2025 theo nghi quyet cua Dai hoi Dang bo',
    ]);
    expect(texts(await read([page]))).toEqual([
      'nhiem ky cua Tinh uy trong giai doan',
      '2020-2025 theo nghi quyet cua Dai hoi Dang bo',
    ]);
  });

  test('bold and centred lines say so', async () => {
    const page = [{ x: 200, y: 760, text: 'KE HOACH', bold: true }, ...column(72, 700, lines(1, 2))];
    page[0]!.x = 72 + (line(1).length * 6 - 48) / 2;
    expect((await read([page])).lines.map(({ look }) => look)).toEqual([
      { bold: true, centred: true },
      {},
      {},
    ]);
  });
});

describe('legacy fonts', () => {
  const typed = column(72, 700, [
    'Ban D©n vËn chñ tr×, phèi hîp víi c¸c ®oµn thÓ',
    'h\u00ADíng dÉn, giai ®o¹n 2020 - 2025',
  ]);

  test('are converted where the file names the font', async () => {
    const { lines: converted, warnings } = await read([typed], { font: 'ABCDEF+.VnTime' });
    expect(converted.map(({ text }) => text)).toEqual([
      'Ban Dân vận chủ trì, phối hợp với các đoàn thể',
      'hướng dẫn, giai đoạn 2020 - 2025',
    ]);
    expect(warnings.map(({ code }) => code)).toContain('font-converted');
  });
});

test('a page without text among others is named in a warning', async () => {
  const { warnings } = await read([column(72, 700, lines(1, 20)), [], column(72, 700, lines(21, 40))]);
  expect(warnings).toMatchObject([{ code: 'page-without-text', place: { page: 2 } }]);
});

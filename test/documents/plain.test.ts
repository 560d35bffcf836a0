import { documentFolder, reading, refusal, texts } from './reading';

const { write } = documentFolder();
const txt = async (content: string | Uint8Array) => reading(write(content, 'txt'));
const md = async (content: string) => reading(write(content, 'md'));

describe('a .txt', () => {
  test('gives each line that holds words with its number in the file', async () => {
    const { lines } = await txt('KẾ HOẠCH\n\n\nI. MỤC TIÊU\nNâng cao chất lượng\n');
    expect(lines.map(({ text, place, gapBefore }) => [text, place, gapBefore])).toEqual([
      ['KẾ HOẠCH', { line: 1 }, true],
      ['I. MỤC TIÊU', { line: 4 }, true],
      ['Nâng cao chất lượng', { line: 5 }, false],
    ]);
  });

  test.each([
    ['CRLF', 'một\r\nhai\r\n\r\nba'],
    ['CR', 'một\rhai\r\rba'],
    ['LF', 'một\nhai\n\nba'],
  ])('ends its lines with %s', async (_, content) => {
    expect((await txt(content)).lines.map(({ place }) => place)).toEqual([
      { line: 1 },
      { line: 2 },
      { line: 4 },
    ]);
  });

  test('a form feed opens a page and counts as no line', async () => {
    const { lines } = await txt('các cơ quan\n\n\fđơn vị liên quan\nthực hiện');
    expect(lines.map(({ text, place, opensPage }) => [text, place, opensPage ?? false])).toEqual([
      ['các cơ quan', { line: 1 }, false],
      ['đơn vị liên quan', { line: 3 }, true],
      ['thực hiện', { line: 4 }, false],
    ]);
  });

  const vietnamese = 'Tỉnh uỷ giao Ban Dân vận';
  test.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${vietnamese}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${vietnamese}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${vietnamese}`, 'utf16le').swap16()],
    ['letters and marks apart (NFD)', Buffer.from(vietnamese.normalize('NFD'))],
    ['no-break spaces', Buffer.from(vietnamese.replaceAll(' ', '\u00A0'))],
    ['invisible signs among the letters', Buffer.from(vietnamese.split('').join('\u200B'))],
  ])('may be in %s', async (_, bytes) => expect(texts(await txt(bytes))).toEqual([vietnamese]));

  test('keeps runs of spaces inside a line, and tabs as such a run', async () => {
    expect(texts(await txt('  TỈNH UỶ      ĐẢNG CỘNG SẢN\n*\tSố 5'))).toEqual([
      'TỈNH UỶ      ĐẢNG CỘNG SẢN',
      '*    Số 5',
    ]);
  });

  test('has Đ where a converter left the Icelandic letter', async () => {
    expect(texts(await txt('Ðảng bộ và ðoàn thể'))).toEqual(['Đảng bộ và đoàn thể']);
  });

  test('loses markdown emphasis, also over two lines, and remembers the look', async () => {
    const { lines } = await txt(
      '**T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ**\n\n1. *Mục tiêu chung*\n\nGiao **Sở Nội vụ** chủ trì',
    );
    expect(lines.map(({ text, look }) => [text, look])).toEqual([
      ['T/M BAN THƯỜNG VỤ', { bold: true }],
      ['PHÓ BÍ THƯ', { bold: true }],
      ['1. Mục tiêu chung', { italic: true }],
      ['Giao Sở Nội vụ chủ trì', {}],
    ]);
  });

  test('loses emphasis inside emphasis that ends with one run of stars', async () => {
    const { lines } = await txt('*Sở Nội vụ lập danh sách. **Xong trong năm.***\n\n***Phần hai***');
    expect(lines.map(({ text, look }) => [text, look])).toEqual([
      ['Sở Nội vụ lập danh sách. Xong trong năm.', { italic: true }],
      ['Phần hai', { bold: true, italic: true }],
    ]);
  });

  test('keeps stars and lines to write on that are no emphasis', async () => {
    const lines = ['*', '* Về tổ chức', '5 * 3 = 15', '________', 'ke_hoach_nam.txt', '****'];
    expect(texts(await txt(lines.join('\n\n')))).toEqual(lines);
  });

  test('in Windows-1258 is refused with the line', async () => {
    const bytes = Buffer.concat([Buffer.from('dòng một\ndòng hai\n'), Buffer.from('t\xf4i', 'latin1')]);
    expect(await refusal(write(bytes, 'txt'))).toMatchObject({
      code: 'not-utf8',
      message: expect.stringContaining('Dòng 3') as string,
    });
  });

  test('typed in a font of TCVN3 that is lost is refused, not read as words', async () => {
    const typed = 'Ban D©n vËn TØnh uû chñ tr×, phèi hîp víi c¸c ®oµn thÓ';
    expect((await refusal(write(typed, 'txt'))).code).toBe('legacy-text');
  });

  test('with a few such lines among others is read, with a warning at the first', async () => {
    const sound = 'Ban Dân vận chủ trì, phối hợp với các đoàn thể hướng dẫn thực hiện.\n'.repeat(20);
    const { warnings } = await txt(`${sound}Ban D©n vËn chñ tr×, ®oµn thÓ phèi hîp\n`);
    expect(warnings).toMatchObject([{ code: 'legacy-lines', place: { line: 21 } }]);
  });
});

describe('an .md', () => {
  test('loses its signs and keeps what they said', async () => {
    const { lines } = await md(
      '# KẾ HOẠCH\n\n## I\\. MỤC TIÊU ##\n\n- Nâng cao **chất lượng**\n+ Mở rộng\n\n> 1\\. Trích [dẫn](http://example.invalid/a)&nbsp;văn bản<br>mới',
    );
    expect(lines.map(({ text, look }) => [text, look])).toEqual([
      ['KẾ HOẠCH', { heading: 1 }],
      ['I. MỤC TIÊU', { heading: 2 }],
      ['Nâng cao chất lượng', { listMark: '-' }],
      ['Mở rộng', { listMark: '+' }],
      ['1. Trích dẫn văn bản mới', {}],
    ]);
  });

  test('has underscores as emphasis around words, not inside them', async () => {
    const { lines } = await md('__Phần thứ nhất__ của ke_hoach_nam\n\n_Ghi chú_');
    expect(lines.map(({ text, look }) => [text, look])).toEqual([
      ['Phần thứ nhất của ke_hoach_nam', {}],
      ['Ghi chú', { italic: true }],
    ]);
  });

  test('gives the cells of a table one by one', async () => {
    const { lines } = await md('| TT | Nhiệm vụ |\n|---|:---:|\n| 1 | **Ban hành** quy chế |');
    expect(lines.map(({ text, complete }) => [text, complete])).toEqual([
      ['TT', true],
      ['Nhiệm vụ', true],
      ['1', true],
      ['Ban hành quy chế', true],
    ]);
  });

  test('says in which row and column of which table a cell stands, empty cells counted', async () => {
    const { lines } = await md('| TT | Việc | Hạn |\n|---|---|---|\n| 1 | | Quý I |\n\nHết.\n\n| A |');
    expect(lines.map(({ text, look }) => [text, look.cell])).toEqual([
      ['TT', { table: 1, row: 1, column: 1 }],
      ['Việc', { table: 1, row: 1, column: 2 }],
      ['Hạn', { table: 1, row: 1, column: 3 }],
      ['1', { table: 1, row: 3, column: 1 }],
      ['Quý I', { table: 1, row: 3, column: 3 }],
      ['Hết.', undefined],
      ['A', { table: 3, row: 1, column: 1 }],
    ]);
  });
});

test('a text of stars alone is read in linear time', async () => {
  const started = performance.now();
  await reading(write('*a '.repeat(30_000) + '\n\n' + 'kết thúc', 'md'));
  expect(performance.now() - started).toBeLessThan(2000);
});

import { docxOf, paragraph, zipOf } from './zip-files';
import { documentFolder, reading, texts } from './reading';

const { write } = documentFolder();
const read = async (body: string, parts: Record<string, string> = {}) =>
  reading(write(docxOf(body, parts), 'docx'));

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('fonts of runs', () => {
  test('a run in .VnTime is TCVN3, its neighbour in Times New Roman is not', async () => {
    const { lines, warnings } = await read(
      `<w:p><w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t xml:space="preserve">Ban D©n vËn </w:t></w:r>` +
        `<w:r><w:rPr>${font('Times New Roman')}</w:rPr><w:t>© Tỉnh uỷ</w:t></w:r></w:p>`,
    );
    expect(lines.map(({ text }) => text)).toEqual(['Ban Dân vận © Tỉnh uỷ']);
    expect(warnings).toMatchObject([{ code: 'font-converted' }]);
  });

  test('.VnTimeH shows capitals', async () => {
    expect(texts(await read(paragraph('kÕ ho¹ch', { run: font('.VnTimeH') })))).toEqual(['KẾ HOẠCH']);
  });

  test('a VNI letter is made whole where two runs cut it', async () => {
    const run = (text: string) => `<w:r><w:rPr>${font('VNI-Times')}</w:rPr><w:t>${text}</w:t></w:r>`;
    expect(texts(await read(`<w:p>${run('Keá hoa')}${run('ïch naêm')}</w:p>`))).toEqual(['Kế hoạch năm']);
  });

  test('the soft hyphen of TCVN3 is ư', async () => {
    expect(texts(await read(paragraph('h\u00ADíng dÉn', { run: font('.VnTime') })))).toEqual(['hướng dẫn']);
  });

  const styles = (defaults: string, more = '') =>
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>${more}`;

  test('the default font of the document counts', async () => {
    const { lines } = await read(paragraph('®Òn'), { styles: styles(font('.VnTime')) });
    expect(lines[0]!.text).toBe('đền');
  });

  test('a style counts through what it is based on, and a font of the run wins over it', async () => {
    const based =
      `<w:style w:type="paragraph" w:styleId="Goc"><w:rPr>${font('.VnTime')}</w:rPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>';
    const { lines } = await read(
      paragraph('®Òn', { of: '<w:pStyle w:val="Con"/>' }) +
        paragraph('đền', { of: '<w:pStyle w:val="Con"/>', run: font('Arial') }) +
        paragraph('vòng', { of: '<w:pStyle w:val="Vong"/>' }),
      { styles: styles('', based) },
    );
    expect(lines.map(({ text }) => text)).toEqual(['đền', 'đền', 'vòng']);
  });
});

describe('marks of lists', () => {
  const level = (i: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const item = (text: string, i: number, list = 1) =>
    paragraph(text, { of: `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="${list}"/></w:numPr>` });
  const marks = async (body: string, numbering: string) =>
    (await read(body, { numbering })).lines.map(({ text, look }) => `${look.listMark ?? ''} ${text}`);

  const outline =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%2.')}` +
    `${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

  test('count on, begin anew below a higher level, and show the numbers above', async () => {
    const body = [
      item('Mục tiêu', 0),
      item('chung', 1),
      item('riêng', 1),
      item('một', 2),
      item('hai', 2),
      item('chi tiết', 3),
      item('Nhiệm vụ', 0),
      item('đầu', 1),
    ].join('');
    expect(await marks(body, outline)).toEqual([
      'I- Mục tiêu',
      '1. chung',
      '2. riêng',
      '2.1. một',
      '2.2. hai',
      'a) chi tiết',
      'II- Nhiệm vụ',
      '1. đầu',
    ]);
  });

  test('begin where an override says, once, and count on in a list of the same shape', async () => {
    const numbering =
      `${outline}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>` +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = item('a', 0) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3);
    expect(await marks(body, numbering)).toEqual(['I- a', 'II- b', 'I- c', 'II- d']);
  });

  test('a bullet is shown as a bullet; hyphen and plus stay what they are, in picture fonts too', async () => {
    const bullet = (id: number, sign: string, name: string) =>
      `<w:abstractNum w:abstractNumId="${id}">${level(0, 'bullet', sign, `<w:rPr>${font(name)}</w:rPr>`)}</w:abstractNum>` +
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const numbering =
      bullet(1, '\uF0B7', 'Symbol') + bullet(2, '-', 'Times New Roman') + bullet(3, '\uF02B', 'Symbol');
    const body = item('tròn', 0, 1) + item('gạch', 0, 2) + item('cộng', 0, 3);
    expect(await marks(body, numbering)).toEqual(['• tròn', '- gạch', '+ cộng']);
  });

  test('come from a style too, and a paragraph can take them away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const { lines } = await read(
      paragraph('có', { of: '<w:pStyle w:val="Muc"/>' }) +
        paragraph('không', { of: '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>' }) +
        item('lạ', 0, 99),
      { numbering: outline, styles },
    );
    expect(lines.map(({ look }) => look.listMark ?? null)).toEqual(['I-', null, null]);
  });
});

describe('the look of a paragraph', () => {
  test('headings, centred, bold, italic, capitals', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>';
    const { lines } = await read(
      paragraph('Nhiệm vụ', { of: '<w:pStyle w:val="u2"/>' }) +
        paragraph('kế hoạch', { of: '<w:jc w:val="center"/>', run: '<w:caps/><w:b/><w:i/>' }) +
        paragraph('thường', {
          of: '<w:pStyle w:val="u2"/><w:outlineLvl w:val="9"/>',
          run: '<w:b w:val="0"/>',
        }),
      { styles },
    );
    expect(lines.map(({ text, look }) => [text, look])).toEqual([
      ['Nhiệm vụ', { bold: true, heading: 2 }],
      ['KẾ HOẠCH', { bold: true, italic: true, centred: true }],
      ['thường', {}],
    ]);
  });

  test('a line break keeps the paragraph, a page break opens a page', async () => {
    const { lines } = await read(
      '<w:p><w:r><w:t>T/M BAN THƯỜNG VỤ</w:t><w:br/><w:t>PHÓ BÍ THƯ</w:t><w:br w:type="page"/></w:r></w:p>' +
        paragraph('Phụ lục') +
        paragraph('Biểu', { of: '<w:pageBreakBefore/>' }),
    );
    expect(
      lines.map(({ text, place, gapBefore, complete, opensPage }) => ({
        text,
        place,
        gapBefore,
        complete,
        opensPage,
      })),
    ).toEqual([
      { text: 'T/M BAN THƯỜNG VỤ', place: { page: null, paragraph: 1 }, gapBefore: true, complete: false },
      { text: 'PHÓ BÍ THƯ', place: { page: null, paragraph: 1 }, gapBefore: false, complete: true },
      {
        text: 'Phụ lục',
        place: { page: null, paragraph: 2 },
        gapBefore: true,
        complete: true,
        opensPage: true,
      },
      { text: 'Biểu', place: { page: null, paragraph: 3 }, gapBefore: true, complete: true, opensPage: true },
    ]);
  });
});

test('the cells of a table come row by row, each paragraph with its cell', async () => {
  const cell = (...paragraphs: string[]) =>
    `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;
  const { lines } = await read(
    `<w:tbl><w:tr>${cell('TỈNH UỶ', '*')}${cell('ĐẢNG CỘNG SẢN')}</w:tr><w:tr>${cell('Số 5')}${cell('')}</w:tr></w:tbl>` +
      paragraph('Kế hoạch'),
  );
  expect(lines.map(({ text, look }) => [text, look.cell])).toEqual([
    ['TỈNH UỶ', { table: 1, row: 1, column: 1 }],
    ['*', { table: 1, row: 1, column: 1 }],
    ['ĐẢNG CỘNG SẢN', { table: 1, row: 1, column: 2 }],
    ['Số 5', { table: 1, row: 2, column: 1 }],
    ['Kế hoạch', undefined],
  ]);
});

describe('what Word shows otherwise than it stores', () => {
  test('of tracked changes the insertions stay, deletions go, also a deleted end of a paragraph', async () => {
    const { lines, warnings } = await read(
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Giao Sở </w:t></w:r>' +
        '<w:del w:id="2"><w:r><w:delText>Tài chính</w:delText></w:r></w:del></w:p>' +
        '<w:p><w:ins w:id="3"><w:r><w:t>Nội vụ</w:t></w:r></w:ins><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t xml:space="preserve"> chủ trì</w:t></w:r></w:p>',
    );
    expect(lines.map(({ text, look }) => [text, look])).toEqual([['Giao Sở Nội vụ chủ trì', {}]]);
    expect(warnings).toMatchObject([{ code: 'tracked-changes' }]);
  });

  test('a text box is read once, though it is stored twice', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const { lines } = await read(
      `<w:p><w:r><w:t xml:space="preserve">quanh </w:t><mc:AlternateContent><mc:Choice>${box('trong khung')}</mc:Choice>` +
        `<mc:Fallback>${box('trong khung')}</mc:Fallback></mc:AlternateContent><w:t>khung</w:t></w:r></w:p>`,
    );
    expect(lines.map(({ text }) => text)).toEqual(['trong khung', 'quanh khung']);
  });

  test('notes stand at the end and say what they are', async () => {
    const { lines } = await read(
      '<w:p><w:r><w:t>Chính văn</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
      {
        footnotes:
          `<w:footnote w:type="separator" w:id="0">${paragraph('---')}</w:footnote>` +
          `<w:footnote w:id="2">${paragraph('Chú thích')}</w:footnote>`,
      },
    );
    expect(lines.map(({ text, look, place }) => [text, look.note ?? false, place])).toEqual([
      ['Chính văn', false, { page: null, paragraph: 1 }],
      ['Chú thích', true, { page: null, paragraph: 2 }],
    ]);
  });

  test('hidden text, contents and embedded documents are left out and said', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="ml1"><w:name w:val="toc 1"/></w:style>';
    const { lines, warnings } = await read(
      paragraph('I. MỤC TIÊU ... 3', { of: '<w:pStyle w:val="ml1"/>' }) +
        paragraph('I. MỤC TIÊU') +
        paragraph('ẩn', { run: '<w:vanish/>' }) +
        '<w:altChunk/>',
      { styles },
    );
    expect(lines.map(({ text }) => text)).toEqual(['I. MỤC TIÊU']);
    expect(warnings.map(({ code }) => code)).toEqual([
      'hidden-text',
      'contents-left-out',
      'embedded-left-out',
    ]);
  });

  test('signs, tabs and hyphens of their own elements', async () => {
    const { lines } = await read(
      '<w:p><w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t><w:tab/><w:sym w:font="Symbol" w:char="F02D"/><w:softHyphen/><w:t> x</w:t></w:r></w:p>',
    );
    expect(lines.map(({ text }) => text)).toEqual(['2020-2025    - x']);
  });

  test('the words of a field, not its instruction', async () => {
    const { lines } = await read(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>' +
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2021</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    );
    expect(lines.map(({ text }) => text)).toEqual(['2021']);
  });
});

test('names of elements may have any prefix, and the strict form counts', async () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const file = zipOf([
    {
      name: 'word/document.xml',
      content: `<v:document xmlns:v="${strict}"><v:body><v:p><v:r><v:t>Kế hoạch</v:t></v:r></v:p></v:body></v:document>`,
    },
  ]);
  expect(texts(await reading(write(file, 'docx')))).toEqual(['Kế hoạch']);
});

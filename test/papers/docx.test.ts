import { partyProfile } from '../../config/paper-profile';
import { openPackage } from '../../client/documents/office/package';
import { paperAsDocx } from '../../client/papers/write-docx';
import type { SourceLine } from '../../domain/extraction/source-text';
import type { DraftPaper } from '../../domain/papers/paper';
import { rowOf } from '../dossier/rows';
import { documentFolder, reading, texts } from '../documents/reading';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { longPaper } from './long-paper';
import { dispatch, submission } from './samples';

jest.setTimeout(240_000);

const office = findLibreOffice();
const withOffice = optionalTool('LibreOffice', 'command' in office ? true : office.missing);
const { folder, write } = documentFolder();

async function file(paper: DraftPaper): Promise<string> {
  return write(await paperAsDocx(paper, partyProfile()), 'docx');
}

async function xmlOf(paper: DraftPaper, part = 'word/document.xml'): Promise<string> {
  const opened = await openPackage(Buffer.from(await paperAsDocx(paper, partyProfile())), 'docx');
  const pieces: string[] = [];
  for await (const piece of opened.read(part)) pieces.push(piece);
  return pieces.join('');
}

describe('a drafted paper as .docx', () => {
  test('has no number, no day and no name, and says that it is a draft', async () => {
    const lines = texts(await reading(await file(submission(3))));
    expect(lines).toContain('DỰ THẢO');
    expect(lines.find((line) => line.startsWith('Số'))).toMatch(/^Số\s+-TTr\/VPTU$/);
    expect(lines.find((line) => line.startsWith('Đồng Nai, ngày'))).toMatch(
      /^Đồng Nai, ngày\s+tháng\s+năm 2021$/,
    );
    expect(lines.filter((line) => line.includes('kèm theo Tờ trình'))).toEqual([
      expect.stringMatching(/số\s+-TTr\/VPTU, ngày\s+tháng\s+năm 2021/),
    ]);
  });

  test('keeps the order of a Party paper', async () => {
    const lines = texts(await reading(await file(submission(3))));
    const places = [
      'TỈNH UỶ ĐỒNG NAI',
      'VĂN PHÒNG',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'TỜ TRÌNH',
      'Kính trình: Ban Thường vụ Tỉnh uỷ',
      'I- Tình hình',
      'II- Đề xuất',
      'III- Kết quả xử lý từ tờ trình trước',
      'CHÁNH VĂN PHÒNG',
      'PHỤ LỤC',
    ].map((text) => lines.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('is A4 with the margins of the rules, its annex across, its letters Times New Roman 14', async () => {
    const xml = await xmlOf(submission(3));
    const [portrait, landscape] = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag);
    expect(portrait).toMatch(/w:w="11906" w:h="16838"/);
    expect(landscape).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    // The first page of each part bears no number.
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
    // 20, 15, 20 and 30 mm in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(await xmlOf(submission(3), 'word/styles.xml')).toMatch(
      /Times New Roman[\s\S]*<w:sz w:val="28"\/>/,
    );
  });

  test('breaks no row between two pages and repeats the head of its table', async () => {
    const xml = await xmlOf(submission(3));
    const rows = [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
  });

  test('prints words of people as they are, whatever they hold', async () => {
    const row = rowOf({ summary: 'Đối thoại <w:p/> & "dân vận khéo" \u0000\u202e' });
    const lines = texts(await reading(await file(dispatch([row]))));
    expect(lines.join('\n')).toContain('Đối thoại <w:p/> & "dân vận khéo"');
  });
});

describe('a report as .docx', () => {
  const paper = longPaper({ pages: 2, rows: 12, count: 60 });
  let xml = '';
  beforeAll(async () => {
    xml = await xmlOf(paper);
  });

  test('has its annexes on sheets of their own, across or upright, each numbered from 1', () => {
    const turned = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag.includes('landscape'));
    expect(turned).toEqual([false, true, false, true]);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(4);
    // Turned, the binding edge is at the top: 30 mm.
    const tops = [...xml.matchAll(/<w:pgMar w:top="(\d+)"/g)].map(([, top]) => top);
    expect(tops).toEqual(['1134', '1701', '1134', '1701']);
  });

  test('tells who does not see its pictures what they show, and numbers them once', () => {
    const pictures = [...xml.matchAll(/<wp:docPr id="(\d+)" name="([^"]*)" descr="([^"]*)"/g)];
    // Seven charts; the one of sixty bodies that stands under the title of its annex takes two pages.
    expect(pictures).toHaveLength(8);
    expect(new Set(pictures.map(([, id]) => id)).size).toBe(8);
    expect(pictures.filter(([, , name, told]) => !told!.startsWith(`${name}. Đơn vị: `))).toEqual([]);
    expect(pictures.map(([, , name]) => name)).toContain(
      'Biểu đồ 4. Nhiệm vụ theo kết quả, từng cơ quan (2/2)',
    );
  });

  test('has captions over tables and under pictures, and keeps them there', () => {
    const paragraphs = xml.split('<w:p>').map((one) => one.split('</w:p>')[0]!);
    const of = (words: string) => paragraphs.filter((one) => one.includes(`>${words}<`));
    const [table] = of('Bảng 1. Kết quả thực hiện theo nhóm');
    expect(table).toContain('<w:keepNext/>');
    const at = paragraphs.indexOf(table!);
    expect(xml.slice(xml.indexOf(table!)).replace(/^[\s\S]*?<\/w:p>/, '')).toMatch(/^<w:tbl>/);
    expect(at).toBeGreaterThan(0);
    const [under] = of('Biểu đồ 1. Tỷ lệ hoàn thành theo năm');
    const picture = paragraphs[paragraphs.indexOf(under!) - 1]!;
    expect(picture).toContain('<w:drawing>');
    expect(picture).toContain('<w:keepNext/>');
  });

  test('has headings of two levels in its outline, raised numbers of sources, figures on the right', () => {
    expect(xml.match(/<w:outlineLvl w:val="0"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:outlineLvl w:val="1"\/>/g)).toHaveLength(2);
    expect(xml).toMatch(/<w:vertAlign w:val="superscript"\/>[^]*?>\[1\]</);
    expect(xml).toMatch(/<w:jc w:val="(?:right|end)"\/>(?:(?!<w:p>)[^])*>37</);
  });

  test('lets only a row that is longer than half a page break', async () => {
    const long = 'Rà soát, tổng hợp và báo cáo kết quả từng nhóm nhiệm vụ. '.repeat(40);
    const rows = [rowOf({ summary: long }), rowOf()];
    const split = [...(await xmlOf(dispatch(rows))).matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(
      ([row]) => !row.includes('<w:cantSplit/>'),
    );
    // Head of the paper, head of the table, its two rows, who signs.
    expect(split).toEqual([false, false, false, false, true, false, false]);
  });
});

withOffice('as LibreOffice lays it out', () => {
  test('a tờ trình of 20 items takes a few pages, and nobody signs on a page of his own', async () => {
    const [pdf] = convert([await file(submission(18))], 'pdf', folder);
    const { lines } = await reading(pdf!);
    const pageOf = ({ place }: SourceLine) => ('page' in place ? (place.page ?? 0) : 0);
    const pages = Math.max(...lines.map(pageOf));
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(9);
    expect(pageOf(lines.find(({ text }) => text === 'TỜ TRÌNH')!)).toBe(1);
    // Who signs has words of the paper above him on his page.
    const signs = lines.findIndex(({ text }) => text.includes('CHÁNH VĂN PHÒNG'));
    const page = pageOf(lines[signs]!);
    expect(lines.filter((line, i) => i < signs && pageOf(line) === page).length).toBeGreaterThan(1);
  });
});

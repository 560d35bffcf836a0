import { partyProfile } from '../../config/paper-profile';
import { openPackage } from '../../client/documents/office/package';
import { paperAsDocx } from '../../client/papers/write-docx';
import type { SourceLine } from '../../domain/extraction/source-text';
import type { DraftPaper } from '../../domain/papers/paper';
import { rowOf } from '../dossier/rows';
import { documentFolder, reading, texts } from '../documents/reading';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
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

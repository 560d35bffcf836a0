import pdfmake from 'pdfmake';
import { renderPaper } from '../../client/papers/render';
import { paperAsPdf } from '../../client/papers/write-pdf';
import { paperProfile } from '../../config/paper-profile';
import { paragraph, type DraftPaper, type PaperBlock } from '../../domain/papers/paper';
import { rowOf } from '../dossier/rows';
import { longPaper } from './long-paper';
import { dispatch, submission } from './samples';

jest.setTimeout(240_000);

const party = paperProfile('party-399');

/** The lines of each page. */
async function pagesOf(paper: DraftPaper): Promise<string[][]> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(await paperAsPdf(paper, party)));
  const { text } = await extractText(pdf, { mergePages: false });
  await pdf.cleanup();
  return text.map((page) => page.split('\n').map((line) => line.trim()));
}

describe('a drafted paper as .pdf', () => {
  test('has its words in it, in the order of a Party paper, with all Vietnamese letters', async () => {
    const pages = await pagesOf(submission(3));
    const words = pages.flat().join('\n');
    const places = [
      'TỈNH UỶ ĐỒNG NAI',
      'TỜ TRÌNH',
      'Kính trình: Ban Thường vụ Tỉnh uỷ',
      'I- Tình hình',
      'II- Đề xuất',
      'III- Kết quả xử lý từ tờ trình trước',
      'CHÁNH VĂN PHÒNG',
      'PHỤ LỤC',
    ].map((text) => words.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(words).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(words).toContain('DỰ THẢO');
    expect(words).toMatch(/Số\s+-TTr\/VPTU/);
  });

  test('keeps every Vietnamese letter of a sentence that has them all', async () => {
    const letters = 'ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÁÀẢÃẠ ÉÈẺẼẸ ÍÌỈĨỊ ÓÒỎÕỌ ÚÙỦŨỤ ÝỲỶỸỴ Đ ₫';
    const paper = { ...dispatch([rowOf()]), body: [] };
    const all = `${letters} ${letters.toLocaleLowerCase('vi')}`;
    paper.body = [{ type: 'paragraph', runs: [{ text: all }] }] as never;
    const words = (await pagesOf(paper)).flat().join(' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain(all);
  });

  test('numbers the pages of the paper and of each annex from their second', async () => {
    const pages = await pagesOf(longPaper({ pages: 2, rows: 30, count: 60 }));
    const firsts = pages
      .map((lines, i) => (i === 0 || /^PHỤ LỤC/m.test(lines.join('\n')) ? i : -1))
      .filter((i) => i >= 0);
    expect(firsts).toHaveLength(4);
    // The number stands before the mark of a draft.
    const numbers = pages.map(
      (lines) => /(?<=^|\s)(\d{1,2})\s+DỰ THẢO(?:\s|$)/.exec(lines.join(' '))?.[1] ?? null,
    );
    const expected = pages.map((_, i) => {
      const first = firsts.filter((one) => one <= i).at(-1)!;
      return i === first ? null : String(i - first + 1);
    });
    expect(numbers).toEqual(expected);
  });

  test('repeats the head of a table and signs under words of the paper', async () => {
    const pages = await pagesOf(longPaper({ pages: 2, rows: 60, count: 9 }));
    const first = pages.findIndex((lines) => lines.includes('PHỤ LỤC I'));
    const second = pages.findIndex((lines) => lines.includes('PHỤ LỤC II'));
    expect(second - first).toBeGreaterThan(3);
    const heads = pages.slice(first, second).map((lines) => lines.join(' ').includes('Cơ quan chủ trì'));
    expect(heads.every((one) => one)).toBe(true);
    const signed = pages.find((lines) => lines.join('\n').includes('CHÁNH VĂN PHÒNG'))!;
    const above = signed.findIndex((line) => line.includes('T/L BAN THƯỜNG VỤ'));
    expect(signed.slice(1, above).join(' ')).toContain('2. Các cấp uỷ');
  });

  test('leaves no heading, and no heading over a heading, alone at the end of a page', async () => {
    const line = paragraph('Kết quả chung của các cơ quan.');
    const headings: PaperBlock[] = [
      { type: 'heading', text: 'V- Đầu mục thử' },
      { type: 'heading', text: '1. Đầu mục con', level: 2 },
    ];
    // Somewhere among these the headings come to stand at the foot of the second page.
    for (let count = 46; count <= 54; count += 1) {
      const body = [...Array.from({ length: count }, () => line), ...headings, line, line, line];
      const pages = await pagesOf({ ...dispatch([rowOf()]), body });
      const page = pages.find((lines) => lines.some((words) => words.startsWith('V- Đầu mục thử')))!;
      const at = page.findIndex((words) => words.startsWith('V- Đầu mục thử'));
      expect(page.slice(at + 1, at + 3)).toEqual(['1. Đầu mục con', 'Kết quả chung của các cơ quan.']);
    }
  });

  test('keeps symbols and what follows bold words together where a line is justified', async () => {
    const words = (await pagesOf(dispatch([rowOf()]))).flat().join('\n');
    expect(words).toContain('142-KH/TU, ngày');
    expect(words).toContain('25/10/2021, để');
  });

  test('is the same bytes for the same paper, and says no time of writing', async () => {
    const made = async () => Buffer.from(await renderPaper(submission(2), party, 'pdf'));
    const first = await made();
    expect((await made()).equals(first)).toBe(true);
    expect(first.includes('CreationDate')).toBe(false);
  });

  test('breaks a row that is longer than a page instead of losing it', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `việc thứ ${i + 1} của nhóm`).join(', ');
    const paper = dispatch([rowOf({ summary: long })]);
    const words = (await pagesOf(paper)).flat().join(' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('việc thứ 400 của');
  });

  test('fetches and reads nothing that its words name', async () => {
    await expect(pdfmake.createPdf({ content: [{ image: '/etc/hostname' }] }).getBuffer()).rejects.toThrow(
      /denied|policy/i,
    );
    await expect(
      pdfmake.createPdf({ content: [{ image: 'a' }], images: { a: 'http://127.0.0.1:9/a.png' } }).getBuffer(),
    ).rejects.toThrow(/denied|policy/i);
  });
});

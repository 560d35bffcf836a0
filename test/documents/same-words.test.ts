import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  DeletedTextRun,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { packageRoot } from '../../config/package-root';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { documentFolder, reading, texts, words } from './reading';
import { paragraphsOf, wordFile } from './word-papers';

const office = findLibreOffice();
const withOffice = optionalTool('LibreOffice', 'command' in office ? true : office.missing);
const { folder, write } = documentFolder();

const pdfOf = async (docx: string) => reading(convert([docx], 'pdf', folder)[0]!);

withOffice('a paper of our own, as .docx and as the .pdf that LibreOffice prints of it', () => {
  const level = (i: number, format: keyof typeof LevelFormat, text: string) => ({
    level: i,
    format: LevelFormat[format],
    text,
  });
  const lists = [
    {
      reference: 'muc',
      levels: [
        level(0, 'UPPER_ROMAN', '%1.'),
        level(1, 'DECIMAL', '%2.'),
        level(2, 'DECIMAL', '%2.%3.'),
        level(3, 'LOWER_LETTER', '%4)'),
      ],
    },
    { reference: 'gach', levels: [level(0, 'BULLET', '-'), level(1, 'BULLET', '+')] },
  ];
  const item = (text: string, i: number, reference = 'muc') =>
    new Paragraph({ text, numbering: { reference, level: i } });
  const cell = (...lines: string[]) => new TableCell({ children: lines.map((text) => new Paragraph(text)) });
  const task =
    'Sở Nội vụ rà soát quy chế làm việc của các tổ chức quần chúng ở cấp xã, gửi bản tổng hợp về Văn phòng, nêu rõ nơi nào còn chậm và nguyên nhân.';
  const children = [
    new Table({
      rows: [
        new TableRow({
          children: [
            cell('TỈNH UỶ MẪU', '*', 'Số 12-KH/TU'),
            cell('ĐẢNG CỘNG SẢN VIỆT NAM', 'Thành phố Mẫu, ngày 05 tháng 3 năm 2026'),
          ],
        }),
      ],
      columnWidths: [4500, 4500],
    }),
    new Paragraph({ text: 'KẾ HOẠCH', alignment: 'center' }),
    item('Mục tiêu', 0),
    item('Mục tiêu chung', 1),
    new Paragraph(task.repeat(6).replaceAll('.Sở', '. Sở')),
    item('Mục tiêu cụ thể', 1),
    item('Đến năm 2030 có 90% số xã đạt chuẩn', 2),
    item('Mỗi năm thêm 5 mô hình', 2),
    item('Ở đồng bằng', 3),
    item('Ở miền núi', 3),
    item('Nhiệm vụ', 0),
    item('Về tổ chức', 1),
    ...Array.from({ length: 30 }, (_, i) => item(`Việc thứ ${i + 1}: ${task}`, i % 2, 'gach')),
    new Paragraph('Kinh phí do ngân sách bảo đảm theo quy định.'),
    new Table({
      rows: [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Ban hành quy chế', 'Sở Nội vụ'],
        ['2', 'Tập huấn', 'Ban Dân vận'],
      ].map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
      columnWidths: [900, 4500, 3600],
    }),
  ];
  const head = 'Kế hoạch công tác dân vận 2026-2030';

  let docx: Awaited<ReturnType<typeof reading>>;
  let pdf: Awaited<ReturnType<typeof reading>>;
  beforeAll(async () => {
    const file = write(await wordFile(children, { head, lists }), 'docx');
    docx = await reading(file);
    pdf = await pdfOf(file);
  }, 120_000);

  test('holds the same words: marks of lists counted alike, head and page numbers in neither', () => {
    expect(words(pdf)).toEqual(words(docx));
    expect(texts(docx)).not.toContain(head);
    expect(
      docx.lines.map(({ look }) => look.listMark).filter((mark) => mark && !/^[-+]$/.test(mark)),
    ).toEqual(['I.', '1.', '2.', '2.1.', '2.2.', 'a)', 'b)', 'II.', '1.']);
    expect(pdf.warnings).toMatchObject([
      { code: 'running-head-removed', message: expect.stringContaining(head) as string },
    ]);
  });

  test('has a paragraph wherever the .docx has one', () => {
    const starts = new Set(
      pdf.lines.filter(({ gapBefore }) => gapBefore).map(({ text }) => text.split(' ').slice(0, 4).join(' ')),
    );
    const missed = docx.lines
      .map(({ text, look }) => `${look.listMark ?? ''} ${text}`.trim().split(' ').slice(0, 4).join(' '))
      .filter((start) => ![...starts].some((known) => known.startsWith(start) || start.startsWith(known)));
    expect(missed).toEqual([]);
  });

  test('keeps its letters when the file holds them apart from their marks', async () => {
    const apart = await wordFile([new Paragraph(task.normalize('NFD'))]);
    const file = write(apart, 'docx');
    expect(words(await reading(file))).toEqual(task.split(' '));
    expect(words(await pdfOf(file))).toEqual(task.split(' '));
  }, 120_000);
});

test('of tracked changes made by a library the insertions stay', async () => {
  const mark = { id: 1, author: 'Văn phòng', date: '2026-03-05T08:00:00Z' };
  const file = await wordFile([
    new Paragraph({
      children: [
        new TextRun('Giao '),
        new DeletedTextRun({ ...mark, text: 'Sở Tài chính' }),
        new InsertedTextRun({ ...mark, id: 2, text: 'Sở Nội vụ' }),
      ],
    }),
  ]);
  expect(texts(await reading(write(file, 'docx')))).toEqual(['Giao Sở Nội vụ']);
});

/** Papers of others: read where they are, never copied. */
const PAPERS = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');

(existsSync(PAPERS) ? withOffice : describe.skip)('the four papers', () => {
  test.each(['000', '001', '002', '003'])(
    '%s has the same words as .txt, .docx and .pdf',
    async (prefix) => {
      const name = readdirSync(PAPERS).find((file) => file.startsWith(prefix))!;
      const txt = await reading(write(readFileSync(join(PAPERS, name)), 'txt'));
      const docx = write(await wordFile(paragraphsOf(txt)), 'docx');
      // Numbers of the pages that the .txt was made from.
      const own = (text: typeof txt) =>
        words({ lines: text.lines.filter((line) => !/^\d{1,2}$/.test(line.text)) });
      expect(own(await reading(docx))).toEqual(own(txt));
      expect(own(await pdfOf(docx))).toEqual(own(txt));
    },
    120_000,
  );
});

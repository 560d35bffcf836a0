import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { calendarData } from '../../config/calendars/load';
import { packageRoot } from '../../config/package-root';
import { readDraft } from '../../client/draft/read-draft';
import { workingCalendar } from '../../domain/calendar/working-days';
import type { Draft } from '../../domain/extraction/draft';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { documentFolder, reading } from './reading';
import { paragraphsOf, wordFile } from './word-papers';

jest.setTimeout(240_000);

const office = findLibreOffice();
const withOffice = optionalTool('LibreOffice', 'command' in office ? true : office.missing);
const { folder, write } = documentFolder();
const calendar = workingCalendar(calendarData({ from: 2005, to: 2035 }));

async function draft(file: string): Promise<Draft> {
  const outcome = await readDraft(file, { calendar, directory: null });
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

const PLACES = new Set(['place', 'places', 'alsoAt']);

/** What a draft says, wherever in its file it says so. */
function apartFromPlaces({ document, obligations, weak, targets, bodies, groups, questions }: Draft) {
  const all = { document, obligations, weak, targets, bodies, groups, questions };
  return JSON.parse(
    JSON.stringify(all, (key, value: unknown) => (PLACES.has(key) ? undefined : value)),
  ) as typeof all;
}

/** The text as LibreOffice takes it from a .txt: each of its lines a paragraph in letters of one width. */
function asOffice(txt: string): { docx: string; pdf: string } {
  const source = convert([txt], 'docx', folder, 'Text (encoded):UTF8,LF,Liberation Serif,vi-VN')[0]!;
  return { docx: source, pdf: convert([source], 'pdf', folder)[0]! };
}

async function asWritten(txt: string): Promise<{ docx: string; pdf: string }> {
  const docx = write(await wordFile(paragraphsOf(await reading(txt))), 'docx');
  return { docx, pdf: convert([docx], 'pdf', folder)[0]! };
}

/** Papers of others: read where they are, never copied. */
const PAPERS = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');

(existsSync(PAPERS) ? withOffice : describe.skip)('the four papers give one draft in three formats', () => {
  const paper = (prefix: string) => {
    const name = readdirSync(PAPERS).find((file) => file.startsWith(prefix))!;
    // The stars of a markdown that lost its name are no letters of the paper.
    return write(readFileSync(join(PAPERS, name), 'utf8').replaceAll('*', ''), 'txt');
  };

  test.each(['000', '001', '002', '003'])('%s, set as an office would', async (prefix) => {
    const txt = paper(prefix);
    const { docx, pdf } = await asWritten(txt);
    const wanted = apartFromPlaces(await draft(txt));
    expect(apartFromPlaces(await draft(docx))).toEqual(wanted);
    expect(apartFromPlaces(await draft(pdf))).toEqual(wanted);
  });

  test.each(['000', '002', '003'])('%s, as LibreOffice takes the text', async (prefix) => {
    const txt = paper(prefix);
    const { docx, pdf } = asOffice(txt);
    const wanted = apartFromPlaces(await draft(txt));
    expect(apartFromPlaces(await draft(docx))).toEqual(wanted);
    expect(apartFromPlaces(await draft(pdf))).toEqual(wanted);
  });

  test('001, as LibreOffice takes the text: in the .pdf one of its lines, set short, ends a paragraph', async () => {
    const txt = paper('001');
    const { docx, pdf } = asOffice(txt);
    const wanted = apartFromPlaces(await draft(txt));
    expect(apartFromPlaces(await draft(docx))).toEqual(wanted);
    const { weak, ...others } = apartFromPlaces(await draft(pdf));
    const { weak: wantedWeak, ...wantedOthers } = wanted;
    expect(others).toEqual(wantedOthers);
    // The second half of a sentence about a theme year stands by itself, among what is switched off.
    const differing = weak.filter((one, i) => one.quote !== wantedWeak[i]?.quote);
    expect([weak.length, differing.length]).toEqual([wantedWeak.length, 1]);
  });
});

withOffice('a table of five columns, the cells eleven points apart', () => {
  const WIDTHS = [800, 3000, 2000, 2000, 1500];
  const ROWS = [
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn'],
    [
      '1',
      'Lập mẫu sổ dùng chung cho các chi bộ ở cơ sở và chỉ cách ghi',
      'Ban Tổ chức Tỉnh uỷ',
      'Tỉnh đoàn, Hội Nông dân tỉnh',
      'Quý III/2026',
    ],
    [
      '2',
      'Đặt hộp thư ở ba huyện vùng cao',
      'Ban Nội chính Tỉnh uỷ',
      'Văn phòng Tỉnh uỷ',
      'Trước ngày 30/6/2027',
    ],
    ['3', 'Dạy cán bộ chi hội ghi sổ, giữ giấy tờ', 'Hội Nông dân tỉnh', 'Ban Tổ chức Tỉnh uỷ', 'Hằng năm'],
    ['4', 'Xem xét việc ghi sổ ở các xã mới nhập', 'Uỷ ban Kiểm tra Tỉnh uỷ', 'Sở Nội vụ', 'Tháng 12/2028'],
  ];
  const cell = (text: string, i: number) =>
    new TableCell({ width: { size: WIDTHS[i]!, type: WidthType.DXA }, children: [new Paragraph(text)] });

  test('gives the same obligations from the .pdf as from the .docx, a row each', async () => {
    const rows = ROWS.map((row) => new TableRow({ children: row.map(cell) }));
    const table = new Table({ rows, columnWidths: WIDTHS });
    const docx = write(await wordFile([new Paragraph('Phân công như trong bảng sau đây.'), table]), 'docx');
    const wanted = apartFromPlaces(await draft(docx));
    expect(wanted.obligations.map(({ lead }) => lead)).toEqual([
      ['ban-to-chuc'],
      ['ban-noi-chinh'],
      ['hoi-nong-dan'],
      ['uy-ban-kiem-tra'],
    ]);
    const pdf = convert([docx], 'pdf', folder)[0]!;
    expect(apartFromPlaces(await draft(pdf))).toEqual(wanted);
  });
});

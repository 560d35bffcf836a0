import { Workbook } from '@protobi/exceljs';
import { renderPaper } from '../../client/papers/render';
import { paperAsXlsx } from '../../client/papers/write-xlsx';
import { paperProfile } from '../../config/paper-profile';
import type { DraftPaper, PaperTable } from '../../domain/papers/paper';
import { longPaper } from './long-paper';
import { dispatch } from './samples';
import { rowOf } from '../dossier/rows';

const party = paperProfile('party-399');

async function workbookOf(paper: DraftPaper): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await paperAsXlsx(paper, party)) as never);
  return workbook;
}

function withTable(table: PaperTable, caption?: string): DraftPaper {
  const block =
    caption === undefined ? { type: 'table' as const, table } : { type: 'table' as const, table, caption };
  return { ...dispatch([rowOf()]), body: [block] };
}

const column = { title: 'Nội dung', share: 1, align: 'left' as const };

describe('the tables of a paper as .xlsx', () => {
  test('have a sheet each, named as in the paper, with a head that stays and is printed on every page', async () => {
    const { worksheets } = await workbookOf(longPaper({ pages: 2, rows: 30, count: 9 }));
    expect(worksheets.map(({ name }) => name)).toEqual(['Bảng 1', 'Bảng 2', 'PHỤ LỤC I', 'Bảng 3']);
    const [sheet] = worksheets;
    expect(sheet!.getCell('A1').value).toBe('Bảng 1. Kết quả thực hiện theo nhóm');
    expect(sheet!.getRow(2).values).toContain('Cơ quan chủ trì');
    expect(sheet!.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet!.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '2:2',
    });
    expect(worksheets[2]!.rowCount).toBe(32);
    expect(worksheets[2]!.getCell('B3').alignment.wrapText).toBe(true);
    // Three lines in its longest cell, in columns as narrow as Excel sets them.
    expect(worksheets[2]!.getRow(3).height).toBe(46.5);
  });

  test('hold numbers and shares as numbers that look as in the paper, and all else as its words', async () => {
    const texts = ['37', '-5', '0', '1.234', '98,63%', '0123', '30/09/2025', '1234567890123456', ''];
    const [sheet] = (await workbookOf(withTable({ columns: [column], rows: texts.map((text) => [[text]]) })))
      .worksheets;
    expect(texts.map((_, i) => sheet!.getCell(3 + i, 1).value)).toEqual([
      37,
      -5,
      0,
      1234,
      0.9863,
      '0123',
      '30/09/2025',
      '1234567890123456',
      '',
    ]);
    expect([4, 5].map((i) => sheet!.getCell(2 + i, 1).numFmt)).toEqual(['#,##0', '0.00%']);
  });

  test.each(['=1+1', '+84 251', '-2+3', '@SUM(A1)', '=HYPERLINK("http://mau.example")', '\t=1'])(
    'hold "%s" as text, which becomes no formula',
    async (text) => {
      const [sheet] = (await workbookOf(withTable({ columns: [column], rows: [[[text]]] }))).worksheets;
      const cell = sheet!.getCell('A3');
      expect(cell.formula).toBeUndefined();
      expect(cell.value).toBe(text);
      expect(cell.numFmt).toBe('@');
    },
  );

  test('have names that Excel takes, none of them twice', async () => {
    const one = withTable({ columns: [column], rows: [] }, 'Bảng 1. A');
    const annex = { title: `PHỤ LỤC: ${'rất dài '.repeat(6)}`, about: '', note: '', blocks: one.body };
    const annexes = [annex, { ...annex, blocks: withTable({ columns: [column], rows: [] }).body }, annex];
    const { worksheets } = await workbookOf({ ...one, annexes });
    expect(worksheets.map(({ name }) => name)).toEqual([
      'Bảng 1',
      'Bảng 1 (2)',
      'PHỤ LỤC rất dài rất dài rất dài',
      'Bảng 1 (3)',
    ]);
  });

  test('are none in a paper without tables, which is said', async () => {
    const { worksheets } = await workbookOf({ ...dispatch([rowOf()]), body: [] });
    expect(worksheets[0]!.getCell('A1').value).toBe('Văn bản này không có bảng.');
  });
});

const ALL_BUT_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...([
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ] as const),
];

test.each(['docx', 'xlsx', 'pdf'] as const)(
  'a .%s is the same bytes for the same paper, whenever it is written',
  async (format) => {
    const paper = longPaper({ pages: 2, rows: 5, count: 9 });
    const made = async () => Buffer.from(await renderPaper(paper, party, format));
    const first = await made();
    jest.useFakeTimers({ now: Date.UTC(2031, 4, 5, 6, 7, 8), doNotFake: ALL_BUT_DATE });
    const later = await made().finally(() => jest.useRealTimers());
    expect(later.equals(first)).toBe(true);
  },
);

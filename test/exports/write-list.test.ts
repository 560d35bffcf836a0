import { Workbook, ValueType } from '@protobi/exceljs';
import { exportList, exportName, type ListColumn } from '../../client/exports/write-list';
import { localDate } from '../../domain/time/epoch';

interface Row {
  id: string;
  words: string | null;
  count: number | null;
  due: string | null;
}

const COLUMNS: ListColumn<Row>[] = [
  { title: 'Mã', value: ({ id }) => id },
  { title: 'Nội dung', value: ({ words }) => words, width: 40 },
  { title: 'Số lần', value: ({ count }) => count },
  { title: 'Thời hạn', value: ({ due }) => due, isDay: true },
];

const ABOUT = { title: 'Nhiệm vụ', about: 'Tính đến 15/08/2027', sheet: 'Nhiệm vụ: quá hạn [1]' };

function row(change: Partial<Row> = {}): Row {
  return { id: 'KHM-I.1-01/once', words: 'Khảo sát', count: 2, due: '2027-09-30', ...change };
}

async function sheetOf(rows: Row[]) {
  const workbook = new Workbook();
  await workbook.xlsx.load((await exportList(ABOUT, COLUMNS, rows)) as never);
  return workbook.worksheets[0]!;
}

describe('a list as .xlsx', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://xau.example";"bấm")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '＝1',
  ])('keeps %j as words: no formula, of the format "text"', async (words) => {
    const cell = (await sheetOf([row({ words })])).getCell('B4');
    expect(cell.type).toBe(ValueType.String);
    expect(cell.formula).toBeUndefined();
    expect(cell.numFmt).toBe('@');
    expect(cell.text.trim()).toBe(words.trim());
  });

  test('keeps a title and a heading that begin with "=" as words as well', async () => {
    const workbook = new Workbook();
    const bytes = await exportList(
      { ...ABOUT, title: '=1+1', about: '=2' },
      [{ title: '=3', value: () => '' }],
      [1],
    );
    await workbook.xlsx.load(bytes as never);
    for (const address of ['A1', 'A2', 'A3'])
      expect(workbook.worksheets[0]!.getCell(address).type).toBe(ValueType.String);
  });

  test('has numbers to count on and days that sort, shown as dd/mm/yyyy', async () => {
    const sheet = await sheetOf([row()]);
    expect(sheet.getCell('C4').value).toBe(2);
    expect(sheet.getCell('D4').value).toEqual(new Date('2027-09-30T00:00:00Z'));
    expect(sheet.getCell('D4').numFmt).toBe('dd/mm/yyyy');
  });

  test('leaves empty what is not known', async () => {
    const sheet = await sheetOf([row({ words: null, count: null, due: null })]);
    for (const address of ['B4', 'C4', 'D4']) expect(sheet.getCell(address).type).toBe(ValueType.Null);
  });

  test('a word in place of a day stays a word', async () => {
    expect((await sheetOf([row({ due: '=TODAY()' })])).getCell('D4').type).toBe(ValueType.String);
  });

  test('drops signs that no workbook may hold, and writes "_x0041_" as it stands', async () => {
    const sheet = await sheetOf([row({ words: 'a\u0000b\u0007c \uD800 _x0041_' })]);
    expect(sheet.getCell('B4').value).toBe('abc  _x0041_');
  });

  test('has a head that stays, a filter over the whole list and a sheet name that Excel takes', async () => {
    const sheet = await sheetOf([row(), row()]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.autoFilter).toBe('A3:D5');
    expect(sheet.name).toBe('Nhiệm vụ  quá hạn  1');
    expect(sheet.getRow(3).values).toEqual([undefined, 'Mã', 'Nội dung', 'Số lần', 'Thời hạn']);
  });

  test('gives the same bytes for the same list', async () => {
    const [once, again] = [
      await exportList(ABOUT, COLUMNS, [row()]),
      await exportList(ABOUT, COLUMNS, [row()]),
    ];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});

test('the name of the file says what and when, without signs that lead elsewhere', () => {
  expect(exportName('../Nhiệm vụ "quá hạn"', localDate('2027-08-15'))).toBe(
    'Nhiệm vụ  quá hạn 15-08-2027.xlsx',
  );
});

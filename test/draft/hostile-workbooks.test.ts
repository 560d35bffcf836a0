import { writeFileSync } from 'node:fs';
import { readWorkbook } from '../../client/draft/xlsx/raw-workbook';
import { returnedSheets } from '../../client/draft/xlsx/returned-sheets';
import { docxOf, zipOf } from '../documents/zip-files';
import { planFrom, smallDraft } from './small-draft';
import { workbookFolder } from './workbook';

const folder = workbookFolder();
afterAll(() => folder.remove());

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of the fewest parts, with one sheet; `data` stands in `sheetData`, `after` behind it. */
function xlsxOf(data: string, { name = 'Nhiệm vụ', after = '', before = '' } = {}): Buffer {
  const target = '<Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/>';
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${before}<worksheet ${MAIN}><sheetData>${data}</sheetData>${after}</worksheet>`,
    },
  ]);
}

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'Mã')}${text('B1', 'Việc phải làm')}</row>`;

async function read(bytes: Buffer | string) {
  const file = folder.path('thu.xlsx');
  writeFileSync(file, bytes);
  return readWorkbook(file);
}

/** What the sheets are found guilty of. */
async function problemsIn(bytes: Buffer): Promise<string[]> {
  const workbook = await read(bytes);
  if (!workbook.ok) throw new Error(workbook.refusal.message);
  return returnedSheets(workbook.value, planFrom(smallDraft())).errors.map(({ code }) => code);
}

describe('a file that is no workbook is refused with what it is', () => {
  const bomb = Buffer.alloc(80 * 1024 * 1024);
  test.each<[string, Buffer | string, string]>([
    ['empty', '', 'file-empty'],
    ['words', 'Mã;Việc', 'not-xlsx'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'not-xlsx'],
    ['a .docx', docxOf('<w:p/>'), 'not-xlsx'],
    ['cut in the middle', xlsxOf(HEAD).subarray(0, 300), 'xlsx-damaged'],
    ['XML that ends early', zipOf([{ name: 'xl/workbook.xml', content: '<workbook>' }]), 'xlsx-damaged'],
    ['a document type', xlsxOf(HEAD, { before: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'xlsx-has-doctype'],
    ['a part of 80 MB', zipOf([{ name: 'xl/workbook.xml', content: bomb }]), 'xlsx-too-big-inside'],
    [
      'a part that lies about its size',
      zipOf([{ name: 'xl/workbook.xml', content: bomb, claimedBytes: 100 }]),
      'xlsx-damaged',
    ],
    [
      'a cell of a million letters',
      xlsxOf(`<row r="1">${text('A1', 'a'.repeat(1_000_000))}</row>`),
      'xlsx-too-big-inside',
    ],
    [
      'a password on a part',
      zipOf([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
      'xlsx-encrypted',
    ],
  ])('%s', async (_, bytes, code) => {
    const outcome = await read(bytes);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    if (!outcome.ok) expect(outcome.refusal.message).not.toMatch(/\.docx|Word/);
  });

  test('none there', async () => {
    expect(await readWorkbook(folder.path('khong-co.xlsx'))).toMatchObject({
      ok: false,
      refusal: { code: 'file-not-found' },
    });
  });
});

describe('a workbook that would cost too much elsewhere is read for what stands in it', () => {
  test('a merged range over the whole sheet is named, not laid out', async () => {
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(await problemsIn(xlsxOf(HEAD, { after: merged }))).toEqual(['merged-cells']);
  });

  test('a validation and a format over a million rows cost nothing', async () => {
    const wide = '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>';
    expect(await problemsIn(xlsxOf(HEAD, { after: wide }))).toEqual([]);
  });

  test('a name of a sheet, or a title, of a million letters is not compared whole', async () => {
    const bytes = xlsxOf(`<row r="1">${text('A1', 'Mã')}${text('B1', 'Ăn'.repeat(40_000))}</row>`);
    const began = performance.now();
    expect(await problemsIn(bytes)).toEqual([]);
    const named = await read(xlsxOf(HEAD, { name: 'Ăn'.repeat(500_000) }));
    expect(named).toMatchObject({ ok: true, value: { sheets: [{ name: 'Ăn'.repeat(100) }] } });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('cells far to the right are left alone', async () => {
    expect(await problemsIn(xlsxOf(`${HEAD}<row r="2">${text('XFD2', 'xa')}</row>`))).toEqual([]);
  });
});

describe('sheets that are not ours', () => {
  test('none of ours at all', async () => {
    expect(await problemsIn(xlsxOf(HEAD, { name: 'Sheet1' }))).toEqual(['no-sheets']);
  });

  test('ours without its first column', async () => {
    expect(await problemsIn(xlsxOf(`<row r="1">${text('A1', 'Việc phải làm')}</row>`))).toEqual([
      'no-id-column',
    ]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partAsDocx } from '../../client/parts/docx-form';
import { readFormFile } from '../../client/parts/read-form';
import { partAsXlsx } from '../../client/parts/xlsx-form';
import type { PartForm } from '../../domain/rounds/part-form';
import { contentOf, markOf } from '../../domain/rounds/part-returned';
import { openXml } from '../files/samples';
import { editedDocx, editedXlsx } from './edited';
import { contextOf, filledForm, form, goodPart } from './sample-round';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'dondoc-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let n = 0;
async function xlsx(made: PartForm = filledForm()): Promise<string> {
  const file = join(folder, `${(n += 1)}.xlsx`);
  writeFileSync(file, await partAsXlsx(made));
  return file;
}
async function docx(made: PartForm = filledForm()): Promise<string> {
  const file = join(folder, `${(n += 1)}.docx`);
  writeFileSync(file, await partAsDocx(made));
  return file;
}

/** What a file is refused for, as `code: message`; for `form()` where it does not say otherwise. */
async function refusals(file: string): Promise<string[]> {
  const read = await readFormFile(file);
  if (!read.ok) return [`${read.refusal.code}: ${read.refusal.message}`];
  const mark = markOf(read.value);
  if (!mark.ok) return [`${mark.refusal.code}: ${mark.refusal.message}`];
  const content = contentOf(read.value, form(), contextOf(form()));
  return content.ok ? [] : content.problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('a workbook that was filled in wrongly says in which cell', () => {
  test.each<[string, string, string, unknown, RegExp]>([
    [
      'a share above 100',
      'Chỉ tiêu',
      'E3',
      '104,5',
      /^figure-above-100: Trang “Chỉ tiêu”, ô E3: .*lớn hơn 100/,
    ],
    ['a share of one for one of a hundred', 'Chỉ tiêu', 'E3', 0.85, /^figure-ambiguous: .*0,85% hay 85%\?/],
    ['the same as words', 'Chỉ tiêu', 'E3', '0,85', /^figure-ambiguous: .*ghi 0,85% nếu đúng là chưa đến 1%/],
    [
      'less than one in a hundred, which its sign makes certain',
      'Chỉ tiêu',
      'E3',
      '0,85%',
      /^figure-worse: /,
    ],
    ['two readings', 'Chỉ tiêu', 'E3', '12.345', /^figure-ambiguous: Trang “Chỉ tiêu”, ô E3: .*hai cách/],
    ['words for a number', 'Chỉ tiêu', 'E4', 'chưa có', /^not-a-number: Trang “Chỉ tiêu”, ô E4: .*ghi lý do/],
    ['a unit that is not the plan’s', 'Chỉ tiêu', 'F4', 'hộ', /^figure-unit: Trang “Chỉ tiêu”, ô F4: .*“hộ”/],
    ['an error', 'Chỉ tiêu', 'E3', { error: '#DIV/0!' }, /^cell-error: Trang “Chỉ tiêu”, ô E3: .*#DIV/],
    [
      'a formula without a number',
      'Chỉ tiêu',
      'E3',
      { formula: 'A1', result: 'x' },
      /^formula: Trang “Chỉ tiêu”, ô E3: .*công thức/,
    ],
    [
      'an assignment of somebody else',
      'Nhiệm vụ',
      'A4',
      'KHM-IX.1-01/2026',
      /^not-its-assignment: Trang “Nhiệm vụ”, ô A4/,
    ],
    ['no results', 'Nội dung', 'A2', null, /^results-missing: .*bắt buộc/],
    ['a total typed as words', 'Chỉ tiêu', 'G3', 'rất nhiều', /^not-a-number: Trang “Chỉ tiêu”, ô G3/],
  ])('%s', async (_, sheet, cell, value, words) => {
    const file = await editedXlsx(await xlsx(), (of) => {
      of(sheet).getCell(cell).value = value as string;
    });
    const [first, ...others] = await refusals(file);
    expect(first).toMatch(words);
    expect(others).toEqual([]);
  });

  test('a day that Excel made of 8.5', async () => {
    const file = await editedXlsx(await xlsx(), (of) => {
      const cell = of('Chỉ tiêu').getCell('E3');
      cell.numFmt = 'dd/mm/yyyy';
      cell.value = new Date(Date.UTC(2026, 4, 8));
    });
    expect(await refusals(file)).toEqual([
      expect.stringMatching(/^cell-date: Trang “Chỉ tiêu”, ô E3: .*8,5/),
    ]);
  });

  test('a value and a reason that are both missing are told at the cell of the value', async () => {
    const file = await editedXlsx(await xlsx(), (of) => {
      of('Chỉ tiêu').getCell('H5').value = null;
    });
    expect(await refusals(file)).toEqual([
      expect.stringMatching(/^figure-missing: Trang “Chỉ tiêu”, ô E5: .*ghi lý do/),
    ]);
  });

  test('all at once, each with its cell', async () => {
    const file = await editedXlsx(await xlsx(), (of) => {
      of('Chỉ tiêu').getCell('E3').value = '400';
      of('Chỉ tiêu').getCell('G3').value = null;
      of('Chỉ tiêu').getCell('E4').value = 'nhiều';
      of('Nội dung').getCell('A2').value = null;
    });
    const found = await refusals(file);
    expect(found.map((one) => one.split(':')[0])).toEqual([
      'not-a-number',
      'weight-missing',
      'figure-above-100',
      'results-missing',
    ]);
  });
});

describe('numbers as Excel keeps them are taken', () => {
  test.each<[string, unknown, string, number]>([
    ['a number', 92.5, '@', 92.5],
    ['85% typed into a cell of percents', 0.955, '0.0%', 95.5],
    ['a formula whose number is kept', { formula: '40+52.5', result: 92.5 }, '@', 92.5],
    ['text', '92,5%', '@', 92.5],
  ])('%s', async (_, value, format, number) => {
    const file = await editedXlsx(await xlsx(), (of) => {
      const cell = of('Chỉ tiêu').getCell('E3');
      cell.numFmt = format;
      cell.value = value as number;
    });
    const read = await readFormFile(file);
    if (!read.ok) throw new Error(read.refusal.message);
    const content = contentOf(read.value, form(), contextOf(form()));
    expect(content).toMatchObject({ ok: true, content: { figures: [{ value: number }, {}, {}] } });
  });
});

describe('a form that is not the right one', () => {
  const other = (change: Partial<PartForm['head']>) => ({
    ...filledForm(),
    head: { ...form().head, ...change },
  });

  test.each([
    ['xlsx', xlsx],
    ['docx', docx],
  ] as const)('a .%s with another body or round written over its own', async (_, write) => {
    expect(await refusals(await write(other({ body: 'Sở Y tế' })))).toEqual([
      expect.stringMatching(/^form-altered: .*ghi là “Sở Y tế”, mã biểu mẫu lại của “Sở Nội vụ”/),
    ]);
    expect(await refusals(await write(other({ round: 'Báo cáo năm 2025' })))).toEqual([
      expect.stringMatching(/^form-altered: .*“Báo cáo năm 2025”/),
    ]);
  });

  test('whose mark was altered by one letter, or is gone', async () => {
    const altered = await editedXlsx(await xlsx(), (of) => {
      const cell = of('Hướng dẫn').getCell('B8');
      expect(cell.text).toMatch(/^KHM\/1 · annual\/2026 · so-noi-vu · 0 · [0-9a-f]{8}$/);
      cell.value = cell.text.replace('so-noi-vu', 'so-y-te');
    });
    expect(await refusals(altered)).toEqual([
      expect.stringMatching(/^form-altered: Trang “Hướng dẫn”, ô B8/),
    ]);
    const without = await editedXlsx(await xlsx(), (_, book) => book.removeWorksheet('Hướng dẫn'));
    expect(await refusals(without)).toEqual([expect.stringMatching(/^form-unmarked/)]);
  });

  test('a table that is gone with the remarks that it bore', async () => {
    const made = filledForm();
    expect(made.content.assignments.some(({ remark }) => remark !== null)).toBe(true);
    const without = await editedXlsx(await xlsx(made), (_, book) => book.removeWorksheet('Nhiệm vụ'));
    const read = await readFormFile(without);
    if (!read.ok) throw new Error(read.refusal.message);
    const bore = contentOf(read.value, made, contextOf(made));
    expect(bore).toMatchObject({ ok: false, problems: [{ code: 'form-incomplete' }] });
    // A form that bore none says nothing by leaving them out.
    expect(contentOf(read.value, form(), contextOf(form()))).toMatchObject({ ok: true });
  });

  test('a column that is gone, cells that were merged', async () => {
    const lost = await editedXlsx(await xlsx(), (of) => {
      of('Chỉ tiêu').getCell('E2').value = 'Số liệu';
    });
    expect(await refusals(lost)).toEqual([expect.stringMatching(/^form-incomplete: .*“Kết quả kỳ này”/)]);
    const merged = await editedXlsx(await xlsx(), (of) => of('Chỉ tiêu').mergeCells('E4:E5'));
    expect((await refusals(merged)).join('\n')).toMatch(/merged-cells: Trang “Chỉ tiêu”, ô E4:E5/);
  });

  test('a file that is no form at all', async () => {
    const plain = join(folder, 'van-ban.docx');
    writeFileSync(plain, openXml('docx'));
    expect(await refusals(plain)).toEqual([expect.stringMatching(/^not-a-form/)]);
    const renamed = join(folder, 'bao-cao.xlsx');
    writeFileSync(renamed, 'không phải bảng tính');
    expect((await refusals(renamed)).length).toBe(1);
    const pdf = join(folder, 'bao-cao.pdf');
    writeFileSync(pdf, '%PDF-1.4');
    expect(await refusals(pdf)).toEqual([expect.stringMatching(/^not-a-form: .*\.pdf/)]);
    expect(await refusals(join(folder, 'khong-co.xlsx'))).toEqual([expect.stringMatching(/Không có tệp/)]);
  });
});

describe('a text that was filled in by hand', () => {
  test('a number typed as Word keeps it, in pieces', async () => {
    const file = await editedDocx(await docx(), (xml) =>
      xml.replace(/>92,5</, '>9</w:t></w:r><w:r><w:t xml:space="preserve">4,25 %<'),
    );
    const read = await readFormFile(file);
    if (!read.ok) throw new Error(read.refusal.message);
    expect(contentOf(read.value, form(), contextOf(form()))).toMatchObject({
      content: { figures: [{ value: 94.25 }, {}, {}] },
    });
  });

  test('a wrong number is told with table, row and column', async () => {
    const file = await editedDocx(await docx(), (xml) => xml.replace(/>92,5</, '>105<'));
    expect(await refusals(file)).toEqual([
      expect.stringMatching(/^figure-above-100: Bảng 2, dòng 2, cột 5: /),
    ]);
  });

  test('words outside the places to write are not lost in silence', async () => {
    const file = await editedDocx(await docx(), (xml) =>
      xml.replace(/<w:sectPr/, '<w:p><w:r><w:t>Kiến nghị thêm: tăng biên chế.</w:t></w:r></w:p><w:sectPr'),
    );
    expect(await refusals(file)).toEqual([expect.stringMatching(/^words-outside: .*Kiến nghị thêm/)]);
  });

  test('a list that Word numbers by itself keeps its marks', async () => {
    const part = goodPart();
    part.narrative.limits = 'Xã chậm gửi phiếu.';
    const file = await docx(filledForm(part));
    const read = await readFormFile(file);
    expect(read).toMatchObject({ value: { narrative: { limits: { text: 'Xã chậm gửi phiếu.' } } } });
  });
});

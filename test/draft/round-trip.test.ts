import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import fc from 'fast-check';
import { draftYaml } from '../../client/draft/draft-yaml';
import { editPlan } from '../../client/plan-yaml/edit';
import { contactFrom, contactText } from '../../domain/draft/plan-sheets';
import { deadlineReader } from '../../domain/plan/expand';
import { calendar, planFrom, smallDraft } from './small-draft';
import { edited, imported, planOf, word, workbookFolder } from './workbook';

const folder = workbookFolder();
afterAll(() => folder.remove());

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const draft = smallDraft();
const plan = planFrom(draft);
const DRAFT = draftYaml({ source: 'so-sach.docx', draft, plan, read: deadlineReader(plan, calendar) });

// Dozens of workbooks are written and read; a busy machine takes its time.
jest.setTimeout(60_000);

describe('a workbook that nobody has edited', () => {
  test.each(['tinh-mau-2026-2030.yaml', 'dong-nai-2020-2025.yaml'])('changes nothing in %s', async (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    const found = await imported(await folder.exported(text), text);
    expect(found).toEqual({ text, changes: [], added: [], missing: [], errors: [], warnings: [] });
  });

  test('changes nothing in a draft, where most is still open', async () => {
    expect(await imported(await folder.exported(DRAFT), DRAFT)).toMatchObject({
      text: DRAFT,
      changes: [],
      warnings: [],
    });
  });

  test('changes nothing whatever people have written into the plan', async () => {
    // Letters that Excel, XML, YAML or a formula could take for something else.
    const odd = fc
      .string({ unit: fc.constantFrom(...'aĐợ =+-@"\'<&>;:#%,.0_xA1|\n\t“”'), minLength: 1, maxLength: 30 })
      .map((text) => `v${text}`.normalize('NFC'));
    const plans = fc.record({ summary: odd, product: odd, name: odd, condition: odd, title: odd, role: odd });
    await fc.assert(
      fc.asyncProperty(plans, async ({ summary, product, name, condition, title, role }) => {
        const one = { ...plan.obligations[0]!, summary, product, condition };
        const body = { ...plan.bodies[0]!, name, contacts: [{ role, email: 'van-thu@tinh.example' }] };
        const other = {
          ...plan,
          plan: { ...plan.plan, title },
          bodies: [body, ...plan.bodies.slice(1)],
          obligations: [one, ...plan.obligations.slice(1)],
        };
        const text = stringify(other);
        const found = await imported(await folder.exported(text), text);
        expect(found).toMatchObject({ text, changes: [], added: [], errors: [] });
      }),
      {
        numRuns: 25,
        // What Excel would take for an escaped letter.
        examples: [
          [{ summary: 'v_x0041_', product: '_x000D_', name: 'v', condition: 'v', title: 'v', role: 'v' }],
        ],
      },
    );
  });
});

describe('contacts in a cell', () => {
  test.each([
    [{ email: 'a@tinh.example' }, 'a@tinh.example'],
    [{ name: 'Lê Thu Hà', email: 'a@tinh.example' }, 'Lê Thu Hà <a@tinh.example>'],
    [{ role: 'Văn thư', email: 'a@tinh.example' }, '– Văn thư <a@tinh.example>'],
    [{ name: 'Lê Thu Hà', role: 'Văn thư', email: 'a@tinh.example' }, 'Lê Thu Hà – Văn thư <a@tinh.example>'],
  ])('%j are written %s and read back', (contact, text) => {
    expect(contactText(contact)).toBe(text);
    expect(contactFrom(text)).toEqual(contact);
  });
});

describe('a workbook that came back', () => {
  test('changes the cells that a person has changed, and no other line of the file', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const obligations = sheet('obligations');
      obligations.set('KH17-II.1-01', 'summary', 'Lập sổ theo dõi thống nhất');
      obligations.set('KH17-II.1-01', 'coordinating', 'các đoàn thể\nBan Noi chinh');
      obligations.set('KH17-II.1-02', 'deadline', 'quý II/2022');
      sheet('head').set('plan.signedOn', 'value', new Date(Date.UTC(2021, 0, 12)));
      sheet('targets').set('KH17-I-CT1', 'value', 85.5);
      sheet('bodies').set('ban-to-chuc', 'contacts', 'Lê Thu Hà – Văn thư <to-chuc@tinh.example>');
    });
    const { text, changes, errors } = await imported(file, DRAFT);
    expect(errors).toEqual([]);
    expect(changes.map(({ sheet, column, from, to }) => [sheet, column, from, to])).toEqual([
      ['head', 'value', '', '2021-01-12'],
      ['bodies', 'contacts', '', 'Lê Thu Hà – Văn thư <to-chuc@tinh.example>'],
      ['obligations', 'summary', 'Lập sổ theo dõi số 12', 'Lập sổ theo dõi thống nhất'],
      ['obligations', 'coordinating', '', 'doan-the\nban-noi-chinh'],
      ['obligations', 'deadline', 'giữa năm 2022', 'quý II/2022'],
      ['targets', 'value', '80', '85.5'],
    ]);
    const before = DRAFT.split('\n');
    const newLines = text!.split('\n').filter((line) => !before.includes(line));
    expect(newLines).toEqual([
      '  signedOn: 2021-01-12 # văn bản không ghi ngày ký',
      '    contacts: [{name: Lê Thu Hà, role: Văn thư, email: to-chuc@tinh.example}]',
      '    summary: Lập sổ theo dõi thống nhất',
      '    coordinating: [doan-the, ban-noi-chinh]',
      '    deadline: {text: quý II/2022, confirmed: null}',
      '    value: 85.5',
    ]);
    expect(text).toContain('# CẦN TRẢ LỜI: Ban Nội chính');
  });

  test('finds nothing more when it is imported again', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const obligations = sheet('obligations');
      obligations.set('KH17-II.1-01', 'summary', 'Việc đã sửa');
      obligations.set('KH17-II.1-02', 'deadlineAgreed', 'Đồng ý');
      obligations.add({ clause: 'II.3', summary: 'Việc thêm', lead: 'Tỉnh đoàn', deadline: 'quý I/2023' });
    });
    const first = await imported(file, DRAFT);
    expect(first.added).toMatchObject([{ id: 'KH17-II.3-01' }]);
    const again = await imported(file, first.text!);
    expect(again.text).toBe(first.text);
    expect(again.changes).toEqual([]);
  });

  test('tells of a changed deadline that gives no day, for nobody would be reminded of it', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const obligations = sheet('obligations');
      obligations.set('KH17-II.1-01', 'deadline', 'khi nào tiện');
      obligations.set('KH17-II.1-01', 'deadlineAgreed', 'Đồng ý');
      obligations.set('KH17-II.1-02', 'deadline', 'quý II/2022');
    });
    const { text, warnings } = await imported(file, DRAFT);
    expect(text).not.toBeNull();
    const told = warnings.filter(({ code }) => code === 'no-due-day');
    expect(told).toMatchObject([{ sheet: 'Nhiệm vụ', column: 'Thời hạn' }]);
    expect(told[0]!.message).toMatch(/“khi nào tiện” không tính ra ngày nào.*trước là “/);
  });

  test('tells which cells were edited of what the file holds no more; of untouched rows it says nothing', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      sheet('targets').set('KH17-I-CT1', 'value', 91);
    });
    const without = editPlan(DRAFT);
    if (!without.ok) throw new Error(without.refusal.message);
    without.value.remove(['targets']);
    const { changes, warnings } = await imported(file, without.value.text());
    expect(changes).toEqual([]);
    const told = warnings.filter(({ code }) => code === 'row-gone');
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain('“91”');
    expect(told[0]!.message).toContain('“KH17-I-CT1” không còn trong tệp kế hoạch');
    const untouched = await imported(await folder.exported(DRAFT), without.value.text());
    expect(untouched.warnings.filter(({ code }) => code === 'row-gone')).toEqual([]);
  });

  test('records who agreed and when, and asks for a name where nobody gives one', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      sheet('obligations').set('KH17-II.1-02', 'deadlineAgreed', 'đồng ý');
      sheet('obligations').set('KH17-II.2-01', 'readingAgreed', 'Đồng ý');
      sheet('bodies').set('ban-noi-chinh', 'agreed', 'Đồng ý');
    });
    const { obligations, bodies } = planOf((await imported(file, DRAFT)).text!);
    expect(obligations[1]?.deadline.confirmed).toEqual(word);
    expect(obligations[2]?.reading?.confirmed).toEqual(word);
    expect(bodies[1]?.question?.confirmed).toEqual(word);
    const nameless = await imported(file, DRAFT, { word: null });
    expect(nameless.text).toBeNull();
    expect(nameless.errors.map(({ code }) => code)).toEqual(['no-name', 'no-name', 'no-name']);
  });

  test('opens a confirmed deadline again when its words change', async () => {
    const confirmed = (
      await imported(
        await edited(await folder.exported(DRAFT), (sheet) =>
          sheet('obligations').set('KH17-II.1-02', 'deadlineAgreed', 'Đồng ý'),
        ),
        DRAFT,
      )
    ).text!;
    const file = await edited(await folder.exported(confirmed), (sheet) =>
      sheet('obligations').set('KH17-II.1-02', 'deadline', 'cuối năm 2022'),
    );
    const { text } = await imported(file, confirmed);
    expect(planOf(text!).obligations[1]?.deadline).toEqual({ text: 'cuối năm 2022', confirmed: null });
  });

  test('opens a confirmed day of the plan, and a confirmed group, again when they change', async () => {
    const open = smallDraft({
      groups: [{ id: 'doan-the', name: 'Các đoàn thể', aliases: [], members: [] }],
      questions: [{ code: 'group-members', about: 'doan-the', message: 'Gồm những ai?', places: [] }],
    });
    const proposed = planFrom(open);
    const asked = draftYaml({
      source: 'a.docx',
      draft: open,
      plan: proposed,
      read: deadlineReader(proposed, calendar),
    });
    const agree = await edited(await folder.exported(asked), (sheet) => {
      sheet('head').set('plan.startsOn', 'agreed', 'Đồng ý');
      sheet('groups').set('doan-the', 'agreed', 'Đồng ý');
    });
    const confirmed = (await imported(agree, asked)).text!;
    expect(planOf(confirmed).plan.questions?.[0]?.confirmed).toEqual(word);
    expect(planOf(confirmed).groups[0]?.question?.confirmed).toEqual(word);

    const change = await edited(await folder.exported(confirmed), (sheet) => {
      sheet('head').set('plan.startsOn', 'value', '15/01/2021');
      sheet('groups').set('doan-the', 'members', 'ban-to-chuc');
    });
    const after = planOf((await imported(change, confirmed, { word: null })).text!);
    expect(after.plan).toMatchObject({ startsOn: '2021-01-15', questions: [{ confirmed: null }] });
    expect(after.groups[0]).toMatchObject({ members: ['ban-to-chuc'], question: { confirmed: null } });
  });

  test('keeps what others have changed in the file meanwhile, and refuses a cell that both have changed', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) =>
      sheet('obligations').set('KH17-II.1-01', 'summary', 'Sửa trong bảng'),
    );
    const meanwhile = DRAFT.replace('summary: Rà soát hộp thư góp ý', 'summary: Sửa trong tệp');
    const { text, changes } = await imported(file, meanwhile);
    expect(changes).toHaveLength(1);
    expect(text).toContain('summary: Sửa trong tệp');
    const both = DRAFT.replace('summary: Lập sổ theo dõi số 12', 'summary: Sửa trong tệp');
    expect((await imported(file, both)).errors).toMatchObject([
      { code: 'changed-twice', sheet: 'Nhiệm vụ', row: 2, column: 'Việc phải làm' },
    ]);
  });

  test('adds bodies, groups and obligations that name each other', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      sheet('bodies').add({ name: 'Sở Xây dựng', kind: 'sở, ngành' });
      sheet('groups').add({ name: 'Các sở', members: 'Sở Xây dựng' });
      sheet('obligations').add({
        clause: 'II.1',
        summary: 'Kiểm tra nhà kho',
        lead: 'Các sở',
        deadline: 'năm 2023',
      });
    });
    const { text, errors } = await imported(file, DRAFT);
    expect(errors).toEqual([]);
    const { bodies, groups, obligations } = planOf(text!);
    expect(bodies.at(-1)).toMatchObject({ id: 'so-xay-dung', name: 'Sở Xây dựng' });
    expect(groups.at(-1)).toMatchObject({ id: 'cac-so', members: ['so-xay-dung'] });
    expect(obligations.at(-1)).toMatchObject({ code: 'KH17-II.1-03', lead: ['cac-so'], kind: 'assignment' });
  });

  test('tells of deleted rows, and only switches them off when that is asked for', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const { sheet: rows, rowOf } = sheet('obligations');
      rows.spliceRows(rowOf('KH17-II.2-01'), 1);
    });
    const told = await imported(file, DRAFT);
    expect(told).toMatchObject({ text: DRAFT, missing: [{ sheet: 'obligations', id: 'KH17-II.2-01' }] });
    expect(told.warnings[0]?.message).toContain('--delete');
    const done = await imported(file, DRAFT, { deleteMissing: true });
    expect(planOf(done.text!).obligations[2]).toMatchObject({ code: 'KH17-II.2-01', track: false });
  });

  test('takes a day that Excel has made of the words of a deadline for these words', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const { sheet: rows, rowOf } = sheet('obligations');
      const cell = rows.getCell(rowOf('KH17-II.1-01'), 11);
      cell.value = new Date(Date.UTC(2022, 5, 30));
      cell.numFmt = 'dd/mm/yyyy';
    });
    expect(planOf((await imported(file, DRAFT)).text!).obligations[0]?.deadline.text).toBe('30/06/2022');
  });

  test('finds its columns by their titles, wherever they stand, and leaves foreign ones out with a word', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      const { sheet: rows } = sheet('targets');
      rows.spliceColumns(2, 0, ['Ghi chú riêng', 'xem lại']);
    });
    const { changes, warnings } = await imported(file, DRAFT);
    expect(changes).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'unknown-column', sheet: 'Chỉ tiêu' }]);
  });
});

describe('what is wrong in a workbook is named by sheet, row and column, and nothing is written', () => {
  test.each([
    ['lead', 'Sở Thuỷ sản', 'unknown-body', 'Chủ trì'],
    ['kind', 'Việc lạ', 'wrong-choice', 'Loại'],
    ['summary', '', 'empty-cell', 'Việc phải làm'],
    ['summary', '=HYPERLINK("http://x")', 'formula-text', 'Việc phải làm'],
    ['summary', { formula: 'A1&"x"', result: 'x' }, 'formula', 'Việc phải làm'],
    ['summary', { error: '#REF!' }, 'cell-error', 'Việc phải làm'],
    ['deadline', 'trước 31/02/2022', 'impossible-date', 'Thời hạn'],
    ['dependsOn', 'KH17-IX-01', 'unknown-dependency', 'Chờ nhiệm vụ'],
    ['lead', '', 'too-little', 'Chủ trì'],
    ['track', '', 'empty-cell', 'Theo dõi'],
    ['track', 'có thể', 'wrong-choice', 'Theo dõi'],
  ])('%s = %j: %s', async (column, value, code, title) => {
    const file = await edited(await folder.exported(DRAFT), (sheet) =>
      sheet('obligations').set('KH17-II.1-01', column, value),
    );
    const { text, errors } = await imported(file, DRAFT);
    expect(text).toBeNull();
    expect(errors).toMatchObject([{ code, sheet: 'Nhiệm vụ', row: 2, column: title }]);
  });

  test('a day that is none, an address that is none, an id twice, a merged cell', async () => {
    const file = await edited(await folder.exported(DRAFT), (sheet) => {
      sheet('head').set('plan.startsOn', 'value', '31/02/2021');
      const obligations = sheet('obligations');
      obligations.sheet.getCell(3, 1).value = 'KH17-II.1-01';
      sheet('groups').sheet.mergeCells('B2:C2');
    });
    const { errors } = await imported(file, DRAFT);
    expect(errors.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
      ['wrong-date', 'Kế hoạch', 8],
      ['merged-cells', 'Nhóm', null],
      ['repeated-id', 'Nhiệm vụ', 3],
    ]);
    const mail = await edited(await folder.exported(DRAFT), (sheet) =>
      sheet('bodies').set('tinh-doan', 'headEmail', 'bi thu'),
    );
    expect((await imported(mail, DRAFT)).errors).toMatchObject([
      { sheet: 'Cơ quan', row: 5, column: 'Thư của người đứng đầu' },
    ]);
  });

  test('the workbook of another plan', async () => {
    const file = await folder.exported(DRAFT);
    const { errors } = await imported(file, DRAFT.replace('code: KH17\n', 'code: KH18\n'));
    expect(errors).toMatchObject([{ code: 'other-plan' }]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partAsDocx } from '../../client/parts/docx-form';
import { readFormFile } from '../../client/parts/read-form';
import { partAsXlsx } from '../../client/parts/xlsx-form';
import type { PartForm } from '../../domain/rounds/part-form';
import { contentOf, markOf, type ReturnedForm } from '../../domain/rounds/part-returned';
import { optionalTool } from '../support/optional-tool';
import { convert, findLibreOffice } from '../support/libreoffice';
import { contextOf, filledForm, form, goodPart, roundRecord, row, rows } from './sample-round';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WRITERS = { xlsx: partAsXlsx, docx: partAsDocx };
type Kind = keyof typeof WRITERS;
const KINDS: Kind[] = ['xlsx', 'docx'];

async function written(kind: Kind, made: PartForm, name: string): Promise<string> {
  const file = join(folder, `${name}.${kind}`);
  writeFileSync(file, await WRITERS[kind](made));
  return file;
}

async function returned(file: string): Promise<ReturnedForm> {
  const read = await readFormFile(file);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

async function contentIn(file: string, made: PartForm = form()) {
  const read = contentOf(await returned(file), made, contextOf(made));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.content;
}

function withoutTargets() {
  const round = roundRecord();
  const parts = round.state.parts.map((part) => ({ ...part, body: { ...part.body, targets: [] } }));
  return { ...round, state: { ...round.state, parts } };
}

/** Whole minutes on a machine where others work too. */
const OFFICE_MS = 120_000;

describe.each(KINDS)('a form as .%s', (kind) => {
  test('comes back as it was filled in, down to the line', async () => {
    const file = await written(kind, filledForm(), 'day-du');
    expect(await contentIn(file)).toEqual(goodPart());
  });

  test('says whose it is and which version it replaces', async () => {
    const made = { ...filledForm(), mark: { ...form().mark, replaces: 3 } };
    const mark = markOf(await returned(await written(kind, made, 'thay-ban')));
    expect(mark).toEqual({
      ok: true,
      value: { form: { cycle: 'KHM/1', round: 'annual/2026', body: 'so-noi-vu' }, replaces: 3 },
    });
  });

  test('that nobody wrote in is refused as empty, in one sentence', async () => {
    const made = form();
    const read = contentOf(await returned(await written(kind, made, 'trong')), made, contextOf(made));
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'form-empty' }] });
  });

  test('of a body without targets and assignments asks for words alone', async () => {
    const made = form({ rows: [], round: withoutTargets() });
    const part = { ...made.content, narrative: { ...goodPart().narrative } };
    expect(part).toMatchObject({ figures: [], assignments: [] });
    expect(await contentIn(await written(kind, { ...made, content: part }, 'chu'), made)).toEqual(part);
  });

  test('keeps words that look like formulas, escapes and markup as words', async () => {
    const part = goodPart();
    part.narrative.results = '=1+1\n_x0041_ <b>&amp; "trích"\n@SUM(A1)';
    part.assignments[0]!.remark = '-2+3';
    expect(await contentIn(await written(kind, filledForm(part), 'chu-la'))).toEqual(part);
  });

  test('of four hundred assignments comes back whole', async () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      row(
        `KHM-III.${i + 1}-01/2026`,
        `Việc thứ ${i + 1}: hướng dẫn, kiểm tra việc tổ chức đối thoại ở cơ sở`,
      ),
    );
    const made = form({ rows: [...rows, ...many] });
    const part = goodPart(made);
    part.assignments.forEach((one, i) => Object.assign(one, { remark: `Ghi chú ${i}` }));
    expect(await contentIn(await written(kind, { ...made, content: part }, 'dai'), made)).toEqual(part);
  });
});

const office = findLibreOffice();
optionalTool('LibreOffice', 'command' in office ? true : office.missing)('saved again by LibreOffice', () => {
  test.each(KINDS)(
    'a .%s still says the same',
    async (kind) => {
      const file = await written(kind, filledForm(), `luu-lai-${kind}`);
      const out = mkdtempSync(join(folder, 'again-'));
      const [again] = convert([file], kind, out);
      expect(await contentIn(again!)).toEqual(goodPart());
    },
    OFFICE_MS,
  );
});

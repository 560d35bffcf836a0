import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../config/package-root';
import { paragraphsOf, wordFile } from '../documents/word-papers';
import { sourceOf } from '../extraction/source-of';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { dondoc, temporaryFolder } from './captured';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const path = (name: string) => join(folder.path, name);
const run = (line: string[]) => dondoc(line, { cwd: folder.path });

const place = z.object({
  id: z.string(),
  line: z.int().optional(),
  page: z.int().nullable().optional(),
  paragraph: z.int().optional(),
});
const draft = z.object({
  document: z.object({ number: z.string(), date: z.string() }),
  obligations: z.array(place),
});

const text = readFileSync(
  join(packageRoot(), 'test', 'extraction', 'papers', 'chuong-trinh-tinh-uy.txt'),
  'utf8',
);

async function docx(): Promise<string> {
  writeFileSync(path('ct.docx'), await wordFile(paragraphsOf(sourceOf(text))));
  return path('ct.docx');
}

const WANTED = ['II.1.a-01', 'II.1.b-01', 'II.2.1-01', 'II.2.1-02', 'III.1-01', 'III.2-01', 'III.3-01'];

it('reads a .docx: the places are paragraphs, and there are no pages', async () => {
  await docx();
  const { exit, json } = await run(['plan', 'read', 'ct.docx', '--json']);
  expect(exit).toBe(0);
  const { document, obligations } = draft.parse(json());
  expect(document).toEqual({ number: '08-CTr/TU', date: '2021-07-15' });
  expect(obligations.map(({ id }) => id)).toEqual(WANTED);
  for (const { line, page, paragraph } of obligations) {
    expect([line, page]).toEqual([undefined, null]);
    expect(paragraph).toBeGreaterThan(0);
  }
});

const office = findLibreOffice();
optionalTool('LibreOffice', 'command' in office ? true : office.missing)('with LibreOffice', () => {
  it('reads the .pdf that it prints: the same obligations, each with its page', async () => {
    convert([await docx()], 'pdf', folder.path);
    const { exit, json } = await run(['plan', 'read', 'ct.pdf', '--json']);
    expect(exit).toBe(0);
    const { obligations } = draft.parse(json());
    expect(obligations.map(({ id }) => id)).toEqual(WANTED);
    expect(obligations.map(({ page }) => page)).toEqual([...obligations.map(({ page }) => page)].sort());
    expect(obligations[0]).toMatchObject({ page: expect.any(Number) as unknown });
    const shown = await run(['plan', 'read', 'ct.pdf', '--out', 'ct.yaml']);
    expect(shown.stdout).toMatch(/II\.1\.a-01 +trang \d+/);
    expect((await run(['plan', 'check', 'ct.yaml'])).exit).toBe(0);
  });
});

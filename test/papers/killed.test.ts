import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPaper, type PaperFileFormat } from '../../client/papers/render';
import { paperProfile } from '../../config/paper-profile';
import { startChild } from '../support/child';
import { longPaper } from './long-paper';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a writer and kills it, by its id, when it has said `word` so many times. */
async function killedAt(word: string, times: number, file: string, format: PaperFileFormat): Promise<void> {
  const child = startChild(join(__dirname, 'write-forever.ts'), [file, format]);
  for (let left = times; left > 0;) if ((await child.next<string>()) === word) left -= 1;
  await child.killHard();
}

describe('a writer of papers that is killed', () => {
  test('while it draws leaves no file', async () => {
    const file = join(folder, 've.pdf');
    await killedAt('rendering', 1, file, 'pdf');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('while it draws leaves the old file as it was', async () => {
    const file = join(folder, 'cu.docx');
    writeFileSync(file, 'bản cũ');
    await killedAt('rendering', 1, file, 'docx');
    expect(readFileSync(file, 'utf8')).toBe('bản cũ');
  });

  test.each([
    ['docx', 1],
    ['docx', 3],
    ['pdf', 2],
  ] as const)('while it writes a .%s, time %d, leaves a whole file or none', async (format, times) => {
    const whole = Buffer.from(
      await renderPaper(longPaper({ pages: 2, rows: 5, count: 9 }), paperProfile('party-399'), format),
    );
    const file = join(folder, `viet-${times}.${format}`);
    await killedAt('writing', times, file, format);
    // Before the second time the first was written to its end.
    expect(existsSync(file) || times === 1).toBe(true);
    if (existsSync(file)) expect(readFileSync(file).equals(whole)).toBe(true);
  });
});

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dondoc, temporaryFolder } from './captured';

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
/** Marks of what is finished: they stay inside. */
const MARKS = /[\uE000-\uE7FF]/u;
const EXAMPLES = '\nExamples:\n';
/** The name of the product, and what stands in the workbook or is typed as it stands. */
const AS_IT_STANDS = /Đôn Đốc|“[^”]*”|"[^"]*"/g;

async function helpOf(path: string[]): Promise<string> {
  const { exit, stdout } = await dondoc([...path, '--help', '--lang', 'en']);
  expect([path.join(' '), exit]).toEqual([path.join(' '), 0]);
  return stdout;
}

/** The help of a command and of everything below it, each with its path. */
async function everyHelp(path: string[] = []): Promise<[string, string][]> {
  const help = await helpOf(path);
  const [, commands = ''] = help.split('\nCommands:\n');
  const names = [...commands.split(EXAMPLES)[0]!.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name!);
  const below: [string, string][] = [];
  for (const name of names.filter((one) => one !== 'help')) below.push(...(await everyHelp([...path, name])));
  return [[path.join(' '), help], ...below];
}

describe('help', () => {
  test('the help of every command is English but for what is to be typed', async () => {
    const all = await everyHelp();
    expect(all.length).toBeGreaterThan(80);
    const mixed = all.flatMap(([path, help]) =>
      help
        .split(EXAMPLES)[0]!
        .split('\n')
        .filter((line) => VIETNAMESE.test(line.replaceAll(AS_IT_STANDS, '')))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(mixed).toEqual([]);
  });

  test('an example stays as it is typed, whatever its words mean', async () => {
    expect(await helpOf(['deadline'])).toContain(
      'dondoc deadline "trước ngày 15/12/2024" --before-day inclusive',
    );
  });

  test('what is to be filled in has its English name, in the usage and in the list', async () => {
    const help = await helpOf(['assignment', 'show']);
    expect(help).toContain('Usage: dondoc assignment show [options] <assignment-id>\n');
    expect(help).toMatch(/^Arguments:\n {2}assignment-id {2}/m);
  });
});

describe('a choice of language', () => {
  const FIRST_LINE = 'Working calendar of 2026 (published)';

  test('stands before the command, after it, or joined by "="', async () => {
    for (const argv of [
      ['--lang', 'en', 'calendar', '2026'],
      ['--lang=en', 'calendar', '2026'],
      ['calendar', '--lang', 'en', '2026'],
      ['calendar', '2026', '--lang=en'],
    ])
      expect([argv, (await dondoc(argv)).stdout.split('\n')[0]]).toEqual([argv, FIRST_LINE]);
  });

  test('is not read after "--": there it is a phrase like any other', async () => {
    const { exit, stdout } = await dondoc(['deadline', '--', '--lang=en']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Cụm từ:    “--lang=en”');
  });

  test('is kept in DONDOC_LANG, which an option overrules and an empty value does not', async () => {
    const env = { DONDOC_LANG: 'en' };
    expect((await dondoc(['calendar', '2026'], { env })).stdout).toContain(FIRST_LINE);
    const vietnamese = (await dondoc(['calendar', '2026'])).stdout;
    expect((await dondoc(['calendar', '2026', '--lang', 'vi'], { env })).stdout).toBe(vietnamese);
    expect((await dondoc(['calendar', '2026'], { env: { DONDOC_LANG: '' } })).stdout).toBe(vietnamese);
  });

  test('of a language that there is not is refused, and named as it was given', async () => {
    const wanted = 'cần một trong: vi (tiếng Việt), en (English).\n';
    expect(await dondoc(['calendar', '2026', '--lang', 'fr'])).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: `--lang: ${wanted}`,
    });
    expect(await dondoc(['calendar', '2026', '--lang'])).toMatchObject({
      exit: 2,
      stderr: `--lang: ${wanted}`,
    });
    const env = { DONDOC_LANG: 'fr' };
    expect(await dondoc(['calendar', '2026'], { env })).toMatchObject({
      exit: 2,
      stderr: `DONDOC_LANG: ${wanted}`,
    });
  });
});

describe('in English', () => {
  const inEnglish = (...argv: string[]) => dondoc([...argv, '--lang', 'en']);

  test('a refusal says what is wrong and what to do', async () => {
    expect(await inEnglish('cycle', 'status', 'KH1/1')).toMatchObject({
      exit: 1,
      stderr: 'There is no cycle "KH1/1". See the cycles with "dondoc cycle list".\n',
    });
  });

  test('a wrong call is told with the name of the argument, or of what was meant', async () => {
    expect((await inEnglish('calendar', '1200')).stderr).toBe(
      '<year>: a year from 1990 to 2099 is needed.\n',
    );
    expect((await inEnglish('deadlin', 'x')).stderr).toBe(
      'There is no command "deadlin". Did you mean: deadline? See "dondoc --help".\n',
    );
    expect((await inEnglish('deadline', 'x', '--sgned', 'y')).stderr).toBe(
      'There is no option "--sgned". Did you mean: --signed? See "dondoc deadline --help".\n',
    );
    expect((await inEnglish('deadline')).stderr).toBe(
      'The argument <phrase> is missing. See "dondoc deadline --help".\n',
    );
    expect((await inEnglish('report', 'annual', '--format', 'doc')).stderr).toContain(
      '--format: one of these is needed: docx, pdf, xlsx (the tables).',
    );
  });

  test('a table has its columns under their heads', async () => {
    const { stdout } = await inEnglish('deadline', 'hoàn thành trong quý III/2021');
    const lines = stdout.split('\n');
    const head = lines.findIndex((line) => line.startsWith('Period'));
    expect(lines[head]).toMatch(/^Period {3}Period begins {2}Due as written/);
    expect(lines[head + 1]!.split('  ').map((rule) => rule.length)).toEqual(
      expect.arrayContaining(['2021-Q3'.length, 'Period begins'.length]),
    );
    const column = lines[head]!.indexOf('Due as written');
    expect(lines[head + 2]!.slice(column)).toMatch(/^Thursday 30\/09\/2021/);
    expect(stdout).toContain('“hoàn thành trong quý III/2021”');
  });

  test('the doctor says what a machine has and lacks, and what to do', async () => {
    const { stdout } = await dondoc(['doctor', '--lang', 'en'], { env: { DONDOC_WEB_PORT: '99999' } });
    expect(stdout).toContain(
      'Environment variable DONDOC_WEB_PORT: a port from 0 to 65535 is needed (0: any that is free), for example 8080.',
    );
    expect(stdout).toContain('→ Correct or remove these variables.');
    expect(stdout.split('\n').filter((line) => VIETNAMESE.test(line))).toEqual([]);
  });
});

describe('an answer', () => {
  test('to a question in English may be the word that the question names, or the Vietnamese one', async () => {
    for (const answer of ['delete', 'xoá', ' Xóa ']) {
      const folder = temporaryFolder();
      try {
        const rehearsals = join(folder.path, 'rehearsals');
        mkdirSync(rehearsals);
        const env = { DONDOC_HOME: folder.path };
        const kept = await dondoc(['reset', '--lang', 'en'], { env, answer: 'yes' });
        expect([answer, kept.exit, existsSync(rehearsals)]).toEqual([answer, 1, true]);
        expect(kept.stderr).toContain('Nothing was deleted. To delete without being asked: add --yes.\n');
        const { exit } = await dondoc(['reset', '--lang', 'en'], { env, answer });
        expect([answer, exit, existsSync(rehearsals)]).toEqual([answer, 0, false]);
      } finally {
        folder.remove();
      }
    }
  });
});

describe('never changed', () => {
  test('a document for programs: the same bytes, also where it holds a refusal', async () => {
    for (const argv of [
      ['calendar', '2026', '--json'],
      ['deadline', 'trước ngày 15/12/2024', '--json'],
      ['plan', 'check', 'khong-co.yaml', '--json'],
      ['cycle', 'status', 'KH1/1', '--json'],
    ]) {
      const { exit, stdout } = await dondoc(argv);
      expect(await dondoc([...argv, '--lang', 'en'])).toMatchObject({ exit, stdout });
    }
  });

  test('what is said in Vietnamese, which is the language of who chooses none', async () => {
    const { stdout } = await dondoc(['calendar', '2026']);
    expect(stdout).toMatch(/^Lịch làm việc năm 2026/);
    expect(stdout).toContain('  nghỉ      T5 01/01  ');
    expect((await dondoc(['calendar', '2026', '--lang', 'vi'])).stdout).toBe(stdout);
    expect(MARKS.test(stdout)).toBe(false);
    expect(MARKS.test((await dondoc(['calendar', '2026', '--lang', 'en'])).stdout)).toBe(false);
  });
});

import { mkdirSync } from 'node:fs';
import { readPlanFile } from '../../client/plan-file';
import { planFolder, problemsOf, RIGHT_LINES, spoiled } from './plan-text';

const folder = planFolder();
afterAll(() => folder.remove());

const RIGHT = RIGHT_LINES.join('\n');

function refusedFile(file: string) {
  const reading = readPlanFile(file);
  expect(reading.ok).toBe(false);
  expect(problemsOf(reading)).toHaveLength(1);
  return problemsOf(reading)[0]!;
}

describe('a file that cannot be read is refused by its name, without a line', () => {
  test('none there', () => {
    const file = folder.path('không-có.yaml');
    expect(refusedFile(file)).toEqual({
      code: 'file-not-found',
      path: [],
      message: `${file}: không có tệp này; cần kiểm tra tên và thư mục.`,
      sentence: 'không có tệp này; cần kiểm tra tên và thư mục.',
      at: null,
      line: null,
      column: null,
      file,
      severity: 'error',
    });
  });

  test('a folder', () => expect(refusedFile(folder.root).code).toBe('file-is-folder'));

  test('a file for a folder', () => {
    expect(refusedFile(`${folder.write(RIGHT)}/kh9.yaml`).code).toBe('file-not-found');
  });

  test('a name that no system accepts', () => {
    expect(refusedFile(`${folder.root}/a\0b`).code).toBe('file-not-found');
    expect(refusedFile(`${folder.root}/${'a'.repeat(5000)}`).code).toBe('file-not-found');
  });

  test('a device, which would never end', () => expect(refusedFile('/dev/zero').code).toBe('not-a-file'));

  test('more than 4 MB', () => {
    const file = folder.write(`# ${'x'.repeat(4 * 1024 * 1024)}\n${RIGHT}`);
    expect(refusedFile(file)).toMatchObject({
      code: 'file-too-big',
      sentence: expect.stringContaining('tối đa 4 MB'),
    });
  });

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${RIGHT}`, 'utf16le')],
    ['a word processor file', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0xff, 0xfe])],
    ['an old Vietnamese code page', Buffer.from('plan: K\xea ho\xa1ch', 'latin1')],
  ])('%s', (_, bytes) => expect(refusedFile(folder.write(bytes)).code).toBe('file-not-utf8'));
});

describe('how editors write the same file', () => {
  const plain = folder.read(RIGHT);
  test.each([
    ['with a byte order mark', `\ufeff${RIGHT}`],
    ['with CRLF', RIGHT.replaceAll('\n', '\r\n')],
    ['in NFD, as macOS does', RIGHT.normalize('NFD')],
    ['with dots at the end', `${RIGHT}\n...\n`],
  ])('%s', (_, text) => expect(folder.read(text)).toEqual(plain));

  test.each(['\ufeff', ''])('places stay right behind %j and with CRLF', (mark) => {
    const text = mark + spoiled({ 2: '  code: KH 9' }).replaceAll('\n', '\r\n').normalize('NFD');
    expect(problemsOf(folder.read(text))[0]).toMatchObject({ line: 2, column: 9 });
  });
});

test.each([
  ['nothing', ''],
  ['only remarks', '# kế hoạch\n'],
])('%s in the file', (_, text) => {
  expect(problemsOf(folder.read(text))).toMatchObject([{ code: 'empty-file', line: 1, column: 1, at: null }]);
});

test.each([
  ['a sentence', 'Kế hoạch dân vận'],
  ['a list', '- plan'],
])('%s is no plan', (_, text) => {
  expect(problemsOf(folder.read(text))).toMatchObject([{ code: 'not-a-plan', line: 1, column: 1, at: null }]);
});

describe('YAML that is not right, in our words and with the place to mend', () => {
  test.each([
    ['a tab', { 16: '\tname: Ban Dân vận' }, 'yaml-tab-as-indent', 16, /phím Tab/],
    [
      'a key twice',
      { 17: '    name: Ban Dân vận' },
      'yaml-duplicate-key',
      17,
      /^Khoá "name" đã có ở dòng 16; /,
    ],
    ['a crooked indent', { 17: '   contacts: []' }, 'yaml-missing-char', 17, /thụt dòng không khớp/],
    ['a crooked indent of a section', { 6: ' signedOn: 2026-01-05' }, 'yaml-bad-indent', 6, /thẳng cột/],
    [
      'a bracket that stays open',
      { 36: '    lead: [ban-dan-van' },
      'yaml-bad-indent',
      36,
      /^Dấu \[ hay \{ mở ở đây chưa được đóng/,
    ],
    [
      'a quote that stays open',
      { 35: '    summary: "Khảo sát' },
      'yaml-missing-char',
      35,
      /^Dấu nháy mở ở đây chưa được đóng/,
    ],
    [
      'a colon within words',
      { 35: '    summary: Khảo sát: chi đoàn' },
      'yaml-block-as-implicit-key',
      35,
      /dấu nháy/,
    ],
    ['a start that is kept for YAML', { 52: '    unit: %' }, 'yaml-bad-scalar-start', 52, /dấu nháy/],
    ['a backslash', { 35: '    summary: "a\\đ"' }, 'yaml-bad-dq-escape', 35, /nháy đơn/],
    ['a second document', { 47: '---' }, 'yaml-multiple-docs', 47, /"---"/],
    ['a tag', { 35: '    summary: !khao-sat chi đoàn' }, 'yaml-tag-resolve-failed', 35, /thẻ kiểu/],
    ['an alias of nothing', { 37: '    coordinating: *doan' }, 'yaml-unknown-alias', 37, /"&doan"/],
    [
      'a control character',
      { 35: '    summary: "chi\\0đoàn"' },
      'unprintable-character',
      35,
      /ký tự điều khiển/,
    ],
    [
      'half a character',
      { 35: '    summary: "chi\\uD800 đoàn"' },
      'unprintable-character',
      35,
      /ký tự điều khiển/,
    ],
  ])('%s', (_, lines: Record<number, string>, code, line, sentence) => {
    const problems = problemsOf(folder.read(spoiled(lines)));
    expect(problems[0]).toMatchObject({ code, line, at: null, sentence: expect.stringMatching(sentence) });
    expect(problems[0]!.message).toMatch(/kh9\.yaml:\d+:\d+: /);
  });

  test('brackets nested without end', () => {
    const problems = problemsOf(folder.read(`plan: ${'['.repeat(30_000)}`));
    expect(problems).toMatchObject([{ code: 'yaml-resource-exhaustion', line: 1 }]);
  });

  test('a few aliases that stand for billions', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg']) {
      bomb.push(`${name}: &${name} [${Array(8).fill(`*${of}`).join(', ')}]`);
    }
    expect(problemsOf(folder.read(bomb.join('\n')))).toMatchObject([
      { code: 'yaml-too-many-aliases', line: 2 },
    ]);
  });

  test('thousands of aliases are refused before one of them is looked up', () => {
    const lines = ['a: &a [x]', ...Array.from({ length: 20_000 }, (_, i) => `b${i}: *a`)];
    const begun = process.cpuUsage();
    expect(problemsOf(folder.read(lines.join('\n')))).toMatchObject([
      { code: 'yaml-too-many-aliases', line: 2, column: 5 },
    ]);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(10);
  });

  test('an alias that holds itself', () => {
    expect(problemsOf(folder.read(spoiled({ 36: '    lead: &l [*l]' })))).toMatchObject([
      { code: 'wrong-type', line: 36 },
    ]);
  });
});

test('an alias of something written once is read as if written twice', () => {
  const text = spoiled({ 30: '    members: &doan [tinh-doan, hoi-nong-dan]', 37: '    coordinating: *doan' });
  const reading = folder.read(text);
  expect(reading.ok && reading.plan.obligations[0]!.coordinating).toEqual(['tinh-doan', 'hoi-nong-dan']);
});

test('a directive cannot turn dates into something else', () => {
  const reading = folder.read(`%YAML 1.1\n---\n${RIGHT}`);
  expect(reading.ok && reading.plan.plan.term).toEqual({ start: '2026-01-01', end: '2028-12-31' });
});

test('a folder that ends in .yaml is still a folder', () => {
  mkdirSync(folder.path('thư-mục.yaml'));
  expect(refusedFile(folder.path('thư-mục.yaml')).code).toBe('file-is-folder');
});

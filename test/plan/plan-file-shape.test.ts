import { planFolder, problemsOf, RIGHT_LINES, spoiled } from './plan-text';

const folder = planFolder();
afterAll(() => folder.remove());

function only(text: string) {
  const reading = folder.read(text);
  expect(reading.ok).toBe(false);
  const problems = problemsOf(reading);
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

test('the plan that all these tests spoil is right', () => {
  const reading = folder.read(RIGHT_LINES.join('\n'));
  expect(reading).toMatchObject({ ok: true, toConfirm: [] });
});

test('a problem names file, line, column and path before its sentence', () => {
  const problem = only(spoiled({ 34: '    kind: asignment' }));
  expect(problem).toEqual({
    code: 'value-not-allowed',
    file: folder.path('kh9.yaml'),
    path: ['obligations', 0, 'kind'],
    line: 34,
    column: 11,
    at: 'obligations[0].kind',
    severity: 'error',
    sentence:
      '“asignment” không dùng được; cần một trong: assignment, periodic, monitoring, report, midterm-review, final-review; có phải "assignment"?',
    message: `${folder.path('kh9.yaml')}:34:11 obligations[0].kind: ${problem.sentence}`,
  });
});

describe('keys', () => {
  test('one that is missing is reported where its group begins, with an example', () => {
    expect(only(spoiled({ 33: null }))).toMatchObject({
      code: 'missing-key',
      line: 32,
      column: 5,
      at: 'obligations[0].clause',
      sentence: 'Thiếu khoá bắt buộc "clause", ví dụ clause: III.4.',
    });
  });

  test('a whole section that is missing is reported at the top', () => {
    const text = RIGHT_LINES.slice(0, 30).join('\n');
    expect(only(text)).toMatchObject({ code: 'missing-key', line: 1, column: 1, at: 'obligations' });
  });

  test('an unknown one is pointed at itself, with the one that was probably meant', () => {
    expect(only(spoiled({ 37: '    coordinate: [doan-the]' }))).toMatchObject({
      code: 'unknown-key',
      line: 37,
      column: 5,
      at: 'obligations[0].coordinate',
      sentence: 'Không có khoá "coordinate"; có phải "coordinating"?',
    });
  });

  test('an unknown one that resembles none is answered with the keys there are', () => {
    expect(only(spoiled({ 38: '    deadline: {text: trong quý III/2026, hours: 8}' }))).toMatchObject({
      code: 'unknown-key',
      line: 38,
      column: 42,
      at: 'obligations[0].deadline.hours',
      sentence: 'Không có khoá "hours"; ở đây chỉ có: text, confirmed.',
    });
  });

  test.each(['__proto__', 'constructor'])('"%s" is a key like any other', (key) => {
    expect(only(spoiled({ 9: `  title: a\n  ${key}: 1` }))).toMatchObject({
      code: 'unknown-key',
      line: 10,
      at: `plan.${key}`,
    });
  });

  test('a merge key does not merge', () => {
    expect(only(spoiled({ 18: '    <<: {head: null}' }))).toMatchObject({
      code: 'unknown-key',
      line: 18,
      at: 'bodies[0].<<',
    });
  });
});

describe('values', () => {
  test.each([
    [
      'a single body instead of a list',
      { 36: '    lead: ban-dan-van' },
      36,
      'obligations[0].lead',
      'Đang là “ban-dan-van”; cần một danh sách, ví dụ lead: [ban-dan-van].',
    ],
    [
      'a number where words are needed',
      { 4: '  number: 142' },
      4,
      'plan.number',
      'Đang là số 142; cần chữ, hãy đặt trong dấu nháy: "142".',
    ],
    [
      'words where a number is needed',
      { 51: '    value: trên 80' },
      51,
      'targets[0].value',
      'Đang là “trên 80”; cần một số, ví dụ value: 80.',
    ],
    [
      'half a line number',
      { 33: '    clause: I.1\n    line: 1.5' },
      34,
      'obligations[0].line',
      'Đang là số 1.5; cần một số nguyên.',
    ],
    [
      'yes instead of true',
      { 38: '    deadline: {text: hằng năm}\n    track: yes' },
      39,
      'obligations[0].track',
      'Đang là “yes”; cần true hoặc false.',
    ],
    [
      'a phrase instead of the group of a deadline',
      { 38: '    deadline: trong quý III/2026' },
      38,
      'obligations[0].deadline',
      'Đang là “trong quý III/2026”; cần một nhóm khoá, ví dụ deadline: {text: trong quý III/2021}.',
    ],
    [
      'a list instead of a group',
      { 18: '    head: []' },
      18,
      'bodies[0].head',
      'Đang là một danh sách; cần một nhóm khoá, ví dụ head: {email: truong-ban@tinh.example}.',
    ],
    [
      'not a number',
      { 51: '    value: .nan' },
      51,
      'targets[0].value',
      'Đang là số NaN; cần một số, ví dụ value: 80.',
    ],
  ])('%s', (_, lines: Record<number, string>, line, at, sentence) => {
    expect(only(spoiled(lines))).toMatchObject({ code: 'wrong-type', line, at, sentence });
  });

  test('nothing behind a colon is reported at the key', () => {
    expect(only(spoiled({ 37: '    coordinating:' }))).toMatchObject({
      code: 'wrong-type',
      line: 37,
      column: 5,
      at: 'obligations[0].coordinating',
      sentence: expect.stringMatching(/^Đang để trống; cần một danh sách, ví dụ coordinating: \[tinh-doan\]/),
    });
  });

  test.each([
    ['blank words', { 9: "  title: '  '" }, 9, 'plan.title', 'Không được để trống.'],
    ['an empty list', { 36: '    lead: []' }, 36, 'obligations[0].lead', 'Danh sách cần ít nhất một mục.'],
    ['line zero', { 33: '    clause: I.1\n    line: 0' }, 34, 'obligations[0].line', 'Cần một số lớn hơn 0.'],
  ])('too little: %s', (_, lines: Record<number, string>, line, at, sentence) => {
    expect(only(spoiled(lines))).toMatchObject({ code: 'too-little', line, at, sentence });
  });

  test.each([
    [
      'a plan code with a space',
      { 2: '  code: KH 9' },
      2,
      'plan.code',
      /^“KH 9” chưa đúng: chỉ gồm chữ không dấu/,
    ],
    [
      'a plan code with a stroke, which parts ids',
      { 2: '  code: KH/9' },
      2,
      'plan.code',
      /ví dụ KH142-III\.4-02/,
    ],
    ['an id with marks', { 15: '  - id: ban-dân-vận' }, 15, 'bodies[0].id', /chữ thường không dấu/],
    [
      'a day that does not exist',
      { 7: '  startsOn: 2026-02-30' },
      7,
      'plan.startsOn',
      /^“2026-02-30” chưa đúng: cần một ngày có thật/,
    ],
    ['a day in Vietnamese writing', { 6: '  signedOn: 05/01/2026' }, 6, 'plan.signedOn', /dạng YYYY-MM-DD/],
    [
      'half a mail address',
      { 17: '    contacts: [{email: dan-van}]' },
      17,
      'bodies[0].contacts[0].email',
      /^“dan-van” chưa đúng: địa chỉ thư/,
    ],
  ])('a wrong form: %s', (_, lines: Record<number, string>, line, at, sentence) => {
    const problem = problemsOf(folder.read(spoiled(lines)))[0];
    expect(problem).toMatchObject({
      code: 'wrong-form',
      line,
      at,
      sentence: expect.stringMatching(sentence),
    });
  });

  test('a choice is answered with the choices', () => {
    expect(only(spoiled({ 52: "    unit: '%'\n    each: month" }))).toMatchObject({
      code: 'value-not-allowed',
      line: 53,
      sentence: '“month” không dùng được; chỉ nhận year.',
    });
  });
});

test('everything is reported at once, in the order of the lines', () => {
  const reading = folder.read(spoiled({ 3: '  type: 3', 20: '    nam: Tỉnh đoàn', 43: '    lead: 1' }));
  expect(problemsOf(reading).map(({ code, line }) => [code, line])).toEqual([
    ['wrong-type', 3],
    ['missing-key', 19],
    ['unknown-key', 20],
    ['wrong-type', 43],
  ]);
});

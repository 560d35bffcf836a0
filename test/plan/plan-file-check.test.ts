import { localDate } from '../../domain/time/epoch';
import { planFolder, problemsOf, RIGHT_LINES, spoiled } from './plan-text';

const folder = planFolder();
afterAll(() => folder.remove());

function found(text: string, startsOn?: string) {
  return problemsOf(folder.read(text, startsOn === undefined ? undefined : localDate(startsOn)));
}

function only(text: string, startsOn?: string) {
  const problems = found(text, startsOn);
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

describe('ids and codes name one thing', () => {
  test.each([
    [
      'two bodies of one id',
      { 23: '  - id: tinh-doan', 30: '    members: [tinh-doan]' },
      'duplicate-body',
      23,
      'bodies[2].id',
    ],
    [
      'two groups of one id',
      { 30: '    members: [tinh-doan]\n  - {id: doan-the, name: Đoàn thể, members: [hoi-nong-dan]}' },
      'duplicate-group',
      31,
      'groups[1].id',
    ],
    [
      'a body and a group of one id',
      { 28: '  - id: tinh-doan', 37: null, 43: '    lead: [tinh-doan]' },
      'body-is-group',
      28,
      'groups[0].id',
    ],
    [
      'a body called like an office',
      { 15: '  - id: office', 36: '    lead: [office]' },
      'reserved-id',
      15,
      'bodies[0].id',
    ],
    [
      'two obligations of one code',
      { 39: '  - code: KH9-I.1-01', 45: null },
      'duplicate-code',
      39,
      'obligations[1].code',
    ],
    [
      'a target with the code of an obligation',
      { 47: '  - code: KH9-I.1-02' },
      'duplicate-code',
      47,
      'targets[0].code',
    ],
  ])('%s', (_, lines: Record<number, string | null>, code, line, at) => {
    const problem = found(spoiled(lines)).find((one) => one.code === code);
    expect(problem).toMatchObject({ line, at, severity: 'error' });
  });

  test('ids that together are longer than the engine takes', () => {
    const long = 'a'.repeat(59);
    const problem = only(
      spoiled({
        2: `  code: ${'K'.repeat(59)}`,
        15: `  - id: ${long}`,
        32: `  - code: K${long}`,
        36: `    lead: [${long}]`,
        45: null,
      }),
    );
    expect(problem).toMatchObject({ code: 'id-too-long', line: 32, at: 'obligations[0].code' });
  });
});

describe('bodies that are named exist, once, in one role', () => {
  test.each([
    [
      'an unknown lead',
      { 36: '    lead: [ban-dan-vam]' },
      'unknown-body',
      36,
      12,
      'obligations[0].lead[0]',
      'Không có cơ quan hay nhóm nào mang mã "ban-dan-vam"; có phải "ban-dan-van"?',
    ],
    [
      'an unknown coordinator',
      { 37: '    coordinating: [doan-the, so-y-te]' },
      'unknown-body',
      37,
      30,
      'obligations[0].coordinating[1]',
      'Không có cơ quan hay nhóm nào mang mã "so-y-te"; cần khai báo trong bodies hoặc sửa mã.',
    ],
    [
      'an unknown body to be informed',
      { 37: '    informed: [tinh-doang]' },
      'unknown-body',
      37,
      16,
      'obligations[0].informed[0]',
      'Không có cơ quan hay nhóm nào mang mã "tinh-doang"; có phải "tinh-doan"?',
    ],
    [
      'an unknown member',
      { 30: '    members: [tinh-doan, hoi-nong-dan, hoi-ccb]' },
      'unknown-body',
      30,
      40,
      'groups[0].members[2]',
      'Không có cơ quan nào mang mã "hoi-ccb"; cần khai báo trong bodies hoặc sửa mã.',
    ],
    [
      'a group within a group',
      { 30: '    members: [tinh-doan, hoi-nong-dan]\n  - {id: khoi, name: Khối, members: [doan-the]}' },
      'group-in-group',
      31,
      38,
      'groups[1].members[0]',
      '"doan-the" là một nhóm; nhóm chỉ gồm các cơ quan, cần ghi từng cơ quan.',
    ],
    [
      'a body listed twice',
      { 43: '    lead: [tinh-doan, hoi-nong-dan, tinh-doan]' },
      'listed-twice',
      43,
      37,
      'obligations[1].lead[2]',
      '"tinh-doan" được ghi hai lần trong danh sách; cần bỏ một lần hoặc sửa thành cơ quan khác.',
    ],
    [
      'a lead that coordinates',
      { 37: '    coordinating: [tinh-doan, ban-dan-van]' },
      'lead-also-coordinates',
      37,
      31,
      'obligations[0].coordinating[1]',
      '"ban-dan-van" vừa chủ trì vừa phối hợp nhiệm vụ KH9-I.1-01; mỗi cơ quan chỉ giữ một vai, cần bỏ một nơi.',
    ],
    [
      'a coordinator that is informed too',
      { 37: '    coordinating: [tinh-doan]\n    informed: [tinh-doan]' },
      'two-roles',
      38,
      16,
      'obligations[0].informed[0]',
      '"tinh-doan" vừa phối hợp vừa nhận để biết nhiệm vụ KH9-I.1-01; mỗi cơ quan chỉ giữ một vai, cần bỏ một nơi.',
    ],
  ])('%s', (_, lines: Record<number, string>, code, line, column, at, sentence) => {
    expect(only(spoiled(lines))).toMatchObject({ code, line, column, at, sentence, severity: 'error' });
  });

  test('a lead that coordinates only as a member of a group is what "cùng các đoàn thể" means', () => {
    expect(found(spoiled({ 36: '    lead: [tinh-doan]' }))).toEqual([]);
  });
});

describe('ladders', () => {
  test('of the plan', () => {
    expect(only(spoiled({ 9: '  title: Dân vận\n  ladder: defaut' }))).toMatchObject({
      code: 'unknown-ladder',
      line: 10,
      at: 'plan.ladder',
      sentence: 'Không có lịch nhắc "defaut"; có phải "default"?',
    });
  });
  test('of an obligation', () => {
    expect(only(spoiled({ 45: '    ladder: hằng tuần' }))).toMatchObject({
      code: 'unknown-ladder',
      line: 45,
      at: 'obligations[1].ladder',
      sentence: 'Không có lịch nhắc "hằng tuần"; cần một trong: default, gon.',
    });
  });
});

describe('the term', () => {
  test('ends before it starts', () => {
    expect(only(spoiled({ 8: '  term: {start: 2028-01-01, end: 2026-12-31}' }))).toMatchObject({
      code: 'term-reversed',
      line: 8,
      column: 34,
      at: 'plan.term.end',
    });
  });
  test.each(['1850-01-01, end: 1855-12-31', '2096-01-01, end: 2100-12-31', '0001-01-01, end: 9999-12-31'])(
    'has no calendar: %s',
    (term) => {
      expect(only(spoiled({ 7: null, 8: `  term: {start: ${term}}` }))).toMatchObject({
        code: 'term-outside-calendar',
        line: 7,
        at: 'plan.term',
        sentence: expect.stringContaining('trong các năm '),
      });
    },
  );
  test('does not hold the day the plan names for its start', () => {
    expect(only(spoiled({ 7: '  startsOn: 2029-01-02' }))).toMatchObject({
      code: 'start-outside-term',
      line: 7,
      at: 'plan.startsOn',
    });
  });
  test('does not hold the day a person asks for', () => {
    expect(only(RIGHT_LINES.join('\n'), '2025-12-31')).toMatchObject({
      code: 'start-outside-term',
      line: 7,
      sentence:
        'Ngày khởi động 31/12/2025 nằm ngoài giai đoạn của kế hoạch; cần một ngày từ 01/01/2026 đến 31/12/2028.',
    });
  });
  test('was over when the plan was signed, and nobody says when to start', () => {
    expect(only(spoiled({ 6: '  signedOn: 2029-03-01', 7: null }))).toMatchObject({
      code: 'start-outside-term',
      line: 6,
      at: 'plan.signedOn',
    });
  });
  test('a plan may be signed in the year before', () => {
    expect(found(spoiled({ 6: '  signedOn: 2025-12-20', 7: null }))).toEqual([]);
  });
  test('a signing day of another time is a slip', () => {
    expect(only(spoiled({ 6: '  signedOn: 2016-01-05' }))).toMatchObject({
      code: 'signed-far-from-term',
      line: 6,
    });
  });
});

describe('deadlines', () => {
  const deadline = (text: string, more = '') => spoiled({ 38: `    deadline: {text: '${text}'${more}}` });

  test.each([
    [
      'a day that does not exist',
      'trước ngày 31/02/2026',
      'impossible-date',
      /^“31\/02\/2026”: Không có ngày 31/,
    ],
    ['a fifth quarter', 'trong quý V/2026', 'impossible-quarter', /quý V/],
    ['a span that runs backwards', 'giai đoạn 2028-2026', 'impossible-range', /mốc đầu/],
    ['a year that no calendar has', 'ngày 15/10/2050', 'year-outside-calendar', /2050/],
    [
      'after the term',
      'ngày 15/01/2029',
      'deadline-outside-term',
      /“ngày 15\/01\/2029” rơi vào 15\/01\/2029, ngoài giai đoạn của kế hoạch \(01\/01\/2026 – 31\/12\/2028\)/,
    ],
    ['before the term', 'quý IV/2025', 'deadline-outside-term', /rơi vào 31\/12\/2025/],
    [
      'after signing, beyond the term',
      'trong vòng 1200 ngày kể từ ngày ký',
      'deadline-outside-term',
      /rơi vào 19\/04\/2029/,
    ],
  ])('%s', (_, text, code, sentence) => {
    expect(only(deadline(text))).toMatchObject({
      code,
      line: 38,
      column: 22,
      at: 'obligations[0].deadline.text',
      severity: 'error',
      sentence: expect.stringMatching(sentence),
    });
  });

  test('counted from a signing day that the plan does not have', () => {
    const text = spoiled({
      6: '  signedOn: null',
      38: '    deadline: {text: trong vòng 30 ngày kể từ ngày ký}',
    });
    expect(only(text)).toMatchObject({
      code: 'no-assignments',
      line: 38,
      at: 'obligations[0].deadline.text',
    });
  });

  test('a recurrence that never falls into the term', () => {
    const text = spoiled({ 8: '  term: {start: 2026-01-01, end: 2026-06-30}', 38: null });
    expect(found(text).map(({ code, line }) => [code, line])).toEqual([['no-assignments', 43]]);
  });

  test('what is only listed need not be dated, but may not be nonsense', () => {
    const listed = (text: string) => spoiled({ 38: `    deadline: {text: ${text}}\n    track: false` });
    expect(found(listed('ngày 15/01/2029'))).toEqual([]);
    expect(found(listed('đến năm 2028'))).toEqual([]);
    expect(only(listed('ngày 31/02/2026'))).toMatchObject({ code: 'impossible-date', line: 38 });
  });

  test.each([
    ['byYear', 'đến năm 2028', '31/12/2028'],
    ['vagueWindow', 'giữa tháng 5/2026', '15/05/2026'],
    ['listOrRange', 'quý I và quý II/2027', '31/03/2027, 30/06/2027'],
    ['yearAssumed', 'trước ngày 15/12', '14/12/2026'],
  ])('%s waits for a person, and the plan can be read meanwhile', (flag, text, days) => {
    const reading = folder.read(deadline(text));
    expect(reading.ok).toBe(true);
    const [problem, ...more] = problemsOf(reading);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'unconfirmed',
      severity: 'confirm',
      line: 38,
      column: 22,
      at: 'obligations[0].deadline.text',
    });
    expect(problem!.sentence).toContain(`Nhiệm vụ KH9-I.1-01: “${text}” cần người xác nhận (${flag})`);
    expect(problem!.sentence).toContain(`Đang hiểu là ${days}.`);
    expect(problem!.sentence).toContain('confirmed: {by: họ tên và chức vụ, on: YYYY-MM-DD}');
    expect(found(deadline(text, ', confirmed: {by: Chánh Văn phòng, on: 2026-01-06}'))).toEqual([]);
  });

  test('flags that only inform ask nobody', () => {
    expect(found(deadline('trước ngày 15/12/2026'))).toEqual([]);
    expect(found(deadline('thường xuyên'))).toEqual([]);
  });

  test('more than twenty thousand assignments are several plans', () => {
    const weekly = Array.from(
      { length: 150 },
      (_, i) =>
        `  - {code: KH9-T-${i}, clause: T, kind: periodic, summary: Họp giao ban, lead: [doan-the], deadline: {text: hằng tuần}}`,
    );
    const problem = only(spoiled({ 45: weekly.join('\n') }));
    // 157 Sundays and two bodies are 314 each; with the seven before them the 64th weekly duty passes the bound.
    expect(problem).toMatchObject({ code: 'too-many-assignments', line: 108, at: 'obligations[65]' });
  });
});

describe('dependencies', () => {
  test.each([
    [
      'on nothing known',
      { 45: '    dependsOn: [KH9-I.1-03]' },
      'unknown-dependency',
      45,
      'obligations[1].dependsOn[0]',
      'Không có nhiệm vụ "KH9-I.1-03" để chờ; có phải "KH9-I.1-01"?',
    ],
    [
      'on a target',
      { 45: '    dependsOn: [KH9-II-01]' },
      'unknown-dependency',
      45,
      'obligations[1].dependsOn[0]',
      expect.stringMatching(/^Không có nhiệm vụ "KH9-II-01" để chờ/),
    ],
    [
      'on itself',
      { 45: '    dependsOn: [KH9-I.1-01, KH9-I.1-02]' },
      'depends-on-itself',
      45,
      'obligations[1].dependsOn[1]',
      'Nhiệm vụ KH9-I.1-02 không thể chờ chính nó; cần bỏ mã này.',
    ],
    [
      'in a circle of two',
      { 38: '    deadline: {text: hằng năm}\n    dependsOn: [KH9-I.1-02]' },
      'dependency-cycle',
      39,
      'obligations[0].dependsOn[0]',
      'Các nhiệm vụ chờ nhau thành vòng: KH9-I.1-01 → KH9-I.1-02 → KH9-I.1-01; cần bỏ một trong các liên hệ này.',
    ],
  ])('%s', (_, lines: Record<number, string>, code, line, at, sentence) => {
    expect(only(spoiled(lines))).toMatchObject({ code, line, at, sentence, severity: 'error' });
  });

  const chain = (waits: [string, string[]][]) =>
    spoiled({
      45: waits
        .map(
          ([code, dependsOn]) =>
            `  - {code: ${code}, clause: X, kind: assignment, summary: Việc, lead: [ban-dan-van], deadline: {text: năm 2027}, dependsOn: [${dependsOn.join(', ')}]}`,
        )
        .join('\n'),
    });

  test('a circle is told from its first obligation in the file, wherever it was entered', () => {
    const problem = only(
      chain([
        ['x', ['c']],
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
      ]),
    );
    expect(problem).toMatchObject({
      code: 'dependency-cycle',
      line: 46,
      sentence: expect.stringContaining('a → b → c → a;'),
    });
  });

  test('two circles apart are both told; a diamond is none', () => {
    const problems = found(
      chain([
        ['a', ['b']],
        ['b', ['a']],
        ['c', ['d']],
        ['d', ['c']],
        ['e', ['f', 'g']],
        ['f', ['h']],
        ['g', ['h']],
        ['h', []],
      ]),
    );
    expect(problems.map(({ line, sentence }) => [line, /vòng: ([^;]*);/.exec(sentence)?.[1]])).toEqual([
      [45, 'a → b → a'],
      [47, 'c → d → c'],
    ]);
  });

  test('a chain as long as a plan is walked without falling', () => {
    const waits = Array.from({ length: 6000 }, (_, i): [string, string[]] => [
      `n${i}`,
      i === 5999 ? [] : [`n${i + 1}`],
    ]);
    expect(found(chain(waits))).toEqual([]);
  });
});

test('problems of every sort come together, in the order of the lines', () => {
  const text = spoiled({
    7: '  startsOn: 2030-01-01',
    36: '    lead: [ai]',
    38: '    deadline: {text: đến năm 2027}',
    44: '    deadline: {text: quý V/2026}',
    45: '    dependsOn: [gi]',
  });
  const reading = folder.read(text);
  expect(reading.ok).toBe(false);
  expect(problemsOf(reading).map(({ code, line }) => [code, line])).toEqual([
    ['start-outside-term', 7],
    ['unknown-body', 36],
    ['unconfirmed', 38],
    ['impossible-quarter', 44],
    ['unknown-dependency', 45],
  ]);
});

import { planFolder, problemsOf, RIGHT_LINES, spoiled } from './plan-text';

const folder = planFolder();
afterAll(() => folder.remove());

/** Lines put behind a line of the right file. */
function after(line: number, more: string): string {
  return spoiled({ [line]: `${RIGHT_LINES[line - 1]}\n${more}` });
}

const found = (text: string) => problemsOf(folder.read(text));

test.each<[string, string, string, string, RegExp]>([
  [
    'a stranger among the participants',
    after(45, '    round: {kind: periodic, participants: [tinh-doang]}'),
    'unknown-body',
    'obligations[1].round.participants[0]',
    /có phải "tinh-doan"/,
  ],
  [
    'a collating body that is a group',
    after(9, '  rounds: {collator: doan-the}'),
    'unknown-body',
    'plan.rounds.collator',
    /cơ quan nào mang mã "doan-the"/,
  ],
  [
    'a target of a stranger',
    after(52, '    bodies: [so-y-te]'),
    'unknown-body',
    'targets[0].bodies[0]',
    /so-y-te/,
  ],
  [
    'a round without a day',
    spoiled({
      43: `${RIGHT_LINES[42]}\n    round: {kind: periodic}`,
      44: "    deadline: {text: 'thường xuyên, liên tục'}",
    }),
    'round-without-day',
    'obligations[1].deadline.text',
    /round: false/,
  ],
  [
    'a second annual report',
    after(
      45,
      `    round: {kind: annual}
  - {code: KH9-I.1-03, clause: I.1, kind: report, summary: Báo cáo, lead: [tinh-doan], deadline: {text: hằng năm}, round: {kind: annual}}`,
    ),
    'second-annual',
    'obligations[2].round.kind',
    /periodic/,
  ],
  [
    'an annual report every half year',
    spoiled({ 44: '    deadline: {text: 6 tháng một lần}\n    round: {kind: annual}' }),
    'second-annual',
    'obligations[1].round.kind',
    /hằng năm/,
  ],
  [
    'a round of a secret duty',
    after(45, '    secrecy: mat\n    round: {kind: annual}'),
    'secret-round',
    'obligations[1].round',
    /mật/,
  ],
  [
    'a plan that serves itself',
    after(9, '  serves: {plan: KH9, clause: I.1}'),
    'serves-itself',
    'plan.serves.plan',
    /cấp trên/,
  ],
  [
    'a clause that is listed twice',
    after(52, 'clauses:\n  - {clause: I.1}\n  - {clause: I.1}'),
    'duplicate-clause',
    'clauses[1].clause',
    /I\.1/,
  ],
])('%s is refused at its place', (_what, text, code, at, words) => {
  const problem = found(text).find((one) => one.code === code);
  expect(problem).toMatchObject({ at, severity: 'error' });
  expect(problem!.message).toMatch(words);
});

test.each([
  ['an unknown kind of round', after(45, '    round: {kind: monthly}')],
  ['a day that no month has', after(9, '  rounds: {annual: {cutoff: "13-40"}}')],
  ['a way of combining that is none', after(52, '    combine: median')],
])('%s does not pass the schema', (_what, text) => {
  expect(found(text).map(({ severity }) => severity)).toContain('error');
});

test('rounds, targets of single bodies, clauses and a plan above are taken', () => {
  const text = spoiled({
    9: `${RIGHT_LINES[8]}\n  serves: {plan: KH1, clause: II.3}\n  rounds: {collator: ban-dan-van, annual: {cutoff: "12-10"}, midterm: false}`,
    45: `${RIGHT_LINES[44]}\n    round: {kind: annual}`,
    52: `${RIGHT_LINES[51]}\n    bodies: [doan-the]\n    combine: each\n    baseline: 61.5\nclauses:\n  - {clause: I, heading: Mục đích, asksNothing: nêu mục đích}`,
  });
  expect(found(text)).toEqual([]);
});

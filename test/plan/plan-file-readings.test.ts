import { planFolder, problemsOf, spoiled } from './plan-text';

const folder = planFolder();
afterAll(() => folder.remove());

/** The second obligation of the right plan, read from a paper; its lead is the group of the mass organisations. */
const LEAD = 43;

function open(lines: Record<number, string | null>) {
  const reading = folder.read(spoiled(lines));
  expect(reading.ok).toBe(true);
  return problemsOf(reading).map(({ code, at, severity }) => ({ code, at, severity }));
}

const read = (more: string) => ({
  [LEAD]: `    lead: [doan-the]\n    reading: {confidence: high, reason: có "giao", ${more}}`,
});

describe('what a paper leaves open keeps a plan from starting until somebody stands for it', () => {
  test('a plan without readings has nothing open', () => {
    expect(open({})).toEqual([]);
  });

  test('a reading of high or medium confidence asks for nobody', () => {
    expect(open(read('quote: Giao các đoàn thể tập huấn.'))).toEqual([]);
  });

  test('a lead that the sentence does not name', () => {
    expect(open(read('leadImplied: true'))).toEqual([
      { code: 'unconfirmed-reading', at: 'obligations[1].reading', severity: 'confirm' },
    ]);
  });

  test('the same once somebody has stood for it', () => {
    expect(open(read('leadImplied: true, confirmed: {by: Trần Thị Bình, on: 2026-01-06}'))).toEqual([]);
  });

  test('a reading of low confidence', () => {
    const low = { [LEAD]: '    lead: [doan-the]\n    reading: {confidence: low, reason: hai cách hiểu}' };
    expect(open(low)[0]).toMatchObject({ code: 'unconfirmed-reading' });
    const off = { [LEAD]: `${low[LEAD]}\n    track: false` };
    expect(open(off)).toEqual([]);
  });

  test('an obligation that was switched off because it cannot run as it was read', () => {
    const [lead] = Object.values(read('held: thời hạn nằm ngoài giai đoạn'));
    expect(open({ [LEAD]: `${lead}\n    track: false` })).toEqual([
      { code: 'held-obligation', at: 'obligations[1].reading', severity: 'confirm' },
    ]);
  });

  test('a group whose members nobody knows, but only where it has a part in what is tracked', () => {
    const empty = { 30: '    members: []' };
    expect(open(empty)).toEqual([
      { code: 'group-without-members', at: 'groups[0].members', severity: 'confirm' },
    ]);
    const unused = { 37: '    coordinating: []', [LEAD]: '    lead: [tinh-doan]' };
    expect(open({ ...empty, ...unused })).toEqual([]);
  });

  test('a question about a body, a group or the head of the plan', () => {
    const asked = 'question: {text: Có phải là Hội Nông dân tỉnh?}';
    expect(open({ 24: `    name: Hội Nông dân tỉnh\n    ${asked}` })).toEqual([
      { code: 'unanswered-question', at: 'bodies[2].question', severity: 'confirm' },
    ]);
    expect(open({ 30: `    members: [tinh-doan]\n    ${asked}` })[0]?.at).toBe('groups[0].question');
    const head = `  title: Công tác dân vận\n  questions: [{about: term, text: Giai đoạn này có đúng?}]`;
    expect(open({ 9: head })[0]?.at).toBe('plan.questions[0]');
  });
});

import { answerPoint, type ReviewAnswer } from '../../client/draft/review-answers';
import { reviewPoints, type ReviewPoint } from '../../client/draft/review-points';
import { draftYaml } from '../../client/draft/draft-yaml';
import { readPlanFrom } from '../../client/plan-file';
import { deadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';
import { calendar, draftObligation, planFrom, smallDraft } from './small-draft';

const word = { by: 'Trần Thị Bình, Phó Trưởng ban', on: localDate('2021-01-20') };

function sitting(text: string): { text: string; plan: Plan; points: ReviewPoint[] } {
  const reading = readPlanFrom(text, 'kh17.yaml');
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const { plan, toConfirm } = reading;
  return { text, plan, points: reviewPoints(plan, toConfirm, deadlineReader(plan, calendar)) };
}

function fileOf(draft = smallDraft()): string {
  const plan = planFrom(draft);
  return draftYaml({ source: 'so-sach.docx', draft, plan, read: deadlineReader(plan, calendar) });
}

/** The plan after one answer. */
function answered(text: string, kind: ReviewPoint['kind'], answer: ReviewAnswer) {
  const before = sitting(text);
  const point = before.points.find((one) => one.kind === kind)!;
  const outcome = answerPoint(text, before.plan, point, answer, word);
  if (!outcome.ok) return { refusal: outcome.refusal };
  const after = sitting(outcome.value.text);
  return { after, done: outcome.value.done, left: after.points.map((one) => one.key) };
}

const START = fileOf();

describe('open points', () => {
  test('stand in the order of the file, with sentence, facts and reason', () => {
    const { points } = sitting(START);
    expect(points.map(({ kind }) => kind)).toEqual(['head', 'body', 'deadline', 'reading', 'held']);
    expect(points[2]).toMatchObject({
      title: 'KH17-II.1-02 · II.1 · dòng 14',
      quote: expect.stringContaining('hộp thư góp ý') as string,
      facts: expect.arrayContaining([['Thời hạn', '“giữa năm 2022” → 30/06/2022']]) as unknown,
    });
  });
});

describe('an answer', () => {
  test.each([
    ['head', (plan: Plan) => plan.plan.questions?.[0]?.confirmed],
    ['body', (plan: Plan) => plan.bodies[1]?.question?.confirmed],
    ['deadline', (plan: Plan) => plan.obligations[1]?.deadline.confirmed],
    ['reading', (plan: Plan) => plan.obligations[2]?.reading?.confirmed],
    ['held', (plan: Plan) => plan.obligations[3]?.reading?.confirmed],
  ] as const)('that accepts a point of the kind "%s" records who and when', (kind, confirmed) => {
    const { after, left } = answered(START, kind, { act: 'accept' });
    expect(confirmed(after!.plan)).toEqual(word);
    expect(left).toHaveLength(4);
  });

  test('with another deadline records it as confirmed, and the comment of the old one goes', () => {
    const { after } = answered(START, 'deadline', { act: 'change', to: 'trước ngày 30/6/2022' });
    expect(after!.plan.obligations[1]?.deadline).toEqual({ text: 'trước ngày 30/6/2022', confirmed: word });
    expect(after!.text).not.toContain('CẦN XÁC NHẬN thời hạn');
    expect(after!.text).not.toContain('Đang hiểu: 30/06/2022');
    expect(after!.text).toContain('# II.1 · dòng 14');
  });

  test('with a deadline that cannot be is refused in words, and nothing changes', () => {
    expect(
      answered(START, 'deadline', { act: 'change', to: 'trước ngày 31/02/2022' }).refusal?.message,
    ).toContain('31/02/2022');
    expect(answered(START, 'held', { act: 'change', to: 'quý IV/2026' }).refusal?.code).toBe(
      'deadline-outside-term',
    );
  });

  test('with another deadline switches what was held on again', () => {
    const { after } = answered(START, 'held', { act: 'change', to: 'quý IV/2025' });
    expect(after!.plan.obligations[3]).toMatchObject({
      track: true,
      reading: { held: null, confirmed: word },
    });
    expect(after!.text).not.toContain('TẠM TẮT');
  });

  test('names another lead as people spell it, with or without marks', () => {
    const { after } = answered(START, 'reading', { act: 'change', to: 'hoi nong dan tinh; Tỉnh Đoàn' });
    expect(after!.plan.obligations[2]?.lead).toEqual(['hoi-nong-dan', 'tinh-doan']);
  });

  test('with a name that nobody has offers the nearest', () => {
    const { refusal } = answered(START, 'reading', { act: 'change', to: 'Hội Nông dan tỉn' });
    expect(refusal?.message).toContain('có phải “Hội Nông dân tỉnh”?');
  });

  test('that a body is another one joins them everywhere, the name as an alias', () => {
    const { after, left } = answered(START, 'body', { act: 'change', to: 'Ban Tổ chức' });
    expect(after!.plan.bodies.map(({ id }) => id)).toEqual(['ban-to-chuc', 'hoi-nong-dan', 'tinh-doan']);
    expect(after!.plan.bodies[0]?.aliases).toEqual(['Ban Tổ chức', 'Ban Nội chính']);
    expect(after!.plan.obligations[1]?.lead).toEqual(['ban-to-chuc']);
    expect(left).not.toContain('body:ban-noi-chinh');
  });

  test('gives the head its day or its term', () => {
    expect(answered(START, 'head', { act: 'change', to: '15/01/2021' }).after!.plan.plan.startsOn).toBe(
      '2021-01-15',
    );
    expect(answered(START, 'head', { act: 'change', to: 'mai' }).refusal?.code).toBe('wrong-date');
    const noTerm = fileOf(
      smallDraft({ document: { ...smallDraft().document, term: null, date: localDate('2021-01-05') } }),
    );
    const { after } = answered(noTerm, 'head', { act: 'change', to: '01/01/2021..31/12/2027' });
    expect(after!.plan.plan).toMatchObject({ term: { start: '2021-01-01', end: '2027-12-31' } });
  });

  test('that switches off keeps the obligation in the list', () => {
    const { after, left } = answered(START, 'reading', { act: 'switch-off' });
    expect(after!.plan.obligations[2]).toMatchObject({ track: false, reading: { confirmed: word } });
    expect(left).toHaveLength(4);
    expect(answered(START, 'body', { act: 'switch-off' }).refusal?.code).toBe('not-acceptable');
  });
});

describe('a group without members', () => {
  const groups = [{ id: 'co-quan-lien-quan', name: 'Các cơ quan liên quan', aliases: [], members: [] }];
  const partner = fileOf(
    smallDraft({
      groups,
      obligations: [draftObligation('II-01', 1, 'năm 2022', { coordinating: ['co-quan-lien-quan'] })],
    }),
  );
  const lead = fileOf(
    smallDraft({
      groups,
      obligations: [draftObligation('II-01', 1, 'năm 2022', { lead: ['co-quan-lien-quan'] })],
    }),
  );

  test('may stay empty where it only takes part', () => {
    const { after, left } = answered(partner, 'members', { act: 'accept' });
    expect(left).toEqual(['head:startsOn']);
    expect(after!.plan.groups[0]).toMatchObject({ members: [], question: { confirmed: word } });
  });

  test('takes bodies that the plan does not know yet, behind a plus', () => {
    const { after } = answered(lead, 'members', { act: 'change', to: '+ Sở Nội vụ; tinh-doan; +Sở Y tế' });
    expect(after!.plan.groups[0]?.members).toEqual(['so-noi-vu', 'tinh-doan', 'so-y-te']);
    expect(after!.plan.bodies.at(-1)).toMatchObject({ id: 'so-y-te', name: 'Sở Y tế' });
    expect(answered(lead, 'members', { act: 'change', to: 'Sở Nội vụ' }).refusal?.code).toBe('unknown-body');
  });

  test('has to be filled where it leads', () => {
    const usual = fileOf(smallDraft());
    expect(sitting(usual).points.some(({ kind }) => kind === 'members')).toBe(false);
    expect(sitting(lead).points.map(({ kind }) => kind)).toContain('members');
    expect(answered(lead, 'members', { act: 'accept' }).refusal?.message).toContain('chủ trì');
  });
});

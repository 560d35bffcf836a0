import { SHIPPED_RULES } from '../../client/cycle-source';
import { acceptReadings, answerPoint, type ReviewAnswer } from '../../client/draft/review-answers';
import { leaveWeak, numbersIn, takeWeak, weakItems } from '../../client/draft/review-weak';
import { reviewPoints, type ReviewPoint } from '../../client/draft/review-points';
import { draftYaml } from '../../client/draft/draft-yaml';
import { shippedDirectory } from '../../config/directory/load';
import { readPlanFrom } from '../../client/plan-file';
import { deadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';
import { calendar, draftObligation, planFrom, smallDraft } from './small-draft';

const directory = shippedDirectory();
const office = SHIPPED_RULES;
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
  const outcome = answerPoint(text, before.plan, point, answer, { word, directory, office });
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

  test('takes bodies of the plan and of the directory by name, with commas or semicolons between', () => {
    const to = 'Sở Văn hoá, Thể thao và Du lịch, tinh-doan; so noi vu';
    const { after } = answered(lead, 'members', { act: 'change', to });
    const { members } = after!.plan.groups[0]!;
    expect(members).toHaveLength(3);
    expect(members).toContain('tinh-doan');
    const added = after!.plan.bodies.filter(({ id }) => members.includes(id)).map(({ name }) => name);
    expect(added).toEqual(['Tỉnh đoàn', 'Sở Văn hoá, Thể thao và Du lịch', 'Sở Nội vụ']);
  });

  test('takes the members of a group that the directory knows', () => {
    const { after } = answered(lead, 'members', { act: 'change', to: 'các ban đảng' });
    const { members } = after!.plan.groups[0]!;
    expect(members).toEqual([
      'ban-dan-van',
      'ban-to-chuc',
      'ban-tuyen-giao',
      'ban-noi-chinh',
      'uy-ban-kiem-tra',
    ]);
    const known = after!.plan.bodies.map(({ id }) => id);
    expect(members.filter((id) => !known.includes(id))).toEqual([]);
    const empty = answered(lead, 'members', { act: 'change', to: 'các sở, ban, ngành' });
    expect(empty.refusal?.code).toBe('empty-group');
  });

  test('takes bodies that nobody knows yet behind a plus, and refuses them without', () => {
    const { after, done } = answered(lead, 'members', { act: 'change', to: '+ Sở Mẫu; tinh-doan, +Sở Thử' });
    expect(after!.plan.groups[0]?.members).toEqual(['so-mau', 'tinh-doan', 'so-thu']);
    expect(after!.plan.bodies.at(-1)).toMatchObject({ id: 'so-thu', name: 'Sở Thử' });
    expect(done).toContain('Sở Mẫu; Tỉnh đoàn; Sở Thử');
    expect(answered(lead, 'members', { act: 'change', to: 'Sở Mẫu' }).refusal?.code).toBe('unknown-body');
  });

  test('that leads and that nobody can fill takes its obligations with it, and leaves the others to their leads', () => {
    const { after, left } = answered(lead, 'members', { act: 'switch-off' });
    expect(after!.plan.obligations[0]).toMatchObject({ track: false });
    expect(left).toEqual(['head:startsOn']);
    const shared = fileOf(
      smallDraft({
        groups,
        obligations: [
          draftObligation('II-01', 1, 'năm 2022', { lead: ['co-quan-lien-quan', 'tinh-doan'] }),
          draftObligation('II-02', 2, 'năm 2023'),
        ],
      }),
    );
    const { after: kept } = answered(shared, 'members', { act: 'switch-off' });
    expect(kept!.plan.obligations[0]).toMatchObject({ track: true, lead: ['tinh-doan'] });
  });

  test('has to be filled where it leads', () => {
    const usual = fileOf(smallDraft());
    expect(sitting(usual).points.some(({ kind }) => kind === 'members')).toBe(false);
    expect(sitting(lead).points.map(({ kind }) => kind)).toContain('members');
    expect(answered(lead, 'members', { act: 'accept' }).refusal?.message).toContain('chủ trì');
  });
});

describe('readings of medium confidence', () => {
  const two = fileOf(
    smallDraft({
      obligations: [1, 2].map((n) =>
        draftObligation(`II-0${n}`, n, 'năm 2022', { leadImplied: true, confidence: 'medium' }),
      ),
    }),
  );

  test('are accepted together in one change, each with who and when', () => {
    const { plan, points } = sitting(two);
    const readings = points.filter(({ kind }) => kind === 'reading');
    const outcome = acceptReadings(two, plan, readings, { word, directory, office });
    expect(outcome).toMatchObject({ ok: true });
    const after = sitting(outcome.ok ? outcome.value.text : '');
    expect(after.plan.obligations.slice(0, 2).map(({ reading }) => reading?.confirmed)).toEqual([word, word]);
    expect(after.points.map(({ kind }) => kind)).not.toContain('reading');
  });
});

describe('a sentence that charges nobody by name', () => {
  const { plan } = sitting(START);
  const [item, ...others] = weakItems(plan);
  const review = { word, directory, office };

  test('is offered until somebody decides; what was held back is not among them', () => {
    expect(item?.obligation.summary).toBe('Gương mẫu giữ gìn sổ sách');
    expect(others).toEqual([]);
  });

  test('is tracked once it has a lead', () => {
    expect(takeWeak(START, plan, item!, { lead: null, deadline: null }, review)).toMatchObject({
      refusal: { code: 'no-lead' },
    });
    const taken = takeWeak(START, plan, item!, { lead: 'Tỉnh đoàn', deadline: 'năm 2023' }, review);
    const after = sitting(taken.ok ? taken.value.text : '');
    expect(after.plan.obligations[item!.index]).toMatchObject({
      track: true,
      lead: ['tinh-doan'],
      deadline: { text: 'năm 2023', confirmed: word },
    });
    expect(weakItems(after.plan)).toEqual([]);
  });

  test('that is left stays off and is not offered again', () => {
    const left = leaveWeak(START, plan, review);
    const after = sitting(left.ok ? left.value.text : '');
    expect(after.plan.obligations[item!.index]).toMatchObject({ track: false, reading: { confirmed: word } });
    expect(weakItems(after.plan)).toEqual([]);
  });

  test.each([
    ['3, 7-9', [3, 7, 8, 9]],
    ['', []],
    ['2 2;1', [1, 2]],
    ['0', null],
    ['13', null],
    ['9-7', null],
    ['tất cả', null],
  ])('is taken by number: "%s"', (written, numbers) => {
    expect(numbersIn(written, 12)).toEqual(numbers);
  });
});

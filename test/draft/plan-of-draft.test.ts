import { planOfDraft } from '../../domain/draft/plan-of-draft';
import { obligationCodeOf, planCodeOf } from '../../domain/draft/plan-code';
import { deadlineReader } from '../../domain/plan/expand';
import { localDate } from '../../domain/time/epoch';
import { draftYaml } from '../../client/draft/draft-yaml';
import { editPlan } from '../../client/plan-yaml/edit';
import { readPlanFrom } from '../../client/plan-file';
import { calendar, draftObligation, ladders, planFrom, smallDraft } from './small-draft';

const draft = smallDraft();

describe('the code of a plan', () => {
  test.each([
    ['726/KH-UBND', 'Kế hoạch', 'KH726'],
    ['28-CT/TU', 'Chỉ thị', 'CT28'],
    ['01 - CTr/BDVTU', 'Chương trình', 'CTr1'],
    ['04 – ĐA/TU', 'Đề án', 'DA4'],
    ['42/2014/QĐ-TTg', 'Quyết định', 'QD42'],
    [null, 'Kế hoạch', 'KH2021'],
    [null, null, 'VB2021'],
  ])('of %s, %s is %s', (number, type, code) => {
    expect(planCodeOf({ ...draft.document, number, type })).toBe(code);
  });

  test('goes before the place of an obligation, in letters that fit into an id', () => {
    expect(obligationCodeOf('KH17', 'III.4-02')).toBe('KH17-III.4-02');
    expect(obligationCodeOf('KH17', 'II.1.đ-01')).toBe('KH17-II.1.dd-01');
    expect(obligationCodeOf('KH17', 'Phần thứ nhất.2')).toBe('KH17-Phan-thu-nhat.2');
  });
});

describe('a plan from a draft', () => {
  const plan = planFrom(draft);
  const of = (code: string) => plan.obligations.find((one) => one.code === `KH17-${code}`)!;

  test('keeps what was read, with its place and how sure the reading is', () => {
    expect(of('II.1-01')).toMatchObject({
      clause: 'II.1',
      line: 12,
      lead: ['ban-to-chuc'],
      deadline: { text: 'trong quý III/2021', confirmed: null },
      track: true,
      reading: { confidence: 'high', page: null, paragraph: null, held: null, confirmed: null },
    });
  });

  test('tells page and paragraph of a .docx or .pdf and no line', () => {
    const place = { page: 3, paragraph: 12 };
    const obligations = [draftObligation('II.1-01', 1, 'trong quý III/2021', { place })];
    const [one] = planFrom(smallDraft({ obligations, weak: [] })).obligations;
    expect(one).toMatchObject({ line: null, reading: { page: 3, paragraph: 12 } });
  });

  test('invents no number, no day of signing and no address', () => {
    const {
      plan: head,
      bodies,
      offices,
    } = planFrom(smallDraft({ document: { ...draft.document, number: null } }));
    expect(head).toMatchObject({ number: null, signedOn: null, startsOn: null });
    expect(head.questions).toMatchObject([{ about: 'startsOn', confirmed: null }]);
    expect(bodies.every(({ contacts, head: chief }) => contacts.length === 0 && chief === null)).toBe(true);
    expect(offices).toEqual({});
  });

  test('asks about type, issuer and title that could not be read', () => {
    const document = {
      ...draft.document,
      type: null,
      issuer: null,
      title: null,
      date: localDate('2021-01-10'),
    };
    const { plan: head } = planFrom(smallDraft({ document }));
    expect(head.questions?.map(({ about }) => about)).toEqual(['type', 'issuer', 'title']);
    expect(head.title).toBe('Kế hoạch 17-KH/TU');
  });

  test('puts the kind of the paper before a title that goes on from it', () => {
    const document = { ...draft.document, title: 'kiện toàn sổ sách ở cơ sở' };
    expect(planFrom(smallDraft({ document })).plan.title).toBe('Kế hoạch kiện toàn sổ sách ở cơ sở');
  });

  test('takes a term that holds all days where the paper names none, and asks', () => {
    const { plan: head } = planFrom(smallDraft({ document: { ...draft.document, term: null } }));
    expect(head.term).toEqual({ start: '2021-01-01', end: '2027-12-31' });
    expect(head.assumed).toEqual(['term']);
    expect(head.questions?.map(({ about }) => about)).toContain('term');
  });

  test('takes the term that a person names, and then asks nothing about it', () => {
    const term = { start: localDate('2022-01-01'), end: localDate('2023-12-31') };
    const { plan: head } = planFrom(smallDraft({ document: { ...draft.document, term: null } }), { term });
    expect(head.term).toEqual(term);
    expect(head.questions?.map(({ about }) => about)).not.toContain('term');
  });

  test('switches off what lies outside the term, and holds it for a person', () => {
    expect(of('III-01')).toMatchObject({
      track: false,
      reading: { held: expect.stringContaining('31/12/2027') as string },
    });
  });

  test('lists exhortations switched off, without holding anything up', () => {
    expect(of('I-01')).toMatchObject({
      track: false,
      lead: [],
      deadline: { text: '' },
      reading: { held: null },
    });
  });

  test('leaves out bodies that are only mentioned', () => {
    expect(plan.bodies.map(({ id }) => id)).toEqual([
      'ban-to-chuc',
      'ban-noi-chinh',
      'hoi-nong-dan',
      'tinh-doan',
    ]);
  });

  test('passes the question about a body on', () => {
    expect(plan.bodies[1]?.question?.text).toContain('Ban Nội chính Tỉnh uỷ');
  });

  test('points to the waiting by codes, and drops what points nowhere', () => {
    expect(of('III-01').dependsOn).toEqual(['KH17-II.1-01']);
    const obligations = [draftObligation('II.1-01', 1, 'năm 2022', { dependsOn: ['IX-09'] })];
    expect(planFrom(smallDraft({ obligations })).obligations[0]?.dependsOn).toEqual([]);
  });

  test('names nobody twice: who leads does not also coordinate', () => {
    const twice = { lead: ['ban-to-chuc', 'ban-to-chuc'], coordinating: ['ban-to-chuc', 'tinh-doan'] };
    const [one] = planFrom(
      smallDraft({ obligations: [draftObligation('II.1-01', 1, 'năm 2022', twice)] }),
    ).obligations;
    expect(one).toMatchObject({ lead: ['ban-to-chuc'], coordinating: ['tinh-doan'], track: true });
  });

  test('doubts a deadline whose words alone give other days than the sentence did', () => {
    const there = draftObligation('II.1-01', 1, 'trong quý III/2021');
    const deadline = { ...there.deadline, rawText: 'trong quý III/2022' };
    const [one] = planFrom(smallDraft({ obligations: [{ ...there, deadline }] })).obligations;
    expect(one?.reading).toMatchObject({
      confidence: 'low',
      reason: expect.stringContaining('30/09/2021') as string,
    });
  });

  test.each([
    ['no-obligations', { obligations: [], weak: [] }],
    ['no-bodies', { bodies: [] }],
    [
      'term-unknown',
      {
        document: { ...draft.document, term: null },
        obligations: [draftObligation('I-01', 1, '')],
        targets: [],
      },
    ],
  ])('refuses with %s', (code, more) => {
    expect(planOfDraft(smallDraft(more), { calendar, ladders })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

describe('the file of a draft', () => {
  const plan = planFrom(draft);
  const text = draftYaml({ source: 'so-sach.docx', draft, plan, read: deadlineReader(plan, calendar) });

  test('reads as a plan file, open in exactly the points that change a date or a body', () => {
    const reading = readPlanFrom(text, 'kh17.yaml');
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
    expect(reading.toConfirm.map(({ code, at }) => [code, at])).toEqual([
      ['unanswered-question', 'plan.questions[0]'],
      ['unanswered-question', 'bodies[1].question'],
      ['unconfirmed', 'obligations[1].deadline.text'],
      ['unconfirmed-reading', 'obligations[2].reading'],
      ['held-obligation', 'obligations[3].reading'],
    ]);
    expect(reading.plan).toEqual(plan);
  });

  test('says in its comments where each sentence stands and what is open', () => {
    expect(text).toContain('# II.1 · dòng 12 · tin cậy cao');
    expect(text).toContain('# Đang hiểu: 30/09/2021.');
    expect(text).toMatch(/# CẦN XÁC NHẬN thời hạn: .*giữa năm 2022/);
    expect(text).toContain('# - dòng 3: Không thấy ngày ký.');
    expect(text).toContain('signedOn: null # văn bản không ghi ngày ký');
  });

  test('comes back byte for byte from the editor', () => {
    const editing = editPlan(text);
    expect(editing.ok && editing.value.text()).toBe(text);
  });
});

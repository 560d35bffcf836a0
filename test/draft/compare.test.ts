import { mergeAmended } from '../../client/draft/merge-amended';
import { draftYaml } from '../../client/draft/draft-yaml';
import { readPlanFrom } from '../../client/plan-file';
import { comparePlans } from '../../domain/draft/compare';
import { similarityIn } from '../../domain/draft/similarity';
import type { Draft, DraftObligation } from '../../domain/extraction/draft';
import { deadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';
import { calendar, draftObligation, planFrom, smallDraft } from './small-draft';

const word = { by: 'Trần Thị Bình', on: localDate('2021-01-20') };
const draft = smallDraft();

/** The draft of the amended paper: obligations by id, as they are now. */
function amended(
  change: (obligations: DraftObligation[]) => DraftObligation[],
  more: Partial<Draft> = {},
): Plan {
  return planFrom(smallDraft({ obligations: change([...draft.obligations]), ...more }));
}

/** The plan with every point confirmed. */
function confirmed(): Plan {
  const plan = planFrom(draft);
  return {
    ...plan,
    obligations: plan.obligations.map((one) => ({
      ...one,
      deadline: { ...one.deadline, confirmed: word },
      reading: { ...one.reading!, confirmed: word },
    })),
  };
}

function statesOf(before: Plan, after: Plan): Record<string, string> {
  const { obligations } = comparePlans(before, after, { fromPaper: true });
  return Object.fromEntries(
    obligations
      .filter(({ state }) => state !== 'same')
      .map((one) => [(one.before ?? one.after)!.code, one.state]),
  );
}

const replaced = (id: string, change: Partial<DraftObligation>) => (all: DraftObligation[]) =>
  all.map((one) => (one.id === id ? { ...one, ...change } : one));

describe('sentences', () => {
  test('that begin alike are told apart by what is rare in them', () => {
    const texts = [
      'Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với các cơ quan liên quan lập kho mẫu sổ',
      'Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với các cơ quan liên quan mở lớp tập huấn',
      'Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp các cơ quan liên quan lập kho mẫu sổ sách',
    ];
    const { between } = similarityIn(texts.slice(0, 2), texts.slice(2));
    expect(between(texts[0]!, texts[2]!)).toBeGreaterThan(0.6);
    expect(between(texts[0]!, texts[1]!)).toBeLessThan(0.5);
  });
});

describe('a second reading', () => {
  const plan = confirmed();

  test('of the same paper finds nothing', () => {
    expect(statesOf(plan, planFrom(draft))).toEqual({});
    expect(comparePlans(plan, planFrom(draft), { fromPaper: true })).toMatchObject({
      head: [],
      bodies: { added: [], dropped: [] },
    });
  });

  test('takes an obligation whose clause has moved for the same', () => {
    const after = amended((all) =>
      all.map((one) => (one.id === 'II.1-02' ? { ...one, id: 'II.3-01', clause: 'II.3' } : one)),
    );
    const { obligations } = comparePlans(plan, after, { fromPaper: true });
    const moved = obligations.filter(({ state }) => state !== 'same');
    expect(moved).toMatchObject([
      {
        state: 'moved',
        before: { code: 'KH17-II.1-02' },
        fields: [{ field: 'clause', from: 'II.1', to: 'II.3' }],
      },
    ]);
  });

  test('names what changed, field by field', () => {
    const quote = 'Ban Nội chính rà soát hộp thư góp ý cùng các đoàn thể và Tỉnh đoàn, xong quý II/2023.';
    const there = draftObligation('II.1-02', 15, 'quý II/2023');
    const after = amended(
      replaced('II.1-02', {
        quote,
        deadline: there.deadline,
        coordinating: ['doan-the', 'tinh-doan'],
        place: { line: 15 },
      }),
    );
    const { obligations } = comparePlans(plan, after, { fromPaper: true });
    expect(obligations.filter(({ state }) => state !== 'same')).toMatchObject([
      {
        state: 'changed',
        fields: [
          { field: 'quote' },
          { field: 'coordinating', from: 'Các đoàn thể', to: 'Các đoàn thể; Tỉnh đoàn' },
          { field: 'deadline', from: 'giữa năm 2022', to: 'quý II/2023' },
        ],
      },
    ]);
  });

  test('tells what was added and what was dropped', () => {
    const after = amended((all) => [
      ...all.filter(({ id }) => id !== 'II.1-01'),
      draftObligation('II.4-01', 40, 'quý I/2024', {
        lead: ['tinh-doan'],
        quote: 'Tỉnh đoàn thử nghiệm phần mềm điểm danh ở hai huyện trong quý I/2024.',
      }),
    ]);
    expect(statesOf(plan, after)).toEqual({ 'KH17-II.1-01': 'dropped', 'KH17-II.4-01': 'added' });
  });

  test('does not hold another reading of an unchanged sentence against what a person confirmed', () => {
    const corrected: Plan = {
      ...plan,
      obligations: plan.obligations.map((one, i) => (i === 0 ? { ...one, lead: ['tinh-doan'] } : one)),
    };
    expect(statesOf(corrected, planFrom(draft))).toEqual({});
    const unconfirmed = {
      ...corrected,
      obligations: corrected.obligations.map((one) => ({
        ...one,
        deadline: { ...one.deadline, confirmed: null },
        reading: { ...one.reading!, confirmed: null },
      })),
    };
    expect(statesOf(unconfirmed, planFrom(draft))).toEqual({ 'KH17-II.1-01': 'changed' });
  });

  test('knows a body by its names, whatever ids the sides give it', () => {
    const renamed: Plan = {
      ...plan,
      bodies: plan.bodies.map((body) =>
        body.id === 'ban-to-chuc'
          ? { ...body, id: 'btc', name: 'Ban Tổ chức', aliases: ['Ban Tổ chức Tỉnh uỷ'] }
          : body,
      ),
      obligations: plan.obligations.map((one) => ({
        ...one,
        lead: one.lead.map((id) => (id === 'ban-to-chuc' ? 'btc' : id)),
      })),
    };
    expect(statesOf(renamed, planFrom(draft))).toEqual({});
  });

  test('compares figures of targets', () => {
    const [target] = draft.targets;
    const after = amended((all) => all, { targets: [{ ...target!, value: 90 }] });
    const { targets } = comparePlans(plan, after, { fromPaper: true });
    expect(targets).toMatchObject([
      {
        state: 'changed',
        fields: [{ field: 'target', from: '> 80 % đến 31/12/2025', to: '> 90 % đến 31/12/2025' }],
      },
    ]);
  });

  test('tells a new number and day of signing', () => {
    const document = { ...draft.document, number: '19-KH/TU', date: localDate('2022-02-01') };
    const { head } = comparePlans(
      plan,
      amended((all) => all, { document }),
      { fromPaper: true },
    );
    expect(head).toEqual([
      { field: 'number', from: '17-KH/TU', to: '19-KH/TU' },
      { field: 'signedOn', from: '', to: '01/02/2022' },
    ]);
  });
});

describe('the amended paper worked into the plan file', () => {
  const plan = confirmed();
  const text = draftYaml({ source: 'so-sach.docx', draft, plan, read: deadlineReader(plan, calendar) });

  function merged(after: Plan) {
    const outcome = mergeAmended(text, plan, after, comparePlans(plan, after, { fromPaper: true }));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const reading = readPlanFrom(outcome.value, 'kh17.yaml');
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
    return { text: outcome.value, plan: reading.plan, open: reading.toConfirm.map(({ at }) => at) };
  }

  test('is the same file, byte for byte, when nothing changed', () => {
    expect(merged(planFrom(draft)).text).toBe(text);
  });

  test('keeps confirmations of what holds and opens what changed', () => {
    const there = draftObligation('II.1-02', 14, 'quý II/2023');
    const quote = 'Ban Nội chính rà soát hộp thư góp ý cùng các đoàn thể, xong quý II/2023.';
    const after = merged(amended(replaced('II.1-02', { quote, deadline: there.deadline })));
    expect(after.plan.obligations[0]?.reading?.confirmed).toEqual(word);
    expect(after.plan.obligations[1]).toMatchObject({
      deadline: { text: 'quý II/2023', confirmed: null },
      reading: { confidence: 'low', quote, confirmed: null },
    });
    expect(after.open).toContain('obligations[1].reading');
  });

  test('moves a clause without asking anybody again', () => {
    const after = merged(
      amended((all) =>
        all.map((one) =>
          one.id === 'II.1-02' ? { ...one, id: 'II.3-01', clause: 'II.3', place: { line: 33 } } : one,
        ),
      ),
    );
    expect(after.plan.obligations[1]).toMatchObject({
      code: 'KH17-II.1-02',
      clause: 'II.3',
      line: 33,
      reading: { confirmed: word },
    });
    expect(after.text).toContain('# II.3 · dòng 33 · tin cậy');
  });

  test('holds what was dropped, and gives what is new a code that is free', () => {
    const added = draftObligation('II.1-01', 11, 'quý I/2024', {
      lead: ['so-xay-dung'],
      quote: 'Sở Xây dựng khảo sát nhà kho lưu trữ ở ba huyện trong quý I/2024.',
      summary: 'Khảo sát nhà kho lưu trữ',
    });
    const after = merged(amended((all) => [added, ...all.slice(1)]));
    expect(after.plan.obligations[0]).toMatchObject({
      code: 'KH17-II.1-01',
      track: false,
      reading: { held: expect.any(String) as string },
    });
    expect(after.plan.obligations.at(-1)).toMatchObject({ code: 'KH17-II.1-03', lead: ['so-xay-dung'] });
    expect(after.plan.bodies.at(-1)?.id).toBe('so-xay-dung');
    expect(after.open).toContain('obligations[0].reading');
  });
});

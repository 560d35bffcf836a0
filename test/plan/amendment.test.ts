import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { amendmentOf, supplementOf, type Amendment } from '../../domain/plan/amendment';
import { planSchema, type Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';
import { at } from '../acts/lives';
import { obligation, planOf, preparedOf } from './cycles';

const BEFORE = [
  obligation('goc', 'quý III/2026', { clause: 'I', coordinating: ['hoi-nong-dan'] }),
  obligation('bo', 'quý IV/2026', { clause: 'II', summary: 'Khảo sát dư luận xã hội' }),
  obligation('hang-quy', 'hằng quý', { clause: 'III', summary: 'Giao ban với các đoàn thể' }),
  obligation('nhieu', 'quý II/2027', { clause: 'IV', summary: 'Tập huấn cán bộ', lead: ['doan-the'] }),
];
const plan = planOf(BEFORE);
const { source, prepared } = preparedOf(plan);
const rows: AssignmentRecord[] = prepared.assignments.map((one) =>
  recordOf(
    { scope: 'real', cycle: 'KH9/1', assignment: one.assignment },
    initialState(one),
    at('2026-03-02 09:00'),
  ),
);
const paper = { number: '61-KH/TU', date: localDate('2026-03-20') };
const amending = { actor: { by: 'Phan Đức Long' }, paper, reason: 'Sửa kế hoạch' };

/** The plan with some obligations replaced by code, dropped (null), or new ones behind. */
function amendedBy(changes: Record<string, object | null>, added: object[] = []): Plan {
  const kept = BEFORE.flatMap((one) => {
    const change = changes[one.code];
    return change === null ? [] : [{ ...one, ...change }];
  });
  return planOf([...kept, ...added]);
}

function amended(changes: Record<string, object | null>, added: object[] = [], of = rows): Amendment {
  return amendmentOf(source, source.plan, amendedBy(changes, added), of, amending);
}

const told = ({ acts }: Amendment) =>
  acts.map(({ row, form }) => {
    const what =
      form.type === 'amend'
        ? form.until
        : form.type === 'transfer'
          ? `${form.from?.id ?? 'lead'} → ${form.to.id}`
          : '';
    return `${row.assignment.id} ${form.type} ${what}`.trim();
  });

test('the same plan changes nothing', () => {
  expect(amended({})).toEqual({ acts: [], leftOver: [], added: [] });
});

test('another deadline of one duty is another due day of what was handed out, though its period has another name', () => {
  expect(told(amended({ goc: { deadline: { text: 'trước ngày 15/11/2026' } } }))).toEqual([
    'goc/2026-Q3 amend 2026-11-14',
  ]);
});

test('a due day that was extended to the very day of the amended paper stays', () => {
  const extended = rows.map((row) =>
    row.assignment.obligation === 'goc' ? { ...row, effectiveDue: localDate('2026-12-31') } : row,
  );
  expect(told(amended({ goc: { deadline: { text: 'quý IV/2026' } } }, [], extended))).toEqual([]);
});

test('what the amended paper dropped, or no longer follows, is withdrawn, each of its assignments that is open', () => {
  expect(told(amended({ bo: null }))).toEqual(['bo/2026-Q4 withdraw']);
  expect(told(amended({ bo: { track: false } }))).toEqual(['bo/2026-Q4 withdraw']);
  const ended = rows.map((row) =>
    row.assignment.obligation === 'bo' ? { ...row, status: 'accepted' as const } : row,
  );
  expect(told(amended({ bo: null }, [], ended))).toEqual([]);
});

test('another lead, and another coordinating body, take over', () => {
  expect(told(amended({ goc: { lead: ['tinh-doan'] } }))).toEqual(['goc/2026-Q3 transfer lead → tinh-doan']);
  expect(told(amended({ goc: { coordinating: ['tinh-doan'] } }))).toEqual([
    'goc/2026-Q3 transfer hoi-nong-dan → tinh-doan',
  ]);
});

test('of a group that lost a member only the assignment of that member is withdrawn', () => {
  expect(told(amended({ nhieu: { lead: ['tinh-doan'] } }))).toEqual(['nhieu/2027-Q2/hoi-nong-dan withdraw']);
});

test('a duty that comes more seldom keeps the periods that stay and gives up the others', () => {
  const acts = told(amended({ 'hang-quy': { deadline: { text: 'hằng năm' } } }));
  expect(acts.every((act) => / (withdraw|amend) ?/.test(act))).toBe(true);
  expect(acts.length).toBeGreaterThan(0);
});

test('words, and days or bodies that nothing was handed out for, are named for people to see to', () => {
  const worded = amended({ goc: { summary: 'Việc goc, làm kỹ hơn trước' } });
  expect(worded.acts).toEqual([]);
  expect(worded.leftOver).toMatchObject([{ code: 'goc', fields: [{ field: 'summary' }] }]);
  const wider = amended({ goc: { lead: ['mttq', 'tinh-doan'] } });
  expect(wider.leftOver).toMatchObject([{ code: 'goc', fields: [] }]);
});

test('a body that takes part in nobody’s place, and a day that is taken away, are named: no act brings them about', () => {
  const wider = amended({ goc: { coordinating: ['hoi-nong-dan', 'tinh-doan'] } });
  expect(wider).toMatchObject({ acts: [], leftOver: [{ code: 'goc', fields: [{ field: 'coordinating' }] }] });
  const fewer = amended({ goc: { coordinating: [] } });
  expect(fewer).toMatchObject({ acts: [], leftOver: [{ code: 'goc', fields: [{ field: 'coordinating' }] }] });
  const undated = amended({ goc: { deadline: { text: 'khi có yêu cầu' } } });
  expect(undated.leftOver).toMatchObject([{ code: 'goc', fields: [{ field: 'deadline' }] }]);
});

test('another target, a new one and one that is dropped, and another term of the plan are named for people to see to', () => {
  const target = (code: string, what: string, value: number) => ({
    ...{ code, clause: 'I', line: null, what, op: '>=' as const, value, unit: '%', by: null, each: null },
  });
  const kept = [
    target('hoa-giai', 'Vụ việc hoà giải thành', 80),
    target('tap-huan', 'Cán bộ được tập huấn', 70),
  ];
  const next = [
    target('hoa-giai', 'Vụ việc hoà giải thành', 85),
    target('doi-thoai', 'Xã tổ chức đối thoại', 90),
  ];
  const was = { ...plan, targets: kept };
  const { acts, leftOver } = amendmentOf(
    { ...source, plan: was },
    was,
    {
      ...plan,
      targets: next,
      plan: { ...plan.plan, term: { ...plan.plan.term, end: localDate('2031-12-31') } },
    },
    rows,
    amending,
  );
  expect(acts).toEqual([]);
  expect(leftOver.map(({ code, fields }) => [code, ...fields.map(({ field }) => field)])).toEqual([
    ['KH9', 'term'],
    ['hoa-giai', 'target'],
    ['tap-huan', 'target'],
    ['doi-thoai', 'target'],
  ]);
});

test('what is new becomes a plan of its own that serves the clause of the old one', () => {
  const more = obligation('moi', 'quý I/2027', {
    clause: 'V',
    summary: 'Lập chuyên trang dân vận',
    dependsOn: ['goc'],
  });
  const { added, acts } = amended({}, [more]);
  expect(acts).toEqual([]);
  expect(added.map(({ code }) => code)).toEqual(['moi']);
  const supplement = supplementOf(amendedBy({}, [more]), added, 'KH9-BS1', paper);
  expect(planSchema.parse(supplement)).toMatchObject({
    plan: {
      code: 'KH9-BS1',
      number: '61-KH/TU',
      signedOn: '2026-03-20',
      serves: { plan: 'KH9', clause: 'V' },
    },
    obligations: [{ code: 'moi', dependsOn: [] }],
    targets: [],
  });
});

test('the supplement begins with the amending paper, or with the plan where that began later or ended before', () => {
  const more = obligation('moi', 'quý IV/2026', { clause: 'V' });
  const startOf = (date: string) =>
    supplementOf(amendedBy({}, [more]), [], 'KH9-BS1', { number: '61-KH/TU', date: localDate(date) }).plan
      .startsOn;
  expect(['2026-03-20', '2025-12-30', '2055-01-05'].map(startOf)).toEqual([
    '2026-03-20',
    '2026-01-12',
    '2026-01-12',
  ]);
});

test('a second amendment is compared with what the first one left: a day that comes back is moved back', () => {
  const first = amendedBy({ goc: { deadline: { text: 'quý IV/2026' } }, bo: null }, [
    obligation('moi', 'quý I/2027', { clause: 'V', summary: 'Lập chuyên trang dân vận' }),
  ]);
  const since = rows.map((row) => {
    if (row.assignment.obligation === 'goc') return { ...row, effectiveDue: localDate('2026-12-31') };
    return row.assignment.obligation === 'bo' ? { ...row, status: 'withdrawn' as const } : row;
  });
  const again = amendmentOf(source, first, amendedBy({ bo: null }), since, amending);
  expect(told(again)).toEqual(['goc/2026-Q3 amend 2026-09-30']);
  // What the first one added is handed out by its own plan: nothing is added twice, and its end is for people to see to.
  expect(again.added).toEqual([]);
  expect(again.leftOver).toMatchObject([{ code: 'moi', fields: [{ field: 'track' }] }]);
  // What it had dropped comes back as something new.
  expect(amendmentOf(source, first, plan, since, amending).added.map(({ code }) => code)).toEqual(['bo']);
});

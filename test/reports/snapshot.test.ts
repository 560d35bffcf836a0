import { MASKED_SUMMARY } from '../../domain/desk/subject';
import { snapshotOf } from '../../domain/reports/snapshot-of';
import { partStanding } from '../../domain/rounds/standing';
import { startOfDay, localDate } from '../../domain/time/epoch';
import { askUntil, at, forms, paper, returnUntil } from '../acts/lives';
import { planOf, obligation } from '../plan/cycles';
import { frozenOf, held, IDS, inputOf, life, PLAN, rowsOf } from './sample';

const round = () =>
  held(
    'annual/2026',
    { body: 'mttq', sends: { figures: { 'CT-1': { value: 90, weight: 10 }, 'CT-2': 4 } } },
    { body: 'tinh-doan', sends: { figures: { 'CT-1': { value: 50, weight: 30 }, 'CT-2': 7 } } },
  );

const rowIn = (snapshot: ReturnType<typeof frozenOf>, id: string) => {
  const found = snapshot.rows.find((row) => row.id === id);
  if (found === undefined) throw new RangeError(`no row ${id}`);
  return found;
};

describe('rows stand as they stood at 24:00 of the cut-off, 14/12/2026', () => {
  test('what was accepted on 15/12, while the round still took parts, is not accepted in it', () => {
    const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-12-15 09:00', forms.accept);
    expect(done.row().status).toBe('accepted');
    const snapshot = frozenOf(round().closed(), { rows: rowsOf(done) });
    expect(rowIn(snapshot, 'K-1/once')).toMatchObject({
      status: 'submitted',
      cell: 'openInTerm',
      acceptedAt: null,
      submission: { n: 1 },
    });
    expect(snapshot.figures.whole.cells.doneOnTime).toBe(0);
  });

  test('what was accepted on 14/12 is', () => {
    const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-12-14 23:00', forms.accept);
    const snapshot = frozenOf(round().closed(), { rows: rowsOf(done) });
    expect(rowIn(snapshot, 'K-1/once').cell).toBe('doneOnTime');
  });

  test('every assignment of the cycle has its row, by mã nhiệm vụ', () => {
    const { rows } = frozenOf(round().closed());
    expect(rows.map(({ id }) => id)).toEqual([...IDS].sort());
  });

  test('days overdue are those of the classes of age: due on 29/06, on 14/12 it is 168 days', () => {
    const snapshot = frozenOf(round().closed());
    expect(rowIn(snapshot, 'K-1/once')).toMatchObject({ cell: 'openOverdue', daysOverdue: 168 });
    expect(snapshot.figures.whole.ageing['trên 120 ngày']).toBe(1);
  });
});

test('reasons are those on record, oldest first; where nobody wrote one there is none', () => {
  const late = life('K-1/once').lived(
    '2026-05-03 09:00',
    { ...forms.report, difficulties: 'Thiếu kinh phí', proposals: 'Bổ sung kinh phí' },
    '2026-05-04 09:00',
    { ...forms.report, difficulties: 'Thiếu kinh phí' },
    '2026-06-01 09:00',
    askUntil('2026-07-30'),
    '2026-06-15 09:00',
    forms.submit,
    '2026-06-20 09:00',
    returnUntil('2026-08-02'),
  );
  const snapshot = frozenOf(round().closed(), { rows: rowsOf(late) });
  const row = rowIn(snapshot, 'K-1/once');
  expect(row.reasons.map(({ kind, text }) => [kind, text])).toEqual([
    ['progress', 'Thiếu kinh phí'],
    ['extension', 'Chờ số liệu'],
    ['return', 'Thiếu số liệu'],
  ]);
  expect([row.difficulties, row.proposals, row.returns]).toEqual([
    [
      { at: at('2026-05-03 09:00'), text: 'Thiếu kinh phí' },
      { at: at('2026-05-04 09:00'), text: 'Thiếu kinh phí' },
    ],
    [{ at: at('2026-05-03 09:00'), text: 'Bổ sung kinh phí' }],
    1,
  ]);
  expect(rowIn(snapshot, 'K-4/once').reasons).toEqual([]);
});

test('a remark in the part is a reason on record, but of what was done in time', () => {
  const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-06-28 09:00', forms.accept);
  const told = held('annual/2026', {
    body: 'mttq',
    sends: { remarks: { 'K-1/once': 'Đã xong', 'K-4/once': 'Chờ hướng dẫn của Trung ương' } },
  }).closed();
  const snapshot = frozenOf(told, { rows: rowsOf(done) });
  expect(rowIn(snapshot, 'K-4/once').reasons).toEqual([
    { kind: 'part', text: 'Chờ hướng dẫn của Trung ương', by: 'Cán bộ mttq', at: snapshot.parts[0]!.at },
  ]);
  expect(rowIn(snapshot, 'K-1/once').reasons).toEqual([]);
});

test('of a secret duty its days and papers are frozen, and no word of it, not even of a remark', () => {
  const told = held('annual/2026', {
    body: 'mttq',
    sends: { remarks: { 'K-5/once': 'Điều tra vụ Xóm Mới', 'K-1/once': 'Đang làm' } },
  }).closed();
  const secret = life('K-5/once').lived('2026-09-01 09:00', {
    ...forms.suspend,
    reason: 'Nội dung theo văn bản mật gửi riêng.',
    paper,
  });
  const snapshot = frozenOf(told, { rows: rowsOf(secret) });
  expect(rowIn(snapshot, 'K-5/once')).toMatchObject({
    summary: MASKED_SUMMARY,
    status: 'suspended',
    reasons: [],
    progress: null,
  });
  const written = JSON.stringify(snapshot);
  expect(written).not.toContain('Xóm Mới');
  expect(written).not.toContain('Việc K-5');
  expect(written).toContain('Đang làm');
});

test('of a secret duty it is frozen that its progress was told, and when, without a word of it', () => {
  const text = 'Nội dung theo văn bản mật gửi riêng.';
  const secret = life('K-5/once').lived('2026-08-01 09:00', { ...forms.report, text, percent: 30 });
  const row = rowIn(frozenOf(held('annual/2026').closed(), { rows: rowsOf(secret) }), 'K-5/once');
  expect(row.progress).toEqual({ at: at('2026-08-01 09:00'), text: '', percent: null });
});

describe('parts', () => {
  const statuses = (told: ReturnType<typeof held>) =>
    frozenOf(told).parts.map(({ body, status, returned, n }) => [body.id, status, returned, n]);

  test('missing is who sent nothing, or was sent back and did not mend it; exactly whom the record calls so', () => {
    const told = round()
      .then({ body: 'mttq', accepted: true }, { body: 'tinh-doan', returned: 'Thiếu số liệu' })
      .closed();
    expect(statuses(told)).toEqual([
      ['mttq', 'accepted', false, 1],
      ['tinh-doan', 'missing', true, 0],
      ['hoi-nong-dan', 'missing', false, 0],
    ]);
    const { state } = told;
    const recorded = state.parts.filter((part) => partStanding(part, state) === 'missing');
    const frozen = frozenOf(told).parts.filter(({ status }) => status === 'missing');
    expect(frozen.map(({ body }) => body.id)).toEqual(recorded.map(({ body }) => body.id));
  });

  test('what was sent back and mended in time counts in its newest version', () => {
    const told = round()
      .then(
        { body: 'tinh-doan', returned: 'Thiếu số liệu' },
        { body: 'tinh-doan', sends: { figures: { 'CT-2': 9 } } },
      )
      .closed();
    expect(statuses(told)[1]).toEqual(['tinh-doan', 'submitted', false, 2]);
    expect(frozenOf(told).targets[1]!.value).toBe(13);
  });

  test('what comes after the close changes nothing of the round, sent back or not', () => {
    const before = frozenOf(round().closed());
    const after = round()
      .closed()
      .then(
        { body: 'hoi-nong-dan', sends: { figures: { 'CT-2': 100 } } },
        { body: 'tinh-doan', sends: { figures: { 'CT-2': 100 } } },
        { body: 'tinh-doan', returned: 'Sai biểu' },
      );
    expect(frozenOf(after)).toEqual(before);
  });

  test('a content that cannot be found is not made up: its name stays, its figures are missing', () => {
    const input = inputOf(round().closed());
    const snapshot = snapshotOf({ ...input, contents: {} });
    expect(snapshot.parts[0]).toMatchObject({
      status: 'submitted',
      content: null,
      sha256: 'annual/2026:mttq:1',
    });
    expect(snapshot.targets[0]!.missing).toHaveLength(3);
  });
});

describe('late parts of earlier rounds', () => {
  const first = () => round().closed().frozen('sha-2026');
  const second = () => held('annual/2027').closed();
  const late = (told: ReturnType<typeof first>, snapshot = frozenOf(round().closed())) => ({
    held: told,
    snapshot,
  });

  test('are told once, in the next round: the newest of each body', () => {
    const told = first().then(
      { body: 'hoi-nong-dan', sends: { figures: { 'CT-2': 1 } } },
      { body: 'hoi-nong-dan', sends: { figures: { 'CT-2': 2 } } },
    );
    const next = frozenOf(second(), { earlier: [late(told)] });
    expect(next.lateParts.map(({ round: id, part }) => [id, part.body.id, part.n, part.late])).toEqual([
      ['annual/2026', 'hoi-nong-dan', 2, true],
    ]);
    const third = frozenOf(held('midterm/2028').closed(), {
      earlier: [late(told), { held: second().frozen('sha-2027'), snapshot: next }],
    });
    expect(third.lateParts).toEqual([]);
    const { lateParts } = frozenOf(first());
    expect(lateParts).toEqual([]);
  });

  test('a newer one after that is told again, one that was sent back is not', () => {
    const told = first().then({ body: 'hoi-nong-dan', sends: {} });
    const next = frozenOf(second(), { earlier: [late(told)] });
    const newer = first().then(
      { body: 'hoi-nong-dan', sends: {} },
      { body: 'hoi-nong-dan', sends: { says: { results: 'Bổ sung' } } },
      { body: 'tinh-doan', sends: { says: { results: 'Bổ sung' } } },
      { body: 'tinh-doan', returned: 'Sai biểu' },
    );
    const third = frozenOf(held('midterm/2028').closed(), {
      earlier: [{ held: second().frozen('sha-2027'), snapshot: next }, late(newer)],
    });
    expect(third.lateParts.map(({ part }) => [part.body.id, part.n])).toEqual([['hoi-nong-dan', 2]]);
  });
});

describe('figures', () => {
  test('the window holds what fell due or was accepted in it, once', () => {
    const onTime = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-06-28 09:00', forms.accept);
    const early = life('K-2/once/tinh-doan').lived(
      '2026-06-25 09:00',
      forms.submit,
      '2026-07-01 09:00',
      forms.accept,
    );
    const { figures } = frozenOf(round().closed(), { rows: rowsOf(onTime, early) });
    expect(figures.window).toMatchObject({ total: 3, cells: { doneOnTime: 2, openOverdue: 1, none: 0 } });
    expect(figures.whole.total).toBe(10);
  });

  test('bodies stand as the plan lists them, clauses as in the paper (II.2 before II.10)', () => {
    const { figures } = frozenOf(round().closed());
    expect(figures.byBody.map(({ id }) => id)).toEqual(['mttq', 'tinh-doan', 'hoi-nong-dan']);
    expect(figures.byClause.map(({ clause }) => clause)).toEqual(['II.1', 'II.2', 'II.10', 'III']);
    const sum = (some: { figures: { total: number } }[]) => some.reduce((n, one) => n + one.figures.total, 0);
    expect([figures.byBody, figures.byClause, figures.byKind].map(sum)).toEqual([10, 10, 10]);
  });

  test('a plan of a lower body counts under the clause it serves, as of the same cut-off', () => {
    const serving = (clause: string, plan = 'DA5') =>
      planOf([obligation('H-1', 'trước ngày 30/6/2026')], {
        plan: { code: 'CTH', title: 'Chương trình của huyện', serves: { plan, clause } },
      });
    const rows = [life('K-1/once').row(), life('K-4/once').row()];
    const { subPlans } = frozenOf(round().closed(), {
      subPlans: [
        { cycle: 'CTB/1', plan: serving('II.10'), rows },
        { cycle: 'CTA/1', plan: serving('II.1'), rows },
        { cycle: 'CTC/1', plan: serving('II.1', 'KHAC'), rows },
      ],
    });
    expect(subPlans.map(({ clause, cycle }) => [clause, cycle])).toEqual([
      ['II.1', 'CTA/1'],
      ['II.10', 'CTB/1'],
    ]);
    expect(subPlans[0]!.figures.cells).toMatchObject({ openOverdue: 1, openInTerm: 1 });
  });
});

test('targets are compared with the latest round before that read them', () => {
  const first = frozenOf(round().closed());
  expect(first.targets.map(({ value, rule, met }) => [value, rule, met])).toEqual([
    [60, 'weighted', false],
    [11, 'sum', true],
  ]);
  const next = frozenOf(held('annual/2027').closed(), {
    earlier: [{ held: round().closed().frozen('sha-2026'), snapshot: first }],
  });
  expect(next.targets[0]!.previous).toEqual({ period: '2026', value: 60 });
  expect(next.earlier).toEqual([
    { round: 'annual/2026', kind: 'annual', period: '2026', sha256: 'sha-2026' },
  ]);
});

test('a snapshot names its plan as letters cite it, and survives being written down', () => {
  const snapshot = frozenOf(round().closed());
  expect(snapshot.plan.cited).toContain(PLAN.plan.title);
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  expect(snapshot.closedAt).toBe(startOfDay(localDate('2026-12-18')));
});

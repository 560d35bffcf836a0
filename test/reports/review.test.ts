import fc from 'fast-check';
import { STATUSES, type AssignmentStatus } from '../../domain/lifecycle/types';
import type { MatrixCell } from '../../domain/reports/review';
import { reviewOf } from '../../domain/reports/review-of';
import type { Snapshot, SnapshotRow } from '../../domain/reports/types';
import { localDate } from '../../domain/time/epoch';
import { forms, paper } from '../acts/lives';
import { lead, livesArb } from '../acts/random-lives';
import { frozenOf, held, IDS, life, rowsOf, type Told } from './sample';

const sums = (cells: MatrixCell[], key: keyof MatrixCell) => cells.reduce((sum, cell) => sum + cell[key], 0);
const PLACES = ['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue', 'standing', 'left'] as const;

/** The first years with what the Front said in each, and the review after them. */
function years(told: Record<string, Told>, last = 'midterm/2028', rows = rowsOf()) {
  const rounds = ['annual/2026', 'annual/2027', 'midterm/2028', 'annual/2029', 'final/2030'];
  const until = rounds.slice(0, rounds.indexOf(last) + 1);
  const snapshots = until.reduce<{ held: ReturnType<typeof held>; snapshot: Snapshot }[]>((earlier, id) => {
    const said = told[id];
    const one = held(id, ...(said === undefined ? [] : [{ body: 'mttq', sends: said }])).closed();
    const snapshot = frozenOf(one, { rows, earlier });
    return [...earlier, { held: one.frozen(`sha-${id}`), snapshot }];
  }, []);
  return snapshots.map(({ snapshot }) => snapshot);
}

const reviewed = (snapshots: Snapshot[]) => reviewOf(snapshots.at(-1)!, snapshots.slice(0, -1));

describe('the matrix', () => {
  test('has the years up to the review, and what is due later under its own year beside them', () => {
    const review = reviewed(years({}));
    expect(review.years).toEqual(['2026', '2027', '2028']);
    expect(review.matrix.map(({ clause, cells }) => [clause, Object.keys(cells).sort()])).toEqual([
      ['II.1', ['2026']],
      ['II.2', ['2026', '2027', '2028', '2029', '2030']],
      ['II.10', ['2029']],
      ['III', ['2026']],
    ]);
  });

  test('of a standing duty says of which years the progress was told', () => {
    const told = life('K-3/2026').lived('2026-11-02 09:00', forms.report);
    const review = reviewed(years({}, 'midterm/2028', rowsOf(told)));
    const { cells } = review.matrix.find(({ clause }) => clause === 'II.2')!;
    expect([cells['2026'], cells['2028']].map((cell) => [cell!.standing, cell!.reported])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test('has what 2026 owes in 2026, also where its last day rolls over New Year; without a year in its period, by the nominal day', () => {
    const [snapshot] = years({}, 'annual/2026');
    const [any] = snapshot!.rows;
    const rolled = { nominalDue: localDate('2026-12-31'), effectiveDue: localDate('2027-01-04') };
    const row = (id: string, more: Partial<SnapshotRow>): SnapshotRow => ({
      ...any!,
      id,
      clause: id,
      ...more,
    });
    const { matrix } = reviewOf(
      {
        ...snapshot!,
        rows: [
          row('of a year', { ...rolled, period: '2026' }),
          row('of a quarter', { ...rolled, nominalDue: localDate('2027-01-01'), period: '2026-Q4' }),
          row('once', { ...rolled, period: 'once' }),
          row('without a nominal day', { ...rolled, nominalDue: null, period: 'once' }),
        ],
      },
      [],
    );
    const yearsOf = matrix.flatMap(({ clause, cells }) => Object.keys(cells).map((year) => [clause, year]));
    expect(yearsOf).toEqual([
      ['of a year', '2026'],
      ['of a quarter', '2026'],
      ['once', '2026'],
      ['without a nominal day', '2027'],
    ]);
  });

  test('counts every row exactly once, whatever became of it', () => {
    fc.assert(
      fc.property(fc.array(livesArb(IDS), { maxLength: 5 }), (given) => {
        const lives = given.map(({ id, happenings }) => {
          const one = life(id);
          for (const happening of happenings) lead(one, happening);
          return one;
        });
        const { snapshot, matrix } = reviewed([
          frozenOf(held('annual/2026').closed(), { rows: rowsOf(...lives) }),
        ]);
        const cells = matrix.flatMap(({ cells: byYear }) => Object.values(byYear));
        expect(sums(cells, 'total')).toBe(snapshot.rows.length);
        for (const cell of cells)
          expect(PLACES.reduce((sum, place) => sum + cell[place], 0)).toBe(cell.total);
        for (const place of ['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue'] as const)
          expect(sums(cells, place)).toBe(snapshot.figures.whole.cells[place]);
        expect(sums(cells, 'standing') + sums(cells, 'left')).toBe(snapshot.figures.whole.cells.none);
      }),
      { seed: 20_281_127, numRuns: 100 },
    );
  });
});

describe('targets over the years', () => {
  const told = {
    'annual/2026': { figures: { 'CT-1': { value: 62, weight: 10 } } },
    'annual/2027': { figures: { 'CT-1': { value: 71.5, weight: 10 } } },
  };

  test('have a point for each frozen round, also where nobody reported, and what is missing to the goal', () => {
    const review = reviewed(
      years({ ...told, 'midterm/2028': { figures: { 'CT-1': { value: 74.4, weight: 10 } } } }),
    );
    expect(review.targets[0]).toMatchObject({
      points: [
        { period: '2026', value: 62, met: false },
        { period: '2027', value: 71.5, met: false },
        { period: '2028', value: 74.4, met: false },
      ],
      short: 5.6,
    });
    expect(review.targets[1]!.points.map(({ value }) => value)).toEqual([null, null, null]);
  });

  test('without a value in the newest round nothing is said to be missing', () => {
    const [trend] = reviewed(years(told)).targets;
    expect([trend!.reading.value, trend!.short, trend!.reading.previous]).toEqual([
      null,
      null,
      { period: '2027', value: 71.5 },
    ]);
  });
});

test('what bodies propose is gathered with body and period, the same words of a body once, where first said', () => {
  const { proposals, difficulties } = reviewed(
    years({
      'annual/2026': { says: { proposals: 'Bổ sung biên chế', difficulties: 'Thiếu kinh phí' } },
      'annual/2027': { says: { proposals: 'Bổ sung  biên chế ' } },
      'midterm/2028': { says: { proposals: 'Sửa quy chế phối hợp' } },
    }),
  );
  expect(proposals.map(({ body, period, text }) => [body.id, period, text])).toEqual([
    ['mttq', '2026', 'Bổ sung biên chế'],
    ['mttq', '2028', 'Sửa quy chế phối hợp'],
  ]);
  expect(difficulties.map(({ text }) => text)).toEqual(['Thiếu kinh phí']);
});

test('a late part speaks of the year it is a part of, not of the one in which it came', () => {
  const first = held('annual/2026').closed();
  const snapshot = frozenOf(first);
  const late = first
    .frozen('sha')
    .then({ body: 'tinh-doan', sends: { says: { proposals: 'Mở thêm lớp tập huấn' } } });
  const next = frozenOf(held('annual/2027').closed(), { earlier: [{ held: late, snapshot }] });
  expect(reviewOf(next, [snapshot]).proposals.map(({ body, period }) => [body.id, period])).toEqual([
    ['tinh-doan', '2026'],
  ]);
});

describe('what was never done', () => {
  const withdrawn = life('K-2/once/tinh-doan').lived('2027-01-05 09:00', forms.withdraw);
  const waiting = life('K-2/once/hoi-nong-dan').lived('2027-09-01 09:00', forms.submit);
  const snapshots = years(
    {
      'annual/2026': { remarks: { 'K-1/once': 'Chưa bố trí được kinh phí' } },
      'midterm/2028': { remarks: { 'K-1/once': 'Xin chuyển sang năm sau' } },
    },
    'midterm/2028',
    rowsOf(withdrawn, waiting),
  );

  test('is overdue or ended without a result; a late result that nobody has confirmed yet is in it', () => {
    expect(reviewed(snapshots).neverDone.map(({ row }) => row.id)).toEqual([
      'K-1/once',
      'K-2/once/hoi-nong-dan',
      'K-2/once/tinh-doan',
      'K-5/once',
    ]);
  });

  test('has the reasons on record of all years, oldest first, and none that nobody wrote', () => {
    const [first, , second, third] = reviewed(snapshots).neverDone.map(({ reasons }) => reasons);
    expect(first!.map(({ text }) => text)).toEqual(['Chưa bố trí được kinh phí', 'Xin chuyển sang năm sau']);
    expect(second!.map(({ kind, text }) => [kind, text])).toEqual([['withdrawal', 'Không còn phù hợp']]);
    expect(third).toEqual([]);
  });
});

test('the next cycle takes over what is open, but neither what ended nor the yearly word on a standing duty', () => {
  const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-06-28 09:00', forms.accept);
  const stopped = life('K-4/once').lived('2027-01-05 09:00', { ...forms.suspend, paper });
  const rows = rowsOf(done, stopped, life('K-2/once/tinh-doan').lived('2027-01-05 09:00', forms.withdraw));
  expect(reviewed(years({}, 'final/2030', rows)).carryOver.map(({ id }) => id)).toEqual([
    'K-2/once/hoi-nong-dan',
    'K-4/once',
    'K-5/once',
  ]);
});

test('only snapshots are read: the review of written ones is the same, in whatever order the earlier ones come', () => {
  const snapshots = years({ 'annual/2026': { says: { proposals: 'Bổ sung biên chế' } } }, 'final/2030');
  const written = JSON.parse(JSON.stringify(snapshots)) as Snapshot[];
  const [newest, ...earlier] = [...written].reverse();
  expect(reviewOf(newest!, earlier)).toEqual(reviewed(snapshots));
});

test('a row of every status has its place; what was withdrawn has left, with a due day or without', () => {
  const snapshot = frozenOf(held('annual/2026').closed());
  const [row] = snapshot.rows as [SnapshotRow];
  const of = (status: AssignmentStatus, due: string | null): SnapshotRow => ({
    ...row,
    status,
    effectiveDue: due === null ? null : localDate(due),
    cell: due === null || status === 'withdrawn' ? 'none' : 'openOverdue',
  });
  for (const status of STATUSES)
    for (const due of ['2026-06-29', null]) {
      const { matrix } = reviewOf({ ...snapshot, rows: [of(status, due)] }, []);
      const cells = matrix.flatMap(({ cells: byYear }) => Object.values(byYear));
      expect([sums(cells, 'total'), PLACES.reduce((sum, place) => sum + sums(cells, place), 0)]).toEqual([
        1, 1,
      ]);
      if (status === 'withdrawn') expect(sums(cells, 'left')).toBe(1);
    }
});

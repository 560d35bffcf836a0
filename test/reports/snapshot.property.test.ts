import fc from 'fast-check';
import { countCells } from '../../domain/figures/rates';
import type { SnapshotInput } from '../../domain/reports/inputs';
import { snapshotOf } from '../../domain/reports/snapshot-of';
import { endOfDay } from '../../domain/time/epoch';
import { canonicalJson } from '../../store/encode';
import { forms } from '../acts/lives';
import { lead, livesArb } from '../acts/random-lives';
import { obligation, planOf } from '../plan/cycles';
import { frozenOf, held, IDS, inputOf, life, rowsOf } from './sample';

/** A round with a bit of everything: mended, sent back, late parts of the years before, two plans of lower bodies. */
function richInput(rows: SnapshotInput['rows']): SnapshotInput {
  const first = held('annual/2026', { body: 'mttq', sends: { figures: { 'CT-2': 4 } } }).closed();
  const firstSnapshot = frozenOf(first);
  const second = held('annual/2027', { body: 'tinh-doan', sends: { figures: { 'CT-2': 5 } } }).closed();
  const late = first
    .frozen('sha-2026')
    .then({ body: 'hoi-nong-dan', sends: {} }, { body: 'tinh-doan', sends: {} });
  const secondSnapshot = frozenOf(second);
  const third = held(
    'midterm/2028',
    {
      body: 'mttq',
      sends: {
        figures: { 'CT-1': 80 },
        remarks: { 'K-4/once': 'Chờ hướng dẫn', 'K-2/once/tinh-doan': 'Chậm' },
      },
    },
    { body: 'tinh-doan', sends: { remarks: { 'K-2/once/tinh-doan': 'Thiếu cán bộ' } } },
    { body: 'hoi-nong-dan', sends: {} },
    { body: 'hoi-nong-dan', returned: 'Sai biểu' },
  ).closed();
  const lower = (code: string) =>
    planOf([obligation('H-1', 'trước ngày 30/6/2026')], {
      plan: { code, title: 'Chương trình của huyện', serves: { plan: 'DA5', clause: 'II.1' } },
    });
  return inputOf(third, {
    rows,
    earlier: [
      { held: late, snapshot: firstSnapshot },
      { held: second.frozen('sha-2027'), snapshot: secondSnapshot },
    ],
    subPlans: ['CTB', 'CTA'].map((code) => ({
      cycle: `${code}/1`,
      plan: lower(code),
      rows: [life('K-1/once').row(), life('K-4/once').row()],
    })),
  });
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

test('the same records in any order are the same snapshot, byte for byte', () => {
  const done = life('K-1/once').lived('2026-06-25 09:00', forms.submit, '2026-06-28 09:00', forms.accept);
  const input = richInput(rowsOf(done));
  const frozen = canonicalJson(snapshotOf(input));
  expect(snapshotOf(input).lateParts).toHaveLength(2);
  const { parts } = input.round.state;
  const order = fc.record({
    rows: shuffled(input.rows),
    parts: shuffled(parts),
    earlier: shuffled(input.earlier),
    subPlans: shuffled(input.subPlans),
    contents: shuffled(Object.entries(input.contents)),
  });
  fc.assert(
    fc.property(order, (given) => {
      const round = { ...input.round, state: { ...input.round.state, parts: given.parts } };
      const contents = Object.fromEntries(given.contents);
      const subPlans = given.subPlans.map((one) => ({ ...one, rows: [...one.rows].reverse() }));
      expect(canonicalJson(snapshotOf({ ...input, ...given, round, contents, subPlans }))).toBe(frozen);
    }),
    { seed: 20_281_127, numRuns: 150 },
  );
});

test('what people do after the cut-off changes no row of it: it is told as on that day', () => {
  const told = held('annual/2026').closed();
  const lives = livesArb(IDS);
  fc.assert(
    fc.property(fc.array(lives, { maxLength: 3 }), lives, (before, after) => {
      const byThen = before.map(({ id, happenings }) => {
        const one = life(id);
        for (const happening of happenings) {
          const tried = one.copy();
          lead(tried, happening);
          if (tried.now >= endOfDay(told.plan.days.cutoff)) break;
          lead(one, happening);
        }
        return one;
      });
      const one = byThen.find(({ one: led }) => led.assignment.id === after.id) ?? life(after.id);
      one.until(endOfDay(told.plan.days.cutoff) - 1);
      const rows = rowsOf(...byThen, one);
      const frozen = frozenOf(told, { rows });
      // That a result waited for the head of its body is what later acts may hide.
      if (one.state.status === 'awaitingHead') return;
      one.until(endOfDay(told.plan.days.cutoff));
      for (const happening of after.happenings) lead(one, happening);
      const later = rows.map((row) => (row.assignment.id === after.id ? one.row() : row));
      expect(frozenOf(told, { rows: later })).toEqual(frozen);
    }),
    { seed: 20_261_214, numRuns: 150 },
  );
});

test('figures by body, by clause and by kind are those of the whole, and the rows say the same', () => {
  fc.assert(
    fc.property(fc.array(livesArb(IDS), { maxLength: 6 }), (given) => {
      const lives = given.map(({ id, happenings }) => {
        const one = life(id);
        for (const happening of happenings) lead(one, happening);
        return one;
      });
      const { rows, figures } = frozenOf(held('annual/2026').closed(), { rows: rowsOf(...lives) });
      expect(countCells(rows.map(({ cell }) => cell))).toEqual(figures.whole.cells);
      for (const groups of [figures.byBody, figures.byClause, figures.byKind])
        for (const key of ['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none'] as const)
          expect(groups.reduce((sum, group) => sum + group.figures.cells[key], 0)).toBe(
            figures.whole.cells[key],
          );
    }),
    { seed: 5, numRuns: 100 },
  );
});

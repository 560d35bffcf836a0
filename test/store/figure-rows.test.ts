import { figuresOf } from '../../domain/figures/figures-of';
import { groupFigures, GROUPINGS } from '../../domain/figures/group';
import { localDate } from '../../domain/time/epoch';
import { onEachEngine } from './engines';
import { lived } from './lives';
import { assignment, MORNING, record } from './samples';

const SCOPE = 'so-lieu';
const AT = MORNING + 300 * 86_400_000;

onEachEngine((bench) => {
  const inner = { kind: 'report', clause: 'II.1', line: 12, period: '2022', lead: 'so-noi-vu' } as const;
  const ROWS = [
    lived({ scope: SCOPE, asked: true }),
    lived({ scope: SCOPE, cycle: 'b/1', status: 'suspended' }),
    record({ scope: SCOPE, cycle: 'c/1', status: 'accepted', submittedAt: MORNING, returns: 2 }),
    record({ scope: SCOPE, cycle: 'd/1', status: 'closed', overdue: true, closedAt: AT - 1 }),
    record({
      scope: SCOPE,
      cycle: 'e/1',
      assignment: assignment({ ...inner, line: null }),
      effectiveDue: localDate('2022-01-04'),
    }),
    record({ scope: SCOPE, cycle: 'f/1', assignment: assignment(inner), effectiveDue: null }),
    // By their place in the plan, not by their letters.
    record({ scope: SCOPE, cycle: 'g/1', assignment: assignment({ id: 'g/2', clause: 'II.10', line: 90 }) }),
    record({ scope: SCOPE, cycle: 'g/1', assignment: assignment({ id: 'g/1', clause: 'II.2', line: 40 }) }),
  ];

  beforeAll(() => bench().store.records.saveAssignments([...ROWS, record({ scope: 'khac' })], []));

  it('gives figures the same as the whole rows, in every grouping', async () => {
    const rows = await bench().store.queries.figureRows(SCOPE, null);
    expect(rows).toHaveLength(ROWS.length);
    expect(figuresOf(rows, AT)).toEqual(figuresOf(ROWS, AT));
    for (const by of GROUPINGS) expect(groupFigures(rows, by, AT)).toEqual(groupFigures(ROWS, by, AT));
  });

  it('brings of a detail only what figures ask, and null for a row that has none', async () => {
    const { queries } = bench().store;
    const [first] = await queries.figureRows(SCOPE, 'KH142/1');
    const { suspensions, extensions } = ROWS[0]!.detail!;
    expect(first?.detail).toEqual({ suspensions, extensions });
    expect((await queries.figureRows(SCOPE, 'c/1'))[0]?.detail).toBeNull();
  });

  it('counts by year what a list narrowed to that year holds', async () => {
    const { queries } = bench().store;
    for (const { key, total } of groupFigures(await queries.figureRows(SCOPE, null), 'year', AT)) {
      const list = await queries.listAssignments({ scope: SCOPE, year: Number(key) });
      expect([key, list.total]).toEqual([key, total]);
    }
  });
});

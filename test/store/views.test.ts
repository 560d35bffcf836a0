import fc from 'fast-check';
import { countCells } from '../../domain/figures/rates';
import { groupBy } from '../../domain/plan/group-by';
import { cellOf } from '../../domain/lifecycle/cell';
import { STATUSES, type AssignmentRecord, type Cell } from '../../domain/lifecycle/types';
import { localDate, startOfDay, type LocalDate } from '../../domain/time/epoch';
import type { Counts } from '../../store';
import { onEachEngine } from './engines';
import { lived } from './lives';
import { today as anyDay, writes } from './random-records';
import { assignment, ledgerEntry, MORNING, record } from './samples';

const CELLS: Cell[] = ['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none'];
const FOREVER = { from: localDate('2000-01-01'), to: localDate('2100-01-01') };

/** The same by looking at every row. */
function counted(rows: AssignmentRecord[], today: LocalDate): Counts {
  const sum = (of: (row: AssignmentRecord) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    total: rows.length,
    cells: cellsOf(rows, today),
    byStatus: Object.fromEntries(
      STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length]),
    ) as Counts['byStatus'],
    returned: sum(({ returns }) => Number(returns > 0)),
    returnTimes: sum(({ returns }) => returns),
    escalated: sum(({ escalationLevel }) => Number(escalationLevel > 0)),
  };
}

function cellsOf(rows: AssignmentRecord[], today: LocalDate) {
  return countCells(rows.map((row) => cellOf(row, startOfDay(today))));
}

const quarterOf = ({ effectiveDue: due }: AssignmentRecord) =>
  due === null ? '' : `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`;

onEachEngine((bench) => {
  it('counts after any writes what looking at every row counts, on any day', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => writes('dem')),
        anyDay,
        async (batches, today) => {
          const scope = `dem-${(run += 1)}`;
          const { records, queries, views } = bench().store;
          for (const batch of batches)
            await records.saveAssignments(
              batch.map((row) => ({ ...row, scope })),
              [],
            );
          const { rows } = await queries.listAssignments({ scope });

          expect(await views.counts(scope, today)).toEqual(counted(rows, today));

          const cycles = [...groupBy(rows, ({ cycle }) => cycle)].sort();
          expect(await views.countsByCycle(scope, today)).toEqual(
            cycles.map(([cycle, of]) => ({ cycle, ...counted(of, today) })),
          );

          const bodies = [...groupBy(rows, ({ assignment: { lead } }) => lead)].sort();
          expect(await views.countsByBody(scope, today)).toEqual(
            bodies.map(([body, of]) => ({
              body,
              name: `Cơ quan ${body}`,
              ...counted(of, today),
              oldestOverdue:
                of
                  .filter(
                    (row) => cellOf(row, startOfDay(today)) === 'openOverdue' && row.status !== 'closed',
                  )
                  .map(({ effectiveDue }) => effectiveDue!)
                  .sort()[0] ?? null,
            })),
          );

          const days = [
            ...groupBy(
              rows.filter(({ effectiveDue }) => effectiveDue !== null),
              dayOf,
            ),
          ].sort();
          expect(await views.countsByDay(scope, today, FOREVER)).toEqual(
            days.map(([day, of]) => ({ day, cells: cellsOf(of, today) })),
          );

          const quarters = [...groupBy(rows, (row) => `${row.assignment.lead} ${quarterOf(row)}`)].sort();
          expect(await views.countsByQuarter(scope, today)).toEqual(
            quarters.map(([, of]) => ({
              body: of[0]!.assignment.lead,
              quarter: quarterOf(of[0]!),
              cells: cellsOf(of, today),
            })),
          );

          for (const is of CELLS) {
            const list = await queries.listAssignments({ scope, cell: { is, today } });
            expect([is, list.rows]).toEqual([
              is,
              rows.filter((row) => cellOf(row, startOfDay(today)) === is),
            ]);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('takes a row that is removed out of every count', async () => {
    const scope = 'dem-xoa';
    const { store } = bench();
    await store.records.saveAssignments([record({ scope }), record({ scope, cycle: 'b/1', returns: 2 })], []);
    await bench().raw(`delete from assignments where scope = '${scope}' and cycle = 'b/1'`);
    const today = localDate('2021-03-01');
    expect(await store.views.counts(scope, today)).toMatchObject({ total: 1, returned: 0 });
    expect(await store.views.countsByCycle(scope, today)).toHaveLength(1);
    expect(await store.views.countsByQuarter(scope, today)).toHaveLength(1);
  });

  it('says of a scope without assignments that there is nothing', async () => {
    const { views } = bench().store;
    const today = localDate('2021-03-01');
    expect(await views.counts('khong-co', today)).toMatchObject({ total: 0, cells: { openOverdue: 0 } });
    expect(await views.countsByBody('khong-co', today)).toEqual([]);
  });

  it('lays out a morning: what fell due, came in, waits for a decision, will fall due, and mail in trouble', async () => {
    const scope = 'buoi-sang';
    const { records, views, ledger } = bench().store;
    const named = (id: string, change: Partial<AssignmentRecord>) =>
      record({ scope, assignment: assignment({ id }), ...change });
    const due = (day: string) => ({ effectiveDue: localDate(day) });
    const asked = lived({ scope, cycle: 'hoi/1', asked: true });
    await records.saveAssignments(
      [
        named('hom-qua', due('2021-03-01')),
        named('lau-roi', { ...due('2021-02-01'), overdue: true, escalationLevel: 4 }),
        named('da-nop-2', { ...due('2021-03-01'), status: 'submitted', submittedAt: MORNING + 2 }),
        named('da-nop-1', { ...due('2021-09-01'), status: 'submitted', submittedAt: MORNING + 1 }),
        named('tuan-nay', due('2021-03-05')),
        named('hom-nay', due('2021-03-02')),
        named('tuan-sau', due('2021-03-12')),
        { ...lived({ scope, cycle: 'nhan/1', status: 'awaitingReceipt', receiptOn: '2021-03-02' }) },
        lived({ scope, cycle: 'giai-trinh/1', explainBy: '2021-03-01' }),
        asked,
      ],
      [],
    );
    const entry = ledgerEntry('buoi-sang', { scope });
    await ledger.reserve(entry, 'sang', MORNING);
    await ledger.settle(
      entry.key,
      { state: 'DOUBT', code: 'ESOCKET', message: 'mất kết nối', letter: null as never },
      MORNING,
    );

    const span = {
      today: localDate('2021-03-02'),
      since: localDate('2021-03-01'),
      until: localDate('2021-03-08'),
    };
    const { counts, mailTrouble, ...lists } = await views.morning(scope, span);
    const ids = Object.fromEntries(
      Object.entries(lists).map(([list, { rows }]) => [
        list,
        rows.map((row) => (row.cycle === 'KH142/1' ? row.assignment.id : row.cycle)),
      ]),
    );
    expect(ids).toEqual({
      fellDue: ['hom-qua'],
      cameIn: ['da-nop-1', 'da-nop-2'],
      toDecide: ['hoi/1'],
      willFallDue: ['hom-nay', 'tuan-nay'],
      unreceived: ['nhan/1'],
      unexplained: ['giai-trinh/1'],
      atCommittee: ['lau-roi'],
    });
    expect(mailTrouble).toMatchObject({ total: 1, rows: [{ key: 'buoi-sang' }] });
    expect(counts).toMatchObject({ total: 10, cells: { openOverdue: 2 }, byStatus: { submitted: 2 } });
    expect(await views.morning(scope, { ...span, limit: 1 })).toMatchObject({
      cameIn: { rows: [{ assignment: { id: 'da-nop-1' } }], total: 2, totalIsAtLeast: false },
    });
    expect((await views.dueBetween(scope, localDate('2021-03-05'), localDate('2021-03-12'))).total).toBe(2);
  });
});

function dayOf({ effectiveDue }: AssignmentRecord): LocalDate {
  return effectiveDue!;
}

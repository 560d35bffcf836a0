import fc from 'fast-check';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { dateOf, endOfDay } from '../../domain/time/epoch';
import { quarterOf, type ProgressGroup } from '../../domain/figures/over-time';
import { onEachEngine } from './engines';
import { writes } from './random-records';
import { record } from './samples';

/** The same by looking at every row. */
function grouped(rows: AssignmentRecord[]): ProgressGroup[] {
  const groups = new Map<string, ProgressGroup>();
  for (const { status, overdue, effectiveDue, submittedAt, acceptedAt } of rows) {
    if (effectiveDue === null || status === 'withdrawn' || (status === 'closed' && !overdue)) continue;
    const answered = status === 'accepted' || status === 'submitted';
    const group = {
      due: status === 'suspended' && !overdue ? '9999-Q4' : quarterOf(effectiveDue),
      done: status === 'accepted' && acceptedAt !== null ? quarterOf(dateOf(acceptedAt)) : null,
      inTime: answered && submittedAt !== null && submittedAt < endOfDay(effectiveDue),
    };
    const key = JSON.stringify(group);
    groups.set(key, { ...group, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

const sorted = (groups: ProgressGroup[]) => groups.map((one) => JSON.stringify(one, KEYS)).sort();
const KEYS = ['due', 'done', 'inTime', 'count'];

onEachEngine((bench) => {
  it('groups after any writes what looking at every row groups, of a cycle and of all', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => writes('tien')),
        async (batches) => {
          const scope = `tien-${(run += 1)}`;
          const { records, queries, progress } = bench().store;
          for (const batch of batches)
            await records.saveAssignments(
              batch.map((row) => ({ ...row, scope })),
              [],
            );
          const { rows } = await queries.listAssignments({ scope });
          expect(sorted(await progress.groups(scope, null))).toEqual(sorted(grouped(rows)));
          for (const cycle of new Set(rows.map((row) => row.cycle)))
            expect(sorted(await progress.groups(scope, cycle))).toEqual(
              sorted(grouped(rows.filter((row) => row.cycle === cycle))),
            );
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('takes a row that is removed out again', async () => {
    const { store } = bench();
    await store.records.saveAssignments([record({ scope: 'tien-xoa' })], []);
    expect(await store.progress.groups('tien-xoa', null)).toHaveLength(1);
    await bench().raw(`delete from assignments where scope = 'tien-xoa'`);
    expect(await store.progress.groups('tien-xoa', null)).toEqual([]);
  });
});

import { figuresOf, type Figures } from '../domain/figures/figures-of';
import type { Scope } from '../domain/ids';
import { groupBy } from '../domain/plan/group-by';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';

/** What a plan of a lower body does for a clause of the plan above, as its assignments stand. */
export interface SubPlanState {
  /** The cycle above, and its clause that is served. */
  above: string;
  clause: string;
  cycle: string;
  title: string;
  figures: Figures;
}

/** The plans that serve clauses of the given cycles, as of `at`; by cycle above, clause and cycle. */
export async function readSubPlans(
  { queries, records, rounds }: Pick<Store, 'queries' | 'records' | 'rounds'>,
  { scope, cycle, at }: { scope: Scope; cycle: string | null; at: Instant },
): Promise<SubPlanState[]> {
  const cycles = (await queries.listCycles(scope)).filter(({ id }) => cycle === null || id === cycle);
  const plans = groupBy(cycles, ({ plan }) => plan);
  const found = await Promise.all(
    [...plans].map(async ([plan, above]) => {
      const serving = await Promise.all(
        (await rounds.cyclesServing(scope, plan)).map(async (id): Promise<Omit<SubPlanState, 'above'>[]> => {
          const serves = (await records.cycleSource(scope, id))?.plan.plan.serves;
          const title = (await queries.cycle(scope, id))?.title;
          if (serves === undefined || title === undefined) return [];
          const figures = figuresOf(await queries.figureRows(scope, id), at);
          return [{ clause: serves.clause, cycle: id, title, figures }];
        }),
      );
      return above.flatMap((one) => serving.flat().map((state) => ({ above: one.id, ...state })));
    }),
  );
  return found.flat().sort(byPlace);
}

function byPlace(a: SubPlanState, b: SubPlanState): number {
  return compare(a.above, b.above) || compare(a.clause, b.clause) || compare(a.cycle, b.cycle);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { figuresOf, type Figures } from '../domain/figures/figures-of';
import { groupFigures, type GroupFigures, type Grouping } from '../domain/figures/group';
import type { Scope } from '../domain/ids';
import { isoMinute, type Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { readSubPlans, type SubPlanState } from './sub-plans';

export interface FiguresQuestion {
  scope: Scope;
  /** null: all cycles. */
  cycle: string | null;
  /** null: the whole alone. */
  by: Grouping | null;
  /** As of which overdue is judged. */
  at: Instant;
  /** As of which the rows are read. */
  now: Instant;
}

export interface FiguresReport extends Omit<FiguresQuestion, 'scope'> {
  whole: Figures;
  groups: GroupFigures[];
  /** By clause only: what plans of lower bodies do for these clauses; never in the sums above. */
  subPlans: SubPlanState[];
}

/** Counts from one reading of the rows; asks no workflow. */
export async function readFigures(
  store: Pick<Store, 'queries' | 'records' | 'rounds'> | null,
  { scope, ...question }: FiguresQuestion,
): Promise<FiguresReport> {
  const { cycle, by, at } = question;
  const rows = (await store?.queries.figureRows(scope, cycle)) ?? [];
  const groups = by === null ? [] : groupFigures(rows, by, at);
  const subPlans = by === 'clause' && store !== null ? await readSubPlans(store, { scope, cycle, at }) : [];
  return { ...question, whole: figuresOf(rows, at), groups, subPlans };
}

/** As programs read it: the figures of the whole, and of each group. `rowsAsOf`: when the rows were read. */
export function figuresReportJson({ cycle, by, at, now, whole, groups, subPlans }: FiguresReport) {
  const served = by === 'clause' ? { subPlans: subPlans.map(subPlanJson) } : {};
  return { cycle, by, at: isoMinute(at), rowsAsOf: isoMinute(now), ...whole, groups, ...served };
}

function subPlanJson({ above, clause, cycle, title, figures }: SubPlanState) {
  return { above, clause, cycle, title, ...figures };
}

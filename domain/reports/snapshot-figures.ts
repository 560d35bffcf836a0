import { figuresOf } from '../figures/figures-of';
import type { AssignmentRecord } from '../lifecycle/types';
import { groupBy } from '../plan/group-by';
import { OBLIGATION_KINDS, type Plan } from '../plan/schema';
import type { RoundDays } from '../rounds/types';
import { dateOf, endOfDay, type Instant } from '../time/epoch';
import type { SnapshotInput } from './inputs';
import { bodyOrder, clauseOrder, compare } from './order';
import { rowAsOf } from './row-as-of';
import type { Snapshot, SubPlanFigures } from './types';

/** Figures of rows as they stood at 24:00 of the cut-off. */
export function snapshotFigures(
  plan: Plan,
  rows: readonly AssignmentRecord[],
  days: Pick<RoundDays, 'dataFrom' | 'cutoff'>,
): Snapshot['figures'] {
  const at = endOfDay(days.cutoff);
  const grouped = (keyOf: (row: AssignmentRecord) => string, order: (a: string, b: string) => number) =>
    [...groupBy([...rows], keyOf)].sort(([a], [b]) => order(a, b));
  const kindOrder = (a: string, b: string) => KINDS.indexOf(a) - KINDS.indexOf(b);
  return {
    whole: figuresOf(rows, at),
    window: figuresOf(
      rows.filter((row) => isOfWindow(row, days)),
      at,
    ),
    byBody: grouped(({ assignment }) => assignment.lead, bodyOrder(plan)).map(([id, members]) => ({
      id,
      name: members[0]!.leadName,
      figures: figuresOf(members, at),
    })),
    byClause: grouped(({ assignment }) => assignment.clause, clauseOrder(plan)).map(([clause, members]) => ({
      clause,
      figures: figuresOf(members, at),
    })),
    byKind: grouped(({ assignment }) => assignment.kind, kindOrder).map(([, members]) => ({
      kind: members[0]!.assignment.kind,
      figures: figuresOf(members, at),
    })),
  };
}

const KINDS: readonly string[] = OBLIGATION_KINDS;

/** Fell due in the window, or was accepted in it. */
function isOfWindow(
  { effectiveDue, acceptedAt }: AssignmentRecord,
  { dataFrom, cutoff }: Pick<RoundDays, 'dataFrom' | 'cutoff'>,
): boolean {
  const days = [effectiveDue, acceptedAt === null ? null : dateOf(acceptedAt)];
  return days.some((day) => day !== null && day >= dataFrom && day <= cutoff);
}

/** Of plans of lower bodies that carry out a clause of this one. */
export function subPlanFigures({ plan, subPlans }: SnapshotInput, at: Instant): SubPlanFigures[] {
  const order = clauseOrder(plan);
  return subPlans
    .flatMap(({ cycle, plan: { plan: head }, rows }) =>
      head.serves === undefined || head.serves.plan !== plan.plan.code
        ? []
        : [
            {
              clause: head.serves.clause,
              cycle,
              plan: head.code,
              title: head.title,
              figures: figuresOf(
                rows.map((row) => rowAsOf(row, at)),
                at,
              ),
            },
          ],
    )
    .sort((a, b) => order(a.clause, b.clause) || compare(a.cycle, b.cycle));
}

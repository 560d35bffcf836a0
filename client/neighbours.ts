import type { AssignmentRecord } from '../domain/lifecycle/types';
import { predecessorsOf } from '../domain/plan/dependencies';
import type { Store } from '../store';

/** What an assignment builds on, and what builds on it, each with where it stands. */
export async function neighboursOf(
  { queries }: Pick<Store, 'queries'>,
  { scope, cycle, assignment }: AssignmentRecord,
) {
  const { rows } = await queries.listAssignments({ scope, cycle });
  const predecessors = predecessorsOf(rows.map((row) => row.assignment));
  const own = predecessors.get(assignment.id) ?? [];
  return {
    buildsOn: rows.filter((row) => own.includes(row.assignment.id)).map(neighbourJson),
    builtOnBy: rows
      .filter((row) => predecessors.get(row.assignment.id)?.includes(assignment.id))
      .map(neighbourJson),
  };
}

function neighbourJson({ assignment: { id }, leadName, status, effectiveDue }: AssignmentRecord) {
  return { id, leadName, status, effectiveDue };
}

export type NeighbourJson = ReturnType<typeof neighbourJson>;

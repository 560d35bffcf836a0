import { REAL_SCOPE } from '../../domain/ids';
import type { AssignmentRecord, BodyRef } from '../../domain/lifecycle/types';
import { bodyNamed } from '../../domain/plan/body-named';
import { nearest } from '../../domain/plan/nearest';
import type { Store } from '../../store';
import { CommandProblem, refuse } from '../problems';

/** The assignment of that id: in the cycle named, else in the newest. */
export async function knownAssignment(
  store: Store,
  id: string,
  cycle: string | undefined,
): Promise<AssignmentRecord> {
  const rows = await store.queries.assignmentRows(REAL_SCOPE, id);
  const found = cycle === undefined ? rows[0] : rows.find((row) => row.cycle === cycle);
  if (found !== undefined) return found;
  if (rows.length > 0) {
    const cycles = rows.map((row) => row.cycle).join(', ');
    throw refuse(
      'no-such-assignment',
      `Chu kỳ ${cycle} không có nhiệm vụ ${id}; mã này có trong: ${cycles}.`,
      '--cycle',
    );
  }
  const { rows: all } = await store.queries.listAssignments({ scope: REAL_SCOPE });
  throw noSuchAssignment(
    id,
    all.map(({ assignment }) => assignment.id),
  );
}

export function noSuchAssignment(id: string, ids: string[], at = 'assignment'): CommandProblem {
  const meant = nearest(id, ids);
  const hint = meant === null ? 'Xem mã nhiệm vụ bằng "dondoc assignment list".' : `Có phải ý là ${meant}?`;
  return refuse('no-such-assignment', `Không có nhiệm vụ "${id}". ${hint}`, at);
}

/** The body of that id or name; refuses with the nearest one. */
export function knownBody(names: ReadonlyMap<string, string>, written: string, at: string): BodyRef {
  const found = bodyNamed(names, written, at);
  if (!found.ok) throw new CommandProblem(found.refusal);
  return found.value;
}

import { assignmentJson, type AssignmentJson } from '../../client/json';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Visit } from '../visit';

/** A row as whoever looks may read it: of a secret duty only those whom the plan names read the title. */
export function shownTo({ now, viewer }: Visit, row: AssignmentRecord): AssignmentJson {
  return assignmentJson(row, now, viewer.name);
}

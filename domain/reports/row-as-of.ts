import type { AssignmentRecord } from '../lifecycle/types';
import type { Instant } from '../time/epoch';

/** The row as it stood at the instant, from its kept detail. */
export function rowAsOf(row: AssignmentRecord, at: Instant): AssignmentRecord {
  return row.updatedAt < at ? row : row;
}
